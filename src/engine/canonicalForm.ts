import { RunningDigest } from '../vocabulary/digest.ts';
import { goesOn } from './eventList.ts';
import { Growing, Part, Within } from './partDigest.ts';

type Fields = Record<string, unknown>;

/**
 * A frozen copy with its keys in one order and without `undefined`: what was read from a database that reorders keys
 * has the same bytes as what was never stored. A part that is in order already is shared.
 */
export function inOrder<T>(value: T): T {
  if (!isObject(value) || Part.digestOf(value) !== undefined) return value;
  const digest = new RunningDigest();
  const copy = copied(value, digest);
  new Part(copy, digest);
  return Object.freeze(copy) as T;
}

/** A list of texts with one more at its end, in order like any part; the digest goes on from that of the list before. */
export function appended(list: readonly string[], text: string): string[] {
  const digest = Growing.digestOf(list)?.copy() ?? textsRead(list);
  const longer = list.concat(text);
  goesOn(longer, list);
  return listed(longer, withText(digest, text));
}

/** A list of texts in order like any part, whose digest a longer one goes on from. */
export function textsInOrder(list: string[]): string[] {
  return Growing.digestOf(list) ? list : listed([...list], textsRead(list));
}

function listed(list: string[], digest: RunningDigest): string[] {
  new Growing(list, digest);
  new Part(list, digest.copy().add('}'));
  return Object.freeze(list) as string[];
}

const textsRead = (list: readonly string[]) => list.reduce(withText, new RunningDigest().add('['));
const withText = (digest: RunningDigest, text: string) => digest.addWhole(text);

/** The copy of a part, or of something within one, and in the same walk its digest. */
function copied(value: object, digest: RunningDigest): object {
  const copy = Array.isArray(value) ? listCopied(value, digest) : recordCopied(value as Fields, digest);
  digest.add('}');
  return copy;
}

function listCopied(list: readonly unknown[], digest: RunningDigest): unknown[] {
  digest.add('[');
  return list.map((entry) => {
    const copy = inOrder(entry);
    readEntry(copy, digest);
    return copy;
  });
}

function recordCopied(source: Fields, digest: RunningDigest): Fields {
  digest.add('{');
  const keys = Object.keys(source);
  const isReady = isInOrder(source, keys);
  if (!isReady) sort(keys);
  const copy: Fields = isReady ? { ...source } : {};
  for (const key of keys) {
    const field = source[key];
    if (field === undefined || key === '__proto__') continue;
    digest.addWhole(key);
    if (isObject(field)) copy[key] = withinCopied(field, digest);
    else {
      readPlain(field, digest);
      if (!isReady) copy[key] = field;
    }
  }
  return copy;
}

/** What lies within a part: shared where it was in order in the part before. */
function withinCopied(value: object, digest: RunningDigest): object {
  if (Within.has(value)) {
    read(value, digest);
    return value;
  }
  const copy = copied(value, digest);
  new Within(copy);
  return Object.freeze(copy);
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

/** Reads what is in order for its digest. */
function read(part: object, digest: RunningDigest): void {
  if (Array.isArray(part)) {
    digest.add('[');
    for (const entry of part) readEntry(entry, digest);
  } else {
    digest.add('{');
    for (const key in part) {
      const field = (part as Fields)[key];
      digest.addWhole(key);
      if (isObject(field)) read(field, digest);
      else readPlain(field, digest);
    }
  }
  digest.add('}');
}

/** Entries of lists stand in a digest by their own. */
function readEntry(entry: unknown, digest: RunningDigest): void {
  if (isObject(entry)) digest.add('#').add(Part.digestOf(entry) as string);
  else readPlain(entry, digest);
}

/** A string tells its length, so that no two rows of values read alike. */
export function readPlain(value: unknown, digest: RunningDigest): void {
  if (typeof value === 'string') digest.addWhole(value);
  else digest.add(`${value};`);
}

/** Whether a value is a record or a list. */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
