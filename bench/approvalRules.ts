import { dayOf } from '../src/calendar/day.ts';
import { dischargeDeadline, reminderDays, settleDeadline, startDeadline } from '../src/deadlines/change.ts';
import type { Terms } from '../src/deadlines/compute.ts';
import { type Deadline, isOwed } from '../src/deadlines/deadline.ts';
import { lastMoment } from '../src/deadlines/guards.ts';
import type { ApprovalContext } from '../src/machines/approval/context.ts';
import { liaisonOf, needsLiaison } from '../src/machines/approval/liaison.ts';
import { resultDue } from '../src/machines/approval/resultDue.ts';
import { maySee } from '../src/machines/intake/seenBy.ts';
import { owedDeadline } from '../src/machines/lifecycle/context.ts';
import { hasInterest } from '../src/machines/lifecycle/interest.ts';
import type { DeadlineKind } from '../src/policy/deadlineKinds.ts';
import { localBrigades } from '../src/policy/localBrigades.ts';
import { plays, unitOf } from '../src/policy/schema.ts';
import type { RoleId } from '../src/vocabulary/roles.ts';

/** Where a general approval stands. */
export interface ApprovalState {
  readonly value: string;
  readonly context: ApprovalContext;
}

/** An event of the approval, as far as the reducer reads it. */
export interface ApprovalEvent {
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly by: { readonly role: string; readonly unit?: string | undefined; readonly id: string };
  readonly [field: string]: unknown;
}

/** The event types that are written by hand: the way from the form to the dispatch, and back for a return. */
export const reducedEvents = [
  'approval.fillForm',
  'approval.propose',
  'approval.sign',
  'approval.return',
  'approval.dispatch',
] as const;

/** An effect as plain data. */
export type Effect = Readonly<Record<string, unknown>>;
/** A petition's approval while an event is taken: what it comes to, and what it asks for. */
export interface Draft {
  context: ApprovalContext;
  readonly effects: Effect[];
  readonly event: ApprovalEvent;
  readonly terms: Terms;
}

const rule = 'plan.3.2.2.1';

function told(fields: Readonly<Record<string, unknown>>): Effect {
  const effect: Record<string, unknown> = {};
  for (const key in fields) if (fields[key] !== undefined) effect[key] = fields[key];
  return effect;
}

function close(draft: Draft, ended: Deadline): void {
  const { context, effects, event } = draft;
  const deadlines = context.deadlines.map((old) => (old.id === ended.id ? ended : old));
  draft.context = { ...context, deadlines };
  effects.push(
    { type: 'cancel', rule: ended.rule, deadline: ended.id },
    {
      type: 'record',
      rule,
      what: `deadline-${ended.state}`,
      about: ended.id,
      detail: { due: ended.due, settledAt: event.at },
    },
  );
}

function settle(draft: Draft, kind: DeadlineKind): void {
  const deadline = owedDeadline(draft.context, kind);
  if (deadline) close(draft, settleDeadline(deadline, draft.event.at));
}

function stage(draft: Draft, kind: DeadlineKind, task: string, role: RoleId): void {
  const { context, effects, event, terms } = draft;
  const name = `${context.instance}.${kind.slice(kind.indexOf('.') + 1)}`;
  const count = context.deadlines.filter((old) => old.kind === kind).length;
  const id = count === 0 ? name : `${name}#${count + 1}`;
  const deadline = startDeadline({ id, kind, owner: { role }, on: dayOf(event.at) }, terms);
  draft.context = { ...context, deadlines: [...context.deadlines, deadline] };
  effects.push(
    {
      type: 'schedule',
      rule: deadline.rule,
      deadline: id,
      at: lastMoment(deadline),
      remindOn: reminderDays(deadline, terms),
    },
    { type: 'assign', rule, what: task, to: { role }, by: deadline.due },
  );
}

function mayAct({ context, event, terms }: Draft, role: RoleId): boolean {
  const { by } = event;
  return (
    plays(terms.policy, by.role, [role]) &&
    (unitOf(terms.policy, by.unit)?.roles.includes(role) ?? false) &&
    !hasInterest(context.matter, by.id)
  );
}

function maySign(draft: Draft): boolean {
  const isSecretary = mayAct(draft, 'disciplineSecretary');
  return (
    isSecretary || (mayAct(draft, 'deputyDisciplineSecretary') && draft.terms.policy.choices.deputySigns)
  );
}

function mayHave({ context, terms }: Draft, unit: string): boolean {
  const roles = unitOf(terms.policy, unit)?.roles;
  return (
    (roles?.some((role) => role === 'businessDepartment' || role === 'brigade') ?? false) &&
    !context.matter.complainedOf.units.includes(unit) &&
    maySee(context.matter, unit)
  );
}

/** Of the brigades it is the local one, or the reason is stated. */
function isLocal({ context, event, terms }: Draft, unit: string): boolean {
  const { policy } = terms;
  if (policy.territory === undefined || event.territoryReason !== undefined) return true;
  const local = localBrigades(policy, context.matter);
  return local.length === 0 || local.includes(unit) || !unitOf(policy, unit)?.roles.includes('brigade');
}

/** Why it is not the local one, for the record. */
const whyNotLocal = ({ territoryReason }: ApprovalEvent) =>
  territoryReason === undefined ? {} : { territoryReason };

function toOpinion(draft: Draft): void {
  stage(draft, 'approval.opinion', 'write-opinion', 'supervisionOffice');
}

function mayFillForm(draft: Draft): boolean {
  return mayAct(draft, 'supervisionOffice');
}

function fillForm(draft: Draft): string {
  const { event, effects } = draft;
  draft.context = { ...draft.context, form: event.form as string, filledBy: event.by.id };
  effects.push({ type: 'record', rule, what: 'form', about: event.form, detail: { by: event.by.id } });
  settle(draft, 'approval.form');
  toOpinion(draft);
  return 'opinion';
}

function mayPropose(draft: Draft): boolean {
  const { event, context } = draft;
  const unit = event.unit as string;
  if (!mayAct(draft, 'supervisionOffice') || !mayHave(draft, unit) || !isLocal(draft, unit)) return false;
  return unit !== context.refusedBy || event.reason !== undefined;
}

function propose(draft: Draft): string {
  const { event, effects, context } = draft;
  const unit = event.unit as string;
  draft.context = { ...context, opinion: event.id, proposedBy: event.by.id, proposedUnit: unit };
  const again = event.reason === undefined ? {} : { again: event.reason };
  const detail = { by: event.by.id, ...again, ...whyNotLocal(event) };
  effects.push({ type: 'record', rule, what: 'opinion', about: unit, reason: event.opinion, detail });
  settle(draft, 'approval.opinion');
  stage(draft, 'approval.sign', 'sign', 'disciplineSecretary');
  return 'signature';
}

function signedUnitOf({ event, context }: Draft): string {
  return (event.unit as string | undefined) ?? (context.proposedUnit as string);
}

function maySignThis(draft: Draft): boolean {
  const { event, context } = draft;
  const by = event.by.id;
  if (!maySign(draft) || by === context.filledBy || by === context.proposedBy) return false;
  const signedUnit = signedUnitOf(draft);
  if (signedUnit === context.proposedUnit) return true;
  return mayHave(draft, signedUnit) && isLocal(draft, signedUnit) && event.reason !== undefined;
}

function sign(draft: Draft): string {
  const { event, effects, context } = draft;
  const { proposedUnit } = context;
  const by = event.by.id;
  const signedUnit = signedUnitOf(draft);
  const asProposed = signedUnit === proposedUnit;
  const matter = { ...context.matter, signedFor: signedUnit };
  draft.context = { ...context, signedBy: by, signedUnit, matter };
  const detail = { proposed: proposedUnit, asProposed, by, ...whyNotLocal(event) };
  effects.push(
    told({ type: 'record', rule, what: 'signature', about: signedUnit, reason: event.reason, detail }),
  );
  settle(draft, 'approval.sign');
  stage(draft, 'approval.dispatch', 'dispatch', 'supervisionOffice');
  return 'signed';
}

function sendBack(draft: Draft): string {
  const { event, effects, context } = draft;
  const sentBack = context.sentBack + 1;
  draft.context = { ...context, sentBack };
  const detail = { by: event.by.id, to: event.to, count: sentBack };
  effects.push(
    told({ type: 'record', rule, what: 'return', about: context.form, reason: event.reason, detail }),
  );
  settle(draft, 'approval.sign');
  if (event.to !== 'form') {
    toOpinion(draft);
    return 'opinion';
  }
  stage(draft, 'approval.form', 'fill-in-form', 'supervisionOffice');
  return 'form';
}

function goingTo({ event }: Draft): { unit: string; liaison: string | undefined } {
  return { unit: event.unit as string, liaison: event.liaison as string | undefined };
}

function mayDispatch(draft: Draft): boolean {
  const { context, terms } = draft;
  const going = goingTo(draft);
  if (!mayAct(draft, 'supervisionOffice') || going.unit !== context.signedUnit) return false;
  const liaison = liaisonOf(terms.policy, going);
  return liaison === undefined
    ? !needsLiaison(terms.policy, going.unit)
    : !hasInterest(context.matter, liaison);
}

function dispatch(draft: Draft): string {
  const { event, effects, context, terms } = draft;
  const going = goingTo(draft);
  const { unit } = going;
  const liaison = liaisonOf(terms.policy, going);
  draft.context = { ...context, matter: { ...context.matter, ...going, liaison } };
  const form = context.form === undefined ? {} : { form: context.form };
  effects.push({
    type: 'assign',
    rule,
    what: 'handle',
    to: { role: 'responsibleUnit', unit, ...(liaison === undefined ? {} : { ids: [liaison] }) },
    by: resultDue(draft.context, dayOf(event.at), terms),
    detail: { opinion: context.opinion, ...form },
  });
  settle(draft, 'approval.dispatch');
  for (const deadline of draft.context.deadlines)
    if (isOwed(deadline) && deadline.id.startsWith(`${context.instance}.`))
      close(draft, dischargeDeadline(deadline, event.at));
  return 'dispatched';
}

/** Who may take each step, and what it does: the facts, the deadlines, the effects, and the state that it leads to. */
export const rules = {
  fillForm: { may: mayFillForm, take: fillForm },
  propose: { may: mayPropose, take: propose },
  sign: { may: maySignThis, take: sign },
  sendBack: { may: maySign, take: sendBack },
  dispatch: { may: mayDispatch, take: dispatch },
} as const;

/** The name of a step. */
export type StepName = keyof typeof rules;

/** From which state which event asks for which step, for those that are told so by data. */
export const asked: readonly { from: string; type: (typeof reducedEvents)[number]; step: StepName }[] = [
  { from: 'form', type: 'approval.fillForm', step: 'fillForm' },
  { from: 'opinion', type: 'approval.propose', step: 'propose' },
  { from: 'signature', type: 'approval.sign', step: 'sign' },
  { from: 'signature', type: 'approval.return', step: 'sendBack' },
  { from: 'signed', type: 'approval.dispatch', step: 'dispatch' },
];

/** A draft before the event is taken. */
export function draftOf(context: ApprovalContext, event: ApprovalEvent, terms: Terms): Draft {
  return { context, effects: [], event, terms };
}
