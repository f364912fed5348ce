import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays, dayOf } from '../../src/calendar/day.ts';
import {
  extendDeadline,
  missDeadline,
  recomputeDeadline,
  resumeDeadline,
  settleDeadline,
  suspendDeadline,
} from '../../src/deadlines/change.ts';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import { stateAt } from '../../src/deadlines/guards.ts';
import { deadlineKindIds } from '../../src/policy/deadlineKinds.ts';
import { lateNotice2026, notice2027, notice2029, someDay } from '../calendar/samples.ts';
import { begun, noon, plain, withTerm } from './samples.ts';

const under = (...notices: (typeof notice2027)[]) => ({
  ...plain,
  calendar: createCalendar({ notices }),
});
const noticed = under(notice2027);
const late = under(lateNotice2026);
const taken = (deadline: Deadline, at = noon('2026-11-05')) =>
  recomputeDeadline(deadline, notice2027, at, noticed);

describe('a holiday notice', () => {
  test('moves a count of working days that runs into its year, records that, and settles the doubt', () => {
    const deadline = begun('handling.deliver', '2027-02-03');
    expect(deadline).toMatchObject({ due: '2027-02-10', provisional: true });
    // 5 to 11 February are freed, Saturday the 13th works.
    expect(taken(deadline, noon('2027-02-04'))).toEqual({
      ...deadline,
      due: '2027-02-16',
      provisional: false,
      moved: [{ notice: notice2027.id, on: '2027-02-04', from: '2027-02-10', to: '2027-02-16' }],
    });
  });

  test('moves the last day of a petitioner’s window off a day that it frees (civil.203)', () => {
    const deadline = begun('review.request', '2027-01-06');
    expect(deadline).toMatchObject({ due: '2027-02-05', provisional: true });
    expect(taken(deadline, noon('2027-01-07'))).toMatchObject({ due: '2027-02-12', provisional: false });
  });

  test('confirms a window that the law moved off New Year’s Day before it, without a record', () => {
    const deadline = begun('review.request', '2026-12-02');
    expect(deadline).toMatchObject({ due: '2027-01-04', provisional: true });
    expect(taken(deadline, noon('2026-12-03'))).toEqual({ ...deadline, provisional: false });
  });

  test('confirms a day that it does not move, without a record', () => {
    const deadline = begun('handling.deliver', '2027-01-11');
    expect(deadline.provisional).toBe(true);
    expect(taken(deadline)).toEqual({ ...deadline, provisional: false });
  });

  test('can move a day forward: a make-up day counts', () => {
    const deadline = begun('handling.deliver', '2027-02-08');
    expect(deadline.due).toBe('2027-02-15');
    // 8 to 11 February are freed, Saturday the 13th works.
    expect(taken(deadline).due).toBe('2027-02-17');
    const over = begun('handling.deliver', '2026-12-21');
    expect(over.due).toBe('2026-12-28');
    expect(taken(over, noon('2026-12-22')).due).toBe('2026-12-26');
  });

  test('that comes late moves what still runs', () => {
    const deadline = begun('handling.deliver', '2026-02-11');
    expect(deadline).toMatchObject({ due: '2026-02-25', provisional: false });
    const moved = recomputeDeadline(deadline, lateNotice2026, noon('2026-02-16'), late);
    expect(moved).toMatchObject({ due: '2026-02-27', provisional: false });
    expect(recomputeDeadline(deadline, lateNotice2026, noon('2026-02-25'), late).due).toBe('2026-02-27');
  });

  const onTheDayAfter = '2026-02-26T00:00:00+08:00';

  test('does not reach back to a last day that was over on its issue, noticed or not', () => {
    const deadline = begun('handling.deliver', '2026-02-11');
    const issuedLater = { ...lateNotice2026, issued: '2026-02-26' };
    for (const over of [deadline, missDeadline(deadline)])
      expect(recomputeDeadline(over, issuedLater, onTheDayAfter, under(issuedLater))).toBe(over);
  });

  test('counts from its issue, however late it comes: what was taken for missed meanwhile is owed again', () => {
    const deadline = begun('handling.deliver', '2026-02-11');
    const { id: notice } = lateNotice2026;
    for (const over of [deadline, missDeadline(deadline)])
      expect(recomputeDeadline(over, lateNotice2026, onTheDayAfter, late)).toEqual({
        ...deadline,
        due: '2026-02-27',
        moved: [{ notice, on: '2026-02-26', from: '2026-02-25', to: '2026-02-27' }],
      });
  });

  test('leaves missed what is over by its own count too, and says by which day', () => {
    const missed = missDeadline(begun('handling.deliver', '2026-02-11'));
    expect(recomputeDeadline(missed, lateNotice2026, noon('2026-03-02'), late)).toMatchObject({
      state: 'missed',
      due: '2026-02-27',
    });
  });

  test('never undoes a day that a move to another policy kept for the petitioner', () => {
    const kept = (deadline: Deadline, due: string): Deadline => ({
      ...deadline,
      due,
      moved: [{ notice: 'plan-2', on: '2027-01-08', from: due, to: due }],
    });
    // An office's day that was earlier stays; a window that was longer stays; both are as certain as the notice makes them.
    const duty = kept(begun('handling.deliver', '2027-02-03'), '2027-02-08');
    expect(taken(duty, noon('2027-02-04'))).toEqual({ ...duty, provisional: false });
    const right = kept(begun('review.request', '2027-01-06'), '2027-02-20');
    expect(taken(right, noon('2027-01-07'))).toEqual({ ...right, provisional: false });
    const shorter = kept(begun('review.request', '2027-01-06'), '2027-02-08');
    expect(taken(shorter, noon('2027-01-07')).due).toBe('2027-02-12');
  });

  test('does not touch what is settled', () => {
    const met = settleDeadline(begun('handling.deliver', '2026-02-11'), noon('2026-02-12'));
    expect(recomputeDeadline(met, lateNotice2026, noon('2026-02-16'), late)).toBe(met);
  });

  test('leaves a last day that an event named', () => {
    const deadline = begun('referral.report', '2026-12-01', plain, '2027-01-01');
    expect(taken(deadline)).toEqual(deadline);
  });

  test('reaches a clock that a hearing stopped', () => {
    const terms = {
      ...plain,
      policy: withTerm(plain.policy, 'reexamination.decide', { rollOver: 'any-day-off' }),
    };
    const stopped = suspendDeadline(begun('reexamination.decide', '2027-01-06', terms), noon('2027-01-20'));
    expect(stopped).toMatchObject({ due: '2027-02-05', provisional: true });
    const then = { policy: terms.policy, calendar: noticed.calendar };
    const moved = recomputeDeadline(stopped, notice2027, noon('2027-01-21'), then);
    expect(moved).toMatchObject({
      state: 'suspended',
      due: '2027-02-12',
      excluded: [{ from: '2027-01-20' }],
    });
    expect(resumeDeadline(moved, noon('2027-01-21'), then).due).toBe('2027-02-12');
  });

  test('reaches an extended term', () => {
    const terms = {
      ...plain,
      policy: withTerm(plain.policy, 'handling.conclude', { rollOver: 'any-day-off' }),
    };
    const by = { days: 30, by: 'chief-1', on: '2026-12-01' };
    const extended = extendDeadline(begun('handling.conclude', '2026-11-07', terms), by, terms);
    expect(extended).toMatchObject({ due: '2027-02-05', provisional: true });
    const then = { policy: terms.policy, calendar: noticed.calendar };
    const moved = recomputeDeadline(extended, notice2027, noon('2026-12-05'), then);
    expect(moved).toMatchObject({ due: '2027-02-12', provisional: false, extension: by });
  });

  test('adds to the record of the one before', () => {
    const deadline = begun('handling.deliver', '2027-02-03');
    const first = taken(deadline, noon('2027-02-03'));
    const second = {
      ...notice2027,
      id: 'later',
      issued: '2027-02-03',
      holidays: ['2027-02-12'],
      workingDays: [],
      statutory: [],
      names: {},
    };
    const moved = recomputeDeadline(first, second, noon('2027-02-12'), under(notice2027, second));
    expect(moved.moved).toEqual([
      { notice: notice2027.id, on: '2027-02-03', from: '2027-02-10', to: '2027-02-16' },
      { notice: 'later', on: '2027-02-12', from: '2027-02-16', to: '2027-02-17' },
    ]);
  });

  const calendars = {
    next: noticed,
    late,
    all: under(notice2027, notice2029, lateNotice2026),
  };

  test('taken twice does what it does once, and records each move with the day before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deadlineKindIds),
        someDay('2025-12-01', '2027-03-31'),
        fc.integer({ min: 0, max: 70 }),
        fc.constantFrom('next' as const, 'late' as const, 'all' as const),
        (kind, start, days, known) => {
          const then = calendars[known];
          const deadline = begun(kind, start);
          const at = noon(addDays(start, days));
          // A notice is taken on its issue, or later in the place of it.
          const n = { id: 'n', issued: dayOf(at) };
          const once = recomputeDeadline(deadline, n, at, then);
          expect(recomputeDeadline(once, n, at, then)).toEqual(once);
          if (stateAt(deadline, at) !== 'running') {
            expect(once).toBe(deadline);
          } else {
            const { due, provisional } = begun(kind, start, then);
            expect(once).toMatchObject({ due, provisional, state: 'running' });
            const record = { notice: 'n', on: dayOf(at), from: deadline.due, to: due };
            expect(once.moved).toEqual(due === deadline.due ? undefined : [record]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
