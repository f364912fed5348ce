import { describe, expect, test } from 'vitest';
import { addDays, dayOf, lastMsOf } from '../../src/calendar/day.ts';
import type { RollOver } from '../../src/calendar/period.ts';
import { dischargeDeadline, settleDeadline } from '../../src/deadlines/change.ts';
import { daysLeft, hasPassed, isWithin, lastMoment, stateAt } from '../../src/deadlines/guards.ts';
import { type DeadlineKind, deadlineKindIds, deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import type { Day } from '../../src/vocabulary/instant.ts';
import { begun, offsets, packs, published, rollOvers, walkedDue, withTerm, written } from './samples.ts';

/** Days on which a term is made to end, as near as its length allows. */
const lastDays: Readonly<Record<string, Day>> = {
  'a weekday': '2026-03-05',
  'a Saturday': '2026-03-07',
  'a Sunday': '2026-03-08',
  'a make-up Saturday': '2026-02-14',
  'a make-up Sunday': '2026-01-04',
  'the Spring Festival': '2026-02-17',
  'a Sunday within the Spring Festival': '2026-02-22',
  'the first of the eight days of October': '2025-10-01',
  'the day after the long holiday': '2025-10-09',
  'the end of a year': '2025-12-31',
  'a New Year’s Day': '2026-01-01',
  'the end of the last published year': '2026-12-31',
  'the first day of an unpublished year, off by law': '2027-01-01',
  'a weekday of an unpublished year that its notice may free': '2027-02-05',
  'a weekend of an unpublished year': '2027-01-09',
  'a weekday of an unpublished year': '2027-03-10',
};

/** The start from which a term of this kind ends on that day or, in working days, on the last one before it. */
function startFor(kind: DeadlineKind, policy: (typeof packs)[number], last: Day): Day {
  const { n, unit } = policy.terms[kind].term;
  if (unit === 'calendarDays') return addDays(last, -n);
  let day = addDays(last, 1);
  for (let left = n; left > 0; ) {
    day = addDays(day, -1);
    if (published.isWorkingDay(day)) left -= 1;
  }
  return addDays(day, -1);
}

/** Moments around the end of a day in Shanghai: milliseconds from the day's last one, days left, whether in time. */
const moments = [
  { name: 'one day before', ms: -86_400_000, left: 1, inTime: true },
  { name: 'its first moment', ms: -86_399_999, left: 0, inTime: true },
  { name: 'noon of the day', ms: -43_200_000, left: 0, inTime: true },
  { name: 'its last second', ms: -999, left: 0, inTime: true },
  { name: 'its last millisecond', ms: 0, left: 0, inTime: true },
  { name: 'the first second after', ms: 1, left: -1, inTime: false },
  { name: 'one day after', ms: 86_400_000, left: -1, inTime: false },
  { name: 'a day and a moment after', ms: 86_400_001, left: -2, inTime: false },
];

const cases = packs.flatMap((policy) => deadlineKindIds.map((kind) => ({ policy, kind, pack: policy.id })));

/** Every ending of a kind under every roll-over: the deadline and the day it must have. */
function* endings(kind: DeadlineKind, policy: (typeof packs)[number]) {
  for (const rollOver of rollOvers) {
    const terms = { policy: withTerm(policy, kind, { rollOver }), calendar: published };
    const { term } = policy.terms[kind];
    for (const [name, last] of Object.entries(lastDays)) {
      const start = startFor(kind, policy, last);
      const due = walkedDue(published, start, term, rollOver);
      const provisional = restsOnUnpublished(start, due, last, term.unit === 'workingDays', term.n, rollOver);
      yield { name: `${name}, ${rollOver}`, deadline: begun(kind, start, terms), due, provisional };
    }
  }
}

/** 2027 is not published: a count of working days that enters it, or a last day asked whether it may stay there, is open. */
function restsOnUnpublished(
  start: Day,
  due: Day,
  last: Day,
  working: boolean,
  n: number,
  rollOver: RollOver,
): boolean {
  if (working && n > 0 && start < due && due >= '2027') return true;
  return rollOver !== 'none' && (due >= '2027' || (!working && last >= '2027'));
}

describe.each(cases)('$pack, $kind', ({ policy, kind }) => {
  test('ends on the day that walking from day to day comes to, provisional where 2027 is asked', () => {
    for (const { name, deadline, due, provisional } of endings(kind, policy)) {
      expect({ name, due: deadline.due, provisional: deadline.provisional }).toEqual({
        name,
        due,
        provisional,
      });
    }
  });

  test('is in time to the last millisecond of its last day in Shanghai and missed, or as a right lapsed, from the next on, in any offset', () => {
    const over = deadlineKinds[kind].nature === 'duty' ? 'missed' : 'discharged';
    for (const { name, deadline, due } of endings(kind, policy)) {
      for (const { name: moment, ms, left, inTime } of moments) {
        for (const offset of offsets) {
          const at = written(lastMsOf(due) + ms, offset);
          const said = {
            within: isWithin(deadline, at),
            passed: hasPassed(deadline, at),
            left: daysLeft(deadline, at),
            state: stateAt(deadline, at),
            settled: settleDeadline(deadline, at).state,
            discharged: dischargeDeadline(deadline, at).state,
          };
          expect(said, `${name}: ${moment} at ${at}`).toEqual({
            within: inTime,
            passed: !inTime,
            left,
            state: inTime ? 'running' : over,
            settled: inTime ? 'met' : 'missed',
            discharged: inTime ? 'discharged' : over,
          });
        }
      }
      expect(lastMoment(deadline)).toBe(`${due}T23:59:59.999+08:00`);
    }
  });

  test('counts from the day in Shanghai on which it starts, whatever offset the moment is written in', () => {
    for (const midnight of ['2026-02-13', '2026-03-05', '2025-12-31', '2026-09-30']) {
      const { term, rollOver } = policy.terms[kind];
      const terms = { policy, calendar: published };
      for (const offset of offsets) {
        const before = begun(kind, dayOf(written(lastMsOf(midnight), offset)), terms);
        const after = begun(kind, dayOf(written(lastMsOf(midnight) + 1, offset)), terms);
        expect(before.start).toBe(midnight);
        expect(before.due).toBe(walkedDue(published, midnight, term, rollOver));
        expect(after.start).toBe(addDays(midnight, 1));
        expect(after.due).toBe(walkedDue(published, addDays(midnight, 1), term, rollOver));
      }
    }
  });

  test('keeps the last day that an event named, which no roll-over moves and no notice leaves open', () => {
    for (const rollOver of rollOvers) {
      const terms = { policy: withTerm(policy, kind, { rollOver }), calendar: published };
      for (const last of Object.values(lastDays)) {
        const deadline = begun(kind, '2025-09-01', terms, last);
        expect(deadline).toMatchObject({ due: last, until: last, provisional: false });
        expect(deadline).not.toHaveProperty('term');
      }
    }
  });

  test('carries its rule, its owner and the length in force when it started', () => {
    const deadline = begun(kind, '2026-03-02', { policy, calendar: published });
    expect(deadline).toEqual({
      id: `course.${kind}`,
      kind,
      rule: deadlineKinds[kind].rule,
      owner: { role: 'superiorOrgan' },
      start: '2026-03-02',
      term: policy.terms[kind].term,
      due: deadline.due,
      provisional: false,
      state: 'running',
    });
  });
});

describe('a day of an unpublished year that is off by law', () => {
  test('ends no window of a petitioner: it moves to the next day on which offices work', () => {
    for (const policy of packs) {
      const windows = deadlineKindIds.filter((kind) => deadlineKinds[kind].nature === 'window');
      const inCalendarDays = windows.filter((kind) => policy.terms[kind].term.unit === 'calendarDays');
      expect(inCalendarDays).toContain('review.request');
      for (const kind of inCalendarDays) {
        const start = addDays('2027-01-01', -policy.terms[kind].term.n);
        const { due, provisional } = begun(kind, start, { policy, calendar: published });
        expect({ kind, due, provisional }).toEqual({ kind, due: '2027-01-04', provisional: true });
      }
    }
  });

  test('leaves a petitioner the whole Monday after it to ask for a review', () => {
    // The thirtieth day after 2 December 2026 is a Friday and New Year’s Day.
    const deadline = begun('review.request', '2026-12-02');
    expect(isWithin(deadline, '2027-01-04T23:59:59.999+08:00')).toBe(true);
    expect(hasPassed(deadline, '2027-01-05T00:00:00+08:00')).toBe(true);
  });

  test('is no working day of a count', () => {
    const deadline = begun('handling.deliver', '2026-12-31');
    expect(deadline).toMatchObject({ due: '2027-01-08', provisional: true });
  });
});

describe('the endings that are tried', () => {
  test('are what they are called, as far as calendar days reach them', () => {
    expect(published.kind(lastDays['a make-up Saturday'] as Day).kind).toBe('makeUp');
    expect(published.kind(lastDays['a make-up Sunday'] as Day).kind).toBe('makeUp');
    expect(published.kind(lastDays['a Saturday'] as Day).kind).toBe('weekend');
    expect(published.kind(lastDays['the Spring Festival'] as Day).kind).toBe('holiday');
    expect(published.isConfirmed(2027)).toBe(false);
    expect(published.kind('2027-01-01').kind).toBe('holiday');
    expect(published.kind('2027-02-05').kind).toBe('working');
    const kind = 'handling.conclude';
    for (const [name, last] of Object.entries(lastDays)) {
      const policy = packs[0] as (typeof packs)[number];
      const start = startFor(kind, policy, last);
      const deadline = begun(kind, start, { policy, calendar: published });
      expect({ name, due: deadline.due }).toEqual({ name, due: last });
    }
  });

  test('of working days reach both a make-up day and the unpublished year', () => {
    const policy = packs[0] as (typeof packs)[number];
    const terms = { policy, calendar: published };
    const dues = ['2026-02-09', '2026-12-28'].map((start) => begun('handling.deliver', start, terms));
    expect(dues.map(({ due, provisional }) => [due, provisional])).toEqual([
      ['2026-02-14', false],
      ['2027-01-05', true],
    ]);
  });
});
