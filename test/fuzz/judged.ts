import { PolicyRefused, refusalCodes } from '../../src/index.ts';

/** Errors that a docstring promises; any other is a fault. */
const promised = [RangeError, PolicyRefused];

/** Runs what may throw an error that is promised; gives what it gives, or nothing where it threw one. */
export function orPromised<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    // Too deep a recursion is a RangeError, too, and promised by nobody.
    const isPromised = promised.some((one) => error instanceof one) && !/call stack/.test(String(error));
    if (!isPromised) throw error;
    return undefined;
  }
}

/** In place of `expect`, which is slow where it is asked a million times. */
export function must(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

/** Throws for what does not come back from JSON as it was. */
export function mustBePlain(value: unknown, path = 'the result'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    must(Number.isFinite(value), () => `${path} is ${value}`);
    return;
  }
  must(typeof value === 'object', () => `${path} is ${typeof value}`);
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) mustBePlain(inner, `${path}.${at}`);
    return;
  }
  const proto = Object.getPrototypeOf(value);
  must(proto === Object.prototype || proto === null, () => `${path} is no plain object`);
  for (const [key, inner] of Object.entries(value as object))
    if (inner !== undefined) mustBePlain(inner, `${path}.${key}`);
}

const codes: ReadonlySet<string> = new Set(refusalCodes);

/** What is accepted or refused: plain JSON, and a refusal has a code of the closed list and says why in both languages. */
export function mustBeDecided(result: {
  readonly accepted: boolean;
  readonly refusals?: readonly { code: string; message: { zh: string; en: string } }[];
}): void {
  if (result.accepted) return;
  const refusals = result.refusals ?? [];
  must(refusals.length > 0, () => 'refused without a reason');
  for (const { code, message } of refusals)
    must(
      codes.has(code) && message.zh !== '' && message.en !== '',
      () => `no refusal: ${code} ${message.en}`,
    );
  mustBePlain(refusals, 'the refusals');
}

/** Runs, and throws where what went in is no longer what it was. */
export function unchanged<T>(input: unknown, run: () => T): T {
  const before = JSON.stringify(input);
  const result = run();
  must(JSON.stringify(input) === before, () => 'what was given has been changed');
  return result;
}
