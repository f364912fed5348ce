import { describe, expect, test } from 'vitest';
import { matterPatch, ownPatch, patchMade } from '../../../src/machines/lifecycle/patch.ts';

type Facts = { readonly [fact: string]: unknown };
const given = { context: { rounds: 2, seen: 1, matter: { persons: 3, cause: 'a' } }, event: { by: 'b' } };
const more = ({ context }: { context: Facts }) => (context.rounds as number) + 1;

describe('a change of the lifecycle’s own facts', () => {
  const both = ownPatch(['rounds', 'seen'], {
    rounds: ({ context }: { context: Facts }) => context.seen,
    seen: ({ context }: { context: Facts }) => context.rounds,
  });

  test('names the facts that it is worked out from and those that it writes', () => {
    expect([both.reads, both.writes]).toEqual([
      ['rounds', 'seen'],
      ['rounds', 'seen'],
    ]);
  });

  test('is worked out on the facts as they were before, though it is written where they stand', () => {
    const context = { ...given.context };
    both.write(context, { context });
    expect(context).toMatchObject({ rounds: 1, seen: 2 });
  });

  test('takes a value as it is, also none at all', () => {
    expect(patchMade(ownPatch([], { left: undefined, late: true }), given)).toStrictEqual({
      left: undefined,
      late: true,
    });
    expect(patchMade(ownPatch([], {}), given)).toStrictEqual({});
  });

  test('of one fact writes that one alone', () => {
    const one = ownPatch(['rounds'], { rounds: more });
    const context = { ...given.context };
    one.write(context, { context });
    expect(context).toStrictEqual({ ...given.context, rounds: 3 });
    expect(patchMade(one, given)).toStrictEqual({ rounds: 3 });
  });
});

describe('a change of the matter', () => {
  const patch = matterPatch(['rounds'], { persons: more, cause: 'b' });

  test('names what it writes as facts of the matter', () => {
    expect(patch.writes).toEqual(['matter.persons', 'matter.cause']);
  });

  test('leaves out what is set to nothing, whether or not it was there', () => {
    const less = matterPatch([], { cause: undefined, prior: undefined });
    expect(patchMade(less, given)).toStrictEqual({ matter: { persons: 3 } });
  });

  test('leaves the matter that was there before as it was', () => {
    const { matter } = given.context;
    const context = { ...given.context };
    patch.write(context, { context });
    expect(context.matter).toStrictEqual({ persons: 3, cause: 'b' });
    expect(matter).toStrictEqual({ persons: 3, cause: 'a' });
    expect(patchMade(patch, given)).toStrictEqual({ matter: { persons: 3, cause: 'b' } });
  });
});
