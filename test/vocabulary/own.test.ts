import { expect, test } from 'vitest';
import { own } from '../../src/vocabulary/own.ts';

test('what every object inherits is not in a record', () => {
  for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'none'])
    expect(own({ a: 1 }, key)).toBeUndefined();
  expect(own({ a: 1 }, 'a')).toBe(1);
  expect(own(JSON.parse('{"__proto__":2,"constructor":3}'), '__proto__')).toBe(2);
});
