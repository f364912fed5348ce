import { describe, expect, test } from 'vitest';
import { rule, rulesInForce, rulesOf } from '../../src/rules/ruleBook.ts';
import { holdsOn } from '../../src/rules/validity.ts';

const sourcesOn = (day: string) => [...new Set(rulesInForce(day).map(({ source }) => source))];

describe('the rules in force on a day', () => {
  test('come with the first days of their sources', () => {
    expect(sourcesOn('2020-12-31')).toEqual(['plan', 'holiday', 'policy']);
    expect(sourcesOn('2021-01-01')).toEqual(['plan', 'civil', 'holiday', 'policy']);
    expect(sourcesOn('2022-04-30')).not.toContain('reg');
    expect(sourcesOn('2022-05-01')).toEqual(['plan', 'reg', 'civil', 'holiday', 'policy']);
    expect(sourcesOn('2022-07-16')).not.toContain('simple');
    expect(sourcesOn('2022-07-17')).toContain('simple');
  });

  test('are whole sources: each rule has the days of its own', () => {
    expect(rule('reg.34')).toMatchObject({ from: '2022-05-01' });
    expect(new Set(rulesOf('simple').map(({ from }) => from))).toEqual(new Set(['2022-07-17']));
    expect(rulesOf('plan').every(({ from, until }) => from === undefined && until === undefined)).toBe(true);
  });

  test('are not asked for what is no day', () => {
    expect(() => rulesInForce('2026-02-30')).toThrow(new RangeError('not a day: "2026-02-30"'));
  });

  test('end with the last day of a source that has one', () => {
    const span = { from: '2005-05-01', until: '2022-04-30' };
    expect(['2005-04-30', '2005-05-01', '2022-04-30', '2022-05-01'].map((day) => holdsOn(span, day))).toEqual(
      [false, true, true, false],
    );
  });
});
