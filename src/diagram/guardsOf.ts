import type { DiagramGuard } from './diagram.ts';

interface Parts {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly params?: unknown;
  readonly guards?: unknown;
  readonly stateValue?: unknown;
}

/** How deep a guard made of guards is read. */
const deepest = 8;

/**
 * What a transition asks, as a list of guards of which all have to hold. A guard is read from its name, from an object with its
 * `type`, or from XState's own `and`, `or`, `not` and `stateIn`, which become one name where no list says the same.
 */
export function guardsOf(guard: unknown, depth = 0): readonly DiagramGuard[] {
  if (guard === undefined || guard === null) return [];
  if (typeof guard === 'string') return [{ name: guard, not: false }];
  if ((typeof guard !== 'object' && typeof guard !== 'function') || depth > deepest) return [unnamed];
  const { type, name, params, guards, stateValue } = guard as Parts;
  const called = typeof type === 'string' ? type : typeof name === 'string' ? name : '';
  if (stateValue !== undefined) return [{ name: `in ${written(stateValue)}`, not: false }];
  if (Array.isArray(guards)) return composed(called, guards, depth + 1);
  if (called === '') return [unnamed];
  const isData = typeof params === 'object' && params !== null;
  return [{ name: called, not: false, ...(isData ? { params } : {}) }];
}

const unnamed: DiagramGuard = { name: '?', not: false };

const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function composed(called: string, parts: readonly unknown[], depth: number): readonly DiagramGuard[] {
  const read = parts.map((part) => guardsOf(part, depth));
  if (called === 'and') return read.flat();
  if (called === 'or') {
    const ways = read.map((guards) => (guards.length > 1 ? `(${nameOfAll(guards)})` : nameOfAll(guards)));
    return [{ name: ways.join(' || '), not: false }];
  }
  const [first = []] = read;
  const [one] = first;
  if (called === 'not' && one && first.length === 1) return [{ ...one, not: !one.not }];
  if (called === 'not') return [{ name: `(${nameOfAll(first)})`, not: true }];
  return [{ name: `${called}(${read.map(nameOfAll).join(', ')})`, not: false }];
}

/** Guards that all have to hold, as one name. */
export const nameOfAll = (guards: readonly DiagramGuard[]): string =>
  guards.map(({ name, not }) => (not ? `!${name}` : name)).join(' && ');
