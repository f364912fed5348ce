import { expect, test } from 'vitest';
import { circles } from '../../src/check/graph.ts';

const edges = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ from: pair[0] as string, to: pair[1] as string }));

test('a circle is found once, from the state that comes first, however often its steps are there', () => {
  expect(circles(edges('ab', 'bc', 'ca', 'ca', 'cd'))).toEqual([['a', 'b', 'c']]);
});

test('circles that share a state are found each', () => {
  expect(circles(edges('ab', 'ba', 'bc', 'cb', 'aa'))).toEqual([['a', 'b'], ['a'], ['b', 'c']]);
});

test('where nothing leads back there is none', () => {
  expect(circles(edges('ab', 'ac', 'bd', 'cd'))).toEqual([]);
});
