import { describe, expect, test, vi } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { daysBetween } from '../../src/calendar/day.ts';
import type { RollOver, Term } from '../../src/calendar/period.ts';
import * as period from '../../src/calendar/period.ts';
import { type DeadlineKind, deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { laxities } from '../../src/policy/floor.ts';
import { regulationTerm } from '../../src/policy/regulationTerms.ts';
import { daysFrom } from '../calendar/samples.ts';
import { walkedDue } from '../deadlines/samples.ts';
import { withTerm } from './samples.ts';

vi.mock('../../src/calendar/period.ts', { spy: true });

const calendar = createCalendar();
const tenYears = daysFrom('2016-01-01', '2025-12-31');

/** The furthest distance to the law over so many starts, each walked day by day. */
function walkedGap(kind: DeadlineKind, term: Term, rollOver: RollOver, starts = tenYears): number {
  const right = deadlineKinds[kind].favours === 'petitioner';
  const law = regulationTerm(kind);
  const gaps = starts.map((start) => {
    const mine = walkedDue(calendar, start, term, rollOver);
    const floor = walkedDue(calendar, start, law, right ? 'statutory-holiday' : 'any-day-off');
    return right ? daysBetween(mine, floor) : daysBetween(floor, mine);
  });
  return Math.max(0, ...gaps);
}

describe('the comparison with the law over ten years of starts', () => {
  test.each<[DeadlineKind, number, Term['unit'], RollOver]>([
    ['intake.notice', 5, 'workingDays', 'none'],
    ['intake.notice', 6, 'workingDays', 'none'],
    ['intake.notice', 12, 'workingDays', 'any-day-off'],
    ['intake.notice', 16, 'calendarDays', 'statutory-holiday'],
    ['intake.notice', 15, 'calendarDays', 'any-day-off'],
    ['simple.accept', 3, 'calendarDays', 'any-day-off'],
    ['simple.accept', 4, 'calendarDays', 'any-day-off'],
    ['simple.reply', 11, 'workingDays', 'none'],
    ['referral.objection', 8, 'calendarDays', 'none'],
    ['review.request', 29, 'calendarDays', 'any-day-off'],
    ['review.request', 22, 'workingDays', 'any-day-off'],
    ['reexamination.request', 30, 'calendarDays', 'statutory-holiday'],
  ])('of %s within %d %s, %s, comes to what walking from day to day comes to', (kind, n, unit, rollOver) => {
    const gap = walkedGap(kind, { n, unit }, rollOver);
    const [fault] = laxities(withTerm(kind, { term: { n, unit }, rollOver }));
    expect(fault === undefined ? 0 : Number(/\d+(?= days? too)/.exec(fault.message.en)?.[0])).toBe(gap);
  });

  test('judges the 5 working days as every published year does, not only the ten', () => {
    const all = daysFrom('2004-01-01', '2026-11-30');
    expect(walkedGap('intake.notice', { n: 5, unit: 'workingDays' }, 'none', all)).toBe(0);
  });

  test('costs a policy nothing where its terms are the law’s, and is made once for lengths that come again', () => {
    const counted = vi.mocked(period.countPeriod);
    counted.mockClear();
    expect(laxities(fireRescueBureau)).toEqual([]);
    expect(counted).not.toHaveBeenCalled();
    // Lengths that nothing above has: one comparison of two periods a day, for the second policy none.
    const nine = { term: { n: 9, unit: 'workingDays' }, rollOver: 'none' } as const;
    for (const kind of ['intake.notice', 'referral.notice', 'intake.notice'] as const)
      expect(laxities(withTerm(kind, nine))).toMatchObject([{ path: `terms.${kind}` }]);
    expect(counted).toHaveBeenCalledTimes(2 * tenYears.length);
  });
});
