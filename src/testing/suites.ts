import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEngine } from '../engine/createEngine.ts';
import type { Policy } from '../policy/schema.ts';
import { shippedPolicies } from '../policy/shippedPolicies.ts';
import { isPolicyName, policiesIn, shippedAs } from '../scenarios/policyFile.ts';
import { readScenarios } from '../scenarios/readScenarios.ts';
import type { ScenarioResult } from '../scenarios/result.ts';
import { type EngineFor, runScenario } from '../scenarios/runScenario.ts';
import { type CoverageAsked, coverageTest, type Ran } from './coverageTest.ts';
import { failureText } from './failureText.ts';
import { findFiles, sourceOf } from './findFiles.ts';
import type { ScenarioTest } from './scenarioTest.ts';

/** What scenarios are run with. */
export interface DescribeOptions {
  /** Policies that scenarios can name by their id; the first is for those that name none. The shipped ones are known anyway. */
  readonly policies?: readonly Policy[];
  /** Told of every result. */
  readonly onResult?: (result: ScenarioResult) => void;
  /** What all of them together have to cover: one more test, after the others. */
  readonly coverage?: CoverageAsked;
}

/** The tests of a file. */
export interface Suite {
  readonly name: string;
  readonly tests: readonly ScenarioTest[];
}

/**
 * Engines by policy id, or by the path of a policy's file from the file of the scenario; each made once. Throws a RangeError
 * for a policy that nobody gave or that cannot stand.
 */
export function enginesFor(
  own: readonly Policy[] = [],
): (name?: string, file?: string) => ReturnType<EngineFor> {
  const policies = [...own, ...shippedPolicies];
  const made = new Map<string, ReturnType<EngineFor>>();
  return (name = policies[0]?.id ?? '', file = '') => {
    const key = isPolicyName(name) ? name : join(dirname(file), name);
    const engine = made.get(key) ?? createEngine<string>(policiesNamed(key, policies));
    made.set(key, engine);
    return engine;
  };
}

function policiesNamed(name: string, policies: readonly Policy[]): Policy | readonly Policy[] {
  const policy = policies.find(({ id }) => id === name) ?? shippedAs(name);
  if (policy) return policy;
  if (isPolicyName(name))
    throw new RangeError(
      `there is no policy ${name}: give it as describeScenarios(…, { policies: [definePolicy(…)] })`,
    );
  const read = policiesIn(JSON.parse(readFileSync(name, 'utf8')));
  if ('policies' in read) return read.policies;
  throw new RangeError(read.faults.map(({ path, message }) => `${name}: ${path}: ${message.en}`).join('\n'));
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
  { policies, onResult, coverage }: DescribeOptions = {},
): Suite[] {
  const files = findFiles(typeof targets === 'string' ? [targets] : targets);
  if (files.length === 0) {
    const name = `scenarios in ${targets}`;
    return [{ name, tests: [failing('are there', `there is no scenario file (*.yaml) in ${targets}`)] }];
  }
  const offices = new Map(
    files.flatMap(({ office }) => (office === undefined ? [] : [[office, sourceOf(office)]])),
  );
  const engines = enginesFor(policies);
  const runs: (() => Ran)[] = [];
  const suites = files.map(({ file, office }): Suite => {
    const engineFor: EngineFor = (name) => engines(name, file);
    const read = readScenarios(sourceOf(file), office === undefined ? undefined : offices.get(office));
    if ('faults' in read) {
      const faults = read.faults.map(
        (fault) => `${fault.file}:${fault.line}:${fault.column}: ${fault.message.en}`,
      );
      return { name: file, tests: [failing('is a file of scenarios', faults.join('\n'))] };
    }
    const tests = read.scenarios.map((scenario) => {
      const ran = once((): Ran => {
        const { policies } = engineFor(scenario.policy);
        return { policies, result: runScenario(scenario, engineFor) };
      });
      runs.push(ran);
      return {
        name: `${scenario.title.zh} · ${scenario.title.en}`,
        run: () => {
          const { result } = ran();
          onResult?.(result);
          if (!result.passed) throw new Error(failureText(result));
        },
      };
    });
    return { name: file, tests };
  });
  if (!coverage) return suites;
  const ranAll = function* () {
    for (const run of runs) yield run();
  };
  return [...suites, { name: `scenarios in ${targets}`, tests: [coverageTest(coverage, ranAll)] }];
}

/** Runs once, and gives what came of it from then on. */
function once<T extends object>(run: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= run();
    return made;
  };
}
