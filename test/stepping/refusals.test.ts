import { describe, expect, it } from 'vitest';
import {
  type AnyStateMachine,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  not,
  raise,
  sendParent,
  sendTo,
  spawnChild,
  stateIn,
  stopChild,
} from 'xstate';
import { compile } from '../../src/stepping/compile.js';
import { SteppingError, UnsupportedMachineError } from '../../src/stepping/errors.js';

const machineOf = (config: unknown, implementations?: unknown) =>
  createMachine(
    { id: 'm', initial: 'a', ...(config as object) } as never,
    implementations as never,
  ) as AnyStateMachine;

function refusalOf(run: () => unknown): UnsupportedMachineError {
  try {
    run();
  } catch (error) {
    if (error instanceof UnsupportedMachineError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

const onGo = (actions: unknown) => machineOf({ states: { a: { on: { go: { actions } } } } });
// A built-in of another make: it has a check that XState's own do not have.
const strangeGuard = Object.assign(() => true, { check: () => true });
const logic = fromPromise(async () => 1);

describe('a machine that a pure step cannot run', () => {
  it.each([
    ['invoke', machineOf({ states: { a: { invoke: { src: logic } } } })],
    ['after', machineOf({ states: { a: { after: { 10: 'a' } } } })],
    ['history', machineOf({ states: { a: { initial: 'b', states: { b: {}, h: { type: 'history' } } } } })],
    ['spawn', onGo(spawnChild(logic as never))],
    ['spawn', onGo(stopChild('x'))],
    ['send', onGo(sendTo('x', { type: 'y' } as never))],
    ['send', onGo(sendParent({ type: 'y' }))],
    ['cancel', onGo(cancel('x'))],
    ['delayed-raise', onGo(raise({ type: 'x' }, { delay: 5 }))],
    ['guard-not-implemented', machineOf({ states: { a: { on: { go: { guard: 'none' } } } } })],
    ['conflicting-targets', machineOf({ states: { a: { on: { go: { target: ['a', 'b'] } } }, b: {} } })],
    ['conflicting-targets', machineOf({ states: { a: { on: { go: { target: ['#m', 'b'] } } }, b: {} } })],
    ['invalid-state', machineOf({ states: { a: { id: 'twice' }, b: { id: 'twice' } } })],
    [
      'circular-guard',
      machineOf({ states: { a: { always: { guard: 'x' } } } }, { guards: { x: 'y', y: 'x' } }),
    ],
    ['circular-guard', machineOf({ states: { a: { always: { guard: 'x' } } } }, { guards: { x: not('x') } })],
    ['unknown-action', onGo([7])],
    ['unknown-action', onGo(raise('x' as never))],
    ['unknown-guard', machineOf({ states: { a: { always: { guard: 7 } } } })],
    ['unknown-guard', machineOf({ states: { a: { always: { guard: { ...stateIn('a'), check: 1 } } } } })],
    ['unknown-guard', machineOf({ states: { a: { always: { guard: strangeGuard } } } })],
    ['invalid-state', machineOf({ states: { a: { always: { guard: stateIn('#none' as never) } } } })],
    ['invalid-state', machineOf({ states: { a: { initial: 'none', states: { b: {} } } } })],
    ['invalid-state', machineOf({ states: { a: { initial: '#b', states: { '#b': {} } } } })],
  ] as const)('is refused for %s', (feature, machine) => {
    expect(refusalOf(() => compile(machine)).feature).toBe(feature);
  });

  it('is refused with the state, the part and the event named', () => {
    const error = refusalOf(() => compile(onGo(raise({ type: 'x' }, { delay: 5 }))));
    expect(error.place).toEqual({ machineId: 'm', stateId: 'm.a', part: 'actions', event: 'go' });
    expect(error.message).toContain("state 'm.a'");
    expect(error.message).toContain("event 'go'");
    const entry = refusalOf(() => compile(machineOf({ states: { a: { entry: cancel('x') } } })));
    expect(entry.place).toEqual({ machineId: 'm', stateId: 'm.a', part: 'entry' });
  });

  it('is refused at the step where only enqueueActions could tell', () => {
    const compiled = compile(
      onGo(enqueueActions(({ enqueue }) => enqueue.sendTo('x' as never, { type: 'y' } as never))),
    );
    const [snapshot] = compiled.initial();
    const error = refusalOf(() => compiled.step(snapshot, { type: 'go' } as never));
    expect([error.feature, error.place.event]).toEqual(['send', 'go']);
  });

  it('is refused when its context spawns an actor, and the error is not kept in the snapshot', () => {
    const machine = machineOf({
      context: ({ spawn }: { spawn: (logic: unknown) => unknown }) => spawn(logic),
      states: { a: {} },
    });
    expect(() => compile(machine).initial()).toThrow(SteppingError);
  });
});

describe('what is supported at the edge', () => {
  it('emitted events and self are told apart: emitting is an action, using self is refused', () => {
    const emitting = compile(onGo(emit({ type: 'noted' })));
    expect(emitting.step(emitting.initial()[0], { type: 'go' } as never)[1]).toEqual([
      { type: 'xstate.emit', params: { event: { type: 'noted' } } },
    ]);
    const asking = compile(onGo(enqueueActions(({ self }) => self.send({ type: 'x' }))));
    expect(() => asking.step(asking.initial()[0], { type: 'go' } as never)).toThrow(SteppingError);
  });

  it('a value that names no state is refused', () => {
    const compiled = compile(onGo([]));
    const [snapshot] = compiled.initial();
    expect(() => compiled.step({ ...snapshot, value: 'none' }, { type: 'go' } as never)).toThrow(
      "no child 'none'",
    );
    expect(() => compiled.step({ ...snapshot, value: { a: 'x' } }, { type: 'go' } as never)).toThrow(
      "no child 'x'",
    );
  });

  it('a guard that throws is named with its event and state', () => {
    const guard = () => {
      throw new Error('no file');
    };
    const compiled = compile(machineOf({ states: { a: { on: { go: { guard } } } } }));
    expect(() => compiled.step(compiled.initial()[0], { type: 'go' } as never)).toThrow(
      /'go'.*'m\.a'.*no file/,
    );
  });
});
