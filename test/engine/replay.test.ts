import { describe, expect, test } from 'vitest';
import { entryOf } from '../../src/engine/replay.ts';
import type { LogEntry } from '../../src/index.ts';
import { complexCourse, receive, referred, wholeCourse } from './support/courses.ts';
import { Course, eventsOf, people, petitionUnder, type TestEvent } from './support/office.ts';

const { clerk } = people;
const { engine } = petitionUnder();

/** The log of a course, with what was decided on each event. */
function logOf(course: Course): LogEntry[] {
  return course.decisions.map(({ petition }, at) => ({
    event: course.events[at],
    decided: { accepted: true, seal: petition.seal },
  }));
}

const course = petitionUnder().follow(wholeCourse);
const log = logOf(course);

describe('the replay of a log', () => {
  test('comes to the same petition, to the byte', () => {
    for (const entries of [log, course.events, JSON.parse(JSON.stringify(log)) as LogEntry[]]) {
      const replayed = engine.replay(entries);
      expect(replayed).toMatchObject({ accepted: wholeCourse.length, refused: [] });
      expect(replayed.difference).toBeUndefined();
      expect(JSON.stringify(replayed.petitions.get('P1'))).toBe(JSON.stringify(course.petition));
    }
  });

  test('keeps petitions apart that come interleaved', () => {
    const others = [
      new Course(engine, 'P2').follow(referred),
      new Course(engine, 'P3').follow(complexCourse),
    ];
    const all = [course, ...others].flatMap(({ events }) => events);
    const byTime = [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const { petitions, accepted } = engine.replay(byTime);
    expect(accepted).toBe(all.length);
    for (const one of [course, ...others])
      expect(JSON.stringify(petitions.get(one.id))).toBe(JSON.stringify(one.petition));
  });

  test('lists what is refused with its place, and goes on', () => {
    const [first, second, ...rest] = course.events as [TestEvent, TestEvent, ...TestEvent[]];
    const entries = [first, first, 'no event', { ...second, by: clerk }, second, null, ...rest, { event: 1 }];
    const { refused, accepted, petitions } = engine.replay(entries);
    expect(
      refused.map(({ index, decision }) => [index, decision.accepted ? '' : decision.refusals[0]?.code]),
    ).toEqual([
      [1, 'duplicate'],
      [2, 'invalid'],
      [3, 'wrong-role'],
      [5, 'invalid'],
      [entries.length - 1, 'invalid'],
    ]);
    expect(accepted).toBe(wholeCourse.length);
    expect(petitions.get('P1')?.seal).toBe(course.petition.seal);
  });

  test('of nothing comes to nothing', () => {
    expect(engine.replay([])).toStrictEqual({ petitions: new Map(), accepted: 0, refused: [] });
  });
});

describe('a line of a log', () => {
  const [first, second] = course.events as [TestEvent, TestEvent, ...TestEvent[]];

  test('is an entry with its event, or the event alone, and names its petition', () => {
    const decided = { accepted: true };
    expect(entryOf({ event: first, decided })).toEqual({ event: first, decided, petition: 'P1' });
    expect(entryOf(first)).toEqual({ event: first, petition: 'P1' });
  });

  test('is an event where it has a type, whatever it holds besides', () => {
    const odd = { ...first, event: second };
    expect(entryOf(odd)).toEqual({ event: odd, petition: 'P1' });
    const { refused } = engine.replay([odd]);
    expect(refused).toMatchObject([{ index: 0, decision: { refusals: [{ code: 'invalid' }] } }]);
  });

  test('names no petition where what it gives for one is no text, or where it is nothing at all', () => {
    for (const line of [{ ...first, petition: 7 }, { event: null }, null, undefined, 'no event', 7, {}])
      expect(entryOf(line).petition).toBeUndefined();
  });
});

describe('a replay stops at the first difference', () => {
  const changed = (at: number, change: Partial<LogEntry>) =>
    log.map((entry, index) => (index === at ? { ...entry, ...change } : entry));

  test('where another petition came of an event', () => {
    const entries = changed(4, { decided: { accepted: true, seal: '0000000000000000' } });
    const { difference, accepted } = engine.replay(entries);
    expect(difference).toMatchObject({
      index: 4,
      recorded: { accepted: true, seal: '0000000000000000' },
      replayed: { accepted: true, seal: log[4]?.decided?.seal },
      decision: { accepted: true },
    });
    expect(accepted).toBe(5);
  });

  test('where an event was changed afterwards, at that event', () => {
    const [, assess] = eventsOf(wholeCourse) as [TestEvent, TestEvent];
    expect(engine.replay(changed(1, { event: { ...assess, kind: 'suggestion' } })).difference?.index).toBe(1);
  });

  test('where an event was taken out, at the next that does not fit', () => {
    const { difference } = engine.replay(log.filter((_, at) => at !== 2));
    expect(difference).toMatchObject({
      index: 2,
      recorded: { accepted: true },
      replayed: { accepted: false },
    });
  });

  test('where what was refused is accepted, or the other way round', () => {
    expect(engine.replay(changed(3, { decided: { accepted: false } })).difference).toMatchObject({
      index: 3,
      replayed: { accepted: true },
    });
    const refused = { event: { ...course.events[1], id: 'x-1', by: clerk }, decided: { accepted: true } };
    expect(engine.replay([...log.slice(0, 1), refused]).difference).toMatchObject({
      index: 1,
      replayed: { accepted: false },
      decision: { accepted: false },
    });
  });

  test('and does not where a refusal was recorded as one, or no seal was', () => {
    const entries = [
      ...changed(0, { decided: { accepted: true } }),
      { event: course.events[0], decided: { accepted: false } },
    ];
    expect(engine.replay(entries).difference).toBeUndefined();
  });
});

test('an opening event that comes again opens no second petition', () => {
  const [first] = eventsOf([receive]) as [TestEvent];
  const { refused, petitions } = engine.replay([first, { ...first, id: 'e2' }]);
  expect(refused.map(({ index }) => index)).toEqual([1]);
  expect(petitions.get('P1')?.seq).toBe(1);
});
