import * as packs from '../packs/index.ts';
import { checkPolicy, composePolicy } from '../policy/definePolicy.ts';
import type { PolicyFault } from '../policy/policyFault.ts';
import { referenceTo } from '../policy/reference.ts';
import { regulations2022 } from '../policy/regulations2022.ts';
import type { Policy } from '../policy/schema.ts';
import { earlierPolicies, shippedPolicies } from '../policy/shippedPolicies.ts';

/** Every policy of the package under which petitions are decided, the newest version of each. */
export const knownPolicies: readonly Policy[] = [...shippedPolicies, ...Object.values(packs)];

/** What a body's policy may extend. */
const bases: readonly Policy[] = [...knownPolicies, regulations2022];

/** The shipped policy of a name: its id means the newest version, `id@version` that very one. */
export function shippedAs(name: unknown): Policy | undefined {
  const newest = knownPolicies.find(({ id }) => id === name);
  return newest ?? [...knownPolicies, ...earlierPolicies].find((policy) => referenceTo(policy) === name);
}

/** Whether what was given is the name of a policy; anything else is the path of its file. */
export function isPolicyName(given: string): boolean {
  return /^[\w-]+(@\d+\.\d+\.\d+)?$/.test(given);
}

/** Data that extend a shipped policy state what differs from it: they are laid on it. Any other data stay as they are. */
export function onItsBase(input: unknown): unknown {
  const base = bases.find(({ id }) => id === (input as { extends?: unknown } | null)?.extends);
  if (!base || typeof input !== 'object' || input === null || Object.hasOwn(input, '__proto__')) return input;
  return composePolicy({ ...input, extends: base } as never);
}

/** One policy of a file: a shipped one by its id, or data. */
function policyIn(input: unknown): ReturnType<typeof checkPolicy> {
  const known = shippedAs(input);
  return known ? { accepted: true, policy: known } : checkPolicy(onItsBase(input));
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
