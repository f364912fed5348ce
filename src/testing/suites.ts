import { createEngine } from '../engine/createEngine.js';
import { fireRescueBureau } from '../policy/fireRescueBureau.js';
import { housingBureau } from '../policy/housingBureau.js';
import { regulations2022 } from '../policy/regulations2022.js';
import type { Policy } from '../policy/schema.js';
import { readScenarios } from '../scenarios/readScenarios.js';
import type { ScenarioResult } from '../scenarios/result.js';
import { type EngineFor, runScenario } from '../scenarios/runScenario.js';
import { failureText } from './failureText.js';
import { findFiles, sourceOf } from './findFiles.js';

/** What scenarios are run with. */
export interface DescribeOptions {
  /** Policies that scenarios can name by their id; the first is for those that name none. The shipped ones are known anyway. */
  readonly policies?: readonly Policy[];
  /** Told of every result. */
  readonly onResult?: (result: ScenarioResult) => void;
}

/** A test: it throws an Error that says what did not hold. */
export interface ScenarioTest {
  readonly name: string;
  run(): void;
}

/** The tests of a file. */
export interface Suite {
  readonly name: string;
  readonly tests: readonly ScenarioTest[];
}

/** Engines by policy id, each made once. Throws a RangeError for a policy that nobody gave. */
export function enginesFor(own: readonly Policy[] = []): EngineFor {
  const policies = [...own, fireRescueBureau, housingBureau, regulations2022];
  const made = new Map<string, ReturnType<EngineFor>>();
  return (name = policies[0]?.id ?? '') => {
    const policy = policies.find(({ id }) => id === name);
    if (!policy)
      throw new RangeError(
        `there is no policy ${name}: give it as describeScenarios(…, { policies: [definePolicy(…)] })`,
      );
    const engine = made.get(name) ?? createEngine<string>(policy);
    made.set(name, engine);
    return engine;
  };
}

function failing(name: string, message: string): ScenarioTest {
  return {
    name,
    run: () => {
      throw new Error(message);
    },
  };
}

/** The tests of the folders and files named: one for each scenario, one that fails for a file or a folder that has none. */
export function suitesOf(
  targets: string | readonly string[],
  { policies, onResult }: DescribeOptions = {},
): Suite[] {
  const engineFor = enginesFor(policies);
  const files = findFiles(typeof targets === 'string' ? [targets] : targets);
  if (files.length === 0) {
    const name = `scenarios in ${targets}`;
    return [{ name, tests: [failing('are there', `there is no scenario file (*.yaml) in ${targets}`)] }];
  }
  const offices = new Map(
    files.flatMap(({ office }) => (office === undefined ? [] : [[office, sourceOf(office)]])),
  );
  return files.map(({ file, office }): Suite => {
    const read = readScenarios(sourceOf(file), office === undefined ? undefined : offices.get(office));
    if ('faults' in read) {
      const faults = read.faults.map(
        (fault) => `${fault.file}:${fault.line}:${fault.column}: ${fault.message.en}`,
      );
      return { name: file, tests: [failing('is a file of scenarios', faults.join('\n'))] };
    }
    const tests = read.scenarios.map((scenario) => ({
      name: `${scenario.title.zh} · ${scenario.title.en}`,
      run: () => {
        const result = runScenario(scenario, engineFor);
        onResult?.(result);
        if (!result.passed) throw new Error(failureText(result));
      },
    }));
    return { name: file, tests };
  });
}
