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
  const copy = Array.isArray(value) ? value.map(inOrder) : recordOrdered(value as Fields);
  new Part(copy);
  return Object.freeze(copy);
}

function recordOrdered(source: Fields): Fields {
  const keys = Object.keys(source);
  const isReady = isInOrder(source, keys);
  if (!isReady) sort(keys);
  const copy: Fields = isReady ? { ...source } : {};
  for (const key of keys) {
    const field = source[key];
    if (isObject(field)) {
      if (key !== '__proto__') copy[key] = ordered(field);
    } else if (!isReady && field !== undefined && key !== '__proto__') copy[key] = field;
  }
  return copy;
}

function isInOrder(source: Fields, keys: readonly string[]): boolean {
  let last = '';
  for (const key of keys) {
    if (key < last || key === '__proto__' || source[key] === undefined) return false;
    last = key;
  }
  return true;
}

/** By insertion: the keys are few, and most of them stand in order. */
function sort(keys: string[]): void {
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as string;
    let to = at;
    for (; to > 0 && key < (keys[to - 1] as string); to -= 1) keys[to] = keys[to - 1] as string;
    keys[to] = key;
  }
}
