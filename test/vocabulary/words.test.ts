import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Refusal, type RefusalCode, refusalCodes } from '../../src/vocabulary/refusals.ts';
import { type RoleId, roleIds, roleLabels } from '../../src/vocabulary/roles.ts';
import { type RuleId, ruleIds } from '../../src/vocabulary/ruleIds.ts';
import {
  channels,
  classifications,
  matterKinds,
  referralForms,
  replyOutcomes,
  reviewOutcomes,
} from '../../src/vocabulary/terms.ts';
import { type Language, type Text, text } from '../../src/vocabulary/text.ts';

const inChinese = /^\p{Script=Han}+$/u;
const inEnglish = /^[\x20-\x7e’]+$/;

describe('the words of the plan', () => {
  test('are different words, whichever list they are of', () => {
    const words = [
      channels,
      matterKinds,
      classifications,
      referralForms,
      replyOutcomes,
      reviewOutcomes,
    ].flat();
    expect(new Set(words).size).toBe(words.length);
  });

  test('name every part of the plan, each with a term of its own', () => {
    expect(Object.keys(roleLabels)).toEqual([...roleIds]);
    for (const lang of ['zh', 'en'] as const) {
      const labels = roleIds.map((role) => roleLabels[role][lang]);
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label).toMatch(lang === 'zh' ? inChinese : inEnglish);
    }
  });

  test('come in Chinese first and English second', () => {
    expect(text('办结', 'conclusion')).toEqual({ zh: '办结', en: 'conclusion' });
    expectTypeOf<Language>().toEqualTypeOf<'zh' | 'en'>();
    expectTypeOf<Text>().toEqualTypeOf<{ readonly zh: string; readonly en: string }>();
  });
});

describe('the codes of a refusal', () => {
  test('are those of the design and those that tell more, each once', () => {
    expect(refusalCodes).toEqual(
      expect.arrayContaining([
        'unknown-event',
        'not-now',
        'wrong-role',
        'guard-failed',
        'too-late',
        'too-early',
        'out-of-order',
        'invalid',
        'unknown-policy',
        'concluded',
      ]),
    );
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
  });

  test('tell a missing fact from a no', () => {
    expect(refusalCodes).toContain('missing-fact');
    expectTypeOf<'missing-fact' | 'guard-failed'>().toExtend<RefusalCode>();
  });
});

describe('the types of the vocabulary', () => {
  test('hold letters, not any string', () => {
    expectTypeOf<string>().not.toExtend<RoleId>();
    expectTypeOf<string>().not.toExtend<RuleId>();
    expectTypeOf<string>().not.toExtend<RefusalCode>();
    expectTypeOf<Refusal['rule']>().toEqualTypeOf<RuleId>();
  });

  test('refuse a role, a rule or a code that does not exist', () => {
    // @ts-expect-error a clerk is no part of the plan
    const role: RoleId = 'clerk';
    // @ts-expect-error article 38 is no rule of ours
    const rule: RuleId = 'reg.38';
    // @ts-expect-error nothing is refused for no reason
    const code: RefusalCode = 'no-reason';
    expect([
      (roleIds as readonly string[]).includes(role),
      (ruleIds as readonly string[]).includes(rule),
    ]).toEqual([false, false]);
    expect((refusalCodes as readonly string[]).includes(code)).toBe(false);
  });
});
