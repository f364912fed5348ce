import { describe, expect, test } from 'vitest';
import type { DeadlineKind } from '../../src/policy/deadlineKinds.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { regulations2022 } from '../../src/policy/regulations2022.ts';
import type { Policy } from '../../src/policy/schema.ts';
import { faultsOf, withTerm } from './samples.ts';

type Part = 'extension' | 'choices';

/** What the floor says of a term: the rule and whether it is the text, and where. */
const saidOf = (input: unknown) =>
  faultsOf(input).map(({ code, path, rule, basis }) => [code, path, rule, basis]);
const within = (kind: DeadlineKind, n: number, unit: 'calendarDays' | 'workingDays') =>
  saidOf(withTerm(kind, { term: { n, unit } }));
const having = <P extends Part>(part: P, over: Partial<Policy[P]> | Record<string, unknown>) =>
  saidOf({ ...fireRescueBureau, [part]: { ...fireRescueBureau[part], ...over } });

describe('what provinces and bodies wrote, held to the regulation', () => {
  test('1: an extension of 60 days is refused (reg.34)', () => {
    expect(having('extension', { handlingDays: 60 })).toEqual([
      ['laxer', 'extension.handlingDays', 'reg.34', 'text'],
    ]);
  });

  test('1: 15 working days always fit in 30 days; 16 do only since their last day moves off a day off, 17 do not', () => {
    expect(within('review.decide', 15, 'workingDays')).toEqual([]);
    expect(within('review.decide', 16, 'workingDays')).toEqual([]);
    expect(within('review.decide', 17, 'workingDays')).toEqual([
      ['laxer', 'terms.review.decide', 'reg.35.2', 'text'],
    ]);
  });

  test('1: 36 working days always fit in 60 days, and 38 do not', () => {
    expect(within('handling.conclude', 36, 'workingDays')).toEqual([]);
    for (const n of [37, 38])
      expect(within('handling.conclude', n, 'workingDays')).toEqual([
        ['laxer', 'terms.handling.conclude', 'reg.34', 'text'],
      ]);
  });

  test('2: a deputy who grants time without limit is refused for both', () => {
    expect(having('extension', { handlingDays: 365, approvers: ['deputyDisciplineSecretary'] })).toEqual([
      ['laxer', 'extension.handlingDays', 'reg.34', 'text'],
      ['laxer', 'extension.approvers', 'reg.34', 'text'],
    ]);
  });

  test('3: 30 days of one’s own are stricter; 90, for what was assigned, are refused', () => {
    expect(within('handling.conclude', 30, 'calendarDays')).toEqual([]);
    expect(within('handling.conclude', 90, 'calendarDays')).toEqual([
      ['laxer', 'terms.handling.conclude', 'reg.34', 'text'],
    ]);
  });

  test('4: no policy nets out a hearing at the review: there is nothing to say it with, nor a longer term', () => {
    expect(having('choices', { hearingSuspendsReview: true })).toEqual([
      ['invalid', 'choices.hearingSuspendsReview', 'policy', undefined],
    ]);
    expect(within('review.decide', 45, 'calendarDays')).toEqual([
      ['laxer', 'terms.review.decide', 'reg.35.2', 'text'],
    ]);
  });

  test('5: 30 days more for a review are the body’s own choice, and none unless it says so', () => {
    expect(regulations2022.extension.reviewDays).toBe(0);
    expect(having('extension', { reviewDays: 30 })).toEqual([]);
  });

  test('6: a window used late reopens for a good reason unless the body says otherwise', () => {
    expect(regulations2022.choices.goodReasonReopensWindow).toBe(true);
    expect(having('choices', { goodReasonReopensWindow: false })).toEqual([]);
  });

  test('7, 8: no policy ends a matter before the windows of review and re-examination are over', () => {
    for (const kind of ['review.request', 'reexamination.request'] as const) {
      const { [kind]: _, ...terms } = fireRescueBureau.terms;
      expect(saidOf({ ...fireRescueBureau, terms })).toEqual([
        ['invalid', `terms.${kind}`, 'policy', undefined],
      ]);
      const rule = kind === 'review.request' ? 'reg.35.1' : 'reg.36.1';
      expect(within(kind, 0, 'calendarDays')).toEqual([['laxer', `terms.${kind}`, rule, 'text']]);
    }
  });
});

describe('a province’s stricter terms', () => {
  test.each<[DeadlineKind, number]>([
    ['intake.notice', 5],
    ['referral.notice', 5],
    ['simple.accept', 1],
    ['simple.reply', 5],
  ])('%s within %d working days is accepted', (kind, n) => {
    expect(within(kind, n, 'workingDays')).toEqual([]);
  });
});
