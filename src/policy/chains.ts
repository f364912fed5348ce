import type { Matter } from '../vocabulary/matter.ts';
import { own } from '../vocabulary/own.ts';
import { type RoleId, roleIds, roleLabels } from '../vocabulary/roles.ts';
import type { replyOutcomes } from '../vocabulary/terms.ts';
import { type Text, text } from '../vocabulary/text.ts';
import type { Approval, Chain, ChainStep, Paper } from './approval.ts';
import { classOf } from './classes.ts';
import { planApproval } from './planApproval.ts';
import { type Policy, plays, unitOf } from './schema.ts';

/** Classes and chains of the policy; those of the plan, as rows, where it has none of its own. */
export function approvalOf(policy: Pick<Policy, 'approval' | 'choices'>): Approval {
  return policy.approval ?? planApproval(policy.choices);
}

type Classed = Pick<Matter, 'class' | 'classification'>;

/** The chain of a paper for a matter: the first row that fits; nothing where the policy has none for it. */
export function chainFor(
  approval: Approval,
  paper: Paper,
  matter: Classed,
  outcome?: (typeof replyOutcomes)[number],
): Chain | undefined {
  const id = classOf(approval, matter)?.id;
  return approval.chains.find(
    (row) =>
      row.paper === paper &&
      (row.class === undefined || (id !== undefined && row.class.includes(id))) &&
      (row.outcome === undefined || (outcome !== undefined && row.outcome.includes(outcome))),
  );
}

/** The parts in which one whom a chain names acts: those that the role name plays, or the very part. */
export function partsOf({ roles }: Pick<Policy, 'roles'>, who: string): readonly RoleId[] {
  const role = own(roles, who);
  if (role) return role.plays;
  return roleIds.filter((part) => part === who);
}

/** Those whom a chain names, as the body calls them. */
export function calledInWords({ roles }: Pick<Policy, 'roles'>, named: readonly string[]): Text {
  const labels = named.map((who) => own(roles, who)?.label ?? own(roleLabels, who) ?? text(who, who));
  return text(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(', '));
}

/** The parts of all whom these chains name in the given places, each once. */
export function partsNamed(
  policy: Pick<Policy, 'approval' | 'choices' | 'roles'>,
  paper: Paper,
  named: (chain: Chain) => readonly string[],
): readonly RoleId[] {
  const rows = approvalOf(policy).chains.filter((chain) => chain.paper === paper);
  return partsOfAll(policy, rows.flatMap(named));
}

/** The parts of all these, each once. */
export function partsOfAll(policy: Pick<Policy, 'roles'>, named: readonly string[]): readonly RoleId[] {
  const parts = named.flatMap((who) => partsOf(policy, who));
  return roleIds.filter((part) => parts.includes(part));
}

/** All who may take one of the steps of a chain. */
export const signersOf = ({ steps }: Pick<Chain, 'steps'>): readonly string[] =>
  steps.flatMap(({ by, standIn = [] }) => [...by, ...standIn.map((one) => one.by)]);

/** Who acts, and for which unit. */
interface Acting {
  readonly role: string;
  readonly unit?: string | undefined;
}

/** Whether somebody who acts is one whom a chain names: in that role, for a unit that has the part. */
export function isNamed(
  policy: Pick<Policy, 'roles' | 'units'>,
  who: string,
  by: Acting,
  matter: Pick<Matter, 'unit'>,
): boolean {
  const parts = partsOf(policy, who);
  if (own(policy.roles, who) ? by.role !== who : !plays(policy, by.role, parts)) return false;
  const roles = unitOf(policy, by.unit)?.roles ?? [];
  return parts.some((part) =>
    part === 'responsibleUnit' ? by.unit !== undefined && by.unit === matter.unit : roles.includes(part),
  );
}

/** The parts that count as the head of the organ (`reg.34`): the chief officer, as we read it, unless the policy says otherwise. */
export function headsOf({ extension }: Pick<Policy, 'extension'>): readonly [RoleId, ...RoleId[]] {
  const [first = 'chiefOfficer', ...others] = extension.head ?? [];
  return [first, ...others];
}

/** Whether the policy has somebody sign a paper at all. */
export function hasSignatures(policy: Policy, paper: Paper): boolean {
  return policy.approval?.chains.some((row) => row.paper === paper && row.steps.length > 0) ?? false;
}

/** How far a paper has come: the step that it waits for, and who has taken which. */
export interface Progress {
  readonly step: number;
  readonly passed: readonly { readonly step: number; readonly who: string; readonly by: string }[];
}

/** Those of a step who are still to act: all who may, or those who have not yet where every one must. */
export function stillToAct({ by, every }: ChainStep, { step, passed }: Progress): readonly string[] {
  if (!every) return by;
  return by.filter((who) => !passed.some((one) => one.step === step && one.who === who));
}

/** The progress after one of a step has acted: a step is over when one has, or all where every one must. */
export function after(
  { steps }: Pick<Chain, 'steps'>,
  { step, passed }: Progress,
  who: string,
  by: string,
): Progress {
  const now = { step, passed: [...passed, { step, who, by }] };
  const at = steps[step];
  const isOver = at === undefined || !at.every || stillToAct(at, now).length === 0;
  return isOver ? { ...now, step: step + 1 } : now;
}

/** The progress of a paper that goes back by one step: who took that step acts anew. */
export function back({ step, passed }: Progress): Progress {
  return { step: step - 1, passed: passed.filter((one) => one.step < step - 1) };
}
