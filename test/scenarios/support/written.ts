import { createEngine, fireRescueBureau } from '../../../src/index.ts';
import { readScenarios } from '../../../src/scenarios/readScenarios.ts';
import type { ScenarioResult } from '../../../src/scenarios/result.ts';
import { runScenario } from '../../../src/scenarios/runScenario.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';

const engine = createEngine<string>(fireRescueBureau);

/** Actors and backgrounds for short tests; the first line of what is tested is line 40. */
const head = `
policy: fireRescueBureau
actors:
  petitioner: { role: petitioner, id: petitioner-1 }
  commission: { role: disciplineCommission, unit: commission, id: commission-1 }
  clerk: { role: supervisionOffice, unit: supervision-office, id: clerk-1 }
backgrounds:
  received:
    steps:
      - at: 2026-03-02
        by: commission
        event: intake.receive
        with:
          channel: letter
          petitioners: [petitioner-1]
          persons: 1
          anonymous: false
          reachable: true
          cause: wages
          claim: pay
          complainedOf: { persons: [], units: [] }
  assessed:
    use: received
    steps:
      - at: +1 working day
        by: commission
        event: intake.assess
        with: { withinCompetence: true, kind: claim, reason: ours }
`;
const padded = `${head}${'\n'.repeat(39 - head.split('\n').length)}`;

/** The text of a file with these scenarios below the shared head. */
export const fileWith = (scenarios: string): string => `${padded}\n${scenarios}`;

/** What is told of a file: `line: message`, none where it is a scenario file. */
export function faultsIn(text: string, office?: string): string[] {
  const read = readScenarios(
    { file: 'a.yaml', text },
    office === undefined ? undefined : { file: 'office.yaml', text: office },
  );
  return 'faults' in read
    ? read.faults.map(
        ({ file, line, message }) => `${file === 'a.yaml' ? '' : `${file}:`}${line}: ${message.en}`,
      )
    : [];
}

/** What is told of scenarios below the shared head; lines count from 1 in them. */
export function faultsOf(scenarios: string): string[] {
  return faultsIn(fileWith(scenarios)).map((fault) =>
    fault.replace(/^\d+/, (line) => String(Number(line) - 39)),
  );
}

/** The only scenario of a file below the shared head. */
export function scenarioOf(scenario: string): Scenario {
  const read = readScenarios({ file: 'a.yaml', text: fileWith(`scenarios:\n${scenario}`) });
  if ('faults' in read)
    throw new Error(read.faults.map(({ line, message }) => `${line} ${message.en}`).join('\n'));
  const [only] = read.scenarios;
  if (!only) throw new Error('there is no scenario');
  return only;
}

/** Runs the only scenario of a file below the shared head. */
export function resultOf(scenario: string): ScenarioResult {
  return runScenario(scenarioOf(scenario), () => engine);
}

/** What did not hold in a scenario: `what: expected … / actual …`. */
export function differencesOf(scenario: string): string[] {
  return resultOf(scenario).failures.map(
    ({ what, expected, actual }) => `${what}: ${expected.join(', ')} / ${actual.join(', ')}`,
  );
}
