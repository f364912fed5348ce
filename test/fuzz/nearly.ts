import fc from 'fast-check';

/** One change to a JSON value: which part of it, in which way, and with what. */
export interface Change {
  readonly at: number;
  readonly how: 'replace' | 'drop' | 'add' | 'rename' | 'twice' | 'empty' | 'swap';
  readonly value: unknown;
}

const words = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  '0',
  '\u0000',
  '\ud800',
  '信访',
];
const days = [
  '2026-02-29',
  '2026-02-28',
  '1899-12-31',
  '2300-01-01',
  '9999-12-31',
  '2026-3-2',
  '2026-03-02T25:00:00Z',
];
const moments = [
  '2026-03-02T09:00:00+08:00',
  '2026-03-02T24:00:00Z',
  '2026-12-31T23:59:59.999-12:00',
  '1969-01-01T00:00:00Z',
];
const numbers = [0, -0, -1, 1, 0.5, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, Number.MIN_VALUE];

/** Values that readers of JSON stumble over. */
const awkward: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(...words, ...days, ...moments, ...numbers, null, true, false),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], { '': {} }, 'x'.repeat(3000), '1'.repeat(18)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2, depthSize: 'xsmall' }) },
);

const keys = [
  'type',
  'by',
  'at',
  'id',
  'petition',
  'event',
  'phase',
  'extends',
  '__proto__',
  'constructor',
  'toString',
];

/** Any JSON value, small ones mostly, with keys that mean something here and keys that mean something to JavaScript. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3, depthSize: 'small' }) },
  { weight: 2, arbitrary: awkward },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 6 })), awkward), {
        maxLength: 6,
      })
      // As JSON.parse does it: `__proto__` is a key like others.
      .map((entries) => Object.fromEntries(entries)),
  },
);

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(100_000),
    how: fc.constantFrom<Change['how']>(
      'replace',
      'replace',
      'replace',
      'drop',
      'add',
      'rename',
      'twice',
      'empty',
      'swap',
    ),
    value: awkward,
  }),
  { maxLength: 3 },
);

type Holder = Record<string, unknown> | unknown[];
type Part = readonly [holder: Holder, key: string];

function partsOf(value: unknown, parts: Part[] = []): Part[] {
  if (typeof value !== 'object' || value === null) return parts;
  for (const [key, inner] of Object.entries(value)) {
    parts.push([value as Holder, key]);
    partsOf(inner, parts);
  }
  return parts;
}

const put = (holder: Holder, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function make({ at, how, value: given }: Change, whole: unknown): void {
  // A copy: what is put in may be changed by the next change.
  const value = structuredClone(given);
  const parts = partsOf(whole);
  const part = parts[at % Math.max(parts.length, 1)];
  if (!part) return;
  const [holder, key] = part;
  const old = (holder as Record<string, unknown>)[key];
  const other = parts[(at * 7 + 3) % parts.length] as Part;
  if (how === 'replace') put(holder, key, value);
  else if (how === 'empty') put(holder, key, Array.isArray(old) ? [] : typeof old === 'object' ? {} : '');
  else if (how === 'swap') put(holder, key, structuredClone((other[0] as Record<string, unknown>)[other[1]]));
  else if (how === 'twice') put(holder, key, [old, old]);
  else if (Array.isArray(holder)) {
    if (how === 'drop') holder.splice(Number(key), 1);
    else holder.push(how === 'add' ? value : old);
  } else if (how === 'add') put(holder, typeof value === 'string' ? value.slice(0, 40) : 'extra', value);
  else {
    delete holder[key];
    if (how === 'rename') put(holder, `${key.slice(0, -1)}`, old);
  }
}

/** A copy of a valid value with a few changes. */
export function changed(valid: unknown, some: readonly Change[]): unknown {
  const copy = JSON.parse(JSON.stringify({ whole: valid })) as { whole: unknown };
  for (const change of some) make(change, copy);
  return copy.whole;
}

/** Values near valid ones; a few are valid still. */
export function near(valid: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(valid.length - 1), changes).map(([at, some]) => changed(valid[at], some));
}

/** Mostly near a valid value, else anything at all. */
export function nearOrAny(valid: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: near(valid) }, { weight: 1, arbitrary: anyJson });
}

/** A text as it stands; anything else as JSON writes it. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
