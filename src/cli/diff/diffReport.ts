import type { Compared } from '../../comparison/comparison.ts';
import type { DamageReport } from '../run/readLines.ts';

/** The report on a register under two policies: plain data. */
export interface DiffReport extends Compared {
  readonly format: 1;
  readonly register: string;
  readonly same: boolean;
  readonly damaged: readonly ({ readonly line: number } & DamageReport)[];
}

/** Names of both sides' counts, the commonest first. */
export function namesOf(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): string[] {
  const total = (name: string) => (one[name] ?? 0) + (other[name] ?? 0);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(
    (a, b) => total(b) - total(a) || (a < b ? -1 : 1),
  );
}

/** Days to conclude, in bins of ten days; the last bin has all that took longer. */
export function binned(days: readonly number[], bins = 13): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const day of days) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(day / 10)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** What the bins are called. */
export const binNames = (bins = 13): string[] =>
  Array.from({ length: bins }, (_, at) => (at === bins - 1 ? `${at * 10}+` : `${at * 10}–${at * 10 + 9}`));
