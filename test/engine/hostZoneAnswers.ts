import { notice2027 } from '../calendar/samples.ts';
import { arrival, complexCourse, dispatched, handled, referred, wholeCourse } from './support/courses.ts';
import { type Course, laterPlan, people, petitionUnder, type Step } from './support/office.ts';

/** What an engine decides on a host, and what that host is like. */
export interface EngineAnswers {
  readonly minutesBehindUtc: number;
  readonly answers: readonly unknown[];
}

const plan = laterPlan({ notices: [notice2027] });
const nearMidnight: readonly Step[] = [
  ['2026-12-24T15:59:59.999Z', 'intake.receive', people.commissioner, arrival],
  ['2026-12-24T16:00:00Z', 'petitioner.query', people.petitioner],
  ['2026-12-31T23:59:59.999+08:00', 'group.arrive', people.guard, { persons: 6 }],
  ['2027-01-01T00:00:00+08:00', 'group.leave', people.guard],
];

function answersOf(course: Course): unknown[] {
  const { petition, engine, events, decisions } = course;
  const replayed = engine.replay(events);
  const at = petition.lastAt;
  return [
    decisions,
    [...replayed.petitions.values()],
    engine.deadlines(petition, at),
    engine.due(petition, '2027-02-01T00:00:00+08:00'),
    engine.nextEvents(petition, { by: people.commissioner, at }).map(({ type, allowed }) => [type, allowed]),
    engine.deadlines(petition, at).map(({ id }) => engine.explainDeadline(petition, id)),
  ];
}

const printed: EngineAnswers = {
  minutesBehindUtc: new Date(2026, 0, 1).getTimezoneOffset(),
  answers: [wholeCourse, complexCourse, [...referred, ...handled], dispatched, nearMidnight].map((steps) =>
    answersOf(petitionUnder(plan).follow(steps)),
  ),
};
process.stdout.write(JSON.stringify(printed));
