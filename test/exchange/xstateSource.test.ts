import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { configOf } from '../../src/diagram/config.ts';
import { diagramOfLifecycle } from '../../src/diagram/ofLifecycle.ts';
import { xstateSource } from '../../src/exchange/xstateSource.ts';
import { eventsKnownIn } from '../../src/machines/lifecycle/chart.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';

/** Runs the module that the source is, with the real XState. */
async function machineOf(source: string): Promise<AnyStateMachine> {
  const { code } = await transform(source, { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as { machine?: AnyStateMachine } };
  const xstate = await import('xstate');
  new Function('require', 'module', 'exports', code)(() => xstate, module, module.exports);
  return module.exports.machine as AnyStateMachine;
}

describe.each(lifecycles.map((lifecycle) => ({ id: lifecycle.id, lifecycle })))(
  'the source of $id',
  ({ lifecycle }) => {
    const source = xstateSource(configOf(diagramOfLifecycle(lifecycle)), 'a lifecycle\nof petitions');

    test('is a module whose machine has the states and steps of the chart', async () => {
      const machine = await machineOf(source);
      const { chart } = lifecycle;
      expect(Object.keys(machine.states)).toEqual(Object.keys(chart.states));
      for (const [name, node] of Object.entries(machine.states)) {
        const told = [...node.transitions].map(([event, ways]) => [
          event,
          ways.map(({ target }) => (target as readonly { key: string }[] | undefined)?.[0]?.key),
        ]);
        const own = Object.entries(chart.states[name]?.on ?? {});
        expect(told).toEqual(own.map(([event, steps]) => [event, steps.map(({ to }) => to)]));
      }
      expect([...machine.root.transitions.keys()]).toEqual(Object.keys(chart.everywhere));
    });

    test('starts, and takes an event that the state knows', async () => {
      const actor = createActor(await machineOf(source)).start();
      const value = String(actor.getSnapshot().value);
      // XState calls an event possible where it leads somewhere or does something, and the source does nothing.
      for (const [type, steps] of eventsKnownIn(lifecycle.chart, value))
        expect(actor.getSnapshot().can({ type } as never)).toBe(steps[0]?.to !== undefined);
      actor.stop();
    });

    test('names each guard once, and is text that nothing breaks out of', () => {
      const names = [...source.matchAll(/^ {4}("(?:[^"\\]|\\.)*"): \(\) => true,$/gm)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size).toBe(names.length);
      expect(source.split('\n')[0]).toBe('// a lifecycle of petitions');
    });
  },
);
