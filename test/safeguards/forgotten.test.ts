import { describe, expect, test } from 'vitest';
import { lifecycles } from '../../src/index.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import { lostDeadlines, notReached, owedByNobody, withoutEnd } from './held/forgotten.ts';

describe('safeguard 6: no matter can be forgotten', () => {
  test('every lifecycle is walked', () => {
    expect(walked.map(({ id }) => id)).toEqual(lifecycles.map(({ id }) => id));
  });

  for (const lifecycle of walked) {
    const { id } = lifecycle;
    test(`${id}: every state that is open has a deadline that is owed, with an owner`, () => {
      expect(owedByNobody(lifecycle, walkOf(id))).toEqual([]);
    });

    test(`${id}: from every reachable state an end can be reached`, () => {
      expect(withoutEnd(lifecycle, walkOf(id))).toEqual([]);
    });

    test(`${id}: the walk reaches every state`, () => {
      expect(notReached(lifecycle, walkOf(id))).toEqual([]);
    });

    test(`${id}: an owed deadline is never lost from one state to the next`, () => {
      expect(lostDeadlines(walkOf(id))).toEqual([]);
    });
  }
});
