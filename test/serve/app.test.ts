import { describe, expect, it } from 'vitest';
import { arrival, assessment, clerk, legal, office, officer } from './support/office.ts';

describe('the HTTP API of a host', () => {
  it('opens a petition, moves it on, and refuses with the rule and whose task it is', async () => {
    const { open, send, get } = await office();
    const opened = await open({}, { petition: '2026-000001' });
    expect(opened).toMatchObject({
      status: 201,
      body: { accepted: true, petition: '2026-000001', seq: 1 },
    });
    expect(opened.headers.get('location')).toBe('/petitions/2026-000001');
    const refused = await send('2026-000001', 1, assessment, clerk);
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.body).toMatchObject({
      type: '/problems/refused',
      seq: 1,
      refusals: [{ code: 'wrong-role', rule: 'plan.3.1.1', roles: ['disciplineCommission'] }],
    });
    expect(await send('2026-000001', 1, assessment)).toMatchObject({
      status: 200,
      body: { accepted: true, seq: 2 },
    });
    expect((await get('/petitions/2026-000001')).body).toMatchObject({
      seq: 2,
      phase: { value: 'competent' },
    });
  });

  it('says what somebody can send, and why the rest is blocked', async () => {
    const { open, get } = await office();
    await open({}, { petition: 'P1' });
    const of = async (actor: string) =>
      Object.fromEntries(
        (await get('/petitions/P1/next', actor)).body.map((one: { type: string; allowed: boolean }) => [
          one.type,
          one.allowed,
        ]),
      );
    expect(await of(officer)).toMatchObject({ 'intake.assess': true, 'petitioner.query': false });
    expect(await of(clerk)).toMatchObject({ 'intake.assess': false });
    const openings = (await get('/openings', officer)).body;
    expect(openings.find((one: { type: string }) => one.type === 'intake.receive')).toMatchObject({
      allowed: true,
      opens: true,
    });
  });

  it('tells every deadline, now and at a moment, and how its last day came about', async () => {
    const { open, get } = await office();
    await open({}, { petition: 'P1' });
    expect((await get('/petitions/P1/deadlines')).body).toMatchObject([
      { id: 'firstVisit.register', due: '2026-03-05', state: 'running', daysLeft: 3 },
      { id: 'firstVisit.notice', due: '2026-03-17', state: 'running' },
    ]);
    const later = await get(`/petitions/P1/deadlines?at=${encodeURIComponent('2026-03-06T00:00:00+08:00')}`);
    expect(later.body[0]).toMatchObject({ id: 'firstVisit.register', state: 'missed' });
    expect((await get('/petitions/P1/explain?deadline=firstVisit.register')).body).toMatchObject({
      rule: 'plan.3.1.1',
      due: '2026-03-05',
    });
    expect((await get('/petitions/P1/explain?deadline=none')).status).toBe(404);
  });

  it('says what an event would come to, and sends nothing', async () => {
    const { open, post, get } = await office();
    await open({}, { petition: 'P1' });
    const asked = await post('/petitions/P1/explain', officer, { event: assessment });
    expect(asked).toMatchObject({
      status: 200,
      body: { accepted: true, explanation: { event: 'intake.assess' } },
    });
    expect((await get('/petitions/P1')).body.seq).toBe(1);
    const invalid = await post('/petitions/P1/explain', officer, { event: { type: 'intake.asses' } });
    expect(invalid).toMatchObject({ status: 400, body: { refusals: [{ code: 'unknown-event' }] } });
  });

  it('gives the log, an entry on each line, as a replay takes it; petitioners see what they sent themselves', async () => {
    const { open, send, get } = await office();
    await open({}, { petition: 'P1' });
    await send('P1', 1, { type: 'petitioner.query' }, 'petitioner-1');
    const log = await get('/petitions/P1/log');
    expect(log.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    const types = (body: { event: { type: string } }[]) => body.map(({ event }) => event.type);
    expect(types(log.body)).toEqual(['intake.receive', 'petitioner.query']);
    expect(types((await get('/petitions/P1/log', 'petitioner-1')).body)).toEqual(['petitioner.query']);
  });

  it('lists petitions by where they are and what is due, page by page', async () => {
    const { open, send, get } = await office();
    for (const petition of ['P1', 'P2', 'P3']) await open({}, { petition });
    await send('P1', 1, assessment);
    const ids = async (query: string) =>
      (await get(`/petitions?${query}`)).body.lines.map(({ id }: { id: string }) => id);
    expect(await ids('order=id')).toEqual(['P1', 'P2', 'P3']);
    expect(await ids('state=competent')).toEqual(['P1']);
    expect(await ids('lifecycle=firstVisit&open=true&limit=1')).toEqual(['P1']);
    expect(await ids('dueBefore=2026-03-05')).toEqual([]);
    expect(await ids('dueBefore=2026-03-06')).toEqual(['P1', 'P2', 'P3']);
    expect(await ids('open=false')).toEqual([]);
    expect(await ids('petitioner=petitioner-1&openedFrom=2026-03-02&openedTo=2026-03-02')).toHaveLength(3);
    const page = (await get('/petitions?order=id&limit=2')).body;
    expect(page.lines).toHaveLength(2);
    expect(await ids(`order=id&limit=2&after=${encodeURIComponent(page.next)}`)).toEqual(['P3']);
    expect((await get('/petitions?after=nowhere')).status).toBe(400);
    expect((await get('/petitions?colour=red')).status).toBe(400);
  });

  it('tells what somebody owes, and what is overdue by unit', async () => {
    const { open, get, clock } = await office();
    await open({}, { petition: 'P1' });
    await open({}, { petition: 'P2' });
    const duties = async (query: string, actor: string) =>
      (await get(`/duties?${query}`, actor)).body.lines.map(
        ({ petition, deadline }: { petition: string; deadline: string }) => `${petition} ${deadline}`,
      );
    expect(await duties('mine=true', clerk)).toEqual(['P1 firstVisit.register', 'P2 firstVisit.register']);
    expect(await duties('mine=true', officer)).toEqual(['P1 firstVisit.notice', 'P2 firstVisit.notice']);
    expect(await duties('mine=true&limit=1', officer)).toEqual(['P1 firstVisit.notice']);
    expect(await duties('mine=true', legal)).toEqual([]);
    expect(await duties('lifecycle=firstVisit&limit=500', clerk)).toHaveLength(4);
    const overdue = '/counts?of=duties&by=role&dueBefore=today';
    expect((await get(overdue)).body).toEqual({ lines: [] });
    clock.set('2026-03-06T00:00:00+08:00');
    expect((await get(overdue)).body).toEqual({ lines: [{ of: { role: 'supervisionOffice' }, count: 2 }] });
    expect((await get('/counts?of=petitions&by=lifecycle,state')).body).toEqual({
      lines: [{ of: { lifecycle: 'firstVisit', state: 'received' }, count: 2 }],
    });
    for (const wrong of ['of=units', 'of=duties&by=colour', 'of=duties&by=state', 'of=duties&open=true', ''])
      expect([wrong, (await get(`/counts?${wrong}`)).status]).toEqual([wrong, 400]);
  });

  it('has the form of every event, with names in both languages', async () => {
    const { get, ask } = await office();
    const types = (await get('/events')).body as { type: string; label: { zh: string } }[];
    expect(types.find(({ type }) => type === 'intake.receive')?.label.zh).toBeTypeOf('string');
    const form = (await ask('GET', '/events/intake.receive', { actor: undefined })).body;
    expect(form.payload.properties.channel).toMatchObject({
      'x-labels': { letter: { zh: expect.any(String) } },
    });
    expect((await get('/events/intake.recieve')).status).toBe(404);
    expect((await get('/events/__proto__')).status).toBe(404);
  });

  it('says who somebody is to it, and what each kind of problem is', async () => {
    const { get } = await office();
    expect((await get('/me', clerk)).body).toEqual({
      role: 'supervisionOffice',
      unit: 'supervision-office',
      id: clerk,
    });
    expect((await get('/problems/changed')).body).toMatchObject({ status: 409 });
    expect((await get('/problems/toString')).status).toBe(404);
  });

  it('tells problems in the language that is asked for, their sentence in both', async () => {
    const { ask } = await office();
    const zh = await ask('GET', '/petitions/P9', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect(zh.body).toMatchObject({ detail: '没有该信访事项', message: { en: 'there is no such petition' } });
    expect(zh.headers.get('content-language')).toBe('zh');
    expect((await ask('GET', '/petitions/P9')).body.detail).toBe('there is no such petition');
  });

  it('knows the methods of its routes, and answers HEAD as GET', async () => {
    const { ask } = await office();
    const wrong = await ask('DELETE', '/petitions/P1/log');
    expect(wrong).toMatchObject({ status: 404 });
    const put = await ask('PUT', '/petitions', { body: { event: arrival } });
    expect(put.status).toBe(405);
    expect(put.headers.get('allow')).toBe('POST, GET, HEAD');
    expect((await ask('HEAD', '/healthz')).status).toBe(200);
    expect((await ask('GET', '/nowhere')).status).toBe(404);
  });
});
