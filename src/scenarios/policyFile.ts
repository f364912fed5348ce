import * as packs from '../packs/index.ts';
import { checkPolicy, composePolicy } from '../policy/definePolicy.ts';
import type { PolicyFault } from '../policy/policyFault.ts';
import { referenceTo } from '../policy/reference.ts';
import { regulations2022 } from '../policy/regulations2022.ts';
import type { Policy } from '../policy/schema.ts';
import { earlierPolicies, shippedPolicies } from '../policy/shippedPolicies.ts';

/** Packs of other kinds of body. */
const otherBodies: readonly Policy[] = Object.values(packs);

/** Every policy that the package has, the newest version of each: what a body's own may extend, and what is known by its id. */
export const knownPolicies: readonly Policy[] = [...shippedPolicies, ...otherBodies, regulations2022];

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
  const base = knownPolicies.find(({ id }) => id === (input as { extends?: unknown } | null)?.extends);
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
