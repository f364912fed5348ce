import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Collector } from '../../src/coverage/collector.ts';
import { coverageOf } from '../../src/coverage/report.ts';
import { createEngine } from '../../src/index.ts';
import { complexCourse, referred, wholeCourse } from '../engine/support/courses.ts';
import { policies, turn, Wandering } from '../engine/support/wandering.ts';
import { resultOf } from './decided.ts';

const courses = [[], wholeCourse, complexCourse, referred] as const;

test('no petition that wanders at random comes to what is said to be impossible', () => {
  const engine = createEngine<string>(policies);
  const collector = new Collector();
  const begun = fc.tuple(fc.constantFrom(...courses), fc.nat(40));
  const turns = fc.array(turn, { minLength: 30, maxLength: 60 });
  let count = 0;
  fc.assert(
    fc.property(begun, turns, ([course, length], steps) => {
      const wandering = new Wandering(engine, course.slice(0, Math.min(length, course.length)));
      const before = [...wandering.log];
      const sent = steps.flatMap((step) =>
        wandering.eventsOf(step).map((event) => {
          wandering.receive(event, false);
          return event as object;
        }),
      );
      count += 1;
      const events = [...before, ...sent].filter((event) => typeof event === 'object' && event !== null);
      collector.take(resultOf(`w${count}`, events as object[], engine), engine.policies);
    }),
    { numRuns: 75, seed: 20260302 },
  );
  const { excluded, counts } = coverageOf(collector);
  const reached = excluded.filter(
    ({ item }) => item.measure !== 'refusals' && collector.hits.has(`${item.measure} ${item.name}`),
  );
  expect(reached.map(({ item }) => item.name)).toEqual([]);
  // It went far enough to have found them.
  expect(counts.transitions.covered).toBeGreaterThan(200);
});
