import type { AnyEventObject } from 'xstate';
import { SteppingError } from './errors.js';
import { absentActor, refuseSpawn } from './inertArguments.js';
import type { Run } from './run.js';
import type { StepAction } from './snapshot.js';

/** Params of an action: given as they are, or worked out from context and event when the action's turn comes. */
export type Params =
  | { readonly computed: false; readonly value: unknown }
  | { readonly computed: true; readonly of: (args: { context: unknown; event: AnyEventObject }) => unknown };

/** What actions are called with, as XState calls them; `self` and `system` refuse to be used. */
export interface ActionArguments {
  readonly context: unknown;
  readonly event: AnyEventObject;
  readonly self: unknown;
  readonly system: unknown;
}

/** A function that an action holds: called with the arguments and the action's params. */
export type ActionCallback = (args: ActionArguments, params: unknown) => unknown;

/** The update that an `assign` asks for: one function for all, a value or function for each key, or a patch of plain values. */
export type Assignment =
  | ActionCallback
  | ReadonlyArray<readonly [key: string, value: unknown]>
  | { readonly patch: object };

/** Tells the host the same action every time. */
export interface Tell {
  readonly kind: 'tell';
  readonly action: StepAction;
}

/** Puts a new context in place of the old one. */
export interface Assign {
  readonly kind: 'assign';
  readonly assignment: Assignment;
  readonly params: Params;
}

/** Makes the machine done; its output may read the done event of the innermost state that completed it. */
export interface MachineDone {
  readonly kind: 'machineDone';
  readonly type: string;
  readonly inner: unknown;
  readonly output: unknown;
}

/** One thing done in a microstep, in the order in which it stands in the plan. */
export type Operation =
  | Tell
  | Assign
  | { readonly kind: 'tellComputed'; readonly type: string; readonly params: Params }
  | { readonly kind: 'raise'; readonly event: unknown; readonly id: unknown; readonly params: Params }
  | { readonly kind: 'log'; readonly value: unknown; readonly label: unknown; readonly params: Params }
  | { readonly kind: 'emit'; readonly event: unknown; readonly params: Params }
  | { readonly kind: 'enqueue'; readonly collect: Collect; readonly params: Params }
  | { readonly kind: 'stateDone'; readonly type: string; readonly output: unknown }
  | {
      readonly kind: 'machineDone';
      readonly type: string;
      readonly inner: unknown;
      readonly output: unknown;
    };

/** Runs an `enqueueActions` callback and gives the operations that it asked for. */
export type Collect = (params: unknown, run: Run) => readonly Operation[];

/** Does the operations in order. */
export function performAll(operations: readonly Operation[], run: Run): void {
  for (const operation of operations) perform(operation, run);
}

/** The context that an assignment makes of another one, which it leaves as it is. */
export function assigned({ assignment, params }: Assign, context: unknown, event: AnyEventObject): unknown {
  if (!context) throw new SteppingError('no-context', 'There is no context to assign to');
  const resolved = params.computed ? params.of({ context, event }) : params.value;
  const args = { context, event, spawn: refuseSpawn, self: absentActor, system: absentActor };
  if (typeof assignment === 'function') return laidOver(context, assignment(args, resolved));
  if ('patch' in assignment) return Object.assign({ ...context }, assignment.patch);
  const next: Record<string, unknown> = { ...context };
  for (const [key, value] of assignment) {
    next[key] = typeof value === 'function' ? (value as ActionCallback)(args, resolved) : value;
  }
  return next;
}

/** The update of a function over a context. A key `__proto__` of foreign JSON never becomes the context's prototype. */
function laidOver(context: object, update: unknown): object {
  const next = Object.assign({ ...context }, update);
  return Object.getPrototypeOf(next) === Object.prototype ? next : { ...next };
}

function perform(operation: Operation, run: Run): void {
  switch (operation.kind) {
    case 'tell':
      run.tell(operation.action);
      return;
    case 'tellComputed':
      run.tell({ type: operation.type, params: resolve(operation.params, run) });
      return;
    case 'assign':
      run.context = assigned(operation, run.context, run.event);
      return;
    case 'raise': {
      const event = called(operation.event, operation.params, run) as AnyEventObject;
      run.raise(event);
      run.tell({ type: 'xstate.raise', params: { event, id: operation.id, delay: undefined } });
      return;
    }
    case 'log': {
      const value = called(operation.value, operation.params, run);
      run.tell({ type: 'xstate.log', params: { value, label: operation.label } });
      return;
    }
    case 'emit':
      run.tell({ type: 'xstate.emit', params: { event: called(operation.event, operation.params, run) } });
      return;
    case 'enqueue': {
      const params = resolve(operation.params, run);
      performAll(operation.collect(params, run), run);
      return;
    }
    case 'stateDone':
      run.raise({ type: operation.type, output: outputOf(operation.output, run, run.event) });
      return;
    case 'machineDone':
      run.changed = true;
      run.status = 'done';
      run.output = machineOutput(operation, run);
  }
}

function machineOutput({ type, inner, output }: MachineDone, run: Run): unknown {
  if (output === undefined) return undefined;
  return outputOf(output, run, { type, output: outputOf(inner, run, run.event) });
}

function argumentsOf(run: Run): ActionArguments {
  return { context: run.context, event: run.event, self: absentActor, system: absentActor };
}

function resolve(params: Params, run: Run): unknown {
  return params.computed ? params.of({ context: run.context, event: run.event }) : params.value;
}

/** A value, or what the function in its place gives; params are worked out even where nobody reads them. */
function called(valueOrFunction: unknown, params: Params, run: Run): unknown {
  const resolved = resolve(params, run);
  if (typeof valueOrFunction !== 'function') return valueOrFunction;
  return (valueOrFunction as ActionCallback)(argumentsOf(run), resolved);
}

function outputOf(output: unknown, run: Run, event: AnyEventObject): unknown {
  if (typeof output !== 'function') return output;
  return (output as (args: unknown) => unknown)({ context: run.context, event, self: absentActor });
}
