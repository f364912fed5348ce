import { type AnyStateMachine, emit, raise } from 'xstate';
import { type Place, type UnsupportedFeature, UnsupportedMachineError } from './errors.js';
import type { GuardCompiler } from './guards.js';
import { absentActor } from './inertArguments.js';
import type { ActionCallback, Assignment, Collect, Operation, Params } from './operations.js';
import type { Run } from './run.js';

/** Turns the actions of one machine, as written, into operations. */
export type ActionCompiler = (action: unknown, place: Place) => Operation;

interface BuiltIn {
  readonly type: string;
  readonly resolve: unknown;
  readonly assignment?: unknown;
  readonly event?: unknown;
  readonly id?: unknown;
  readonly delay?: unknown;
  readonly value?: unknown;
  readonly label?: unknown;
  readonly collect?: (args: unknown, params: unknown) => void;
}

const noParams: Params = { computed: false, value: undefined };

const refused: Record<string, UnsupportedFeature> = {
  'xstate.cancel': 'cancel',
  'xstate.spawnChild': 'spawn',
  'xstate.stopChild': 'spawn',
  'xstate.sendTo': 'send',
};

/** Prepares the compiler of a machine's actions: names, names with params, functions and the built-in ones. */
export function createActionCompiler(machine: AnyStateMachine, compileGuard: GuardCompiler): ActionCompiler {
  const implementations = machine.implementations.actions as Record<string, unknown>;

  function compile(action: unknown, place: Place): Operation {
    if (typeof action === 'function') {
      return 'resolve' in action
        ? ofBuiltIn(action as unknown as BuiltIn, noParams, place)
        : ofCustom(action.name || '(anonymous)', noParams);
    }
    if (typeof action === 'string') return ofName(action, noParams, place);
    if (typeof action === 'object' && action !== null && 'type' in action) {
      return ofName(String(action.type), paramsOf(action), place);
    }
    throw new UnsupportedMachineError('unknown-action', place, 'An action is neither a name nor a function');
  }

  function ofName(name: string, params: Params, place: Place): Operation {
    const implementation = implementations[name];
    if (typeof implementation === 'function' && 'resolve' in implementation) {
      return ofBuiltIn(implementation as unknown as BuiltIn, params, place);
    }
    return ofCustom(name, params);
  }

  function ofBuiltIn(action: BuiltIn, params: Params, place: Place): Operation {
    switch (action.type) {
      case 'xstate.assign':
        return { kind: 'assign', assignment: assignmentOf(action.assignment), params };
      case 'xstate.raise':
        refuseUnraisable(action, place);
        return { kind: 'raise', event: action.event, id: action.id, params };
      case 'xstate.log':
        return { kind: 'log', value: action.value, label: action.label, params };
      case 'xstate.emit':
        return { kind: 'emit', event: action.event, params };
      case 'xstate.enqueueActions':
        return { kind: 'enqueue', collect: collectorOf(action, place), params };
    }
    const feature = refused[action.type] ?? 'unknown-action';
    throw new UnsupportedMachineError(feature, place, `Action '${action.type}' is not supported`);
  }

  /** Whether a name is one that the host is told, and not a built-in action. */
  function isTold(name: string): boolean {
    const implementation = implementations[name];
    return typeof implementation !== 'function' || !('resolve' in implementation);
  }

  function collectorOf({ collect }: BuiltIn, place: Place): Collect {
    const names = new Map<string, Operation>();
    const later = (queued: unknown): Operation => {
      if (typeof queued === 'string') {
        const known = names.get(queued) ?? compile(queued, place);
        names.set(queued, known);
        return known;
      }
      return toldOnce(queued) ?? compile(queued, place);
    };
    const toldOnce = (queued: unknown): Operation | undefined => {
      if (typeof queued !== 'object' || queued === null || !('type' in queued)) return undefined;
      const { type, params } = queued as { type: unknown; params?: unknown };
      if (typeof type !== 'string' || typeof params === 'function' || !isTold(type)) return undefined;
      return { kind: 'tell', action: { type, params } };
    };
    // One set of functions for all runs, since making them took longer than most callbacks do; a run within a run has its own list.
    let running: { readonly run: Run; readonly operations: Operation[] } | undefined;
    const push = (operation: Operation) => running?.operations.push(operation);
    const enqueue = Object.assign((queued: unknown) => push(later(queued)), {
      assign: (assignment: unknown) =>
        push({ kind: 'assign', assignment: assignmentOnce(assignment), params: noParams }),
      raise: (event: never, options?: never) => push(later(raise(event, options))),
      emit: (event: never) => push(later(emit(event))),
      ...refusals(place),
    });
    const check = (guard: unknown) => {
      if (!running) return undefined;
      const { context, event, configuration } = running.run;
      return compileGuard(guard, place)(context, event, configuration);
    };
    return (params, run) => {
      const outer = running;
      const operations: Operation[] = [];
      running = { run, operations };
      try {
        const { context, event } = run;
        collect?.({ context, event, self: absentActor, system: absentActor, enqueue, check }, params);
      } finally {
        running = outer;
      }
      return operations;
    };
  }

  return compile;
}

function ofCustom(type: string, params: Params): Operation {
  if (params.computed) return { kind: 'tellComputed', type, params };
  return { kind: 'tell', action: Object.freeze({ type, params: params.value }) };
}

function paramsOf(action: object): Params {
  if (!('params' in action)) return noParams;
  const { params } = action;
  if (typeof params !== 'function') return { computed: false, value: params };
  return { computed: true, of: params as (args: unknown) => unknown };
}

/** As XState has it, a key `__proto__` assigns nothing. */
function assignmentOf(assignment: unknown): Assignment {
  if (typeof assignment === 'function') return assignment as ActionCallback;
  return Object.entries(assignment as object).filter(([key]) => key !== '__proto__');
}

/** The same for an assignment that is made for one run only: one without functions is taken over as a whole. */
function assignmentOnce(assignment: unknown): Assignment {
  if (typeof assignment === 'function') return assignment as ActionCallback;
  for (const key in assignment as object)
    if (key === '__proto__' || typeof (assignment as Record<string, unknown>)[key] === 'function')
      return assignmentOf(assignment);
  return { patch: assignment as object };
}

function refuseUnraisable(action: BuiltIn, place: Place): void {
  if (action.delay !== undefined) {
    throw new UnsupportedMachineError('delayed-raise', place, 'An event is raised with a delay');
  }
  if (typeof action.event === 'string') {
    throw new UnsupportedMachineError('unknown-action', place, 'An event is raised by its name alone');
  }
}

/** What `enqueue` offers besides, and a step cannot do: known only when the callback runs. */
function refusals(place: Place): Record<string, () => never> {
  const refuse = (feature: UnsupportedFeature, name: string) => () => {
    throw new UnsupportedMachineError(feature, place, `enqueue.${name} is not supported`);
  };
  return {
    cancel: refuse('cancel', 'cancel'),
    sendTo: refuse('send', 'sendTo'),
    sendParent: refuse('send', 'sendParent'),
    spawnChild: refuse('spawn', 'spawnChild'),
    stopChild: refuse('spawn', 'stopChild'),
  };
}
