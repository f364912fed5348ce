import { expect, test } from 'vitest';
import { interleaved } from '../../bench/interleaved.ts';

test('what is measured takes turns, and each gets a time for an operation', () => {
  const turns: string[] = [];
  const timed = (name: string, operations: number) => ({
    name,
    operations,
    run: () => {
      if (turns.at(-1) !== name) turns.push(name);
      return name;
    },
  });
  const times = interleaved([timed('one', 1), timed('other', 1000)], { batches: 3, batchMs: 0.1, warmMs: 0 });
  expect([...times.keys()]).toEqual(['one', 'other']);
  for (const time of times.values()) expect(time).toBeGreaterThan(0);
  expect(turns.slice(-6)).toEqual(['one', 'other', 'one', 'other', 'one', 'other']);
});
