import { dayOf } from '../../calendar/day.ts';
import { isOwn, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { maySee } from '../intake/seenBy.ts';
import { record, set, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type SpecialSteps } from './context.ts';
import { examining } from './listing.ts';

/** Guards on the gathering in which the matter is gone through. */
export const gatheringConditions = {
  gatheringIsOfPeriod: condition({
    on: 'special.gather',
    rule: 'plan.3.4',
    label: text('系本时期的召集研判', 'it was held for the period that the matter is listed for'),
    reads: ['period', 'event.period'],
    holds: ({ context, event }) => event.period === context.period,
  }),
  gatheringWasHeld: condition({
    on: 'special.gather',
    rule: 'plan.3.4',
    label: text('记录时研判会已召开', 'it was held by the day on which it is recorded'),
    code: 'too-early',
    reads: ['event.heldOn', 'event.at'],
    holds: ({ event }) => event.heldOn <= dayOf(event.at),
  }),
  wasGathered: condition({
    on: 'special.gather',
    rule: 'plan.3.4',
    label: text('已召集研判', 'it was gathered for already'),
    reads: ['gathering'],
    holds: ({ context }) => context.gathering !== undefined,
  }),
  /** Departments and units of the body sit there; outside organs are asked one by one. */
  attendedAreOurs: condition({
    on: 'special.gather',
    rule: 'plan.3.4',
    label: text('到会单位均属本级', 'every unit that attended belongs to the body'),
    reads: ['event.attended', 'policy.units'],
    holds: ({ event, env }) => event.attended.every((id) => isOwn(unitOf(env.policy, id))),
  }),
  /** What is said against a unit is not gone through before it. */
  attendedNotComplainedOf: condition({
    on: 'special.gather',
    rule: 'reg.30',
    label: text('到会单位均不是被反映单位', 'no unit that attended is complained of'),
    reads: ['matter.complainedOf', 'event.attended'],
    holds: ({ context: { matter }, event }) =>
      !event.attended.some((id) => matter.complainedOf.units.includes(id)),
  }),
  /** A report is gone through before the unit that may see it, and the commission, alone. */
  attendedMaySee: condition({
    on: 'special.gather',
    rule: 'reg.30',
    label: text(
      '检举控告只在限定知悉的单位到会时研判',
      'a report is gone through only before the unit that may see it',
    ),
    reads: ['matter.kind', 'matter.seenBy', 'event.attended', 'policy.units'],
    holds: ({ context: { matter }, event, env }) =>
      event.attended.every(
        (id) => maySee(matter, id) || unitOf(env.policy, id)?.roles.includes('disciplineCommission') === true,
      ),
  }),
  /** The clause gathers the responsible units: the one that has the matter is there for it. */
  unitAttended: condition({
    on: 'special.gather',
    rule: 'plan.3.4',
    label: text('已有责权单位的，该单位到会', 'where a unit has the matter, it attended'),
    reads: ['matter.unit', 'event.attended'],
    holds: ({ context: { matter }, event }) =>
      matter.unit === undefined || event.attended.includes(matter.unit),
  }),
  gatheringIsNamed: condition({
    on: 'special.examine',
    rule: 'plan.3.4',
    label: text('指明该事项所经的召集研判', 'the gathering is named in which the matter was gone through'),
    reads: ['gathering', 'event.gathering'],
    needs: ['gathering'],
    holds: ({ context, event }) => event.gathering === context.gathering,
  }),
} as const;

/** Departments and units are gathered first; the matter is examined in that gathering (`plan.3.4`). */
export const gatheringSteps = {
  'special.gather': {
    by: 'disciplineCommission',
    rule: 'plan.3.4',
    when: [
      { not: 'wasGathered' },
      'gatheringIsOfPeriod',
      'gatheringWasHeld',
      'attendedAreOurs',
      'attendedNotComplainedOf',
      'attendedMaySee',
      'unitAttended',
    ],
    do: [
      set(['event.gathering'], { gathering: ({ event }) => event.gathering }),
      record('gathering', ({ context, event }) => ({
        about: event.gathering,
        reason: event.situation,
        detail: {
          period: context.period,
          heldOn: event.heldOn,
          attended: [...event.attended],
          recordedBy: event.by.id,
        },
      })),
      settle('special.gather'),
    ],
  },
  'special.examine': {
    by: 'disciplineCommission',
    rule: 'plan.3.4',
    when: ['gatheringIsNamed'],
    to: 'examined',
    do: examining,
  },
} as const satisfies SpecialSteps<GuardsOf<typeof gatheringConditions>>;
