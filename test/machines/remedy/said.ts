import { describe, expect, test } from 'vitest';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { RuleId } from '../../../src/vocabulary/ruleIds.ts';
import {
  answeredMatter,
  complexMatter,
  people,
  ratingWindow,
  summaryOwed,
  today,
} from '../samples/remedy.ts';
import { entry, facts, notice, owed, report, said, task } from '../saying.ts';
import { type Play, play } from './play.ts';
import { termsWith } from './promises.ts';

const { petitioner, commissioner } = people;
const reasons = '对意见不服';
const goodReason = '住院治疗';
const opinion = { reason: '认定事实清楚', legalBasis: '《信访工作条例》' };
const alone = { ...answeredMatter, petitioners: ['petitioner-1'], persons: 1 };

/** In what the two remedies differ: who acts, what it is called, and by which rule. */
interface Named {
  readonly organ: Actor & { readonly unit: string };
  readonly task: string;
  /** The Chinese name of the remedy. */
  readonly name: string;
  readonly doneBefore: string;
  /** What is left where the same matter has been through this remedy. */
  readonly left: string;
  /** What it keeps of its own from the start. */
  readonly kept: object;
  readonly rules: Readonly<Record<'asked' | 'taken' | 'done', RuleId>>;
}

/** What either remedy says, records and owes at each step that both take alike. */
export function saysAlike(lifecycle: unknown, input: { readonly deliveredOn: string }, named: Named): void {
  const { id } = lifecycle as Lifecycle;
  const { organ, name, rules } = named;
  const own = { ...input, matter: alone };
  const opened = () => play(lifecycle, { ...own, carried: [ratingWindow] });
  const ask = (standing: Play, day = '2026-03-10', payload = {}) =>
    standing.send(`${id}.request`, petitioner, day, { reasons, ...payload });
  const asked = () => ask(opened());
  const taken = () => asked().send(`${id}.accept`, organ, '2026-03-12');
  const late = (standing = opened()) => ask(standing, '2026-04-20', { goodReason });
  const withdraw = (day: string, payload = {}) => taken().send(`${id}.withdraw`, petitioner, day, payload);
  const decide = (outcome: string) =>
    taken().send(`${id}.decide`, organ, '2026-04-01', { outcome, ...opinion });
  const declineDone = (standing: Play, day: string) =>
    standing.send(`${id}.decline`, organ, day, {
      ground: named.doneBefore,
      earlier: 'petition-0',
      reason: '已办结',
    });
  const rating = (state: string) => `handling.rate 2026-04-01 ${state} petitioner`;

  test('it keeps what it was opened with, and nothing is asked for yet', () => {
    const start = { deliveredOn: today, unit: 'dept-legal', late: false, ...named.kept };
    expect(facts(opened())).toEqual(start);
    const { decidedBy: _, ...without } = { decidedBy: [], ...own };
    expect(facts(play(lifecycle, without))).toEqual({ ...start, decidedBy: [] });
  });

  test('all that it keeps is read back, and nothing less and nothing else', () => {
    const { context: schema } = lifecycle as Lifecycle;
    for (const { context } of [opened(), late(), withdraw('2026-04-02'), decide('upheld')]) {
      expect(schema.parse(context)).toEqual(context);
      expect(schema.safeParse({ ...context, other: true }).success).toBe(false);
      for (const field of [
        'instance',
        'deliveredOn',
        'unit',
        'decidedBy',
        'late',
        ...Object.keys(named.kept),
      ])
        expect(schema.safeParse({ ...context, [field]: undefined }).success).toBe(false);
    }
  });

  test('a request is recorded with its reasons, and is the organ’s task by the day of its opinion', () => {
    const given = (rule: RuleId, by: string) => [
      entry(rule, 'receipt', { reason: reasons }),
      task(rule, named.task, { to: { role: 'superiorOrgan' }, by }),
    ];
    expect(said(asked())).toEqual(given(rules.asked, '2026-04-09'));
    expect(owed(asked())).toEqual([
      rating('running'),
      `${id}.request 2026-04-01 met petitioner`,
      `${id}.accept 2026-03-17 running superiorOrgan`,
      `${id}.decide 2026-04-09 running superiorOrgan`,
    ]);
    for (const standing of [late(), late(opened().pass(`${id}.request`, '2026-04-10'))]) {
      expect(said(standing)).toEqual([
        entry('policy', 'receipt', { reason: goodReason, detail: { late: true } }),
        ...given('policy', '2026-05-20'),
      ]);
      expect(owed(standing)).toEqual([
        rating('running'),
        `${id}.request 2026-04-01 discharged petitioner`,
        `${id}.lateRequest 2026-05-06 met petitioner`,
        `${id}.accept 2026-04-27 running superiorOrgan`,
        `${id}.decide 2026-05-20 running superiorOrgan`,
      ]);
    }
  });

  test('the organ that takes it in owes the opinion, and nobody else anything else', () => {
    expect(said(taken())).toEqual([
      entry(rules.taken, 'acceptance', { about: organ.unit }),
      notice(rules.taken, `${id}-accepted`, { remedy: 'query-progress', detail: { until: '2026-04-09' } }),
    ]);
    expect(owed(taken())).toEqual([
      rating('running'),
      `${id}.request 2026-04-01 met petitioner`,
      `${id}.accept 2026-03-17 met superiorOrgan`,
      `${id}.decide 2026-04-09 running ${organ.unit}`,
    ]);
  });

  describe('a window that nobody used', () => {
    test('is not ended before its last day is over, nor by another day', () => {
      const early = opened().pass(`${id}.request`, '2026-04-01');
      expect([early.state, early.refusedBy]).toEqual(['open', ['too-early deadlineHasPassed']]);
      const unrated = opened().pass('handling.rate', '2026-04-02');
      expect([unrated.state, owed(unrated)]).toEqual([
        'open',
        [rating('discharged'), `${id}.request 2026-04-01 running petitioner`],
      ]);
    });

    const unused = `在规定期限内未申请${name}`;
    const outcome = { detail: { outcome: 'windowEnded' } };

    test('is told with what a good reason still opens, and until when', () => {
      expect(said(opened().pass(`${id}.request`, '2026-04-10'))).toEqual([
        notice('policy', 'window-ended', {
          reason: unused,
          remedy: `ask-${id}`,
          detail: { goodReasonNeeded: true, until: '2026-05-06' },
        }),
      ]);
    });

    test('ends the matter where nobody is heard late, or not any more', () => {
      const terms = termsWith({ choices: { goodReasonReopensWindow: false } });
      const ended = play(lifecycle, own, terms).pass(`${id}.request`, '2026-04-10');
      expect(said(ended)).toEqual([
        entry(rules.asked, 'outcome', outcome),
        notice(rules.asked, 'window-ended', { reason: unused, remedy: 'none-further' }),
      ]);
      expect(ended.context).toMatchObject({ ending: 'windowEnded', matter: { concludedOn: '2026-04-10' } });
      const lapsed = opened().pass(`${id}.request`, '2026-04-10').pass(`${id}.lateRequest`, '2026-05-07');
      expect(said(lapsed)).toEqual([
        entry('policy', 'outcome', outcome),
        notice('policy', 'window-ended', {
          reason: `${unused}，逾期后亦未以正当理由申请`,
          remedy: 'none-further',
        }),
      ]);
    });
  });

  describe('a request that is declined', () => {
    test('as late: recorded with the ground, and told who may still be asked', () => {
      const ground = 'windowMissed';
      const declined = late().send(`${id}.decline`, organ, '2026-04-21', { ground, reason: '理由不成立' });
      expect(said(declined)).toEqual([
        entry(rules.asked, 'outcome', { reason: '理由不成立', detail: { outcome: 'declined', ground } }),
        notice(rules.asked, `${id}-declined`, {
          reason: '理由不成立',
          remedy: 'ask-superior',
          detail: { ground },
        }),
      ]);
      expect(owed(declined)).toEqual([
        rating('discharged'),
        `${id}.request 2026-04-01 discharged petitioner`,
        `${id}.lateRequest 2026-05-06 met petitioner`,
        `${id}.accept 2026-04-27 met superiorOrgan`,
        `${id}.decide 2026-05-20 discharged superiorOrgan`,
      ]);
    });

    test('is not declined as late where it came in time, nor as done before where nothing is named', () => {
      const decline = (ground: string, payload = {}) =>
        asked().send(`${id}.decline`, organ, '2026-03-12', { ground, reason: '不符合条件', ...payload })
          .refusedBy;
      expect(decline('windowMissed')).toEqual(['guard-failed requestWasLate']);
      expect(decline(named.doneBefore)).toEqual(['missing-fact earlierIsAnother']);
      expect(decline(named.doneBefore, { earlier: 'petition-1' })).toEqual(['guard-failed earlierIsAnother']);
      expect(declineDone(asked(), '2026-03-12').refusedBy).toEqual([]);
    });

    test('as done before: recorded with the ground, and told what is left', () => {
      const ground = named.doneBefore;
      expect(said(declineDone(asked(), '2026-03-12'))).toEqual([
        entry(rules.done, 'outcome', { reason: '已办结', detail: { outcome: 'declined', ground } }),
        notice(rules.done, `${id}-declined`, { reason: '已办结', remedy: named.left, detail: { ground } }),
      ]);
    });
  });

  describe('a request that is withdrawn', () => {
    test.each([
      [{}, '信访人自愿撤回申请'],
      [{ reason: '再考虑' }, '再考虑'],
    ])('is recorded and told, with its reason or in plain words: %o', (payload, reason) => {
      const withdrawal = entry(rules.asked, 'withdrawal', { about: 'petitioner-1', ...payload });
      expect(said(withdraw('2026-03-15', payload))).toEqual([
        withdrawal,
        notice(rules.asked, 'withdrawn', { reason, remedy: `ask-${id}`, detail: { until: '2026-04-01' } }),
      ]);
      expect(said(withdraw('2026-04-02', payload))).toEqual([
        withdrawal,
        notice(rules.asked, 'withdrawn', { reason, remedy: 'none-further' }),
      ]);
    });

    const before = [
      rating('running'),
      `${id}.request 2026-04-01 met petitioner`,
      `${id}.accept 2026-03-17 met superiorOrgan`,
      `${id}.decide 2026-04-09 discharged ${organ.unit}`,
    ];

    test('leaves the window open, and whoever takes the next one in owes nothing of the first', () => {
      expect(owed(withdraw('2026-03-15'))).toEqual([
        ...before,
        `${id}.request#2 2026-04-01 running petitioner`,
      ]);
      const open = asked().send(`${id}.withdraw`, petitioner, '2026-03-15');
      expect(owed(ask(open, '2026-03-20').send(`${id}.accept`, organ, '2026-03-23'))).toEqual([
        rating('running'),
        `${id}.request 2026-04-01 met petitioner`,
        `${id}.accept 2026-03-17 discharged superiorOrgan`,
        `${id}.decide 2026-04-09 discharged superiorOrgan`,
        `${id}.request#2 2026-04-01 met petitioner`,
        `${id}.accept#2 2026-03-27 met superiorOrgan`,
        `${id}.decide#2 2026-04-19 running ${organ.unit}`,
      ]);
    });

    test('and made again too late ends the window that was open, not the one that was used', () => {
      expect(owed(late(withdraw('2026-03-15')))).toEqual([
        ...before,
        `${id}.request#2 2026-04-01 discharged petitioner`,
        `${id}.lateRequest 2026-05-06 met petitioner`,
        `${id}.accept#2 2026-04-27 running superiorOrgan`,
        `${id}.decide#2 2026-05-20 running superiorOrgan`,
      ]);
    });
  });

  describe('an extension', () => {
    const extension = { days: 10, approvedBy: 'head-1', reason: '案情复杂' };
    const extend = (standing: Play, day: string, payload = {}) =>
      standing.send(`${id}.extend`, organ, day, { ...extension, ...payload });
    const reviewing = () =>
      ask(play(lifecycle, own, termsWith({ extension: { reviewDays: 12 } }))).send(
        `${id}.accept`,
        organ,
        '2026-03-12',
      );

    test('is told with its days, reason and new last day', () => {
      const extended = extend(reviewing(), '2026-04-01');
      expect(said(extended)).toEqual([
        notice('policy', 'extended', {
          reason: '案情复杂',
          remedy: 'query-progress',
          detail: { days: 10, until: '2026-04-19' },
        }),
      ]);
      expect(extended.deadline(`${id}.decide`)).toMatchObject({
        due: '2026-04-19',
        extension: { days: 10, by: 'head-1', on: '2026-04-01' },
      });
    });

    test('is the body’s to allow, once, in time, approved by a head without an interest', () => {
      const refused = (standing: Play, day: string, payload = {}) => extend(standing, day, payload).refusedBy;
      expect(refused(taken(), '2026-04-01')).toEqual(['guard-failed daysWithinPolicy']);
      expect(refused(reviewing(), '2026-04-09', { days: 12 })).toEqual([]);
      expect(refused(reviewing(), '2026-04-09', { days: 13 })).toEqual(['guard-failed daysWithinPolicy']);
      expect(refused(reviewing(), '2026-04-10')).toEqual(['too-late clockStillRuns']);
      expect(refused(extend(reviewing(), '2026-04-01'), '2026-04-02')).toEqual([
        'guard-failed notYetExtended',
      ]);
      expect(refused(reviewing(), '2026-04-01', { approvedBy: undefined })).toEqual([
        'missing-fact approverHasNoInterest',
      ]);
      expect(refused(reviewing(), '2026-04-01', { approvedBy: 'relative-1' })).toEqual([
        'guard-failed approverHasNoInterest',
      ]);
    });

    test('is said to be limited by the body’s own number of days', () => {
      const { conditions } = lifecycle as Lifecycle;
      const env = termsWith({ extension: { reviewDays: 12 } });
      expect(conditions.daysWithinPolicy?.says?.({ env } as never, undefined as never)).toEqual({
        zh: '延期不超过12日',
        en: 'extended by at most 12 days',
      });
    });
  });

  test('what is sent back: the opinion is recorded, told with its basis, and nobody decides twice', () => {
    const back = decide('sentBack');
    const { reason, legalBasis } = opinion;
    expect(said(back)).toEqual([
      entry(rules.taken, 'opinion', { reason, detail: { outcome: 'sentBack', legalBasis } }),
      notice(rules.taken, 'reopened', { reason, remedy: 'query-progress', detail: { legalBasis } }),
    ]);
    expect(back.context.decidedBy).toEqual(['decider-1', organ.id]);
    expect(owed(back)).toEqual([
      rating('running'),
      `${id}.request 2026-04-01 met petitioner`,
      `${id}.accept 2026-03-17 met superiorOrgan`,
      `${id}.decide 2026-04-09 met ${organ.unit}`,
    ]);
  });

  test('the handling can be rated while the window for it is open, which changes nothing else', () => {
    const rated = asked().send('handling.rate', petitioner, '2026-03-11', { score: 'satisfied' });
    const score = { detail: { score: 'satisfied' } };
    expect([rated.state, said(rated)]).toEqual([
      'requested',
      [
        entry('reg.21', 'rating', score),
        report('reg.21', 'rating', { to: { role: 'disciplineCommission' }, ...score }),
      ],
    ]);
    expect(owed(rated)).toEqual([rating('met'), ...owed(asked()).slice(1)]);
  });

  test('the last summary goes to the chief officer, and the petitioner is told that the matter has ended', () => {
    const complex = () => play(lifecycle, { ...own, matter: complexMatter, carried: [summaryOwed] });
    const summarise = (standing: Play, day: string) =>
      standing.send('handling.summarise', commissioner, day, { summary: '已答复' });
    const summary = report('plan.3.2.2.2', 'summary', { to: { role: 'chiefOfficer' }, reason: '已答复' });
    expect(said(summarise(complex(), '2026-03-03'))).toEqual([summary]);
    const withdrawn = ask(complex()).send(`${id}.withdraw`, petitioner, '2026-04-02');
    const summed = summarise(withdrawn, '2026-04-03');
    expect(said(summed)).toEqual([
      summary,
      notice('plan.3.2.2.2', 'concluded', { reason: '汇总报告已完成，事项结案', remedy: 'none-further' }),
    ]);
    expect(summed.context.matter.concludedOn).toBe('2026-04-03');
  });

  test('each condition that a day decides names the deadline whose day it is', () => {
    const { conditions } = lifecycle as Lifecycle;
    const names = (guard: string, { context }: Play) =>
      conditions[guard]?.deadline?.({ context } as never, undefined as never);
    for (const guard of ['lateRequestsAreHeard', 'windowIsNotOver']) {
      expect(names(guard, opened())).toBe(`${id}.request`);
      expect(names(guard, withdraw('2026-03-15'))).toBe(`${id}.request#2`);
    }
    for (const guard of ['clockStillRuns', 'notYetExtended']) {
      expect(names(guard, taken())).toBe(`${id}.decide`);
      expect(names(guard, opened())).toBeUndefined();
    }
  });
}
