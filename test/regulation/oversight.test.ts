import { describe, expect, test } from 'vitest';
import { effectsOf, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('supervision', () => {
  test('reg.39: measures may be taken to have a duty done: summons, criticism, public listing, a date', () => {
    for (const measure of ['summon', 'circulateCriticism', 'publicListing']) {
      const office = stories.supervised();
      expect(
        office.refused('supervision.measure', 'disciplineCommission', { measure, reason: '拖延' })[0].code,
      ).toBe('wrong-role');
      office.send('supervision.measure', 'leadingGroup', { measure, reason: '拖延' });
      expect(office.effects('record').at(-1)).toMatchObject({
        what: 'measure',
        rule: 'reg.39',
        detail: { measure },
      });
    }
  });

  test('reg.39: whoever orders rectification by a date names one that lies ahead', () => {
    const office = stories.supervised();
    const order = { measure: 'rectifyByDate', reason: '限期整改' };
    expect(office.refused('supervision.measure', 'leadingGroup', order)[0].fact).toBe('rectifyBy');
    office.refused('supervision.measure', 'leadingGroup', { ...order, rectifyBy: '2026-03-01' });
    const ordered = office.send('supervision.measure', 'leadingGroup', { ...order, rectifyBy: '2026-03-02' });
    expect(effectsOf(ordered, 'assign')).toMatchObject([
      { what: 'rectify', by: '2026-03-02', to: { unit: 'dept-legal' } },
    ]);
  });

  test('reg.40: shirking, delay, falsehood or refusal is supervised when it is found', () => {
    for (const cause of ['shirking', 'delay', 'falsehood', 'refusalToCarryOut', 'notRegistered']) {
      const office = stories.inHand();
      office.send('supervision.open', 'disciplineCommission', {
        cause,
        breach: 'reg.45',
        unit: 'dept-legal',
        reason: '推诿',
      });
      expect(office.beside).toEqual(['supervision.unit']);
    }
  });

  test('reg.40: nobody supervises their own unit', () => {
    const [refusal] = stories.inHand().refused('supervision.open', 'disciplineCommission', {
      cause: 'notRegistered',
      breach: 'reg.43',
      unit: 'commission',
      reason: '未登记',
    });
    expect(refusal.guard).toBe('notOwnUnit');
  });

  test('reg.40: proposals are answered in writing, whether or not they are adopted', () => {
    const office = stories.supervised();
    const answer = { adopted: false, reason: '另有办法' };
    office.refused('supervision.answer', 'responsibleUnit', answer);
    office.send('supervision.propose', 'disciplineCommission', { proposals: '指定专人办理' });
    office.refused('supervision.answer', { part: 'brigade', unit: 'brigade-1' }, answer);
    const answered = office.send('supervision.answer', 'responsibleUnit', answer);
    expect(effectsOf(answered, 'report')).toMatchObject([
      { what: 'proposals-answered', detail: { adopted: false }, reason: '另有办法' },
    ]);
  });

  test('reg.40: a unit complained of is supervised like any other, and its tasks go to the level above (reg.30)', () => {
    const office = stories.inHand({ arrival: { complainedOf: { persons: [], units: ['brigade-1'] } } });
    const opened = office.send('supervision.open', 'disciplineCommission', {
      cause: 'shirking',
      breach: 'reg.45',
      unit: 'brigade-1',
      reason: '推诿拖延',
    });
    expect(office.beside).toEqual(['supervision.unit']);
    expect(effectsOf(opened, 'assign').map(({ what, to }) => [what, to])).toEqual([
      ['rectify', { role: 'disciplineCommission' }],
      ['supervise', { role: 'disciplineCommission' }],
    ]);
  });

  test('reg.40: of a missed duty towards the petitioner, the petitioner learns, and whom to turn to', () => {
    const office = stories.replied().rightAfter('handling.conclude');
    const effects = office.timer();
    expect(toldBy({ effects })).toContainEqual(
      expect.objectContaining({ what: 'follow-up', remedy: 'ask-superior', detail: { breach: 'reg.34' } }),
    );
  });
});

describe('articles whose breach is pursued', () => {
  test('reg.42: who causes the petition by abuse or omission answers for serious consequences only', () => {
    const open = { breach: 'reg.42', unit: 'dept-legal', facts: '违法处置引发信访' };
    const office = stories.inHand();
    expect(
      office.refused('answerability.open', 'disciplineCommission', {
        ...open,
        seriousConsequences: false,
      })[0],
    ).toMatchObject({ rule: 'reg.42', guard: 'seriousWhereRequired' });
    office.send('answerability.open', 'disciplineCommission', { ...open, seriousConsequences: true });
  });

  const ordered = (breach: string) => {
    const office = stories.established(stories.examined(stories.inHand(), breach));
    const criticised = { ...stories.answerable, measures: ['criticism'] };
    expect(office.refused('answerability.find', 'disciplineCommission', criticised)[0]).toMatchObject({
      rule: 'reg.43',
      guard: 'correctionOrdered',
    });
    return office.send('answerability.find', 'disciplineCommission', {
      ...stories.answerable,
      measures: ['orderCorrection', 'criticism'],
    });
  };
  const rectify = [{ what: 'rectify', to: { unit: 'dept-legal' } }];

  test('reg.43: not registering, transferring, assigning or supervising: the superior orders correction', () => {
    expect(effectsOf(ordered('reg.43'), 'assign')).toMatchObject(rectify);
  });

  test('reg.44: not registering, refusing what is in scope, a missed written notice: the superior orders correction', () => {
    expect(effectsOf(ordered('reg.44'), 'assign')).toMatchObject(rectify);
  });

  test('reg.45: shirking, a missed conclusion, neglected proposals: the superior orders correction', () => {
    expect(effectsOf(ordered('reg.45'), 'assign')).toMatchObject(rectify);
  });

  test('reg.46: rudeness, concealing what is urgent, leaking, retaliation: the superior orders correction', () => {
    expect(effectsOf(ordered('reg.46'), 'assign')).toMatchObject(rectify);
  });

  test('reg.43: of the commission’s own omission the leading group decides', () => {
    const office = stories.inHand();
    const open = {
      breach: 'reg.43',
      unit: 'supervision-office',
      seriousConsequences: false,
      facts: '未登记',
    };
    office.send('answerability.open', 'disciplineCommission', open);
    office.send('answerability.open', 'leadingGroup', { ...open, unit: 'commission' });
    expect(office.deadlines('answerability.examine').map(({ owner }) => owner.role)).toEqual([
      'disciplineCommission',
      'leadingGroup',
    ]);
  });
});
