import { type Deadline, isOwed } from '../../deadlines/deadline.js';
import type { DeadlineKind } from '../../policy/deadlineKinds.js';
import type { Addressee, RemedyKind } from '../../vocabulary/effects.js';
import type { EventHead } from '../../vocabulary/events/define.js';
import {
  type Action,
  assignTask,
  discharge,
  dischargeAll,
  extend,
  lapse,
  notify,
  record,
  set,
  settle,
  start,
  tell,
} from '../lifecycle/actions.js';
import { owedDeadline } from '../lifecycle/context.js';
import type { Opening } from '../lifecycle/grammar.js';
import { firstWindow, lateWindow } from './lateWindow.js';
import type { Remedy, RemedyContext } from './remedy.js';

type Does<Fields = object> = readonly Action<
  RemedyContext,
  EventHead<string> & { readonly type: string } & Readonly<Fields>
>[];
type Reasons = { reasons: string; goodReason?: string | undefined };
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
    start(kinds.request, ({ context }) => ({ owner: { role: 'petitioner' }, on: context.deliveredOn })),
  ];
  const startLate = start<RemedyContext, EventHead<string>>(kinds.late, ({ context }) => ({
    owner: { role: 'petitioner' },
    on: firstWindow(kinds, context).due,
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
  const asked = (window: DeadlineKind): Does<Reasons> => [
    record('receipt', ({ event }) => ({ reason: event.reasons })),
    settle(window),
    start(kinds.accept, () => ({ owner: superior })),
    start(kinds.decide, () => ({ owner: superior })),
    assignTask(task, ({ context }) => ({ to: superior, by: decisionDue(context) })),
  ];
  const askingLate: Does<Reasons> = [
    set(() => ({ late: true })),
    record('receipt', ({ event }) => ({ rule: 'policy', reason: event.goodReason, detail: { late: true } })),
    ...asked(kinds.late),
  ];
  // Nobody noticed yet that the first window is over: that is done first, and all is as if somebody had.
  const askingLateUnnoticed: Does<Reasons> = [
    { does: 'lapseDeadline', params: ({ context }) => ({ id: firstWindow(kinds, context).id }) },
    startLate,
    ...askingLate,
  ];
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
  const withdrawal: Does<Withdrawn> = [
    record('withdrawal', ({ event }) => ({ about: event.by.id, reason: event.reason })),
    dischargeAll(),
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
    start(kinds.request, ({ context }) => ({ owner: { role: 'petitioner' }, on: context.deliveredOn })),
    tell('withdrawn', ({ context, event }) => ({
      reason: event.reason ?? '信访人自愿撤回申请',
      remedy: told.still,
      detail: { until: firstWindow(kinds, context).due },
    })),
  ];
  return {
    opening,
    lapsing,
    ending,
    asking: asked(kinds.request),
    askingLate,
    askingLateUnnoticed,
    takingIn,
    decliningAsLate: declining('ask-superior'),
    decliningAsDone: declining(told.doneBefore),
    extending,
    deciding,
    sendingBack,
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
