import { dayOf } from '../../calendar/day.ts';
import type { PassingPolicy } from '../../policy/passing.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Addressee } from '../../vocabulary/effects.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { type Action, inform, informEach, set, start, tell } from '../lifecycle/actions.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import { type PassingContext, receiver } from './context.ts';

/** An event by which a matter goes to an organ. */
interface Going {
  readonly type: string;
  readonly at: Instant;
  readonly organ: string;
  readonly reason: string;
  readonly by: { readonly id: string };
}
type Doings = readonly Action<PassingContext, Going>[];

/** It is on its way: the organ acknowledges it. */
export const owingReceipt = start<PassingContext, Opening>('passing.acknowledge', ({ context }) => ({
  owner: receiver(context),
}));

/** From here on the organ has it. */
export const goingThere: Doings = [
  set(['event.organ', 'event.at'], {
    organ: ({ event }) => event.organ,
    sentOn: ({ event }) => dayOf(event.at),
  }),
];

/** Whom a policy has told of what goes to an organ: nobody of whom it complains, and of a report about a person nobody (`reg.30`). */
function copiedTo(organ: string, matter: Matter, { passing }: Pick<Policy, 'passing'>): Addressee[] {
  const rows = matter.kind === 'report' ? [] : (passing?.copies ?? []).filter(({ of }) => of === organ);
  return rows
    .flatMap(({ to }) => to)
    .filter((unit) => !matter.complainedOf.units.includes(unit))
    .map((unit) => ({ role: 'outsideOrgan', unit }));
}

/** Others have a copy (抄送), and owe nothing for it. */
export const copying = ({ copies }: Pick<PassingPolicy, 'copies'>): Doings =>
  copies === undefined
    ? []
    : [
        informEach('passing-copied', ({ context, event: { organ, reason }, env }) => ({
          organs: copiedTo(organ, context.matter, env.policy),
          reason,
          detail: { organ },
        })),
      ];

/** Transferred by others than the body itself: the organ and the petitioner are told, and its receipt is waited for. */
export const transferring = (passing: PassingPolicy): Doings => [
  ...goingThere,
  set({ mode: 'transfer' }),
  inform('matter-passed', ({ event: { organ, reason } }) => ({
    organ: { role: 'outsideOrgan', unit: organ },
    reason,
    detail: { mode: 'transfer' },
  })),
  ...copying(passing),
  tell('passed-on', ({ event: { organ, reason } }) => ({
    rule: 'reg.23.1',
    reason,
    remedy: 'query-progress',
    detail: { organ, mode: 'transfer' },
  })),
  owingReceipt,
];
