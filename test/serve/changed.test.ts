import { describe, expect, it } from 'vitest';
import { createHost } from '../../src/hosts/host/createHost.ts';
import { memoryData, memoryStore } from '../../src/hosts/testing/memoryStore.ts';
import { assessment, engine, office, officer } from './support/office.ts';

const query = { type: 'petitioner.query' };

describe('two who send at once', () => {
  it('one of them wins; the other is told where the petition is, and what is possible now', async () => {
    const { open, send } = await office();
    await open({}, { petition: 'P1' });
    for (let seen = 1; seen <= 5; seen += 1) {
      const answers = await Promise.all([1, 2].map(() => send('P1', seen, query, 'petitioner-1')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409);
      expect(lost?.body).toMatchObject({ type: '/problems/changed', seq: seen + 1 });
      expect(lost?.body.next.find(({ type }: { type: string }) => type === query.type)).toMatchObject({
        allowed: true,
      });
    }
  });

  it('whoever says to have seen what is yet to come is told where it is', async () => {
    const { open, send } = await office();
    await open({}, { petition: 'P1' });
    expect(await send('P1', 7, assessment)).toMatchObject({ status: 409, body: { seq: 1 } });
    for (const seen of [0, -1, 1.5, '1', null, undefined, 2 ** 53])
      expect(await send('P1', seen as number, assessment)).toMatchObject({ status: 400 });
  });

  it('what was due before the event is taken first, and the sender’s own is taken then', async () => {
    const { open, send, get, clock } = await office();
    await open({}, { petition: 'P1' });
    clock.set('2026-03-09T09:00:00+08:00');
    expect(await send('P1', 1, assessment)).toMatchObject({ status: 200, body: { seq: 3 } });
    expect((await get('/petitions/P1')).body.events[1]).toBe('P1:passed:firstVisit.register');
  });

  it('a clock that lags dates no event before the last one', async () => {
    const { open, send, get, clock } = await office();
    await open({}, { petition: 'P1' });
    clock.set('2026-03-01T09:00:00+08:00');
    expect(await send('P1', 1, assessment)).toMatchObject({ status: 200 });
    expect((await get('/petitions/P1')).body.lastAt).toBe('2026-03-02T09:00:00+08:00');
    expect((await get('/petitions/P1/next')).status).toBe(200);
  });

  it('another host on the same store answers as this one', async () => {
    const data = memoryData();
    const [one, other] = [
      await office({ store: memoryStore(data) }),
      await office({ store: memoryStore(data) }),
    ];
    await one.open({}, { petition: 'P1' });
    expect(await other.send('P1', 1, assessment)).toMatchObject({ status: 200 });
    expect(await one.send('P1', 1, query, 'petitioner-1')).toMatchObject({ status: 409, body: { seq: 2 } });
    const host = await createHost({
      store: memoryStore(data),
      engine,
      timers: false,
      deliver: async () => undefined,
    });
    expect((await host.read('P1'))?.seq).toBe(2);
    await host.close();
    expect((await one.get('/petitions/P1', officer)).status).toBe(200);
  });
});
