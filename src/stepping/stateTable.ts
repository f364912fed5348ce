import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { type ActionCompiler, createActionCompiler } from './actions.js';
import { type Place, UnsupportedMachineError } from './errors.js';
import { type CompiledGuard, createGuardCompiler, type GuardCompiler } from './guards.js';
import type { Operation } from './operations.js';

/** A state of the machine with its actions and transitions made ready. */
export interface State {
  readonly id: string;
  readonly key: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  /** Place in document order: a parent before its children. */
  readonly order: number;
  readonly parent: State | undefined;
  /** Nearest first, the root last. */
  readonly ancestors: readonly State[];
  readonly children: readonly State[];
  readonly childByKey: ReadonlyMap<string, State>;
  readonly initial: State | undefined;
  readonly initialOperations: readonly Operation[];
  readonly entry: readonly Operation[];
  readonly exit: readonly Operation[];
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always: readonly Transition[];
  readonly output: unknown;
  readonly node: AnyStateNode;
}

/** A transition with its guard, targets and actions made ready. */
export interface Transition {
  readonly index: number;
  readonly source: State;
  /** The descriptor as written; `''` for `always`. */
  readonly eventType: string;
  readonly guard: CompiledGuard | undefined;
  readonly targets: readonly State[] | undefined;
  readonly reenter: boolean;
  readonly operations: readonly Operation[];
  readonly definition: AnyTransitionDefinition;
}

/** All states of a machine in document order. */
export interface StateTable {
  readonly machine: AnyStateMachine;
  readonly root: State;
  readonly states: readonly State[];
  readonly byId: ReadonlyMap<string, State>;
  readonly compileGuard: GuardCompiler;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Whether a state is at the bottom of the tree: atomic or final. */
export function isLeaf(state: State): boolean {
  return state.kind === 'atomic' || state.kind === 'final';
}

/** Whether a state lies below another; everything lies below `undefined`, the whole. */
export function isBelow(state: State, above: State | undefined): boolean {
  return above === undefined || state.ancestors.includes(above);
}

/** Reads a machine into a table; throws `UnsupportedMachineError` at the first thing that is not supported. */
export function buildStateTable(machine: AnyStateMachine): StateTable {
  const compileGuard = createGuardCompiler(machine);
  const compileAction = createActionCompiler(machine, compileGuard);
  const states: Mutable<State>[] = [];
  const byNode = new Map<AnyStateNode, Mutable<State>>();

  const add = (node: AnyStateNode, parent: State | undefined): State => {
    refuseState(node);
    const state = outlineOf(node, parent, states.length);
    states.push(state);
    byNode.set(node, state);
    const children = Object.values(node.states as Record<string, AnyStateNode>);
    state.children = children.map((child) => add(child, state));
    state.childByKey = new Map(state.children.map((child) => [child.key, child]));
    return state;
  };

  const root = add(machine.root, undefined);
  const byId = new Map<string, State>(states.map((state) => [state.id, state]));
  if (byId.size !== states.length) {
    throw new UnsupportedMachineError(
      'invalid-state',
      placeOf(machine.root, 'state'),
      'Two states share an id',
    );
  }
  let count = 0;
  const transitionOf = (definition: AnyTransitionDefinition): Transition =>
    readTransition(definition, count++, byNode, compileGuard, compileAction);
  for (const state of states) fillIn(state, byNode, compileAction, transitionOf);
  return { machine, root, states, byId, compileGuard };
}

function outlineOf(node: AnyStateNode, parent: State | undefined, order: number): Mutable<State> {
  return {
    id: node.id,
    key: node.key,
    kind: node.type as State['kind'],
    order,
    parent,
    ancestors: parent ? [parent, ...parent.ancestors] : [],
    children: [],
    childByKey: new Map(),
    initial: undefined,
    initialOperations: [],
    entry: [],
    exit: [],
    transitions: new Map(),
    always: [],
    output: node.output,
    node,
  };
}

function fillIn(
  state: Mutable<State>,
  byNode: ReadonlyMap<AnyStateNode, State>,
  compileAction: ActionCompiler,
  transitionOf: (definition: AnyTransitionDefinition) => Transition,
): void {
  const { node } = state;
  const initial = initialOf(node);
  state.initial = initial.target[0] && byNode.get(initial.target[0]);
  state.initialOperations = initial.actions.map((action) => compileAction(action, placeOf(node, 'initial')));
  state.entry = node.entry.map((action) => compileAction(action, placeOf(node, 'entry')));
  state.exit = node.exit.map((action) => compileAction(action, placeOf(node, 'exit')));
  state.transitions = new Map([...node.transitions].map(([event, list]) => [event, list.map(transitionOf)]));
  state.always = (node.always ?? []).map(transitionOf);
}

function initialOf(node: AnyStateNode) {
  try {
    return node.initial;
  } catch {
    throw new UnsupportedMachineError(
      'invalid-state',
      placeOf(node, 'initial'),
      'The initial state does not exist',
    );
  }
}

function readTransition(
  definition: AnyTransitionDefinition,
  index: number,
  byNode: ReadonlyMap<AnyStateNode, State>,
  compileGuard: GuardCompiler,
  compileAction: ActionCompiler,
): Transition {
  const { source, eventType, guard } = definition;
  const within = (part: Place['part']): Place => ({ ...placeOf(source, part), event: eventType });
  const stateOf = (node: AnyStateNode): State => {
    const state = byNode.get(node);
    if (!state)
      throw new UnsupportedMachineError('invalid-state', within('actions'), 'A target is no state here');
    return state;
  };
  const targets = definition.target?.map(stateOf);
  if (targets && !canBeActiveTogether(targets)) {
    throw new UnsupportedMachineError(
      'conflicting-targets',
      within('actions'),
      'Two targets exclude each other',
    );
  }
  // An event's transition without a guard may have it `null`; an `always` may not.
  const unguarded = guard === undefined || (eventType !== '' && !guard);
  return {
    index,
    source: stateOf(source),
    eventType,
    guard: unguarded ? undefined : compileGuard(guard, within('guard')),
    targets,
    reenter: definition.reenter,
    operations: definition.actions.map((action) => compileAction(action, within('actions'))),
    definition,
  };
}

/** XState would enter both of two states that exclude each other, and no state value could say so. */
function canBeActiveTogether(targets: readonly State[]): boolean {
  return targets.every((a) =>
    targets.every((b) => {
      if (a === b) return true;
      const common = a.ancestors.find((ancestor) => ancestor === b || isBelow(b, ancestor));
      return common !== b && !isBelow(b, a) && common?.kind === 'parallel';
    }),
  );
}

function refuseState(node: AnyStateNode): void {
  const refuse = (
    feature: 'invoke' | 'after' | 'history' | 'invalid-state',
    detail: string,
    event?: string,
  ) => {
    const place = placeOf(node, 'state');
    throw new UnsupportedMachineError(feature, event === undefined ? place : { ...place, event }, detail);
  };
  if (node.type === 'history') refuse('history', 'History states are not supported');
  if (node.invoke.length > 0) refuse('invoke', 'A state invokes an actor');
  const [delayed] = node.after;
  if (delayed) refuse('after', 'A state has a delayed transition', delayed.eventType);
  if (node.parent && (node.key === '' || node.key.startsWith('#'))) {
    refuse('invalid-state', "A state's key is empty or begins with '#'");
  }
}

function placeOf(node: AnyStateNode, part: Place['part']): Place {
  return { machineId: node.machine.id, stateId: node.id, part };
}
