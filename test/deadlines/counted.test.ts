import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays } from '../../src/calendar/day.ts';
import { reminderDays } from '../../src/deadlines/change.ts';
import type { Terms } from '../../src/deadlines/compute.ts';
import { countedFrom, lastDayOf } from '../../src/deadlines/counted.ts';
import { lastMoment } from '../../src/deadlines/guards.ts';
import { deadlineKindIds } from '../../src/policy/deadlineKinds.ts';
import { begun, packs, published, withTerm } from './samples.ts';

const policies = packs.map((policy): Terms => ({ policy, calendar: published }));

/** More days than are kept of a kind, so that some are counted again after they were dropped. */
const days = Array.from({ length: 450 }, (_, count) => addDays('2025-12-01', count));

test.each(policies)(
  'what starts on a day is counted as the deadline itself is, at first and again',
  (terms) => {
    for (const kind of deadlineKindIds)
      for (const day of [...days, ...days.slice(0, 3), ...days.slice(-3)]) {
        const deadline = begun(kind, day, terms);
        const { rule, term, due, provisional } = deadline;
        expect(countedFrom(kind, day, terms)).toStrictEqual({
          rule,
          term,
          due,
          provisional,
          lastMoment: lastMoment(deadline),
          remindOn: reminderDays(deadline, terms),
        });
        expect(lastDayOf(kind, day, terms)).toBe(due);
      }
  },
);

test('other terms are counted for themselves: another policy, another calendar', () => {
  const [{ policy }] = policies as [Terms];
  const longer: Terms = {
    policy: withTerm(policy, 'handling.report', { term: { n: 99, unit: 'workingDays' } }),
    calendar: published,
  };
  const unpublished: Terms = { policy, calendar: createCalendar({ confirmedYears: [] }) };
  for (const terms of [longer, unpublished, { policy, calendar: published }])
    expect(lastDayOf('handling.report', '2026-02-02', terms)).toBe(
      begun('handling.report', '2026-02-02', terms).due,
    );
});

test('a day that there is not is refused and not kept', () => {
  const [terms] = policies as [Terms];
  for (let time = 0; time < 2; time += 1)
    expect(() => countedFrom('handling.report', '2026-02-30', terms)).toThrow(RangeError);
});
