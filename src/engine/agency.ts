import { isComplainedOrInterested } from '../machines/lifecycle/agents.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { actsAsPetitioner } from './entry.ts';
import type { ReadEvent } from './readEvent.ts';
import { plain } from './refuse.ts';
import type { EngineTerms } from './terms.ts';

const refusal = (guard: string, rule: RuleId, zh: string, en: string): Refusal[] => [
  plain('guard-failed', rule, zh, en, { guard, path: 'agent' }),
];

/** Why somebody cannot act for the petitioner: no agent, no longer one, one who has to withdraw, or an act that is the principal's alone. */
export function agencyRefusals(
  { type, by, agent }: ReadEvent,
  matter: Matter,
  { policy }: Pick<EngineTerms, 'policy'>,
): Refusal[] {
  if (agent === undefined) return [];
  if (!actsAsPetitioner(by, policy))
    return refusal(
      'agentOfPetitioner',
      'policy',
      '代理人只能代理信访人',
      'an agent acts for a petitioner, and for nobody else',
    );
  if (!policy.agents)
    return refusal(
      'agentsAreKnown',
      'policy',
      '本方案未规定代理人，由信访人本人办理',
      'the policy has no agents: the petitioner acts in person',
    );
  if (type === 'agent.authorise' || type === 'agent.revoke')
    return refusal(
      'principalAlone',
      'policy',
      '委托和解除委托由信访人本人作出',
      'the petitioner alone gives and takes away an authority',
    );
  if (!matter.agents?.some(({ id, of }) => id === agent && of === by.id))
    return refusal(
      'agentIsAuthorised',
      'policy',
      `${agent} 未受 ${by.id} 委托，或委托已解除`,
      `${agent} has no authority of ${by.id}, or has it no longer`,
    );
  if (isComplainedOrInterested(matter, agent))
    return refusal(
      'agentHasNoInterest',
      'reg.28',
      '代理人与事项有利害关系',
      'the agent has an interest in the matter',
    );
  return [];
}

/** The record that an agent acted, and for whom. */
export function agencyRecord({ type, by, agent }: ReadEvent): Effect[] {
  if (agent === undefined) return [];
  const detail = { event: type, agent, of: by.id };
  return [{ type: 'record', rule: 'policy', what: 'agency', about: agent, detail }];
}
