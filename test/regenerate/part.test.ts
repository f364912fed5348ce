import { describe, expect, test } from 'vitest';
import { inOrder, type Made, rewritten, staleness } from './part.ts';
import { parts } from './parts.ts';

const made: Made = { inputs: { 'a.ts': '1', 'b.ts': '2' }, outputs: { 'a.json': '3', 'b.json': '4' } };

describe('what is derived and kept is made anew', () => {
  test('where it was not made here before', () => {
    expect(staleness(undefined, made)).toBe('not made here yet');
  });

  test.each<[string, Partial<Made>, string]>([
    ['a source was changed', { inputs: { 'a.ts': '1', 'b.ts': '0' } }, 'changed: b.ts'],
    ['sources came and went', { inputs: { 'b.ts': '2', 'c.ts': '5' } }, 'changed: a.ts and 1 more'],
    ['a file of it is gone', { outputs: { 'b.json': '4' } }, 'not as it was made: a.json'],
    [
      'files of it were edited',
      { outputs: { 'a.json': '0', 'b.json': '0' } },
      'not as it was made: a.json and 1 more',
    ],
    [
      'there is a file that it did not write',
      { outputs: { ...made.outputs, 'c.json': '' } },
      'not as it was made: c.json',
    ],
  ])('where %s', (_, change, why) => {
    expect(staleness(made, { ...made, ...change })).toBe(why);
  });

  test('and nowhere else', () => {
    expect(staleness(made, structuredClone(made))).toBeUndefined();
  });

  test('and says which files came out otherwise', () => {
    expect(rewritten(made, { ...made, outputs: { 'b.json': '0', 'c.json': '5' } })).toEqual([
      'a.json',
      'b.json',
      'c.json',
    ]);
    expect(rewritten(made, structuredClone(made))).toEqual([]);
  });
});

describe('the parts are made in an order', () => {
  const part = (name: string, reads: string[], writes: string[]) => ({ name, reads, writes });
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

  test('in which each comes after those whose files it reads, and else as they are written', () => {
    const [page, chart, data, other] = [
      part('page', ['chart.svg', 'texts/*'], ['page.html']),
      part('chart', ['data.json'], ['chart.svg']),
      part('data', [], ['data.json']),
      part('other', [], ['other.json']),
    ];
    expect(names(inOrder([page, chart, data, other]))).toEqual(['data', 'chart', 'page', 'other']);
    expect(names(inOrder([other, data, chart, page]))).toEqual(['other', 'data', 'chart', 'page']);
  });

  test('and none may read what is made from it', () => {
    expect(() => inOrder([part('a', ['b'], ['a']), part('b', ['a'], ['b'])])).toThrow('a reads what is made');
  });

  test('of ours the pictures come after the register that they show', () => {
    const order = names(inOrder(parts));
    expect([...order].sort()).toEqual(['golden', 'packs', 'pages', 'register', 'schema', 'screenshots']);
    expect(order.indexOf('screenshots')).toBeGreaterThan(order.indexOf('register'));
  });
});
