import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { until } from '../../support/patience.ts';
import { exitAfter, stop } from '../../support/programs.ts';
import { file } from '../cli.ts';
import { receiver } from './support/receiver.ts';
import { servedOffice } from './support/servedOffice.ts';

type Rows = ReturnType<typeof servedOffice>['rows'];

const keysOwed = (rows: Rows) =>
  rows('SELECT row_key FROM pf_outbox ORDER BY petition, place').map(({ row_key }) => String(row_key));
const allDelivered = (rows: Rows) => rows('SELECT 1 FROM pf_send WHERE sent < last_place').length === 0;

/** Keys petition by petition, each petition's in the order in which they came. */
function byPetition(keys: readonly string[]): ReadonlyMap<string | undefined, readonly string[]> {
  const found = new Map<string | undefined, string[]>();
  for (const key of keys) {
    const [petition] = key.split('/');
    found.set(petition, [...(found.get(petition) ?? []), key]);
  }
  return found;
}

/** As if started when the lease of a killed server is over, which is half a minute. */
const afterTheLease = 'const { now } = Date; Date.now = () => now() + 40_000';

describe('the deliveries of a server', () => {
  it('come once and in the order of their petition to a receiver that often fails and hangs up', async () => {
    const { start, rows, setClock } = servedOffice();
    const office = await receiver((attempt, key) =>
      attempt > 2 ? 'takes' : key.length % 2 === attempt % 2 ? 'hangsUp' : 'fails',
    );
    const { open, get, said } = await start(['--deliver-to', office.address]);
    for (const petition of ['P1', 'P20', 'P3']) await open(petition);
    // A deadline passes unmet: several effects of each petition.
    setClock('2026-03-06T00:00:00+08:00');
    await until(() => rows("SELECT 1 FROM pf_log WHERE id LIKE '%:passed:%'").length === 3);
    await until(() => allDelivered(rows));
    expect(byPetition(office.taken.map(({ id }) => id))).toEqual(byPetition(keysOwed(rows)));
    expect(office.taken.length).toBeGreaterThan(12);
    expect(Math.min(...office.attempts.values())).toBe(3);
    expect((await get('/readyz')).body).toMatchObject({ ready: true });
    await until(() => said.err.includes('deliveries fail and are tried again'));
    await until(() => said.err.includes('deliveries go through again'));
  });

  it('are all there after two kills in mid-load: nothing that was answered is lost, nothing is doubled', async () => {
    const { start, rows, verify } = servedOffice();
    const office = await receiver();
    const words = ['--deliver-to', office.address];
    const answered: string[] = [];
    for (let life = 0; life < 2; life += 1) {
      const { open, child } = await start(words);
      const clerks = Array.from({ length: 4 }, async (_, clerk) => {
        for (let n = 0; ; n += 1) {
          const key = `${life}-${clerk}-${n}`;
          const answer = await open(undefined, key).catch(() => undefined);
          if (!answer) return;
          expect(answer.status).toBe(201);
          answered.push(`http:${key}`);
        }
      });
      await until(() => answered.length > 20 * (life + 1));
      await stop(child, 'SIGKILL');
      await Promise.all(clerks);
      expect(await verify()).toMatchObject({ code: 0, err: '' });
    }
    const stored = rows('SELECT id FROM pf_log').map(({ id }) => id);
    expect(stored).toEqual(expect.arrayContaining(answered));
    expect(new Set(stored).size).toBe(stored.length);
    const last = await start(words, { node: ['--import', `data:text/javascript,${afterTheLease}`] });
    await until(() => allDelivered(rows));
    expect(await exitAfter(last.child, 'SIGTERM')).toBe(0);
    expect(byPetition(office.taken.map(({ id }) => id).sort())).toEqual(byPetition(keysOwed(rows).sort()));
  });

  it('stop where the receiver answers 410: that is told once, none is lost, and all go out at the next start', async () => {
    const { start, rows } = servedOffice();
    const gone = await receiver(() => 'gone');
    const first = await start(['--deliver-to', gone.address]);
    await first.open('P1');
    await until(async () => (await first.get('/readyz')).body.checks.receiver === false);
    expect((await first.get('/readyz')).status).toBe(503);
    expect(await first.open('P2')).toMatchObject({ status: 201 });
    // By its sentence: three digits stand in the random id of a request, too, now and then.
    await until(() => /answered 410.*\n/.test(first.said.err));
    const lines = first.said.err.split('\n').filter((line) => line.includes('answered 410'));
    expect(lines).toEqual([expect.stringMatching(/correct --deliver-to and start again/)]);
    expect(await exitAfter(first.child, 'SIGTERM')).toBe(0);
    expect(gone.attempts.size).toBe(1);
    const right = await receiver();
    await start(['--deliver-to', right.address]);
    await until(() => allDelivered(rows));
    expect(byPetition(right.taken.map(({ id }) => id))).toEqual(byPetition(keysOwed(rows)));
  });

  it('are signed with the secret of the file', async () => {
    const { start } = servedOffice();
    const secret = 'a secret of more than twenty-four characters';
    const office = await receiver();
    const words = ['--deliver-to', office.address, '--deliver-secret-file', file('secret', `${secret}\n`)];
    await (await start(words)).open('P1');
    await until(() => office.taken.length > 0);
    const [{ 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = {}] =
      office.headers;
    const mac = createHmac('sha256', secret)
      .update(`${id}.${at}.${JSON.stringify(office.taken[0])}`)
      .digest('base64');
    expect([id, signature]).toEqual([office.taken[0]?.id, `v1,${mac}`]);
  });
});
