import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, responsible } from '../addressees.ts';
import { maySee } from '../intake/seenBy.ts';
import { dischargeAll, record, report, set, setMatter, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { owedTerm, termKinds } from '../term.ts';
import { condition, type Doing, type HandlingSteps, handedTo, stated } from './context.ts';
import type { kindConditions } from './kind.ts';

/** Guards on who takes a matter in hand. */
export const acceptanceConditions = {
  /** Nobody handles a matter in which they have an interest (回避). */
  handlerHasNoInterest: condition({
    on: ['handling.accept', 'handling.changeHandler'],
    rule: 'reg.28',
    label: text('所定经办人与事项无利害关系', 'the handler named has no interest in the matter'),
    reads: [...interestRead, 'event.handler'],
    holds: ({ context, event }) => !hasInterest(context.matter, event.handler),
  }),
  unitIsNotComplainedOf: condition({
    rule: 'reg.30',
    label: text('承办单位不是被反映单位', 'the unit is not the one complained of'),
    reads: ['matter.unit', 'matter.complainedOf'],
    holds: ({ context: { matter } }) =>
      matter.unit === undefined || !matter.complainedOf.units.includes(matter.unit),
  }),
  /** A report goes only to the unit that may see it. */
  unitMaySee: condition({
    rule: 'reg.30',
    label: text('检举控告只由限定知悉的单位办理', 'a report is handled only by the unit that may see it'),
    reads: ['matter.kind', 'matter.seenBy', 'matter.unit'],
    holds: ({ context: { matter } }) => maySee(matter, matter.unit),
  }),
  handlerIsAnother: condition({
    on: 'handling.changeHandler',
    rule: 'reg.28',
    label: text('所定经办人不是原经办人', 'the handler named is another'),
    reads: ['handler', 'event.handler'],
    holds: ({ context, event }) => event.handler !== context.handler,
  }),
  /** An interest that came up later binds too: the handler is changed first. */
  handlerMayGoOn: condition({
    rule: 'reg.28',
    label: text('已确定无利害关系的经办人', 'there is a handler, who has no interest in the matter'),
    reads: ['handler', ...interestRead],
    holds: ({ context: { matter, handler } }) => handler !== undefined && !hasInterest(matter, handler),
  }),
} as const;

const entrusted = ['handlerHasNoInterest', 'unitIsNotComplainedOf', 'unitMaySee'] as const;

const accepting: Doing<'handling.accept'> = [
  set(['event.handler'], { handler: ({ event }) => event.handler }),
  record('acceptance', ({ context, event }) => ({
    about: event.handler,
    detail: stated({ unit: context.matter.unit, by: event.by.id }),
  })),
  settle('handling.accept'),
  settle('simple.accept'),
];

const accepted: Doing<'handling.accept'> = [
  tell('accepted', ({ context }) => ({
    remedy: 'query-progress',
    detail: stated({ unit: context.matter.unit, until: owedTerm(context)?.due }),
  })),
];

/** Where the policy takes the unit's acceptance for the day of acceptance, this is the day. */
const acceptedNow: Doing<'handling.accept'> = [
  setMatter(['matter.acceptedOn', 'event.at'], {
    acceptedOn: ({ context, event }) => context.matter.acceptedOn ?? dayOf(event.at),
  }),
];

/** The unit takes the matter in hand, or refuses with reasons (`plan.3.2.2`). */
export const acceptanceSteps = {
  'handling.accept': [
    {
      by: 'responsibleUnit',
      rule: 'simple.accept',
      when: ['isSimplified', ...entrusted],
      to: 'simplified',
      do: [
        ...acceptedNow,
        ...accepting,
        // Ten working days are stricter than the 60 days, which therefore only start where the procedure is left. Where they were
        // over before the unit had the matter, its own count from here.
        start('simple.reply', ({ context }) => ({
          owner: responsible(context),
          on: owedDeadline(context, 'simple.reply') ? undefined : context.matter.acceptedOn,
        })),
        ...accepted,
      ],
    },
    {
      by: 'responsibleUnit',
      rule: 'plan.3.2.2',
      when: [{ not: 'isSimplified' }, 'termIsOwed', ...entrusted],
      to: 'inHand',
      do: [...accepting, ...accepted],
    },
    {
      by: 'responsibleUnit',
      rule: 'reg.34',
      when: [{ not: 'isSimplified' }, { not: 'termIsOwed' }, 'isClaim', ...entrusted],
      to: 'inHand',
      do: [
        ...acceptedNow,
        ...accepting,
        start('handling.conclude', ({ context }) => ({ owner: responsible(context) })),
        ...accepted,
      ],
    },
    {
      by: 'responsibleUnit',
      rule: 'reg.29',
      when: [{ not: 'isSimplified' }, { not: 'termIsOwed' }, { not: 'isClaim' }, ...entrusted],
      to: 'inHand',
      do: [
        ...acceptedNow,
        ...accepting,
        start('handling.answer', ({ context }) => ({ owner: responsible(context) })),
        ...accepted,
      ],
    },
  ],
  'handling.refuse': {
    by: 'responsibleUnit',
    rule: 'plan.3.2.2',
    to: 'returning',
    do: [
      report('refusal-to-accept', ({ context, event }) => ({
        to: commission,
        reason: event.reason,
        detail: stated({ unit: context.matter.unit }),
      })),
      tell('not-accepted', ({ context, event }) => ({
        reason: event.reason,
        remedy: 'query-progress',
        detail: stated({ unit: context.matter.unit, goesTo: 'disciplineCommission' }),
      })),
      settle('handling.accept'),
      settle('simple.accept'),
      // What the petitioner and the superior are owed runs on, and is the commission's until another unit has the matter.
      set(['deadlines'], { deadlines: ({ context }) => handedTo(commission, context) }),
      dischargeAll(...termKinds),
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof acceptanceConditions> | GuardsOf<typeof kindConditions>>;

/** Another person of the unit handles the matter. */
export const changingHandler = {
  'handling.changeHandler': {
    by: 'responsibleUnit',
    rule: 'reg.28',
    when: ['handlerHasNoInterest', 'handlerIsAnother'],
    do: [
      set(['event.handler'], { handler: ({ event }) => event.handler }),
      record('acceptance', ({ context, event }) => ({
        about: event.handler,
        reason: event.reason,
        detail: stated({ unit: context.matter.unit, by: event.by.id }),
      })),
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof acceptanceConditions>>;
