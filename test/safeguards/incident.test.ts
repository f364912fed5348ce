import { describe, expect, test } from 'vitest';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import { changedTheMatter, movedForeign, stoppedKinds } from './held/incident.ts';

const beside = walked.filter(({ place }) => place === 'beside');

describe('safeguard 2: no incident or special period stops, suspends or lengthens a deadline of the matter', () => {
  for (const { id } of beside) {
    test(`${id}: it starts, ends and moves deadlines of its own only`, () => {
      expect(movedForeign(walkOf(id))).toEqual([]);
    });

    test(`${id}: it changes nothing of the matter’s term, acceptance or classification`, () => {
      expect(changedTheMatter(walkOf(id))).toEqual([]);
    });
  }

  test('only a re-examination stops a clock, and only for a hearing', () => {
    const stopped = walked.flatMap(({ id }) =>
      walkOf(id).states.filter(({ context }) => context.deadlines.some(({ state }) => state === 'suspended')),
    );
    const kinds = new Set(walked.flatMap(({ id }) => stoppedKinds(walkOf(id))));
    expect([...kinds].sort()).toEqual(['reexamination.decide', 'reviewCase.reexamine']);
    // What was asked for as a review has no such term: its clock never stops.
    expect(stopped.filter(({ context }) => context.level === 'review')).toEqual([]);
  });
});
