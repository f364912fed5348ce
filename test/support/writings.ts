import fc from 'fast-check';
import { isInstant } from '../../src/index.ts';

/** A way to write a moment: minutes east of UTC, and how many digits its milliseconds get where they are whole. */
export interface Writing {
  readonly offset: number;
  readonly digits: number;
}

/** Any writing that an instant can have. */
export const writing: fc.Arbitrary<Writing> = fc.record({
  offset: fc.oneof(fc.constantFrom(0, 480, -720, 840), fc.integer({ min: -840, max: 840 })),
  digits: fc.nat(3),
});

const two = (value: number) => String(value).padStart(2, '0');

/** A moment in some writing, made the slow way by the date of the language. */
export function writtenAs(instant: string, { offset, digits }: Writing): string {
  const local = new Date(Date.parse(instant) + offset * 60_000).toISOString();
  const whole = local.slice(20, 23);
  const fewest = whole.replace(/0+$/, '').length;
  const fraction = whole.slice(0, Math.max(fewest, digits));
  const minutes = Math.abs(offset);
  const zone =
    offset === 0 && digits % 2 === 0
      ? 'Z'
      : `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${local.slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}${zone}`;
}

/** A value with every instant within it in other writings, one after the other. */
export function rewritten<T>(value: T, writings: readonly Writing[]): T {
  let count = 0;
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => {
    if (!isInstant(part)) return part;
    count += 1;
    return writtenAs(part, writings[count % writings.length] as Writing);
  }) as T;
}
