import { isWithin } from '../../deadlines/guards.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { text } from '../../vocabulary/text.ts';
import { petitioner } from '../addressees.ts';
import { type Action, assignTask, record, set, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { lapseNewest, startFromEntry, startLate } from './lapse.ts';
import { type Asking, recordRequest } from './receipt.ts';
import {
  condition,
  conditionOf,
  type Doing,
  decisionDue,
  type Remedy,
  type RemedyContext,
  type RemedyStep,
} from './remedy.ts';
import { lateWindow, newestWindow, openFrom, windowOfEntry } from './windows.ts';

/** Guards on when a request comes. */
export function requestConditions({ kinds }: Remedy) {
  return {
    /** Who asked before the delivery was entered has asked already. */
    isAskedForAlready: condition({
      rule: 'reg.35.1',
      label: text('送达登记前已提出申请', 'it was asked for before the delivery was entered'),
      reads: ['askers'],
      holds: ({ context }) => context.askers !== undefined,
    }),
    /** What an office took by entering the receipt late is given back, and nobody pleads a reason for it. */
    lateEntryKeepsItOpen: condition({
      rule: 'reg.35.1',
      label: text(
        '送达登记迟于实际收到之日，自登记之日起的同等期限未满',
        'the receipt was entered late, and as many days from the entry are not over',
      ),
      code: 'too-late',
      reads: ['enteredOn', 'event.at', 'policy.terms', 'calendar'],
      holds: ({ context, event, env }) => {
        const window = windowOfEntry(kinds, context, env);
        return window !== undefined && isWithin(window, event.at);
      },
      deadline: ({ context }) => newestWindow(kinds, context).id,
    }),
    /** Asked of the window's own last day, so that it does not matter whether anybody noticed that it is over. */
    lateRequestsAreHeard: condition({
      rule: 'policy',
      label: text('有正当理由的逾期申请尚可受理', 'late requests that have a good reason are still heard'),
      code: 'too-late',
      reads: ['deadlines', 'enteredOn', 'event.at', 'policy.terms', 'policy.choices', 'calendar'],
      holds: ({ context, event, env }) => {
        const window = lateWindow(kinds, context, env);
        return window !== undefined && isWithin(window, event.at);
      },
      deadline: ({ context }) => newestWindow(kinds, context).id,
    }),
    goodReasonStated: conditionOf<{ goodReason?: string | undefined }>()({
      rule: 'policy',
      label: text('说明了逾期的正当理由', 'a good reason for coming late is stated'),
      code: 'too-late',
      reads: ['event.goodReason'],
      holds: ({ event }) => event.goodReason !== undefined,
    }),
  } as const;
}

type Guard = GuardsOf<ReturnType<typeof requestConditions>>;
type Reasons = Asking & { readonly goodReason?: string | undefined };

const superior = { role: 'superiorOrgan' } as const;

/** Both duties count from the request: what the organ takes to take it in is its own time (`reg.35.2`, `reg.36.2`). */
const pending = (remedy: Remedy, window: DeadlineKind): readonly Action<RemedyContext, Opening>[] => [
  settle(window),
  start(remedy.kinds.accept, () => ({ owner: superior })),
  start(remedy.kinds.decide, () => ({ owner: superior })),
  assignTask(remedy.task, ({ context }) => ({ to: superior, by: decisionDue(remedy, context) })),
];

/** The window opens, or is used at once by a request that came before the delivery was entered. */
export function opening(remedy: Remedy) {
  const { rules, kinds } = remedy;
  return [
    {
      rule: rules.request,
      label: text('送达登记前已申请', 'asked for before the delivery was entered'),
      when: ['isAskedForAlready'],
      to: 'requested',
      do: [
        // It uses a window that is open, however long ago the receipt was.
        start(kinds.request, ({ context, event, env }) => ({
          owner: petitioner,
          on: openFrom(kinds, context, env, event.at),
        })),
        ...pending(remedy, kinds.request),
      ],
    },
    {
      rule: rules.request,
      label: text('尚未申请', 'not asked for yet'),
      to: 'open',
      do: [start(kinds.request, ({ context }) => ({ owner: petitioner, on: context.deliveredOn }))],
    },
  ] as const satisfies readonly Way<RemedyContext, Guard>[];
}

const asked = (remedy: Remedy, window: DeadlineKind): Doing<Reasons> => [
  set(['event.by'], { askers: ({ event }) => [event.by.id] }),
  recordRequest,
  ...pending(remedy, window),
];

const askedLate = (remedy: Remedy): Doing<Reasons> => [
  set({ late: true }),
  record('receipt', ({ event }) => ({ rule: 'policy', reason: event.goodReason, detail: { late: true } })),
  ...asked(remedy, remedy.kinds.late),
];

/** A request while the window is taken for open: nobody noticed yet that it is over, where it is. */
export function asking(remedy: Remedy) {
  const { rules, kinds } = remedy;
  const window = { type: 'windowIsOpen', params: { kind: kinds.request } } as const;
  return [
    {
      by: 'petitioner',
      rule: rules.request,
      when: [window],
      to: 'requested',
      do: asked(remedy, kinds.request),
    },
    {
      by: 'petitioner',
      rule: rules.request,
      when: [{ not: window }, 'lateEntryKeepsItOpen'],
      to: 'requested',
      do: [lapseNewest(remedy), startFromEntry(remedy), ...asked(remedy, kinds.request)],
    },
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: window }, { not: 'lateEntryKeepsItOpen' }, 'lateRequestsAreHeard', 'goodReasonStated'],
      to: 'requested',
      // That the window is over is noticed first, and all is as if somebody had before.
      do: [lapseNewest(remedy), startLate(remedy), ...askedLate(remedy)],
    },
  ] as const satisfies readonly RemedyStep<Guard, Reasons>[];
}

/** A request for a good reason once the window is over. */
export const askingLate = (remedy: Remedy) =>
  ({
    by: 'petitioner',
    rule: 'policy',
    when: [{ type: 'windowIsOpen', params: { kind: remedy.kinds.late } }, 'goodReasonStated'],
    to: 'requested',
    do: askedLate(remedy),
  }) as const satisfies RemedyStep<Guard, Reasons>;
