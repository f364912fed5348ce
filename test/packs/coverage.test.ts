import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/coverage/collector.ts';
import type { Measure } from '../../src/coverage/items.ts';
import { coverageOf, uncovered } from '../../src/coverage/report.ts';
import type { Policy } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import type { ScenarioResult } from '../../src/scenarios/result.ts';
import { suitesOf } from '../../src/testing/suites.ts';
import { difference } from '../oracle/compare.ts';
import { judge } from '../oracle/judge.ts';
import type { Case, Happening, Policy as Told } from '../oracle/model.ts';

/** What a body never comes to by a choice that it has not made. */
const without = [
  // It takes fax, so a petition by fax is not refused.
  'reg.17',
  // No help after the end is among its choices.
  'reg.37.2',
];

/** The scenarios of a pack: its own by hand, and those of `npm run packs`. */
function resultsOf({ id }: Policy): readonly ScenarioResult[] {
  const results: ScenarioResult[] = [];
  const onResult = (result: ScenarioResult) => void results.push(result);
  const files = [`examples/packs/${id}.yaml`, `examples/packs/${id}.breadth.yaml`];
  for (const { tests } of suitesOf(files, { onResult })) for (const { run } of tests) run();
  return results;
}

/** Faults in the shape of an event, and notices of holidays: neither does the oracle read. */
const shapeFaults = new Set(['invalid', 'unknown-event', 'unknown-petition']);

/** Where the oracle, who reads the clauses and not the machines, decides otherwise. */
function disagreements(policy: Policy, results: readonly ScenarioResult[]): string[] {
  return results.flatMap(({ title, steps }) => {
    let file: Case | undefined;
    for (const { event, decision } of steps.flatMap(({ decided }) => decided)) {
      if (!decision.accepted && decision.refusals.every(({ code }) => shapeFaults.has(code))) continue;
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
  (_, policy) => {
    const results = resultsOf(policy);

    test('come to every state that a petition can come to, and to every refusal; no rule is left but of choices not made', () => {
      const collector = new Collector();
      for (const result of results) collector.take(result, [policy]);
      const report = coverageOf(collector);
      const open = (of: Measure) =>
        uncovered(report).flatMap(({ measure, name }) => (measure === of ? [name] : []));
      expect(open('states')).toEqual([]);
      expect(open('refusals')).toEqual([]);
      expect(open('rules')).toEqual(without);
      // That each step is taken is held on the walks: walks.test.ts.
      const { transitions, guards, deadlines } = report.counts;
      for (const { covered, total } of [transitions, guards, deadlines])
        expect(covered / total).toBeGreaterThan(0.33);
    });

    test('are decided by the oracle in the same way', () => {
      expect(disagreements(policy, results)).toEqual([]);
    });
  },
);
