/** A list in groups of one key, in the order in which the keys come. */
export function groups<T, K>(list: readonly T[], keyOf: (one: T) => K): [K, T[]][] {
  const made = new Map<K, T[]>();
  for (const one of list) made.set(keyOf(one), [...(made.get(keyOf(one)) ?? []), one]);
  return [...made];
}
