import { describe, expect, test } from 'vitest';
import { handling } from '../../../src/machines/handling.ts';
import { seriousCriteria } from '../../support/criteria.ts';
import { claim, matters, people } from '../samples/handling.ts';
import { carriedOut, chief, commission, entry, notice, report, said, task, unit } from '../saying.ts';
import { approved, happening, on, opened, reached, steps, terms } from './cases.ts';

const { legal, commissioner, petitioner } = people;
const inHand = (matter = claim) => reached(opened(matter), steps.accept());
const reported = () => reached(inHand(), steps.hear(), steps.find(), steps.report());

describe('taking a matter in hand', () => {
  test('an approved matter was given to the unit by its dispatch; a simplified or reopened one is given to it here', () => {
    expect(said(opened())).toEqual([]);
    expect(said(opened(matters.simplified))).toEqual([
      task('simple.accept', 'handle', { to: unit, by: '2026-03-03', detail: { simplified: true } }),
    ]);
    expect(said(opened(claim, { instance: 'handling-2', reopened: 'reexamination' }))).toEqual([
      task('reg.35.2', 'handle', {
        to: unit,
        by: '2026-04-21',
        detail: { reopened: 'reexamination', until: '2026-05-01' },
      }),
    ]);
  });

  const acceptance = { about: 'legal-2', detail: { unit: 'dept-legal', by: 'legal-1' } };
  const told = (until: string) => ({ remedy: 'query-progress', detail: { unit: 'dept-legal', until } });
  test.each([
    ['a claim', 'plan.3.2.2', matters.claim, '2026-05-01'],
    ['a suggestion', 'plan.3.2.2', matters.suggestion, '2026-05-01'],
    ['a simplified matter', 'simple.accept', matters.simplified, '2026-03-16'],
  ] as const)(
    '%s: who handles it is recorded, and the petitioner told until when',
    (_, rule, matter, day) => {
      expect(said(inHand(matter))).toEqual([
        entry(rule, 'acceptance', acceptance),
        notice(rule, 'accepted', told(day)),
      ]);
    },
  );

  test.each([
    ['a claim', 'reg.34', matters.notAccepted],
    ['a suggestion', 'reg.29', matters.suggestionNotAccepted],
  ] as const)('%s whose term starts with the unit’s acceptance: the same', (_, rule, matter) => {
    const bound = handling.under(terms({ choices: { acceptanceDay: 'unitAccepts' } }));
    const next = reached(opened(matter, {}, bound), steps.accept(on('2026-03-04')));
    expect(next.context.matter.acceptedOn).toBe('2026-03-04');
    expect(said(next)).toEqual([
      entry(rule, 'acceptance', acceptance),
      notice(rule, 'accepted', told('2026-05-03')),
    ]);
  });

  test('a refusal gives the commission the reasons, and tells the petitioner where the matter is', () => {
    const reason = '不属本单位职责';
    expect(said(reached(opened(), steps.refuse()))).toEqual([
      report('plan.3.2.2', 'refusal-to-accept', { to: commission, reason, detail: { unit: 'dept-legal' } }),
      notice('plan.3.2.2', 'not-accepted', {
        reason,
        remedy: 'query-progress',
        detail: { unit: 'dept-legal', goesTo: 'disciplineCommission' },
      }),
    ]);
  });

  test('a change of handler is recorded with its reason', () => {
    expect(said(reached(inHand(), steps.change('legal-3')))).toEqual([
      entry('reg.28', 'acceptance', {
        about: 'legal-3',
        reason: '工作调整',
        detail: { unit: 'dept-legal', by: 'legal-1' },
      }),
    ]);
  });
});

describe('working on it', () => {
  const set = happening('handling.setHearing', legal, {
    on: '2026-03-09',
    place: 'room-1',
    significant: true,
    reason: '重大事项',
  });
  const hold = (petitionerHeard: boolean) =>
    happening('handling.holdHearing', legal, { petitionerHeard, note: '已听证' }, on('2026-03-09'));

  test('each finding is recorded of its handler, with what it is', () => {
    const finding = (step: string, reason: string) =>
      entry('reg.31.6', 'finding', { about: 'legal-2', reason, detail: { step, by: 'legal-1' } });
    expect(said(reached(inHand(), steps.hear()))).toEqual([finding('petitionerHeard', '听取陈述')]);
    expect(said(reached(inHand(), steps.find()))).toEqual([finding('factsFound', '查明')]);
  });

  test('a hearing is told with its day and place, and recorded with whether the petitioner was heard', () => {
    expect(said(reached(inHand(), set))).toEqual([
      notice('reg.31.6', 'hearing-set', {
        by: '2026-03-09',
        reason: '重大事项',
        remedy: 'query-progress',
        detail: { on: '2026-03-09', place: 'room-1' },
      }),
    ]);
    for (const petitionerHeard of [true, false])
      expect(said(reached(inHand(), set, hold(petitionerHeard)))).toEqual([
        entry('reg.31.6', 'hearing', {
          reason: '已听证',
          detail: { petitionerHeard, hearings: 1, by: 'legal-1' },
        }),
      ]);
  });

  test('a mediation is recorded either way; an agreement is told', () => {
    const mediate = (payload: object) => reached(inHand(), happening('handling.mediate', legal, payload));
    expect(said(mediate({ agreed: true, agreement: 'agreement-1', note: '达成协议' }))).toEqual([
      entry('reg.33', 'mediation', { about: 'agreement-1', reason: '达成协议', detail: { agreed: true } }),
      notice('reg.33', 'mediation-agreed', {
        reason: '达成协议',
        remedy: 'query-progress',
        detail: { agreement: 'agreement-1' },
      }),
      carriedOut('reg.33', 'agreement'),
    ]);
    expect(said(mediate({ agreed: false, note: '未达成' }))).toEqual([
      entry('reg.33', 'mediation', { reason: '未达成', detail: { agreed: false } }),
    ]);
  });

  test.each([
    ['a claim', matters.simplified],
    ['a suggestion', matters.simplifiedSuggestion],
  ])('%s that leaves the simplified procedure: recorded, and told until when', (_, matter) => {
    expect(said(reached(inHand(matter), steps.leave(on('2026-03-11'))))).toEqual([
      entry('simple.exclude', 'classification', {
        reason: '争议较大',
        detail: { simplified: false, by: 'legal-1' },
      }),
      notice('simple.exclude', 'reclassified', {
        reason: '争议较大',
        remedy: 'query-progress',
        detail: { until: '2026-05-01' },
      }),
    ]);
  });

  test('a matter that is raised: the facts are recorded, the chief officer and the petitioner told why', () => {
    const reason = '可能引发群体访';
    const raise = happening('handling.raise', commissioner, { criteria: seriousCriteria, reason });
    expect(said(reached(inHand(), raise))).toEqual([
      entry('plan.3.2.1', 'classification', {
        reason,
        detail: {
          ...seriousCriteria,
          from: 'general',
          to: 'complex',
          by: 'commissioner-1',
        },
      }),
      report('plan.3.2.1', 'reclassified', { to: chief, reason }),
      notice('plan.3.2.1', 'reclassified', { reason, remedy: 'query-progress' }),
    ]);
  });
});

describe('extending it', () => {
  const asked = () => reached(inHand(), steps.ask(20));

  test('the request is the chief officer’s task, to be signed before the term is over', () => {
    expect(said(asked())).toEqual([
      task('reg.34', 'sign', { to: chief, by: '2026-05-01', reason: '需鉴定', detail: { extension: 20 } }),
    ]);
  });

  test('granted, it is recorded, and the petitioner and the unit are told why and until when', () => {
    const detail = { days: 20, until: '2026-05-21' };
    expect(said(reached(asked(), steps.extend({ days: 20 })))).toEqual([
      entry('reg.34', 'signature', {
        about: 'handling.conclude',
        reason: '鉴定需时',
        detail: { days: 20, by: 'chief-1' },
      }),
      notice('reg.34', 'extended', { reason: '鉴定需时', remedy: 'query-progress', detail }),
      notice('reg.34', 'extended', { to: unit, reason: '鉴定需时', detail }),
    ]);
  });

  test('declined, it is recorded, and the unit is told which day stands', () => {
    expect(said(reached(asked(), steps.decline()))).toEqual([
      entry('reg.34', 'return', {
        reason: '理由不足',
        detail: { extension: 'declined', by: 'chief-1' },
      }),
      notice('reg.34', 'extension-declined', {
        to: unit,
        reason: '理由不足',
        detail: { until: '2026-05-01' },
      }),
    ]);
  });
});

describe('the result', () => {
  test.each([
    ['a claim', 'reg.31.6', matters.claim],
    ['a suggestion', 'plan.3.2.2', matters.suggestion],
  ] as const)('of %s goes to the commission, with how often it was returned', (_, rule, matter) => {
    const result = (returns: number) =>
      report(rule, 'result', { to: commission, reason: '诉求属实', detail: { unit: 'dept-legal', returns } });
    const first = reached(inHand(matter), steps.hear(), steps.find(), steps.report());
    expect(said(first)).toEqual([result(0)]);
    expect(said(reached(first, steps.sendBack('2026-03-20'), steps.report()))).toEqual([result(1)]);
  });

  test.each([
    ['general', 'plan.3.2.2.1', matters.claim],
    ['complex', 'plan.3.2.2.2', matters.complex],
  ] as const)('of a %s matter is approved with an opinion on record', (_, rule, matter) => {
    expect(said(approved(matter))).toEqual([
      entry(rule, 'opinion', { reason: '同意', detail: { by: 'commissioner-1' } }),
    ]);
  });

  test('returned, the return is recorded and counted, and the unit is told until when', () => {
    const reason = '请补充依据';
    const returned = (count: number) => [
      entry('plan.3.2.2', 'return', { reason, detail: { by: 'commissioner-1', count } }),
      report('plan.3.2.2', 'result-returned', { to: unit, reason, detail: { until: '2026-03-20', count } }),
    ];
    const first = reached(reported(), steps.sendBack('2026-03-20'));
    expect(said(first)).toEqual(returned(1));
    expect(said(reached(first, steps.report(), steps.sendBack('2026-03-20')))).toEqual(returned(2));
  });

  test('of a complex matter is summed up for the chief officer', () => {
    const summary = report('plan.3.2.2.2', 'summary', { to: chief, reason: '已办结' });
    expect(said(reached(approved(matters.complex), steps.summarise()))).toEqual([summary]);
    // Where nothing else is left to do, the petitioner is told that the matter has ended.
    expect(said(reached(inHand(matters.complex), steps.withdraw(petitioner), steps.summarise()))).toEqual([
      summary,
      notice('plan.3.2.2.2', 'concluded', { reason: '汇总报告已完成，事项结案', remedy: 'raise-anew' }),
    ]);
  });
});
