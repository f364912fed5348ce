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

/**
 * How many of each measure the scenarios of a pack leave open, of about three thousand: exact, so that nothing is lost and every one that
 * comes to be reached is told. Of states and refusals nothing is open. `reg.37.2` asks for help after a re-examination that no pack has.
 */
const leftOpen: Readonly<Record<string, Partial<Record<Measure, number>>>> = {
  countyDepartment: { rules: 1, transitions: 27, guards: 33, deadlines: 1 },
  municipalPetitionBureau: { rules: 1, transitions: 26, guards: 42, deadlines: 2 },
  reexaminationOffice: { rules: 1, transitions: 6, guards: 31, deadlines: 2 },
  university: { rules: 1, transitions: 10, guards: 22, deadlines: 1 },
};

/** The scenarios of a pack: those by hand, and those of `npm run packs`. */
function resultsOf({ id }: Policy): readonly ScenarioResult[] {
  const results: ScenarioResult[] = [];
  const onResult = (result: ScenarioResult) => void results.push(result);
  for (const { tests } of suitesOf(globSync(`examples/packs/${id}*.yaml`).sort(), { onResult }))
    for (const { run } of tests) run();
  return results;
}

/** The oracle reads no notices of holidays and no versions, nor who acts as an agent; that the school office alone enters it does not know. */
const isNotRead = ({
  type,
  agent,
  enteredBy,
}: Happening & { agent?: string; enteredBy?: { role: string } }) =>
  ['calendar.noticed', 'petition.migrate'].includes(type) ||
  type.startsWith('agent.') ||
  agent !== undefined ||
  enteredBy?.role === 'faculty';

/** Where the oracle, who reads the clauses and not the machines, decides otherwise. */
function disagreements(policy: Policy, results: readonly ScenarioResult[]): string[] {
  const compared = new Set<string>();
  return results.flatMap(({ title, steps }) => {
    let file: Case | undefined;
    let beginning = '';
    for (const { event, decision } of steps.flatMap(({ decided }) => decided)) {
      if (isFaultOfShape(decision) || isNotRead(event as Happening)) continue;
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
        expect(total - covered, open.map(({ name }) => name).join('\n')).toBe(leftOpen[id]?.[measure] ?? 0);
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
