import { type RoleId, roleIds, roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import { approvalFaults } from './approvalFaults.ts';
import { fastLaneFaults } from './fastLaneFaults.ts';
import { inertTerms } from './inertTerms.ts';
import { liaisonFaults } from './liaisonFaults.ts';
import { partFaults } from './partFaults.ts';
import { isAbsent } from './parts.ts';
import { passingFaults } from './passingFaults.ts';
import type { PolicyFault } from './policyFault.ts';
import { receptionFaults } from './receptionFaults.ts';
import { reviewingFaults } from './reviewingFaults.ts';
import { type Policy, rolesPlaying, unitPlaying } from './schema.ts';
import { territoryFaults } from './territoryFaults.ts';

/** Parts that no unit of the body stands for. */
const withoutUnit: ReadonlySet<RoleId> = new Set(['petitioner', 'system', 'responsibleUnit']);

const incomplete = (path: string, zh: string, en: string): PolicyFault => ({
  code: 'incomplete',
  path,
  rule: 'policy',
  message: text(zh, en),
});

/** Whether a policy has any work for a part: the party committee answers only where the policy asks it to. */
export function isAsked(part: RoleId, { answerability }: Pick<Policy, 'answerability'>): boolean {
  return part !== 'partyCommittee' || answerability?.partyCommittee === true;
}

/**
 * What a policy lacks for the machines to go round: a part that no role plays, a part that roles play but
 * no unit has, a unit or a notice listed twice, representatives without a row for large groups. The base policy,
 * which lists no units, is only complete with a body's own.
 */
export function gaps(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  for (const part of roleIds) {
    if (!isAsked(part, policy)) continue;
    const label = roleLabels[part];
    if (isAbsent(part, policy)) continue;
    if (rolesPlaying(policy, [part]).length === 0)
      faults.push(incomplete('roles', `没有角色担任“${label.zh}”`, `no role plays ${part}`));
    else if (!withoutUnit.has(part) && !unitPlaying(policy, part))
      faults.push(incomplete('units', `没有单位担任“${label.zh}”`, `no unit has the part ${part}`));
  }
  for (const id of listedTwice(policy.units))
    faults.push(incomplete('units', `单位 ${id} 重复`, `the unit ${id} is listed twice`));
  for (const id of listedTwice(policy.notices))
    faults.push(incomplete('notices', `放假通知 ${id} 重复`, `the holiday notice ${id} is listed twice`));
  if (policy.thresholds.representatives.every(({ groupUpTo }) => groupUpTo !== undefined))
    faults.push(
      incomplete(
        'thresholds.representatives',
        '缺少不限人数的一行',
        'a row without groupUpTo is needed for any size',
      ),
    );
  return [
    ...faults,
    ...partFaults(policy),
    ...approvalFaults(policy),
    ...passingFaults(policy),
    ...reviewingFaults(policy),
    ...liaisonFaults(policy),
    ...territoryFaults(policy),
    ...fastLaneFaults(policy),
    ...receptionFaults(policy),
    ...inertTerms(policy),
  ];
}

/** Ids that more than one entry has, each once. */
function listedTwice(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = entries.map(({ id }) => id);
  return new Set(ids.filter((id, at) => ids.indexOf(id) < at));
}

/** Most representatives that a group of so many persons may send (`reg.20`). */
export function mostRepresentatives(policy: Pick<Policy, 'thresholds'>, persons: number): number {
  const rows = policy.thresholds.representatives;
  return rows.find(({ groupUpTo }) => groupUpTo === undefined || persons <= groupUpTo)?.most ?? 0;
}
