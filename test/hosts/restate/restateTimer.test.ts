import { afterEach, expect, it } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { noDay } from '../../../src/hosts/port/rows.ts';
import { restateStore } from '../../../src/hosts/restate/openStore.ts';
import { until } from '../../support/patience.ts';
import { describeWithRestate } from '../support/describeWithRestate.ts';
import { assessment, letter } from '../support/letters.ts';
import { type RestateOfficeOptions, restateOffice } from '../support/restateOffice.ts';

const opened: { stop(): Promise<void> }[] = [];

async function office(more: RestateOfficeOptions = {}, at?: string) {
  const one = await restateOffice(more, at);
  opened.push(one);
  const { host, close } = await one.start();
  const course = async (petition: string) =>
    (await all(host.log(petition))).map(({ event }) => (event as { type: string }).type);
  return { ...one, host, close, course };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});

describeWithRestate('the timer of a host over Restate', () => {
  it('reminds on the policy’s day and sends what has passed on the day after, not before', async () => {
    const { host, clock, delivered, course } = await office();
    await host.take(letter('P1'));
    clock.set('2026-03-03T23:59:59+08:00');
    expect(await host.due()).toBe(0);
    clock.set('2026-03-04T08:00:00+08:00');
    expect((await host.waiting()).lag).toBe(8 * 3_600_000);
    await host.due();
    await until(() => delivered.some(({ effect }) => effect.type === 'remind'));
    expect(delivered.at(-1)).toMatchObject({
      key: 'P1/1/remind/firstVisit.register/2026-03-04',
      effect: { deadline: 'firstVisit.register', due: '2026-03-05', to: { role: 'supervisionOffice' } },
    });
    clock.set('2026-03-05T23:59:59+08:00');
    expect(await host.due()).toBe(0);
    clock.set('2026-03-06T00:00:00+08:00');
    expect(await host.due()).toBe(1);
    expect(await host.due()).toBe(0);
    expect((await host.waiting()).lag).toBe(0);
    expect(await course('P1')).toEqual(['intake.receive', 'deadline.passed']);
  });

  it('is Restate’s own: nobody looks, and what is due comes', async () => {
    const began = Date.now();
    const from = Date.parse('2026-03-05T23:59:58.500+08:00');
    const now = () => from + Date.now() - began;
    const { host, course } = await office({ clock: { now } });
    await host.take(letter('P1'));
    await until(async () => (await course('P1')).length > 1);
    expect(await course('P1')).toEqual(['intake.receive', 'deadline.passed']);
  });

  it('looks by itself for what a clock that was set forward by weeks has brought', async () => {
    const { host, clock, course } = await office({ timers: true, sweepMs: 20 });
    await host.take(letter('P1'));
    clock.set('2026-04-10T08:00:00+08:00');
    await until(async () => (await course('P1')).includes('deadline.passed'));
    await until(async () => (await host.waiting()).lag === 0);
    clock.set('2026-03-20T08:00:00+08:00');
    expect(await host.due()).toBe(0);
    expect(await host.take(letter('P2', { at: undefined }))).toMatchObject({ accepted: true });
  });

  it('takes what was due before an event before it, in one step', async () => {
    const { host, course } = await office();
    await host.take(letter('P1'));
    await host.take(assessment('P1', { at: '2026-03-10T10:00:00+08:00' }));
    expect(await course('P1')).toEqual(['intake.receive', 'deadline.passed', 'intake.assess']);
  });

  it('does not stop at a petition that cannot be trusted, and tells it once', async () => {
    const { host, clock, faults, options } = await office();
    await host.take(letter('P1'));
    const store = restateStore(options);
    const [whole] = await all(store.whole());
    if (!whole) throw new Error('nothing was kept');
    const json = whole.petition.json.replaceAll('"P1"', '"P2"').replace('"persons":1', '"persons":9');
    const log = whole.log.map((row) => ({ ...row, petition: 'P2' }));
    await store.put([{ ...whole, petition: { ...whole.petition, id: 'P2', json }, outbox: [], log }], []);
    clock.set('2026-03-06T00:00:00+08:00');
    expect(await host.due()).toBe(1);
    expect(await host.due()).toBe(0);
    expect(faults.map(String)).toEqual([expect.stringMatching(/P2/)]);
    await expect(host.read('P2')).rejects.toMatchObject({ code: 'untrusted' });
    expect((await host.worklist({ open: true })).lines.map(({ id }) => id).sort()).toEqual(['P1', 'P2']);
    expect((await host.duties()).lines.every(({ due }) => due < noDay)).toBe(true);
  });
});
