import { describe, expect, it } from 'vitest';
import { rule, ruleBook, rulesOf } from '../../src/rules/ruleBook.ts';
import { roleIds } from '../../src/vocabulary/roles.ts';
import { type RuleId, ruleIds } from '../../src/vocabulary/ruleIds.ts';
import { sourceRows } from './sourceTables.ts';

const han = /\p{Script=Han}/u;

describe('the rule book', () => {
  it('holds every clause of the plan and of the national rules, and nothing else', () => {
    const expected = sourceRows.map((row) => row.id).sort();
    expect([...ruleIds].sort()).toEqual(expected);
    expect(Object.keys(ruleBook).sort()).toEqual(expected);
  });

  it.each(sourceRows)('files $id under its id, article and mark', (row) => {
    const found = rule(row.id as RuleId);
    expect(found).toMatchObject({ id: row.id, article: row.article, checked: row.mark });
    expect(found.source).toBe(row.id.split('.')[0]);
  });

  it.each(sourceRows)('gives $id the numbers of its source and no others', (row) => {
    const { term, extension, headcount } = rule(row.id as RuleId);
    expect(term && [term.n, term.unit]).toEqual(row.term);
    expect(extension && [extension.n, extension.unit]).toEqual(row.extension);
    expect(headcount && [headcount.n, headcount.bound]).toEqual(row.headcount);
  });

  it('counts working days in the one place where the regulation does', () => {
    const inWorkingDays = rulesOf('reg').filter(({ term }) => term?.unit === 'workingDays');
    expect(inWorkingDays.map(({ id }) => id)).toEqual(['reg.23.3']);
  });

  it('knows an extension of the 60 days only', () => {
    const extendable = Object.values(ruleBook).filter(({ extension }) => extension !== undefined);
    expect(extendable.map(({ id }) => id)).toEqual(['reg.34']);
  });

  it('sets no number of days in the plan, whose prescribed times are blank', () => {
    expect(rulesOf('plan').filter(({ term }) => term !== undefined)).toEqual([]);
  });

  it.each(Object.values(ruleBook))('labels $id in Chinese and in English', ({ label }) => {
    expect(label.zh).toMatch(han);
    expect(label.en).toMatch(/[A-Za-z]/);
    expect(label.en).not.toMatch(han);
  });

  it('labels no two rules alike', () => {
    const labels = Object.values(ruleBook);
    expect(new Set(labels.map(({ label }) => label.zh)).size).toBe(labels.length);
    expect(new Set(labels.map(({ label }) => label.en)).size).toBe(labels.length);
  });

  it('names as actors only parts that the plan knows, each once', () => {
    for (const { id, actors } of Object.values(ruleBook)) {
      expect(
        actors.filter((actor) => actor === 'system' || !roleIds.includes(actor)),
        id,
      ).toEqual([]);
      expect(new Set(actors).size, id).toBe(actors.length);
    }
  });

  it('lists the rules of a source in the order of the source', () => {
    expect(rulesOf('simple').map(({ id }) => id)).toEqual([
      'simple.scope',
      'simple.exclude',
      'simple.accept',
      'simple.reply',
    ]);
    const sources = ['plan', 'reg', 'simple', 'civil', 'holiday', 'policy'] as const;
    expect(sources.flatMap((source) => rulesOf(source)).map(({ id }) => id)).toEqual([...ruleIds]);
  });
});
