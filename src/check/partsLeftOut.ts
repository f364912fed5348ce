import { agentConditions } from '../machines/lifecycle/agents.ts';
import type { Policy } from '../policy/schema.ts';

/** What belongs to parts of a policy that this one leaves out: nothing asks for it then, and that is no fault. */
export function partsLeftOut({ agents }: Pick<Policy, 'agents'>): ReadonlySet<string> {
  return new Set(agents ? [] : [...Object.keys(agentConditions), 'agent.authorise', 'agent.revoke']);
}
