import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { EffectOf } from '../../vocabulary/effects.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { type Action, type ActionArgs, assignTask, start } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardName, Opening } from '../lifecycle/grammar.ts';
import type { ApprovalContext } from './context.ts';

/** The parts that may act at a stage, who owes it, and guards on the person beside that of the part. */
export interface Stage<G extends GuardName = never> {
  readonly by: RoleId | readonly RoleId[];
  readonly owner: (args: ActionArgs<ApprovalContext, Opening>) => DeadlineOwner;
  readonly entitled: readonly G[];
}

/** A stage that is one office's. */
export const office = (part: RoleId): Stage => ({ by: part, owner: () => ({ role: part }), entitled: [] });

/** In what approvals differ: the clause, who fills in the form, writes the opinion and sends it out. */
export interface ApprovalClause<G extends GuardName = never> {
  readonly rule: RuleId;
  readonly form: Stage<G>;
  readonly proposal: Stage<G>;
  readonly dispatch: Stage<G>;
}

/** An approval that one office signs. */
export interface SignedByOne<G extends GuardName = GuardName> extends ApprovalClause {
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
  { owner }: Pick<Stage, 'owner'>,
): readonly Action<ApprovalContext, Opening>[] {
  return [
    start(kind, (args) => ({ owner: owner(args) })),
    assignTask(task, (args) => ({ to: owner(args), by: owedDeadline(args.context, kind)?.due })),
  ];
}

/** The form is to be filled in. */
export const toForm = ({ form }: ApprovalClause<GuardName>) => stage('approval.form', 'fill-in-form', form);
/** Whoever proposes is to write the opinion. */
export const toOpinion = ({ proposal }: ApprovalClause<GuardName>) =>
  stage('approval.opinion', 'write-opinion', proposal);
/** What is signed is to be sent out. */
export const toDispatch = ({ dispatch }: ApprovalClause<GuardName>) =>
  stage('approval.dispatch', 'dispatch', dispatch);
