import { addDays, dayOf } from '../../calendar/day.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import type { Tendency } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, record, setMatter } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, type SpecialPeriodContext, type SpecialSteps } from './context.ts';

type Dated = { readonly type: string; readonly at: Instant };

/** Whether a flag still counts on a day: its last day counts whole. */
export const runs = (day: Day) => (tendency: Tendency) => tendency.until >= day;
/** Whether a flag has lapsed by a day. */
const isLapsed = (day: Day) => (tendency: Tendency) => tendency.until < day;

/** Guards on a flag. */
export const tendencyConditions = {
  someTendencyLapsed: condition({
    rule: 'plan.3.4',
    label: text('有苗头记录已失效', 'a recorded tendency has lapsed'),
    reads: ['matter.tendencies', 'event.at'],
    holds: ({ context, event }) => context.matter.tendencies.some(isLapsed(dayOf(event.at))),
  }),
  /** A flag is not prolonged: it lapses first, and a new one has its own author and reason. */
  sameTendencyRuns: condition({
    on: 'special.recordTendency',
    rule: 'plan.3.4',
    label: text('同类苗头记录尚未失效', 'a tendency of this kind still runs'),
    reads: ['matter.tendencies', 'event.kind', 'event.at'],
    holds: ({ context, event }) =>
      context.matter.tendencies.some((old) => old.kind === event.kind && runs(dayOf(event.at))(old)),
  }),
  endsInTime: condition({
    on: 'special.recordTendency',
    rule: 'policy',
    label: text('失效日期在规定最长期限内', 'it lapses within the longest life that the policy allows'),
    reads: ['event.until', 'event.at', 'policy.choices'],
    holds: ({ event, env }) => event.until <= addDays(dayOf(event.at), env.policy.choices.tendencyDays),
  }),
  endIsAhead: condition({
    on: 'special.recordTendency',
    rule: 'plan.3.4',
    label: text('失效日期尚未届至', 'the day on which it lapses is still to come'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until >= dayOf(event.at),
  }),
} as const;

/** Drops the flags that have lapsed and says so in the register. */
export const dropLapsed: readonly Action<SpecialPeriodContext, Dated>[] = [
  record('tendency-lapsed', ({ context: { matter }, event }) => ({
    about: matter.id,
    detail: {
      lapsed: matter.tendencies
        .filter(isLapsed(dayOf(event.at)))
        .map(({ kind, until, reason }) => `${kind} ${until} ${reason}`),
    },
  })),
  setMatter(['matter.tendencies', 'event.at'], {
    tendencies: ({ context: { matter }, event }) => matter.tendencies.filter(runs(dayOf(event.at))),
  }),
];

/** Puts a flag on the matter: who says so, the event that holds the reason, and the day on which it lapses. */
const flagging: Doing<'special.recordTendency'> = [
  setMatter(['matter.tendencies', 'event.kind', 'event.by', 'event.id', 'event.until'], {
    tendencies: ({ context: { matter }, event: { kind, by, id, until } }) => [
      ...matter.tendencies,
      { kind, author: by.id, reason: id, until },
    ],
  }),
  record('tendency', ({ event }) => ({
    about: event.id,
    reason: event.reason,
    detail: { kind: event.kind, until: event.until, author: event.by.id },
  })),
];

const mayBeRecorded = [{ not: 'sameTendencyRuns' }, 'endsInTime', 'endIsAhead'] as const;

/** The commission puts a flag on the matter; those that lapsed are dropped with it. */
export const tendencySteps = {
  'special.recordTendency': [
    {
      by: 'disciplineCommission',
      rule: 'plan.3.4',
      when: [...mayBeRecorded, 'someTendencyLapsed'],
      do: [...dropLapsed, ...flagging],
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.4',
      when: [...mayBeRecorded, { not: 'someTendencyLapsed' }],
      do: flagging,
    },
  ],
} as const satisfies SpecialSteps<GuardsOf<typeof tendencyConditions>>;
