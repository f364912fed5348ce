import { afterEach, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { createHost } from '../../../src/hosts/host/createHost.ts';
import { all } from '../../../src/hosts/port/all.ts';
import type { Host } from '../../../src/hosts/port/host.ts';
import { restateStore } from '../../../src/hosts/restate/openStore.ts';
import { memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import { exportStore } from '../../../src/hosts/transfer/exportStore.ts';
import { importStore } from '../../../src/hosts/transfer/importStore.ts';
import { verifyStore } from '../../../src/hosts/transfer/verifyStore.ts';
import type { PetitionQuestion } from '../../../src/hosts/worklist/question.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { until } from '../../support/patience.ts';
import { describeWithRestate } from '../support/describeWithRestate.ts';
import { assessment, letter, officer, registration } from '../support/letters.ts';
import { type RestateOfficeOptions, restateOffice } from '../support/restateOffice.ts';

const engine = createEngine(fireRescueBureau);
const opened: { stop(): Promise<void> }[] = [];

async function office(more: RestateOfficeOptions = {}) {
  const one = await restateOffice(more);
  opened.push(one);
  const { host, close } = await one.start();
  return { ...one, host, close };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});

/** A few petitions that differ in what lists go by, at several places of their way. */
async function fill(host: Host): Promise<void> {
  const petitioners = ['petitioner-1', 'petitioner-2', 'petitioner-3'];
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const id = `${n % 2 === 0 ? 'P' : '信访'}${n}`;
      const complainedOf = n % 4 === 0 ? { persons: ['clerk-9'], units: ['dept-legal'] } : undefined;
      const more = { petitioners: [petitioners[n % 3]], ...(complainedOf ? { complainedOf } : {}) };
      await host.take(letter(id, { ...more, at: `2026-03-0${1 + (n % 2)}T09:00:00+08:00` }));
      if (n % 3 > 0) await host.take(assessment(id));
      if (n % 3 > 1) await host.take(registration(id));
    }),
  );
}

async function paged(host: Host, question: PetitionQuestion): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await host.worklist({ ...question, limit: 5, ...(after === undefined ? {} : { after }) });
    ids.push(...page.lines.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids;
}

describeWithRestate('the lists of a host over Restate', () => {
  it('answer every question as the store in memory does', async () => {
    const { host, options, clock } = await office();
    const { engine, aheadMs } = options;
    const plain = await createHost({
      store: memoryStore(),
      engine,
      clock,
      timers: false,
      deliver: async () => undefined,
      ...(aheadMs === undefined ? {} : { aheadMs }),
    });
    await Promise.all([fill(host), fill(plain)]);
    clock.set('2026-03-06T09:00:00+08:00');
    const viewer = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-9' };
    const questions: PetitionQuestion[] = [
      {},
      { order: 'id' },
      { state: 'registered' },
      { dueBefore: 'today' },
      { petitioner: 'petitioner-2', open: true },
      { openedFrom: '2026-03-02' },
      { viewer },
      { viewer: { role: 'petitioner', id: 'petitioner-3' } },
      { viewer: { role: 'responsibleUnit', unit: 'dept-legal', id: 'legal-1' }, order: 'id' },
    ];
    for (const question of questions) {
      expect(await host.worklist(question)).toEqual(await plain.worklist(question));
      expect(await paged(host, question)).toEqual(await paged(plain, question));
    }
    expect((await host.worklist({ limit: 500 })).lines).toHaveLength(12);
    for (const question of [
      {},
      { role: 'supervisionOffice', limit: 3 },
      { dueBefore: 'today', viewer },
    ] as const)
      expect(await host.duties(question)).toEqual(await plain.duties(question));
    const counts = [
      { of: 'petitions' },
      { of: 'petitions', by: ['state', 'channel'] },
      { of: 'petitions', state: 'nowhere' },
      { of: 'duties', by: ['role'], dueBefore: 'today' },
    ] as const;
    for (const question of counts)
      expect(new Set(await host.count(question))).toEqual(new Set(await plain.count(question)));
    await plain.close();
  });

  it('refuse a question that is none', async () => {
    const { host } = await office();
    await expect(host.worklist({ limit: 0 })).rejects.toThrow(RangeError);
    await expect(host.count({ of: 'petitions', by: ['id'] } as never)).rejects.toThrow(/by/);
  });
});

describeWithRestate('what is kept in Restate', () => {
  it('moves to another store and back, whole', async () => {
    const { host, options } = await office();
    await fill(host);
    await host.take(registration('P0', { id: 'too-soon', by: officer() }));
    await until(async () => (await host.waiting()).petitions === 0);
    const store = restateStore(options);
    const petitions = await all(store.whole());
    const refused = await all(store.refused());
    expect(petitions).toHaveLength(12);
    expect(refused.map(({ id }) => id)).toEqual(['too-soon']);
    const between = memoryStore();
    expect(await importStore(between, exportStore(store))).toEqual({ petitions: 12, already: 0, refused: 1 });

    const other = await office();
    const target = restateStore(other.options);
    expect(await importStore(target, exportStore(between))).toMatchObject({ petitions: 12, already: 0 });
    expect(await verifyStore({ store: target, engine })).toMatchObject({ petitions: 12, different: 0 });
    expect(await all(target.whole())).toEqual(petitions);
    expect(await all(target.refused())).toEqual(refused);
    expect(await all(other.host.log())).toEqual(await all(host.log()));
    expect(other.delivered).toEqual([]);
    const again = { at: '2026-03-05T09:00:00+08:00', id: 'next' };
    expect(await other.host.take(assessment('P0', again))).toEqual(await host.take(assessment('P0', again)));
    await until(async () => other.delivered.length > 0);
    await expect(target.put(petitions.slice(0, 1), [])).rejects.toMatchObject({ code: 'not-empty' });
  });

  it('is delivered on from where the store before had come to', async () => {
    const { host, options, delivered } = await office();
    await host.take(letter('P1'));
    await host.take(assessment('P1'));
    await host.take(registration('P1'));
    await until(async () => (await host.waiting()).petitions === 0);
    const [whole] = await all(restateStore(options).whole());
    if (!whole) throw new Error('nothing was kept');
    const other = await office();
    await restateStore(other.options).put([{ ...whole, sent: 2 }], []);
    const left = delivered.map(({ key }) => key).slice(2);
    await until(() => other.delivered.length >= left.length);
    expect(other.delivered.map(({ key }) => key)).toEqual(left);
  });
});
