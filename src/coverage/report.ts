import type { Text } from '../vocabulary/text.ts';
import type { Collector } from './collector.ts';
import { type Excluded, type Item, type Measure, measures } from './items.ts';
import { universeOf } from './universe.ts';

/** How much of a measure was reached. */
export interface Count {
  readonly covered: number;
  readonly total: number;
}

/** A thing with how often it was reached, and by which scenarios: their places in the report’s list. */
export interface Reached extends Item {
  readonly count: number;
  readonly scenarios: readonly number[];
}

/** What scenarios reached of all that there is; plain JSON. */
export interface CoverageReport {
  /** The policies that the scenarios ran under: what can happen is worked out from them. */
  readonly policies: readonly { readonly id: string; readonly version: string }[];
  readonly counts: Readonly<Record<Measure, Count>>;
  /** Everything that can be reached, in the order of the measures. */
  readonly items: readonly Reached[];
  /** What is not asked for, each with the reason. */
  readonly excluded: readonly Excluded[];
  readonly scenarios: readonly { readonly title: Text; readonly file: string; readonly line: number }[];
}

/** What was reached of all that there is under the policies of the run. */
export function coverageOf({ hits, policies, scenarios }: Collector): CoverageReport {
  const { items, excluded } = universeOf(policies);
  const reached = items.map((item): Reached => {
    const hit = hits.get(`${item.measure} ${item.name}`);
    return { ...item, count: hit?.count ?? 0, scenarios: [...(hit?.scenarios ?? [])] };
  });
  const counts = Object.fromEntries(
    measures.map((measure): [Measure, Count] => {
      const own = reached.filter((item) => item.measure === measure);
      return [measure, { covered: own.filter(({ count }) => count > 0).length, total: own.length }];
    }),
  ) as Record<Measure, Count>;
  return {
    policies: policies.map(({ id, version }) => ({ id, version })),
    counts,
    items: reached,
    excluded,
    scenarios: scenarios.map(({ title, file, line }) => ({ title, file, line })),
  };
}

/** What was not reached. */
export function uncovered({ items }: CoverageReport): readonly Reached[] {
  return items.filter(({ count }) => count === 0);
}
