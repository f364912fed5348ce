import { createEngine, type Petition } from '../../src/index.ts';
import { complexCourse, referred, wholeCourse } from '../engine/support/courses.ts';
import { eventsOf, type TestEvent } from '../engine/support/office.ts';
import { samples } from '../engine/support/sampleEvents.ts';
import { policies } from '../engine/support/wandering.ts';

/** Petitions at every step of three courses, with the event that comes next. */
export interface Standing {
  readonly petition: Petition | undefined;
  readonly next: TestEvent;
}

export const engine = createEngine<string>(policies);

/** Every step of the courses: what stood, and what was sent. */
export const standings: readonly Standing[] = [wholeCourse, complexCourse, referred].flatMap((course) => {
  let petition: Petition | undefined;
  return eventsOf(course).map((next) => {
    const standing = { petition, next };
    const decision = engine.receive(petition, next);
    if (!decision.accepted) throw new Error(`${next.type}: ${decision.refusals[0]?.message.en}`);
    petition = decision.petition;
    return standing;
  });
});

/** The petitions among them, from the first event on. */
export const petitions: readonly Petition[] = standings.flatMap(({ petition }) => petition ?? []);

/** An event of every kind that there is. */
export const events: readonly object[] = [
  ...standings.map(({ next }) => next),
  ...samples.map((sample, at) => ({
    id: `f${at}`,
    petition: 'P1',
    at: '2026-07-01T09:00:00+08:00',
    ...sample,
  })),
];
