/** The value at or below which a share of ascending numbers lies; null where there are none. */
export function quantile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.ceil(ascending.length * share) - 1] ?? null;
}
