import type {
  AnyStateMachine,
  AnyTransitionDefinition,
  ContextFrom,
  EventFrom,
  InputFrom,
  OutputFrom,
  StateValue,
} from 'xstate';
import { type Candidate, ConfigurationTable, inOrder } from './configuration.js';
import { createInitialStep } from './initial.js';
import { macrostep } from './macrostep.js';
import { passes } from './selection.js';
import type { PlainSnapshot, StepResult } from './snapshot.js';
import { buildStateTable, type State } from './stateTable.js';

/** A state of the compiled machine, for those who read rather than step. */
export interface StateDescription {
  readonly id: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly parent: string | undefined;
  readonly meta: unknown;
  readonly tags: readonly string[];
  readonly description: string | undefined;
  /** The event descriptors that the state itself answers to, as written. */
  readonly events: readonly string[];
}

/** A transition that an event could take from a state value, whatever its guard says. */
export interface CandidateTransition<TContext = unknown, TEvent = unknown> {
  /** The id of the state that has the transition. */
  readonly source: string;
  /** The event descriptor as written, wildcards included. */
  readonly eventType: string;
  /** The guard as written. */
  readonly guard: unknown;
  /** The actions as written. */
  readonly actions: readonly unknown[];
  /** The ids of the targets; undefined where the transition stays where it is. */
  readonly targets: readonly string[] | undefined;
  readonly reenter: boolean;
  readonly meta: unknown;
  readonly description: string | undefined;
  /** XState's own definition. */
  readonly definition: AnyTransitionDefinition;
  /** Whether the guard lets this event through; throws `SteppingError` where the guard throws. */
  readonly passes: (context: TContext, event: TEvent) => boolean;
}

/**
 * A machine that steps on a table, with XState's results: value, context, status, output, error, and actions with
 * their params in the same order (exit innermost first, transition, entry outermost first).
 */
export interface CompiledMachine<M extends AnyStateMachine = AnyStateMachine> {
  readonly machine: M;
  /** All states in document order, the root first. */
  readonly states: readonly StateDescription[];
  /** The first snapshot and the actions of entering it; what is thrown on the way gives a snapshot with `error`. */
  readonly initial: (input?: InputFrom<M>) => StepResult<ContextFrom<M>, OutputFrom<M>>;
  /**
   * The snapshot after an event and the actions asked for. Where nothing changes the same snapshot comes back; where
   * no action is asked for, one shared empty list. Throws what guards, params and assigns throw. Who has asked the guards
   * already names the transition by its place among the `candidates`: it is taken, and no guard for the event is asked
   * again; a RangeError where there is none.
   */
  readonly step: (
    snapshot: PlainSnapshot<ContextFrom<M>, OutputFrom<M>>,
    event: EventFrom<M>,
    chosen?: number,
  ) => StepResult<ContextFrom<M>, OutputFrom<M>>;
  /** The transitions that an event could take from a state value, in the order in which they are asked: leaf to root. */
  readonly candidates: (
    value: StateValue,
    eventType: string,
  ) => readonly CandidateTransition<ContextFrom<M>, EventFrom<M>>[];
  /** Asks any guard of the machine, as written, about a snapshot and an event. */
  readonly holds: (
    guard: unknown,
    snapshot: Pick<PlainSnapshot<ContextFrom<M>>, 'value' | 'context'>,
    event: EventFrom<M>,
  ) => boolean;
}

/**
 * Compiles an XState v5 machine. Throws `UnsupportedMachineError`, naming the state and the event, on what a pure step
 * cannot do: invoked or spawned actors, sent, delayed or cancelled events, `after`, history, guards without
 * implementation. Guards and actions see no `self` and no `system`.
 */
export function compile<M extends AnyStateMachine>(machine: M): CompiledMachine<M> {
  const table = buildStateTable(machine);
  const configurations = new ConfigurationTable(table);
  const maxMicrosteps = machine.options.maxIterations ?? Number.POSITIVE_INFINITY;
  const holds: CompiledMachine['holds'] = (guard, { value, context }, event) => {
    const ask = table.compileGuard(guard, { machineId: machine.id, stateId: machine.id, part: 'guard' });
    return Boolean(ask(context, event, configurations.of(value)));
  };
  const compiled: CompiledMachine = {
    machine,
    states: table.states.map(describe),
    initial: createInitialStep(table, configurations, maxMicrosteps),
    step: (snapshot, event, chosen) => macrostep(snapshot, event, configurations, maxMicrosteps, chosen),
    candidates: (value, eventType) => {
      const configuration = configurations.of(value);
      return inOrder(configuration.row(eventType).tree).map((candidate) => ({
        ...outline(candidate),
        passes: (context: unknown, event: EventFrom<AnyStateMachine>) =>
          passes(candidate, configuration, context, event),
      }));
    },
    holds,
  };
  return compiled as unknown as CompiledMachine<M>;
}

function describe({ id, key, kind, parent, transitions, node }: State): StateDescription {
  const { path, meta, tags, description } = node;
  return {
    id,
    key,
    path,
    kind,
    parent: parent?.id,
    meta,
    tags,
    description,
    events: [...transitions.keys()],
  };
}

function outline({ transition }: Candidate): Omit<CandidateTransition, 'passes'> {
  const { source, eventType, targets, reenter, definition } = transition;
  return {
    source: source.id,
    eventType,
    guard: definition.guard,
    actions: definition.actions,
    targets: targets?.map((target) => target.id),
    reenter,
    meta: definition.meta,
    description: definition.description,
    definition,
  };
}
