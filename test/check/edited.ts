import { createMachine } from 'xstate';
import type { AnyLifecycle } from '../../src/engine/lifecycles.js';
import { fireRescueBureau, lifecycles } from '../../src/index.js';
import type { Policy } from '../../src/policy/schema.js';

/** A guard, an action and a step as a machine's configuration has them. */
export interface StepConfig {
  target?: string;
  actions: { type: string; params: unknown }[];
  meta: {
    rule?: string;
    label?: { zh: string; en: string };
    by: string[];
    when: { type: string; params?: object; not?: true }[];
    does: { type: string; what?: string }[];
  };
}
interface Node {
  meta?: StepConfig['meta'];
  on: Record<string, StepConfig[]>;
  always: StepConfig[];
}
export interface MachineConfig extends Node {
  entry: StepConfig['actions'];
  states: Record<string, Node>;
}

/** What is checked: the shipped lifecycles and policy, with something changed. */
export interface Changed {
  readonly lifecycles: readonly AnyLifecycle[];
  readonly policy: Policy;
}

/** A copy that shares nothing but functions. */
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)])) as T;
}

const shipped = (id: string): AnyLifecycle => lifecycles.find((one) => one.id === id) as AnyLifecycle;

/** The shipped lifecycles with one of them put in the place of its like. */
function withLifecycle(changed: AnyLifecycle): Changed {
  return {
    lifecycles: lifecycles.map((one) => (one.id === changed.id ? changed : one)),
    policy: fireRescueBureau,
  };
}

/** The shipped lifecycles, the description of one of them changed. */
export function described(id: string, over: Partial<AnyLifecycle>): Changed {
  return withLifecycle({ ...copyOf(id), ...over });
}

const copyOf = (id: string): AnyLifecycle => {
  const one = shipped(id);
  const { rule, label, place, events, ownEvents, conditions, under } = one;
  return { id, rule, label, place, events, ownEvents, conditions, under } as unknown as AnyLifecycle;
};

/** The shipped lifecycles, the machine of one of them edited. */
export function edited(id: string, edit: (config: MachineConfig) => void): Changed {
  const under: AnyLifecycle['under'] = (env) => {
    const { machine } = shipped(id).under(env);
    const config = copy(machine.config) as unknown as MachineConfig;
    edit(config);
    return { env, machine: createMachine(config as never) } as never;
  };
  return withLifecycle({ ...copyOf(id), under });
}

/** A state, or what stands for every state where it is `*`. */
export function nodeOf(config: MachineConfig, state: string): Node {
  const node = state === '*' ? config : config.states[state];
  if (!node) throw new RangeError(`there is no state ${state}`);
  return node;
}

/** A step of a state, the first for its event unless told; of every state where the state is `*`. */
export function stepOf(config: MachineConfig, state: string, event: string, at = 0): StepConfig {
  const node = nodeOf(config, state);
  return (event === '' ? node.always : (node.on[event] as StepConfig[]))[at] as StepConfig;
}

/** Takes an action out of a step. */
export function without(step: StepConfig, type: string, what?: string): void {
  const gone = step.meta.does.map((done) => done.type === type && (what === undefined || done.what === what));
  if (!gone.includes(true)) throw new RangeError(`the step does no ${type} ${what}`);
  step.actions = step.actions.filter((_, index) => !gone[index]);
  step.meta.does = step.meta.does.filter((_, index) => !gone[index]);
}

/** Adds an action to a step. */
export function doing(step: StepConfig, type: string, params: (facts: never) => object, what?: string): void {
  step.actions.push({ type, params });
  step.meta.does.push(what === undefined ? { type } : { type, what });
}

/** Takes a guard out of a step. */
export function unguarded(step: StepConfig, type: string): void {
  const left = step.meta.when.filter((guard) => guard.type !== type);
  if (left.length === step.meta.when.length) throw new RangeError(`the step has no guard ${type}`);
  step.meta.when = left;
}

/** A copy of a step. */
export const again = (step: StepConfig): StepConfig => copy(step);

/** The shipped lifecycles under the bureau's policy with something else in it. */
export function under(over: Partial<Policy>): Changed {
  return { lifecycles, policy: { ...fireRescueBureau, ...over } };
}
