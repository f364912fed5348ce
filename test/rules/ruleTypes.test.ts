import { describe, expect, expectTypeOf, it } from 'vitest';
import { citation } from '../../src/rules/citation.ts';
import type { Rule, RuleIdFrom, RulesFrom, RuleTextsFrom } from '../../src/rules/rule.ts';
import { rule, ruleBook, rulesOf } from '../../src/rules/ruleBook.ts';
import { simpleRules } from '../../src/rules/simple.ts';
import type { RuleId } from '../../src/vocabulary/ruleIds.ts';

describe('the types of the rule book', () => {
  it('know every id by its letters', () => {
    expectTypeOf<'reg.34'>().toExtend<RuleId>();
    expectTypeOf<string>().not.toExtend<RuleId>();
    expectTypeOf<'reg.38'>().not.toExtend<RuleId>();
    expectTypeOf<RuleIdFrom<'civil'>>().toEqualTypeOf<'civil.201' | 'civil.203'>();
    expectTypeOf<RuleIdFrom<'policy'>>().toEqualTypeOf<'policy'>();
    expectTypeOf<keyof typeof ruleBook>().toEqualTypeOf<RuleId>();
    expectTypeOf(rule).parameter(0).toEqualTypeOf<RuleId>();
    expectTypeOf(ruleBook['reg.34']).toEqualTypeOf<Rule>();
  });

  it('refuse a rule that does not exist', () => {
    // @ts-expect-error the regulation's article 38 is no rule of ours
    expect(() => rule('reg.38')).toThrow(RangeError);
    // @ts-expect-error a citation needs a rule
    expect(() => citation('reg.38', 'zh')).toThrow(RangeError);
    // @ts-expect-error there is no such source
    expect(rulesOf('province')).toEqual([]);
  });

  it('refuse an entry that is missing, foreign or filed under another id', () => {
    const { 'simple.reply': reply, ...rest } = simpleRules;
    // @ts-expect-error simple.reply is missing
    const missing: RulesFrom<'simple'> = rest;
    // @ts-expect-error the entry under simple.scope is another rule
    const swapped: RulesFrom<'simple'> = { ...simpleRules, 'simple.scope': reply };
    // @ts-expect-error a rule of the simplified procedure is none of the policy's
    const foreign: RulesFrom<'policy'> = { policy: reply };
    // @ts-expect-error civil.203 has no text
    const textless: RuleTextsFrom<'civil'> = { 'civil.201': { text: { zh: '甲', en: 'a' } } };
    expect([missing, swapped, foreign, textless]).toHaveLength(4);
  });

  it('keep a term that a rule has from being doubted', () => {
    expectTypeOf(simpleRules['simple.reply'].term.n).toEqualTypeOf<number>();
    expectTypeOf(simpleRules['simple.reply'].term.unit).toEqualTypeOf<'workingDays'>();
    expect(simpleRules['simple.scope']).not.toHaveProperty('term');
  });
});
