import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/coverage/collector.ts';
import { type Measure, measures } from '../../src/coverage/items.ts';
import { coverageOf } from '../../src/coverage/report.ts';
import type { Policy } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import type { ScenarioResult } from '../../src/scenarios/result.ts';
import { suitesOf } from '../../src/testing/suites.ts';
import { difference, isFaultOfShape } from '../oracle/compare.ts';
import { judge } from '../oracle/judge.ts';
import type { Case, Happening, Policy as Told } from '../oracle/model.ts';

/** How much of each measure the scenarios of a pack leave open at most: of states, rules and refusals nothing. */
const mostOpen: Readonly<Record<string, Partial<Record<Measure, number>>>> = {};

/** The scenarios of a pack: those by hand, and those of `npm run packs`. */
function resultsOf({ id }: Policy): readonly ScenarioResult[] {
  const results: ScenarioResult[] = [];
  const onResult = (result: ScenarioResult) => void results.push(result);
  for (const { tests } of suitesOf(globSync(`examples/packs/${id}*.yaml`).sort(), { onResult }))
    for (const { run } of tests) run();
  return results;
}

/** Where the oracle, who reads the clauses and not the machines, decides otherwise. */
function disagreements(policy: Policy, results: readonly ScenarioResult[]): string[] {
  const compared = new Set<string>();
  return results.flatMap(({ title, steps }) => {
    let file: Case | undefined;
    let beginning = '';
    for (const { event, decision } of steps.flatMap(({ decided }) => decided)) {
      // Nor does the oracle read notices of holidays.
      if (isFaultOfShape(decision)) continue;
      if ((event as Happening).type === 'calendar.noticed') continue;
      const verdict = judge(policy as unknown as Told, file, event as Happening);
      // Beginnings come again and again.
      const here = `${beginning} ${JSON.stringify(event)}`;
      const differs = compared.has(here) ? undefined : difference(verdict, decision);
      compared.add(here);
      if (differs !== undefined) return [`${title.en}: ${(event as Happening).type}: ${differs}`];
      if (verdict.refused === undefined) {
        ({ file } = verdict);
        beginning = decision.accepted ? decision.petition.seal : beginning;
      }
    }
    return [];
  });
}

describe.each(Object.values(packs).map((policy) => [policy.id, policy] as const))(
  'the scenarios of the pack %s',
  (id, policy) => {
    const results = resultsOf(policy);
    const collector = new Collector();
    for (const result of results) collector.take(result, [policy]);
    const report = coverageOf(collector);

    test.each(measures)(
      'come to all %s that a petition can come to, but for as many as are told here',
      (measure) => {
        const { covered, total } = report.counts[measure];
        const open = report.items.filter((item) => item.measure === measure && item.count === 0);
        expect(total - covered, open.map(({ name }) => name).join('\n')).toBe(mostOpen[id]?.[measure] ?? 0);
      },
    );

    test('come to nothing that is told to be impossible under its policy', () => {
      const reached = report.excluded.filter(({ item: { measure, name } }) =>
        collector.hits.has(`${measure} ${name}`),
      );
      expect(reached.map(({ item, reason }) => `${item.measure} ${item.name}: ${reason.en}`)).toEqual([]);
    });

    test('are decided by the oracle in the same way', () => {
      expect(disagreements(policy, results)).toEqual([]);
    });
  },
);
