/** Levels of lists and objects within each other that JSON of ours has at most; what is written by the rules has a dozen. */
export const mostLevels = 100;

/**
 * Whether lists and objects of a JSON value stand in each other more than {@link mostLevels} deep. JSON is parsed at any depth, while
 * whatever walks the value afterwards calls itself once for each level: so this is asked before anything else looks at it.
 */
export function isNestedTooDeeply(value: unknown, levels: number = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const key in value) if (isNestedTooDeeply(value[key as never], levels - 1)) return true;
  return false;
}
