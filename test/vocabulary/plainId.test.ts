import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSchema } from '../../src/vocabulary/ids.ts';
import { isPlainId } from '../../src/vocabulary/plainId.ts';

describe('an id is seen at the first glance', () => {
  test.each(['P1', 'e-12', 'dept-legal', 'handling-2.conclude#3', '2026/R_7', 'a:b'])('%s', (id) => {
    expect(isPlainId(id)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['a sign at its beginning', '-a'],
    ['a space', 'a b'],
    ['no ASCII', '信访'],
    ['brackets', '〔2026〕12'],
    ['as many digits as a telephone number', 'a0109876543'],
    ['more characters than an id has', 'a'.repeat(97)],
    ['no text', 7],
    ['no text, but as long', ['a']],
  ])('but not in %s', (_, value) => {
    expect(isPlainId(value)).toBe(false);
  });

  test('where its schema says so too, always', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'aZ09158-._:#/ ()+@'), maxLength: 100 });
    fc.assert(
      fc.property(fc.oneof(ascii, fc.string({ unit: 'binary' })), (text) => {
        if (isPlainId(text)) expect(idSchema.safeParse(text)).toEqual({ success: true, data: text });
      }),
      { numRuns: 5000 },
    );
  });
});
