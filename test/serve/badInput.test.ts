import { describe, expect, it } from 'vitest';
import { isInstant } from '../../src/vocabulary/instant.ts';
import { arrival, assessment, office, officer } from './support/office.ts';

describe('bad input', () => {
  it('is a problem that says what is wrong, and the host goes on', async () => {
    const { ask, open, send, get } = await office();
    const raw = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
      ask('POST', '/petitions', { body, headers });
    expect(await raw('{"event":')).toMatchObject({ status: 400, body: { type: '/problems/not-json' } });
    expect(await raw(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
      status: 400,
      body: { type: '/problems/not-json' },
    });
    for (const body of [
      'null',
      '[]',
      '{}',
      '{"event":[]}',
      '{"event":null}',
      '"event"',
      '{"event":{},"by":{}}',
    ])
      expect([body, await raw(body)]).toMatchObject([
        body,
        { status: 400, body: { type: '/problems/invalid' } },
      ]);
    expect(await open({ persons: 0 })).toMatchObject({
      status: 400,
      body: { refusals: [{ code: 'invalid', path: 'persons' }] },
    });
    expect(await open({ type: 'intake.recieve' })).toMatchObject({
      status: 400,
      body: { refusals: [{ code: 'unknown-event' }] },
    });
    expect(await open({ petitioners: ['13800138000'] })).toMatchObject({ status: 400 });
    expect(await open({}, { petition: 'P1' })).toMatchObject({ status: 201 });
    expect(await send('P1', 1, { type: 'deadline.passed', deadline: 'firstVisit.notice' })).toMatchObject({
      status: 422,
    });
    expect(await send('P1', 1, { type: 'deadline.settled', deadline: 'x', state: 'met' })).toMatchObject({
      status: 422,
    });
    expect((await get('/petitions/P1')).body.seq).toBe(1);
  });

  it('takes what the host writes itself from no message', async () => {
    const { open, send } = await office();
    await open({}, { petition: 'P1' });
    const by = { role: 'disciplineCommission', unit: 'commission', id: officer };
    const enteredBy = { role: 'supervisionOffice', unit: 'supervision-office', id: 'somebody-else' };
    for (const stated of [
      { by },
      { at: '2026-03-01T09:00:00+08:00' },
      { id: 'mine' },
      { petition: 'P1' },
      { enteredBy },
      { agent: 'somebody-else' },
    ]) {
      expect(await open(stated)).toMatchObject({ status: 400, body: { type: '/problems/invalid' } });
      expect(await send('P1', 1, { ...assessment, ...stated })).toMatchObject({ status: 400 });
    }
  });

  it('knows a media type however it is written, and no other', async () => {
    const { ask } = await office();
    const statusOf = async (type: string) =>
      (await ask('POST', '/petitions', { body: { event: arrival }, headers: { 'content-type': type } }))
        .status;
    for (const type of [
      'Application/JSON; charset=UTF-8',
      'APPLICATION/JSON',
      'application/json ;charset=utf-8',
    ])
      expect([type, await statusOf(type)]).toEqual([type, 201]);
    for (const type of [
      'application/jsonp',
      'application/json-patch+json',
      'text/json',
      'x/application/json',
      'text/plain',
    ])
      expect([type, await statusOf(type)]).toEqual([type, 415]);
  });

  it('refuses what is too large, by its length or as it comes, too deep, or named __proto__', async () => {
    const { app, ask } = await office();
    const large = JSON.stringify({ event: { ...arrival, note: 'x'.repeat(300_000) } });
    expect(await ask('POST', '/petitions', { body: large })).toMatchObject({
      status: 413,
      body: { type: '/problems/too-large' },
    });
    const pieces = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 40; n += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
        controller.close();
      },
    });
    const headers = { host: 'localhost', 'x-actor': officer, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: pieces, duplex: 'half' } as RequestInit;
    expect((await app.fetch(new Request('http://localhost/petitions', init))).status).toBe(413);
    const deep = `{"event":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`;
    expect(await ask('POST', '/petitions', { body: deep })).toMatchObject({
      status: 400,
      body: { type: '/problems/invalid' },
    });
    const deepest = `{"event":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await ask('POST', '/petitions', { body: deepest })).status).toBe(400);
    for (const body of [
      '{"event":{"type":"intake.receive","__proto__":{"by":1}}}',
      '{"event":{"type":"intake.receive","complainedOf":{"__proto__":null}}}',
      '{"__proto__":{"event":{}}}',
    ])
      expect(await ask('POST', '/petitions', { body })).toMatchObject({
        status: 400,
        body: { type: '/problems/invalid' },
      });
    expect(({} as { by?: number }).by).toBeUndefined();
  });

  it('takes text that would be a statement of SQL as text, in every field', async () => {
    const { ask, open, send } = await office();
    await open({}, { petition: 'P1' });
    const sql = `x' OR '1'='1'; DROP TABLE petition; --`;
    const at = encodeURIComponent(sql);
    const strings = Object.entries(arrival).filter(([, value]) => typeof value === 'string');
    for (const [field] of strings) expect((await open({ [field]: sql })).status).toBe(400);
    expect((await open({ petitioners: [sql] })).status).toBe(400);
    expect((await open({}, { petition: sql })).status).toBe(400);
    expect((await send('P1', 1, { ...assessment, kind: sql })).status).toBe(400);
    for (const path of [`/petitions/${at}`, `/petitions/${at}/log`, `/petitions/P1/explain?deadline=${at}`])
      expect([path, (await ask('GET', path)).status]).toEqual([path, 404]);
    const words = [
      'policy',
      'lifecycle',
      'state',
      'class',
      'unit',
      'cause',
      'channel',
      'petitioner',
      'inCharge',
      'period',
    ];
    for (const word of words)
      expect((await ask('GET', `/petitions?${word}=${at}`)).body).toEqual({ lines: [] });
    for (const day of ['dueBefore', 'openedFrom', 'openedTo', 'limit', 'order', 'after', 'open'])
      expect([day, (await ask('GET', `/petitions?${day}=${at}`)).status]).toEqual([day, 400]);
    for (const word of ['unit', 'role', 'lifecycle'])
      expect((await ask('GET', `/duties?${word}=${at}`)).body).toEqual({ lines: [] });
    expect((await ask('GET', `/counts?of=petitions&by=${at}`)).status).toBe(400);
    expect((await ask('GET', '/petitions', { actor: sql })).status).toBe(401);
    expect((await send('P1', 1, { ...assessment, reason: sql })).status).toBe(200);
  });

  it('answers for every moment that is an instant of the library, and refuses whatever else', async () => {
    const { open, get } = await office();
    await open({}, { petition: 'P1' });
    const statusAt = async (at: string) =>
      (await get(`/petitions/P1/deadlines?at=${encodeURIComponent(at)}`)).status;
    const instants = ['2026-03-04T08:00:00+08:00', '2026-03-04T00:00:00Z', '2199-12-31T23:59:59.999+08:00'];
    for (const at of instants) expect([at, await statusAt(at)]).toEqual([at, 200]);
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
      ...['2026-03-04T24:00:00+08:00', '2026-03-04T08:00:00+99:00', '[object Object]'],
    ];
    for (const at of others) expect([at, await statusAt(at)]).toEqual([at, isInstant(at) ? 200 : 400]);
    expect((await get(`/petitions/P1/deadlines?at=${instants[1]}&at=${instants[1]}`)).status).toBe(400);
    for (const query of [
      'limit=many',
      'limit=0',
      'limit=501',
      'dueBefore=2026-02-30',
      'dueBefore=1850-01-01',
      'open=perhaps',
    ])
      expect([query, (await get(`/petitions?${query}`)).status]).toEqual([query, 400]);
  });
});
