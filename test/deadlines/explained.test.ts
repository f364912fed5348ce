import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays } from '../../src/calendar/day.ts';
import { explainPeriod } from '../../src/calendar/period.ts';
import { extendDeadline, resumeDeadline, suspendDeadline } from '../../src/deadlines/change.ts';
import { computeDue, periodsOf, type Terms, withDue } from '../../src/deadlines/compute.ts';
import { deadlineKindIds } from '../../src/policy/deadlineKinds.ts';
import { lateNotice2026, notice2027, someDay } from '../calendar/samples.ts';
import { begun, noon, packs, plain, rollOvers, withTerm } from './samples.ts';

const calendars = [
  createCalendar(),
  createCalendar({ notices: [notice2027, lateNotice2026] }),
  createCalendar({ confirmedYears: [] }),
];

/** Any deadline of any kind: of either pack, with any roll-over, extended or not, with hearings or without. */
const cases = fc
  .record({
    kind: fc.constantFrom(...deadlineKindIds),
    policy: fc.constantFrom(...packs),
    calendar: fc.constantFrom(...calendars),
    rollOver: fc.constantFrom(...rollOvers),
    start: someDay('2024-01-01', '2027-03-31'),
    extension: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    hearings: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.nat(9)), { maxLength: 3 }),
  })
  .map(({ kind, policy, calendar, rollOver, start, extension, hearings }) => {
    const terms: Terms = { policy: withTerm(policy, kind, { rollOver }), calendar };
    let deadline = begun(kind, start, terms);
    if (extension) deadline = extendDeadline(deadline, { days: extension, by: 'chief-1', on: start }, terms);
    let day = start;
    for (const [pause, length] of hearings) {
      day = addDays(day, pause);
      deadline = suspendDeadline(deadline, noon(day));
      day = addDays(day, length);
      deadline = resumeDeadline(deadline, noon(day), terms);
    }
    return { deadline, terms };
  });

describe('a deadline explains itself', () => {
  test('day by day, the last step being its last day, in doubt where it is provisional', () => {
    fc.assert(
      fc.property(cases, ({ deadline, terms }) => {
        const periods = periodsOf(deadline, terms).map((period) => explainPeriod(terms.calendar, period));
        expect(periods).toHaveLength(deadline.extension ? 2 : 1);
        expect(periods.at(-1)?.at(-1)?.day).toBe(deadline.due);
        expect(periods.flat().some(({ provisional }) => provisional)).toBe(deadline.provisional);
        const days = periods.flat().map(({ day }) => day);
        expect(days[0]).toBe(deadline.start);
        expect(days.every((day, at) => at === 0 || day >= (days[at - 1] as string))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('with its extension starting on the very day on which the first term ends', () => {
    const deadline = begun('handling.conclude', '2026-10-01');
    const extended = extendDeadline(deadline, { days: 30, by: 'chief-1', on: '2026-10-08' }, plain);
    const [first, second] = periodsOf(extended, plain).map((period) => explainPeriod(plain.calendar, period));
    expect(first?.at(-1)).toMatchObject({ day: '2026-11-30', counted: 60, why: 'last-day' });
    expect(second?.[0]).toMatchObject({ day: '2026-11-30', counted: null, why: 'start-not-counted' });
    expect(second?.at(-1)).toMatchObject({ day: '2026-12-30', counted: 30, why: 'last-day' });
  });

  test('without days where an event named the last one', () => {
    const deadline = begun('referral.report', '2026-10-01', plain, '2026-11-15');
    expect(periodsOf(deadline, plain)).toEqual([]);
    expect(computeDue(deadline, plain)).toEqual({ due: '2026-11-15', provisional: false });
  });

  test('computed anew under the same terms it is the same', () => {
    fc.assert(
      fc.property(cases, ({ deadline, terms }) => {
        expect(withDue(deadline, terms)).toEqual(deadline);
      }),
    );
  });

  test('a hearing still open takes no days yet', () => {
    const stopped = suspendDeadline(begun('reexamination.decide', '2026-03-02'), noon('2026-03-10'));
    expect(periodsOf(stopped, plain)[0]?.excluded).toEqual([]);
    expect(withDue(stopped, plain)).toEqual(stopped);
  });
});
