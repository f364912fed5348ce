import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, lastMsOf } from '../../src/calendar/day.ts';
import { dischargeDeadline, missDeadline, settleDeadline } from '../../src/deadlines/change.ts';
import { type Deadline, type DeadlineState, isOwed } from '../../src/deadlines/deadline.ts';
import { isWithin, lastMoment, stateAt } from '../../src/deadlines/guards.ts';
import { deadlineKindIds } from '../../src/policy/deadlineKinds.ts';
import { someDay } from '../calendar/samples.ts';
import { begun, noon, written } from './samples.ts';

const running = fc
  .record({ kind: fc.constantFrom(...deadlineKindIds), start: someDay('2024-01-01', '2026-12-31') })
  .map(({ kind, start }) => begun(kind, start));
/** A running deadline and a moment near the end of its last day. */
const pairs = fc
  .tuple(running, fc.integer({ min: -300_000_000, max: 300_000_000 }), fc.constantFrom(480, 0, -300))
  .map(([deadline, ms, offset]) => ({ deadline, at: written(lastMsOf(deadline.due) + ms, offset) }));

describe('a duty that is done', () => {
  test('is met to the end of the last day and missed after it, and the moment is kept', () => {
    fc.assert(
      fc.property(pairs, ({ deadline, at }) => {
        const state = isWithin(deadline, at) ? 'met' : 'missed';
        expect(settleDeadline(deadline, at)).toEqual({ ...deadline, state, settledAt: at });
      }),
    );
  });

  test('late is missed whether the timer noticed first or not', () => {
    fc.assert(
      fc.property(running, fc.integer({ min: 1, max: 1000 }), (deadline, days) => {
        const late = noon(addDays(deadline.due, days));
        expect(settleDeadline(deadline, late).state).toBe('missed');
        expect(settleDeadline(missDeadline(deadline), late)).toEqual(settleDeadline(deadline, late));
      }),
    );
  });

  test('after it was missed stays missed, whatever moment is claimed', () => {
    fc.assert(
      fc.property(pairs, ({ deadline, at }) => {
        const settled = settleDeadline(missDeadline(deadline), at);
        expect(settled).toEqual({ ...deadline, state: 'missed', settledAt: at });
        expect(isOwed(settled)).toBe(false);
      }),
    );
  });

  test('while a hearing stops the clock is met', () => {
    const stopped: Deadline = { ...begun('reexamination.decide', '2026-03-02'), state: 'suspended' };
    expect(settleDeadline(stopped, noon('2026-06-01')).state).toBe('met');
  });

  test('changes nothing of what it was given', () => {
    const deadline = Object.freeze(begun('handling.conclude', '2026-03-02'));
    settleDeadline(deadline, noon('2026-03-03'));
    missDeadline(deadline);
    dischargeDeadline(deadline, noon('2026-03-03'));
    expect(deadline).toEqual(begun('handling.conclude', '2026-03-02'));
  });
});

describe('a duty that falls away', () => {
  test('is discharged in time, and stays missed where its last day was over', () => {
    fc.assert(
      fc.property(pairs, ({ deadline, at }) => {
        const ended = { ...deadline, settledAt: at };
        expect(dischargeDeadline(deadline, at)).toEqual(
          stateAt(deadline, at) === 'missed'
            ? { ...ended, state: 'missed', fellAway: true }
            : { ...ended, state: 'discharged' },
        );
        expect(dischargeDeadline(missDeadline(deadline), at)).toEqual({
          ...ended,
          state: 'missed',
          fellAway: true,
        });
      }),
    );
  });

  test('while a hearing stops the clock is discharged', () => {
    const stopped: Deadline = { ...begun('reexamination.decide', '2026-03-02'), state: 'suspended' };
    expect(dischargeDeadline(stopped, noon('2026-06-01')).state).toBe('discharged');
  });
});

describe('what is owed', () => {
  const deadline = begun('handling.conclude', '2026-03-02');
  const at = lastMoment(deadline);

  test.each<[DeadlineState, boolean]>([
    ['running', true],
    ['suspended', true],
    ['missed', true],
    ['met', false],
    ['discharged', false],
  ])('%s: %s', (state, owed) => {
    expect(isOwed({ ...deadline, state })).toBe(owed);
    expect(isOwed({ ...deadline, state, settledAt: at })).toBe(false);
  });

  test('is a duty that was missed until it is done', () => {
    const missed = missDeadline(deadline);
    expect(isOwed(missed)).toBe(true);
    expect(isOwed(settleDeadline(missed, noon('2026-08-01')))).toBe(false);
  });
});
