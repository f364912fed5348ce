import { describe, expect, it } from 'vitest';
import { isInstant } from '../../src/vocabulary/instant.ts';
import { office, runScript, statusFor } from './hostProcess.ts';
import { arrival, assessment, first, open, rows, send } from './webHostRequests.ts';

describe('the web host', () => {
  it('opens a petition, moves it on, and refuses with the rule and whose task it is', async () => {
    const host = await office().start();
    const opened = await open(host);
    expect(opened).toMatchObject({ status: 201, body: { accepted: true, id: '2026-000001', seq: 1 } });
    expect(opened.headers.get('location')).toBe(first);
    const refused = await send(host, 1, assessment, 'clerk-1');
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.body).toMatchObject({
      type: '/problems/refused',
      refusals: [{ code: 'wrong-role', rule: 'plan.3.1.1', roles: ['disciplineCommission'] }],
    });
    expect(await send(host, 1, assessment)).toMatchObject({ status: 200, body: { accepted: true, seq: 2 } });
    expect((await host.get(first)).body).toMatchObject({ seq: 2, phase: { value: 'competent' } });
    const next = (await host.get(`${first}/next`, 'clerk-1')).body as unknown as {
      type: string;
      allowed: boolean;
    }[];
    expect(next.find(({ type }) => type === 'intake.register')).toMatchObject({ allowed: true });
    expect((await host.get(`${first}/deadlines`)).body).toMatchObject([
      { id: 'firstVisit.register', due: '2026-03-05', state: 'running' },
      { id: 'firstVisit.notice', due: '2026-03-17', state: 'running' },
    ]);
    const explained = await host.get(`${first}/explain?deadline=firstVisit.register`);
    expect(explained.body).toMatchObject({ rule: 'plan.3.1.1', due: '2026-03-05' });
    const asked = { event: { type: 'intake.register', registerNumber: 'R1' } };
    const dry = await host.post(`${first}/explain`, 'clerk-1', asked);
    expect(dry).toMatchObject({ status: 200, body: { accepted: true } });
    expect((await host.get(first)).body).toMatchObject({ seq: 2 });
  });

  it('lists petitions by where they are and what is due', async () => {
    const host = await office().start();
    await open(host);
    await open(host);
    await send(host, 1, assessment);
    const ids = async (query: string) =>
      ((await host.get(`/petitions?${query}`)).body as unknown as { id: string }[]).map(({ id }) => id);
    expect(await ids('')).toEqual(['2026-000001', '2026-000002']);
    expect(await ids('state=competent')).toEqual(['2026-000001']);
    expect(await ids('lifecycle=firstVisit&open=true&limit=1')).toEqual(['2026-000001']);
    expect(await ids('after=2026-000001')).toEqual(['2026-000002']);
    expect(await ids('dueBy=2026-03-04')).toEqual([]);
    expect(await ids('dueBy=2026-03-05')).toEqual(['2026-000001', '2026-000002']);
    expect(await ids('open=false')).toEqual([]);
  });

  it('takes who acts from the sign-in, and what the host writes never from the body', async () => {
    const host = await office().start();
    const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
    for (const stated of [{ by }, { at: '2026-03-01T09:00:00+08:00' }, { id: 'mine' }, { petition: 'P1' }])
      expect(await open(host, stated)).toMatchObject({ status: 400, body: { type: '/problems/invalid' } });
    const nobody = await host.post('/petitions', 'nobody', { event: arrival });
    expect(nobody).toMatchObject({ status: 401, body: { type: '/problems/not-signed-in' } });
    const inherited = await host.post('/petitions', 'constructor', { event: arrival });
    expect(inherited.status).toBe(401);
    const clerk = await host.post('/petitions', 'clerk-1', { event: arrival });
    expect(clerk).toMatchObject({ status: 422, body: { refusals: [{ code: 'wrong-role' }] } });
  });

  it('shows a petition to nobody whom it complains of, and to no petitioner but its own', async () => {
    const host = await office().start();
    await open(host, { complainedOf: { persons: ['officer-2'], units: ['dept-legal'] } });
    const statusFor = async (actor: string) => (await host.get(first, actor)).status;
    expect(await statusFor('officer-1')).toBe(200);
    expect(await statusFor('petitioner-1')).toBe(200);
    for (const actor of ['officer-2', 'legal-1', 'petitioner-2']) {
      expect(await statusFor(actor)).toBe(404);
      expect((await send(host, 1, { type: 'petitioner.query' }, actor)).status).toBe(404);
      expect((await host.get('/petitions', actor)).body).toEqual([]);
    }
  });

  it('answers a repeated key as it did before, and refuses it for another message', async () => {
    const { start, database } = office();
    const host = await start();
    const opened = await open(host, {}, 'k-1');
    const again = await open(host, {}, 'k-1');
    expect(again).toMatchObject({ status: 200, body: opened.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const sent = await send(host, 1, assessment, 'officer-1', 'k-2');
    expect((await send(host, 1, assessment, 'officer-1', 'k-2')).body).toEqual(sent.body);
    const refused = await send(host, 2, assessment, 'officer-1', 'k-3');
    expect((await send(host, 2, assessment, 'officer-1', 'k-3')).body).toEqual(refused.body);
    for (const [event, actor] of [
      [{ ...assessment, kind: 'report' }, 'officer-1'],
      [assessment, 'officer-2'],
    ] as const)
      expect(await send(host, 2, event, actor, 'k-2')).toMatchObject({
        status: 422,
        body: { type: '/problems/key-reused' },
      });
    expect(rows(database, 'SELECT id, accepted FROM events')).toEqual([
      { id: 'http:k-1', accepted: 1 },
      { id: 'http:k-2', accepted: 1 },
      { id: 'http:k-3', accepted: 0 },
    ]);
  });

  it('answers bad input with a problem that says what is wrong, and goes on', async () => {
    const host = await office().start();
    const raw = async (body: string, headers: Record<string, string> = {}) => {
      const init = { 'x-actor': 'officer-1', 'content-type': 'application/json', ...headers };
      const response = await fetch(`${host.url}/petitions`, { method: 'POST', headers: init, body });
      return { status: response.status, body: await response.json() };
    };
    expect(await raw('{"event":')).toMatchObject({ status: 400, body: { type: '/problems/not-json' } });
    for (const body of ['null', '[]', '{}', '{"event":[]}', '{"event":null}', '"event"'])
      expect(await raw(body)).toMatchObject({ status: 400, body: { type: '/problems/invalid' } });
    expect(await raw('{}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await raw('{}', { 'idempotency-key': 'a b' })).toMatchObject({ status: 400 });
    const large = { 'x-actor': 'officer-1', 'content-type': 'application/json', 'content-length': '300000' };
    expect(await statusFor(`${host.url}/petitions`, 'POST', large)).toBe(413);
    expect(await open(host, { persons: 0 })).toMatchObject({
      status: 400,
      body: { refusals: [{ code: 'invalid', path: 'persons' }] },
    });
    expect(await open(host, { type: 'intake.recieve' })).toMatchObject({
      status: 400,
      body: { refusals: [{ code: 'unknown-event' }] },
    });
    expect(await open(host, { petitioners: ['13800138000'] })).toMatchObject({ status: 400 });
    expect(await open(host)).toMatchObject({ status: 201 });
    expect((await host.post(`${first}/events`, 'officer-1', { event: assessment })).status).toBe(400);
    expect((await send(host, 1, { type: 'deadline.passed', deadline: 'firstVisit.notice' })).status).toBe(
      422,
    );
    expect((await host.get('/petitions/2026-000009')).status).toBe(404);
    expect((await host.get('/petitions?limit=many')).status).toBe(400);
    expect((await host.get('/petitions?dueBy=2026-02-30')).status).toBe(400);
    expect((await host.get('/petitions?dueBy=1850-01-01')).status).toBe(400);
    expect((await host.get(`${first}/explain?deadline=none`)).status).toBe(404);
    expect((await host.get('/nowhere')).status).toBe(404);
  });

  it('answers for every moment that is an instant of the library, and refuses whatever else as bad input', async () => {
    const host = await office().start();
    await open(host);
    const statusAt = async (at: string) =>
      (await host.get(`${first}/deadlines?at=${encodeURIComponent(at)}`)).status;
    const instants = ['2026-03-04T08:00:00+08:00', '2026-03-04T00:00:00Z', '2199-12-31T23:59:59.999+08:00'];
    for (const at of instants) expect(await statusAt(at)).toBe(200);
    const others = [
      ...[
        'tomorrow',
        '',
        '2026-03-04',
        '2026-03-04T08:00',
        '2026-03-04T08:00:00',
        '2026-02-30T08:00:00+08:00',
      ],
      ...[
        '1985-01-01T00:00:00Z',
        '2500-01-01T00:00:00Z',
        '9999-12-31T23:59:59+08:00',
        '0000-01-01T00:00:00Z',
      ],
      ...[
        '2026-03-04T24:00:00+08:00',
        '2026-03-04T08:00:00+99:00',
        '2026-03-04T08:00:00.1234567+08:00',
        '[object Object]',
      ],
    ];
    for (const at of others) expect([at, await statusAt(at)]).toEqual([at, isInstant(at) ? 200 : 400]);
    expect((await host.get(`${first}/deadlines?at=${instants[1]}&at=${instants[1]}`)).status).toBe(400);
  });

  it('knows a media type however it is written', async () => {
    const host = await office().start();
    const statusFor = async (type: string) => {
      const headers = { 'x-actor': 'officer-1', 'content-type': type };
      const body = JSON.stringify({ event: arrival });
      return (await fetch(`${host.url}/petitions`, { method: 'POST', headers, body })).status;
    };
    for (const type of [
      'Application/JSON; charset=UTF-8',
      'APPLICATION/JSON',
      'application/json ;charset=utf-8',
    ])
      expect([type, await statusFor(type)]).toEqual([type, 201]);
    for (const type of [
      'application/jsonp',
      'application/json-patch+json',
      'text/json',
      'x/application/json',
    ])
      expect([type, await statusFor(type)]).toEqual([type, 415]);
  });

  it('is there for its own machine only', async () => {
    const host = await office().start();
    const port = new URL(host.url).port;
    const elsewhere = { host: `petitions.example:${port}`, 'x-actor': 'officer-1' };
    expect(await statusFor(`${host.url}/petitions`, 'GET', elsewhere)).toBe(421);
    const busy = await runScript('examples/webHost/main.mjs', '--port', port, '--database', ':memory:');
    expect(busy.code).toBe(1);
    expect(busy.err).toMatch(/cannot start: listen EADDRINUSE/);
  });

  it('refuses an older Node, a wrong option and a wrong port, and says how it is started', async () => {
    const older = "Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })";
    const refused = await runScript('--import', `data:text/javascript,${older}`, 'examples/webHost/main.mjs');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('needs Node 22.13 or newer') });
    expect(await runScript('examples/webHost/main.mjs', '--colour', 'red')).toMatchObject({ code: 2 });
    expect(await runScript('examples/webHost/main.mjs', '--port', '-1')).toMatchObject({ code: 2 });
    const { code, out } = await runScript('examples/webHost/main.mjs', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--deliver-to URL');
  });
});
