import { dayOf } from '../../calendar/day.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import type { Tendency } from '../../vocabulary/matter.ts';
import { type Action, record, setMatter } from '../lifecycle/actions.ts';
import type { SpecialPeriodContext, SpecialPeriodEvent } from './context.ts';

type Dated = { readonly type: string; readonly at: Instant };
type Recording = Extract<SpecialPeriodEvent, { readonly type: 'special.recordTendency' }>;

/** Whether a flag still counts on a day: its last day counts whole. */
export const runs = (day: Day) => (tendency: Tendency) => tendency.until >= day;
/** Whether a flag has lapsed by a day. */
export const isLapsed = (day: Day) => (tendency: Tendency) => tendency.until < day;

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
  setMatter(({ context: { matter }, event }) => ({
    tendencies: matter.tendencies.filter(runs(dayOf(event.at))),
  })),
];

/** Puts a flag on the matter: who says so, the event that holds the reason, and the day on which it lapses. */
export const flagging: readonly Action<SpecialPeriodContext, Recording>[] = [
  setMatter(({ context: { matter }, event: { kind, by, id, until } }) => ({
    tendencies: [...matter.tendencies, { kind, author: by.id, reason: id, until }],
  })),
  record('tendency', ({ event }) => ({
    about: event.id,
    reason: event.reason,
    detail: { kind: event.kind, until: event.until, author: event.by.id },
  })),
];
