import { type Deadline, isOwed } from '../../deadlines/deadline.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { Addressee, RemedyKind } from '../../vocabulary/effects.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import { petitioner, referrerOf } from '../addressees.ts';
import {
  type Action,
  assignTask,
  discharge,
  dischargeAll,
  extend,
  lapse,
  notify,
  record,
  report,
  set,
  settle,
  start,
  tell,
} from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import { type Asking, recordRequest } from './receipt.ts';
import { askersOf, type Remedy, type RemedyContext } from './remedy.ts';
import { lastDayToAsk, lateWindow, newestWindow, openFrom } from './windows.ts';

type Does<Fields = object> = readonly Action<
  RemedyContext,
  EventHead<string> & { readonly type: string } & Readonly<Fields>
>[];
type Reasons = Asking & { goodReason?: string | undefined };
type Withdrawn = { reason?: string | undefined };
type Decided = { outcome: string; reason: string; legalBasis: string };

const superior = { role: 'superiorOrgan' } as const;

/** Whoever sends the event owes the deadline from here on; until then it was nobody's in particular. */
function ownedByActor(kind: DeadlineKind): Action<RemedyContext, EventHead<string>> {
  return set(({ context, event }) => ({
    deadlines: context.deadlines.map((deadline) =>
      deadline.kind === kind && isOwed(deadline) && deadline.state !== 'missed'
        ? { ...deadline, owner: { ...deadline.owner, unit: event.by.unit } }
        : deadline,
    ),
  }));
}

/** What both remedies do alike at each of their steps. */
export function remedyActions<C extends RemedyContext>({ kinds, task, told }: Remedy<C>) {
  // From the request to the opinion there always is one.
  const decisionDue = (context: RemedyContext) => (owedDeadline(context, kinds.decide) as Deadline).due;
  const opening: readonly Action<RemedyContext, Opening>[] = [
    start(kinds.request, ({ context }) => ({ owner: petitioner, on: context.deliveredOn })),
  ];
  // The window over, noticed or not: it ends unused, and the one from the entry begins.
  const lapseNewest: Action<RemedyContext, unknown> = {
    does: 'lapseDeadline',
    params: ({ context }) => ({ id: newestWindow(kinds, context).id }),
  };
  const startFromEntry = start<RemedyContext, unknown>(kinds.request, ({ context }) => ({
    owner: petitioner,
    on: context.enteredOn,
  }));
  const keptOpen: Does<{ deadline: string }> = [
    lapseNewest,
    startFromEntry,
    tell('window-ended', ({ context }) => ({
      reason: told.enteredLate.zh,
      remedy: told.still,
      detail: { goodReasonNeeded: false, until: newestWindow(kinds, context).due },
    })),
  ];
  const startLate = start<RemedyContext, EventHead<string>>(kinds.late, ({ context, env }) => ({
    owner: petitioner,
    on: lastDayToAsk(kinds, context, env),
  }));
  const lapsing: Does<{ deadline: string }> = [
    lapse(),
    startLate,
    tell('window-ended', ({ context }) => ({
      reason: told.unused.zh,
      remedy: told.still,
      detail: { goodReasonNeeded: true, until: (owedDeadline(context, kinds.late) as Deadline).due },
    })),
  ];
  const ending: Does<{ deadline: string }> = [
    lapse(),
    set(() => ({ ending: 'windowEnded' })),
    record('outcome', () => ({ detail: { outcome: 'windowEnded' } })),
    tell('window-ended', ({ context, env }) => ({
      reason: (lateWindow(kinds, context, env) ? told.unusedLate : told.unused).zh,
      remedy: 'none-further',
    })),
  ];
  // Both duties count from the request: what the organ takes to take it in is its own time (reg.35.2, reg.36.2).
  const pending = (window: DeadlineKind): readonly Action<RemedyContext, Opening>[] => [
    settle(window),
    start(kinds.accept, () => ({ owner: superior })),
    start(kinds.decide, () => ({ owner: superior })),
    assignTask(task, ({ context }) => ({ to: superior, by: decisionDue(context) })),
  ];
  // A request that came before the entry uses a window that is open, however long ago the receipt was.
  const openingAsked: readonly Action<RemedyContext, Opening>[] = [
    start(kinds.request, ({ context, event, env }) => ({
      owner: petitioner,
      on: openFrom(kinds, context, env, event.at),
    })),
    ...pending(kinds.request),
  ];
  const asked = (window: DeadlineKind): Does<Reasons> => [
    set(({ event }) => ({ askers: [event.by.id] })),
    recordRequest,
    ...pending(window),
  ];
  const joining: Does<Reasons> = [
    set(({ context, event }) => ({ askers: [...askersOf(context), event.by.id] })),
    recordRequest,
  ];
  const askingLate: Does<Reasons> = [
    set(() => ({ late: true })),
    record('receipt', ({ event }) => ({ rule: 'policy', reason: event.goodReason, detail: { late: true } })),
    ...asked(kinds.late),
  ];
  // Nobody noticed yet that the window is over: that is done first, and all is as if somebody had.
  const askingLateUnnoticed: Does<Reasons> = [lapseNewest, startLate, ...askingLate];
  const askingAfterLateEntry: Does<Reasons> = [lapseNewest, startFromEntry, ...asked(kinds.request)];
  const takingIn: Does = [
    record('acceptance', ({ event }) => ({ about: event.by.unit })),
    settle(kinds.accept),
    ownedByActor(kinds.decide),
    tell(told.accepted, ({ context }) => ({
      remedy: 'query-progress',
      detail: { until: decisionDue(context) },
    })),
  ];
  const declining = (remedy: RemedyKind): Does<{ ground: string; reason: string }> => [
    record('outcome', ({ event }) => ({
      reason: event.reason,
      detail: { outcome: 'declined', ground: event.ground },
    })),
    settle(kinds.accept),
    set(() => ({ ending: 'declined', left: remedy })),
    tell(told.declined, ({ event }) => ({ reason: event.reason, remedy, detail: { ground: event.ground } })),
    dischargeAll(),
  ];
  // The guards have asked who approved.
  const extending: Does<{ days: number; approvedBy?: string | undefined; reason: string }> = [
    extend(kinds.decide, ({ event }) => ({ days: event.days, by: event.approvedBy as string })),
    tell('extended', ({ context, event }) => ({
      reason: event.reason,
      remedy: 'query-progress',
      detail: { days: event.days, until: decisionDue(context) },
    })),
  ];
  const deciding: Does<Decided> = [
    set(({ context, event }) => ({ decidedBy: [...new Set([...context.decidedBy, event.by.id])] })),
    record('opinion', ({ event: { outcome, reason, legalBasis } }) => ({
      reason,
      detail: { outcome, legalBasis },
    })),
    settle(kinds.decide),
  ];
  const reportingChange: Does<Decided> = [
    report('referral-result', ({ context, event: { outcome, reason, legalBasis } }) => ({
      rule: 'reg.22',
      to: referrerOf(context.matter),
      reason,
      detail: { outcome, legalBasis },
    })),
  ];
  const sendingBack: Does<Decided> = [
    ...deciding,
    tell('reopened', ({ event: { reason, legalBasis } }) => ({
      reason,
      remedy: 'query-progress',
      detail: { legalBasis },
    })),
    // The result that was to be summed up is no more; the new one is.
    discharge('handling.summary'),
    dischargeAll(),
  ];
  const recordWithdrawal: Does<Withdrawn> = [
    record('withdrawal', ({ event }) => ({ about: event.by.id, reason: event.reason })),
  ];
  const withdrawal: Does<Withdrawn> = [
    ...recordWithdrawal,
    set(() => ({ askers: undefined })),
    dischargeAll(),
  ];
  // Whoever withdraws stays a petitioner, and may ask again while the window is open.
  const oneWithdraws: Does<Withdrawn> = [
    ...recordWithdrawal,
    set(({ context, event }) => ({ askers: askersOf(context).filter((id) => id !== event.by.id) })),
    tell('withdrawn', ({ context, event, env }) => ({
      reason: event.reason ?? '一名申请人自愿撤回申请，其他申请人继续申请',
      remedy: openFrom(kinds, context, env, event.at) === undefined ? 'none-further' : told.still,
      detail: { petitioner: event.by.id },
    })),
  ];
  const withdrawing: Does<Withdrawn> = [
    ...withdrawal,
    set(() => ({ ending: 'withdrawn' })),
    tell('withdrawn', ({ event }) => ({
      reason: event.reason ?? '信访人自愿撤回申请',
      remedy: 'none-further',
    })),
  ];
  const withdrawingInTime: Does<Withdrawn> = [
    ...withdrawal,
    start(kinds.request, ({ context, event, env }) => ({
      owner: petitioner,
      on: openFrom(kinds, context, env, event.at),
    })),
    tell('withdrawn', ({ context, event }) => ({
      reason: event.reason ?? '信访人自愿撤回申请',
      remedy: told.still,
      detail: { until: newestWindow(kinds, context).due },
    })),
  ];
  return {
    opening,
    openingAsked,
    keptOpen,
    lapsing,
    ending,
    asking: asked(kinds.request),
    askingAfterLateEntry,
    askingLate,
    askingLateUnnoticed,
    joining,
    takingIn,
    decliningAsLate: declining('ask-superior'),
    decliningAsDone: declining(told.doneBefore),
    extending,
    deciding,
    reportingChange,
    sendingBack,
    oneWithdraws,
    withdrawing,
    withdrawingInTime,
  };
}

/**
 * The unit that answers for the matter; the commission in its place where the petition complains of that very unit,
 * which is told nothing (`reg.30`).
 */
export function answerableUnit({ matter, unit }: RemedyContext): Addressee {
  const answerable = matter.unit ?? unit;
  return matter.complainedOf.units.includes(answerable)
    ? { role: 'disciplineCommission' }
    : { role: 'responsibleUnit', unit: answerable };
}

/** The unit is told what became of the opinion. */
export function tellUnit(what: 'review-opinion' | 'reexamination-opinion'): Action<RemedyContext, Decided> {
  return notify(what, ({ context, event: { outcome, reason, legalBasis } }) => ({
    to: answerableUnit(context),
    reason,
    detail: { outcome, legalBasis },
  }));
}
