import type { StateValue } from 'xstate';
import { matchingEntries } from './descriptors.js';
import { SteppingError } from './errors.js';
import type { ActiveStates } from './guards.js';
import type { Plan } from './plan.js';
import { isLeaf, type State, type StateTable, type Transition } from './stateTable.js';

/** A candidate transition seen from one configuration, with what taking it alone does, once it is known. */
export interface Candidate {
  readonly transition: Transition;
  plan: Plan | undefined;
}

/** The candidates for one event below one state: inner regions first, the state's own when none of them answers. */
export interface Branch {
  readonly inner: readonly Branch[];
  readonly own: readonly Candidate[];
}

/** The candidates for one event: a plain list where no two regions can answer at once, a tree where they can. */
export interface Row {
  readonly list: readonly Candidate[] | undefined;
  readonly tree: Branch;
  /** Events that XState itself treats apart. */
  readonly reserved: 'init' | 'stop' | 'error' | undefined;
}

// Rows for event types that nobody declared are kept up to this number, so that unknown events cannot fill memory.
const rowLimit = 1024;

/** A set of active states, in the order in which they became active, with its table of candidates. */
export class Configuration implements ActiveStates {
  readonly states: readonly State[];
  readonly ids: ReadonlySet<string>;
  /** Frozen, and one object per configuration: by it a snapshot's configuration is found again. */
  readonly value: StateValue;
  /** For each active leaf its `always` transitions and its ancestors', innermost first. */
  readonly always: ReadonlyArray<readonly Candidate[]>;
  /** Plans for several transitions taken at once, and for snapshots that are done, by the transitions' indices. */
  readonly jointPlans = new Map<string, Plan>();
  readonly table: ConfigurationTable;
  private readonly rows = new Map<string, Row>();
  private readonly candidates = new Map<Transition, Candidate>();

  constructor(table: ConfigurationTable, states: readonly State[]) {
    this.table = table;
    this.states = states;
    this.ids = new Set(states.map((state) => state.id));
    this.value = stateValueOf(table.root, complete(states));
    this.always = states
      .filter(isLeaf)
      .map((leaf) => [leaf, ...leaf.ancestors].flatMap((state) => state.always.map((t) => this.candidate(t))))
      .filter((list) => list.length > 0);
  }

  /** The candidates for an event type. */
  row(eventType: string): Row {
    return this.rows.get(eventType) ?? this.addRow(eventType);
  }

  private addRow(eventType: string): Row {
    const tree = this.branch(this.table.root, this.value, eventType);
    const row = { tree, list: flatten(tree), reserved: reservedKind(eventType) };
    if (this.rows.size < rowLimit) this.rows.set(eventType, row);
    return row;
  }

  private branch(state: State, value: StateValue | undefined, eventType: string): Branch {
    const inner: Branch[] = [];
    for (const [child, childValue] of childrenNamed(state, value === undefined ? {} : value)) {
      const branch = this.branch(child, childValue, eventType);
      if (branch.own.length > 0 || branch.inner.length > 0) inner.push(branch);
    }
    const own = matchingEntries(state.transitions, eventType).map((transition) => this.candidate(transition));
    return { inner, own };
  }

  private candidate(transition: Transition): Candidate {
    const known = this.candidates.get(transition) ?? { transition, plan: undefined };
    this.candidates.set(transition, known);
    return known;
  }
}

/** All configurations met so far, each once. */
export class ConfigurationTable {
  readonly root: State;
  private readonly byStates = new Map<string, Configuration>();
  private readonly byName = new Map<string, Configuration>();
  private readonly byValue = new WeakMap<object, Configuration>();
  private readonly byText = new Map<string, Configuration>();

  constructor({ root }: StateTable) {
    this.root = root;
  }

  /** The configuration of these states in this order. */
  intern(states: readonly State[]): Configuration {
    const key = states.map((state) => state.order).join();
    let configuration = this.byStates.get(key);
    if (configuration === undefined) {
      configuration = new Configuration(this, states);
      this.byStates.set(key, configuration);
      if (typeof configuration.value === 'object') this.byValue.set(configuration.value, configuration);
    }
    return configuration;
  }

  /** The configuration of a state value; throws `SteppingError` where the machine has no such states. */
  of(value: StateValue): Configuration {
    if (typeof value === 'string') return this.byName.get(value) ?? this.remember(this.byName, value, value);
    const known = this.byValue.get(value);
    if (known !== undefined) return known;
    // From outside it may be anything: what names no state is not even written down.
    if (childrenNamed(this.root, value).length === 0 && !isLeaf(this.root))
      throw new SteppingError('unknown-state', `A value names no state of '${this.root.id}'`);
    const text = JSON.stringify(value);
    return this.byText.get(text) ?? this.remember(this.byText, text, value);
  }

  private remember(memory: Map<string, Configuration>, key: string, value: StateValue): Configuration {
    const found = new Set<State>();
    collect(this.root, value, found);
    const configuration = this.intern(complete([...found]));
    memory.set(key, configuration);
    return configuration;
  }
}

/** A state and, below it, the states entered by default, parents first. */
export function defaultStates(state: State): State[] {
  if (state.kind === 'compound') return [state, ...(state.initial ? defaultStates(state.initial) : [])];
  if (state.kind === 'parallel') return [state, ...state.children.flatMap(defaultStates)];
  return [state];
}

/** The candidates of a branch in the order in which they are asked. */
export function inOrder(branch: Branch): Candidate[] {
  return [...branch.inner.flatMap(inOrder), ...branch.own];
}

function flatten(branch: Branch): Candidate[] | undefined {
  if (branch.inner.length > 1) return undefined;
  const [inner] = branch.inner;
  if (inner === undefined) return [...branch.own];
  const list = flatten(inner);
  return list && [...list, ...branch.own];
}

function reservedKind(eventType: string): Row['reserved'] {
  if (eventType === 'xstate.init') return 'init';
  if (eventType === 'xstate.stop') return 'stop';
  return eventType.startsWith('xstate.error.actor') ? 'error' : undefined;
}

/** The children of a state that a value names, each with what it says of that child; a field that JSON would not carry says nothing. */
function childrenNamed(state: State, value: StateValue): [State, StateValue | undefined][] {
  if (typeof value === 'string') return [[childOf(state, value), undefined]];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SteppingError(
      'unknown-state',
      `A value of state '${state.id}' is neither a name nor an object`,
    );
  const named = Object.entries(value).filter(([, inner]) => !leftOut.has(typeof inner));
  if (named.length > 1 && state.kind === 'compound')
    throw new SteppingError('unknown-state', `State '${state.id}' is in one child at a time`);
  return named.map(([key, inner]) => [childOf(state, key), inner]);
}

const leftOut: ReadonlySet<string> = new Set(['undefined', 'function', 'symbol']);

function childOf(state: State, key: string): State {
  const child = state.childByKey.get(key);
  if (child) return child;
  throw new SteppingError('unknown-state', `State '${state.id}' has no child '${key}'`);
}

/** Gathers the states that a value names, a state's children before its grandchildren. */
function collect(state: State, value: StateValue | undefined, found: Set<State>): void {
  found.add(state);
  const children = childrenNamed(state, value === undefined ? {} : value);
  for (const [child] of children) found.add(child);
  for (const [child, childValue] of children) collect(child, childValue, found);
}

/** Adds what must be active besides: default children where none is given, and all ancestors. */
function complete(given: readonly State[]): State[] {
  const parents = new Set(given.map((state) => state.parent));
  const all = new Set(given);
  for (const state of all) {
    const missing = state.kind === 'compound' && !parents.has(state) ? [state] : [];
    if (state.kind === 'parallel') missing.push(...state.children.filter((child) => !all.has(child)));
    for (const start of missing) for (const added of defaultStates(start)) all.add(added);
  }
  for (const state of all) for (const ancestor of state.ancestors) all.add(ancestor);
  return [...all];
}

function stateValueOf(state: State, active: readonly State[]): StateValue {
  const children = active.filter((other) => other.parent === state);
  const [first] = children;
  if (state.kind === 'compound' && first && isLeaf(first)) return first.key;
  const value: Record<string, StateValue> = {};
  for (const child of children) value[child.key] = stateValueOf(child, active);
  return Object.freeze(value);
}
