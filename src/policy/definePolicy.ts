import type { RuleId } from '../vocabulary/ruleIds.js';
import type { Text } from '../vocabulary/text.js';
import { text } from '../vocabulary/text.js';
import { laxities } from './floor.js';
import { gaps } from './gaps.js';
import { regulations2022 } from './regulations2022.js';
import { type Policy, policySchema } from './schema.js';

/** A fault of a policy: what is wrong, where, and the rule that it offends. */
export interface PolicyFault {
  readonly code: 'invalid' | 'laxer' | 'incomplete';
  readonly path: string;
  readonly rule: RuleId;
  readonly message: Text;
}

type Deep<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Deep<T[K]> }
    : T;

/** What a body writes: a base to extend and whatever differs from it. `units`, `roles` and `notices` are given whole. */
export type PolicyInput = { readonly extends?: Policy } & Deep<Omit<Policy, 'extends' | 'id' | 'version'>> &
  Pick<Policy, 'id' | 'version'>;

/** Thrown for a policy that cannot stand; `faults` has every reason. */
export class PolicyRefused extends Error {
  override readonly name = 'PolicyRefused';
  constructor(readonly faults: readonly PolicyFault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message.en} / ${message.zh}`).join('\n'));
  }
}

/** Objects that a body gives whole: what it does not list, it does not have. */
const whole: ReadonlySet<string> = new Set(['roles', 'label']);

function overlay(base: unknown, over: unknown, key = ''): unknown {
  if (over === undefined) return base;
  const plain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!plain(base) || !plain(over) || whole.has(key)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(over)) merged[name] = overlay(base[name], value, name);
  return merged;
}

/** Judges a policy: the whole data where it can stand, else every fault with the rule that it offends. */
export function checkPolicy(
  input: unknown,
): { accepted: true; policy: Policy } | { accepted: false; faults: readonly PolicyFault[] } {
  const parsed = policySchema.safeParse(input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue): PolicyFault => {
      const said = issue.message;
      return {
        code: 'invalid',
        path: issue.path.join('.') || '.',
        rule: 'policy',
        message: text(`数据无效：${said}`, said),
      };
    });
    return { accepted: false, faults };
  }
  const policy = parsed.data;
  const faults = [...gaps(policy), ...laxities(policy)];
  return faults.length === 0 ? { accepted: true, policy } : { accepted: false, faults };
}

/**
 * Makes a policy from a base and what differs from it. Throws {@link PolicyRefused} for data of the wrong
 * shape, for a part that nobody plays, and for anything laxer than the regulation, naming the article.
 */
export function definePolicy(input: PolicyInput): Policy {
  const { extends: base = regulations2022, ...own } = input;
  const result = checkPolicy(overlay({ ...base, notices: base.notices }, { ...own, extends: base.id }));
  if (!result.accepted) throw new PolicyRefused(result.faults);
  return result.policy;
}
