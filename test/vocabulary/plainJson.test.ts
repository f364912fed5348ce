import { describe, expect, test } from 'vitest';
import { withoutUndefined } from '../../src/vocabulary/plainJson.ts';

describe('a record as plain JSON has it', () => {
  test('has no key without a value', () => {
    expect(Object.keys(withoutUndefined({ rule: 'reg.34', by: undefined, form: 'post' }))).toEqual([
      'rule',
      'form',
    ]);
  });

  test('keeps what says no, nothing or none', () => {
    const record = { no: false, nothing: null, none: 0, empty: '' };
    expect(withoutUndefined({ ...record, gone: undefined })).toStrictEqual(record);
  });

  test('is the very same where every key has a value', () => {
    const record = { rule: 'reg.34' };
    expect(withoutUndefined(record)).toBe(record);
  });
});
