import { canonicalInstant, inOneForm, isInstant } from '../vocabulary/instant.ts';

/** Facts that are moments have such names. */
const isMoment = (key: string) => key === 'at' || key.endsWith('At');

/**
 * A part of a petition of known shape with every moment in the one form, as the engine itself writes it; the very same object where all
 * are. An engine that kept moments as they came left others in what it stored.
 */
export function momentsInOneForm<T extends object>(part: T): T {
  return isInOneForm(part) ? part : rewritten(part);
}

/** Nearly every part is: nothing is made to see it. */
function isInOneForm(part: object): boolean {
  if (Array.isArray(part)) return part.every((entry) => !isPart(entry) || isInOneForm(entry));
  for (const key of Object.keys(part)) {
    const value: unknown = part[key as never];
    if (isPart(value) ? !isInOneForm(value) : isMoment(key) && isInstant(value) && inOneForm(value) !== value)
      return false;
  }
  return true;
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

function rewritten<T extends object>(part: T): T {
  const changed = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
    const next = momentInOneForm(key, value);
    return next === value ? [] : [[key, next]];
  });
  return Object.assign((Array.isArray(part) ? [...part] : { ...part }) as T, Object.fromEntries(changed));
}

function momentInOneForm(key: string, value: unknown): unknown {
  if (isPart(value)) return momentsInOneForm(value);
  return isMoment(key) && isInstant(value) ? canonicalInstant(value) : value;
}
