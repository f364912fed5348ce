import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyEventObject,
  type AnyStateMachine,
  assign,
  createMachine,
  enqueueActions,
  initialTransition,
  transition,
} from 'xstate';
import { compile } from '../../src/stepping/compile.js';
import { SteppingError } from '../../src/stepping/errors.js';

type Update = Record<string, unknown>;

/** An object as JSON of others gives it, in which \`__proto__\` is a key like any other. */
const foreign = fc
  .dictionary(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a', 'b'),
    fc.oneof(fc.integer(), fc.constant({ polluted: true }), fc.constant(null), fc.string()),
  )
  .map((entries) => Object.fromEntries(Object.entries(entries)) as Update);

const machineWith = (action: unknown): AnyStateMachine =>
  createMachine({
    context: { a: 1 },
    initial: 'only',
    states: { only: { on: { go: { actions: action as never } } } },
  });

const go = { type: 'go' } as AnyEventObject;

/** The ways in which an update comes into a context. */
const ways: Record<string, (update: Update) => unknown> = {
  'by keys': (update) => assign(update as never),
  'by a function': (update) => assign((() => update) as never),
  'by a function for each key': (update) =>
    assign(Object.fromEntries(Object.entries(update).map(([key, value]) => [key, () => value])) as never),
  'queued by keys': (update) => enqueueActions(({ enqueue }) => enqueue.assign(update as never)),
  'queued by a function': (update) =>
    enqueueActions(({ enqueue }) => enqueue.assign((() => update) as never)),
};

describe('a context that takes over keys of a foreign object', () => {
  it.each(Object.entries(ways))(
    '%s keeps its ordinary prototype, and is XState’s for every other key',
    (_, way) => {
      fc.assert(
        fc.property(foreign, (update) => {
          const machine = machineWith(way(update));
          const compiled = compile(machine);
          const [{ context }] = compiled.step(compiled.initial()[0], go);
          expect(Object.getPrototypeOf(context)).toBe(Object.prototype);
          expect(Object.hasOwn(context as object, '__proto__')).toBe(false);
          expect((context as Update).polluted).toBeUndefined();
          const [{ context: theirs }] = transition(machine, initialTransition(machine)[0], go);
          expect(Object.entries(context as object)).toEqual(Object.entries(theirs as object));
        }),
      );
    },
  );
});

describe('a value of a snapshot', () => {
  const leaf = { on: { go: {} } };
  const inner = { initial: 'x', states: { x: {}, y: {} } };
  const flat = createMachine({ id: 'flat', initial: 'a', states: { a: leaf, b: {} } });
  const nested = createMachine({ id: 'nested', initial: 'a', states: { a: inner, b: {} } });
  const regions = createMachine({ id: 'regions', type: 'parallel', states: { p: inner, q: {} } });
  const machines = [flat, nested, regions] as AnyStateMachine[];
  const stepFrom = (machine: AnyStateMachine, value: unknown) => {
    const compiled = compile(machine);
    return compiled.step({ ...compiled.initial()[0], value: value as never }, go)[0].value;
  };

  it.each([
    undefined,
    null,
    true,
    0,
    7,
    10n,
    Symbol('a'),
    () => 'a',
    '',
    [],
    ['a'],
    {},
    { a: undefined },
    new Date(),
    { a: null, p: null },
    { a: 5, p: true },
    { a: ['x'], p: ['x'] },
    'constructor',
    '__proto__',
    { toString: {} },
    JSON.parse('{"__proto__":"x"}'),
    { a: { constructor: {} }, p: { constructor: {} } },
  ])('that names no state is refused: %s', (value) => {
    for (const machine of machines) {
      expect(() => stepFrom(machine, value)).toThrow(SteppingError);
      expect(() => compile(machine).candidates(value as never, 'go')).toThrow(SteppingError);
    }
  });

  it('of a machine without states names none', () => {
    const single = createMachine({ id: 'single', on: { go: {} } }) as AnyStateMachine;
    expect(stepFrom(single, {})).toEqual({});
    for (const value of [null, undefined, true, 'a', { a: {} }])
      expect(() => stepFrom(single, value)).toThrow(SteppingError);
  });

  it('that names two states of which only one can be active is refused', () => {
    expect(() => stepFrom(flat as AnyStateMachine, { a: {}, b: {} })).toThrow(SteppingError);
    expect(() => stepFrom(nested as AnyStateMachine, { a: { x: {}, y: {} } })).toThrow(SteppingError);
  });

  it('is refused the same after a like one was taken', () => {
    expect(stepFrom(nested as AnyStateMachine, { a: 'y' })).toEqual({ a: 'y' });
    const compiled = compile(nested as AnyStateMachine);
    const [start] = compiled.initial();
    expect(compiled.candidates({ a: {} }, 'go')).toEqual([]);
    for (const value of [{ a: { x: null } }, { a: [] }, { a: {}, b: {} }])
      expect(() => compiled.step({ ...start, value: value as never }, go)).toThrow(SteppingError);
  });

  it('that XState cannot restore is refused, whatever it is', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', 'b', 'x', 'y', 'p', 'q', 'none', null, true, 3),
        fc.dictionary(fc.constantFrom('a', 'b', 'x', 'y', 'p', 'q', 'none'), tie('value'), { maxKeys: 2 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom(...machines), (value, machine) => {
        const restored = () => machine.resolveState({ value: value as never, context: {} as never }).value;
        let theirs: unknown;
        try {
          theirs = restored();
        } catch {
          expect(() => stepFrom(machine, value)).toThrow(SteppingError);
          return;
        }
        // What XState fills up from nothing is refused here; what both take is the same.
        try {
          const compiled = compile(machine);
          const [next] = compiled.step({ ...compiled.initial()[0], value: value as never }, { type: 'none' });
          expect(
            JSON.stringify(machine.resolveState({ value: next.value, context: {} as never }).value),
          ).toBe(JSON.stringify(theirs));
        } catch (error) {
          expect(error).toBeInstanceOf(SteppingError);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
