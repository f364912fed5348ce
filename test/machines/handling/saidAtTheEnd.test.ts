import { describe, expect, test } from 'vitest';
import { claim, matters, owedToSuperior, people } from '../samples/handling.ts';
import { carriedOut, commission, entry, notice, report, said } from '../saying.ts';
import { approved, happening, on, opened, reached, refusing, steps } from './cases.ts';

const { legal, commissioner, petitioner } = people;
const inHand = (matter = claim) => reached(opened(matter), steps.accept());
const whole = {
  request: '请求赔偿',
  opinion: '予以赔偿',
  legalBasis: '条例第三十二条',
  outcome: 'supported',
  reviewDays: 30,
};
const merge = happening('handling.merge', commissioner, {
  into: 'petition-0',
  petitioners: ['petitioner-1', 'petitioner-2'],
  cause: 'inspection',
  claim: 'compensation',
  dueOn: '2026-05-01',
  unit: 'brigade-1',
  reason: '系同一事项',
});
const lead = happening('handling.leadToProcedure', commissioner, {
  procedure: 'litigation',
  organ: 'district-court',
  reason: '应通过诉讼解决',
});

describe('a reply', () => {
  test('is told whole, and who gave it is recorded', () => {
    expect(said(reached(approved(), steps.reply()))).toEqual([
      notice('reg.31.6', 'written-reply', {
        by: '2026-03-09',
        reason: '经查属实',
        remedy: 'ask-review',
        detail: whole,
      }),
      entry('reg.31.6', 'outcome', { detail: { outcome: 'supported', by: 'legal-1' } }),
      carriedOut('reg.31.6', 'reply'),
    ]);
  });

  test('that rests on an agreement names it, in the notice and on record', () => {
    const agreement = 'agreement-1';
    const agreed = reached(
      inHand(),
      happening('handling.mediate', legal, { agreed: true, agreement, note: '达成协议' }),
    );
    const result = reached(agreed, steps.hear(), steps.find(), steps.report(), steps.approve());
    expect(said(reached(result, steps.reply()))).toEqual([
      notice('reg.31.6', 'written-reply', {
        by: '2026-03-09',
        reason: '经查属实',
        remedy: 'ask-review',
        detail: { ...whole, agreement },
      }),
      entry('reg.31.6', 'outcome', { about: agreement, detail: { outcome: 'supported', by: 'legal-1' } }),
    ]);
  });

  test('of the simplified procedure is as whole, in a lighter form', () => {
    const light = steps.reply({ form: 'telephone', paperAsked: false });
    expect(said(reached(inHand(matters.simplified), light))).toEqual([
      notice('simple.reply', 'written-reply', {
        form: 'telephone',
        by: '2026-03-09',
        reason: '经查属实',
        remedy: 'ask-review',
        detail: whole,
      }),
      entry('simple.reply', 'outcome', { detail: { outcome: 'supported', by: 'legal-1' } }),
      carriedOut('simple.reply', 'reply'),
    ]);
  });

  test('that is delivered: how and when is recorded, and the petitioner told how long a review may be asked for', () => {
    expect(said(reached(approved(), steps.reply(), steps.deliver('2026-03-02')))).toEqual([
      entry('reg.31.6', 'delivery', {
        detail: { deliveredOn: '2026-03-02', manner: 'post', by: 'legal-1' },
      }),
      notice('reg.31.6', 'concluded', {
        reason: '处理意见书已送达',
        remedy: 'ask-review',
        detail: { deliveredOn: '2026-03-02', reviewDays: 30 },
      }),
    ]);
  });

  test('that can reach nobody is closed with the commission’s reason on record', () => {
    expect(said(reached(approved(matters.unreachable), steps.reply(), steps.conclude()))).toEqual([
      entry('reg.23.1', 'notice-impossible', {
        reason: '无人可送达',
        detail: { notice: 'concluded', why: 'no-address', remedy: 'raise-anew' },
      }),
    ]);
  });
});

describe('an answer', () => {
  const suggestion = {
    reason: '部分采纳',
    remedy: 'raise-anew',
    form: 'network',
    detail: { adopted: 'part' },
  };

  test('to a suggestion says how much is adopted, to a report only that it was taken', () => {
    expect(said(reached(approved(matters.suggestion), steps.answer()))).toEqual([
      notice('reg.29', 'suggestion-answered', suggestion),
    ]);
    expect(said(reached(inHand(matters.simplifiedSuggestion), steps.answer()))).toEqual([
      notice('simple.reply', 'suggestion-answered', suggestion),
    ]);
    expect(said(reached(approved(matters.report), steps.answer()))).toEqual([
      notice('reg.30', 'report-taken', { form: 'network', reason: '部分采纳', remedy: 'ask-superior' }),
    ]);
  });

  test('ends with the rating, which is recorded and reported in the petitioner’s words', () => {
    const answered = reached(approved(matters.suggestion), steps.answer());
    const rating = { reason: '答复太迟', detail: { score: 'dissatisfied' } };
    expect(said(reached(answered, { ...steps.rate(), note: '答复太迟' }))).toEqual([
      entry('reg.21', 'rating', rating),
      report('reg.21', 'rating', { to: commission, ...rating }),
      notice('reg.21', 'concluded', { reason: '信访人已评价', remedy: 'raise-anew' }),
    ]);
  });

  test('ends without a rating when the window is over, with the reason told', () => {
    const answered = reached(approved(matters.suggestion), steps.answer());
    const concluded = (reason: string) => [notice('reg.21', 'concluded', { reason, remedy: 'raise-anew' })];
    expect(said(reached(answered, steps.passed('handling.rate', on('2026-04-02', '00:00:00'))))).toEqual(
      concluded('评价期已过，信访人未评价'),
    );
    expect(said(reached(answered, steps.conclude(on('2026-04-02'))))).toEqual(concluded('无人可送达'));
  });
});

describe('an end before the reply', () => {
  const superiors = (matter = matters.assigned) =>
    reached(opened(matter, { carried: [owedToSuperior] }), steps.accept());
  const result = (detail: object) =>
    report('reg.22', 'referral-result', { to: { role: 'superiorOrgan', unit: 'superior-bureau' }, detail });

  test('by withdrawal is told and recorded, with the petitioner’s reason where one is given', () => {
    const withdrawn = (reason: object) => [
      entry('policy', 'withdrawal', { about: 'petitioner-1', ...reason }),
      report('policy', 'withdrawal', { to: commission, ...reason }),
    ];
    expect(said(reached(inHand(), steps.withdraw()))).toEqual([
      notice('policy', 'withdrawn', { reason: '信访人自愿撤回', remedy: 'raise-anew' }),
      ...withdrawn({}),
    ]);
    const solved = happening('handling.withdraw', petitioner, { reason: '问题已解决' });
    expect(said(reached(inHand(), solved))).toEqual([
      notice('policy', 'withdrawn', { reason: '问题已解决', remedy: 'raise-anew' }),
      ...withdrawn({ reason: '问题已解决' }),
    ]);
  });

  test('by merger or another procedure is told with where the matter goes, and recorded', () => {
    expect(said(reached(inHand(), merge))).toEqual([
      notice('plan.3.1.2', 'merged', {
        reason: '系同一事项',
        remedy: 'query-progress',
        detail: { into: 'petition-0', until: '2026-05-01' },
      }),
      entry('plan.3.1.2', 'merger', { about: 'petition-0', reason: '系同一事项' }),
    ]);
    expect(said(reached(inHand(), lead))).toEqual([
      notice('reg.31', 'led-to-procedure', {
        reason: '应通过诉讼解决',
        remedy: 'follow-procedure',
        detail: { procedure: 'litigation', organ: 'district-court' },
      }),
      entry('reg.31', 'outcome', { reason: '应通过诉讼解决', detail: { procedure: 'litigation' } }),
    ]);
  });

  test('is the result that a superior organ learns of, but for a merger, which waits for the result', () => {
    expect(said(reached(superiors(), steps.withdraw())).at(-1)).toEqual(result({ ending: 'withdrawn' }));
    expect(said(reached(superiors(), lead)).at(-1)).toEqual(result({ ending: 'led' }));
    expect(refusing(superiors(), merge)).toEqual(['superiorIsToBeTold']);
    // A matter that was merged with another before, and ends otherwise, ends in itself.
    const earlier = { ...matters.assigned, prior: 'petition-9' };
    expect(said(reached(superiors(earlier), steps.withdraw())).at(-1)).toEqual(
      result({ ending: 'withdrawn' }),
    );
    const replied = reached(
      approved(matters.assigned, { carried: [owedToSuperior] }),
      steps.reply(),
      steps.deliver('2026-03-02'),
    );
    expect(said(replied).at(-1)).toEqual(
      result({ ending: 'replied', outcome: 'supported', deliveredOn: '2026-03-02' }),
    );
  });
});
