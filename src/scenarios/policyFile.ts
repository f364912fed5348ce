import { checkPolicy, composePolicy, type PolicyFault } from '../policy/definePolicy.js';
import { fireRescueBureau } from '../policy/fireRescueBureau.js';
import { housingBureau } from '../policy/housingBureau.js';
import { regulations2022 } from '../policy/regulations2022.js';
import type { Policy } from '../policy/schema.js';

/** The policies that the library ships. */
export const shipped: readonly Policy[] = [fireRescueBureau, housingBureau, regulations2022];

/** Whether a scenario names a policy; anything else is the path of its file. */
export function isPolicyName(given: string): boolean {
  return /^[\w-]+$/.test(given);
}

/** One policy of a file: a shipped one by its id, or data, of which one that extends a shipped policy states what differs. */
function policyIn(input: unknown): ReturnType<typeof checkPolicy> {
  const known = shipped.find(({ id }) => id === input);
  if (known) return { accepted: true, policy: known };
  const base = shipped.find(({ id }) => id === (input as { extends?: unknown } | null)?.extends);
  const isData = base && typeof input === 'object' && input !== null && !Object.hasOwn(input, '__proto__');
  return checkPolicy(isData ? composePolicy({ ...input, extends: base } as never) : input);
}

/** The policies of a file that a scenario names: one, or a list of versions, the newest last; or every fault of theirs. */
export function policiesIn(
  json: unknown,
): { readonly policies: readonly Policy[] } | { readonly faults: readonly PolicyFault[] } {
  const read = (Array.isArray(json) ? json : [json]).map(policyIn);
  const faults = read.flatMap((one) => (one.accepted ? [] : one.faults));
  return faults.length > 0
    ? { faults }
    : { policies: read.flatMap((one) => (one.accepted ? [one.policy] : [])) };
}
