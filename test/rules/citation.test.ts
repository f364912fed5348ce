import { describe, expect, it } from 'vitest';
import { citation } from '../../src/rules/citation.ts';
import { rule } from '../../src/rules/ruleBook.ts';
import { type RuleId, ruleIds } from '../../src/vocabulary/ruleIds.ts';

const examples: readonly [RuleId, zh: string, en: string][] = [
  ['plan.3.1.1', '方案 3.1.1', 'Plan 3.1.1'],
  ['plan.1', '方案 1', 'Plan 1'],
  ['reg.34', '《信访工作条例》第三十四条', 'Regulation on Petition Work, art. 34'],
  ['reg.20', '《信访工作条例》第二十条', 'Regulation on Petition Work, art. 20'],
  [
    'reg.18',
    '《信访工作条例》第十八条第四款、第四十六条第六项',
    'Regulation on Petition Work, arts. 18(4), 46(6)',
  ],
  ['reg.23.1', '《信访工作条例》第二十三条第一款、第二款', 'Regulation on Petition Work, art. 23(1)(2)'],
  ['reg.31', '《信访工作条例》第三十一条第一项至第五项', 'Regulation on Petition Work, art. 31(1)-(5)'],
  [
    'reg.31.6',
    '《信访工作条例》第三十一条第六项、第三十二条',
    'Regulation on Petition Work, arts. 31(6), 32',
  ],
  [
    'simple.scope',
    '《信访事项简易办理办法》第四条',
    'Measures for the Simplified Handling of Petition Matters, art. 4',
  ],
  ['simple.reply', '《信访事项简易办理办法》', 'Measures for the Simplified Handling of Petition Matters'],
  ['civil.201', '《民法典》第二百零一条', 'Civil Code, art. 201'],
  ['holiday.make-up', '国务院节假日规定和年度放假通知', 'State Council holiday rules and yearly notices'],
  ['policy', '本单位政策数据', 'Policy data of the adopting body'],
];

describe('a citation', () => {
  it.each(examples)('of %s reads %s, or %s', (id, zh, en) => {
    expect(citation(id, 'zh')).toBe(zh);
    expect(citation(id, 'en')).toBe(en);
  });

  it('writes the articles of national rules in Chinese numerals only', () => {
    const national = ruleIds.filter((id) => rule(id).source !== 'plan');
    expect(national.filter((id) => /[\d(),-]/.test(citation(id, 'zh')))).toEqual([]);
  });

  it('tells apart whatever has an article of its own', () => {
    const places = new Set(ruleIds.map((id) => `${rule(id).source} ${rule(id).article}`));
    for (const lang of ['zh', 'en'] as const) {
      expect(new Set(ruleIds.map((id) => citation(id, lang))).size).toBe(places.size);
    }
  });
});
