import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { patience, until } from '../support/patience.ts';
import { office, stop } from './hostProcess.ts';
import { outboxReceiver } from './outboxReceiver.ts';
import { assessment, first, open, rows, send, verify } from './webHostRequests.ts';

const keysOwed = (database: string) => rows(database, 'SELECT key FROM outbox').map(({ key }) => key);
const allDelivered = (database: string) =>
  rows(database, 'SELECT 1 FROM outbox WHERE delivered_at IS NULL AND not_before = 0').length === 0;

describe('what the web host keeps', () => {
  it('lets one of two clerks win who send at once through two processes; the other is told what is possible now', async () => {
    const { start, database } = office();
    const hosts = [await start(), await start()] as const;
    await open(hosts[0]);
    for (let seen = 1; seen <= 10; seen += 1) {
      const query = { type: 'petitioner.query' };
      const answers = await Promise.all(hosts.map((host) => send(host, seen, query, 'petitioner-1')));
      const [lost] = answers.filter(({ status }) => status === 409);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(lost?.body).toMatchObject({ type: '/problems/changed', seq: seen + 1 });
      const next = lost?.body.next as unknown as { type: string; allowed: boolean }[];
      expect(next.find(({ type }) => type === 'petitioner.query')?.allowed).toBe(true);
    }
    expect(await verify(database)).toMatchObject({ code: 0, err: '' });
  });

  it('reminds the owner, sends the deadline that passed, and starts the supervision of it, once', async () => {
    const { start, database, setClock } = office();
    const receiver = await outboxReceiver();
    const host = await start('--deliver-to', receiver.address);
    const timers = [host, await start('--deliver-to', receiver.address)];
    await open(host);
    const lastEvent = () => rows(database, 'SELECT id FROM events ORDER BY number DESC LIMIT 1')[0]?.id;
    const delivered = (type: string) => receiver.taken.filter(({ effect }) => effect.type === type);
    setClock('2026-03-04T08:00:00+08:00');
    await until(() => delivered('remind').length > 0);
    expect(delivered('remind')).toMatchObject([
      { effect: { deadline: 'firstVisit.register', day: '2026-03-04', to: { role: 'supervisionOffice' } } },
    ]);
    setClock('2026-03-05T23:59:59+08:00');
    expect(lastEvent()).toMatch(/^http:/);
    setClock('2026-03-06T00:00:00+08:00');
    await until(() => delivered('assign').length > 0);
    expect(lastEvent()).toBe('2026-000001:passed:firstVisit.register');
    expect((await host.get(first)).body).toMatchObject({ seq: 2, beside: [{ lifecycle: 'supervision' }] });
    await Promise.all(timers.map(({ child }) => stop(child, 'SIGTERM')));
    expect(rows(database, 'SELECT 1 FROM events')).toHaveLength(2);
    const [{ wake_at: next } = {}] = rows(database, 'SELECT wake_at FROM timers');
    expect(Number(next)).toBeGreaterThan(Date.parse('2026-03-06T00:00:00+08:00'));
    expect(await verify(database)).toMatchObject({ code: 0, err: '' });
  });

  it('delivers every effect once in the order of its petition to a receiver that often fails', async () => {
    const { start, database } = office();
    const receiver = await outboxReceiver((attempt, key) =>
      attempt > 2 ? 'takes' : key.length % 2 === attempt % 2 ? 'hangsUp' : 'fails',
    );
    const host = await start('--deliver-to', receiver.address);
    for (let n = 0; n < 5; n += 1) await open(host);
    await send(host, 1, assessment);
    await until(() => allDelivered(database));
    const immediate = rows(database, 'SELECT key FROM outbox WHERE not_before = 0 ORDER BY number');
    const of = (id: string) => (key: unknown) => String(key).startsWith(id);
    const keys = receiver.taken.map(({ key }) => key);
    expect(keys).toHaveLength(immediate.length);
    for (let n = 1; n <= 5; n += 1) {
      const id = `2026-00000${n}/`;
      expect(keys.filter(of(id))).toEqual(immediate.map(({ key }) => key).filter(of(id)));
    }
    expect(Math.min(...receiver.attempts.values())).toBe(3);
    expect((await host.get('/healthz')).body).toMatchObject({ outbox: { waiting: 0 } });
  });

  it('loses nothing that it answered, doubles nothing, and delivers the rest when it is killed amid its work', async () => {
    const { start, database } = office();
    const receiver = await outboxReceiver();
    const answered: string[] = [];
    for (let life = 0; life < 2; life += 1) {
      const host = await start('--deliver-to', receiver.address);
      const clerks = Array.from({ length: 4 }, async (_, clerk) => {
        for (let n = 0; ; n += 1) {
          const key = `${life}-${clerk}-${n}`;
          const answer = await open(host, {}, key).catch(() => undefined);
          if (!answer) return;
          expect(answer.status).toBe(201);
          answered.push(`http:${key}`);
        }
      });
      await until(() => answered.length > 12 * (life + 1));
      await stop(host.child, 'SIGKILL');
      await Promise.all(clerks);
      expect(await verify(database)).toMatchObject({ code: 0, err: '' });
    }
    const stored = rows(database, 'SELECT id FROM events WHERE accepted = 1').map(({ id }) => id);
    expect(stored).toEqual(expect.arrayContaining(answered));
    const last = await start('--deliver-to', receiver.address);
    await until(() => allDelivered(database));
    await stop(last.child, 'SIGTERM');
    const immediate = rows(database, 'SELECT key FROM outbox WHERE not_before = 0').map(({ key }) => key);
    expect(receiver.taken.map(({ key }) => key).sort()).toEqual(immediate.sort());
    expect(keysOwed(database).length).toBeGreaterThan(immediate.length);
  });

  it('keeps its log even from itself, and tells a database that was changed by hand', async () => {
    const { start, database, setClock } = office();
    const host = await start();
    await open(host);
    await open(host);
    const writer = new DatabaseSync(database, { timeout: patience });
    expect(() => writer.exec('DELETE FROM events')).toThrow(/only added to/);
    expect(() => writer.exec("UPDATE events SET event = '{}'")).toThrow(/only added to/);
    writer.exec(
      `UPDATE petitions SET json = replace(json, '"persons":1', '"persons":9') WHERE id = '2026-000001'`,
    );
    writer.exec("DELETE FROM outbox WHERE petition = '2026-000002'");
    writer.close();
    expect(await send(host, 1, assessment)).toMatchObject({ status: 500, body: { type: '/problems/fault' } });
    const second = { seen: 1, event: assessment };
    expect((await host.post('/petitions/2026-000002/events', 'officer-1', second)).status).toBe(200);
    setClock('2026-03-06T00:00:00+08:00');
    await until(() => rows(database, "SELECT 1 FROM events WHERE id LIKE '2026-000002:passed:%'").length > 0);
    await until(() => host.errors().split('timer: 2026-000001: ').length === 2);
    const { code, err } = await verify(database);
    expect(code).toBe(1);
    expect(err).toContain('2026-000001 is not what its log comes to');
    expect(err).toContain('the effect 2026-000002/1/0 is not in the outbox');
    expect(err).not.toContain('decided otherwise');
    expect((await verify(`${database}.other`)).code).toBe(1);
  });
});
