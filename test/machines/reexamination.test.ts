import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { reexamination } from '../../src/machines/reexamination.ts';
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
  ratingWindow,
  summaryOwed,
  today,
} from './samples/remedy.ts';
import { entry, facts, notice, owed, said, task, unit } from './saying.ts';

const { petitioner, bureau, ministry, commissioner } = people;
const input = {
  matter: answeredMatter,
  deliveredOn: today,
  unit: 'dept-legal',
  reviewUnit: 'superior-bureau',
  decidedBy: ['decider-1', 'bureau-1'],
};
const reasons = '对复查意见不服';
const opinion = { reason: '复查意见适用依据正确', legalBasis: '《信访工作条例》' };
const opened = () => play(reexamination, input);
const requested = (day = '2026-03-10') =>
  opened().send('reexamination.request', petitioner, day, { reasons });
const inHand = () => requested().send('reexamination.accept', ministry, '2026-03-12');
const hearing = (day = '2026-03-20') =>
  inHand().send('reexamination.openHearing', ministry, day, { reason: '事实争议较大' });
const heard = (from = '2026-03-20', to = '2026-03-24') =>
  hearing(from).send('reexamination.closeHearing', ministry, to, { summary: '双方充分陈述' });
const ended = (outcome: string) =>
  inHand().send('reexamination.decide', ministry, '2026-04-01', { outcome, ...opinion });

describe('the window', () => {
  test('re-examination may be asked for within 30 days of receiving the review opinion (reg.36.1)', () => {
    expect(opened().deadline('reexamination.request')).toMatchObject({
      rule: 'reg.36.1',
      owner: { role: 'petitioner' },
      start: '2026-03-02',
      due: '2026-04-01',
    });
    const send = (when: string, payload: object = {}) =>
      opened().send('reexamination.request', petitioner, when, { reasons, ...payload });
    expect(send('2026-04-01T15:59:59Z').state).toBe('requested');
    expect(send('2026-04-01T16:00:00Z').refusedBy).toEqual(['too-late windowIsOpen']);
  });

  test('it counts from the receipt, whenever the receipt is reported', () => {
    const reported = play(reexamination, input, standardTerms(), '2026-03-20');
    expect(reported.deadline('reexamination.request')).toMatchObject({ start: today, due: '2026-04-01' });
  });
});

describe('an unused window', () => {
  lateRequests(reexamination, input);
});

describe('what is said, recorded and owed', () => {
  const own = { ...input, decidedBy: ['decider-1'] };
  saysAlike(reexamination, own, {
    organ: ministry,
    task: 'reexamine',
    name: '复核',
    doneBefore: 'alreadyReexamined',
    left: 'none-further',
    kept: { decidedBy: ['decider-1'], reviewUnit: 'superior-bureau', heard: false },
    rules: { asked: 'reg.36.1', taken: 'reg.36.2', done: 'reg.36.3' },
  });

  const alone = { ...own, matter: { ...answeredMatter, petitioners: ['petitioner-1'], persons: 1 } };
  const taken = () =>
    play(reexamination, alone)
      .send('reexamination.request', petitioner, '2026-03-10', { reasons })
      .send('reexamination.accept', ministry, '2026-03-12');
  const called = () =>
    taken().send('reexamination.openHearing', ministry, '2026-03-20', { reason: '事实争议较大' });
  const closed = () =>
    called().send('reexamination.closeHearing', ministry, '2026-03-24', { summary: '双方充分陈述' });

  test('of a hearing: that it opens, why, and that it is over', () => {
    expect(said(called())).toEqual([
      entry('reg.36.2', 'hearing', { reason: '事实争议较大', detail: { opened: true } }),
      notice('reg.36.2', 'hearing-set', { reason: '事实争议较大' }),
    ]);
    expect(said(closed())).toEqual([
      entry('reg.36.2', 'hearing', { reason: '双方充分陈述', detail: { opened: false } }),
    ]);
    expect(owed(closed()).slice(-2)).toEqual([
      'reexamination.decide 2026-04-14 running ministry',
      'reexamination.hearing 2026-04-04 met ministry',
    ]);
  });

  test('a hearing is not missed before its last day is over, nor by another day', () => {
    const early = called().pass('reexamination.hearing', '2026-04-04');
    expect(early.refusedBy[0]).toBe('too-early deadlineHasPassed');
    const rated = { ...alone, carried: [ratingWindow] };
    const unrated = play(reexamination, rated)
      .send('reexamination.request', petitioner, '2026-03-10', { reasons })
      .send('reexamination.accept', ministry, '2026-03-12')
      .send('reexamination.openHearing', ministry, '2026-03-20', { reason: '事实争议较大' })
      .pass('handling.rate', '2026-04-02');
    expect([unrated.state, owed(unrated)]).toEqual([
      'hearing',
      [
        'handling.rate 2026-04-01 discharged petitioner',
        'reexamination.request 2026-04-01 met petitioner',
        'reexamination.accept 2026-03-17 met superiorOrgan',
        'reexamination.decide 2026-04-09 suspended ministry',
        'reexamination.hearing 2026-04-04 running ministry',
      ],
    ]);
  });

  test.each([
    ['as it is', taken, {}, false],
    ['after a hearing', closed, { publish: true }, true],
  ] as const)(
    'of the opinion, %s: to the petitioner that nothing further remains, and to the unit, which goes on helping',
    (_, standing, payload, published) => {
      const { reason, legalBasis } = opinion;
      const detail = { outcome: 'changed', legalBasis };
      const over = standing().send('reexamination.decide', ministry, '2026-04-01', {
        outcome: 'changed',
        ...opinion,
        ...payload,
      });
      expect(said(over)).toEqual([
        entry('reg.36.2', 'opinion', { reason, detail }),
        notice('reg.36.3', 'reexamination-opinion', {
          reason,
          remedy: 'none-further',
          detail: { ...detail, published },
        }),
        notice('reg.36.2', 'reexamination-opinion', { to: unit, reason, detail }),
        task('reg.37', 'follow-up', { to: unit }),
        // What it changes is carried out.
        { type: 'open', rule: 'reg.36.2', lifecycle: 'carryingOut', input: { basis: 'reexamination' } },
      ]);
      expect(facts(over)).toEqual({
        deliveredOn: today,
        unit: 'dept-legal',
        askers: ['petitioner-1'],
        late: false,
        decidedBy: ['decider-1', 'ministry-1'],
        reviewUnit: 'superior-bureau',
        reexaminationUnit: 'ministry',
        heard: published,
        ending: 'ended',
      });
      expect(over.context.matter.concludedOn).toBe('2026-04-01');
      expect(reexamination.context.parse(over.context)).toEqual(over.context);
    },
  );
});

describe('taking in', () => {
  test('it is the level above the reviewer: neither the reviewer nor the unit first responsible', () => {
    expect(requested().send('reexamination.accept', bureau, '2026-03-12').refusedBy).toEqual([
      'wrong-role organIsAnother',
      'guard-failed notTheSamePerson',
    ]);
    const first = play(reexamination, { ...input, unit: 'ministry' }).send(
      'reexamination.request',
      petitioner,
      today,
      { reasons },
    );
    expect(first.send('reexamination.accept', ministry, today).refusedBy).toEqual([
      'wrong-role organIsAnother',
    ]);
    expect(requested().send('reexamination.accept', outsider(ministry), '2026-03-12').refusedBy).toEqual([
      'wrong-role by',
    ]);
  });

  test('whoever decided the reply or the review has no part in it', () => {
    for (const id of ['decider-1', 'bureau-1']) {
      const decider = { ...ministry, id };
      const outcome = { outcome: 'upheld', ...opinion };
      expect(inHand().send('reexamination.decide', decider, '2026-04-01', outcome).refusedBy).toEqual([
        'guard-failed notTheSamePerson',
      ]);
    }
  });

  test('the organ that took the request in owes the opinion and goes on with it alone', () => {
    expect(inHand().deadline('reexamination.decide').owner).toEqual({
      role: 'superiorOrgan',
      unit: 'ministry',
    });
    const other = { ...bureau, id: 'bureau-2' };
    for (const [type, payload] of [
      ['decide', { outcome: 'upheld', ...opinion }],
      ['openHearing', { reason: '事实争议较大' }],
    ] as const) {
      expect(inHand().send(`reexamination.${type}`, other, '2026-03-20', payload).refusedBy).toContain(
        'wrong-role organHasIt',
      );
    }
    expect(
      hearing().send('reexamination.closeHearing', other, '2026-03-24', { summary: '双方充分陈述' })
        .refusedBy,
    ).toEqual(['wrong-role organHasIt']);
  });

  test('the same matter re-examined before is no longer accepted, and nothing further is held out (reg.36.3)', () => {
    const declined = requested().send('reexamination.decline', ministry, '2026-03-12', {
      ground: 'alreadyReexamined',
      earlier: 'petition-0',
      reason: '同一事项已复核终结',
    });
    expect(declined.outcome).toEqual({ outcome: 'declined' });
    expect(declined.of('notify')).toMatchObject([
      {
        what: 'reexamination-declined',
        rule: 'reg.36.3',
        remedy: 'none-further',
        reason: '同一事项已复核终结',
      },
    ]);
  });
});

describe('the hearing', () => {
  test('the clock stands still while it is open, and the hearing itself is owed by a day', () => {
    const open = hearing();
    expect(open.state).toBe('hearing');
    expect(open.deadline('reexamination.decide')).toMatchObject({
      state: 'suspended',
      excluded: [{ from: '2026-03-20' }],
    });
    expect(open.deadline('reexamination.hearing')).toMatchObject({
      rule: 'reg.36.2',
      state: 'running',
      owner: { role: 'superiorOrgan', unit: 'ministry' },
      due: '2026-04-04',
    });
    expect(open.of('notify')).toMatchObject([{ what: 'hearing-set', reason: '事实争议较大' }]);
    expect(open.pass('reexamination.decide', '2026-05-01').refusedBy).toContain(
      'guard-failed deadlineIsRunning',
    );
  });

  test('its days, the first and the last among them, do not count (reg.36.2)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 10 }),
        (opensAfter, lasts, asked) => {
          const day = addDays(today, asked);
          const from = addDays(day, opensAfter);
          const to = addDays(from, lasts);
          const closed = requested(day)
            .send('reexamination.accept', ministry, addDays(day, 2))
            .send('reexamination.openHearing', ministry, from, { reason: '事实争议较大' })
            .send('reexamination.closeHearing', ministry, to, { summary: '双方充分陈述' });
          expect(closed.deadline('reexamination.decide')).toMatchObject({
            state: 'running',
            due: addDays(day, 30 + lasts + 1),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the register shows that the day moved, and when the opinion is due now', () => {
    const closed = heard();
    expect(closed.context).toMatchObject({ heard: true });
    expect(closed.of('record')).toMatchObject([
      { what: 'hearing', reason: '双方充分陈述' },
      { what: 'deadline-met', about: 'reexamination.hearing' },
      { what: 'deadline-moved', detail: { from: '2026-04-09', to: '2026-04-14' } },
    ]);
    expect(closed.of('schedule')).toMatchObject([{ deadline: 'reexamination.decide' }]);
  });

  test('only one is open at a time, and no opinion is given meanwhile', () => {
    expect(
      hearing().send('reexamination.openHearing', ministry, '2026-03-21', { reason: '再次听证' }).refusedBy,
    ).toEqual(['not-now']);
    expect(
      hearing().send('reexamination.decide', ministry, '2026-03-21', { outcome: 'upheld', ...opinion })
        .refusedBy,
    ).toEqual(['not-now']);
    expect(
      inHand().send('reexamination.closeHearing', ministry, '2026-03-21', { summary: '未举行' }).refusedBy,
    ).toEqual(['not-now']);
  });

  test('one that stays open too long is missed, and supervision opens', () => {
    const missed = hearing().pass('reexamination.hearing', '2026-04-05');
    expect(missed.state).toBe('hearing');
    expect(missed.of('open')).toMatchObject([
      { input: { deadline: 'reexamination.hearing', owner: { role: 'superiorOrgan', unit: 'ministry' } } },
    ]);
    const closed = missed.send('reexamination.closeHearing', ministry, '2026-04-06', { summary: '双方陈述' });
    expect(closed.state).toBe('inReexamination');
    expect(closed.deadline('reexamination.hearing')).toMatchObject({ state: 'missed' });
  });

  test('a second one may be held and does not stop the clock again', () => {
    const second = heard().send('reexamination.openHearing', ministry, '2026-03-30', { reason: '新证据' });
    expect(second.state).toBe('hearing');
    expect(second.deadline('reexamination.decide')).toEqual(heard().deadline('reexamination.decide'));
    expect(second.deadline('reexamination.hearing#2').state).toBe('running');
    const closed = second.send('reexamination.closeHearing', ministry, '2026-04-02', { summary: '质证' });
    expect(closed.deadline('reexamination.decide').due).toBe('2026-04-14');
  });

  test('one that opens after the last day stops no clock, whether or not the timer has told', () => {
    const reason = { reason: '补充听证' };
    for (const standing of [inHand(), inHand().pass('reexamination.decide', '2026-04-10')]) {
      const late = standing.send('reexamination.openHearing', ministry, '2026-04-10', reason);
      expect(late.state).toBe('hearing');
      expect(late.deadline('reexamination.decide')).toEqual(standing.deadline('reexamination.decide'));
      const closed = late.send('reexamination.closeHearing', ministry, '2026-04-12', { summary: '陈述' });
      const given = closed.send('reexamination.decide', ministry, '2026-04-13', {
        outcome: 'upheld',
        ...opinion,
      });
      expect(given.deadline('reexamination.decide')).toMatchObject({ state: 'missed', due: '2026-04-09' });
    }
    const lastDay = hearing('2026-04-09').deadline('reexamination.decide');
    expect(lastDay.state).toBe('suspended');
  });

  test('only an opinion after a hearing is published', () => {
    const decide = { outcome: 'upheld', ...opinion, publish: true };
    expect(inHand().send('reexamination.decide', ministry, '2026-04-01', decide).refusedBy).toEqual([
      'guard-failed publishedAfterHearing',
    ]);
    const published = heard().send('reexamination.decide', ministry, '2026-04-14', decide);
    expect(published.state).toBe('ended');
    expect(published.of('notify')[0]?.detail).toMatchObject({ published: true });
    expect(published.deadline('reexamination.decide').state).toBe('met');
  });
});

describe('where a body lets a re-examination be extended', () => {
  test('the days of the hearing and those of the extension add up', () => {
    const terms = termsWith({ extension: { reviewDays: 30 } });
    const extended = play(reexamination, input, terms)
      .send('reexamination.request', petitioner, '2026-03-10', { reasons })
      .send('reexamination.accept', ministry, '2026-03-12')
      .send('reexamination.openHearing', ministry, '2026-03-20', { reason: '事实争议较大' })
      .send('reexamination.closeHearing', ministry, '2026-03-24', { summary: '双方充分陈述' })
      .send('reexamination.extend', ministry, '2026-04-14', {
        days: 10,
        approvedBy: 'head-1',
        reason: '案情复杂',
      });
    expect(extended.deadline('reexamination.decide')).toMatchObject({ due: '2026-04-24' });
    expect(extended.of('notify')).toMatchObject([{ what: 'extended', reason: '案情复杂' }]);
  });
});

describe('the end', () => {
  test.each(['upheld', 'changed'])(
    'after the opinion (%s) the same facts and reasons are accepted no more',
    (outcome) => {
      const over = ended(outcome);
      expect(over.state).toBe('ended');
      expect(over.outcome).toEqual({ outcome: 'reexamined' });
      expect(over.of('notify')[0]).toMatchObject({
        what: 'reexamination-opinion',
        rule: 'reg.36.3',
        to: { role: 'petitioner' },
        form: 'written',
        remedy: 'none-further',
        reason: opinion.reason,
        detail: { outcome, legalBasis: opinion.legalBasis, published: false },
      });
      expect(over.send('reexamination.request', petitioner, '2026-04-02', { reasons }).refusedBy).toEqual([
        'not-now',
      ]);
    },
  );

  test('local bodies go on explaining and helping (reg.37)', () => {
    expect(ended('upheld').of('assign')).toMatchObject([
      { what: 'follow-up', rule: 'reg.37', to: { role: 'responsibleUnit', unit: 'dept-legal' } },
    ]);
    const followedUp = (matter: object) =>
      play(reexamination, { ...input, matter })
        .send('reexamination.request', petitioner, '2026-03-10', { reasons })
        .send('reexamination.accept', ministry, '2026-03-12')
        .send('reexamination.decide', ministry, '2026-04-01', { outcome: 'upheld', ...opinion })
        .of('assign');
    expect(followedUp(complainsOf('dept-legal'))).toMatchObject([
      { what: 'follow-up', to: { role: 'disciplineCommission' } },
    ]);
    expect(followedUp({ ...answeredMatter, unit: undefined })).toMatchObject([
      { what: 'follow-up', to: { role: 'responsibleUnit', unit: 'dept-legal' } },
    ]);
  });

  test('a matter sent back is handled anew, and the petitioner is told', () => {
    const back = ended('sentBack');
    expect(back.outcome).toEqual({
      outcome: 'sentBack',
      handOff: { lifecycle: 'handling', input: { reopened: 'reexamination' } },
    });
    expect(back.of('notify')).toMatchObject([{ what: 'reopened', remedy: 'query-progress' }]);
  });
});

describe('a hearing that outlasts its own term', () => {
  test('stops the thirty days for that term and no longer (reg.36.2)', () => {
    const last = hearing().deadline('reexamination.hearing').due;
    const within = heard('2026-03-20', last).deadline('reexamination.decide');
    const unnoticed = heard('2026-03-20', addDays(last, 20)).deadline('reexamination.decide');
    expect(within.excluded).toEqual([{ from: '2026-03-20', to: last }]);
    expect([unnoticed.due, unnoticed.excluded]).toEqual([within.due, within.excluded]);

    const passed = hearing().pass('reexamination.hearing', addDays(last, 1));
    expect(passed.state).toBe('hearing');
    expect(passed.of('open')).toMatchObject([{ lifecycle: 'supervision' }]);
    expect(passed.deadline('reexamination.decide')).toMatchObject({ state: 'running', due: within.due });
    expect(passed.of('schedule')).toMatchObject([{ deadline: 'reexamination.decide' }]);
    const late = passed.pass('reexamination.decide', addDays(within.due, 1));
    expect(late.deadline('reexamination.decide').state).toBe('missed');
    const closed = late.send('reexamination.closeHearing', ministry, addDays(within.due, 2), {
      summary: '双方充分陈述',
    });
    expect(closed.state).toBe('inReexamination');
    expect(closed.deadline('reexamination.decide').due).toBe(within.due);
  });
});

describe('a request that is withdrawn, during the hearing too', () => {
  const matter = { ...answeredMatter, petitioners: ['petitioner-1'], persons: 1 };
  const asked = () =>
    play(reexamination, { ...input, matter }).send('reexamination.request', petitioner, '2026-03-10', {
      reasons,
    });
  const taken = () => asked().send('reexamination.accept', ministry, '2026-03-12');
  const called = () =>
    taken().send('reexamination.openHearing', ministry, '2026-03-20', { reason: '事实争议较大' });
  const closed = () =>
    called().send('reexamination.closeHearing', ministry, '2026-03-24', { summary: '双方充分陈述' });

  test('withdrawing a request waives nothing: the window runs on to the same last day (reg.36.1)', () => {
    for (const standing of [asked(), taken(), called(), closed()]) {
      const withdrawn = standing.send('reexamination.withdraw', petitioner, '2026-04-01T15:59:59Z');
      expect(withdrawn.state).toBe('open');
      expect(withdrawn.of('notify')).toMatchObject([
        { what: 'withdrawn', remedy: 'ask-reexamination', detail: { until: '2026-04-01' } },
      ]);
      expect(withdrawn.deadline('reexamination.request').state).toBe('met');
      expect(withdrawn.deadline('reexamination.request#2')).toMatchObject({
        state: 'running',
        start: today,
        due: '2026-04-01',
      });
      expect(withdrawn.deadline('reexamination.decide').state).toBe('discharged');
      // A new request is heard on its own.
      expect(withdrawn.context).toMatchObject({ heard: false });
    }
  });

  test('once the last day of the window is over it ends, and the petitioner is told', () => {
    for (const standing of [asked(), taken(), called()]) {
      const withdrawn = standing.send('reexamination.withdraw', petitioner, '2026-04-01T16:00:00Z');
      expect(withdrawn.outcome).toEqual({ outcome: 'withdrawn' });
      expect(withdrawn.of('notify')).toMatchObject([{ what: 'withdrawn', remedy: 'none-further' }]);
    }
  });

  withdrawals(reexamination, input, { accept: ministry });

  test('during the hearing too another may ask for it, and it goes on for them', () => {
    const other = { ...petitioner, id: 'petitioner-2' };
    const both = hearing().send('reexamination.request', other, '2026-03-23', { reasons });
    const left = both.send('reexamination.withdraw', petitioner, '2026-03-25');
    expect([left.state, left.context.askers]).toEqual(['hearing', ['petitioner-2']]);
    expect(left.context.deadlines).toEqual(hearing().context.deadlines);
    expect(left.send('reexamination.withdraw', other, '2026-03-26').state).toBe('open');
  });
});

describe('a delivery that is entered late', () => {
  lateEntries(reexamination, input);
});

describe('a summary that is still owed', () => {
  test('is made before the matter ends for good (plan.3.2.2.2)', () => {
    const ended = play(reexamination, { ...input, matter: complexMatter, carried: [summaryOwed] } as never)
      .send('reexamination.request', petitioner, '2026-03-03', { reasons })
      .send('reexamination.accept', ministry, '2026-03-04')
      .send('reexamination.decide', ministry, '2026-03-05', { outcome: 'upheld', ...opinion });
    expect([ended.state, ended.deadline('handling.summary').state]).toEqual(['toSummarise', 'running']);
    const summed = ended.send('handling.summarise', commissioner, '2026-03-06', { summary: '已答复' });
    expect(summed.outcome).toEqual({ outcome: 'reexamined' });
    expect(summed.of('report')).toMatchObject([{ what: 'summary', to: { role: 'chiefOfficer' } }]);
  });
});
