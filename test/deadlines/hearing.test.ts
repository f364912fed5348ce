import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { extendDeadline, missDeadline, resumeDeadline, suspendDeadline } from '../../src/deadlines/change.ts';
import { hasPassed, needsReminder, stateAt } from '../../src/deadlines/guards.ts';
import type { Instant } from '../../src/vocabulary/instant.ts';
import { someDay } from '../calendar/samples.ts';
import { begun, between, noon, plain, published, rollOvers, walkedDue, withTerm } from './samples.ts';

const kind = 'reexamination.decide';
const heard = (deadline: ReturnType<typeof begun>, from: Instant, to: Instant, terms = plain) =>
  resumeDeadline(suspendDeadline(deadline, from), to, terms);

describe('a hearing of the re-examination (reg.36.2)', () => {
  const deadline = begun(kind, '2026-03-02');

  test('takes its first and its last day out of the thirty', () => {
    expect(deadline.due).toBe('2026-04-01');
    const after = heard(deadline, '2026-03-10T09:00:00+08:00', '2026-03-12T11:00:00+08:00');
    expect(after).toEqual({
      ...deadline,
      due: '2026-04-04',
      excluded: [{ from: '2026-03-10', to: '2026-03-12' }],
    });
  });

  test('that opens and closes on one day takes that day', () => {
    expect(heard(deadline, '2026-03-10T00:00:00+08:00', '2026-03-10T23:59:59.999+08:00').due).toBe(
      '2026-04-02',
    );
  });

  test('is dated by the day in Shanghai', () => {
    expect(heard(deadline, '2026-03-09T16:00:00Z', '2026-03-10T16:00:00Z').excluded).toEqual([
      { from: '2026-03-10', to: '2026-03-11' },
    ]);
  });

  test('on the day of the start takes nothing of it: that day does not count anyway (civil.201)', () => {
    expect(heard(deadline, noon('2026-03-02'), noon('2026-03-03')).due).toBe('2026-04-02');
  });

  test('opened on the last day leaves one day after it', () => {
    expect(heard(deadline, '2026-04-01T23:59:59.999+08:00', noon('2026-04-03')).due).toBe('2026-04-04');
  });

  test('opened after the last day stops nothing', () => {
    expect(suspendDeadline(deadline, '2026-04-02T00:00:00+08:00')).toBe(deadline);
    const missed = missDeadline(deadline);
    expect(suspendDeadline(missed, noon('2026-03-10'))).toBe(missed);
    expect(resumeDeadline(missed, noon('2026-03-10'), plain)).toBe(missed);
  });

  test('stops the clock while it lasts: nothing passes and nobody is reminded', () => {
    const stopped = suspendDeadline(deadline, noon('2026-03-31'));
    expect(stopped).toEqual({ ...deadline, state: 'suspended', excluded: [{ from: '2026-03-31' }] });
    expect(hasPassed(stopped, noon('2026-05-01'))).toBe(false);
    expect(stateAt(stopped, noon('2026-05-01'))).toBe('suspended');
    expect(needsReminder(stopped, noon('2026-04-01'), [7, 3, 1])).toBe(false);
    expect(suspendDeadline(stopped, noon('2026-04-01'))).toBe(stopped);
  });

  test('of which no day was written down takes none', () => {
    const stopped = { ...deadline, state: 'suspended' } as const;
    expect(resumeDeadline(stopped, noon('2026-03-12'), plain)).toEqual({ ...deadline, excluded: [] });
  });

  test('is one of several, and a day that two share is taken once', () => {
    const first = heard(deadline, noon('2026-03-10'), noon('2026-03-12'));
    const second = heard(first, noon('2026-03-12'), noon('2026-03-13'));
    expect(second.excluded).toEqual([
      { from: '2026-03-10', to: '2026-03-12' },
      { from: '2026-03-12', to: '2026-03-13' },
    ]);
    expect(second.due).toBe('2026-04-05');
    expect(heard(second, noon('2026-04-05'), noon('2026-04-05')).due).toBe('2026-04-06');
  });

  test('within an extension takes its days out of the extension too', () => {
    const extended = extendDeadline(deadline, { days: 10, by: 'head-1', on: '2026-03-20' }, plain);
    expect(extended.due).toBe('2026-04-11');
    expect(heard(extended, noon('2026-03-30'), noon('2026-04-02')).due).toBe('2026-04-15');
    expect(heard(extended, noon('2026-04-05'), noon('2026-04-06')).due).toBe('2026-04-13');
  });

  test.each(rollOvers)(
    'leaves thirty days that are none of its own, whatever hearings there were: %s',
    (rollOver) => {
      for (const unit of ['calendarDays', 'workingDays'] as const) {
        const term = { n: 30, unit };
        const terms = { ...plain, policy: withTerm(plain.policy, kind, { term, rollOver }) };
        fc.assert(
          fc.property(
            someDay('2024-01-01', '2026-06-30'),
            fc.array(fc.tuple(fc.nat(12), fc.nat(9)), { maxLength: 4 }),
            (start, hearings) => {
              let after = begun(kind, start, terms);
              let day = start;
              const taken: ((one: string) => boolean)[] = [];
              for (const [pause, length] of hearings) {
                day = addDays(day, pause);
                if (day > after.due) break;
                const [from, to] = [noon(day), noon(addDays(day, length))];
                after = heard(after, from, to, terms);
                taken.push(between(from, to));
                day = addDays(day, length);
              }
              const excluded = (one: string) => taken.some((within) => within(one));
              expect(after.state).toBe('running');
              expect(after.due).toBe(walkedDue(published, start, term, rollOver, excluded));
            },
          ),
        );
      }
    },
  );
});
