import { describe, expect, test } from 'vitest';
import type { DecidedPaper } from '../../src/documents/index.ts';
import { definePolicy, type EffectOf, fireRescueBureau } from '../../src/index.ts';
import { replied } from '../support/stories.ts';
import { body, decided, given, linesOf, organsOf, reasons, whole } from './support/office.ts';

const story = decided(replied(), 'notify', 'written-reply');
const words = given({}, { organs: organsOf(fireRescueBureau, 'court') });

/** A notice of the story's matter with another remedy. */
function noticing(notice: Partial<EffectOf<'notify'>>, policy = story.policy): DecidedPaper {
  const effect = { ...(story.effect as EffectOf<'notify'>), reason: '理由', detail: {}, ...notice };
  return { ...story, effect, effects: [effect], policy };
}
const last = (notice: Partial<EffectOf<'notify'>>, policy?: typeof story.policy) =>
  linesOf(whole(noticing(notice, policy), { ...words, words: wordsFor(notice) })).slice(-3, -1);
/** The words that the paper of a notice asks for, and no others: the decision has its own reason. */
const wordsFor = ({ what }: Partial<EffectOf<'notify'>>) =>
  what === 'no-longer-accepted' || what === 'review-opinion' || what === 'reexamination-opinion'
    ? { reviewed: '某消信访〔2026〕1号', reviewedOn: '2026年3月1日' }
    : {};

describe('what the petitioner can do next is made from the effect, the policy and the organs', () => {
  test('a review within the days of the policy, at the organ that the host names', () => {
    expect(linesOf(whole(story, given())).at(-3)).toBe(
      '如不服本处理意见，可以自收到本意见书之日起30日内，向某省消防救援总队请求复查。',
    );
    const longer = definePolicy({
      extends: fireRescueBureau,
      id: 'longer',
      version: '1.0.0',
      terms: {
        'review.request': {
          ...fireRescueBureau.terms['review.request'],
          term: { n: 45, unit: 'workingDays' },
        },
      },
    });
    const petition = { ...story.petition, policy: { id: 'longer', version: '1.0.0' } };
    expect(linesOf(whole({ ...story, petition, policy: longer }, given())).at(-3)).toContain(
      '之日起45个工作日内',
    );
  });

  test('a re-examination after a review opinion', () => {
    const detail = { outcome: 'upheld', legalBasis: '《信访工作条例》' };
    expect(last({ what: 'review-opinion', rule: 'reg.35.2', remedy: 'ask-reexamination', detail })).toEqual([
      '如不服本复查意见，可以自收到本意见书之日起30日内，向国家消防救援局请求复核。',
      '国家消防救援局　地址：某市某路3号　邮编：100000　电话：010-12345678',
    ]);
  });

  test('of a window that runs, with its last day', () => {
    expect(last({ what: 'remedy-open', remedy: 'ask-review', detail: { until: '2026-08-02' } })[0]).toBe(
      '如不服处理意见，可以自收到处理意见之日起30日内（截止日期为2026年8月2日），向某省消防救援总队请求复查。',
    );
  });

  test('where to raise it, and by which procedure, with the organ’s name and place', () => {
    const to = { organ: 'court', procedure: 'litigation' };
    expect(last({ what: 'redirected', remedy: 'raise-with-competent-organ', detail: to })[0]).toBe(
      '请向机关court提出。',
    );
    expect(last({ what: 'led-to-procedure', remedy: 'follow-procedure', detail: to })).toEqual([
      '请依照诉讼的规定向机关court提出。',
      '机关court　地址：某市某区某路2号　邮编：100000　电话：010-12345678',
    ]);
  });

  test('where to ask, whom to turn to, and that it can be raised anew', () => {
    expect(last({ what: 'merged', remedy: 'query-progress' }).at(-1)).toBe(
      '办理情况可以通过本局网站信访栏目查询。',
    );
    expect(last({ what: 'follow-up', remedy: 'ask-superior' }).at(-1)).toBe(
      '对本告知有异议的，可以向某省消防救援总队反映。',
    );
    expect(last({ what: 'withdrawn', remedy: 'raise-anew' }).at(-1)).toBe(
      '有新的事实或者理由的，可以重新提出。',
    );
  });

  test('nothing further on the same facts and reasons after a re-examination alone', () => {
    const detail = { outcome: 'upheld', legalBasis: '《信访工作条例》' };
    const ended =
      '对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。';
    expect(
      last({ what: 'reexamination-opinion', rule: 'reg.36.2', remedy: 'none-further', detail }).at(-1),
    ).toBe(ended);
    expect(
      last({
        what: 'no-longer-accepted',
        rule: 'reg.36.3',
        remedy: 'none-further',
        detail: { petition: 'P0' },
      }).at(-1),
    ).toBe(ended);
    expect(last({ what: 'window-ended', rule: 'policy', remedy: 'none-further' }).at(-1)).toBe(
      '本信访事项的复查、复核申请程序已经终结。',
    );
  });
});

describe('a remedy that cannot be said whole leaves no paper', () => {
  const to = { organ: 'court', procedure: 'litigation' };
  const cases: readonly (readonly [Partial<EffectOf<'notify'>>, object, string])[] = [
    [{ what: 'merged', remedy: 'query-progress' }, { query: undefined }, 'body.query'],
    [{ what: 'merged', remedy: 'ask-superior' }, { superior: undefined }, 'body.superior.name'],
    [{ what: 'merged', remedy: 'ask-review' }, { reviewer: undefined }, 'body.reviewer.name'],
    [{ what: 'merged', remedy: 'ask-review' }, { reviewer: { name: '某总队' } }, 'body.reviewer.address'],
    [{ what: 'merged', remedy: 'ask-reexamination' }, { reexaminer: undefined }, 'body.reexaminer.name'],
    [{ what: 'merged', remedy: 'raise-with-competent-organ', detail: to }, {}, 'organs["court"].name'],
    [{ what: 'merged', remedy: 'raise-with-competent-organ' }, {}, 'effect.detail.organ'],
    [{ what: 'merged', remedy: 'follow-procedure', detail: {} }, {}, 'effect.detail.procedure'],
  ];
  test.each(cases)('%o without %o asks for %s', (notice, less, place) => {
    const kept = Object.fromEntries(
      Object.entries({ ...body, ...less }).filter(([, value]) => value !== undefined),
    );
    expect(reasons(noticing(notice), given({}, { body: kept as unknown as typeof body }))).toEqual([
      ['missing', place],
    ]);
  });

  test('an organ with a name needs its address, too', () => {
    const organs = { court: { name: '某区人民法院' } };
    expect(
      reasons(noticing({ what: 'merged', remedy: 'follow-procedure', detail: to }), given({}, { organs })),
    ).toEqual([['missing', 'organs["court"].address']]);
  });
});
