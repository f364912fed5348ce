import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/coverage/collector.ts';
import { coverageOf } from '../../src/coverage/report.ts';
import type { Policy } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import type { ScenarioResult } from '../../src/scenarios/result.ts';
import { suitesOf } from '../../src/testing/suites.ts';
import { difference, isFaultOfShape } from '../oracle/compare.ts';
import { judge } from '../oracle/judge.ts';
import type { Case, Happening, Policy as Told } from '../oracle/model.ts';

/** The least share of its states that the scenarios of each pack come to. */
const least: Readonly<Record<string, number>> = {
  countyDepartment: 0.95,
  municipalPetitionBureau: 0.97,
  reexaminationOffice: 0.98,
  // Its outside organs act through a clerk, whom the stories of other bodies do not name.
  university: 0.75,
};

/** The scenarios of a pack: its own by hand, and those of `npm run packs`. */
function resultsOf({ id }: Policy): readonly ScenarioResult[] {
  const results: ScenarioResult[] = [];
  const onResult = (result: ScenarioResult) => void results.push(result);
  const files = [`examples/packs/${id}.yaml`, `examples/packs/${id}.breadth.yaml`];
  for (const { tests } of suitesOf(files, { onResult })) for (const { run } of tests) run();
  return results;
}

/** Where the oracle, who reads the clauses and not the machines, decides otherwise. */
function disagreements(policy: Policy, results: readonly ScenarioResult[]): string[] {
  return results.flatMap(({ title, steps }) => {
    let file: Case | undefined;
    for (const { event, decision } of steps.flatMap(({ decided }) => decided)) {
      // Nor does the oracle read notices of holidays.
      if (isFaultOfShape(decision)) continue;
      if ((event as Happening).type === 'calendar.noticed') continue;
      const verdict = judge(policy as unknown as Told, file, event as Happening);
      const differs = difference(verdict, decision);
      if (differs !== undefined) return [`${title.en}: ${(event as Happening).type}: ${differs}`];
      if (verdict.refused === undefined) ({ file } = verdict);
    }
    return [];
  });
}

describe.each(Object.values(packs).map((policy) => [policy.id, policy] as const))(
  'the scenarios of the pack %s',
  (id, policy) => {
    const results = resultsOf(policy);

    test('come to as many of the states that a petition can come to as is held here', () => {
      const collector = new Collector();
      for (const result of results) collector.take(result, [policy]);
      const { states } = coverageOf(collector).counts;
      expect(states.covered / states.total).toBeGreaterThanOrEqual(least[id] as number);
    });

    test('are decided by the oracle in the same way', () => {
      expect(disagreements(policy, results)).toEqual([]);
    });
  },
);
