import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../src/deadlines/deadline.ts';
import { contextSchema, dueOf, handedTo } from '../../../src/machines/handling/context.ts';
import { claim, matters, owedConclusion, owedToSuperior, people } from '../samples/handling.ts';
import { facts, owed } from '../saying.ts';
import { approved, happening, on, opened, reached, steps } from './cases.ts';

const inHand = (matter = claim, input = {}) => reached(opened(matter, input), steps.accept());
const answer: Deadline = {
  ...owedConclusion,
  id: 'handling.answer',
  kind: 'handling.answer',
  rule: 'reg.29',
};
const rating: Deadline = {
  ...owedConclusion,
  id: 'handling.rate',
  kind: 'handling.rate',
  rule: 'reg.21',
  owner: { role: 'petitioner' },
};

describe('what goes along with the matter', () => {
  const unit = { role: 'responsibleUnit', unit: 'dept-legal' } as const;
  const over = { ...owedConclusion, id: 'over', state: 'met', settledAt: on('2026-03-02') } as const;

  test('whoever has the matter owes what is owed to the petitioner and the superior organ, and nothing else', () => {
    const matter = { instance: 'handling-2', matter: claim };
    const deadlines = [owedConclusion, answer, owedToSuperior, rating, over];
    expect(handedTo(unit, { ...matter, deadlines })).toEqual([
      { ...owedConclusion, owner: unit },
      { ...answer, owner: unit },
      { ...owedToSuperior, owner: unit },
      rating,
      over,
    ]);
  });

  test('a rating that is open when a matter is sent back stays the petitioner’s', () => {
    const standing = opened(claim, { instance: 'handling-2', reopened: 'review', carried: [rating] });
    expect(owed(standing)).toEqual([
      'handling.rate 2026-05-01 running petitioner',
      'handling-2.conclude 2026-05-01 running dept-legal',
      'handling-2.report 2026-04-21 running dept-legal',
    ]);
  });

  test('the last day of a deadline is the newest one’s, and nobody’s where there was none', () => {
    const again = { ...owedConclusion, id: 'handling-2.conclude', due: '2026-06-01' };
    const context = { instance: 'handling', matter: claim, deadlines: [owedConclusion, again, rating] };
    expect(dueOf(context, 'handling.conclude')).toBe('2026-06-01');
    expect(dueOf(context, 'handling.report')).toBeUndefined();
  });
});

describe('a matter that ends before its reply', () => {
  const { withdraw } = steps;

  test.each([
    ['the 60 days', matters.complex, owedConclusion],
    ['the answer’s term', { ...matters.suggestion, classification: 'complex' as const }, answer],
  ])('%s that another unit left running fall away, the summary alone is owed', (_, matter, carried) => {
    const next = reached(inHand(matter, { instance: 'handling-2', carried: [carried] }), withdraw());
    expect(next.value).toBe('toSummarise');
    expect(owed(next)).toEqual([
      `${carried.id} 2026-05-01 discharged dept-legal`,
      'handling-2.accept 2026-03-05 met dept-legal',
      'handling-2.report 2026-04-21 discharged dept-legal',
      'handling-2.summary 2026-03-09 running disciplineCommission',
    ]);
  });

  test('where the summary is owed already, nothing but that is waited for', () => {
    const next = reached(approved(matters.complex), withdraw(people.petitioner, on('2026-03-06')));
    expect(next.value).toBe('toSummarise');
    expect(owed(next)).toEqual([
      'handling.conclude 2026-05-01 discharged dept-legal',
      'handling.accept 2026-03-05 met dept-legal',
      'handling.report 2026-04-21 met dept-legal',
      'handling.review 2026-03-09 met disciplineCommission',
      'handling.summary 2026-03-09 running disciplineCommission',
    ]);
  });
});

test('a window for the rating that went by is over, also where the summary is waited for', () => {
  const answered = reached(approved({ ...matters.suggestion, classification: 'complex' }), steps.answer());
  const passed = reached(answered, steps.passed('handling.rate', on('2026-04-02', '00:00:00')));
  expect(passed.value).toBe('toSummarise');
  expect(owed(passed).slice(-2)).toEqual([
    'handling.summary 2026-03-09 running disciplineCommission',
    'handling.rate 2026-04-01 discharged petitioner',
  ]);
});

test.each([
  ['a claim', matters.simplified, 'conclude'],
  ['a suggestion', matters.simplifiedSuggestion, 'answer'],
])(
  '%s that is not simple after all has its term from acceptance, and a report due within it',
  (_, matter, term) => {
    expect(owed(reached(inHand(matter), steps.leave(on('2026-03-12'))))).toEqual([
      'handling.accept 2026-03-03 met dept-legal',
      'handling.reply 2026-03-16 discharged dept-legal',
      `handling.${term} 2026-05-01 running dept-legal`,
      'handling.report 2026-05-01 running dept-legal',
    ]);
  },
);

test('a superior organ that the petition complains of is owed nothing after the reply, and the review inherits nothing', () => {
  const against = { ...matters.assigned, complainedOf: { persons: [], units: ['superior-bureau'] } };
  const before = approved(against, { carried: [owedToSuperior] });
  const [superiors] = owed(reached(before, steps.reply(), steps.deliver('2026-03-02')));
  expect(superiors).toBe('superiorReferral.report 2026-04-20 discharged dept-legal');
});

describe('an extension', () => {
  test('moves the term, and puts a new day for the report in the place of the old', () => {
    expect(owed(reached(inHand(), steps.ask(20), steps.extend({ days: 20 })))).toEqual([
      'handling.conclude 2026-05-21 running dept-legal',
      'handling.accept 2026-03-05 met dept-legal',
      'handling.report 2026-04-21 discharged dept-legal',
      'handling.report#2 2026-05-11 running dept-legal',
    ]);
  });

  test('moves the report by its days alone, where the superior organ’s day lies after that', () => {
    const later = { ...owedToSuperior, until: '2026-05-06', due: '2026-05-06' };
    const asked = reached(inHand(claim, { carried: [later] }), steps.ask(10));
    expect(owed(reached(asked, steps.extend({ days: 10 }))).at(-1)).toBe(
      'handling.report#2 2026-05-01 running dept-legal',
    );
  });
});

describe('what a handling keeps', () => {
  test('which remedy sent the matter back, a review or a re-examination, is read back', () => {
    for (const reopened of ['review', 'reexamination'] as const) {
      const { context } = opened(claim, { instance: 'handling-2', reopened });
      expect(contextSchema.parse(context)).toEqual(context);
    }
  });

  const start = {
    heard: false,
    factsFound: false,
    extensionAsked: false,
    hearingSet: false,
    hearings: 0,
    returns: 0,
    decidedBy: [],
    summarised: false,
  };

  test('at the start nothing is done yet', () => {
    expect(facts(opened())).toEqual(start);
    expect(facts(opened(claim, { instance: 'handling-2', reopened: 'review' }))).toEqual({
      ...start,
      reopened: 'review',
    });
  });

  test('a hearing counts as hearing the petitioner only where it did, and never undoes it', () => {
    const set = happening('handling.setHearing', people.legal, {
      on: '2026-03-09',
      place: 'room-1',
      significant: true,
      reason: '重大事项',
    });
    const hold = (petitionerHeard: boolean) =>
      happening('handling.holdHearing', people.legal, { petitionerHeard, note: '已听证' }, on('2026-03-09'));
    const held = { ...start, handler: 'legal-2', hearings: 1, hearingOn: '2026-03-09' };
    expect(facts(reached(inHand(), set, hold(false)))).toEqual(held);
    expect(facts(reached(inHand(), set, hold(true)))).toEqual({ ...held, heard: true });
    expect(facts(reached(inHand(), steps.hear(), set, hold(false)))).toEqual({ ...held, heard: true });
  });

  test('what was heard or found stays so, whatever is looked into next', () => {
    const look = happening('handling.investigate', people.legal, { step: 'inquiry', note: '调取材料' });
    expect(facts(reached(inHand(), look))).toEqual({ ...start, handler: 'legal-2' });
    expect(facts(reached(inHand(), steps.hear(), steps.find(), look))).toEqual({
      ...start,
      handler: 'legal-2',
      heard: true,
      factsFound: true,
    });
  });

  test('after the delivery: what was decided, by whom, and when', () => {
    const replied = reached(
      approved(),
      steps.reply({ outcome: 'explained' }, on('2026-03-04')),
      steps.deliver('2026-03-05', on('2026-03-06')),
    );
    expect(facts(replied)).toEqual({
      ...start,
      handler: 'legal-2',
      heard: true,
      factsFound: true,
      decidedBy: ['commissioner-1', 'legal-2', 'legal-1'],
      outcome: 'explained',
      repliedOn: '2026-03-04',
      deliveredOn: '2026-03-05',
      ending: 'replied',
    });
    expect(owed(replied).slice(-2)).toEqual([
      'handling.deliver 2026-03-11 met dept-legal',
      'handling.rate 2026-04-07 running petitioner',
    ]);
  });
});
