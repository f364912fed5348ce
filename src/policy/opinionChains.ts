import type { CaseOutcome, ReviewLevel } from '../vocabulary/terms.ts';
import { isNamed } from './chains.ts';
import type { OpinionChain } from './reviewing.ts';
import { isOwn, type Policy, unitOf } from './schema.ts';

type Reviewing = Pick<Policy, 'reviewing'>;

/** Who signs an opinion of this level and outcome before it is given: the first row that fits; nothing where the policy has none. */
export function opinionChainFor(
  { reviewing }: Reviewing,
  level: ReviewLevel,
  outcome: CaseOutcome,
): OpinionChain | undefined {
  return reviewing?.opinions?.find(
    (row) => (row.level?.includes(level) ?? true) && (row.outcome?.includes(outcome) ?? true),
  );
}

/** Whether a unit may be asked to draft an opinion. */
export const isDelegate = ({ reviewing }: Reviewing, unit: string | undefined): boolean =>
  unit !== undefined && reviewing?.delegates?.includes(unit) === true;

/** Whether whoever acts drafts by this row: somebody of the body itself, or of the very unit that the case was given to. */
export function drafts(
  policy: Pick<Policy, 'reviewing' | 'roles' | 'units'>,
  { draft }: OpinionChain,
  by: { readonly role: string; readonly unit?: string | undefined },
  delegate: string | undefined,
): boolean {
  const isTheirs = isOwn(unitOf(policy, by.unit)) && !isDelegate(policy, by.unit);
  return (
    (isTheirs || (delegate !== undefined && by.unit === delegate)) &&
    draft.some((who) => isNamed(policy, who, by, { unit: delegate }))
  );
}
