import { type AnyStateMachine, assign, emit, raise } from 'xstate';
import { type Place, type UnsupportedFeature, UnsupportedMachineError } from './errors.js';
import type { GuardCompiler } from './guards.js';
import type { ActionCallback, Assignment, Collect, Operation, Params } from './operations.js';

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

  function collectorOf(action: BuiltIn, place: Place): Collect {
    const names = new Map<string, Operation>();
    const later = (queued: unknown): Operation => {
      if (typeof queued !== 'string') return compile(queued, place);
      const known = names.get(queued) ?? compile(queued, place);
      names.set(queued, known);
      return known;
    };
    return (args, params, run) => {
      const operations: Operation[] = [];
      const enqueue = Object.assign((queued: unknown) => operations.push(later(queued)), {
        assign: (assignment: never) => operations.push(later(assign(assignment))),
        raise: (event: never, options?: never) => operations.push(later(raise(event, options))),
        emit: (event: never) => operations.push(later(emit(event))),
        ...refusals(place),
      });
      const check = (guard: unknown) =>
        compileGuard(guard, place)(args.context, args.event, run.configuration);
      action.collect?.({ ...args, enqueue, check }, params);
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

function assignmentOf(assignment: unknown): Assignment {
  return typeof assignment === 'function'
    ? (assignment as ActionCallback)
    : Object.entries(assignment as object);
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
