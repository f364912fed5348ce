import { canonicalInstant, isInstant } from '../vocabulary/instant.js';

/** Facts that are moments have such names. */
const isMoment = (key: string) => key === 'at' || key.endsWith('At');

/**
 * A part of a petition of known shape with every moment in the one form, as the engine itself writes it; the very same object where all
 * are. An engine that kept moments as they came left others in what it stored.
 */
export function momentsInOneForm<T extends object>(part: T): T {
  const changed = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
    const next = momentInOneForm(key, value);
    return next === value ? [] : [[key, next]];
  });
  if (changed.length === 0) return part;
  return Object.assign((Array.isArray(part) ? [...part] : { ...part }) as T, Object.fromEntries(changed));
}

function momentInOneForm(key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return momentsInOneForm(value);
  return isMoment(key) && isInstant(value) ? canonicalInstant(value) : value;
}
