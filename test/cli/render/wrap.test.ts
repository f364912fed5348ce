import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPiece, widthOf, wrap, wrapHanging } from '../../../src/cli/render/wrap.ts';

const words = fc
  .array(
    fc.constantFrom(
      '信访',
      '方案',
      'art.',
      '23(1)',
      '，',
      '）',
      '（',
      ' ',
      'disciplineCommission',
      '《',
      '条例》',
    ),
  )
  .map((parts) => parts.join(''));

test('a broken text loses nothing but spaces, and no line is wider than it may be or than its one word', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines.filter((one) => widthOf(one) > width))
        expect(longestPiece(line)).toBe(widthOf(line.trim()));
    }),
  );
});

test('further lines of a sentence stand further in, and a long word as far out as it needs', () => {
  expect(wrapHanging('  one two three four', 12)).toEqual(['  one two', '    three', '    four']);
  expect(wrapHanging('see docs/reference/a', 17)).toEqual(['see', ' docs/reference/a']);
});

test('Chinese takes two columns, marks that stand above a letter none', () => {
  expect([widthOf('信访'), widthOf('《a》'), widthOf('e\u0301'), widthOf('plan.3.1.1')]).toEqual([
    4, 5, 1, 10,
  ]);
});

test('Chinese breaks between characters, never before a comma or after an opening bracket', () => {
  expect(wrap('已登记，待分类定性', 6)).toEqual(['已登', '记，待', '分类定', '性']);
  expect(wrap('第三条（一）', 8)).toEqual(['第三条', '（一）']);
  expect(wrap('信访人（P1）、单位', 9)).toEqual(['信访人', '（P1）、', '单位']);
  expect(wrap('to be sent by: chiefOfficer', 12)).toEqual(['to be sent', 'by:', 'chiefOfficer']);
});
