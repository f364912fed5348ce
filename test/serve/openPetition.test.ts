import { describe, expect, it } from 'vitest';
import { arrival, assessment, clerk, office, officer, secretary } from './support/office.ts';

describe('opening a petition', () => {
  it('makes an id of actor and key, so that a retry finds the same petition on every host', async () => {
    const [one, other] = [await office(), await office()];
    const first = await one.open({}, { key: 'letter-1' });
    const elsewhere = await other.open({}, { key: 'letter-1' });
    expect(first).toMatchObject({ status: 201 });
    expect(elsewhere.body.petition).toBe(first.body.petition);
    expect(first.body.petition).toMatch(/^p-[b-df-hj-np-tv-z]{20}$/);
    const again = await one.open({}, { key: 'letter-1' });
    expect(again).toMatchObject({ status: 200, body: { ...first.body, repeated: true } });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect((await one.get('/petitions')).body.lines).toHaveLength(1);
  });

  it('makes another id for another actor, and without a key for each request', async () => {
    const { open } = await office();
    const ids = [
      (await open({}, { key: 'k' })).body.petition,
      (await open({}, { key: 'k', actor: 'disciplineCommission.commission' })).body.petition,
      (await open()).body.petition,
      (await open()).body.petition,
    ];
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it('takes the office’s own number, once', async () => {
    const { open, get } = await office();
    expect(await open({}, { petition: '某信访〔2026〕12号', key: 'k-1' })).toMatchObject({ status: 201 });
    const location =
      (await open({}, { petition: '某信访〔2026〕12号', key: 'k-1' })).headers.get('location') ?? '';
    expect((await get(location)).body.id).toBe('某信访〔2026〕12号');
    const taken = await open({ persons: 2 }, { petition: '某信访〔2026〕12号', key: 'k-2' });
    expect(taken).toMatchObject({ status: 409, body: { type: '/problems/id-taken' } });
    expect(taken.body).not.toHaveProperty('seq');
    for (const petition of ['13800138000', '', 'a b', 12, null, 'x'.repeat(97)])
      expect(await open({}, { petition: petition as string })).toMatchObject({ status: 400 });
  });

  it('never adds to a petition that is there: an event that can also open one beside it is told that the number is taken', async () => {
    const { open, post, get } = await office();
    await open({}, { petition: 'P1' });
    const event = { type: 'supervision.open', cause: 'shirkedDuty', unit: 'dept-legal', reason: '推诿' };
    const answer = await post('/petitions', officer, { petition: 'P1', event });
    expect([400, 409, 422]).toContain(answer.status);
    expect((await get('/petitions/P1')).body).toMatchObject({ seq: 1, beside: [] });
  });

  it('tells whoever may not open one the same, whether or not the number is taken', async () => {
    const { open } = await office();
    await open({}, { petition: 'P1' });
    const [taken, free] = [
      await open({}, { petition: 'P1', actor: clerk }),
      await open({}, { petition: 'P2', actor: clerk }),
    ];
    expect(taken).toMatchObject({ status: 422, body: { refusals: [{ code: 'wrong-role' }] } });
    expect(taken.body).toEqual(free.body);
    await open({}, { petition: 'P3', key: 'k-3' });
    expect((await open({}, { petition: 'P3', key: 'k-3', actor: clerk })).body).toEqual(free.body);
    expect(await open({ persons: 2 }, { petition: 'P3', key: 'k-3' })).toMatchObject({
      status: 422,
      body: { type: '/problems/key-reused' },
    });
  });
});

describe('an Idempotency-Key', () => {
  it('gets the same answer again, and is refused for another message or from another person', async () => {
    const { open, send } = await office();
    await open({}, { petition: 'P1' });
    const sent = await send('P1', 1, assessment, officer, 'k-2');
    expect(await send('P1', 1, assessment, officer, 'k-2')).toMatchObject({
      status: 200,
      body: { ...sent.body, repeated: true },
    });
    for (const [event, actor] of [
      [{ ...assessment, kind: 'report' }, officer],
      [assessment, secretary],
    ] as const)
      expect(await send('P1', 2, event, actor, 'k-2')).toMatchObject({
        status: 422,
        body: { type: '/problems/key-reused' },
      });
  });

  it('becomes the id of the event, with a prefix that the timer’s events do not have', async () => {
    const { open, get } = await office();
    await open({}, { petition: 'P1', key: 'letter:7' });
    expect((await get('/petitions/P1')).body.events).toEqual(['http:letter:7']);
  });

  it('is a short word without anybody’s number', async () => {
    const { ask } = await office();
    for (const key of [
      'a b',
      'ä',
      'x'.repeat(81),
      '13800138000',
      '110101199003077758',
      "k'; DROP TABLE petition",
    ])
      expect(
        await ask('POST', '/petitions', { body: { event: arrival }, headers: { 'idempotency-key': key } }),
      ).toMatchObject({ status: 400, body: { type: '/problems/invalid' } });
  });
});
