import { issueText, shortened } from '../vocabulary/issueText.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { laxities } from './floor.ts';
import { gaps } from './gaps.ts';
import { jointFaults } from './jointFaults.ts';
import { withLaterTerms } from './laterTerms.ts';
import type { PolicyFault } from './policyFault.ts';
import { regulations2022 } from './regulations2022.ts';
import { type Policy, policySchema } from './schema.ts';
import { withStandIns } from './standIns.ts';
import { validityFaults } from './validity.ts';

/** Objects that a body gives whole: what it does not list, it does not have. */
const whole = ['roles', 'label'] as const;
type Whole = (typeof whole)[number];

type Deep<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: K extends Whole ? T[K] : Deep<T[K]> }
    : T;

/**
 * What a body writes: a base to extend and whatever differs from it. `label`, `roles` and every list (`units`,
 * `notices`, `approvers`, `head`, `representatives`, reminders) are given whole.
 */
export type PolicyInput = { readonly extends?: Policy } & Deep<Omit<Policy, 'extends' | 'id' | 'version'>> &
  Pick<Policy, 'id' | 'version'>;

/** Thrown for a policy that cannot stand; `faults` has every reason. */
export class PolicyRefused extends Error {
  override readonly name = 'PolicyRefused';
  readonly faults: readonly PolicyFault[];
  /** What was to be done with it, where that is not plain. */
  readonly before: Text | undefined;

  constructor(faults: readonly PolicyFault[], before?: Text) {
    const lines = faults.map(({ path, message }) => `${path}: ${message.en} / ${message.zh}`);
    super([...(before ? [`${before.en} / ${before.zh}`] : []), ...lines].join('\n'));
    this.faults = faults;
    this.before = before;
  }
}

/** Policies that were judged, and can stand. */
const judged = new WeakSet<object>();

/** Lays what a body writes over its base, own keys only: `__proto__` stays a key and is refused as one. */
function overlay(base: unknown, over: unknown, key = ''): unknown {
  if (over === undefined) return base;
  const plain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!plain(base) || !plain(over) || whole.some((name) => name === key)) return over;
  const laid = Object.entries(over).map(([name, value]) => [name, overlay(base[name], value, name)]);
  return Object.fromEntries([...Object.entries(base), ...laid]);
}

const invalid = (path: readonly PropertyKey[], { zh, en }: Text): PolicyFault => ({
  code: 'invalid',
  path: path.map(String).join('.') || '.',
  rule: 'policy',
  message: text(`数据无效：${zh}`, en),
});

const unknownKey = (path: readonly PropertyKey[], key: string) =>
  invalid([...path, key], text(`不认识的字段 ${key}`, `Unrecognized key: ${JSON.stringify(key)}`));

/** Where a `__proto__` key stands in data that the schema let pass: it reports unknown keys, but records drop this one. */
function protoKeys(data: object, path: readonly string[] = []): PolicyFault[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === '__proto__') return [unknownKey(path, key)];
    return typeof value === 'object' ? protoKeys(value as object, [...path, key]) : [];
  });
}

/** Judges a policy: the whole data where it can stand, else every fault with the rule that it offends. */
export function checkPolicy(
  input: unknown,
): { accepted: true; policy: Policy } | { accepted: false; faults: readonly PolicyFault[] } {
  const parsed = policySchema.safeParse(withLaterTerms(input));
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKey(issue.path, key))
        : [invalid(issue.path, issueText(issue))],
    );
    return { accepted: false, faults };
  }
  const strange = protoKeys(input as object);
  if (strange.length > 0) return { accepted: false, faults: strange };
  const policy = parsed.data;
  const faults = [...gaps(policy), ...validityFaults(policy), ...jointFaults(policy), ...laxities(policy)];
  if (faults.length > 0) return { accepted: false, faults };
  judged.add(policy);
  return { accepted: true, policy };
}

/**
 * The policy itself, where it can stand: one that was judged before, or whole data that nobody has judged yet. Throws
 * {@link PolicyRefused} with every fault, and says that definePolicy is what completes a policy.
 */
export function judgedPolicy(policy: Policy): Policy {
  if (typeof policy === 'object' && policy !== null && judged.has(policy)) return policy;
  const result = checkPolicy(policy);
  if (!result.accepted) throw new PolicyRefused(result.faults, unread(policy));
  // One that says everything stays the very object that it is.
  if (withLaterTerms(policy) !== policy) return result.policy;
  judged.add(policy);
  return policy;
}

/** What to do with data that is no whole policy. */
function unread(policy: unknown): Text {
  const { id, version } = (policy ?? {}) as { id?: unknown; version?: unknown };
  const named = [id, version]
    .filter((part) => typeof part === 'string')
    .map((part) => shortened(part as string));
  const which = named.length > 0 ? ` ${named.join(' ')}` : '';
  return text(
    `方案${which}不能使用：不完整的先交 definePolicy 补全，再按下列各处改正`,
    `the policy${which} cannot stand: complete it with definePolicy, and put right what follows`,
  );
}

/** A pack of ours: it is judged by its tests, not again by every engine. */
export function shippedPolicy(input: PolicyInput): Policy {
  const policy = composePolicy(input);
  judged.add(policy);
  return policy;
}

/**
 * A policy that can stand, made to count from long ago without end: for comparisons, which ask what a policy would say of any register, and for
 * nothing else. Throws as {@link judgedPolicy} does.
 */
export function alwaysInForce(policy: Policy): Policy {
  const { until: _until, transition: _transition, ...rest } = judgedPolicy(policy);
  const always = { ...rest, inForce: '1900-01-01' };
  judged.add(always);
  return always;
}

/** A policy's whole data, from a base and what differs from it, and with stand-ins for the parts that have some; not judged. */
export function composePolicy(input: PolicyInput): Policy {
  const { extends: base = regulations2022, ...own } = input;
  return withStandIns(overlay(base, { ...own, extends: base.id }) as Policy);
}

/**
 * Makes a policy from a base and what differs from it. A leading group without an office of its own is its own office. Throws
 * {@link PolicyRefused} for data of the wrong shape, for a part that nobody plays, and for anything laxer than the regulation,
 * naming the article.
 */
export function definePolicy(input: PolicyInput): Policy {
  const result = checkPolicy(composePolicy(input));
  if (!result.accepted) throw new PolicyRefused(result.faults);
  return result.policy;
}
