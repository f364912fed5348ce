import { describe, expect, it } from 'vitest';
import { arrival, assessment, clerk, office, officer } from './support/office.ts';

const petitioner = { role: 'petitioner', id: 'petitioner-1' };

describe('a message that is entered for somebody else', () => {
  it('is theirs, and was entered by whoever is signed in, with the paper', async () => {
    const { ask, host } = await office();
    await ask('POST', '/petitions', { body: { event: arrival, petition: 'P1' } });
    const enteredFor = { by: petitioner, paper: '来访登记〔2026〕9号', on: '2026-03-02' };
    const sent = await ask('POST', '/petitions/P1/events', {
      actor: clerk,
      body: { seen: 1, event: { type: 'petitioner.query' }, enteredFor },
    });
    expect(sent).toMatchObject({
      status: 200,
      body: { effects: [{ what: 'entry', about: 'petitioner-1' }, { what: 'progress' }] },
    });
    const log = [];
    for await (const entry of host.log('P1')) log.push(entry.event);
    expect(log[1]).toMatchObject({
      by: petitioner,
      enteredBy: { role: 'supervisionOffice', unit: 'supervision-office', paper: '来访登记〔2026〕9号' },
    });
  });

  it('is explained so before it is sent', async () => {
    const { ask } = await office();
    await ask('POST', '/petitions', { body: { event: arrival, petition: 'P1' } });
    const explained = await ask('POST', '/petitions/P1/explain', {
      actor: clerk,
      body: { event: { type: 'petitioner.query' }, enteredFor: { by: petitioner } },
    });
    expect(explained.body).toMatchObject({
      explanation: { by: petitioner, enteredBy: { unit: 'supervision-office' } },
    });
  });

  it('gives nobody the right of another office, and names whose act it is', async () => {
    const { ask } = await office();
    await ask('POST', '/petitions', { body: { event: arrival, petition: 'P1' } });
    const by = { role: 'disciplineCommission', unit: 'commission', id: officer };
    const refused = await ask('POST', '/petitions/P1/events', {
      actor: clerk,
      body: { seen: 1, event: assessment, enteredFor: { by } },
    });
    expect(refused).toMatchObject({ status: 422, body: { refusals: [{ guard: 'enteredForAnother' }] } });
    for (const enteredFor of [null, 'petitioner-1', {}, { by: petitioner, enteredBy: by }]) {
      const body = { seen: 1, event: { type: 'petitioner.query' }, enteredFor };
      expect(await ask('POST', '/petitions/P1/events', { actor: clerk, body })).toMatchObject({
        status: 400,
      });
    }
  });
});
