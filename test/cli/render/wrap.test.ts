import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrap } from '../../../src/cli/render/wrap.ts';
import { widthInTables } from './widthInTables.ts';

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

test('a broken text loses nothing but spaces, and no line is too wide', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a text is as wide as the tables take it to be', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(widthOf(text)).toBe(widthInTables(text));
    }),
  );
  expect(widthOf('《信访工作条例》第二十三条、“引号”')).toBe(
    widthInTables('《信访工作条例》第二十三条、“引号”'),
  );
});

test('Chinese breaks between characters, never before a comma or after an opening bracket', () => {
  expect(wrap('已登记，待分类定性', 6)).toEqual(['已登', '记，待', '分类定', '性']);
  expect(wrap('第三条（一）', 8)).toEqual(['第三条', '（一）']);
  expect(wrap('to be sent by: chiefOfficer', 12)).toEqual(['to be sent', 'by:', 'chiefOfficer']);
});
