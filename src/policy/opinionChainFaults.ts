import type { RoleId } from '../vocabulary/roles.ts';
import { partsOf, signersOf } from './chains.ts';
import { incomplete, type PolicyFault } from './policyFault.ts';
import type { OpinionChain, ReviewingPolicy } from './reviewing.ts';
import { isOwn, type Policy, unitOf } from './schema.ts';
import { faultsOfSteps, namedMoreThanOnce, nobodyActsAs } from './signerFaults.ts';

const fault = (path: string, zh: string, en: string): PolicyFault =>
  incomplete(`reviewing.${path}`, 'policy', zh, en);

/** Whether whatever a row is for, another one before it takes. */
const takes = (before: OpinionChain, { level, outcome }: OpinionChain): boolean =>
  (before.level === undefined || (level?.every((one) => before.level?.includes(one)) ?? false)) &&
  (before.outcome === undefined || (outcome?.every((one) => before.outcome?.includes(one)) ?? false));

/** Parts of those who are not of the body: they may be asked to draft, and never sign its opinion. */
const outside: ReadonlySet<RoleId> = new Set<RoleId>([
  'petitioner',
  'superiorOrgan',
  'publicSecurity',
  'outsideOrgan',
  'system',
]);

/** Whether a unit can draft by one of the rows: it has a part of those whom the row names. */
const canDraft = (policy: Policy, id: string, rows: readonly OpinionChain[]): boolean => {
  const roles = unitOf(policy, id)?.roles ?? [];
  return rows.some(({ draft }) =>
    draft.some((who) => partsOf(policy, who).some((part) => roles.includes(part))),
  );
};

function rowFaults(policy: Policy, { opinions = [], outcomes, delegates = [] }: ReviewingPolicy) {
  return opinions.flatMap((row, at) => {
    const path = `opinions.${at}`;
    const strangers = signersOf(row).filter((who) => partsOf(policy, who).every((part) => outside.has(part)));
    const drafters = policy.units.filter((unit) => isOwn(unit) || delegates.includes(unit.id));
    const nobodyDrafts = row.draft.every((who) =>
      drafters.every(({ roles }) => !partsOf(policy, who).some((part) => roles.includes(part))),
    );
    return [
      ...(opinions.slice(0, at).some((before) => takes(before, row))
        ? [
            fault(
              path,
              '在先的一行已经包括此行，此行不会用到',
              'a row before it takes all that this row is for, so that it can never be used',
            ),
          ]
        : []),
      ...(row.outcome ?? []).flatMap((outcome, place) =>
        outcomes.includes(outcome)
          ? []
          : [
              fault(
                `${path}.outcome.${place}`,
                `本级不作出此种意见；可用：${outcomes.join('、')}`,
                `the body gives no opinion of that kind; those that it gives: ${outcomes.join(', ')}`,
              ),
            ],
      ),
      ...nobodyActsAs(policy, `reviewing.${path}.draft`, row.draft),
      ...namedMoreThanOnce(`reviewing.${path}.draft`, row.draft),
      ...(nobodyDrafts
        ? [
            fault(
              `${path}.draft`,
              '列明的起草人都不属本级，也不是受委托单位：列明本级角色，或在 delegates 中列明其单位',
              'none of those who draft is of the body or asked to: name a role of the body, or list their unit in delegates',
            ),
          ]
        : []),
      ...strangers.map((who) =>
        fault(
          `${path}.steps`,
          `“${who}”不属本级：可以受委托起草，意见由本级审签`,
          `${who} is not of the body: it may be asked to draft, and the body signs its own opinion`,
        ),
      ),
      ...faultsOfSteps(policy, row.steps, row.draft, `reviewing.${path}.steps`),
    ];
  });
}

function delegateFaults(policy: Policy, { opinions = [], delegates = [] }: ReviewingPolicy): PolicyFault[] {
  return delegates.flatMap((id, at) => {
    if (canDraft(policy, id, opinions)) return [];
    return [
      fault(
        `delegates.${at}`,
        `“${id}”没有可以起草的意见：在 opinions 某一行的 draft 中列明其角色`,
        `${id} has no opinion to draft: it is no unit of the policy, or no row of opinions names a role of it in draft`,
      ),
    ];
  });
}

/** What of the chains of a body's opinions can never happen, or nobody can finish. */
export const opinionChainFaults = (policy: Policy, reviewing: ReviewingPolicy): PolicyFault[] => [
  ...rowFaults(policy, reviewing),
  ...delegateFaults(policy, reviewing),
];
