import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { extendDeadline, missDeadline, settleDeadline } from '../../src/deadlines/change.ts';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import { someDay } from '../calendar/samples.ts';
import { begun, noon, plain, published, rollOvers, walkedDue, withTerm } from './samples.ts';

const thirty = (on: string, days = 30) => ({ days, by: 'chief-1', on });

describe('an extension (reg.34)', () => {
  test('of 30 days makes the 60 days that start on 1 October end on 30 December', () => {
    const deadline = begun('handling.conclude', '2026-10-01');
    expect(deadline.due).toBe('2026-11-30');
    expect(extendDeadline(deadline, thirty('2026-11-20'), plain)).toEqual({
      ...deadline,
      due: '2026-12-30',
      extension: thirty('2026-11-20'),
    });
  });

  test('is counted from the end of the 60, on whatever day it is granted', () => {
    fc.assert(
      fc.property(
        someDay('2024-01-01', '2026-06-30'),
        fc.nat(60),
        fc.integer({ min: 1, max: 30 }),
        (start, after, days) => {
          const extended = extendDeadline(
            begun('handling.conclude', start),
            thirty(addDays(start, after), days),
            plain,
          );
          expect(extended.due).toBe(addDays(start, 60 + days));
        },
      ),
    );
  });

  test('is counted from the term itself: a last day that rolled on gives no more days', () => {
    // 10 May 2026 is a plain Sunday, 9 June 2026 a Tuesday.
    const terms = {
      ...plain,
      policy: withTerm(plain.policy, 'handling.conclude', { rollOver: 'any-day-off' }),
    };
    const deadline = begun('handling.conclude', '2026-03-11', terms);
    expect(deadline.due).toBe('2026-05-11');
    expect(extendDeadline(deadline, thirty('2026-05-11'), terms).due).toBe('2026-06-09');
  });

  test.each(rollOvers)('rolls its own last day on as the policy says: %s', (rollOver) => {
    const terms = { ...plain, policy: withTerm(plain.policy, 'handling.conclude', { rollOver }) };
    fc.assert(
      fc.property(someDay('2024-01-01', '2026-06-30'), (start) => {
        const days = { n: 30, unit: 'calendarDays' } as const;
        const extended = extendDeadline(begun('handling.conclude', start, terms), thirty(start), terms);
        expect(extended.due).toBe(walkedDue(published, addDays(start, 60), days, rollOver));
      }),
    );
  });

  test('follows a term in working days with calendar days', () => {
    const deadline = begun('approval.sign', '2026-02-11');
    expect(deadline.due).toBe('2026-02-14');
    expect(extendDeadline(deadline, thirty('2026-02-12', 2), plain).due).toBe('2026-02-16');
  });

  test('is given once: a second one changes nothing', () => {
    const once = extendDeadline(begun('handling.conclude', '2026-10-01'), thirty('2026-11-20', 10), plain);
    expect(extendDeadline(once, thirty('2026-12-01'), plain)).toBe(once);
  });

  test('is given on the last day, not after it', () => {
    const deadline = begun('handling.conclude', '2026-10-01');
    expect(extendDeadline(deadline, thirty('2026-11-30'), plain).due).toBe('2026-12-30');
    expect(extendDeadline(deadline, thirty('2026-12-01'), plain)).toBe(deadline);
  });

  test('changes nothing of a deadline that is missed, settled or stopped', () => {
    const deadline = begun('handling.conclude', '2026-10-01');
    const others: Deadline[] = [
      missDeadline(deadline),
      settleDeadline(deadline, noon('2026-10-10')),
      { ...deadline, state: 'suspended' },
    ];
    for (const other of others) expect(extendDeadline(other, thirty('2026-10-11'), plain)).toBe(other);
  });

  test('changes nothing of a last day that an event named', () => {
    const deadline = begun('referral.report', '2026-10-01', plain, '2026-11-15');
    expect(extendDeadline(deadline, thirty('2026-10-11'), plain)).toBe(deadline);
  });

  test('met within it is met', () => {
    const extended = extendDeadline(begun('handling.conclude', '2026-10-01'), thirty('2026-11-20'), plain);
    expect(settleDeadline(extended, '2026-12-30T23:59:59.999+08:00').state).toBe('met');
    expect(settleDeadline(extended, '2026-12-31T00:00:00+08:00').state).toBe('missed');
  });
});
