import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import { fireRescueBureau, lifecycles } from '../../src/index.ts';
import type { Policy } from '../../src/policy/schema.ts';

/** An action, a step and a state as a chart has them, to be changed. */
interface EditedDoing {
  type: string;
  what?: string;
  rule?: string;
  give: unknown;
  params: unknown;
}
interface Meta {
  rule?: string;
  label?: { zh: string; en: string };
}
export interface EditedStep {
  from?: string;
  event?: string;
  to?: string;
  actions: EditedDoing[];
  meta: Meta & {
    by: string[];
    when: { type: string; params?: object; not?: true; reads: readonly string[] }[];
    does: { type: string; what?: string }[];
  };
}
interface EditedState {
  name: string;
  meta: Meta;
  on: Record<string, EditedStep[]>;
  ways: EditedStep[];
}
export interface EditedChart {
  opening: EditedDoing[];
  states: Record<string, EditedState>;
  everywhere: Record<string, EditedStep[]>;
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

/** The shipped lifecycles, the chart of one of them edited. */
export function edited(id: string, edit: (chart: EditedChart) => void): Changed {
  const under: AnyLifecycle['under'] = (env) => {
    const chart = copy(shipped(id).under(env).chart) as unknown as EditedChart;
    edit(chart);
    return { env, chart } as never;
  };
  return withLifecycle({ ...copyOf(id), under });
}

/** A state under another name. */
export function stateLike({ states }: EditedChart, like: string, name: string): EditedState {
  const state = states[like];
  if (!state) throw new RangeError(`there is no state ${like}`);
  return { ...state, name };
}

/** A step of a state, the first for its event unless told; of every state where the state is `*`; a way out where no event is. */
export function stepOf(chart: EditedChart, name: string, event: string, at = 0): EditedStep {
  const state = chart.states[name];
  if (name !== '*' && !state) throw new RangeError(`there is no state ${name}`);
  const steps = event === '' ? state?.ways : (state?.on ?? chart.everywhere)[event];
  return steps?.[at] as EditedStep;
}

/** Takes an action out of a step. */
export function without(step: EditedStep, type: string, what?: string): void {
  const gone = step.meta.does.map((done) => done.type === type && (what === undefined || done.what === what));
  if (!gone.includes(true)) throw new RangeError(`the step does no ${type} ${what}`);
  step.actions = step.actions.filter((_, index) => !gone[index]);
  step.meta.does = step.meta.does.filter((_, index) => !gone[index]);
}

/** Adds an action to a step. */
export function doing(step: EditedStep, type: string, params: (facts: never) => object, what?: string): void {
  step.actions.push({ type, give: params, params, ...(what === undefined ? {} : { what }) });
  step.meta.does.push(what === undefined ? { type } : { type, what });
}

/** Takes a guard out of a step. */
export function unguarded(step: EditedStep, type: string): void {
  const left = step.meta.when.filter((guard) => guard.type !== type);
  if (left.length === step.meta.when.length) throw new RangeError(`the step has no guard ${type}`);
  step.meta.when = left;
}

/** A copy of a step. */
export const again = (step: EditedStep): EditedStep => copy(step);

/** The shipped lifecycles under the bureau's policy with something else in it. */
export function under(over: Partial<Policy>): Changed {
  return { lifecycles, policy: { ...fireRescueBureau, ...over } };
}
