import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Accepted,
  createEngine,
  fireRescueBureau,
  type LogEntry,
  type Petition,
  type Stepping,
} from '../../src/index.ts';
import { complexCourse, handled, referred, wholeCourse } from './support/courses.ts';
import { Course, eventsOf, people, petitionUnder, type Step, stored } from './support/office.ts';

const { engine } = petitionUnder();
const { clerk } = people;
const courses: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  ['a whole course', wholeCourse],
  ['a complex matter', complexCourse],
  ['a referral', [...referred, ...handled]],
];
const register: unknown[] = readFileSync('examples/register/register.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('a fold', () => {
  test.each(courses)('of %s comes to the same petition as event after event, to the byte', (_, steps) => {
    const course = petitionUnder().follow(steps);
    for (const stepping of ['chart', 'xstate', 'both'] satisfies Stepping[]) {
      const fold = createEngine(fireRescueBureau, { stepping }).fold();
      const folded = course.events.map((event) => fold.take(event));
      expect(folded).toEqual(
        course.decisions.map(({ petition: { seq }, ...decision }) => ({ ...decision, seq })),
      );
      expect(JSON.stringify(fold.petition())).toBe(JSON.stringify(course.petition));
    }
  });

  test('is the same when the petition is asked for on the way', () => {
    const course = petitionUnder().follow(wholeCourse);
    const fold = engine.fold();
    for (const [at, event] of course.events.entries()) {
      fold.take(event);
      expect(JSON.stringify(fold.petition())).toBe(JSON.stringify(course.decisions[at]?.petition));
      expect(fold.petition()).toBe(fold.petition());
    }
  });

  test('gives a petition that is frozen in depth, and leaves the events as they were', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    const events = eventsOf(wholeCourse);
    const before = stored(events);
    const fold = engine.fold();
    for (const event of events) fold.take(event);
    expect(frozen(fold.petition())).toBe(true);
    expect(events).toEqual(before);
    expect(events.some(frozen)).toBe(false);
  });

  test('has no petition before it is opened', () => {
    const fold = engine.fold();
    expect(fold.petition()).toBeUndefined();
    expect(fold.take(eventsOf(wholeCourse)[1]).accepted).toBe(false);
    expect(fold.petition()).toBeUndefined();
  });

  test('refuses as ever what the rules refuse, and what is no event at all, and then goes on', () => {
    const [first, second] = eventsOf(wholeCourse);
    const fold = engine.fold();
    fold.take(first);
    const { petition } = engine.receive(undefined, first) as { petition: object };
    const wrong = [
      first,
      { ...second, by: clerk },
      { ...second, at: '2026-03-01T10:00:00+08:00' },
      { ...second, petition: 'P2' },
      { ...second, type: 'no.such' },
      { ...second, type: 7 },
      {},
      'no event',
      null,
      undefined,
    ];
    for (const event of wrong) {
      const { accepted, ...refused } = fold.take(event);
      expect(accepted).toBe(false);
      expect(refused).toEqual({ ...engine.receive(petition, event), accepted: undefined });
    }
    expect(fold.take(second).accepted).toBe(true);
  });

  test('that takes nothing gives back the very petition that it goes on from, be it a fold’s own', () => {
    const [first] = eventsOf(wholeCourse);
    const received = (engine.receive(undefined, first) as Accepted).petition;
    expect(engine.fold(received).petition()).toBe(received);
    const fold = engine.fold();
    fold.take(first);
    const folded = fold.petition() as Petition;
    expect(engine.fold(folded).petition()).toBe(folded);
  });

  test('gives a petition that the engine goes on with, and goes on from any', () => {
    const fold = engine.fold();
    const [first, second] = eventsOf(wholeCourse);
    fold.take(first);
    expect(engine.receive(fold.petition(), second).accepted).toBe(true);
    const course = petitionUnder().follow(wholeCourse);
    const [at, rest] = [5, course.events.slice(5)] as const;
    const half = course.decisions[at - 1]?.petition;
    for (const from of [half, stored(half)]) {
      const later = engine.fold(from);
      expect(JSON.stringify(later.petition())).toBe(JSON.stringify(half));
      for (const event of rest) expect(later.take(event).accepted).toBe(true);
      expect(JSON.stringify(later.petition())).toBe(JSON.stringify(course.petition));
    }
    expect(() => engine.fold({ ...(half as object), seq: 9 } as never)).toThrow(RangeError);
  });
});

describe('a trusted replay', () => {
  const course = petitionUnder().follow(wholeCourse);
  const logOf = ({ decisions, events }: Course): LogEntry[] =>
    decisions.map(({ petition: { seal } }, at) => ({ event: events[at], decided: { accepted: true, seal } }));
  const log = logOf(course);
  const changed = (at: number, decided: LogEntry['decided']) =>
    log.map((entry, index) => (index === at ? { ...entry, decided } : entry));
  const trusted = (entries: readonly unknown[]) => engine.replay(entries, { trusted: true });

  test('of an office year comes to the same petitions, to the byte, and refuses the same events by its rules', () => {
    const unreadable = engine
      .replay(register)
      .refused.filter(({ decision }) => !decision.accepted && decision.refusals[0]?.code === 'invalid');
    const readable = register.filter((_, at) => unreadable.every(({ index }) => index !== at));
    const [one, other] = [engine.replay(readable), trusted(readable)];
    expect(one.refused).not.toEqual([]);
    expect(other.accepted).toBe(one.accepted);
    expect(other.refused).toEqual(one.refused);
    expect(JSON.stringify([...other.petitions])).toBe(JSON.stringify([...one.petitions]));
  });

  test('compares the last seal that was recorded, and none before it', () => {
    const other = { accepted: true, seal: '0000000000000000' };
    expect(Object.keys(trusted(log))).toEqual(['petitions', 'accepted', 'refused']);
    expect(trusted(changed(4, other)).difference).toBeUndefined();
    expect(trusted(changed(log.length - 1, other)).difference).toMatchObject({
      index: log.length - 1,
      recorded: other,
      replayed: { accepted: true, seal: course.petition.seal },
      decision: { accepted: true, petition: { seal: course.petition.seal } },
    });
  });

  test('stops where what was refused is accepted, or the other way round', () => {
    const accepted = trusted(changed(3, { accepted: false }));
    expect(accepted).toMatchObject({ accepted: 4, difference: { index: 3, replayed: { accepted: true } } });
    expect(accepted.petitions.get('P1')?.seq).toBe(4);
    expect(accepted.difference?.decision).toStrictEqual(course.decisions[3]);
    const again = { event: course.events[0], decided: { accepted: true } };
    expect(trusted([...log.slice(0, 2), again]).difference).toStrictEqual({
      index: 2,
      recorded: { accepted: true },
      replayed: { accepted: false },
      decision: engine.receive(course.decisions[1]?.petition, course.events[0]),
    });
  });

  test('of petitions that come interleaved tells the earliest of the last entries that differ', () => {
    const other = new Course(engine, 'P2').follow(wholeCourse.slice(0, 3));
    const wrong = { accepted: true, seal: '0000000000000000' };
    const [first, ...rest] = log.map((entry, at) =>
      at === log.length - 1 ? { ...entry, decided: wrong } : entry,
    );
    const beside = logOf(other).map((entry, at) => (at === 2 ? { ...entry, decided: wrong } : entry));
    expect(trusted([first, ...beside, ...rest]).difference).toMatchObject({
      index: 3,
      recorded: wrong,
      decision: { petition: { id: 'P2', seal: other.petition.seal } },
    });
  });

  test('lists what is no event with its place, and goes on', () => {
    const { refused, petitions } = trusted([null, log[0], 'no event', ...log.slice(1)]);
    expect(refused.map(({ index }) => index)).toEqual([0, 2]);
    expect(JSON.stringify(petitions.get('P1'))).toBe(JSON.stringify(course.petition));
  });
});
