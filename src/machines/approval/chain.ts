import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { Chain, ChainStep } from '../../policy/approval.ts';
import { calledInWords, isNamed, type Progress, partsOf, stillToAct } from '../../policy/chains.ts';
import { type Policy, plays } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { above, mayBeTold } from '../lifecycle/confidence.ts';

/** What is looked at where somebody acts on a paper. */
type Body = Pick<Policy, 'roles' | 'units'>;
type Of = Pick<Matter, 'unit' | 'complainedOf'>;

interface Endorsing {
  readonly by: { readonly role: string; readonly unit?: string | undefined };
  readonly standIn?: 'absent' | 'interest' | undefined;
}

/** Part of whoever is to act, or of those who act for them where the petition complains of their office (`reg.30`). */
function partTold(who: string, { standIn = [] }: Partial<ChainStep>, matter: Of, policy: Body): RoleId {
  const [part] = partsOf(policy, who);
  const instead = standIn
    .filter(({ when }) => when === 'interest')
    .flatMap(({ by }) => partsOf(policy, by).slice(0, 1));
  // A policy names nobody who plays nothing.
  return mayBeTold(part as RoleId, matter, policy, [...instead, ...above]).role;
}

/** Whoever owes an act that a chain gives to one of these, the first of them. */
export function ownerNamed(
  [who]: readonly string[],
  matter: Of,
  policy: Body,
  step: Partial<ChainStep> = {},
): DeadlineOwner {
  const role = partTold(who as string, step, matter, policy);
  return role === 'responsibleUnit' ? { role, unit: matter.unit } : { role };
}

/** Whoever owes the next step of a paper. */
export function ownerOfStep(
  { steps }: Pick<Chain, 'steps'>,
  progress: Progress,
  matter: Of,
  policy: Body,
): DeadlineOwner {
  const step = steps[progress.step] as ChainStep;
  return ownerNamed(stillToAct(step, progress), matter, policy, step);
}

/**
 * In whose place somebody takes the next step of a paper: one whom it names, or one who stands in for the first of these who has
 * not acted, for the reason that the policy has for it. Where the petition complains of the very office that is to act, whoever
 * stands above it acts instead.
 */
export function takenAs(
  { steps }: Pick<Chain, 'steps'>,
  progress: Progress,
  { by, standIn }: Endorsing,
  matter: Of,
  policy: Body,
): string | undefined {
  const step = steps[progress.step];
  if (step === undefined) return undefined;
  const waiting = stillToAct(step, progress);
  if (standIn === undefined) return waiting.find((who) => isNamed(policy, who, by, matter));
  const [first] = waiting;
  const standsIn = step.standIn?.some((one) => one.when === standIn && isNamed(policy, one.by, by, matter));
  if (standsIn) return first;
  const part = partTold(first as string, step, matter, policy);
  const isOver = standIn === 'interest' && !partsOf(policy, first as string).includes(part);
  return isOver && plays(policy, by.role, [part]) && isNamed(policy, part, by, matter) ? first : undefined;
}

/** Whose turn a paper is, in the body's own words. */
export function whoseTurn(step: Partial<ChainStep> | undefined, policy: Pick<Policy, 'roles'>): Text {
  const by = step?.by ?? [];
  if (by.length === 0) return text('没有待签的该文书', 'no such paper waits for anybody');
  const { zh, en } = calledInWords(policy, by);
  return text(
    `本环节由${zh}办理，代为办理的须符合方案所列情形`,
    `this step is for ${en}, or for who stands in where the policy says so`,
  );
}
