import { describe, expect, it } from 'vitest';
import { arrival, assessment, chief, clerk, legal, office, officer, secretary } from './support/office.ts';

/** Every route of one petition, and what is sent there. */
const ofPetition = (id: string): readonly (readonly [method: string, path: string, body?: object])[] => [
  ['GET', `/petitions/${id}`],
  ['GET', `/petitions/${id}/next`],
  ['GET', `/petitions/${id}/deadlines`],
  ['GET', `/petitions/${id}/explain?deadline=firstVisit.notice`],
  ['POST', `/petitions/${id}/explain`, { event: assessment }],
  ['GET', `/petitions/${id}/log`],
  ['POST', `/petitions/${id}/events`, { seen: 1, event: { type: 'petitioner.query' } }],
];

describe('what a person complained of may never read', () => {
  it('is not there for them, their unit, or another petitioner, on any route, and is told as what does not exist', async () => {
    const { open, ask } = await office();
    await open({ complainedOf: { persons: [chief], units: ['dept-legal'] } }, { petition: 'P1' });
    for (const actor of [chief, legal, 'petitioner-2'])
      for (const [method, path, body] of ofPetition('P1')) {
        const hidden = await ask(method, path, { actor, body });
        const absent = await ask(method, path.replace('P1', 'P2'), { actor, body });
        expect([actor, path, hidden.status]).toEqual([actor, path, 404]);
        expect(hidden.body).toEqual(absent.body);
      }
    for (const actor of [officer, 'petitioner-1'])
      for (const [method, path, body] of ofPetition('P1').slice(0, 6))
        expect([path, (await ask(method, path, { actor, body })).status]).toEqual([path, 200]);
  });

  it('is in no list, no duty and no count of theirs, however they ask', async () => {
    const { open, get } = await office();
    await open({ complainedOf: { persons: [chief], units: ['dept-legal'] } }, { petition: 'P1' });
    const lists = [
      '/petitions',
      '/petitions?order=id',
      '/petitions?state=received',
      '/petitions?petitioner=petitioner-1',
      '/petitions?dueBefore=2099-01-01',
      '/petitions?notInPeriod=p-1',
      '/duties',
      '/duties?role=supervisionOffice',
      '/duties?mine=true',
      '/counts?of=petitions',
      '/counts?of=petitions&by=unit',
      '/counts?of=duties',
      '/counts?of=duties&by=role',
    ];
    const shownOf = (lines: { count?: number }[]) => lines.reduce((shown, { count = 1 }) => shown + count, 0);
    for (const path of lists)
      for (const actor of [chief, legal, 'petitioner-2'])
        expect([path, actor, shownOf((await get(path, actor)).body.lines)]).toEqual([path, actor, 0]);
    expect(shownOf((await get('/petitions', officer)).body.lines)).toBe(1);
    expect(shownOf((await get('/duties?role=supervisionOffice', clerk)).body.lines)).toBe(1);
  });

  it('is kept from them from the event on that names them, even where they had seen the petition before', async () => {
    const { open, send, ask } = await office();
    await open({}, { petition: 'P1' });
    const before = await ask('GET', '/petitions/P1', { actor: clerk });
    expect(before.status).toBe(200);
    const interest = { type: 'matter.declareInterest', person: clerk, reason: '亲属' };
    expect((await send('P1', 1, interest)).status).toBe(200);
    for (const [method, path, body] of ofPetition('P1'))
      expect((await ask(method, path, { actor: clerk, body })).status).toBe(404);
    const register = { type: 'intake.register', registerNumber: 'R1' };
    for (const seen of [1, 2, 3]) expect((await send('P1', seen, register, clerk)).status).toBe(404);
  });

  it('a report about a person is seen by the commission, and by no office before its one unit is named', async () => {
    const { open, send, get } = await office();
    await open({}, { petition: 'P1' });
    await send('P1', 1, { ...assessment, kind: 'report' });
    expect((await get('/petitions/P1', officer)).status).toBe(200);
    expect((await get('/petitions/P1', secretary)).status).toBe(200);
    expect((await get('/petitions/P1', chief)).status).toBe(404);
    expect((await get('/petitions', chief)).body.lines).toEqual([]);
  });

  it('no answer to an opening tells that another petition is there', async () => {
    const { open, post } = await office();
    await open({ complainedOf: { persons: [chief], units: [] } }, { petition: 'P1' });
    const taken = await post('/petitions', chief, { petition: 'P1', event: arrival });
    const free = await post('/petitions', chief, { petition: 'P2', event: arrival });
    expect(taken.status).toBe(422);
    expect(taken.body).toEqual(free.body);
  });
});
