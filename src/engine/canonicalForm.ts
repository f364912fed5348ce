import { Part } from './partDigest.ts';

type Fields = Record<string, unknown>;

/**
 * A frozen copy with its keys in one order and without `undefined`: what was read from a database that reorders keys
 * has the same bytes as what was never stored. A part that is in order already is shared.
 */
export function inOrder<T>(value: T): T {
  return isObject(value) ? (ordered(value) as T) : value;
}

/** Whether a value is a record or a list. */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function ordered(value: object): object {
  if (Part.has(value)) return value;
  return frozenInOrder(Array.isArray(value) ? value.map(inOrder) : recordOrdered(value as Fields));
}

/** Marks a fresh object whose keys and fields are in order, and freezes it. */
export function frozenInOrder<T extends object>(fresh: T): T {
  new Part(fresh);
  return Object.freeze(fresh);
}

function recordOrdered(source: Fields): Fields {
  if (isInOrder(source)) {
    const copy = { ...source };
    for (const key in copy) {
      const field = copy[key];
      if (isObject(field)) copy[key] = ordered(field);
    }
    return copy;
  }
  const copy: Fields = {};
  for (const key of sorted(Object.keys(source))) {
    const field = source[key];
    if (field !== undefined && key !== '__proto__') copy[key] = inOrder(field);
  }
  return copy;
}

function isInOrder(source: Fields): boolean {
  let last = '';
  for (const key in source) {
    if (key < last || key === '__proto__' || source[key] === undefined) return false;
    last = key;
  }
  return true;
}

/** Sorts keys in their place, by insertion: they are few, and most of them stand in order. */
export function sorted(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as string;
    let to = at;
    for (; to > 0 && key < (keys[to - 1] as string); to -= 1) keys[to] = keys[to - 1] as string;
    keys[to] = key;
  }
  return keys;
}
