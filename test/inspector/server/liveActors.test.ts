import { describe, expect, onTestFinished, test } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import { lifecycles } from '../../../src/index.ts';
import { eventually } from '../../support/patience.ts';
import type { Samples } from '../../support/walk.ts';
import { foreignMachine } from '../support/foreign.ts';
import { inspector, livePage } from '../support/livePage.ts';
import { stockClient } from '../support/stockClient.ts';

/** What a lifecycle starts with, and events to send it, most of which it refuses. */
async function playOf({ id, opens }: (typeof lifecycles)[number]) {
  const { samples } = (await import(`../../machines/samples/${id}.ts`)) as { samples: Samples };
  const at = samples.at ?? '2026-03-03T09:00:00+08:00';
  const head = { petition: 'petition-1', at };
  const opened = () =>
    opens?.input({ id: 'e0', ...head, ...samples.openers?.[0] } as never, samples.matter as never);
  const [first] = samples.inputs ?? [];
  const input = first ? { ...first, at } : opened();
  const events = samples.events.slice(0, 40).map((event, n) => ({ id: `e${n + 1}`, ...head, ...event }));
  return { input, events };
}

describe('a live actor, started with the stock client pointed at the inspector', () => {
  for (const lifecycle of lifecycles)
    test(`shows up, and stands in the page as it stands in its host: ${lifecycle.id}`, async () => {
      const running = await inspector();
      const page = await livePage(running);
      const { input, events } = await playOf(lifecycle);
      const actor = createActor(lifecycle.machine as unknown as AnyStateMachine, {
        input,
        inspect: stockClient(running).inspect,
      });
      onTestFinished(() => void actor.stop());
      actor.start();
      const sent = events.filter((event) => {
        const isActive = actor.getSnapshot().status === 'active';
        if (isActive) actor.send(event as never);
        return isActive;
      });
      await page.until(({ count }) => count === 1 + sent.length);
      await page.until(() => page.actor(lifecycle.id)?.events.at(-1)?.value !== undefined);
      const shown = page.actor(lifecycle.id) ?? expect.fail();
      const { value, status, context } = actor.getSnapshot() as AnyMachineSnapshot;
      expect(shown).toMatchObject({ value, status, problems: [] });
      expect(shown.context).toEqual(JSON.parse(JSON.stringify(context)));
      expect(shown.events.at(-1)).toMatchObject({ event: sent.at(-1), value });
      // The stock client writes keys in the order of the alphabet.
      const states = Object.keys(lifecycle.chart.states).sort();
      expect(Object.keys((shown.definition as { states: object }).states)).toEqual(states);
      expect(page.store).toMatchObject({ problems: [], dropped: 0 });
    });

  test('may be a machine that is not ours, with functions, cycles and children that no JSON holds', async () => {
    const running = await inspector();
    const page = await livePage(running);
    const actor = createActor(foreignMachine(), { inspect: stockClient(running).inspect });
    onTestFinished(() => void actor.stop());
    actor.start();
    await eventually(() => expect(actor.getSnapshot().matches('ready')).toBe(true));
    actor.send({ type: 'work' });
    actor.getSnapshot().children.lamp?.send({ type: 'flip' });
    await page.until(() => page.actor('lamp')?.status === 'done');
    const foreign = page.actor('foreign');
    expect(foreign).toMatchObject({ value: { ready: 'busy' }, status: 'active', problems: [] });
    expect(page.actor('lamp')?.parentKey).toBe(foreign?.key);
    expect(page.actor('lamp')?.value).toBe('on');
    // The promise that it invoked is an actor too, though no machine.
    expect(page.store.actors.filter(({ definition }) => definition === undefined)).toHaveLength(1);
    expect(page.store.problems).toEqual([]);
  });

  test('that ends, or whose host goes, is still there for a page that comes later', async () => {
    const running = await inspector();
    const client = stockClient(running);
    const first = await livePage(running);
    const actor = createActor(foreignMachine(), { inspect: client.inspect });
    actor.start();
    actor.send({ type: 'end' });
    await eventually(() => expect(actor.getSnapshot().matches('ready')).toBe(true));
    actor.send({ type: 'end' });
    await first.until(() => first.actor('foreign')?.status === 'done');
    client.stop();
    await first.until(({ actors }) => actors.every(({ connected }) => !connected));
    const late = await livePage(running);
    await late.until(({ actors }) => actors.length > 0 && actors.every(({ connected }) => !connected));
    expect(late.store).toEqual(first.store);
  });

  test('of two hosts with the same session ids are two', async () => {
    const running = await inspector();
    const page = await livePage(running);
    for (const id of ['one', 'two']) {
      const client = stockClient(running);
      client.actor('x:0', { value: id });
      client.snapshot('x:0', { value: `${id}, moved` }, { event: { type: 'go' } });
    }
    const { actors } = await page.until(
      (store) =>
        store.actors.every(({ value }) => String(value).endsWith('moved')) && store.actors.length === 2,
    );
    expect(actors.map(({ value }) => value).sort()).toEqual(['one, moved', 'two, moved']);
  });
});
