import { Collector } from '../coverage/collector.ts';
import { type Measure, measures } from '../coverage/items.ts';
import { type Limit, shortfalls } from '../coverage/limits.ts';
import { type CoverageReport, coverageOf, uncovered } from '../coverage/report.ts';
import type { Policy } from '../policy/schema.ts';
import type { ScenarioResult } from '../scenarios/result.ts';
import type { ScenarioTest } from './scenarioTest.ts';

/** A number for each measure, or one for all. */
type PerMeasure = number | Partial<Readonly<Record<Measure, number>>>;

/** What the scenarios have to cover, all together. */
export interface CoverageAsked {
  /** Percent of each measure, or of those named, compared by counts. */
  readonly threshold?: PerMeasure;
  /** How much may be uncovered: over all measures, or of those named. */
  readonly maxUncovered?: PerMeasure;
  /** Told of the whole report. */
  readonly onReport?: (report: CoverageReport) => void;
}

/** A scenario that ran, or runs now, with the policies that it runs under. */
export interface Ran {
  readonly policies: readonly Policy[];
  readonly result: ScenarioResult;
}

/** Most things that a failing test names. */
const mostNamed = 50;

function limitsOf(kind: Limit['kind'], asked: PerMeasure | undefined): Limit[] {
  if (asked === undefined) return [];
  if (typeof asked === 'number') return [{ kind, most: asked }];
  return measures.flatMap((measure) => {
    const most = asked[measure];
    return most === undefined ? [] : [{ kind, most, measure }];
  });
}

/** The test that the scenarios cover what is asked; it throws an Error that names what is short and what is not covered. */
export function coverageTest(
  { threshold, maxUncovered, onReport }: CoverageAsked,
  all: () => Iterable<Ran>,
): ScenarioTest {
  const limits = [...limitsOf('threshold', threshold), ...limitsOf('maxUncovered', maxUncovered)];
  return {
    name: 'reach what is asked of rules, states, steps, guards, deadlines and refusals',
    run: () => {
      const collector = new Collector();
      for (const { result, policies } of all()) collector.take(result, policies);
      const report = coverageOf(collector);
      onReport?.(report);
      const short = shortfalls(report, limits);
      if (short.length === 0) return;
      const open = uncovered(report).map(({ measure, name }) => `  ${measure}: ${name}`);
      const more = open.length > mostNamed ? [`  … ${open.length - mostNamed} more`] : [];
      throw new Error([...short.map(({ en }) => en), ...open.slice(0, mostNamed), ...more].join('\n'));
    },
  };
}
