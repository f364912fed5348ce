import { digest, packedDigest } from '../vocabulary/digest.js';
import type { Petition } from './petition.js';

type Content = Omit<Petition, 'seal'>;
type Fields = Record<string, unknown>;

/** Its constructor gives back the very object that it is given. */
class Same {
  constructor(part: object) {
    // biome-ignore lint/correctness/noConstructorReturn: what extends this class adds its field to a part
    return part;
  }
}

/**
 * The digest of a part that is in order, kept in a private field of the part: what a decision leaves as it was is neither
 * copied nor read again. A copy does not have it; a WeakMap would do the same at many times the cost. Parts are the
 * fields of a petition and the entries of the lists in it; smaller ones would cost more to look up than to copy.
 */
class Part extends Same {
  readonly #digest: string;

  /** To be called before the part is frozen. */
  constructor(part: object) {
    super(part);
    this.#digest = packedDigest(textOf(part));
  }

  static digestOf(part: object): string | undefined {
    return #digest in part ? part.#digest : undefined;
  }
}

const isPart = (value: object) => Part.digestOf(value) !== undefined;

/**
 * A frozen copy with its keys in one order and without `undefined`: what was read from a database that reorders keys
 * has the same bytes as what was never stored. A part that is in order already is shared.
 */
export function inOrder<T>(value: T): T {
  if (typeof value !== 'object' || value === null || isPart(value)) return value;
  const copy = copied(value);
  new Part(copy);
  return Object.freeze(copy) as T;
}

function copied(value: object): object {
  if (Array.isArray(value)) return value.map(inOrder);
  const source = value as Fields;
  const keys = Object.keys(source);
  const copy: Fields = isInOrder(source, keys) ? { ...source } : keysInOrder(source, keys);
  for (const key of Object.keys(copy)) {
    const field = copy[key];
    if (typeof field === 'object' && field !== null) copy[key] = Object.freeze(copied(field));
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

function keysInOrder(source: Fields, keys: string[]): Fields {
  const copy: Fields = {};
  for (const key of keys.sort())
    if (key !== '__proto__' && source[key] !== undefined) copy[key] = source[key];
  return copy;
}

/** The text that a part's digest is made of; entries of lists stand in it by their own digests. */
function textOf(part: object): string {
  let text = '{';
  if (Array.isArray(part)) {
    text = '[';
    for (const entry of part) text += isObject(entry) ? `#${Part.digestOf(entry)}` : plain(entry);
  } else {
    for (const key of Object.keys(part)) {
      const field = (part as Fields)[key];
      text += plain(key) + (isObject(field) ? textOf(field) : plain(field));
    }
  }
  return `${text}}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A string tells its length, so that no two rows of values read alike. */
const plain = (value: unknown) => (typeof value === 'string' ? `${value.length}"${value}` : `${value};`);

/** The petition with its seal; its keys in order, and frozen in depth, so that nobody changes it unnoticed. */
export function sealed(petition: Content): Petition {
  const { format, id, policy, calendar, seq, openedAt, lastAt, events, matter, phase, beside, ended } =
    petition;
  const whole: Petition = {
    format,
    id,
    policy: inOrder(policy),
    calendar: inOrder(calendar),
    seq,
    openedAt,
    lastAt,
    events: inOrder(events),
    matter: inOrder(matter),
    phase: inOrder(phase),
    beside: inOrder(beside),
    ended: inOrder(ended),
    seal: '',
  };
  const heads = Object.values(whole).map((value) => (isObject(value) ? Part.digestOf(value) : value));
  whole.seal = digest(textOf(heads));
  return Object.freeze(whole);
}
