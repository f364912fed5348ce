import type { Deadline } from '../../deadlines/deadline.ts';
import { petitioner } from '../addressees.ts';
import { type Action, lapse, record, set, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { Doing, Remedy, RemedyContext, RemedyStep, Stated } from './remedy.ts';
import { lastDayToAsk, lateWindow, newestWindow } from './windows.ts';

/** The window over, noticed or not: it ends unused. */
export const lapseNewest = ({ kinds }: Remedy): Action<RemedyContext, unknown> => ({
  does: 'lapseDeadline',
  params: ({ context }) => ({ id: newestWindow(kinds, context).id }),
});

/** What an office took by entering the receipt late is given back: the window begins anew on the day of the entry. */
export const startFromEntry = ({ kinds }: Remedy): Action<RemedyContext, unknown> =>
  start(kinds.request, ({ context }) => ({ owner: petitioner, on: context.enteredOn }));

/** Late requests are heard from the last day to ask on. */
export const startLate = ({ kinds }: Remedy): Action<RemedyContext, Stated> =>
  start(kinds.late, ({ context, env }) => ({
    owner: petitioner,
    on: lastDayToAsk(kinds, context, env),
  }));

type Passed = { readonly deadline: string };

const ending = ({ kinds, told }: Remedy): Doing<Passed> => [
  lapse(),
  set({ ending: 'windowEnded' }),
  record('outcome', () => ({ detail: { outcome: 'windowEnded' } })),
  tell('window-ended', ({ context, env }) => ({
    reason: lateWindow(kinds, context, env) ? told.unusedLate : told.unused,
    remedy: 'none-further',
  })),
];

/** The window passes unused: it begins anew, goes on for late requests, or ends the matter. */
export function lapsing(remedy: Remedy) {
  const { rules, kinds, told } = remedy;
  const passed = [
    { type: 'deadlineIsRunning', params: { kind: kinds.request } },
    'deadlineHasPassed',
  ] as const;
  const keptOpen: Doing<Passed> = [
    lapseNewest(remedy),
    startFromEntry(remedy),
    tell('window-ended', ({ context }) => ({
      reason: told.enteredLate,
      remedy: told.still,
      detail: { goodReasonNeeded: false, until: newestWindow(kinds, context).due },
    })),
  ];
  const goesOn: Doing<Passed> = [
    lapse(),
    startLate(remedy),
    tell('window-ended', ({ context }) => ({
      reason: told.unused,
      remedy: told.still,
      detail: { goodReasonNeeded: true, until: (owedDeadline(context, kinds.late) as Deadline).due },
    })),
  ];
  return [
    { by: 'system', rule: rules.request, when: [...passed, 'lateEntryKeepsItOpen'], do: keptOpen },
    {
      by: 'system',
      rule: 'policy',
      when: [...passed, { not: 'lateEntryKeepsItOpen' }, 'lateRequestsAreHeard'],
      to: 'lapsed',
      do: goesOn,
    },
    {
      by: 'system',
      rule: rules.request,
      when: [...passed, { not: 'lateEntryKeepsItOpen' }, { not: 'lateRequestsAreHeard' }],
      to: 'ending',
      do: ending(remedy),
    },
  ] as const satisfies readonly RemedyStep<'lateEntryKeepsItOpen' | 'lateRequestsAreHeard', Passed>[];
}

/** The window for late requests passes unused as well. */
export const lapsingForGood = (remedy: Remedy) =>
  ({
    by: 'system',
    rule: 'policy',
    when: [{ type: 'deadlineIsRunning', params: { kind: remedy.kinds.late } }, 'deadlineHasPassed'],
    to: 'ending',
    do: ending(remedy),
  }) as const satisfies RemedyStep<never, Passed>;
