import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { EffectOf } from '../../vocabulary/effects.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { type Action, assignTask, start } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardName, Opening } from '../lifecycle/grammar.ts';
import type { ApprovalContext } from './context.ts';

/** In what the two approvals differ: the clause, who writes the opinion, who signs. */
export interface ApprovalClause<G extends GuardName = GuardName> {
  readonly rule: RuleId;
  readonly proposer: RoleId;
  /** Who owes the sign-off. */
  readonly signer: RoleId;
  /** Who may sign or return, the signer among them. */
  readonly signers: readonly RoleId[];
  /** Guards on the person who signs or returns. */
  readonly entitled: readonly G[];
}

/** The duty of a stage, and the task for whoever owes it. */
export function stage(
  kind: DeadlineKind,
  task: EffectOf<'assign'>['what'],
  role: RoleId,
): readonly Action<ApprovalContext, Opening>[] {
  return [
    start(kind, () => ({ owner: { role } })),
    assignTask(task, ({ context }) => ({ to: { role }, by: owedDeadline(context, kind)?.due })),
  ];
}

/** The supervision office is to fill in the form. */
export const toForm = stage('approval.form', 'fill-in-form', 'supervisionOffice');
/** Whoever proposes is to write the opinion. */
export const toOpinion = ({ proposer }: ApprovalClause) =>
  stage('approval.opinion', 'write-opinion', proposer);
/** Whoever signs is to sign. */
export const toSignature = ({ signer }: ApprovalClause) => stage('approval.sign', 'sign', signer);
