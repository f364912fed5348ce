import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSchema, wordsSchema } from '../../src/vocabulary/ids.ts';

const isId = (value: unknown) => idSchema.safeParse(value).success;

describe('an id', () => {
  test.each([
    'p-2026-000123',
    'handling-2.conclude',
    'handling.report#2',
    'p1:passed:firstVisit.notice',
    'a/b_c',
    '纪委-1',
    '1',
    '2026-02-14-0001',
    'x'.repeat(96),
    'n1234567890',
  ])('may be %s', (id) => {
    expect(idSchema.parse(id)).toBe(id);
  });

  test.each([
    ['a name with a space', 'Zhang San'],
    ['a name with a wide space', '张　三'],
    ['a line', 'p-1\n'],
    ['nothing', ''],
    ['a beginning that is neither letter nor digit', '-p1'],
    ['a prototype', '__proto__'],
    ['a quote', 'p"1'],
    ['an address', 'a@b.cn'],
    ['more than 96 letters', 'x'.repeat(97)],
    ['a telephone number', '13800138000'],
    ['a telephone number inside', 'p-13800138000-x'],
    ['an identity number', '11010519491231002X'],
    ['a telephone number in full-width digits', '１３８００１３８０００'],
    ['a telephone number in digits of two scripts', '1380013８０００'],
    ['a telephone number in Arabic-Indic digits', '١٣٨٠٠١٣٨٠٠٠'],
    ['a number', 138],
    ['null', null],
  ])('is never %s', (_, id) => {
    expect(isId(id)).toBe(false);
  });

  test.each([
    ['a UUID that ends in twelve digits', '550e8400-e29b-41d4-a716-446655440000'],
    ['a counter of nineteen digits', '1755123456789012345'],
    ['a time in milliseconds', '1767225600000'],
    ['eighteen digits with no valid check digit', '110105194912310021'],
    ['eighteen digits with no day of birth', '110105194913310020'],
    ['eleven digits that begin no mobile number', '20260214001'],
    ['fifteen digits with no day of birth', '110105491399002'],
  ])('may be %s', (_, id) => {
    expect(isId(id)).toBe(true);
  });

  test('holds no mobile number, wherever it stands, unless in a longer row of digits', () => {
    const around = fc.stringMatching(/^[a-z]{0,5}$/);
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(around, mobile, around, (before, digits, after) => {
        expect(isId(before + digits + after)).toBe(false);
        expect(isId(`${before}x${digits}00`)).toBe(true);
      }),
    );
  });

  test('holds no identity number: its day of birth and check digit tell it', () => {
    for (const id of ['11010519491231002X', 'p:11010519491231002x', '110105491231002'])
      expect(isId(id)).toBe(false);
    const withLast = [...'0123456789X'].filter((last) => !isId(`44030420000229123${last}`));
    expect(withLast).toHaveLength(1);
  });

  test('says in its fault what it may have', () => {
    expect(idSchema.safeParse('Zhang San').error?.issues[0]?.message).toContain('letters, digits');
    expect(idSchema.safeParse('13800138000').error?.issues[0]?.message).toContain(
      'telephone or identity number',
    );
  });
});

describe('words of a person', () => {
  test('are trimmed, and are not nothing', () => {
    expect(wordsSchema.parse('  情况属实 ')).toBe('情况属实');
    for (const words of ['', '   ', '\n', 7, null]) expect(wordsSchema.safeParse(words).success).toBe(false);
  });

  test('are at most 4000 letters', () => {
    expect(wordsSchema.safeParse('字'.repeat(4000)).success).toBe(true);
    expect(wordsSchema.safeParse('字'.repeat(4001)).success).toBe(false);
  });
});
