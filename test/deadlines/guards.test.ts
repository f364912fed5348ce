import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, lastMsOf } from '../../src/calendar/day.ts';
import { reminderDays } from '../../src/deadlines/change.ts';
import type { Deadline, DeadlineState } from '../../src/deadlines/deadline.ts';
import {
  daysLeft,
  hasPassed,
  isWithin,
  lastMoment,
  needsReminder,
  stateAt,
} from '../../src/deadlines/guards.ts';
import { deadlineKindIds } from '../../src/policy/deadlineKinds.ts';
import { instantMs } from '../../src/vocabulary/instant.ts';
import { someDay } from '../calendar/samples.ts';
import { begun, noon, plain, withTerm, written } from './samples.ts';

const states: readonly DeadlineState[] = ['running', 'suspended', 'met', 'missed', 'discharged'];
const due = someDay('2020-01-01', '2028-12-31');
const offset = fc.integer({ min: -840, max: 840 });
const nearby = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -400_000_000, max: 400_000_000 }));

/** A last day and a moment near its end, written in any offset. */
const pairs = fc
  .record({ due, offset, nearby, state: fc.constantFrom(...states) })
  .map(({ due, offset, nearby, state }) => ({ due, state, at: written(lastMsOf(due) + nearby, offset) }));
const kept = (day: string, state: DeadlineState): Deadline => ({
  ...begun('handling.conclude', '2020-01-01'),
  due: day,
  state,
});

describe('the guards over a deadline', () => {
  test('within is the same as not after the last moment', () => {
    fc.assert(
      fc.property(pairs, ({ due, at }) => {
        expect(isWithin({ due }, at)).toBe(instantMs(at) <= instantMs(lastMoment({ due })));
      }),
    );
  });

  test('a deadline has passed when it is not within, but for a clock that a hearing stopped', () => {
    fc.assert(
      fc.property(pairs, ({ due, state, at }) => {
        expect(hasPassed({ due, state }, at)).toBe(state !== 'suspended' && !isWithin({ due }, at));
      }),
    );
  });

  test('no day is left exactly on the last day, and each day takes one', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -500, max: 500 }), ({ due, at }, count) => {
        expect(daysLeft({ due }, at) === 0).toBe(dayOf(at) === due);
        expect(daysLeft({ due }, at) < 0).toBe(!isWithin({ due }, at));
        expect(daysLeft({ due }, noon(addDays(due, -count))) - count).toBe(0);
      }),
    );
  });

  test('what runs and has passed is missed, noticed or not; every other state stays as it is', () => {
    fc.assert(
      fc.property(pairs, ({ due, state, at }) => {
        const expected = state === 'running' && !isWithin({ due }, at) ? 'missed' : state;
        expect(stateAt(kept(due, state), at)).toBe(expected);
      }),
    );
  });

  test('once missed it is missed at every later moment', () => {
    fc.assert(
      fc.property(pairs, fc.nat(1_000_000_000), ({ due, at }, later) => {
        const deadline = kept(due, 'running');
        const after = written(instantMs(at) + later, 0);
        if (stateAt(deadline, at) === 'missed') expect(stateAt(deadline, after)).toBe('missed');
        else expect(isWithin(deadline, at)).toBe(true);
      }),
    );
  });
});

describe('a reminder', () => {
  const thresholds = fc.uniqueArray(fc.nat(20), { maxLength: 5 });

  test('is needed from the earliest threshold to the end of the last day, while the clock runs', () => {
    fc.assert(
      fc.property(pairs, thresholds, ({ due, state, at }, before) => {
        const left = daysLeft({ due }, at);
        const expected = state === 'running' && left >= 0 && before.some((days) => left <= days);
        expect(needsReminder({ due, state }, at, before)).toBe(expected);
      }),
    );
  });

  test.each([
    ['2026-03-02T23:59:59.999+08:00', false],
    ['2026-03-03T00:00:00+08:00', true],
    ['2026-03-02T16:00:00Z', true],
    ['2026-03-10T23:59:59.999+08:00', true],
    ['2026-03-11T00:00:00+08:00', false],
  ])('a week before 10 March 2026 is needed at %s: %s', (at, needed) => {
    expect(needsReminder({ due: '2026-03-10', state: 'running' }, at, [1, 7, 3])).toBe(needed);
  });

  test('on the last day alone is possible, and none at all', () => {
    const deadline = { due: '2026-03-10', state: 'running' } as const;
    expect(needsReminder(deadline, noon('2026-03-10'), [0])).toBe(true);
    expect(needsReminder(deadline, noon('2026-03-09'), [0])).toBe(false);
    expect(needsReminder(deadline, noon('2026-03-10'), [])).toBe(false);
  });

  test('days lie after the start and up to the last day, each once, in order, and each needs a reminder', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deadlineKindIds),
        someDay('2024-01-01', '2026-06-30'),
        fc.array(fc.nat(20), { maxLength: 6 }),
        (kind, start, remindDaysBefore) => {
          const terms = { ...plain, policy: withTerm(plain.policy, kind, { remindDaysBefore }) };
          const deadline = begun(kind, start, terms);
          const days = reminderDays(deadline, terms);
          const expected = new Set(
            remindDaysBefore.map((before) => addDays(deadline.due, -before)).filter((day) => day > start),
          );
          expect(new Set(days)).toEqual(expected);
          expect(days).toEqual([...expected].sort());
          for (const day of days) {
            expect(day <= deadline.due).toBe(true);
            expect(needsReminder(deadline, noon(day), remindDaysBefore)).toBe(true);
          }
        },
      ),
    );
  });
});
