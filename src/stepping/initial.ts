import { type ConfigurationTable, defaultStates } from './configuration.js';
import { SteppingError, UnsupportedMachineError } from './errors.js';
import { absentActor, refuseSpawn } from './inertArguments.js';
import { settle } from './macrostep.js';
import { type Plan, perform, planInitial } from './plan.js';
import { Run } from './run.js';
import type { StepResult } from './snapshot.js';
import type { StateTable } from './stateTable.js';

/** Prepares the step that enters a machine: its context from the input, then the initial states. */
export function createInitialStep(
  table: StateTable,
  configurations: ConfigurationTable,
  maxMicrosteps: number,
): (input: unknown) => StepResult {
  // Before anything is entered only the root is active, though the value already shows the default states.
  const before = configurations.intern([table.root]);
  const plan: Plan = planInitial(before, defaultStates(table.root));
  const written: unknown = table.machine.config.context;

  return (input) => {
    const blank = typeof written !== 'function' && written ? written : {};
    const run = new Run(before, { context: blank, status: 'active' }, { type: 'xstate.init', input });
    run.stepwise = true;
    let context: unknown = blank;
    try {
      if (typeof written === 'function') {
        context = { ...written({ spawn: refuseSpawn, input, self: absentActor }) };
        run.context = context;
      }
      perform(plan, run);
      settle(run, maxMicrosteps);
      return [run.snapshot(), run.actions];
    } catch (error) {
      if (isRefusal(error)) throw error;
      // The root alone is no state to go on from: the value is that of the default states, as after a restore.
      const { value } = configurations.of(JSON.parse(JSON.stringify(before.value)));
      return [{ value, context, status: 'error', output: undefined, error }, run.actions];
    }
  };
}

// XState keeps an error thrown on the way in the snapshot; what this compiler does not support is not such an error.
function isRefusal(error: unknown): boolean {
  if (error instanceof UnsupportedMachineError) return true;
  return error instanceof SteppingError && error.code === 'no-actor';
}
