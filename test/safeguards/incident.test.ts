import { describe, expect, test } from 'vitest';
import { walked, walkOf } from '../support/lifecycleWalks.ts';

const beside = walked.filter(({ place }) => place === 'beside');

describe('safeguard 2: no incident or special period stops, suspends or lengthens a deadline of the matter', () => {
  for (const { id } of beside) {
    test(`${id}: it starts, ends and moves deadlines of its own only`, () => {
      const foreign = walkOf(id).steps.filter(({ effects, after }) =>
        effects.some(
          (effect) =>
            (effect.type === 'schedule' || effect.type === 'cancel') &&
            !effect.deadline.startsWith(`${after.instance}.`),
        ),
      );
      expect(foreign.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });

    test(`${id}: it changes nothing of the matter’s term, acceptance or classification`, () => {
      const changed = walkOf(id).steps.filter(({ from, after }) =>
        ['acceptedOn', 'receivedAt', 'classification', 'kind', 'simplified'].some(
          (fact) => from.context.matter[fact] !== after.matter[fact],
        ),
      );
      expect(changed.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });
  }

  test('only a re-examination stops a clock, and only for a hearing', () => {
    const stopped = walked.flatMap(({ id }) =>
      walkOf(id).states.filter(({ context }) => context.deadlines.some(({ state }) => state === 'suspended')),
    );
    const kinds = new Set(
      stopped.flatMap(({ context }) =>
        context.deadlines.filter(({ state }) => state === 'suspended').map(({ kind }) => kind),
      ),
    );
    expect([...kinds].sort()).toEqual(['reexamination.decide', 'reviewCase.reexamine']);
    // What was asked for as a review has no such term: its clock never stops.
    expect(stopped.filter(({ context }) => context.level === 'review')).toEqual([]);
  });
});
