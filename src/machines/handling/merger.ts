import { mayHandle, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { maySee } from '../intake/seenBy.ts';
import { record, set, setMatter, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { owedTerm } from '../term.ts';
import { condition, type HandlingSteps } from './context.ts';
import { type endConditions, fallingAway } from './ends.ts';

/** Guards on going into another petition: nothing is lost with this one. */
export const mergerConditions = {
  goesIntoAnother: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('并入另一信访事项', 'it goes into another petition'),
    reads: ['matter.id', 'event.into'],
    holds: ({ context, event }) => event.into !== context.matter.id,
  }),
  /** Nobody's matter is merged away: whoever raised this one raised the other. */
  samePetitioners: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('信访人相同', 'its petitioners are among those of the other'),
    reads: ['matter.petitioners', 'event.petitioners'],
    holds: ({ context: { matter }, event }) =>
      matter.petitioners.length > 0 && matter.petitioners.every((id) => event.petitioners.includes(id)),
  }),
  sameCause: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('事由相同', 'the cause is the same'),
    reads: ['matter.cause', 'event.cause'],
    holds: ({ context, event }) => event.cause === context.matter.cause,
  }),
  sameClaim: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('诉求相同', 'the claim is the same'),
    reads: ['matter.claim', 'event.claim'],
    holds: ({ context, event }) => event.claim === context.matter.claim,
  }),
  /** A merger gains no time. */
  otherIsDueNoLater: condition({
    on: 'handling.merge',
    rule: 'reg.34',
    label: text('另一事项的期限不晚于本事项', 'the other is due no later'),
    reads: ['deadlines', 'event.dueOn'],
    holds: ({ context, event }) => {
      const term = owedTerm(context);
      return term === undefined || event.dueOn <= term.due;
    },
    deadline: ({ context }) => owedTerm(context)?.id,
  }),
  /** What is said against a unit does not reach it by way of another petition that it has. */
  otherMaySeeIt: condition({
    on: 'handling.merge',
    rule: 'reg.30',
    label: text(
      '并入事项的承办单位不是被反映单位，并可知悉检举控告',
      'the unit that has the other is not complained of here, and may see a report',
    ),
    reads: ['matter.kind', 'matter.seenBy', 'matter.complainedOf', 'event.unit'],
    needs: ({ context: { matter } }) =>
      matter.complainedOf.units.length > 0 || matter.kind === 'report' ? ['unit'] : [],
    holds: ({ context: { matter }, event: { unit } }) =>
      unit === undefined || (!matter.complainedOf.units.includes(unit) && maySee(matter, unit)),
  }),
  /** Nothing is handled by a unit that the body cannot give matters to. */
  otherIsHandledHere: condition({
    on: 'handling.merge',
    rule: 'plan.1',
    label: text(
      '并入事项的承办单位属本级并可承办',
      'the unit that has the other belongs to the body and handles matters',
    ),
    reads: ['event.unit', 'policy.units'],
    holds: ({ event: { unit }, env }) => unit === undefined || mayHandle(unitOf(env.policy, unit)),
  }),
} as const;

/** The same matter raised twice is handled once (`plan.3.1.2`). */
export const mergerSteps = {
  'handling.merge': {
    by: 'disciplineCommission',
    rule: 'plan.3.1.2',
    when: [
      'goesIntoAnother',
      'samePetitioners',
      'sameCause',
      'sameClaim',
      'otherIsDueNoLater',
      'otherMaySeeIt',
      'otherIsHandledHere',
      // The other petition owes that organ nothing: its result would be lost with this one.
      { not: 'superiorIsToBeTold' },
    ],
    to: 'ending',
    do: [
      set({ ending: 'merged' }),
      setMatter(['event.into'], { prior: ({ event }) => event.into }),
      tell('merged', ({ event }) => ({
        reason: event.reason,
        remedy: 'query-progress',
        detail: { into: event.into, until: event.dueOn },
      })),
      record('merger', ({ event }) => ({ about: event.into, reason: event.reason })),
      ...fallingAway,
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof mergerConditions> | GuardsOf<typeof endConditions>>;
