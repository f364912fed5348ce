import type { AnyEventObject } from 'xstate';
import type { Configuration, ConfigurationTable } from './configuration.js';
import { SteppingError } from './errors.js';
import { assigned } from './operations.js';
import { type FixedPart, perform } from './plan.js';
import { Run } from './run.js';
import { planForAlways, planForEvent, planOfChosen } from './selection.js';
import { noActions, type PlainSnapshot, type StepResult } from './snapshot.js';

/**
 * One event taken from a snapshot to rest: the event's transitions, then `always` and raised events until none is left. Where
 * the caller has chosen among the candidates, theirs is taken.
 */
export function macrostep(
  snapshot: PlainSnapshot,
  event: AnyEventObject,
  configurations: ConfigurationTable,
  maxMicrosteps: number,
  chosen?: number,
): StepResult {
  const configuration = configurations.of(snapshot.value);
  const { context, status } = snapshot;
  const row = configuration.row(event.type);
  if (row.reserved === 'stop') return [{ ...plain(snapshot), status: 'stopped' }, noActions];

  const plan =
    chosen === undefined
      ? row.reserved === 'init'
        ? undefined
        : planForEvent(row, configuration, context, event, status)
      : planOfChosen(row, chosen, configuration, status);
  if (plan === undefined && row.reserved === 'error') {
    return [{ ...plain(snapshot), status: 'error', error: event.error }, noActions];
  }
  if (status === 'active' && maxMicrosteps > 0) {
    if (plan === undefined && configuration.always.length === 0) return [snapshot, noActions];
    if (plan?.fixed && plan.rests) return shortStep(snapshot, configuration, event, plan.next, plan.fixed);
  }
  const run = new Run(configuration, snapshot, event);
  if (plan !== undefined) perform(plan, run);
  settle(run, maxMicrosteps);
  return [run.changed ? run.snapshot() : snapshot, run.actions];
}

/** The most common step, made without a `Run`: one microstep whose actions are fixed and after which the machine rests. */
function shortStep(
  snapshot: PlainSnapshot,
  configuration: Configuration,
  event: AnyEventObject,
  next: Configuration,
  { actions, updates }: FixedPart,
): StepResult {
  let { context } = snapshot;
  for (const update of updates) context = assigned(update, context, event);
  if (next === configuration && context === snapshot.context) return [snapshot, actions];
  const { status, output, error } = snapshot;
  return [{ value: next.value, context, status, output, error }, actions];
}

/** Takes `always` transitions and raised events until the machine rests or is no longer active. */
export function settle(run: Run, maxMicrosteps: number): void {
  let askAlways = true;
  for (let count = 1; run.status === 'active'; count++) {
    if (count > maxMicrosteps) {
      throw new SteppingError('too-many-microsteps', `No rest after ${maxMicrosteps} microsteps`);
    }
    const always = askAlways ? planForAlways(run) : undefined;
    if (always !== undefined) {
      // Where nothing changed, the same guards would answer the same: XState does not ask again, nor does this.
      askAlways = perform(always, run);
      continue;
    }
    if (!run.queue?.length) return;
    run.event = run.queue.shift() as AnyEventObject;
    const { configuration, context, event, status } = run;
    const plan = planForEvent(configuration.row(event.type), configuration, context, event, status);
    if (plan !== undefined) perform(plan, run);
    askAlways = true;
  }
}

function plain({ value, context, status, output, error }: PlainSnapshot): PlainSnapshot {
  return { value, context, status, output, error };
}
