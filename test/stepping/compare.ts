import { isDeepStrictEqual } from 'node:util';
import {
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import { type CompiledMachine, compile } from '../../src/stepping/compile.js';
import type { PlainSnapshot } from '../../src/stepping/snapshot.js';

/** What a step gave, from either side, in a form that can be compared. */
interface Outcome {
  readonly threw: boolean;
  readonly snapshot: unknown;
  readonly same: boolean;
  readonly actions: unknown;
}

/** A step at which the two sides differ. */
export interface Difference {
  /** `-1` is the initial step. */
  readonly at: number;
  readonly how: 'live' | 'restored';
  readonly xstate: Outcome;
  readonly compiled: Outcome;
}

/** Counts of what a run met, to show that it met what it should. */
export interface Tally {
  pairs: number;
  moved: number;
  acted: number;
  threw: number;
  done: number;
  parallel: number;
}

/** A fresh count. */
export function newTally(): Tally {
  return { pairs: 0, moved: 0, acted: 0, threw: 0, done: 0, parallel: 0 };
}

type Pair = readonly [snapshot: AnyMachineSnapshot, plain: PlainSnapshot];

/**
 * Steps XState and the compiled machine side by side, each from its own last snapshot and, besides, from one restored
 * from JSON, and gives the first difference.
 */
export function firstDifference(
  machine: AnyStateMachine,
  events: readonly AnyEventObject[],
  tally: Tally = newTally(),
  input?: unknown,
): Difference | undefined {
  const compiled = compile(machine);
  const [start, difference] = compareStep(
    -1,
    'live',
    undefined,
    () => initialTransition(machine, input as never),
    () => compiled.initial(input as never),
  );
  if (difference || !start) return difference;
  // After an error on the way in, XState's own snapshot has no active states but the root: go on from a restored one.
  let pair = start[1].status === 'error' ? restored(machine, start) : start;
  for (const [at, event] of events.entries()) {
    const [next, stepDifference] = compareEvent(compiled, at, 'live', pair, event);
    const other = stepDifference ?? compareEvent(compiled, at, 'restored', restored(machine, pair), event)[1];
    if (other) return other;
    count(tally, pair, next);
    if (next) pair = next;
  }
  return undefined;
}

/**
 * Takes one event on both sides from any state, as XState would restore it, and gives the difference; where `chosen` names
 * the place of a candidate, the compiled machine takes the event besides as it is told to.
 */
export function differenceFrom(
  compiled: CompiledMachine,
  from: { readonly value: StateValue; readonly context: unknown },
  event: AnyEventObject,
  chosen?: number,
): Difference | undefined {
  const { value, context } = from;
  const plain: PlainSnapshot = { value, context, status: 'active', output: undefined, error: undefined };
  const snapshot = compiled.machine.resolveState({ value, context: context as never });
  const result = attempt(() => transition(compiled.machine, snapshot, event));
  for (const choice of chosen === undefined ? [undefined] : [undefined, chosen]) {
    const [, difference] = compareStep(
      0,
      'restored',
      [snapshot, plain],
      () => result ?? expectedToThrow(),
      () => compiled.step(plain, event, choice),
    );
    if (difference) return difference;
  }
  return undefined;
}

function expectedToThrow(): never {
  throw new Error('XState threw here');
}

function compareEvent(
  compiled: CompiledMachine,
  at: number,
  how: Difference['how'],
  pair: Pair,
  event: AnyEventObject,
): [Pair | undefined, Difference | undefined] {
  const [snapshot, plain] = pair;
  return compareStep(
    at,
    how,
    pair,
    () => transition(compiled.machine, snapshot, event),
    () => compiled.step(plain, event),
  );
}

function compareStep(
  at: number,
  how: Difference['how'],
  before: Pair | undefined,
  ofXstate: () => readonly [AnyMachineSnapshot, readonly unknown[]],
  ofCompiled: () => readonly [PlainSnapshot, readonly unknown[]],
): [Pair | undefined, Difference | undefined] {
  const expected = attempt(ofXstate);
  const actual = attempt(ofCompiled);
  const xstate = outcomeOf(expected, before?.[0]);
  const compiled = outcomeOf(actual, before?.[1]);
  if (!isDeepStrictEqual(xstate, compiled)) return [undefined, { at, how, xstate, compiled }];
  return [expected && actual ? [expected[0], actual[0]] : undefined, undefined];
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

function outcomeOf(
  result: readonly [PlainSnapshot, readonly unknown[]] | undefined,
  before: unknown,
): Outcome {
  if (!result) return { threw: true, snapshot: undefined, same: false, actions: undefined };
  const [{ value, context, status, output, error }, actions] = result;
  return {
    threw: false,
    // Written as text too, since the order of regions in a value decides the order of later actions.
    snapshot: { value, text: JSON.stringify(value), context, status, output, error: comparable(error) },
    same: result[0] === before,
    actions: (actions as { type: string; params: unknown }[]).map(({ type, params }) => ({ type, params })),
  };
}

/** An error is compared by being one: XState and the compiler word the throwing of a guard each in its own way. */
function comparable(error: unknown): unknown {
  return error instanceof Error ? 'an error' : error;
}

function restored(machine: AnyStateMachine, [snapshot, plain]: Pair): Pair {
  const { error } = plain;
  const copy: PlainSnapshot = { ...JSON.parse(JSON.stringify(plain)), error };
  const persisted = { ...copy, children: {}, historyValue: {} };
  const self = (snapshot as { machine: unknown }).machine;
  if (self !== machine) throw new Error('A snapshot of another machine');
  return [machine.restoreSnapshot(persisted as never, undefined as never), copy];
}

function count(tally: Tally, before: Pair, after: Pair | undefined): void {
  tally.pairs++;
  if (!after) {
    tally.threw++;
    return;
  }
  if (after[1].value !== before[1].value) tally.moved++;
  if (after[1] !== before[1]) tally.acted++;
  if (after[1].status === 'done') tally.done++;
  if (JSON.stringify(after[1].value).includes(',')) tally.parallel++;
}
