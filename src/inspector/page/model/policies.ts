import { createEngine, type Engine } from '../../../engine/createEngine.ts';
import { checkPolicy, composePolicy } from '../../../policy/definePolicy.ts';
import { referenceTo } from '../../../policy/reference.ts';
import { regulations2022 } from '../../../policy/regulations2022.ts';
import type { Policy } from '../../../policy/schema.ts';
import { earlierPolicies, shippedPolicies as shipped } from '../../../policy/shippedPolicies.ts';
import { text } from '../../../vocabulary/text.ts';
import type { PageProblem } from './pageData.ts';

/** The policies that the library ships, earlier versions first; the last one is the default. */
export const shippedPolicies: readonly Policy[] = [...earlierPolicies, ...shipped.toReversed()];

/** What a policy of a body's own may extend. */
const bases: readonly Policy[] = [regulations2022, ...shipped];

/** The policies that can be used, the default last, and what was wrong with the others. */
export interface Shelf {
  readonly policies: readonly Policy[];
  readonly problems: readonly PageProblem[];
}

/** Puts policies given as data beside the shipped ones; `chosen` is the one for new petitions. */
export function shelfOf(given: readonly unknown[] = [], chosen?: string): Shelf {
  const problems: PageProblem[] = [];
  const own: Policy[] = [];
  for (const one of given) {
    const checked = checkPolicy(onItsBase(one));
    if (checked.accepted) own.push(checked.policy);
    else
      for (const { path, message } of checked.faults)
        problems.push({ message: text(`方案 ${path}：${message.zh}`, `policy ${path}: ${message.en}`) });
  }
  const all = new Map([...shippedPolicies, ...own].map((policy) => [referenceTo(policy), policy]));
  const policies = [...all.values()];
  const last = policies.findLast(({ id }) => id === chosen);
  if (chosen !== undefined && !last)
    problems.push({ message: text(`没有方案“${chosen}”`, `there is no policy ${chosen}`) });
  return {
    policies: last ? [...policies.filter((one) => one !== last), last] : policies,
    problems,
  };
}

/** A policy that names a shipped base need only state what differs from it. */
function onItsBase(input: unknown): unknown {
  const base = bases.find(({ id }) => id === (input as { extends?: unknown } | null)?.extends);
  if (!base || typeof input !== 'object' || input === null) return input;
  return composePolicy({ ...input, extends: base } as never);
}

/** Engines by policy: the named one is the default of its engine, all others are known beside it. */
export function enginesOf(policies: readonly Policy[]): (policy: string | undefined) => Engine<string> {
  const made = new Map<string, Engine<string>>();
  return (policy = '') => {
    const known = made.get(policy);
    if (known) return known;
    const chosen = policies.findLast(({ id }) => id === policy);
    const engine = createEngine<string>(
      chosen ? [...policies.filter((one) => one !== chosen), chosen] : policies,
    );
    made.set(policy, engine);
    return engine;
  };
}

/** The policy that a petition is decided under, or that new ones are opened under. */
export function policyOf(
  policies: readonly Policy[],
  reference: { readonly id: string; readonly version: string } | undefined,
): Policy | undefined {
  if (!reference) return policies.at(-1);
  return policies.find(({ id, version }) => id === reference.id && version === reference.version);
}
