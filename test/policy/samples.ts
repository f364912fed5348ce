import { type DeadlineKind, deadlineKindIds, deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import { checkPolicy } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { laterKinds } from '../../src/policy/laterTerms.ts';
import type { PolicyFault } from '../../src/policy/policyFault.ts';
import type { Policy, PolicyTerm } from '../../src/policy/schema.ts';

/** Sections that a policy may leave out, and kinds of deadline that are filled in. */
export const mayBeLeftOut = new Set<string>([
  ...['extends', 'liaison', 'outside', 'groupUpTo', 'statutory', 'names', 'disorder', 'passing', 'reviewing'],
  ...['intake', 'specialPeriods', 'answerability', 'joint', 'carryingOut', 'leaders'],
  ...[
    'territory',
    'fastLane',
    'rateOffice',
    'urgency',
    'aboveStandsIn',
    'reasonedExceptions',
    'heldBelow',
    'items',
  ],
  ...['fax', 'visitLevel', 'successors', 'aftercare'],
  ...laterKinds,
]);

/** Kinds whose length the law sets, and the petitioner's rights among them. */
export const lawKinds = deadlineKindIds.filter((kind) => deadlineKinds[kind].length === 'law');
export const rights = lawKinds.filter((kind) => deadlineKinds[kind].favours === 'petitioner');
export const duties = lawKinds.filter((kind) => deadlineKinds[kind].favours === undefined);

/** The faults of a policy, none where it is accepted. */
export function faultsOf(input: unknown): readonly PolicyFault[] {
  const result = checkPolicy(input);
  return result.accepted ? [] : result.faults;
}

/** The bureau's policy with another term for one kind. */
export function withTerm(
  kind: DeadlineKind,
  own: Partial<PolicyTerm>,
  policy: Policy = fireRescueBureau,
): Policy {
  return { ...policy, terms: { ...policy.terms, [kind]: { ...policy.terms[kind], ...own } } };
}
