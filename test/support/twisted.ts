import fc from 'fast-check';
import { near } from '../fuzz/nearly.ts';

type Holder = Record<string, unknown>;

/** Values that no JSON has, and some that it has seldom; each made anew, since what is put in may be twisted next. */
const odd: readonly (() => unknown)[] = [
  ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 1n, Symbol('odd')].map((value) => () => value),
  ...['2026-03-02T02:00:00Z', '2026-03-02T10:00:00.000+08:00', ' blanks around ', '\u3000', '🚒'].map(
    (value) => () => value,
  ),
  () => 'x'.repeat(97),
  () => '13812345678',
  () => () => 'odd',
  () => new Date(0),
  () => new Map([['id', 'x']]),
  () => new String('boxed'),
  () => new Array(2),
];

/** What can be done to a copy of a record or list so that it is something else than JSON makes; most answer to the same names. */
const twists: readonly ((part: Holder) => unknown)[] = [
  (part) => Object.assign(Object.create(null), part),
  (part) => Object.assign(Object.create({ incident: 'inherited' }), part),
  (part) => Object.create(part),
  (part) => Object.assign(new (class Odd {})(), part),
  (part) => Object.fromEntries(Object.entries(part).reverse()),
  (part) => Object.freeze(part),
  (part) => Object.defineProperty(part, 'incident', { value: 'hidden', enumerable: false }),
  (part) => Object.defineProperty(part, 'extra', { value: 1, enumerable: false }),
  (part) => Object.defineProperty(part, '__proto__', { value: { a: 1 }, enumerable: true }),
  (part) => Object.assign(part, { [Symbol('extra')]: 1 }),
  (part) => Object.assign(part, { incident: undefined }),
  (part) => {
    const [key, value] = Object.entries(part)[0] ?? ['id', 'x'];
    return Object.defineProperty({ ...part }, key, { get: () => value, enumerable: true });
  },
  (part) => Object.assign([], part),
  (part) =>
    Array.isArray(part) ? Object.setPrototypeOf(part, class extends Array {}.prototype) : new Proxy(part, {}),
  (part) => [part],
  (part) => Object.keys(part).join(),
];

type Place = readonly [holder: Holder, key: string];

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const [key, inner] of Object.entries(value)) {
    places.push([value as Holder, key]);
    placesIn(inner, places);
  }
  return places;
}

/** Twists one part of a value that is nobody else's. */
function twist(value: unknown, at: number, how: number): unknown {
  const whole = { value };
  const places = placesIn(whole);
  const [holder, key] = places[at % places.length] as Place;
  const part = holder[key];
  const copy = Array.isArray(part)
    ? [...part]
    : typeof part === 'object' && part !== null
      ? { ...part }
      : undefined;
  const turned =
    copy && how % 2 === 0 ? twists[(how / 2) % twists.length]?.(copy as Holder) : odd[how % odd.length]?.();
  // What was frozen by an earlier twist stays as it is.
  Reflect.defineProperty(holder, key, {
    value: turned,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return whole.value;
}

/** Values near valid ones, half of them twisted into something that no JSON is. */
export function twisted(valid: readonly unknown[]): fc.Arbitrary<unknown> {
  const one = fc.record({ at: fc.nat(10_000), how: fc.nat(10_000) });
  return fc
    .tuple(near(valid), fc.array(one, { maxLength: 2 }))
    .map(([value, some]) => some.reduce((so, { at, how }) => twist(so, at, how), value));
}

/** Whether two values are the same in all that can be seen of plain data: prototypes, keys, their order, and each value. */
export function areTheSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return Object.is(one, other);
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [keys, others] = [Reflect.ownKeys(one), Reflect.ownKeys(other)];
  return (
    keys.length === others.length &&
    keys.every((key, at) => key === others[at] && areTheSame(one[key as never], other[key as never]))
  );
}
