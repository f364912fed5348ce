import { describe, expect, test } from 'vitest';
import { type Asked, type Grouping, grouping } from '../../../src/hosts/postgres/grouping.ts';

/** Groups as they were made, and a way to end each. */
function recorded(lanes: number, most: number) {
  const groups: string[][] = [];
  const ends: (() => void)[] = [];
  const made: Grouping<string> = grouping<string>(
    (group) =>
      new Promise((resolve) => {
        groups.push(group.map(({ task }) => task));
        ends.push(() => {
          for (const asked of group) asked.resolve(asked.task);
          resolve();
        });
      }),
    lanes,
    most,
  );
  return { made, groups, ends };
}

/** Two turns of the loop: what was asked has been put together. */
const turns = async () => {
  for (let n = 0; n < 2; n += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('what is asked of petitions at the same time', () => {
  test('goes into one group, each petition once', async () => {
    const { made, groups } = recorded(2, 10);
    for (const task of ['a1', 'b1', 'a2', 'c1']) void made.ask(task.slice(0, 1), task);
    await turns();
    expect(groups).toEqual([['a1', 'b1', 'c1']]);
  });

  test('of one petition is done one after the other, in the order in which it was asked', async () => {
    const { made, groups, ends } = recorded(3, 10);
    for (const task of ['a1', 'a2', 'a3']) void made.ask('a', task);
    for (let n = 0; n < 3; n += 1) {
      await turns();
      expect(groups).toHaveLength(n + 1);
      ends[n]?.();
    }
    await turns();
    expect(groups).toEqual([['a1'], ['a2'], ['a3']]);
  });

  test('comes in groups of at most so many, in at most so many lanes', async () => {
    const { made, groups, ends } = recorded(2, 2);
    for (const id of ['a', 'b', 'c', 'd', 'e']) void made.ask(id, id);
    await turns();
    expect(groups).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    ends[1]?.();
    await turns();
    expect(groups.slice(2)).toEqual([['e']]);
  });

  test('is asked once more by itself where it is told to be alone', async () => {
    const groups: string[][] = [];
    const made: Grouping<string> = grouping<string>(
      async (group: readonly Asked<string>[]) => {
        groups.push(group.map(({ task }) => task));
        for (const asked of group) {
          if (asked.task !== 'bad' && group.some(({ task }) => task === 'bad')) {
            asked.alone = true;
            made.again(asked, 0);
          } else asked.resolve(asked.task);
        }
      },
      1,
      10,
    );
    const answers = await Promise.all(['a', 'bad', 'b'].map((task) => made.ask(task, task)));
    expect(answers).toEqual(['a', 'bad', 'b']);
    expect(groups[0]).toEqual(['a', 'bad', 'b']);
    expect(groups.slice(1).map((group) => group.length)).toEqual([1, 1]);
  });
});
