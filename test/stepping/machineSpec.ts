import fc from 'fast-check';

/** A machine as data: small enough to print, rich enough to cover what the compiler supports. */
export interface MachineSpec {
  readonly root: StateSpec;
  readonly output: OutputSpec;
}

export interface StateSpec {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly children: readonly StateSpec[];
  readonly initial: number;
  readonly initialActions: readonly ActionSpec[];
  readonly entry: readonly ActionSpec[];
  readonly exit: readonly ActionSpec[];
  readonly on: readonly (readonly [descriptor: string, transitions: readonly TransitionSpec[]])[];
  readonly always: readonly TransitionSpec[];
  readonly onDone: readonly TransitionSpec[];
  readonly output: OutputSpec;
}

export interface TransitionSpec {
  readonly guard: GuardSpec | undefined;
  /** Numbers that pick states in document order, modulo their count; empty for a transition without target. */
  readonly targets: readonly number[];
  /** How a single target is written where that is possible: by id, as a child (`.x`), as a sibling, or the state itself. */
  readonly style: 'id' | 'child' | 'sibling' | 'self';
  readonly reenter: boolean | undefined;
  readonly actions: readonly ActionSpec[];
}

export type ActionSpec =
  | { readonly do: 'name'; readonly name: string }
  | { readonly do: 'params'; readonly value: number }
  | { readonly do: 'paramsOf' }
  | { readonly do: 'inline' }
  | { readonly do: 'add'; readonly by: number }
  | { readonly do: 'assignKeys'; readonly by: number }
  | { readonly do: 'named'; readonly by: number }
  | { readonly do: 'raise'; readonly event: string }
  | { readonly do: 'raiseOf' }
  | { readonly do: 'enqueue'; readonly guard: GuardSpec; readonly event: string }
  | { readonly do: 'log' }
  | { readonly do: 'emit' }
  | { readonly do: 'throwAt'; readonly n: number };

export type GuardSpec =
  | { readonly is: 'mod'; readonly by: number; readonly rest: number }
  | { readonly is: 'named'; readonly at: number }
  | { readonly is: 'namedOf'; readonly at: number }
  | { readonly is: 'bare' }
  | { readonly is: 'alias' }
  | { readonly is: 'event'; readonly type: string }
  | { readonly is: 'inId' | 'inValue'; readonly state: number }
  | { readonly is: 'throwAt'; readonly n: number }
  | { readonly is: 'not'; readonly guard: GuardSpec }
  | { readonly is: 'and' | 'or'; readonly guards: readonly GuardSpec[] };

export type OutputSpec = 'none' | 'constant' | 'computed';

/** Events sent to the machines, some of them meaning something to XState itself. */
const eventTypes = ['a', 'b', 'a.b', 'a.b.c', 'c', 'a.bc'] as const;
const rareEventTypes = [
  'xstate.init',
  'xstate.stop',
  'xstate.error.actor.x',
  'xstate.done.state.m',
  '',
] as const;
const descriptors = ['a', 'b', 'a.b', 'c', '*', 'a.*', 'a.b.*', 'xstate.*'] as const;

const small = fc.nat({ max: 3 });
const outputArb = fc.constantFrom<OutputSpec>('none', 'constant', 'computed');

const { guard: guardArb } = fc.letrec<{ guard: GuardSpec }>((tie) => ({
  guard: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      is: fc.constant('mod' as const),
      by: fc.integer({ min: 2, max: 3 }),
      rest: fc.nat({ max: 1 }),
    }),
    fc.record({ is: fc.constant('named' as const), at: small }),
    fc.record({ is: fc.constant('namedOf' as const), at: small }),
    fc.record({ is: fc.constantFrom('bare' as const, 'alias' as const) }),
    fc.record({ is: fc.constant('event' as const), type: fc.constantFrom(...eventTypes) }),
    fc.record({ is: fc.constantFrom('inId' as const, 'inValue' as const), state: fc.nat({ max: 20 }) }),
    fc.record({ is: fc.constant('throwAt' as const), n: fc.integer({ min: 6, max: 9 }) }),
    fc.record({ is: fc.constant('not' as const), guard: tie('guard') }),
    fc.record({
      is: fc.constantFrom('and' as const, 'or' as const),
      guards: fc.array(tie('guard'), { maxLength: 3 }),
    }),
  ) as fc.Arbitrary<GuardSpec>,
}));

const raisedArb = fc.constantFrom('a', 'b', 'c');
const actionArb: fc.Arbitrary<ActionSpec> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('name' as const), name: fc.constantFrom('p', 'q') }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('params' as const), value: small }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('paramsOf' as const) }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('inline' as const) }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('add' as const), by: small }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('assignKeys' as const), by: small }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('named' as const), by: small }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('raise' as const), event: raisedArb }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('raiseOf' as const) }), weight: 1 },
  {
    arbitrary: fc.record({ do: fc.constant('enqueue' as const), guard: guardArb, event: raisedArb }),
    weight: 2,
  },
  { arbitrary: fc.record({ do: fc.constant('log' as const) }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('emit' as const) }), weight: 1 },
  {
    arbitrary: fc.record({ do: fc.constant('throwAt' as const), n: fc.integer({ min: 6, max: 9 }) }),
    weight: 1,
  },
);

const few = <T>(arb: fc.Arbitrary<T>, maxLength = 2) => fc.array(arb, { maxLength, size: 'max' });

const transitionArb: fc.Arbitrary<TransitionSpec> = fc.record({
  guard: fc.option(guardArb, { nil: undefined, freq: 1 }),
  targets: fc.oneof(
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.tuple(fc.nat({ max: 20 })), weight: 5 },
    { arbitrary: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), weight: 1 },
  ),
  style: fc.constantFrom('id', 'child', 'sibling', 'self'),
  reenter: fc.constantFrom(undefined, undefined, true, false),
  actions: few(actionArb),
});

const alwaysArb = transitionArb.map((transition) => ({
  ...transition,
  guard: transition.guard ?? ({ is: 'mod', by: 3, rest: 1 } as const),
}));

const partsArb = fc.record({
  initial: fc.nat({ max: 5 }),
  initialActions: few(actionArb, 1),
  entry: few(actionArb),
  exit: few(actionArb),
  on: few(
    fc.tuple(fc.constantFrom(...descriptors), fc.array(transitionArb, { minLength: 1, maxLength: 2 })),
    3,
  ),
  always: fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, { arbitrary: few(alwaysArb), weight: 1 }),
  onDone: few(transitionArb, 1),
  output: outputArb,
});

const leafArb = fc
  .tuple(partsArb, fc.constantFrom('atomic' as const, 'atomic' as const, 'final' as const))
  .map(([parts, kind]): StateSpec => ({ ...parts, kind, children: [] }));

function nestedArb(depth: number): fc.Arbitrary<StateSpec> {
  if (depth === 0) return leafArb;
  const inner = fc
    .tuple(
      partsArb,
      fc.constantFrom('compound' as const, 'compound' as const, 'parallel' as const),
      fc.array(nestedArb(depth - 1), { minLength: 1, maxLength: 3, size: 'max' }),
    )
    .map(([parts, kind, children]): StateSpec => ({ ...parts, kind, children }));
  return fc.oneof({ arbitrary: leafArb, weight: 2 }, { arbitrary: inner, weight: 3 });
}

const rootArb = fc.oneof(
  { arbitrary: leafArb, weight: 1 },
  {
    arbitrary: fc
      .tuple(
        partsArb,
        fc.constantFrom('compound' as const, 'compound' as const, 'parallel' as const),
        fc.array(nestedArb(2), { minLength: 1, maxLength: 4, size: 'max' }),
      )
      .map(([parts, kind, children]): StateSpec => ({ ...parts, kind, children })),
    weight: 20,
  },
);

/** Random machines. */
export const machineSpecArb: fc.Arbitrary<MachineSpec> = fc.record({ root: rootArb, output: outputArb });

const eventTypeArb = fc.oneof(
  { arbitrary: fc.constantFrom(...eventTypes), weight: 30 },
  { arbitrary: fc.constantFrom(...rareEventTypes), weight: 1 },
);

/** Random input, from which the context starts. */
export const inputArb = fc.constantFrom(0, 0, 1, 2, 5, 6, 7, 8);

/** Random sequences of events. */
export const eventsArb = fc.array(fc.record({ type: eventTypeArb, n: fc.nat({ max: 5 }) }), {
  minLength: 1,
  maxLength: 12,
  size: 'max',
});
