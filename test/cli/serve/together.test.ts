import { describe, expect, it } from 'vitest';
import { assessment, officer } from '../../serve/support/office.ts';
import { stop } from '../../support/programs.ts';
import { servedOffice } from './support/servedOffice.ts';

describe('two servers on one file', () => {
  it('let one of two clerks win who send at once; the other is told where it is and what is possible now', async () => {
    const { start, verify } = servedOffice();
    const servers = await Promise.all([start(), start()]);
    await servers[0]?.open('P1');
    const query = { type: 'petitioner.query' };
    for (let seen = 1; seen <= 10; seen += 1) {
      const answers = await Promise.all(servers.map((one) => one.send('P1', seen, query, 'petitioner-1')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409);
      expect(lost?.body).toMatchObject({ type: '/problems/changed', seq: seen + 1 });
      const now = lost?.body.next as { type: string; allowed: boolean }[];
      expect(now.find(({ type }) => type === query.type)).toMatchObject({ allowed: true });
    }
    expect(await verify()).toMatchObject({ code: 0, err: '' });
  });

  it('give the answer to a retry that the other gave, and go on when it is gone', async () => {
    const { start, rows } = servedOffice();
    const [one, other] = [await start(), await start()];
    const opened = await one.open(undefined, 'letter-1');
    await stop(one.child, 'SIGKILL');
    expect(await other.open(undefined, 'letter-1')).toMatchObject({
      status: 200,
      body: { ...opened.body, repeated: true },
    });
    expect(await other.send(opened.body.petition, 1, assessment)).toMatchObject({ status: 200 });
    expect(rows('SELECT id FROM pf_petition')).toHaveLength(1);
  });

  it('tell the same last days whatever the zone of their machine', async () => {
    const { start } = servedOffice('2026-03-02T23:30:00+08:00');
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
    const servers = await Promise.all(zones.map((TZ) => start([], { env: { TZ } })));
    await servers[0]?.open('P1');
    const told = await Promise.all(
      servers.map(async ({ get }) => [
        (await get('/petitions/P1/deadlines')).body,
        (await get('/duties?mine=true', officer)).body,
        (await get('/petitions/P1/explain?deadline=firstVisit.register')).body,
      ]),
    );
    expect(told[0]?.[0][0]).toMatchObject({ id: 'firstVisit.register', due: '2026-03-05' });
    for (const other of told.slice(1)) expect(other).toEqual(told[0]);
  });
});
