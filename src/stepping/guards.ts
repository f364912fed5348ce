import {
  type AnyEventObject,
  type AnyStateMachine,
  and,
  matchesState,
  not,
  or,
  type StateValue,
  stateIn,
} from 'xstate';
import { type Place, UnsupportedMachineError } from './errors.js';

/** What a guard may ask about the states that are active. */
export interface ActiveStates {
  readonly value: StateValue;
  readonly ids: ReadonlySet<string>;
}

/** A guard ready to be asked; any truthy answer lets the transition through, as in XState. */
export type CompiledGuard = (context: unknown, event: AnyEventObject, active: ActiveStates) => unknown;

/** Turns the guards of one machine, as written, into compiled ones. */
export type GuardCompiler = (guard: unknown, place: Place) => CompiledGuard;

type Predicate = (args: { context: unknown; event: AnyEventObject }, params: unknown) => unknown;
type BuiltIn = {
  readonly check: unknown;
  readonly guards?: readonly unknown[];
  readonly stateValue?: StateValue;
};

// XState does not name its built-in guards; the check function that they share tells them apart.
const checkOf = (guard: unknown): unknown => (guard as BuiltIn).check;
const checks = {
  and: checkOf(and([])),
  or: checkOf(or([])),
  not: checkOf(not('')),
  stateIn: checkOf(stateIn('')),
};

/** Prepares the compiler of a machine's guards: names, names with params, functions, and, or, not, stateIn. */
export function createGuardCompiler(machine: AnyStateMachine): GuardCompiler {
  const implementations = machine.implementations.guards as Record<string, unknown>;
  const plainNames = new Map<string, CompiledGuard>();

  function compile(guard: unknown, place: Place, open: readonly string[]): CompiledGuard {
    if (typeof guard === 'function') return ofFunction(guard as Predicate, undefined, place, open);
    if (typeof guard === 'string') {
      const known = plainNames.get(guard);
      if (known) return known;
      const compiled = ofName(guard, undefined, place, open);
      plainNames.set(guard, compiled);
      return compiled;
    }
    if (typeof guard === 'object' && guard !== null && 'type' in guard) {
      return ofName(String(guard.type), 'params' in guard ? guard.params : undefined, place, open);
    }
    throw new UnsupportedMachineError('unknown-guard', place, 'A guard is neither a name nor a function');
  }

  function ofName(name: string, params: unknown, place: Place, open: readonly string[]): CompiledGuard {
    if (open.includes(name)) {
      throw new UnsupportedMachineError('circular-guard', place, `Guard '${name}' refers to itself`);
    }
    const implementation = implementations[name];
    if (!implementation) {
      throw new UnsupportedMachineError(
        'guard-not-implemented',
        place,
        `Guard '${name}' has no implementation`,
      );
    }
    const path = [...open, name];
    if (typeof implementation !== 'function') return compile(implementation, place, path);
    return ofFunction(implementation as Predicate, params, place, path);
  }

  function ofFunction(
    guard: Predicate,
    params: unknown,
    place: Place,
    open: readonly string[],
  ): CompiledGuard {
    if ('check' in guard) return ofBuiltIn(guard as unknown as BuiltIn, place, open);
    if (typeof params === 'function') {
      return (context, event) => guard({ context, event }, params({ context, event }));
    }
    return (context, event) => guard({ context, event }, params);
  }

  function ofBuiltIn(guard: BuiltIn, place: Place, open: readonly string[]): CompiledGuard {
    if (guard.check === checks.stateIn) return ofStateIn(guard.stateValue as StateValue, place);
    const parts = (guard.guards ?? []).map((part) => compile(part, place, open));
    const [first] = parts;
    if (guard.check === checks.and) {
      return (context, event, active) => parts.every((part) => part(context, event, active));
    }
    if (guard.check === checks.or) {
      return (context, event, active) => parts.some((part) => part(context, event, active));
    }
    if (guard.check === checks.not && first)
      return (context, event, active) => !first(context, event, active);
    throw new UnsupportedMachineError('unknown-guard', place, 'A built-in guard is not known');
  }

  function ofStateIn(stateValue: StateValue, place: Place): CompiledGuard {
    if (typeof stateValue !== 'string' || stateValue[0] !== '#') {
      return (_context, _event, active) => matchesState(stateValue, active.value);
    }
    try {
      const { id } = machine.getStateNodeById(stateValue);
      return (_context, _event, active) => active.ids.has(id);
    } catch {
      throw new UnsupportedMachineError('invalid-state', place, `stateIn names no state: '${stateValue}'`);
    }
  }

  return (guard, place) => compile(guard, place, []);
}
