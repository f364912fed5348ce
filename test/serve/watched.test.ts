import { describe, expect, it } from 'vitest';
import { HostFault } from '../../src/hosts/port/hostFault.ts';
import type { Store } from '../../src/hosts/port/store.ts';
import { memoryStore } from '../../src/hosts/testing/memoryStore.ts';
import { defaultLimits } from '../../src/serve/limits.ts';
import { until } from '../support/patience.ts';
import { arrival, assessment, clerk, legal, office, officer } from './support/office.ts';

/** A memory store that does as it is told from a moment on. */
function moody() {
  const store = memoryStore();
  const mood: { waiting?: () => Promise<never>; fails?: Error } = {};
  const fail = () => {
    if (mood.fails) throw mood.fails;
  };
  const given: Store = {
    ...store,
    waiting: () => mood.waiting?.() ?? store.waiting(),
    read: (id) => {
      fail();
      return store.read(id);
    },
    change: (id, decide) => {
      fail();
      return store.change(id, decide);
    },
  };
  return { store: given, mood };
}

describe('whether it is well', () => {
  it('is told to anybody: it lives, and it is ready', async () => {
    const { ask } = await office();
    expect(await ask('GET', '/healthz', { actor: undefined })).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    expect(await ask('GET', '/readyz', { actor: undefined })).toMatchObject({
      status: 200,
      body: { ready: true },
    });
  });

  it('it is not ready where the store does not answer, or not in time; it lives all the same', async () => {
    const { store, mood } = moody();
    const { get } = await office({ store, limits: { ...defaultLimits, readiness: 20 } });
    const releases: (() => void)[] = [];
    const late = () =>
      new Promise<never>((_, reject) => {
        releases.push(() => reject(new Error('too late')));
      });
    for (const waiting of [() => Promise.reject(new Error('gone')), late]) {
      mood.waiting = waiting;
      expect(await get('/readyz')).toMatchObject({
        status: 503,
        body: { ready: false, checks: { store: false } },
      });
      expect((await get('/healthz')).status).toBe(200);
      expect((await get('/metrics')).body).toContain('petition_flow_store_up 0');
      for (const release of releases) release();
    }
  });

  it('it is not ready where the timer is behind, and when it is being stopped', async () => {
    let stopping = false;
    const { open, get, clock, host } = await office({ isStopping: () => stopping });
    await open({}, { petition: 'P1' });
    clock.set('2026-03-06T01:00:00+08:00');
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: { checks: { timer: false, store: true } },
    });
    expect((await get('/metrics')).body).toMatch(/petition_flow_due_lag_seconds [1-9]/);
    await host.due();
    expect((await get('/readyz')).status).toBe(200);
    stopping = true;
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { checks: { running: false } } });
  });

  it('a store that cannot be reached is told as that, with when to ask again; what else fails is a fault, without its words', async () => {
    const { store, mood } = moody();
    const { open, get, lines } = await office({ store });
    mood.fails = new HostFault('unreachable', '数据库无法连接', 'the database cannot be reached');
    const away = await open({}, { petition: 'P1' });
    expect(away).toMatchObject({
      status: 503,
      body: { type: '/problems/unavailable', detail: 'the database cannot be reached' },
    });
    expect(away.headers.get('retry-after')).toBe('5');
    mood.fails = new Error('officer-1 said 13800138000');
    expect(await get('/petitions/P1')).toMatchObject({ status: 500, body: { type: '/problems/fault' } });
    expect(lines.join('')).not.toContain('13800138000');
    expect(lines.map((line) => JSON.parse(line)).find(({ frames }) => frames)).toMatchObject({
      level: 'error',
      codes: ['Error'],
    });
  });
});

describe('what is counted', () => {
  it('are decisions by what they came to, refusals by code, requests by route, and what waits', async () => {
    const { open, send, get } = await office();
    await open({}, { petition: 'P1', key: 'k' });
    await open({}, { petition: 'P1', key: 'k' });
    await send('P1', 1, assessment, clerk);
    await send('P1', 1, assessment);
    await send('P1', 1, { type: 'petitioner.query' }, 'petitioner-1');
    await until(async () => /outbox_petitions 0/.test((await get('/metrics')).body));
    const page = (await get('/metrics')).body as string;
    for (const line of [
      'petition_flow_decisions_total{outcome="accepted"} 2',
      'petition_flow_decisions_total{outcome="repeated"} 1',
      'petition_flow_decisions_total{outcome="refused"} 1',
      'petition_flow_decisions_total{outcome="changed"} 1',
      'petition_flow_refusals_total{code="wrong-role"} 1',
      'petition_flow_request_duration_seconds_count{method="POST",route="/petitions",status="201"} 1',
      'petition_flow_request_duration_seconds_count{method="POST",route="/petitions/{id}/events",status="409"} 1',
      'petition_flow_store_up 1',
      'petition_flow_receiver_gone 0',
      'petition_flow_outbox_oldest_seconds 0',
    ])
      expect(page).toContain(`${line}\n`);
    expect(page).not.toContain('P1');
  });
});

describe('the log of requests', () => {
  it('has a line of JSON for each, with route, status, time and codes, and the id that the answer has', async () => {
    const { open, send, lines } = await office();
    await open({}, { petition: 'P1' });
    const refused = await send('P1', 1, assessment, clerk);
    const last = JSON.parse(lines.at(-1) ?? '');
    expect(last).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'POST',
      route: '/petitions/{id}/events',
      status: 422,
      codes: ['wrong-role'],
      request: refused.headers.get('x-request-id'),
    });
    expect(last.ms).toBeTypeOf('number');
  });

  it('has no id of a person or a petition, no words, no path and no key', async () => {
    const { open, send, get, ask, post, lines } = await office();
    const words = '信访人住址：某街道 12 号';
    await open(
      { petitioners: ['petitioner-1'], complainedOf: { persons: ['chief-7'], units: [] } },
      { petition: 'secret-petition', key: 'secret-key' },
    );
    await send('secret-petition', 1, { ...assessment, reason: words });
    await send('secret-petition', 1, { ...assessment, reason: words }, legal);
    await post('/petitions/secret-petition/explain', officer, { event: { ...assessment, reason: words } });
    await get('/petitions?petitioner=petitioner-1');
    await get('/petitions/secret-petition/log', 'petitioner-1');
    await get('/no/secret-path/petitioner-1');
    await ask('GET', '/me', { actor: 'secret-person' });
    await ask('POST', '/petitions', {
      body: { event: { ...arrival, claim: words } },
      headers: { 'user-agent': 'secret-agent' },
    });
    const written = lines.join('');
    expect(lines.length).toBeGreaterThan(7);
    for (const never of [
      'secret',
      'petitioner-1',
      'chief-7',
      officer,
      legal,
      'commission',
      '住址',
      'inspection',
    ])
      expect([never, written.includes(never)]).toEqual([never, false]);
  });

  it('leaves out what machines ask for every few seconds', async () => {
    const { get, lines } = await office();
    for (const path of ['/healthz', '/readyz', '/metrics']) await get(path);
    expect(lines.filter((line) => /healthz|readyz|metrics/.test(line))).toEqual([]);
  });
});
