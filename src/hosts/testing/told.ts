import { isDeepStrictEqual } from 'node:util';

/** Longest value that a message shows whole. */
const mostShown = 400;

function shown(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return written.length > mostShown
    ? `${written.slice(0, mostShown)}… (${written.length} characters)`
    : written;
}

/** Throws with a sentence where something does not hold. */
export function holds(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

/** Throws with a sentence, and both values, where a value is not the expected one; of two lists the first place at which they differ. */
export function same(actual: unknown, expected: unknown, sentence: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  if (Array.isArray(actual) && Array.isArray(expected) && Math.max(actual.length, expected.length) > 1) {
    const place = expected.findIndex((one, at) => !isDeepStrictEqual(actual[at], one));
    const at = place < 0 ? expected.length : place;
    const lengths = `${expected.length} expected, ${actual.length} given, first difference at ${at}`;
    throw new Error(`${sentence} (${lengths})${both(actual[at], expected[at])}`);
  }
  throw new Error(`${sentence}${both(actual, expected)}`);
}

const both = (actual: unknown, expected: unknown) =>
  `\n  expected ${shown(expected)}\n  is       ${shown(actual)}`;

/** Throws with a sentence where a promise is kept that should be broken; gives what it was broken with. */
export async function fails(promise: Promise<unknown>, sentence: string): Promise<unknown> {
  const kept = await promise.then(
    () => true,
    (error: unknown) => ({ error }),
  );
  if (kept === true) throw new Error(sentence);
  return (kept as { error: unknown }).error;
}
