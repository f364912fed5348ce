import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { review } from '../../src/machines/review.ts';
import { lateEntries } from './remedy/lateEntries.ts';
import { lateRequests } from './remedy/lateRequests.ts';
import { play } from './remedy/play.ts';
import { termsWith } from './remedy/promises.ts';
import { saysAlike } from './remedy/said.ts';
import { withdrawals } from './remedy/withdrawals.ts';
import {
  answeredMatter,
  complainsOf,
  complexMatter,
  outsider,
  people,
  summaryOwed,
  today,
} from './samples/remedy.ts';
import { entry, facts, notice, owed, said, unit } from './saying.ts';

const { petitioner, bureau, ministry, commissioner } = people;
const input = { matter: answeredMatter, deliveredOn: today, unit: 'dept-legal', decidedBy: ['decider-1'] };
const reasons = '对处理意见不服';
const opinion = { reason: '认定事实清楚', legalBasis: '《信访工作条例》' };
const extension = { days: 30, approvedBy: 'head-1', reason: '案情复杂' };
const opened = () => play(review, input);
const requested = (day = '2026-03-10') => opened().send('review.request', petitioner, day, { reasons });
const inReview = () => requested().send('review.accept', bureau, '2026-03-12');
const decided = (outcome: string, day = '2026-04-01') =>
  inReview().send('review.decide', bureau, day, { outcome, ...opinion });

describe('the window', () => {
  test('review may be asked for within 30 days of receiving the written reply (reg.35.1)', () => {
    expect(opened().deadline('review.request')).toMatchObject({
      rule: 'reg.35.1',
      owner: { role: 'petitioner' },
      start: '2026-03-02',
      due: '2026-04-01',
      state: 'running',
    });
  });

  test('it counts from the receipt, whenever the receipt is reported', () => {
    const reported = play(review, input, standardTerms(), '2026-03-20');
    expect(reported.deadline('review.request')).toMatchObject({ start: today, due: '2026-04-01' });
  });

  test('the last day counts to its last second in Shanghai, and the next second is too late', () => {
    const last = opened().send('review.request', petitioner, '2026-04-01T15:59:59Z', { reasons });
    expect(last.state).toBe('requested');
    expect(last.deadline('review.request').state).toBe('met');
    const after = opened().send('review.request', petitioner, '2026-04-01T16:00:00Z', { reasons });
    expect(after.state).toBe('open');
    expect(after.refusedBy).toEqual(['too-late windowIsOpen']);
  });

  test('a last day off moves to the next working day in the petitioner’s favour', () => {
    const weekend = play(review, { ...input, deliveredOn: '2026-03-26' });
    expect(weekend.deadline('review.request').due).toBe('2026-04-27');
    expect(weekend.send('review.request', petitioner, '2026-04-27', { reasons }).state).toBe('requested');
  });

  test('only a petitioner of the matter may ask, and gives reasons', () => {
    const stranger = opened().send('review.request', { ...petitioner, id: 'stranger-1' }, today, { reasons });
    expect(stranger.refusedBy).toEqual(['wrong-role by']);
    expect(opened().send('review.request', bureau, today, { reasons }).refusedBy).toEqual(['wrong-role by']);
    expect(review.events['review.request']?.payload.safeParse({}).success).toBe(false);
  });

  test('a good reason that nobody needed is no late request', () => {
    const request = { reasons, goodReason: '住院治疗' };
    const early = opened().send('review.request', petitioner, '2026-04-01', request);
    expect(early.context).toMatchObject({ late: false });
  });

  test('the timer does not end it before its last day is over', () => {
    const early = opened().pass('review.request', '2026-04-01');
    expect(early.state).toBe('open');
    expect(early.refusedBy).toEqual(['too-early deadlineHasPassed']);
  });
});

describe('an unused window', () => {
  lateRequests(review, input);
});

describe('what is said, recorded and owed', () => {
  saysAlike(review, input, {
    organ: bureau,
    task: 'review',
    name: '复查',
    doneBefore: 'alreadyReviewed',
    left: 'ask-reexamination',
    kept: { decidedBy: ['decider-1'] },
    rules: { asked: 'reg.35.1', taken: 'reg.35.2', done: 'reg.36.1' },
  });

  const alone = { ...input, matter: { ...answeredMatter, petitioners: ['petitioner-1'], persons: 1 } };
  const taken = () =>
    play(review, alone)
      .send('review.request', petitioner, '2026-03-10', { reasons })
      .send('review.accept', bureau, '2026-03-12');

  test('of a hearing: its day', () => {
    const detail = { on: '2026-03-20' };
    expect(said(taken().send('review.holdHearing', bureau, '2026-03-15', detail))).toEqual([
      entry('reg.35.2', 'hearing', { detail }),
      notice('reg.35.2', 'hearing-set', { detail }),
    ]);
  });

  test('of the opinion and its delivery: to the petitioner, with what comes next, and to the unit', () => {
    const { reason, legalBasis } = opinion;
    const detail = { outcome: 'changed', legalBasis };
    const given = taken().send('review.decide', bureau, '2026-04-01', { outcome: 'changed', ...opinion });
    expect(said(given)).toEqual([
      entry('reg.35.2', 'opinion', { reason, detail }),
      notice('reg.35.2', 'review-opinion', { reason, remedy: 'ask-reexamination', by: '2026-04-09', detail }),
      notice('reg.35.2', 'review-opinion', { to: unit, reason, detail }),
      // What it changes is carried out.
      { type: 'open', rule: 'reg.35.2', lifecycle: 'carryingOut', input: { basis: 'review' } },
    ]);
    const delivered = given.send('review.deliver', bureau, '2026-04-03', { deliveredOn: '2026-04-02' });
    expect(said(delivered)).toEqual([
      entry('reg.36.1', 'delivery', { detail: { deliveredOn: '2026-04-02' } }),
    ]);
    expect(facts(delivered)).toEqual({
      deliveredOn: today,
      unit: 'dept-legal',
      askers: ['petitioner-1'],
      late: false,
      decidedBy: ['decider-1', 'bureau-1'],
      reviewUnit: 'superior-bureau',
      decidedOn: '2026-04-01',
      opinionDeliveredOn: '2026-04-02',
    });
    expect(owed(delivered).slice(-2)).toEqual([
      'review.decide 2026-04-09 met superior-bureau',
      'review.deliver 2026-04-09 met superior-bureau',
    ]);
    expect(review.context.parse(delivered.context)).toEqual(delivered.context);
  });
});

describe('taking in', () => {
  test('the organ above owes the taking in and the opinion from the request on', () => {
    const asked = requested();
    expect(asked.deadline('review.accept')).toMatchObject({
      owner: { role: 'superiorOrgan' },
      due: '2026-03-17',
    });
    expect(asked.deadline('review.decide')).toMatchObject({ start: '2026-03-10', due: '2026-04-09' });
    expect(asked.of('assign')).toMatchObject([
      { what: 'review', to: { role: 'superiorOrgan' }, by: '2026-04-09' },
    ]);
  });

  test('the opinion is due 30 days from the request, however long the taking in takes (reg.35.2)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 40 }), (asked, taken) => {
        const day = addDays(today, asked);
        const accepted = requested(day).send('review.accept', bureau, addDays(day, taken));
        const { start, due, owner } = accepted.deadline('review.decide');
        expect({ start, due, owner }).toEqual({
          start: day,
          due: addDays(day, 30),
          owner: { role: 'superiorOrgan', unit: 'superior-bureau' },
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the petitioner is told that the request is taken in, and until when the opinion is due', () => {
    const accepted = inReview();
    expect(accepted.of('notify')).toMatchObject([
      { what: 'review-accepted', detail: { until: '2026-04-09' } },
    ]);
    expect(accepted.deadline('review.accept').state).toBe('met');
    expect(accepted.context).toMatchObject({ reviewUnit: 'superior-bureau' });
  });

  test('nobody reviews their own opinion: neither the unit nor the person', () => {
    const own = play(review, { ...input, unit: 'superior-bureau' }).send(
      'review.request',
      petitioner,
      today,
      {
        reasons,
      },
    );
    expect(own.send('review.accept', bureau, today).refusedBy).toEqual(['wrong-role organIsAnother']);
    expect(own.send('review.accept', ministry, today).state).toBe('inReview');
    const decider = { ...bureau, id: 'decider-1' };
    expect(requested().send('review.accept', decider, '2026-03-12').refusedBy).toEqual([
      'guard-failed notTheSamePerson',
    ]);
  });

  test('an organ that the petition complains of does not review it', () => {
    const asked = play(review, { ...input, matter: complainsOf('superior-bureau') }).send(
      'review.request',
      petitioner,
      today,
      { reasons },
    );
    expect(asked.send('review.accept', bureau, today).refusedBy).toEqual([
      'guard-failed organNotComplainedOf',
    ]);
    expect(asked.send('review.accept', ministry, today).state).toBe('inReview');
  });

  test('no unit of the body takes a review in', () => {
    expect(requested().send('review.accept', outsider(bureau), '2026-03-12').refusedBy).toEqual([
      'wrong-role by',
    ]);
  });

  test('a request that nobody takes in is missed, and supervision opens', () => {
    const missed = requested().pass('review.accept', '2026-03-18');
    expect(missed.state).toBe('requested');
    expect(missed.of('open')).toMatchObject([
      { lifecycle: 'supervision', input: { deadline: 'review.accept', breach: 'reg.35.2' } },
    ]);
  });
});

describe('declining', () => {
  const reason = '不符合受理条件';

  test('a request that came in time is not declined as late', () => {
    const declined = requested().send('review.decline', bureau, '2026-03-12', {
      ground: 'windowMissed',
      reason,
    });
    expect(declined.refusedBy).toEqual(['guard-failed requestWasLate']);
  });

  test('a late one may be, in writing, with the reason and what remains', () => {
    const late = opened().send('review.request', petitioner, '2026-04-02', { reasons, goodReason: '出差' });
    const declined = late.send('review.decline', bureau, '2026-04-03', { ground: 'windowMissed', reason });
    expect(declined.outcome).toEqual({ outcome: 'declined' });
    expect(declined.of('notify')).toMatchObject([
      { what: 'review-declined', form: 'written', reason, remedy: 'ask-superior' },
    ]);
  });

  test('a matter already reviewed elsewhere is declined only with that petition named', () => {
    const ground = 'alreadyReviewed';
    const send = (payload: object) =>
      requested().send('review.decline', bureau, '2026-03-12', { ground, reason, ...payload });
    expect(send({}).refusedBy).toEqual(['missing-fact earlierIsAnother']);
    expect(send({ earlier: 'petition-1' }).refusedBy).toEqual(['guard-failed earlierIsAnother']);
    const declined = send({ earlier: 'petition-0' });
    expect(declined.state).toBe('declined');
    expect(declined.of('notify')).toMatchObject([{ remedy: 'ask-reexamination' }]);
    expect(declined.deadline('review.decide').state).toBe('discharged');
  });
});

describe('the review', () => {
  test('only the organ that took the request in goes on with it', () => {
    const upheld = { outcome: 'upheld', ...opinion };
    expect(inReview().send('review.decide', ministry, '2026-04-01', upheld).refusedBy).toEqual([
      'wrong-role organHasIt',
    ]);
    expect(
      inReview().send('review.holdHearing', ministry, '2026-03-15', { on: '2026-03-20' }).refusedBy,
    ).toEqual(['wrong-role organHasIt']);
  });

  test('a hearing is announced and does not stop the clock: only a re-examination’s does (reg.36.2)', () => {
    const before = inReview().deadline('review.decide');
    const called = inReview().send('review.holdHearing', bureau, '2026-03-15', { on: '2026-03-20' });
    expect(called.state).toBe('inReview');
    expect(called.deadline('review.decide')).toEqual(before);
    expect(called.of('notify')).toMatchObject([{ what: 'hearing-set', detail: { on: '2026-03-20' } }]);
    expect(
      inReview().send('review.holdHearing', bureau, '2026-03-15', { on: '2026-03-14' }).refusedBy,
    ).toEqual(['guard-failed hearingIsAhead']);
    const sameDay = inReview().send('review.holdHearing', bureau, '2026-03-15', { on: '2026-03-15' });
    expect(sameDay.refusedBy).toEqual([]);
  });

  test('the regulation gives no extension of a review, so there is none by default', () => {
    expect(inReview().send('review.extend', bureau, '2026-04-01', extension).refusedBy).toEqual([
      'guard-failed daysWithinPolicy',
    ]);
  });

  describe('where a body lets a review be extended by 30 days', () => {
    const terms = termsWith({ extension: { reviewDays: 30 } });
    const reviewing = () =>
      play(review, input, terms)
        .send('review.request', petitioner, '2026-03-10', { reasons })
        .send('review.accept', bureau, '2026-03-12');

    test('the head of the organ approves it once, and the petitioner is told the reasons', () => {
      const extended = reviewing().send('review.extend', bureau, '2026-04-09', extension);
      expect(extended.deadline('review.decide')).toMatchObject({
        due: '2026-05-09',
        extension: { days: 30, by: 'head-1', on: '2026-04-09' },
      });
      expect(extended.of('notify')).toMatchObject([
        { what: 'extended', reason: '案情复杂', remedy: 'query-progress', detail: { until: '2026-05-09' } },
      ]);
      expect(
        extended.send('review.extend', bureau, '2026-04-10', { ...extension, days: 1 }).refusedBy,
      ).toEqual(['guard-failed notYetExtended']);
    });

    test('never for longer, never after the last day, never by a head with an interest', () => {
      const send = (day: string, payload: object) =>
        reviewing().send('review.extend', bureau, day, { ...extension, ...payload }).refusedBy;
      expect(send('2026-04-09', { days: 31 })).toEqual(['guard-failed daysWithinPolicy']);
      expect(send('2026-04-10', {})).toEqual(['too-late clockStillRuns']);
      expect(send('2026-04-09', { approvedBy: undefined })).toEqual(['missing-fact approverHasNoInterest']);
      for (const approvedBy of ['relative-1', 'officer-1', 'petitioner-1']) {
        expect(send('2026-04-09', { approvedBy })).toEqual(['guard-failed approverHasNoInterest']);
      }
    });
  });

  test.each(['upheld', 'changed'])(
    'an opinion (%s) is told in writing with its reasons and the next remedy',
    (outcome) => {
      const given = decided(outcome);
      expect(given.state).toBe('opinionGiven');
      expect(given.deadline('review.decide').state).toBe('met');
      expect(given.deadline('review.deliver')).toMatchObject({
        owner: { role: 'superiorOrgan', unit: 'superior-bureau' },
        due: '2026-04-09',
      });
      expect(given.of('notify')).toMatchObject([
        {
          what: 'review-opinion',
          to: { role: 'petitioner', ids: ['petitioner-1', 'petitioner-2'] },
          form: 'written',
          remedy: 'ask-reexamination',
          by: '2026-04-09',
          reason: opinion.reason,
          detail: { outcome, legalBasis: opinion.legalBasis },
        },
        { what: 'review-opinion', to: { role: 'responsibleUnit', unit: 'dept-legal' } },
      ]);
    },
  );

  test('a unit that the petition complains of is not told the opinion', () => {
    const matter = complainsOf('dept-legal');
    const given = play(review, { ...input, matter })
      .send('review.request', petitioner, '2026-03-10', { reasons })
      .send('review.accept', bureau, '2026-03-12')
      .send('review.decide', bureau, '2026-04-01', { outcome: 'changed', ...opinion });
    expect(given.of('notify').map(({ to }) => to.role)).toEqual(['petitioner', 'disciplineCommission']);
  });

  test('whoever decided the opinion under review does not decide the review', () => {
    const decider = { ...bureau, id: 'decider-1' };
    const upheld = { outcome: 'upheld', ...opinion };
    expect(inReview().send('review.decide', decider, '2026-04-01', upheld).refusedBy).toEqual([
      'guard-failed notTheSamePerson',
    ]);
  });

  test('re-examination is open from the day on which the opinion was received', () => {
    const delivered = decided('upheld').send('review.deliver', bureau, '2026-04-05', {
      deliveredOn: '2026-04-03',
    });
    expect(delivered.outcome).toEqual({
      outcome: 'reviewed',
      handOff: {
        lifecycle: 'reexamination',
        input: {
          deliveredOn: '2026-04-03',
          reviewUnit: 'superior-bureau',
          unit: 'dept-legal',
          decidedBy: ['decider-1', 'bureau-1'],
        },
      },
    });
  });

  test('a delivery is neither before the opinion nor still to come', () => {
    const send = (deliveredOn: string) =>
      decided('upheld').send('review.deliver', bureau, '2026-04-05', { deliveredOn }).refusedBy;
    expect(send('2026-03-31')).toEqual(['guard-failed deliveryFollowsOpinion']);
    expect(send('2026-04-06')).toEqual(['too-early deliveryIsPast']);
    expect(send('2026-04-01')).toEqual([]);
    expect(send('2026-04-05')).toEqual([]);
  });

  test('a matter sent back is handled anew, and the petitioner is told', () => {
    const back = decided('sentBack');
    expect(back.outcome).toEqual({
      outcome: 'sentBack',
      handOff: { lifecycle: 'handling', input: { reopened: 'review' } },
    });
    expect(back.of('notify')).toMatchObject([
      { what: 'reopened', reason: opinion.reason, remedy: 'query-progress' },
    ]);
  });

  test('an opinion after the last day is still given, and the day stays missed', () => {
    const missed = inReview().pass('review.decide', '2026-04-10');
    expect(missed.of('open')).toMatchObject([
      { input: { deadline: 'review.decide', owner: { role: 'superiorOrgan', unit: 'superior-bureau' } } },
    ]);
    for (const standing of [missed, inReview()]) {
      const late = standing.send('review.decide', bureau, '2026-04-11', { outcome: 'upheld', ...opinion });
      expect(late.state).toBe('opinionGiven');
      expect(late.deadline('review.decide')).toMatchObject({ state: 'missed', due: '2026-04-09' });
    }
  });
});

describe('a request that is withdrawn', () => {
  const alone = { ...input, matter: { ...answeredMatter, petitioners: ['petitioner-1'], persons: 1 } };
  const asked = () => play(review, alone).send('review.request', petitioner, '2026-03-10', { reasons });
  const taken = () => asked().send('review.accept', bureau, '2026-03-12');

  test('withdrawing a request waives nothing: the window runs on to the same last day (reg.35.1)', () => {
    for (const standing of [asked(), taken()]) {
      const withdrawn = standing.send('review.withdraw', petitioner, '2026-04-01T15:59:59Z');
      expect(withdrawn.state).toBe('open');
      expect(withdrawn.of('notify')).toMatchObject([
        { what: 'withdrawn', remedy: 'ask-review', detail: { until: '2026-04-01' } },
      ]);
      const windows = withdrawn.context.deadlines.filter(({ kind }) => kind === 'review.request');
      expect(windows).toMatchObject([
        { id: 'review.request', state: 'met', due: '2026-04-01' },
        { id: 'review.request#2', state: 'running', start: today, due: '2026-04-01' },
      ]);
      expect(withdrawn.deadline('review.decide').state).toBe('discharged');
    }
  });

  test('it may be made again, and the new one is counted from its own day', () => {
    const anew = taken()
      .send('review.withdraw', petitioner, '2026-03-15')
      .send('review.request', petitioner, '2026-03-20', { reasons });
    expect(anew.state).toBe('requested');
    const decisions = anew.context.deadlines.filter(({ kind }) => kind === 'review.decide');
    expect(decisions.map(({ due }) => due)).toEqual(['2026-04-09', '2026-04-19']);
    expect(anew.send('review.accept', ministry, '2026-03-21').state).toBe('inReview');
  });

  test('once the last day of the window is over the review ends with it, and the petitioner is told', () => {
    for (const standing of [asked(), taken()]) {
      const withdrawn = standing.send('review.withdraw', petitioner, '2026-04-01T16:00:00Z');
      expect(withdrawn.outcome).toEqual({ outcome: 'withdrawn' });
      expect(withdrawn.of('notify')).toMatchObject([{ what: 'withdrawn', remedy: 'none-further' }]);
    }
  });

  withdrawals(review, input, { accept: bureau });
});

describe('a delivery that is entered late', () => {
  lateEntries(review, input);
});

describe('re-examination is asked for before the delivery of the review opinion is entered', () => {
  const asks = (day: string, payload: object = {}) =>
    decided('upheld').send('reexamination.request', petitioner, day, { reasons, ...payload });

  test('the request shows the receipt, on its own day or on the one that it states (reg.36.1)', () => {
    for (const [payload, deliveredOn] of [
      [{}, '2026-05-29'],
      [{ receivedOn: '2026-04-03' }, '2026-04-03'],
    ] as const) {
      const asked = asks('2026-05-29', payload);
      expect(asked.outcome).toEqual({
        outcome: 'reviewed',
        handOff: {
          lifecycle: 'reexamination',
          input: {
            deliveredOn,
            reviewUnit: 'superior-bureau',
            unit: 'dept-legal',
            decidedBy: ['decider-1', 'bureau-1'],
            askedBy: 'petitioner-1',
          },
        },
      });
      expect(said(asked)).toEqual([
        entry('reg.36.1', 'delivery', { about: 'petitioner-1', detail: { deliveredOn, byRequest: true } }),
        entry('reg.36.1', 'receipt', {
          reason: reasons,
          ...(payload === undefined || !('receivedOn' in payload) ? {} : { detail: payload }),
        }),
      ]);
      // What the organ did not enter, it delivered late: the day of the entry counts.
      expect(asked.deadline('review.deliver')).toMatchObject({ state: 'missed', due: '2026-04-09' });
    }
    expect(asks('2026-04-09').deadline('review.deliver').state).toBe('met');
  });

  test('not before the opinion, not ahead, and by nobody but a petitioner', () => {
    expect(asks('2026-04-03', { receivedOn: '2026-04-01' }).refusedBy).toEqual([]);
    expect(asks('2026-04-03', { receivedOn: '2026-04-03' }).refusedBy).toEqual([]);
    expect(asks('2026-04-03', { receivedOn: '2026-03-31' }).refusedBy).toEqual([
      'guard-failed receiptFollowsOpinion',
    ]);
    expect(asks('2026-04-03', { receivedOn: '2026-04-04' }).refusedBy).toEqual(['too-early receiptIsPast']);
    const stranger = { ...petitioner, id: 'stranger-1' };
    expect(
      decided('upheld').send('reexamination.request', stranger, '2026-04-03', { reasons }).refusedBy,
    ).toEqual(['wrong-role by']);
    expect(
      requested().send('reexamination.request', petitioner, '2026-03-11', { reasons }).refusedBy,
    ).toEqual(['not-now']);
  });
});

describe('a summary that is still owed', () => {
  const complex = () => play(review, { ...input, matter: complexMatter, carried: [summaryOwed] } as never);
  const summary = { summary: '已答复' };

  test('is made during the review, which goes on (plan.3.2.2.2)', () => {
    const summed = complex().send('handling.summarise', commissioner, '2026-03-05', summary);
    expect(summed.state).toBe('open');
    expect(summed.of('report')).toMatchObject([{ what: 'summary', to: { role: 'chiefOfficer' } }]);
    expect(summed.deadline('handling.summary').state).toBe('met');
    expect(summed.send('handling.summarise', commissioner, '2026-03-06', summary).refusedBy).toEqual([
      'guard-failed summaryIsOwed',
    ]);
  });

  test('holds the end of the matter open until it is made (plan.3.2.2.2)', () => {
    const declined = complex()
      .send('review.request', petitioner, '2026-03-03', { reasons })
      .send('review.decline', bureau, '2026-03-04', {
        ground: 'alreadyReviewed',
        earlier: 'petition-0',
        reason: '已复查',
      });
    expect([declined.state, declined.deadline('handling.summary').state]).toEqual(['toSummarise', 'running']);
    const summed = declined.send('handling.summarise', commissioner, '2026-03-05', summary);
    expect(summed.outcome).toEqual({ outcome: 'declined' });
    // What is left is what the petitioner was told before.
    expect(declined.of('notify')).toMatchObject([{ remedy: 'ask-reexamination' }]);
    expect(summed.of('notify')).toMatchObject([{ what: 'concluded', remedy: 'ask-reexamination' }]);
  });

  test('goes along to the re-examination; a matter sent back is summed up anew', () => {
    const taken = complex()
      .send('review.request', petitioner, '2026-03-03', { reasons })
      .send('review.accept', bureau, '2026-03-04');
    const decide = (outcome: string) =>
      taken.send('review.decide', bureau, '2026-03-05', { outcome, ...opinion });
    const delivered = decide('upheld').send('review.deliver', bureau, '2026-03-06', {
      deliveredOn: '2026-03-06',
    });
    expect(delivered.state).toBe('reviewed');
    expect(delivered.deadline('handling.summary').state).toBe('running');
    expect(decide('sentBack').deadline('handling.summary').state).toBe('discharged');
  });
});

test('a request can be withdrawn until the opinion is given, not before and not after', () => {
  for (const standing of [opened(), decided('upheld')]) {
    expect(standing.send('review.withdraw', petitioner, '2026-04-02').refusedBy).toEqual(['not-now']);
  }
});
