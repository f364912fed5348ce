import type { Policy } from '../policy/schema.ts';
import { own } from '../vocabulary/own.ts';

/** One place at which two policies differ; undefined where one of them has nothing there. */
export interface PolicyDifference {
  /** Names joined by dots; entries of a list that have an id go by it: `units.dept-legal.label.zh`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/** A list whose entries have ids, as an object by id; any other value as it is. */
function byId(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return value;
  const ids = value.map((entry) => (entry as { id?: unknown } | null)?.id);
  return ids.every((id) => typeof id === 'string')
    ? Object.fromEntries(value.map((one, at) => [ids[at], one]))
    : value;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function differences(before: unknown, after: unknown, path: readonly string[]): PolicyDifference[] {
  const [one, other] = [byId(before), byId(after)];
  if (isPlain(one) && isPlain(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.flatMap((name) => differences(own(one, name), own(other, name), [...path, name]));
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ path: path.join('.'), before, after }];
}

/** Every place at which two policies differ but for their name and validity: id, version, label, base, first and last day, and what becomes of earlier petitions. */
export function policyDifferences(before: Policy, after: Policy): PolicyDifference[] {
  const content = ({
    id: _id,
    version: _v,
    label: _l,
    extends: _e,
    inForce: _i,
    until: _u,
    transition: _t,
    ...rest
  }: Policy) => rest;
  return differences(content(before), content(after), []);
}
