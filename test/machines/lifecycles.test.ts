import { describe, expect, test } from 'vitest';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { besideKinds, eventCatalogue } from '../../src/vocabulary/events/catalogue.ts';
import { chained } from '../support/chained.ts';

describe('what the vocabulary lists before any lifecycle is written', () => {
  test('the kinds that can be opened beside a matter are the lifecycles that stand there, in the same order', () => {
    const beside = lifecycles.filter(({ place }) => place === 'beside').map(({ id }) => id);
    expect(besideKinds).toEqual(beside);
  });

  test('the catalogue has the events of all lifecycles, each as the lifecycles define it, and no other', () => {
    const known = Object.assign({}, ...lifecycles.map(({ events }) => events));
    expect(new Set(Object.keys(eventCatalogue))).toEqual(new Set(Object.keys(known)));
    for (const [type, definition] of Object.entries(eventCatalogue)) expect(known[type]).toBe(definition);
  });
});

test('a matter goes on only in lifecycles that there are, each of them a course of its own', () => {
  const courses = lifecycles.filter(({ place }) => place === 'phase').map(({ id }) => id);
  // A body with a table of classes of its own has one approval, by the chain of the class, instead of the plan's two.
  const bodies = [standardTerms(), { ...standardTerms(), policy: chained }];
  const next = bodies.flatMap((terms) =>
    lifecycles.flatMap((lifecycle) =>
      Object.values(lifecycle.under(terms).chart.states).flatMap(({ end }) => end?.handOff?.lifecycles ?? []),
    ),
  );
  expect(new Set(next)).toEqual(
    new Set(courses.filter((id) => !/^(repeatVisit|superiorReferral|reviewCase)$/.test(id))),
  );
});
