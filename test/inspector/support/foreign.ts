import { assign, fromPromise, setup } from 'xstate';

/** A machine that is not ours, full of what no JSON holds: functions, cycles, big numbers, an invoked promise and a spawned child. */
export function foreignMachine() {
  const cyclic: { self?: unknown; call: () => void } = { call: () => undefined };
  cyclic.self = cyclic;
  const child = setup({}).createMachine({
    id: 'lamp',
    initial: 'off',
    states: { off: { on: { flip: 'on' } }, on: { type: 'final' } },
  });
  return setup({
    types: { context: {} as { cyclic: unknown; big: unknown; count: number; when: Map<string, number> } },
    actors: { load: fromPromise(async () => 42), child },
    guards: { few: ({ context }) => context.count < 3 },
  }).createMachine({
    id: 'foreign',
    context: { cyclic, big: () => 1n, count: 0, when: new Map([['a', 1]]) },
    initial: 'loading',
    states: {
      loading: {
        invoke: { src: 'load', onDone: { target: 'ready', actions: assign({ count: () => 1 }) } },
      },
      ready: {
        initial: 'idle',
        invoke: { src: 'child', id: 'lamp' },
        on: { end: 'over' },
        states: {
          idle: {
            on: { work: { guard: 'few', target: 'busy', actions: ({ context }) => void context.count } },
          },
          busy: {},
        },
      },
      over: { type: 'final' },
    },
  });
}
