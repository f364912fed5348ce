import { type RoleId, standIns } from '../vocabulary/roles.ts';
import { isAsked } from './gaps.ts';
import type { Policy } from './schema.ts';

/** What a body wrote was not read yet: it may be anything, and what is wrong with it is told by whoever reads it. */
type Written = Readonly<Record<string, unknown>>;

type Entry = readonly [part: string, standIn: unknown];
const ofAll: readonly Entry[] = Object.entries(standIns);

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null;
const partsIn = (one: unknown, list: string): readonly unknown[] =>
  isWritten(one) && Array.isArray(one[list]) ? one[list] : [];

/** Each part that none of them has goes to all who have the one that stands in for it, and is listed right after that. */
function filled(
  all: readonly unknown[],
  list: string,
  policy: Policy,
  entries: readonly Entry[],
): readonly unknown[] {
  const asked = entries.filter(([part]) => isAsked(part as RoleId, policy));
  return asked.reduce((those, [part, standIn]) => {
    if (those.some((one) => partsIn(one, list).includes(part))) return those;
    return those.map((one) => {
      const parts = partsIn(one, list);
      const at = parts.indexOf(standIn);
      return at < 0 ? one : { ...(one as Written), [list]: parts.toSpliced(at + 1, 0, part) };
    });
  }, all);
}

/**
 * The policy with a part for which it names nobody given to those who stand in for it (`parts.standsIn`, {@link standIns}), among its role names and
 * among its units. What it says itself stays as it is, and data that are no policy stay for the check to refuse.
 */
export function withStandIns(policy: Policy): Policy {
  const { roles, units, parts } = policy as {
    readonly roles: unknown;
    readonly units: unknown;
    readonly parts?: unknown;
  };
  const own = isWritten(parts) && isWritten(parts.standsIn) ? Object.entries(parts.standsIn) : [];
  const entries = [...own, ...ofAll];
  return {
    ...policy,
    ...(isWritten(roles) && !Array.isArray(roles) ? { roles: named(roles, policy, entries) } : {}),
    ...(Array.isArray(units) ? { units: filled(units, 'roles', policy, entries) } : {}),
  } as Policy;
}

function named(roles: Written, policy: Policy, entries: readonly Entry[]): Written {
  const names = Object.keys(roles);
  const all = filled(Object.values(roles), 'plays', policy, entries);
  return Object.fromEntries(names.map((name, at) => [name, all[at]]));
}
