import { dirname, join } from 'node:path';
import { createEngine } from '../../engine/createEngine.ts';
import type { PolicyFault } from '../../policy/policyFault.ts';
import type { Policy } from '../../policy/schema.ts';
import type { ScenarioFault } from '../../scenarios/place.ts';
import { isPolicyName, policiesIn } from '../../scenarios/policyFile.ts';
import type { EngineFor } from '../../scenarios/runScenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { CliError } from '../cliError.ts';
import { readJson } from '../files.ts';
import { loadPolicy, shippedPolicies, told } from '../policies.ts';

type Engine = ReturnType<EngineFor>;

const nobody: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

/** The engines of a run: of the policies given on the command line, of the shipped ones, and of files that scenarios name. */
export class Engines {
  private readonly made = new Map<string, Engine>();
  private readonly standard: Engine;

  private readonly own: readonly Policy[];

  constructor(own: readonly Policy[]) {
    this.own = own;
    this.standard = createEngine<string>(own.length > 0 ? own : (shippedPolicies[0] as Policy));
  }

  /** Loads the policies that scenarios of a file name; faults where one cannot stand. */
  async load(file: string, scenarios: readonly Scenario[]): Promise<readonly ScenarioFault[]> {
    const faults: ScenarioFault[] = [];
    for (const { policy, place } of scenarios) {
      const key = policy === undefined ? '' : this.keyOf(file, policy);
      if (policy === undefined || this.made.has(key)) continue;
      try {
        this.made.set(key, createEngine<string>(await this.policiesOf(file, policy)));
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        return error.faults.map((message) => ({ ...place, message }));
      }
    }
    return faults;
  }

  /** The engine for a policy that a scenario of this file names. */
  engineFor(file: string): EngineFor {
    return (policy) =>
      policy === undefined ? this.standard : (this.made.get(this.keyOf(file, policy)) as Engine);
  }

  private keyOf(file: string, policy: string): string {
    return isPolicyName(policy) ? policy : join(dirname(file), policy);
  }

  private async policiesOf(file: string, name: string): Promise<Policy | readonly Policy[]> {
    const given = this.own.filter(({ id }) => id === name);
    if (given.length > 0) return given;
    const key = this.keyOf(file, name);
    const read = policiesIn(isPolicyName(name) ? name : await readJson(key, nobody));
    if ('policies' in read) return read.policies;
    // The list of names there are is told in one place.
    return isPolicyName(name) ? loadPolicy(name, nobody) : refuse(key, read.faults);
  }
}

function refuse(file: string, faults: readonly PolicyFault[]): never {
  throw new CliError(faults.map((fault) => told(file, fault)));
}
