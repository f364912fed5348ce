import { describe, expect, it } from 'vitest';
import { until } from '../../support/patience.ts';
import { exitAfter } from '../../support/programs.ts';
import { receiver } from './support/receiver.ts';
import { servedOffice } from './support/servedOffice.ts';

describe('the timers of two servers on one file', () => {
  it('remind the owner, send the deadline that passed, and start the supervision of it, once', async () => {
    const { start, rows, setClock, verify } = servedOffice();
    const office = await receiver();
    const servers = await Promise.all([1, 2].map(() => start(['--deliver-to', office.address])));
    await servers[0]?.open('P1');
    const delivered = (type: string) => office.taken.filter((one) => one.type === `petition-flow.${type}`);
    const lastEvent = () => rows('SELECT id FROM pf_log ORDER BY seq DESC LIMIT 1')[0]?.id;
    setClock('2026-03-04T08:00:00+08:00');
    await until(() => delivered('remind').length > 0);
    expect(delivered('remind')).toMatchObject([
      { data: { deadline: 'firstVisit.register', day: '2026-03-04', to: { role: 'supervisionOffice' } } },
    ]);
    setClock('2026-03-05T23:59:59+08:00');
    expect(lastEvent()).toMatch(/^http:/);
    setClock('2026-03-06T00:00:00+08:00');
    await until(() => delivered('assign').length > 0);
    expect(lastEvent()).toBe('P1:passed:firstVisit.register');
    expect((await servers[0]?.get('/petitions/P1'))?.body).toMatchObject({
      seq: 2,
      beside: [{ lifecycle: 'supervision' }],
    });
    expect(await Promise.all(servers.map(({ child }) => exitAfter(child, 'SIGTERM')))).toEqual([0, 0]);
    expect(rows('SELECT 1 FROM pf_log')).toHaveLength(2);
    const [{ wake_at: next } = {}] = rows('SELECT wake_at FROM pf_petition');
    expect(Number(next)).toBeGreaterThan(Date.parse('2026-03-06T00:00:00+08:00'));
    expect(await verify()).toMatchObject({ code: 0, err: '' });
  });
});
