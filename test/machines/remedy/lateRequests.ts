import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { countPeriod } from '../../../src/calendar/period.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { people } from '../samples/remedy.ts';
import { type Play, play } from './play.ts';
import { termsWith } from './promises.ts';

const reasons = '对意见不服';
const goodReason = '住院治疗';
/** The first window of an opinion received on 2 March 2026 ends on 1 April, the one for late requests on 6 May. */
const due = '2026-04-01';
const lateDue = '2026-05-06';

/** What becomes of a request for a remedy that was not asked for in its window, in either remedy. */
export function lateRequests(lifecycle: unknown, input: { readonly deliveredOn: string }): void {
  const { id, rule } = lifecycle as Lifecycle;
  const first = `${id}.request`;
  const late = `${id}.lateRequest`;
  const hearsNobody = termsWith({ choices: { goodReasonReopensWindow: false } });
  const ask = (standing: Play, when: string, payload: object = { goodReason }) =>
    standing.send(first, people.petitioner, when, { reasons, ...payload });
  const opened = (terms: Terms = standardTerms(), deliveredOn = input.deliveredOn) =>
    play(lifecycle, { ...input, deliveredOn }, terms);

  describe('where the body hears late requests for a good reason', () => {
    test('stays open to them for a time of its own, from its last day and not from the day of noticing', () => {
      for (const noticed of ['2026-04-02', '2026-04-20', lateDue]) {
        const lapsed = opened().pass(first, noticed);
        expect(lapsed.state).toBe('lapsed');
        expect(lapsed.outcome).toBeUndefined();
        expect(lapsed.deadline(first).state).toBe('discharged');
        expect(lapsed.deadline(late)).toMatchObject({
          rule,
          owner: { role: 'petitioner' },
          start: due,
          due: lateDue,
          state: 'running',
        });
        expect(lapsed.of('schedule')).toMatchObject([{ deadline: late }]);
        expect(lapsed.of('open')).toEqual([]);
      }
    });

    test('is told with what is still possible, and until when', () => {
      expect(opened().pass(first, '2026-04-10').of('notify')).toMatchObject([
        {
          what: 'window-ended',
          to: { role: 'petitioner' },
          reason: expect.stringContaining('未申请'),
          remedy: `ask-${id}`,
          detail: { goodReasonNeeded: true, until: lateDue },
        },
      ]);
    });

    test('hears a request that states its good reason to the last second, and none after', () => {
      for (const standing of [opened(), opened().pass(first, '2026-04-10')]) {
        const heard = ask(standing, '2026-05-06T15:59:59Z');
        expect(heard.state).toBe('requested');
        expect(heard.context).toMatchObject({ late: true });
        expect(heard.of('record')).toContainEqual(
          expect.objectContaining({
            what: 'receipt',
            rule: 'policy',
            reason: goodReason,
            detail: { late: true },
          }),
        );
        expect(heard.deadline(late)).toMatchObject({ state: 'met', due: lateDue });
        const after = ask(standing, '2026-05-06T16:00:00Z');
        expect(after.state).toBe(standing.state);
        expect(after.refusedBy).toHaveLength(1);
        expect(after.refusedBy[0]).toMatch(/^too-late /);
      }
    });

    test('hears nobody late who states no good reason', () => {
      expect(ask(opened().pass(first, '2026-04-10'), '2026-04-10', {}).refusedBy).toEqual([
        'too-late goodReasonStated',
      ]);
    });

    test('ends once that time is over too, and the petitioner is told that nothing further remains', () => {
      const lapsed = opened().pass(first, '2026-04-02');
      expect(lapsed.pass(late, lateDue).refusedBy).toEqual(['too-early deadlineHasPassed']);
      for (const ended of [lapsed.pass(late, '2026-05-07'), opened().pass(first, '2026-05-07')]) {
        expect(ended.state).toBe('windowEnded');
        expect(ended.outcome).toEqual({ outcome: 'windowEnded' });
        expect(ended.of('notify')).toMatchObject([
          {
            what: 'window-ended',
            reason: expect.stringContaining('正当理由'),
            remedy: 'none-further',
          },
        ]);
      }
    });

    test('gives as long as the body says', () => {
      const terms = termsWith({
        terms: { [late]: { term: { n: 5, unit: 'workingDays' }, rollOver: 'any-day-off' } },
      } as never);
      expect(opened(terms).pass(first, '2026-04-02').deadline(late).due).toBe('2026-04-09');
      for (const standing of [opened(terms), opened(terms).pass(first, '2026-04-02')]) {
        expect(ask(standing, '2026-04-09').state).toBe('requested');
        expect(ask(standing, '2026-04-10').state).toBe(standing.state);
      }
    });
  });

  test('ends at once where the body hears nobody late, and nothing further is held out', () => {
    const ended = opened(hearsNobody).pass(first, '2026-04-02');
    expect(ended.state).toBe('windowEnded');
    expect(ended.outcome).toEqual({ outcome: 'windowEnded' });
    expect(ended.of('notify')).toMatchObject([{ what: 'window-ended', remedy: 'none-further' }]);
  });

  test('is answered alike on every later day, whether or not and whenever somebody noticed', () => {
    const { calendar, policy } = standardTerms();
    const rollOver = 'any-day-off';
    const month = { n: 30, unit: 'calendarDays' } as const;
    fc.assert(
      fc.property(
        fc.record({
          received: fc.integer({ min: 0, max: 300 }),
          noticed: fc.integer({ min: 1, max: 45 }),
          stated: fc.boolean(),
          hears: fc.boolean(),
        }),
        ({ received, noticed, stated, hears }) => {
          const deliveredOn = addDays('2026-01-05', received);
          const terms = hears ? { calendar, policy } : hearsNobody;
          const last = countPeriod(calendar, { start: deliveredOn, term: month, rollOver }).due;
          const lastLate = countPeriod(calendar, { start: last, term: month, rollOver }).due;
          const payload = stated ? { goodReason } : {};
          const open = opened(terms, deliveredOn);
          for (let asked = 1; asked <= 45; asked += 1) {
            const day = addDays(last, asked);
            const lapsed = open.pass(first, addDays(last, Math.min(noticed, asked)));
            const [unnoticed, afterwards] = [ask(open, day, payload), ask(lapsed, day, payload)];
            const heard = hears && stated && day <= lastLate;
            expect([unnoticed.state === 'requested', afterwards.state === 'requested']).toEqual([
              heard,
              heard,
            ]);
            if (heard) {
              expect(withoutNoticing(afterwards)).toEqual(withoutNoticing(unnoticed));
            } else {
              for (const why of unnoticed.refusedBy) expect(why).toMatch(/^too-late/);
              const over = lapsed.outcome === undefined ? /^too-late/ : /^not-now$/;
              for (const why of afterwards.refusedBy) expect(why).toMatch(over);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  /** What is kept, but for the moment at which the first window was seen to be over. */
  function withoutNoticing({ context }: Play) {
    const deadlines = context.deadlines.map((one) => (one.kind === first ? { ...one, settledAt: '' } : one));
    return { ...context, deadlines };
  }
}
