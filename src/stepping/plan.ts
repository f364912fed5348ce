import type { Configuration } from './configuration.js';
import { type Assign, assigned, type Operation, performAll, type Tell } from './operations.js';
import type { Run } from './run.js';
import type { StepAction } from './snapshot.js';
import { isLeaf, type State, type Transition } from './stateTable.js';
import { type Arc, entrySetOf, exitedBy, withoutConflicts } from './transitions.js';

/** A microstep whose actions are the same at every run: those actions, shared, and the updates of the context apart. */
export interface FixedPart {
  readonly actions: readonly StepAction[];
  readonly updates: readonly Assign[];
}

/** A microstep worked out ahead: what is done, in order, and where it ends. */
export interface Plan {
  readonly operations: readonly Operation[];
  readonly next: Configuration;
  readonly fixed: FixedPart | undefined;
  /** Whether an active machine rests after it whatever the context: nothing is raised and nothing is `always` open. */
  readonly rests: boolean;
}

/** Works out the microstep that transitions make from a configuration; `done` where the snapshot is done already. */
export function planTransitions(
  from: Configuration,
  transitions: readonly Transition[],
  done: boolean,
): Plan {
  const taken = withoutConflicts(transitions, from.states);
  const active = new Set(from.states);
  const exited = new Set(taken.flatMap((transition) => exitedBy(transition, from.states)));
  const operations: Operation[] = [];
  for (const state of deepestFirst(exited)) {
    operations.push(...state.exit);
    active.delete(state);
  }
  for (const transition of taken) operations.push(...transition.operations);
  return finish(from, active, taken, operations, done);
}

/** Works out the microstep that enters the machine, from its root alone. */
export function planInitial(from: Configuration, targets: readonly State[]): Plan {
  const [root] = targets;
  const arcs = root ? [{ source: root, targets, reenter: true }] : [];
  return finish(from, new Set(from.states), arcs, [], false);
}

/** Makes a planned microstep; tells whether the snapshot is another one after it. */
export function perform(plan: Plan, run: Run): boolean {
  const { configuration, context, changed } = run;
  run.changed = false;
  if (plan.fixed === undefined || run.stepwise) {
    performAll(plan.operations, run);
  } else {
    for (const update of plan.fixed.updates) run.context = assigned(update, run.context, run.event);
    run.tellAll(plan.fixed.actions);
  }
  run.configuration = plan.next;
  const changedNow = run.changed || plan.next !== configuration || run.context !== context;
  run.changed = changed || changedNow;
  return changedNow;
}

function finish(
  from: Configuration,
  active: Set<State>,
  arcs: readonly Arc[],
  operations: Operation[],
  done: boolean,
): Plan {
  const completed = enter(active, arcs, operations) || done;
  const states = completed ? deepestFirst(active) : [...active];
  if (completed) for (const state of states) operations.push(...state.exit);
  const same = from.states.length === active.size && from.states.every((state) => active.has(state));
  const next = same ? from : from.table.intern(states);
  const fixed = fixedPart(operations);
  return { operations, next, fixed, rests: fixed !== undefined && next.always.length === 0 };
}

/** Adds the entry operations in document order; tells whether the machine is done by them. */
function enter(active: Set<State>, arcs: readonly Arc[], operations: Operation[]): boolean {
  const { entered, byDefault } = entrySetOf(arcs);
  const completedParallels = new Set<State>();
  let completed = false;
  for (const state of [...entered].sort((a, b) => a.order - b.order)) {
    active.add(state);
    operations.push(...state.entry);
    if (byDefault.has(state)) operations.push(...state.initialOperations);
    if (state.kind === 'final' && complete(state, active, completedParallels, operations)) completed = true;
  }
  return completed;
}

/** Adds the done events that a final state brings about; tells whether the machine is done by it. */
function complete(
  final: State,
  active: Set<State>,
  completedParallels: Set<State>,
  operations: Operation[],
): boolean {
  const { parent } = final;
  let outer = parent?.kind === 'parallel' ? parent : parent?.parent;
  let innermost = outer ?? final;
  if (parent?.kind === 'compound') operations.push(doneEvent(parent, final.output));
  while (outer?.kind === 'parallel' && !completedParallels.has(outer) && isComplete(outer, active)) {
    completedParallels.add(outer);
    operations.push(doneEvent(outer, undefined));
    innermost = outer;
    outer = outer.parent;
  }
  if (outer) return false;
  const root = final.ancestors.at(-1) ?? final;
  const inner = innermost.parent ? innermost.output : undefined;
  operations.push({ kind: 'machineDone', type: doneType(innermost), inner, output: root.output });
  return true;
}

function isComplete(state: State, active: ReadonlySet<State>): boolean {
  if (state.kind === 'compound')
    return state.children.some((child) => child.kind === 'final' && active.has(child));
  if (state.kind === 'parallel') return state.children.every((child) => isComplete(child, active));
  return isLeaf(state) && state.kind === 'final';
}

function doneEvent(state: State, output: unknown): Operation {
  return { kind: 'stateDone', type: doneType(state), output };
}

function doneType(state: State): string {
  return `xstate.done.state.${state.id}`;
}

function deepestFirst(states: Iterable<State>): State[] {
  return [...states].sort((a, b) => b.order - a.order);
}

function fixedPart(operations: readonly Operation[]): FixedPart | undefined {
  const isFixed = (operation: Operation): operation is Tell | Assign =>
    operation.kind === 'tell' || operation.kind === 'assign';
  if (!operations.every(isFixed)) return undefined;
  const told = operations.filter((operation) => operation.kind === 'tell');
  return {
    actions: Object.freeze(told.map((operation) => operation.action)),
    updates: operations.filter((operation) => operation.kind === 'assign'),
  };
}
