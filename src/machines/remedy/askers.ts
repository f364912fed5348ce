import { text } from '../../vocabulary/text.ts';
import { petitioner } from '../addressees.ts';
import { type Action, dischargeAll, record, set, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type Asking, recordRequest } from './receipt.ts';
import {
  askersOf,
  condition,
  type Doing,
  type Remedy,
  type RemedyContext,
  type RemedyStep,
} from './remedy.ts';
import { newestWindow, openFrom } from './windows.ts';

/** Guards on who of the petitioners asks, and on the window that is left to the others. */
export function askerConditions({ kinds }: Remedy) {
  return {
    /** Nobody withdraws what others asked for. */
    asksForIt: condition({
      rule: 'reg.35.1',
      label: text('系提出申请的信访人', 'it is one of the petitioners who ask for it'),
      reads: ['askers', 'matter.petitioners', 'event.by'],
      holds: ({ context, event }) => askersOf(context).includes(event.by.id),
    }),
    othersAsk: condition({
      rule: 'reg.35.1',
      label: text('不止一名信访人申请', 'more than one petitioner asks for it'),
      reads: ['askers', 'matter.petitioners'],
      holds: ({ context }) => askersOf(context).length > 1,
    }),
    /** Withdrawing a request waives nothing: what is left of the window is still there. */
    windowIsNotOver: condition({
      rule: 'civil.203',
      label: text('申请期限最后一日未过', 'the last day of the window is not over'),
      code: 'too-late',
      reads: ['enteredOn', 'deliveredOn', 'event.at', 'policy.terms', 'calendar'],
      holds: ({ context, event, env }) => openFrom(kinds, context, env, event.at) !== undefined,
      deadline: ({ context }) => newestWindow(kinds, context).id,
    }),
  } as const;
}

type Guard = GuardsOf<ReturnType<typeof askerConditions>>;
type Withdrawn = { readonly reason?: string | undefined };

/** Another petitioner asks for what one has asked for: it is theirs as well, whoever withdraws later. */
export const joining = ({ rules }: Remedy) =>
  ({
    by: 'petitioner',
    rule: rules.request,
    when: [{ not: 'asksForIt' }, 'windowIsNotOver'],
    do: [
      set(['askers', 'matter.petitioners', 'event.by'], {
        askers: ({ context, event }) => [...askersOf(context), event.by.id],
      }),
      recordRequest,
    ],
  }) as const satisfies RemedyStep<Guard, Asking>;

const recordWithdrawal: Doing<Withdrawn> = [
  record('withdrawal', ({ event }) => ({ about: event.by.id, reason: event.reason })),
];
const lastWithdraws: Doing<Withdrawn> = [...recordWithdrawal, set({ askers: undefined }), dischargeAll()];
const voluntarily = ({ reason }: Withdrawn) => reason ?? '信访人自愿撤回申请';

/**
 * Whoever withdraws does so for themselves: others who ask go on, and nobody waives what is left of the window. Where the last
 * one withdraws in time, what the request came to so far is forgotten (`forgetting`).
 */
export function withdrawing<C extends RemedyContext = RemedyContext>(
  { rules, kinds, told }: Remedy,
  forgetting: readonly Action<C, unknown>[] = [],
) {
  // Whoever withdraws stays a petitioner, and may ask again while the window is open.
  const oneWithdraws: Doing<Withdrawn> = [
    ...recordWithdrawal,
    set(['askers', 'matter.petitioners', 'event.by'], {
      askers: ({ context, event }) => askersOf(context).filter((id) => id !== event.by.id),
    }),
    tell('withdrawn', ({ context, event, env }) => ({
      reason: event.reason ?? '一名申请人自愿撤回申请，其他申请人继续申请',
      remedy: openFrom(kinds, context, env, event.at) === undefined ? 'none-further' : told.still,
      detail: { petitioner: event.by.id },
    })),
  ];
  const inTime: Doing<Withdrawn> = [
    ...lastWithdraws,
    start(kinds.request, ({ context, event, env }) => ({
      owner: petitioner,
      on: openFrom(kinds, context, env, event.at),
    })),
    tell('withdrawn', ({ context, event }) => ({
      reason: voluntarily(event),
      remedy: told.still,
      detail: { until: newestWindow(kinds, context).due },
    })),
  ];
  const forGood: Doing<Withdrawn> = [
    ...lastWithdraws,
    set({ ending: 'withdrawn' }),
    tell('withdrawn', ({ event }) => ({ reason: voluntarily(event), remedy: 'none-further' })),
  ];
  return [
    { by: 'petitioner', rule: rules.request, when: ['asksForIt', 'othersAsk'], do: oneWithdraws },
    {
      by: 'petitioner',
      rule: rules.request,
      when: ['asksForIt', { not: 'othersAsk' }, 'windowIsNotOver'],
      to: 'open',
      do: [...inTime, ...forgetting],
    },
    {
      by: 'petitioner',
      rule: rules.request,
      when: ['asksForIt', { not: 'othersAsk' }, { not: 'windowIsNotOver' }],
      to: 'ending',
      do: forGood,
    },
  ] as const satisfies readonly RemedyStep<Guard, Withdrawn, C>[];
}
