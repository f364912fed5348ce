import { describe, expect, it } from 'vitest';
import {
  type AnyEventObject,
  type AnyStateMachine,
  and,
  assign,
  createMachine,
  enqueueActions,
  not,
  raise,
  setup,
  stateIn,
} from 'xstate';
import { compile } from '../../src/stepping/compile.js';
import type { PlainSnapshot } from '../../src/stepping/snapshot.js';
import { firstDifference } from './compare.js';

const machineOf = (config: unknown, implementations?: unknown) =>
  createMachine(config as never, implementations as never) as AnyStateMachine;

/** Steps through the events, proving equality with XState on the way, and gives the last step's names and value. */
function stepped(machine: AnyStateMachine, ...types: string[]) {
  const events: AnyEventObject[] = types.map((type) => ({ type }));
  expect(firstDifference(machine, events)).toBeUndefined();
  const compiled = compile(machine);
  let [snapshot, actions] = compiled.initial();
  for (const event of events) [snapshot, actions] = compiled.step(snapshot, event as never);
  return { snapshot: snapshot as PlainSnapshot, names: actions.map(({ type }) => type), actions };
}

const marked = (name: string, rest: object = {}) => ({
  entry: `enter ${name}`,
  exit: `exit ${name}`,
  ...rest,
});

describe('the order of actions', () => {
  const nested = machineOf({
    initial: 'a',
    ...marked('root'),
    states: {
      a: marked('a', {
        initial: 'a1',
        states: { a1: marked('a1', { on: { go: { target: '#b', actions: 'go' } } }) },
      }),
      b: marked('b', { id: 'b', initial: 'b1', states: { b1: marked('b1') } }),
    },
  });

  it('is the outermost first on the way in', () => {
    expect(stepped(nested).names).toEqual(['enter root', 'enter a', 'enter a1']);
  });

  it('is exits from the innermost, then the transition, then entries from the outermost', () => {
    expect(stepped(nested, 'go').names).toEqual(['exit a1', 'exit a', 'go', 'enter b', 'enter b1']);
  });

  it('runs initial actions after the entry of the state that has them', () => {
    const machine = machineOf({
      initial: { target: 'a', actions: 'first' },
      entry: 'enter root',
      states: { a: { entry: 'enter a' } },
    });
    expect(stepped(machine).names).toEqual(['enter root', 'first', 'enter a']);
  });

  it('leaves regions from the last and enters them from the first', () => {
    const region = (name: string) => marked(name, { initial: 'x', states: { x: marked(`${name}.x`) } });
    const machine = machineOf({
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          on: { again: { target: 'p', reenter: true } },
          states: { l: region('l'), r: region('r') },
        },
      },
    });
    expect(stepped(machine, 'again').names).toEqual([
      ...['exit r.x', 'exit r', 'exit l.x', 'exit l'],
      ...['enter l', 'enter l.x', 'enter r', 'enter r.x'],
    ]);
  });

  it('takes transitions of several regions in the order of the regions', () => {
    const region = (name: string) => ({ on: { go: { actions: `go ${name}` } } });
    const machine = machineOf({ type: 'parallel', states: { l: region('l'), r: region('r') } });
    expect(stepped(machine, 'go').names).toEqual(['go l', 'go r']);
  });
});

describe('a snapshot restored from JSON', () => {
  it('asks always of a region that is a leaf before that of a nested one, as XState does', () => {
    const onGo = (name: string) => ({
      guard: ({ event }: { event: AnyEventObject }) => event.type === 'go',
      actions: name,
    });
    const machine = machineOf({
      type: 'parallel',
      states: { l: { initial: 'x', states: { x: { always: onGo('l.x') } } }, r: { always: onGo('r') } },
    });
    const compiled = compile(machine);
    const [live] = compiled.initial();
    const restored = JSON.parse(JSON.stringify(live));
    const names = [live, restored].map((snapshot) =>
      compiled.step(snapshot, { type: 'go' } as never)[1].map(({ type }) => type),
    );
    expect(names).toEqual([
      ['l.x', 'r'],
      ['r', 'l.x'],
    ]);
    expect(firstDifference(machine, [{ type: 'go' }])).toBeUndefined();
  });
});

describe('reentering', () => {
  const states = { s1: marked('s1', { on: { next: 's2' } }), s2: marked('s2') };
  const machine = machineOf({
    initial: 's',
    states: {
      s: marked('s', {
        initial: 's1',
        states,
        on: {
          stay: '.s1',
          again: { target: '.s1', reenter: true },
          none: { actions: 'none' },
          self: { target: 's', reenter: true },
        },
      }),
    },
  });

  it('leaves a compound state only where it is asked to', () => {
    expect(stepped(machine, 'next', 'stay').names).toEqual(['exit s2', 'enter s1']);
    expect(stepped(machine, 'next', 'again').names).toEqual(['exit s2', 'exit s', 'enter s', 'enter s1']);
    expect(stepped(machine, 'next', 'self').names).toEqual(['exit s2', 'exit s', 'enter s', 'enter s1']);
  });

  it('does not happen where a transition has no target', () => {
    const { names, snapshot } = stepped(machine, 'next', 'none');
    expect([names, snapshot.value]).toEqual([['none'], { s: 's2' }]);
  });
});

describe('context', () => {
  const noted = { type: 'note', params: ({ context }: { context: { n: number } }) => ({ n: context.n }) };
  const add = assign(({ context }: { context: { n: number } }) => ({ n: context.n + 1 }));

  it('is in params as it stands when the action has its turn', () => {
    const machine = machineOf({
      context: { n: 0 },
      on: { go: { actions: [noted, add, noted, add] } },
      exit: noted,
    });
    const { actions, snapshot } = stepped(machine, 'go');
    expect([actions.map(({ params }) => params), snapshot.context]).toEqual([[{ n: 0 }, { n: 1 }], { n: 2 }]);
  });

  it('is the one before the step for all guards of an event, also of regions taken later', () => {
    const guard = ({ context }: { context: { n: number } }) => context.n === 0;
    const region = { on: { go: { guard, actions: add } } };
    const machine = machineOf({ context: { n: 0 }, type: 'parallel', states: { l: region, r: region } });
    expect(stepped(machine, 'go').snapshot.context).toEqual({ n: 2 });
  });

  it('is asked by check as it is when the callback runs, whatever was enqueued before', () => {
    const machine = machineOf(
      {
        context: { n: 0 },
        on: {
          go: {
            actions: enqueueActions(({ enqueue, check }) => {
              enqueue.assign({ n: 1 });
              if (check('zero' as never)) enqueue('seen' as never);
            }),
          },
        },
      },
      { guards: { zero: ({ context }: { context: { n: number } }) => context.n === 0 } },
    );
    expect(stepped(machine, 'go').names).toEqual(['seen']);
  });

  it('comes from the input', () => {
    const machine = machineOf({ context: ({ input }: { input: { n: number } }) => ({ n: input.n }) });
    expect(compile(machine).initial({ n: 7 } as never)[0].context).toEqual({ n: 7 });
  });
});

describe('raised events and always', () => {
  it('are taken up in the order in which they were raised, after always', () => {
    const machine = machineOf({
      initial: 'a',
      states: {
        a: { on: { go: { target: 'b', actions: [raise({ type: 'one' }), raise({ type: 'two' })] } } },
        b: { always: { target: 'c', actions: 'always' } },
        c: { on: { one: { actions: 'one' }, two: { target: 'd', actions: 'two' } } },
        d: {},
      },
    });
    const { names, snapshot } = stepped(machine, 'go');
    expect(names).toEqual(['xstate.raise', 'xstate.raise', 'always', 'one', 'two']);
    expect(snapshot.value).toBe('d');
  });

  it('stop at the number of microsteps that the machine allows', () => {
    const machine = machineOf({
      initial: 'a',
      options: { maxIterations: 10 },
      states: { a: { on: { go: 'b' } }, b: { always: 'c' }, c: { always: 'b' } },
    });
    const compiled = compile(machine);
    expect(firstDifference(machine, [{ type: 'go' }])).toBeUndefined();
    expect(() => compiled.step(compiled.initial()[0], { type: 'go' } as never)).toThrow('10 microsteps');
  });
});

describe('final states', () => {
  it('hand their output to onDone, and the last one makes the machine done', () => {
    const machine = machineOf({
      initial: 'work',
      context: { n: 2 },
      output: ({ event }: { event: { output: unknown } }) => ({ inner: event.output }),
      exit: 'exit root',
      states: {
        work: {
          initial: 'on',
          states: {
            on: { on: { finish: 'off' } },
            off: { type: 'final', output: ({ context }: { context: { n: number } }) => context.n },
          },
          onDone: {
            target: 'end',
            actions: { type: 'told', params: ({ event }: { event: unknown }) => event },
          },
        },
        end: { type: 'final', output: 'all', exit: 'exit end' },
      },
    });
    const { actions, snapshot } = stepped(machine, 'finish');
    expect(actions).toEqual([
      { type: 'told', params: { type: 'xstate.done.state.(machine).work', output: 2 } },
      { type: 'exit end', params: undefined },
      { type: 'exit root', params: undefined },
    ]);
    expect([snapshot.status, snapshot.output]).toEqual(['done', { inner: 'all' }]);
  });

  it('of all regions together make a parallel state done', () => {
    const region = (event: string) => ({
      initial: 'on',
      states: { on: { on: { [event]: 'off' } }, off: { type: 'final' } },
      onDone: { actions: `region ${event}` },
    });
    const machine = machineOf({
      initial: 'p',
      states: { p: { type: 'parallel', states: { l: region('x'), r: region('y') }, onDone: 'end' }, end: {} },
    });
    expect(stepped(machine, 'x').names).toEqual(['region x']);
    expect(stepped(machine, 'x', 'y').snapshot.value).toBe('end');
  });
});

describe('guards', () => {
  it('may be names with computed params, combined, and ask for states', () => {
    const kit = setup({
      types: { context: {} as { n: number }, events: {} as { type: 'go' | 'left' } },
      guards: {
        above: ({ context }, params: { at: number }) => context.n > params.at,
        open: stateIn({ l: 'b' }),
      },
    });
    const machine = kit.createMachine({
      context: { n: 3 },
      type: 'parallel',
      states: {
        l: { initial: 'a', states: { a: { on: { left: 'b' } }, b: {} } },
        r: {
          initial: 'a',
          states: {
            a: {
              on: { go: { target: 'b', guard: and([{ type: 'above', params: { at: 2 } }, not('open')]) } },
            },
            b: { on: { go: { target: 'a', guard: 'open' } } },
          },
        },
      },
    });
    expect(stepped(machine, 'left', 'go').snapshot.value).toEqual({ l: 'b', r: 'a' });
    expect(stepped(machine, 'go', 'left', 'go').snapshot.value).toEqual({ l: 'b', r: 'a' });
    expect(stepped(machine, 'go').snapshot.value).toEqual({ l: 'a', r: 'b' });
  });

  it('given by provide stand in for the first ones', () => {
    const machine = machineOf(
      { initial: 'a', states: { a: { on: { go: { target: 'b', guard: 'may' } } }, b: {} } },
      { guards: { may: () => false } },
    );
    expect(stepped(machine, 'go').snapshot.value).toBe('a');
    expect(stepped(machine.provide({ guards: { may: () => true } } as never), 'go').snapshot.value).toBe('b');
  });
});

describe('an event that brings nothing about', () => {
  const machine = machineOf({
    initial: 'a',
    states: { a: { on: { go: 'b' } }, b: { on: { no: { guard: () => false } } } },
  });

  it('gives back the same snapshot and the one empty list', () => {
    const compiled = compile(machine);
    const [snapshot] = compiled.initial();
    const [same, actions] = compiled.step(snapshot, { type: 'other' } as never);
    expect(same).toBe(snapshot);
    expect(actions).toBe(compiled.step(snapshot, { type: 'elsewhere' } as never)[1]);
    expect(Object.isFrozen(actions)).toBe(true);
  });
});
