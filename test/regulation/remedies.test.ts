import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau } from '../../src/index.ts';
import { effectsOf, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const sentBack = { ...stories.opinion, outcome: 'sentBack' };
const strict = definePolicy({
  extends: fireRescueBureau,
  id: 'strict',
  version: '1.0.0',
  choices: { goodReasonReopensWindow: false },
});

describe('review', () => {
  test('reg.35.1: the petitioner may ask within thirty days of receiving the written reply', () => {
    const office = stories.replied();
    office
      .on('2026-03-10')
      .send('handling.deliver', 'responsibleUnit', { deliveredOn: '2026-03-09', manner: 'post' });
    // From the day of receipt, not from the day on which it was entered.
    expect(office.deadline('review.request')).toMatchObject({
      start: '2026-03-09',
      due: '2026-04-08',
      owner: { role: 'petitioner' },
    });
    office.refused('review.request', 'responsibleUnit', { reasons: '不服' });
    office.send('review.request', 'petitioner', { reasons: '不服' });
  });

  test('reg.35.1: of the organ above: not of the one that replied', () => {
    const office = stories.delivered();
    office.send('review.request', 'petitioner', { reasons: '不服' });
    office.refused('review.accept', 'responsibleUnit');
    office.refused('review.accept', 'disciplineCommission');
    office.send('review.accept', 'superiorOrgan');
  });

  test('reg.35.1: who withdraws a request may make it again while the window runs', () => {
    const office = stories.delivered();
    const { due } = office.deadline('review.request');
    office.send('review.request', 'petitioner', { reasons: '不服' });
    const withdrawn = office.send('review.withdraw', 'petitioner', { reason: '再考虑' });
    expect(office.stage).toBe('review.open');
    expect(toldBy(withdrawn)).toMatchObject([{ what: 'withdrawn', remedy: 'ask-review' }]);
    expect(office.deadline('review.request')).toMatchObject({
      id: 'review.request#2',
      due,
      state: 'running',
    });
    office.send('review.request', 'petitioner', { reasons: '不服' });
    expect(office.stage).toBe('review.requested');
  });

  test('reg.35.1: one of several petitioners withdraws a request for nobody but themselves', () => {
    const arrival = { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };
    const office = stories.delivered({ arrival });
    office.send('review.request', 'petitioner', { reasons: '不服' });
    office.send('review.withdraw', 'petitioner', { reason: '不再坚持' });
    expect(office.stage).toBe('review.open');
    expect(office.petition.matter.petitioners).toEqual(['petitioner-1', 'petitioner-2']);
    office.send('review.request', 'petitioner', { reasons: '仍不服' });
    expect(office.stage).toBe('review.requested');
  });

  test('reg.35.1: whoever has the reply asks for review, though nobody has entered that it was delivered', () => {
    const office = stories.replied({ policy: strict });
    office
      .on('2026-03-19')
      .send('review.request', 'petitioner', { reasons: '不服', receivedOn: '2026-03-11' });
    expect(office.stage).toBe('review.requested');
    expect(office.deadline('review.request')).toMatchObject({ start: '2026-03-11', state: 'met' });
    expect(office.deadline('review.decide')).toMatchObject({ start: '2026-03-19', state: 'running' });
  });

  test('reg.35.1: an entry that comes late takes no day from the petitioner, though nobody is heard late', () => {
    const office = stories.replied({ policy: strict });
    const entered = { deliveredOn: '2026-03-11', manner: 'post' };
    office.on('2026-06-15').send('handling.deliver', 'responsibleUnit', entered);
    expect(office.deadlines('review.request')).toContainEqual(
      expect.objectContaining({ start: '2026-03-11', due: '2026-04-10' }),
    );
    office.timer();
    expect(office.stage).toBe('review.open');
    office.on('2026-07-15').send('review.request', 'petitioner', { reasons: '不服' });
    expect(office.stage).toBe('review.requested');
  });

  test('reg.23.1: nothing is delivered to nobody, and no review opens that nobody can ask for', () => {
    const nobody = { petitioners: [], anonymous: true, reachable: false };
    const office = stories.replied({ arrival: nobody }).on('2026-03-12');
    for (const manner of ['post', 'inPerson'] as const) {
      const [refusal] = office.refused('handling.deliver', 'responsibleUnit', {
        deliveredOn: '2026-03-09',
        manner,
      });
      expect(refusal).toMatchObject({ rule: 'reg.23.1', guard: 'somebodyReceives' });
    }
  });

  test('reg.35.1: where the window went by unused, the petitioner is told that the matter ended', () => {
    const office = stories.delivered({ policy: strict }).rightAfter('review.request');
    const effects = office.timer();
    expect(office.stage).toBe('review.windowEnded');
    expect(toldBy({ effects })).toMatchObject([{ what: 'window-ended', remedy: 'none-further' }]);
  });

  test('reg.35.2: its opinion is due thirty days from the request, whenever it was taken in', () => {
    const office = stories.delivered();
    office.on('2026-03-05').send('review.request', 'petitioner', { reasons: '不服' });
    office.on('2026-03-11').send('review.accept', 'superiorOrgan');
    expect(office.deadline('review.decide')).toMatchObject({
      start: '2026-03-05',
      due: '2026-04-04',
      owner: { role: 'superiorOrgan', unit: 'superior-bureau' },
    });
  });

  test('reg.35.2: a hearing in a review does not stop its clock', () => {
    const office = stories.inReview();
    const before = office.deadline('review.decide');
    office.send('review.holdHearing', 'superiorOrgan', { on: '2026-03-20' });
    expect(office.deadline('review.decide')).toEqual(before);
  });

  test('reg.35.2: the opinion is written, says why, and names the next remedy; what is sent back is handled anew', () => {
    const told = toldBy(stories.inReview().send('review.decide', 'superiorOrgan', stories.opinion));
    expect(told).toMatchObject([
      { what: 'review-opinion', form: 'written', reason: '原意见正确', remedy: 'ask-reexamination' },
    ]);
    const office = stories.inReview();
    const back = office.on('2026-03-20').send('review.decide', 'superiorOrgan', sentBack);
    expect(toldBy(back)).toMatchObject([{ what: 'reopened', remedy: 'query-progress' }]);
    expect(office.stage).toBe('handling.inHand');
    expect(office.deadline('handling.conclude')).toMatchObject({ start: '2026-03-20', due: '2026-05-19' });
  });
});

describe('re-examination', () => {
  test('reg.36.1: within thirty days of receiving the review opinion, of the level above the reviewer', () => {
    const office = stories.reviewed();
    expect(office.deadline('reexamination.request')).toMatchObject({
      start: '2026-03-02',
      due: '2026-04-01',
    });
    office.send('reexamination.request', 'petitioner', { reasons: '不服' });
    expect(office.refused('reexamination.accept', 'superiorOrgan')[0].code).toBe('wrong-role');
    office.send('reexamination.accept', stories.higher(office));
  });

  test('reg.36.2: its opinion is due thirty days from the request, the days of a hearing not counted', () => {
    const office = stories.inReexamination();
    const organ = stories.higher(office);
    expect(office.deadline('reexamination.decide').due).toBe('2026-04-01');
    office.on('2026-03-10').send('reexamination.openHearing', organ, { reason: '事实争议较大' });
    expect(office.deadline('reexamination.decide').state).toBe('suspended');
    office.on('2026-03-12').send('reexamination.closeHearing', organ, { summary: '充分陈述' });
    // Three days of hearing, the first and the last included.
    expect(office.deadline('reexamination.decide')).toMatchObject({ state: 'running', due: '2026-04-04' });
  });

  test('reg.36.2: an opinion after a hearing may be published, and only such a one', () => {
    const publish = { ...stories.opinion, publish: true };
    const office = stories.inReexamination();
    const organ = stories.higher(office);
    expect(office.refused('reexamination.decide', organ, publish)[0]).toMatchObject({
      rule: 'reg.36.2',
      guard: 'publishedAfterHearing',
    });
    office.send('reexamination.openHearing', organ, { reason: '事实争议较大' });
    office.send('reexamination.closeHearing', organ, { summary: '充分陈述' });
    office.send('reexamination.decide', organ, publish);
  });

  test('reg.36.2: what is sent back is handled anew, with a reply and remedies of its own', () => {
    const office = stories.inReexamination();
    office.send('reexamination.decide', stories.higher(office), sentBack);
    expect(office.stage).toBe('handling.inHand');
    expect(office.petition.phase.instance).toBe('handling-2');
  });

  const ended = () => {
    const office = stories.inReexamination();
    office.send('reexamination.decide', stories.higher(office), stories.opinion);
    return office;
  };

  test('reg.36.3: after it the same facts and reasons are no longer accepted; the petitioner is told so', () => {
    const office = ended();
    expect(office.petition.phase).toMatchObject({ status: 'done', outcome: 'reexamined' });
    expect(office.effects('notify').findLast(({ to }) => to.role === 'petitioner')).toMatchObject({
      what: 'reexamination-opinion',
      rule: 'reg.36.3',
      remedy: 'none-further',
    });
    const again = stories.repeated([{ ...stories.prior, stage: 'reexamined' }]);
    expect(again.stage).toBe('repeatVisit.noLongerAccepted');
    expect(again.effects('notify')).toMatchObject([{ what: 'no-longer-accepted', remedy: 'none-further' }]);
  });

  test('reg.36.3: new facts or reasons are another matter, and are accepted', () => {
    const again = stories.repeated([{ ...stories.prior, stage: 'reexamined' }], { newFacts: true });
    expect(again.stage).toBe('firstVisit.received');
  });

  test('reg.37: the local unit goes on explaining, reconciling and helping', () => {
    expect(effectsOf(ended().decisions.at(-1) ?? { effects: [] }, 'assign')).toMatchObject([
      { what: 'follow-up', rule: 'reg.37', to: { role: 'responsibleUnit', unit: 'dept-legal' } },
    ]);
    const again = stories.repeated([{ ...stories.prior, stage: 'reexamined' }]);
    expect(again.effects('assign')).toMatchObject([
      { what: 'follow-up', rule: 'reg.37', to: { unit: 'dept-legal' } },
    ]);
  });
});

describe('where the body keeps a re-examined matter open until it was explained and helped with', () => {
  const { caredFor } = stories;
  const explained = { help: 'explained', reason: '当面解释复核意见' };

  test('reg.37: the unit has a day for it, and the matter ends when it says that it is completed', () => {
    const office = caredFor();
    expect(office.stage).toBe('reexamination.aftercare');
    expect(office.deadline('reexamination.aftercare')).toMatchObject({
      state: 'running',
      owner: { role: 'responsibleUnit', unit: 'dept-legal' },
    });
    const done = { reason: '信访人已了解' };
    expect(office.refused('reexamination.completeHelp', 'responsibleUnit', done)[0].guard).toBe('wasHelped');
    office.send('reexamination.help', 'responsibleUnit', explained);
    const completed = office.send('reexamination.completeHelp', 'responsibleUnit', done);
    expect(toldBy(completed)).toMatchObject([
      { what: 'aftercare-completed', form: 'written', reason: '信访人已了解', remedy: 'none-further' },
    ]);
    expect(office.stage).toBe('reexamination.ended');
    expect(office.deadline('reexamination.aftercare').state).toBe('met');
  });

  test('reg.37: a unit that does not is supervised, and the petitioner loses nothing by it', () => {
    const office = caredFor().rightAfter('reexamination.aftercare');
    office.timer();
    expect(office.beside).toContain('supervision.unit');
    office.send('reexamination.help', 'responsibleUnit', explained);
    office.send('reexamination.completeHelp', 'responsibleUnit', { reason: '信访人已了解' });
  });

  test('reg.37: neither the commission nor another unit does it in the place of the unit that answers', () => {
    const office = caredFor();
    office.refused('reexamination.help', 'disciplineCommission', explained);
    office.refused('reexamination.help', { part: 'brigade', unit: 'brigade-1' }, explained);
  });

  test.each(['socialReliefTold', 'socialReliefHelped'])(
    'reg.37.2: a petitioner in real need is told of social relief in writing, or helped to apply (%s)',
    (help) => {
      const reason = '可向街道办事处申请临时救助';
      const told = caredFor().send('reexamination.help', 'responsibleUnit', { help, reason });
      expect(toldBy(told)).toMatchObject([
        { what: 'social-relief', rule: 'reg.37.2', reason, detail: { help } },
      ]);
    },
  );

  test('reg.37.2: what is only explained tells of no relief', () => {
    expect(toldBy(caredFor().send('reexamination.help', 'responsibleUnit', explained))).toEqual([]);
  });

  test('reg.37: without that choice, as in version 1.0.0, the opinion ends the matter at once', () => {
    const office = stories.inReexamination();
    office.send('reexamination.decide', stories.higher(office), stories.opinion);
    expect(office.stage).toBe('reexamination.ended');
  });
});

describe('what the regulation leaves to the body', () => {
  test('policy: a missed window reopens for a stated good reason where the body says so', () => {
    const office = stories.delivered().rightAfter('review.request');
    const told = toldBy({ effects: office.timer() });
    expect(told).toMatchObject([
      { what: 'window-ended', remedy: 'ask-review', detail: { goodReasonNeeded: true } },
    ]);
    office.refused('review.request', 'petitioner', { reasons: '不服' });
    office.send('review.request', 'petitioner', { reasons: '不服', goodReason: '住院治疗' });
  });

  test('policy: and stays missed where it does not', () => {
    const office = stories.delivered({ policy: strict }).rightAfter('review.request');
    const late = { reasons: '不服', goodReason: '住院治疗' };
    expect(office.refused('review.request', 'petitioner', late)[0].code).toBe('concluded');
    office.timer();
    expect(office.refused('review.request', 'petitioner', late)[0].code).toBe('concluded');
  });

  test('policy: a review is extended only where the body knows such a thing', () => {
    const extend = { days: 30, approvedBy: 'head-1', reason: '情况复杂' };
    const silent = stories.inReview();
    expect(silent.refused('review.extend', 'superiorOrgan', extend)[0]).toMatchObject({
      rule: 'policy',
      guard: 'daysWithinPolicy',
    });
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'city',
      version: '1.0.0',
      extension: { reviewDays: 30 },
    });
    const office = stories.inReview({ policy });
    office.send('review.extend', 'superiorOrgan', extend);
    expect(office.deadline('review.decide').due).toBe('2026-05-01');
  });

  test.each([
    ['receipt', '2026-03-02'],
    ['registration', '2026-03-03'],
    ['unitAccepts', '2026-03-05'],
  ] as const)('policy: the day of acceptance is the body’s to name: %s', (acceptanceDay, start) => {
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'own',
      version: '1.0.0',
      choices: { acceptanceDay },
    });
    const office = stories.assessed({ policy });
    office.on('2026-03-03').send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    office.send('intake.classify', 'disciplineCommission', {
      classification: 'general',
      criteria: stories.slight,
      reason: '轻微',
    });
    stories.proposing(office).send('approval.sign', 'disciplineSecretary');
    office.send('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' });
    office.on('2026-03-05').send('handling.accept', 'responsibleUnit', { handler: 'legal-2' });
    expect(office.deadline('handling.conclude').start).toBe(start);
  });
});
