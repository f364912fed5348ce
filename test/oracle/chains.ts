import type { Chain, Step } from './approvalData.ts';
import { classOf } from './classes.ts';
import type { Look, Policy } from './model.ts';

/** How far a paper has come along its chain, and who acted on it at which step. */
export interface Passage {
  readonly step: number;
  readonly acted: readonly { readonly step: number; readonly as: string; readonly id: string }[];
}

/** A paper on which nobody has acted yet. */
export const untouched: Passage = { step: 0, acted: [] };

/** The chain of a paper for a matter of this class: the first row that fits. */
export function chainOf(
  look: Pick<Look, 'policy' | 'matter'>,
  paper: Chain['paper'],
  outcome?: string,
): Chain | undefined {
  const id = classOf(look)?.id ?? '';
  return look.policy.approval?.chains.find(
    (row) =>
      row.paper === paper &&
      (row.class?.includes(id) ?? true) &&
      (row.outcome === undefined || (outcome !== undefined && row.outcome.includes(outcome))),
  );
}

/** The parts in which somebody whom a chain names acts: what the role name plays, or the part that is named itself. */
const partsOf = ({ roles }: Policy, named: string): readonly string[] => roles[named]?.plays ?? [named];

/** The first part of the first of those named, as the one who owes. */
export const owes = ({ policy, matter }: Look, named: readonly string[] = []) => {
  const [role = ''] = partsOf(policy, named[0] ?? '');
  return role === 'responsibleUnit' ? { role, unit: matter.unit } : { role };
};

/** Who sends a matter out: whoever proposed the unit, where the chain names nobody else. */
export const senders = (chain: Chain | undefined) => chain?.sentBy ?? chain?.propose;

/** Whether whoever acts is the one named: in that role or part, for a unit that has it. */
export function isThe(named: string, { policy, matter, event: { by } }: Look): boolean {
  const parts = partsOf(policy, named);
  const plays = policy.roles[by.role]?.plays ?? [];
  if (policy.roles[named] ? by.role !== named : !plays.includes(named)) return false;
  const unit = policy.units.find(({ id }) => id === by.unit);
  return parts.some(
    (part) => unit?.roles.includes(part) === true && (part !== 'responsibleUnit' || by.unit === matter.unit),
  );
}

/** Those of a step whose act is still missing. */
export const waitsFor = ({ by, every }: Step, { step, acted }: Passage): readonly string[] =>
  every ? by.filter((named) => !acted.some((one) => one.step === step && one.as === named)) : by;

/** As whom somebody acts whose turn it is: as one whom the step names, or in the place of one for the reason stated. */
export function actsAs(look: Look, chain: Chain | undefined, passage: Passage): string | undefined {
  const step = chain?.steps[passage.step];
  if (!step) return undefined;
  const missing = waitsFor(step, passage);
  const { standIn } = look.event;
  if (standIn === undefined) return missing.find((named) => isThe(named, look));
  const stands = step.standIn?.some((one) => one.when === standIn && isThe(one.by, look));
  return stands ? missing[0] : undefined;
}

/** Whether it is somebody's turn, in their own place or, for a reason that they state, in that of another: whoever may agree may also send back. */
export const isNext = (look: Look, chain: Chain | undefined, passage: Passage): boolean =>
  actsAs(look, chain, passage) !== undefined;

/** The passage after somebody acted: the step is over with one act, or with the last where every one has to. */
export function onward(chain: Chain, passage: Passage, as: string, id: string): Passage {
  const now = { step: passage.step, acted: [...passage.acted, { step: passage.step, as, id }] };
  const step = chain.steps[passage.step] as Step;
  return step.every && waitsFor(step, now).length > 0 ? now : { ...now, step: now.step + 1 };
}

/** The passage one step back, where that step is taken anew. */
export const backward = ({ step, acted }: Passage): Passage => ({
  step: step - 1,
  acted: acted.filter((one) => one.step < step - 1),
});
