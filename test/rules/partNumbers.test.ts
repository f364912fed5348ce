import { describe, expect, test } from 'vitest';
import { chineseNumeral } from '../../src/rules/chineseNumeral.ts';
import { rule } from '../../src/rules/ruleBook.ts';

describe('a number in Chinese', () => {
  test('of more than one digit has its tens', () => {
    expect([10, 11, 20, 99].map(chineseNumeral)).toEqual(['十', '十一', '二十', '九十九']);
  });

  test.each([0, 1000, 1.5, -1])('%d is no number of an article, and it says so', (n) => {
    expect(() => chineseNumeral(n)).toThrow(`An article number is a whole number from 1 to 999, not ${n}`);
  });
});

test('a rule that the book does not have is no rule, and it says so', () => {
  for (const id of ['reg.99', '', 'toString'])
    expect(() => rule(id as never)).toThrow(`there is no rule ${JSON.stringify(id)}`);
});
