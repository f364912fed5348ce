import { expect, test } from 'vitest';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.ts';
import { type Minute, minuteOn } from '../../src/simulation/clock.ts';
import { KnownEvents } from '../../src/simulation/knownEvents.ts';
import { simulate } from '../../src/simulation/simulate.ts';

const engine = createEngine<string>(fireRescueBureau);
const role = 'petitioner';
/** The minute of a petition's last event. */
const lastMinute = ({ lastAt }: Petition): Minute =>
  minuteOn('1970-01-01', 8 * 60 + Date.parse(lastAt) / 60_000);

/** Every petition as each of its events left it, but for those at which the timer is still to look: people act after it. */
const petitions: Petition[] = [];
for (const { decision } of simulate({ petitions: 40, seed: 'known', policy: fireRescueBureau, days: 150 }))
  if (decision.accepted && engine.due(decision.petition, decision.petition.lastAt).events.length === 0)
    petitions.push(decision.petition);

const coursesOf = ({ phase, beside }: Petition) =>
  [phase, ...beside].filter(({ status }) => status === 'active');
const statesOf = (petition: Petition) =>
  coursesOf(petition).map(({ lifecycle, value }) => `${lifecycle}.${value}`);

test('people know the events that the engine says can come next, each with its course', () => {
  const known = new KnownEvents(engine, role);
  const lineOf = (type: string, opens: boolean, instance: string) => `${type} ${opens ? 'opens' : instance}`;
  for (const petition of petitions.filter((_, at) => at % 5 === 0)) {
    const said = engine.nextEvents(petition, {
      by: { role, id: 'asking' },
      at: petition.lastAt,
      timer: true,
    });
    const expected = said.map(({ type, opens, instance }) => lineOf(type, opens, instance));
    const told = known
      .of(petition, lastMinute(petition))
      .map(({ next, course }) => lineOf(next.type, next.opens, course.instance));
    expect(told.sort()).toEqual(expected.sort());
  }
});

test('what is known in a state is kept once, whatever else goes on beside it', () => {
  const known = new KnownEvents(engine, role);
  const kept = new Map<string, Set<object>>();
  const sets = new Set<string>();
  for (const petition of petitions) {
    sets.add(statesOf(petition).join(' '));
    for (const { next, course } of known.of(petition, lastMinute(petition))) {
      if (next.opens) continue;
      const name = `${course.lifecycle}.${course.value} ${next.type}`;
      kept.set(name, (kept.get(name) ?? new Set()).add(next));
    }
  }
  const states = new Set(petitions.flatMap(statesOf));
  expect(sets.size).toBeGreaterThan(states.size);
  expect([...kept].filter(([, objects]) => objects.size > 1)).toEqual([]);
});
