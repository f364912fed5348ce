import fc from 'fast-check';
import { type AnyStateMachine, and, createMachine, not, or, stateIn } from 'xstate';

interface StateSpec {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly children: readonly StateSpec[];
  readonly initial: number;
  readonly on: readonly (readonly [descriptor: string, ways: readonly WaySpec[]])[];
  readonly always: readonly WaySpec[];
  readonly onDone: readonly WaySpec[];
}

interface WaySpec {
  readonly guard: GuardSpec | undefined;
  /** Numbers that pick states in document order, modulo their count; empty for a way that stays. */
  readonly targets: readonly number[];
  /** How a single target is written where that is possible: by id, as a child (`.x`), as a sibling, or the state itself. */
  readonly style: 'id' | 'child' | 'sibling' | 'self';
  readonly reenter: boolean | undefined;
}

type GuardSpec =
  | { readonly is: 'bare' | 'named' | 'inline' }
  | { readonly is: 'inId' | 'inValue'; readonly state: number }
  | { readonly is: 'not'; readonly guard: GuardSpec }
  | { readonly is: 'and' | 'or'; readonly guards: readonly GuardSpec[] };

const { guard: guardArb } = fc.letrec<{ guard: GuardSpec }>((tie) => ({
  guard: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ is: fc.constantFrom('bare' as const, 'named' as const, 'inline' as const) }),
    fc.record({ is: fc.constantFrom('inId' as const, 'inValue' as const), state: fc.nat({ max: 20 }) }),
    fc.record({ is: fc.constant('not' as const), guard: tie('guard') }),
    fc.record({
      is: fc.constantFrom('and' as const, 'or' as const),
      guards: fc.array(tie('guard'), { maxLength: 3 }),
    }),
  ) as fc.Arbitrary<GuardSpec>,
}));

const picked = fc.nat({ max: 20 });
const wayArb: fc.Arbitrary<WaySpec> = fc.record({
  guard: fc.option(guardArb, { nil: undefined, freq: 1 }),
  targets: fc.oneof(
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.tuple(picked), weight: 5 },
    { arbitrary: fc.tuple(picked, picked), weight: 1 },
  ),
  style: fc.constantFrom('id', 'child', 'sibling', 'self'),
  reenter: fc.constantFrom(undefined, undefined, true, false),
});

const descriptors = ['a', 'b', 'a.b', 'c', '*', 'a.*', 'a.b.*', 'xstate.*'] as const;
const partsArb = fc.record({
  initial: fc.nat({ max: 5 }),
  on: fc.array(fc.tuple(fc.constantFrom(...descriptors), fc.array(wayArb, { minLength: 1, maxLength: 2 })), {
    maxLength: 3,
    size: 'max',
  }),
  always: fc.oneof(
    { arbitrary: fc.constant([]), weight: 4 },
    { arbitrary: fc.array(wayArb, { maxLength: 2 }), weight: 1 },
  ),
  onDone: fc.array(wayArb, { maxLength: 1 }),
});

const leafArb = fc
  .tuple(partsArb, fc.constantFrom('atomic' as const, 'atomic' as const, 'final' as const))
  .map(([parts, kind]): StateSpec => ({ ...parts, kind, children: [] }));

const withInside = (inside: fc.Arbitrary<StateSpec>, maxLength: number): fc.Arbitrary<StateSpec> =>
  fc
    .tuple(
      partsArb,
      fc.constantFrom('compound' as const, 'compound' as const, 'parallel' as const),
      fc.array(inside, { minLength: 1, maxLength, size: 'max' }),
    )
    .map(([parts, kind, children]) => ({ ...parts, kind, children }));

const nestedArb = (depth: number): fc.Arbitrary<StateSpec> =>
  depth === 0
    ? leafArb
    : fc.oneof(
        { arbitrary: leafArb, weight: 2 },
        { arbitrary: withInside(nestedArb(depth - 1), 3), weight: 3 },
      );

interface Placed {
  readonly spec: StateSpec;
  readonly path: readonly string[];
  readonly parent: Placed | undefined;
}

const idOf = (path: readonly string[]): string => ['m', ...path].join('.');

function buildMachine(root: StateSpec): AnyStateMachine {
  const states: Placed[] = [];
  const place = (spec: StateSpec, path: readonly string[], parent: Placed | undefined): void => {
    const placed = { spec, path, parent };
    states.push(placed);
    for (const [index, child] of spec.children.entries()) place(child, [...path, `s${index}`], placed);
  };
  place(root, [], undefined);
  return createMachine({ ...stateConfig(states[0] as Placed, states), id: 'm' } as never);
}

function stateConfig(placed: Placed, states: readonly Placed[]): Record<string, unknown> {
  const { spec, path } = placed;
  const written = (ways: readonly WaySpec[]) => ways.map((way) => wayOf(way, placed, states));
  const config: Record<string, unknown> = {
    on: Object.fromEntries(spec.on.map(([descriptor, ways]) => [descriptor, written(ways)])),
    always: written(spec.always),
    meta: { path },
  };
  if (spec.kind === 'final') return { ...config, type: 'final' };
  if (spec.children.length === 0) return config;
  config.onDone = written(spec.onDone);
  config.states = Object.fromEntries(
    states
      .filter((other) => other.parent === placed)
      .map((child) => [child.path.at(-1), stateConfig(child, states)]),
  );
  if (spec.kind === 'parallel') return { ...config, type: 'parallel' };
  return { ...config, initial: `s${spec.initial % spec.children.length}` };
}

function wayOf(spec: WaySpec, from: Placed, states: readonly Placed[]): Record<string, unknown> {
  const target = targetOf(spec, from, states);
  return {
    ...(spec.guard && { guard: guardOf(spec.guard, states) }),
    ...(target !== undefined && { target }),
    ...(spec.reenter !== undefined && { reenter: spec.reenter }),
    meta: { from: idOf(from.path) },
  };
}

function targetOf(spec: WaySpec, from: Placed, states: readonly Placed[]): string | string[] | undefined {
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

function guardOf(spec: GuardSpec, states: readonly Placed[]): unknown {
  const pathOf = (index: number) => states[index % states.length]?.path ?? [];
  const parts = (list: readonly GuardSpec[]) => list.map((part) => guardOf(part, states)) as never;
  switch (spec.is) {
    case 'bare':
      return 'even';
    case 'named':
      return { type: 'above', params: { at: 3 } };
    case 'inline':
      return () => true;
    case 'inId':
      return stateIn(`#${idOf(pathOf(spec.state))}` as never);
    case 'inValue':
      return stateIn(
        pathOf(spec.state).reduceRight<unknown>((inside, key) => ({ [key]: inside }), {}) as never,
      );
    case 'not':
      return not(guardOf(spec.guard, states) as never);
    case 'and':
      return and(parts(spec.guards));
    case 'or':
      return or(parts(spec.guards));
  }
}

/** Random machines: nested and parallel, with every way of writing a target, a guard and an event. */
export const anyMachine: fc.Arbitrary<AnyStateMachine> = fc
  .oneof({ arbitrary: leafArb, weight: 1 }, { arbitrary: withInside(nestedArb(2), 4), weight: 20 })
  .map(buildMachine);
