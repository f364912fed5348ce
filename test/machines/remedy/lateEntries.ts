import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { countPeriod } from '../../../src/calendar/period.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { people } from '../samples/remedy.ts';
import { type Play, play } from './play.ts';
import { termsWith } from './promises.ts';

const reasons = '对意见不服';
const month = { n: 30, unit: 'calendarDays' } as const;

/** What becomes of the window where an office enters the receipt later than it happened, in either remedy. */
export function lateEntries(lifecycle: unknown, input: { readonly deliveredOn: string }): void {
  const { id } = lifecycle as Lifecycle;
  const window = `${id}.request`;
  const { calendar, policy } = standardTerms();
  const hearsNobody = termsWith({ choices: { goodReasonReopensWindow: false } });
  const ask = (standing: Play, day: string, payload = {}) =>
    standing.send(window, people.petitioner, day, { reasons, ...payload });
  const last = (start: string) => countPeriod(calendar, { start, term: month, rollOver: 'any-day-off' }).due;
  const entered = (deliveredOn: string, on: string, terms = standardTerms()) =>
    play(lifecycle, { ...input, deliveredOn }, terms, on);
  /** All that a timer notices up to a day, one window after another. */
  const ticked = (standing: Play, day: string): Play => {
    const passed = standing.context.deadlines.find(
      ({ state, kind, due }) => state === 'running' && kind.startsWith(`${id}.`) && due < day,
    );
    return passed ? ticked(standing.pass(passed.id, day), day) : standing;
  };

  test('the window’s last day is the law’s, and what the entry took is open after it without a reason', () => {
    const late = entered('2026-04-07', '2026-05-20');
    expect(late.deadline(window)).toMatchObject({ start: '2026-04-07', due: '2026-05-07' });
    for (const standing of [late, ticked(late, '2026-05-20')]) {
      const asked = ask(standing, '2026-06-19');
      expect(asked.state).toBe('requested');
      expect(asked.context).toMatchObject({ late: false, askers: ['petitioner-1'] });
      expect(asked.deadline(window).state).toBe('discharged');
      expect(asked.deadline(`${window}#2`)).toMatchObject({
        start: '2026-05-20',
        due: '2026-06-22',
        state: 'met',
      });
      expect(ask(standing, '2026-06-23').refusedBy[0]).toMatch(/^too-late /);
    }
  });

  test('the petitioner is told that it is still open, until when, and that no reason is needed', () => {
    const kept = entered('2026-04-07', '2026-05-20').pass(window, '2026-05-20');
    expect(kept.state).toBe('open');
    expect(kept.of('notify')).toMatchObject([
      {
        what: 'window-ended',
        reason: expect.stringContaining('登记迟于实际收到'),
        remedy: `ask-${id}`,
        detail: { goodReasonNeeded: false, until: '2026-06-22' },
      },
    ]);
    expect(kept.of('schedule')).toMatchObject([{ deadline: `${window}#2` }]);
  });

  test('a request for it is not declined as late', () => {
    const organ = id === 'review' ? people.bureau : people.ministry;
    const asked = ask(entered('2026-04-07', '2026-05-20'), '2026-06-19');
    const declined = asked.send(`${id}.decline`, organ, '2026-06-22', {
      ground: 'windowMissed',
      reason: '逾期',
    });
    expect(declined.refusedBy).toEqual(['guard-failed requestWasLate']);
  });

  test('withdrawn and asked anew it is open for the same days, and for a good reason after them', () => {
    const asked = ask(entered('2026-04-07', '2026-05-20'), '2026-05-21');
    const open = asked.send(`${id}.withdraw`, people.petitioner, '2026-05-25');
    expect(open.state).toBe('open');
    expect(open.deadline(`${window}#3`)).toMatchObject({ start: '2026-05-20', due: '2026-06-22' });
    expect(ask(open, '2026-06-22').state).toBe('requested');
    const early = ask(entered('2026-04-07', '2026-04-20'), '2026-04-21').send(
      `${id}.withdraw`,
      people.petitioner,
      '2026-04-22',
    );
    expect(early.deadline(`${window}#2`)).toMatchObject({ start: '2026-04-07', due: '2026-05-07' });
    expect(ask(ticked(early, '2026-05-08'), '2026-05-20').state).toBe('requested');
    expect(ask(open, '2026-06-23').refusedBy).toEqual([expect.stringMatching(/^too-late /)]);
    expect(ask(open, '2026-06-23', { goodReason: '住院治疗' }).context).toMatchObject({ late: true });
    expect(asked.send(`${id}.withdraw`, people.petitioner, '2026-06-23').outcome).toEqual({
      outcome: 'withdrawn',
    });
  });

  test('whenever it is entered, and whether or not a timer ran, nobody has fewer days than the law gives', () => {
    fc.assert(
      fc.property(
        fc.record({
          received: fc.integer({ min: 0, max: 240 }),
          lateness: fc.integer({ min: 0, max: 90 }),
          asked: fc.integer({ min: 0, max: 80 }),
          hears: fc.boolean(),
        }),
        ({ received, lateness, asked, hears }) => {
          const deliveredOn = addDays('2026-01-05', received);
          const enteredOn = addDays(deliveredOn, lateness);
          const day = addDays(enteredOn, asked);
          const open = entered(deliveredOn, enteredOn, hears ? { calendar, policy } : hearsNobody);
          expect(open.deadline(window).due).toBe(last(deliveredOn));
          const [untold, told] = [ask(open, day), ask(ticked(open, day), day)];
          const mayAsk = day <= last(enteredOn);
          expect([untold.state === 'requested', told.state === 'requested']).toEqual([mayAsk, mayAsk]);
          if (mayAsk) expect(unnoticed(told)).toEqual(unnoticed(untold));
          else if (hears) {
            const excused = [open, ticked(open, day)].map((standing) =>
              ask(standing, day, { goodReason: '住院治疗' }),
            );
            const heard = day <= last(last(enteredOn));
            expect(excused.map(({ state }) => state === 'requested')).toEqual([heard, heard]);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  /** What is kept, but for the moment at which a window was seen to be over. */
  function unnoticed({ context }: Play) {
    const deadlines = context.deadlines.map((one) =>
      one.state === 'discharged' ? { ...one, settledAt: '' } : one,
    );
    return { ...context, deadlines };
  }

  test('asked for before anybody entered it, it is asked for from the start', () => {
    const asked = play(
      lifecycle,
      { ...input, deliveredOn: '2026-04-07', askedBy: 'petitioner-2' },
      undefined,
      '2026-04-20',
    );
    expect(asked.state).toBe('requested');
    expect(asked.context).toMatchObject({ enteredOn: '2026-04-20', askers: ['petitioner-2'], late: false });
    expect(asked.context.deadlines).toMatchObject([
      { id: window, start: '2026-04-07', due: '2026-05-07', state: 'met' },
      { id: `${id}.accept`, start: '2026-04-20', state: 'running', owner: { role: 'superiorOrgan' } },
      { id: `${id}.decide`, start: '2026-04-20', due: '2026-05-20', state: 'running' },
    ]);
    expect(asked.of('assign')).toMatchObject([{ to: { role: 'superiorOrgan' }, by: '2026-05-20' }]);
  });

  test('and where the receipt lies so far back that the window is over, it is in time all the same', () => {
    const asked = play(
      lifecycle,
      { ...input, deliveredOn: '2026-04-07', askedBy: 'petitioner-1' },
      undefined,
      '2026-08-03',
    );
    expect([asked.state, asked.context.late]).toEqual(['requested', false]);
    expect(asked.deadline(window)).toMatchObject({ start: '2026-08-03', due: '2026-09-02', state: 'met' });
  });
}
