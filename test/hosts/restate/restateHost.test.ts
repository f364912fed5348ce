import { afterEach, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { all } from '../../../src/hosts/port/all.ts';
import type { Delivery } from '../../../src/hosts/port/host.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { until } from '../../support/patience.ts';
import { describeWithRestate } from '../support/describeWithRestate.ts';
import { assessment, letter, registration } from '../support/letters.ts';
import { type RestateOfficeOptions, restateOffice } from '../support/restateOffice.ts';

const engine = createEngine(fireRescueBureau);
const opened: { stop(): Promise<void> }[] = [];

async function office(more: RestateOfficeOptions = {}, at?: string) {
  const one = await restateOffice(more, at);
  opened.push(one);
  const { host, close } = await one.start();
  return { ...one, host, close };
}

/** Where the effects of decisions stand, by their keys: the petition's `seq`, and which of that event's they are. */
const placesOf = (keys: readonly string[]) =>
  keys.flatMap((key) => {
    const found = /\/(\d+)\/(\d+)$/.exec(key);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
const inOrder = (places: readonly (readonly [number, number])[]) =>
  [...places].sort(([a, b], [c, d]) => a - c || b - d);

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});

describeWithRestate('a host over Restate', () => {
  it('keeps what replays to the same petitions and delivers each effect in order, whatever letters an id has', async () => {
    const { host, delivered } = await office();
    const ids = ['P1', 'a/b:c#d.e', '信访〔2026〕12号', '𠀀', 'constructor', '0'];
    await Promise.all(
      ids.map(async (id) => {
        await host.take(letter(id));
        await host.take(assessment(id));
        expect(await host.take(registration(id))).toMatchObject({ accepted: true, petition: id, seq: 3 });
      }),
    );
    const { petitions, difference } = engine.replay(await all(host.log()));
    expect(difference).toBeUndefined();
    expect([...petitions.keys()].sort()).toEqual([...ids].sort());
    for (const [id, petition] of petitions)
      expect(JSON.stringify(await host.read(id))).toBe(JSON.stringify(petition));
    await until(async () => (await host.waiting()).petitions === 0);
    for (const id of ids) {
      const keys = delivered.filter(({ petition }) => petition === id).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(placesOf(keys)).toEqual(inOrder(placesOf(keys)));
      expect(placesOf(keys).length).toBeGreaterThan(3);
    }
    expect(await host.waiting()).toMatchObject({ oldest: null, attempts: 0, lag: 0 });
  });

  it('gives the same answer again to the same event, and tells an id that was another message’s', async () => {
    const { host } = await office();
    const first = await host.take(letter('P1'));
    await host.take(assessment('P1'));
    expect(await host.take(letter('P1'))).toEqual({ ...first, repeated: true });
    expect(await host.take(letter('P1', { persons: 2 }))).toMatchObject({ accepted: false, reused: true });
    expect(await host.take(letter('P1'), { seen: 7 })).toMatchObject({ accepted: true, repeated: true });
    expect(await host.take(registration('P1'), { seen: 1 })).toEqual({
      accepted: false,
      refusals: [],
      seq: 2,
      changed: true,
    });
  });

  it('refuses what is no event and what names no petition, and reads none of that name', async () => {
    const { host } = await office();
    for (const petition of ['..', '.', 'a b', 'x'.repeat(200), '', 7])
      expect(await host.take(letter('P1', { petition }))).toMatchObject({
        accepted: false,
        refusals: expect.arrayContaining([expect.objectContaining({ code: 'invalid', path: 'petition' })]),
      });
    expect(await host.take('nothing')).toMatchObject({ accepted: false });
    expect(await host.take({ petition: 'P1' })).toMatchObject({ refusals: [{ code: 'unknown-event' }] });
    expect(await host.read('..')).toBeUndefined();
    expect(await host.read('P1')).toBeUndefined();
    expect(await all(host.log())).toEqual([]);
    expect((await host.worklist()).lines).toEqual([]);
  });

  it('dates an event that states no moment, never before the petition’s last one', async () => {
    const { host, clock } = await office();
    await host.take(letter('P1', { at: undefined }));
    expect((await host.read('P1'))?.lastAt).toBe('2026-03-02T09:00:00+08:00');
    clock.set('2026-03-01T09:00:00+08:00');
    await host.take(assessment('P1', { at: undefined }));
    expect((await host.read('P1'))?.lastAt).toBe('2026-03-02T09:00:00+08:00');
  });

  it('takes nothing any more once it is closed', async () => {
    const { host, close } = await office();
    await close();
    await expect(host.take(letter('P1'))).rejects.toMatchObject({ code: 'closed' });
  });
});

describeWithRestate('the deliveries of a host over Restate', () => {
  it('come in order and under one key, though the receiver fails and loses answers', async () => {
    let calls = 0;
    const got: Delivery[] = [];
    const { host } = await office({
      deliver: async (delivery) => {
        calls += 1;
        if (calls % 3 === 0) throw new Error('it fails');
        got.push(delivery);
        if (calls % 5 === 0) throw new Error('its answer is lost');
      },
    });
    await host.take(letter('P1'));
    await host.take(assessment('P1'));
    await host.take(registration('P1'));
    await until(async () => (await host.waiting()).petitions === 0);
    const keys = [...new Set(got.map(({ key }) => key))];
    expect(placesOf(keys)).toEqual(inOrder(placesOf(keys)));
    expect(got.length).toBeGreaterThan(keys.length);
    for (const key of keys) {
      const contents = got.filter((one) => one.key === key).map(({ effect }) => JSON.stringify(effect));
      expect(new Set(contents).size).toBe(1);
    }
  });

  it('hold up no other petition, and the host says what waits, since when and how often it failed', async () => {
    const got = new Set<string>();
    let taken = false;
    const { host, clock } = await office({
      deliver: async ({ petition }) => {
        if (petition === 'stuck' && !taken) throw new Error('nobody takes it');
        got.add(petition);
      },
    });
    await host.take(letter('stuck'));
    expect(await host.waiting()).toMatchObject({ petitions: 1, oldest: clock.now() });
    for (let n = 0; n < 8; n += 1) await host.take(letter(`P${n}`));
    await until(() => got.size === 8);
    await until(async () => (await host.waiting()).attempts > 2);
    expect(await host.waiting()).toMatchObject({ petitions: 1, oldest: clock.now() });
    taken = true;
    await until(async () => (await host.waiting()).petitions === 0);
  });

  it('stop at a receiver that is gone, which is told, and go on after a new start', async () => {
    const { host, close, faults, start, delivered } = await office({
      deliver: async () => {
        throw new HostFault('receiver-gone', '接收方已停用', 'the receiver is gone');
      },
    });
    await host.take(letter('P1'));
    await until(async () => (await host.waiting()).receiverGone === true);
    expect(faults).toHaveLength(1);
    expect(await host.take(assessment('P1'))).toMatchObject({ accepted: true });
    await host.take(letter('P2'));
    await until(async () => (await host.waiting()).petitions === 2);
    expect(faults).toHaveLength(1);
    await close();
    const next = await start({ deliver: async (delivery) => void delivered.push(delivery) });
    await until(async () => (await next.host.waiting()).petitions === 0);
    expect(delivered.filter(({ petition }) => petition === 'P1')[0]?.key).toBe('P1/1/0');
    expect(new Set(delivered.map(({ petition }) => petition))).toEqual(new Set(['P1', 'P2']));
  });
});
