import { describe, expect, it } from 'vitest';
import { Rates } from '../../../src/serve/http/rate.ts';
import { defaultLimits } from '../../../src/serve/limits.ts';
import { clerk, office, officer } from '../support/office.ts';

describe('the rate of an actor', () => {
  it('is a bucket of their own that fills by the clock', () => {
    let now = 0;
    const rates = new Rates({ rate: { burst: 2, perSecond: 1 }, actors: 10 }, () => now);
    expect([rates.wait('a'), rates.wait('a'), rates.wait('a')]).toEqual([0, 0, 1]);
    expect(rates.wait('b')).toBe(0);
    now = 999;
    expect(rates.wait('a')).toBe(1);
    now = 1_000;
    expect([rates.wait('a'), rates.wait('a')]).toEqual([0, 1]);
  });

  it('is not limited where the limit is 0, and is forgotten of those who asked longest ago', () => {
    const unlimited = new Rates({ rate: { burst: 1, perSecond: 0 }, actors: 1 }, () => 0);
    expect([unlimited.wait('a'), unlimited.wait('a')]).toEqual([0, 0]);
    const few = new Rates({ rate: { burst: 1, perSecond: 1 }, actors: 2 }, () => 0);
    expect([few.wait('a'), few.wait('b'), few.wait('a'), few.wait('c')]).toEqual([0, 0, 1, 0]);
    expect([few.wait('b'), few.wait('c')]).toEqual([0, 1]);
  });

  it('is told with how long to wait, and holds up nobody else', async () => {
    const limits = { ...defaultLimits, rate: { burst: 3, perSecond: 0.01 } };
    const { get, ask } = await office({ limits });
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await get('/me', officer)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await get('/petitions', officer);
    expect(refused).toMatchObject({ status: 429, body: { type: '/problems/too-many' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get('/me', clerk)).status).toBe(200);
    expect((await ask('GET', '/healthz', { actor: undefined })).status).toBe(200);
  });
});
