import {
  type AnyStateMachine,
  and,
  assign,
  createMachine,
  emit,
  enqueueActions,
  log,
  not,
  or,
  raise,
  type StateValue,
  stateIn,
} from 'xstate';
import type {
  ActionSpec,
  GuardSpec,
  MachineSpec,
  OutputSpec,
  StateSpec,
  TransitionSpec,
} from './machineSpec.js';

interface Numbers {
  readonly n: number;
  readonly trail: string;
}

interface Args {
  readonly context: Numbers;
  readonly event: { readonly type: string; readonly n?: number };
}

interface Placed {
  readonly spec: StateSpec;
  readonly path: readonly string[];
  readonly parent: Placed | undefined;
}

/** A loop that never rests is stopped at this number of microsteps, in XState and in the compiled machine alike. */
const maxIterations = 12;

const idOf = (path: readonly string[]): string => ['m', ...path].join('.');
const seen = ({ context, event }: Args) => ({ ...context, event: event.type });

/** The XState machine that a spec describes. */
export function buildMachine(spec: MachineSpec): AnyStateMachine {
  const states: Placed[] = [];
  const place = (state: StateSpec, path: readonly string[], parent: Placed | undefined): void => {
    const placed = { spec: state, path, parent };
    states.push(placed);
    state.children.forEach((child, index) => {
      place(child, [...path, `s${index}`], placed);
    });
  };
  place(spec.root, [], undefined);
  const config = {
    ...stateConfig(states[0] as Placed, states),
    id: 'm',
    context: ({ input }: { input?: number }) => ({ n: input ?? 0, trail: '' }),
    options: { maxIterations },
    ...outputConfig(spec.output),
  };
  return createMachine(config as never, { actions: namedActions, guards: namedGuards } as never);
}

const namedActions = {
  p: () => undefined,
  bump: assign(({ context }: Args, params: { by: number }) => ({ n: context.n + params.by })),
};

const namedGuards = {
  above: ({ context }: Args, params: { at: number }) => context.n > params.at,
  even: ({ context }: Args) => context.n % 2 === 0,
  notEven: not('even'),
  alias: 'notEven',
};

function stateConfig(placed: Placed, states: readonly Placed[]): Record<string, unknown> {
  const { spec, path } = placed;
  const actions = (list: readonly ActionSpec[]) => list.map((action) => actionOf(action, states));
  const transitions = (list: readonly TransitionSpec[]) =>
    list.map((item) => transitionOf(item, placed, states));
  const config: Record<string, unknown> = {
    entry: actions(spec.entry),
    exit: actions(spec.exit),
    on: Object.fromEntries(spec.on.map(([descriptor, list]) => [descriptor, transitions(list)])),
    always: transitions(spec.always),
    meta: { path },
  };
  if (spec.kind === 'final') return { ...config, type: 'final', ...outputConfig(spec.output) };
  if (spec.children.length === 0) return config;
  const children = states.filter((other) => other.parent === placed);
  config.onDone = transitions(spec.onDone);
  config.states = Object.fromEntries(
    children.map((child) => [child.path.at(-1), stateConfig(child, states)]),
  );
  if (spec.kind === 'parallel') return { ...config, type: 'parallel' };
  const target = `s${spec.initial % spec.children.length}`;
  config.initial =
    spec.initialActions.length > 0 ? { target, actions: actions(spec.initialActions) } : target;
  return config;
}

function outputConfig(output: OutputSpec): Record<string, unknown> {
  if (output === 'none') return {};
  return {
    output: output === 'constant' ? { fixed: true } : (args: Args) => ({ ...seen(args), whole: args.event }),
  };
}

function transitionOf(
  spec: TransitionSpec,
  from: Placed,
  states: readonly Placed[],
): Record<string, unknown> {
  const target = targetOf(spec, from, states);
  return {
    ...(spec.guard && { guard: guardOf(spec.guard, states) }),
    ...(target !== undefined && { target }),
    ...(spec.reenter !== undefined && { reenter: spec.reenter }),
    actions: spec.actions.map((action) => actionOf(action, states)),
    meta: { from: idOf(from.path) },
  };
}

function targetOf(
  spec: TransitionSpec,
  from: Placed,
  states: readonly Placed[],
): string | string[] | undefined {
  const [first] = spec.targets;
  if (first === undefined) return undefined;
  const ids = spec.targets.map((index) => `#${idOf(states[index % states.length]?.path ?? [])}`);
  const [one, other] = spec.targets.map((index) => states[index % states.length]);
  if (one && other && inSeparateRegions(one, other)) return ids;
  const children = states.filter((state) => state.parent === from);
  if (spec.style === 'child' && children.length > 0)
    return `.${children[first % children.length]?.path.at(-1)}`;
  if (spec.style === 'self') return `#${idOf(from.path)}`;
  const siblings = states.filter((state) => state.parent === from.parent);
  if (spec.style === 'sibling' && from.parent) return siblings[first % siblings.length]?.path.at(-1);
  return ids[0];
}

/** Only states of separate regions can be targets of one transition. */
function inSeparateRegions(one: Placed, other: Placed): boolean {
  const ancestors = (state: Placed | undefined): Placed[] =>
    state ? [state, ...ancestors(state.parent)] : [];
  const common = ancestors(one).find((state) => ancestors(other).includes(state));
  return common !== one && common !== other && common?.spec.kind === 'parallel';
}

function actionOf(spec: ActionSpec, states: readonly Placed[]): unknown {
  switch (spec.do) {
    case 'name':
      return spec.name;
    case 'params':
      return { type: 'p', params: { value: spec.value } };
    case 'paramsOf':
      return { type: 'told', params: seen };
    case 'inline':
      return function inline() {};
    case 'add':
      return assign(({ context, event }: Args) => ({
        n: context.n + spec.by,
        trail: `${context.trail}${event.type},`.slice(-12),
      }));
    case 'assignKeys':
      return assign({
        n: ({ context, event }: Args) => context.n + (event.n ?? spec.by),
        trail: 'reset',
      } as never);
    case 'named':
      return { type: 'bump', params: ({ context }: Args) => ({ by: spec.by - (context.n > 4 ? 5 : 0) }) };
    case 'raise':
      return raise({ type: spec.event });
    case 'raiseOf':
      return raise((({ context }: Args) => ({ type: context.n % 2 ? 'a' : 'b', n: context.n })) as never);
    case 'enqueue':
      return enqueueActions((({ enqueue, check, context }: Enqueuing) => {
        const held = check(guardOf(spec.guard, states));
        if (held) enqueue.assign({ n: context.n + 1 });
        enqueue({ type: 'told', params: seen });
        enqueue('p');
        if (context.n < 5) enqueue.raise({ type: spec.event });
        if (held) enqueue.emit({ type: 'noted' });
        enqueue({ type: 'bump', params: { by: 1 } });
      }) as never);
    case 'log':
      return log(seen as never, 'label');
    case 'emit':
      return emit((({ context }: Args) => ({ type: 'noted', n: context.n })) as never);
    case 'throwAt':
      return assign(({ context }: Args) => {
        if (context.n === spec.n) throw new Error(`assign at ${spec.n}`);
        return { n: context.n };
      });
  }
}

interface Enqueuing extends Args {
  readonly check: (guard: unknown) => boolean;
  readonly enqueue: ((action: unknown) => void) & {
    assign: (update: unknown) => void;
    raise: (event: unknown) => void;
    emit: (event: unknown) => void;
  };
}

function guardOf(spec: GuardSpec, states: readonly Placed[]): unknown {
  const parts = (list: readonly GuardSpec[]) => list.map((part) => guardOf(part, states)) as never[];
  const pathOf = (index: number) => states[index % states.length]?.path ?? [];
  switch (spec.is) {
    case 'mod':
      return ({ context }: Args) => context.n % spec.by === spec.rest;
    case 'named':
      return { type: 'above', params: { at: spec.at } };
    case 'namedOf':
      return { type: 'above', params: ({ event }: Args) => ({ at: spec.at - (event.n ?? 0) }) };
    case 'bare':
      return 'even';
    case 'alias':
      return 'alias';
    case 'event':
      return ({ event }: Args) => event.type === spec.type;
    case 'inId':
      return stateIn(`#${idOf(pathOf(spec.state))}` as never);
    case 'inValue':
      return stateIn(valueAt(pathOf(spec.state)));
    case 'throwAt':
      return ({ context }: Args) => {
        if (context.n === spec.n) throw new Error(`guard at ${spec.n}`);
        return true;
      };
    case 'not':
      return not(guardOf(spec.guard, states) as never);
    case 'and':
      return and(parts(spec.guards) as never);
    case 'or':
      return or(parts(spec.guards) as never);
  }
}

function valueAt(path: readonly string[]): StateValue {
  const [first, ...rest] = path;
  if (first === undefined) return {};
  return rest.length === 0 ? first : { [first]: valueAt(rest) };
}
