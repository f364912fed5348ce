import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/rules/chineseNumeral.ts';
import type { Term } from '../../src/rules/rule.ts';
import { rule, ruleBook } from '../../src/rules/ruleBook.ts';
import { ruleTexts } from '../../src/rules/texts/ruleTexts.ts';
import { ruleIds } from '../../src/vocabulary/ruleIds.ts';
import { sourceRows } from './sourceTables.ts';

const han = /\p{Script=Han}/u;
const rulesFolder = fileURLToPath(new URL('../../src/rules/', import.meta.url));

describe('the texts of the rule book', () => {
  it('has one for every rule', () => {
    expect(Object.keys(ruleTexts).sort()).toEqual(Object.keys(ruleBook).sort());
  });

  it.each(ruleIds)('writes %s as whole sentences in both languages', (id) => {
    const { text, inferred, notImplemented, notExecutable } = ruleTexts[id];
    for (const sentence of [text, inferred, notImplemented, notExecutable].filter(
      (said) => said !== undefined,
    )) {
      expect(sentence.zh).toMatch(han);
      expect(sentence.zh).toMatch(/。$/);
      expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      expect(sentence.en).not.toMatch(han);
    }
  });

  const terms = ruleIds.flatMap((id) => {
    const { term, extension } = rule(id);
    return [term, extension].filter((t): t is Term => t !== undefined).map((t) => ({ id, ...t }));
  });
  it.each(terms)('states the $n $unit of $id in words', ({ id, n, unit }) => {
    const { zh, en } = ruleTexts[id].text;
    expect(zh).toContain(chineseNumeral(n) + (unit === 'workingDays' ? '个工作日' : '日'));
    expect(en).toContain(unit === 'workingDays' ? `${n} working days` : `${n} days`);
  });

  it('says of every term from when it runs', () => {
    const silent = terms.filter(({ id }) => {
      const { starts } = ruleTexts[id];
      return !(starts && han.test(starts.zh) && /[a-z]/.test(starts.en));
    });
    expect(silent).toEqual([]);
  });

  it('marks as our own reading exactly the parts that the sources do not say', () => {
    const expected = sourceRows.filter((row) => row.partlyInferred).map((row) => row.id);
    expect(ruleIds.filter((id) => ruleTexts[id].inferred !== undefined)).toEqual(expected);
  });

  it('marks what of the plan no machine carries out, and of no other source', () => {
    const marked = ruleIds.filter((id) => ruleTexts[id].notImplemented !== undefined);
    expect(marked).toEqual(['plan.3.3.2', 'plan.3.3.3', 'plan.3.4']);
  });

  it.each([
    ['plan.3.3.2', '防暴装备', 'riot gear'],
    ['plan.3.3.3', '返回', 'persuade one to return'],
    ['plan.3.4', '赴京稳控', 'sent to the capital'],
    ['plan.3.2.1', '原则上', 'in principle'],
  ] as const)('says in the text of %s what the clause says, implemented or not', (id, zh, en) => {
    expect(ruleTexts[id].text.zh).toContain(zh);
    expect(ruleTexts[id].text.en).toContain(en);
  });

  it('claims of article 47 no more than it says: any one of the three, and no word of what staff may not do', () => {
    const { text, inferred } = ruleTexts['reg.47'];
    expect(text.zh).toContain('劝阻、批评或者教育');
    expect(text.en).not.toMatch(/no (further|other) power|only/);
    expect(inferred?.en).toContain('our reading');
  });

  it('owns up to the time limits that were only read of', () => {
    for (const id of ruleIds.filter((candidate) => rule(candidate).checked === 'press')) {
      expect(ruleTexts[id].text.zh, id).toContain('2016年试行办法');
      expect(ruleTexts[id].text.en, id).toContain('2016 trial version');
    }
  });

  it('is imported by no other file of the rule book, so that the core stays small', () => {
    const files = readdirSync(rulesFolder).filter((name) => name.endsWith('.ts'));
    expect(files).toContain('ruleBook.ts');
    const importing = files.filter((name) => readFileSync(rulesFolder + name, 'utf8').includes('/texts/'));
    expect(importing).toEqual([]);
  });
});
