import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, type Petition, type Policy, type Stepping } from '../../src/index.ts';
import { complexCourse, handled, referred, wholeCourse } from './support/courses.ts';
import type { Step } from './support/office.ts';
import { coursesOf, holdsOf, holdsOfRefused, must } from './support/promises.ts';
import { policies, type Turn, turn, Wandering } from './support/wandering.ts';

const policyOf = ({ policy }: Petition) => policies.find(({ id }) => id === policy.id) as Policy;
const engineOf = (stepping: Stepping) => createEngine<string>(policies, { stepping });

let accepted = 0;
let sent = 0;
const visited = new Set<string>();

/** Somewhere on one of these courses; nowhere, in half of the wanderings. */
const beginning = fc.oneof(
  fc.constant<readonly Step[]>([]),
  fc
    .tuple(fc.constantFrom(wholeCourse, complexCourse, [...referred, ...handled]), fc.nat(30))
    .map(([course, length]) => course.slice(0, Math.min(length, course.length - 1))),
);
const turns = fc.array(turn, { minLength: 30, maxLength: 45, size: 'max' });

function wander(stepping: Stepping, start: readonly Step[], some: readonly Turn[]): void {
  const engine = engineOf(stepping);
  const wandering = new Wandering(engine, start);
  for (const one of some) {
    for (const event of wandering.eventsOf(one)) {
      const before = wandering.petition;
      const text = JSON.stringify(before);
      const decision = wandering.receive(event, one.does === 'stored' || one.who % 4 === 0);
      sent += 1;
      must(JSON.stringify(before) === text, () => 'what was decided before has changed');
      if (!decision.accepted) {
        holdsOfRefused(decision);
        continue;
      }
      accepted += 1;
      holdsOf(policyOf(decision.petition), before, decision, (event as { type: string }).type);
      for (const { lifecycle, value } of coursesOf(decision.petition)) visited.add(`${lifecycle}.${value}`);
      const restored = engine.restore(JSON.parse(JSON.stringify(decision.petition)));
      if (!restored.accepted) throw new Error(JSON.stringify(restored.refusals));
      must(
        JSON.stringify(restored.petition) === JSON.stringify(decision.petition),
        () => 'it comes back as another',
      );
    }
  }
  const { petition } = wandering;
  if (!petition) return;
  const replayed = engine.replay(wandering.log);
  expect(replayed.refused).toEqual([]);
  expect(JSON.stringify(replayed.petitions.get('P1'))).toBe(JSON.stringify(petition));
  const trusted = engine.replay(wandering.log, { trusted: true });
  expect(JSON.stringify(trusted.petitions.get('P1'))).toBe(JSON.stringify(petition));
}

describe('whatever happens to a petition, in whatever order', () => {
  test('every promise holds after every event, and the log replays to the same bytes', () => {
    fc.assert(
      fc.property(beginning, turns, (start, some) => wander('chart', start, some)),
      { numRuns: 200 },
    );
    // The wanderings are long ones: they get about, and are not refused all the time.
    expect(accepted / sent).toBeGreaterThan(0.2);
    expect(visited.size).toBeGreaterThan(40);
  });

  test('XState and the step on the chart agree on it', () => {
    fc.assert(
      fc.property(beginning, turns, (start, some) => wander('both', start, some)),
      { numRuns: 16 },
    );
  });
});

describe('whatever a host sends', () => {
  test('is decided or refused, never thrown at', () => {
    const engine = engineOf('chart');
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }),
      fc.object({
        key: fc.oneof(
          fc.string(),
          fc.constantFrom('type', 'by', 'at', 'petition', '__proto__', 'constructor'),
        ),
      }),
      fc.constantFrom('x'.repeat(1_000_000), { type: 'x'.repeat(1_000_000) }, { ['k'.repeat(1_000_000)]: 1 }),
    );
    fc.assert(
      fc.property(strange, strange, (petition, event) => {
        for (const decision of [engine.receive(petition, event), engine.receive(undefined, event)])
          if (!decision.accepted) holdsOfRefused(decision);
        const explained = engine.explain(petition, event);
        if (!explained.accepted) expect(explained.refusals.length).toBeGreaterThan(0);
        expect(engine.replay([event, { event }, petition]).difference).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
