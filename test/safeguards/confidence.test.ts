import { describe, expect, test } from 'vitest';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import {
  actsOfTheInterested,
  givenToTheAccused,
  leftToTheAccused,
  toldToTheAccused,
} from './held/confidence.ts';

describe('safeguard 5: what is said against somebody never reaches them, and nobody handles their own case', () => {
  for (const lifecycle of walked) {
    const { id } = lifecycle;
    test(`${id}: no effect goes to a person or unit complained of`, () => {
      expect(toldToTheAccused(walkOf(id))).toEqual([]);
    });

    test(`${id}: what is an office’s that is complained of is told to, and done by, whoever stands above it, and no step fails for it`, () => {
      expect(leftToTheAccused(lifecycle, walkOf(id))).toEqual([]);
    });

    test(`${id}: whoever has an interest is refused (回避), but for their own declaration or the petitioner’s own act`, () => {
      expect(actsOfTheInterested(walkOf(id))).toEqual([]);
    });

    test(`${id}: a matter never goes to a unit that it complains of`, () => {
      expect(givenToTheAccused(walkOf(id))).toEqual([]);
    });
  }
});
