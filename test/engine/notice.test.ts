import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { fireRescueBureau } from '../../src/index.ts';
import { lateNotice2026, notice2027 } from '../calendar/samples.ts';
import { arrival, dispatched, receive, wholeCourse } from './support/courses.ts';
import {
  acceptedOf,
  type Course,
  laterPlan,
  people,
  petitionUnder,
  refusalsOf,
  stored,
} from './support/office.ts';

const { commissioner, timer, guard, petitioner } = people;
const plan = laterPlan({
  notices: [notice2027, lateNotice2026],
  terms: { 'intake.register': { term: { n: 44, unit: 'workingDays' } } },
});
const register = 'firstVisit.register';
const noticed = (course: Course, day: string, notice = notice2027.id) =>
  course.send(day, 'calendar.noticed', timer, { notice });
const deadline = ({ engine, petition }: Course, id: string) =>
  engine.deadlines(petition, petition.lastAt).find((one) => one.id === id);

describe('a holiday notice that comes while a deadline runs', () => {
  const open = () => {
    const course = petitionUnder(plan);
    course.send('11-02', 'intake.receive', commissioner, arrival);
    return course;
  };

  test('moves the working days, with a record, and what was provisional is confirmed', () => {
    const course = open();
    expect(deadline(course, register)).toMatchObject({ due: '2027-01-04', provisional: true });
    const { effects, petition, calendar } = noticed(course, '11-06');
    expect(deadline(course, register)).toMatchObject({
      due: '2026-12-31',
      provisional: false,
      moved: [{ notice: notice2027.id, on: '2026-11-05', from: '2027-01-04', to: '2026-12-31' }],
    });
    expect(effects).toEqual([
      {
        type: 'record',
        rule: 'holiday.make-up',
        what: 'deadline-moved',
        about: register,
        detail: { from: '2027-01-04', to: '2026-12-31' },
      },
      {
        type: 'schedule',
        rule: 'plan.3.1.1',
        deadline: register,
        at: '2026-12-31T23:59:59.999+08:00',
        remindOn: ['2026-12-30'],
      },
    ]);
    expect(petition.calendar.notices).toEqual([lateNotice2026.id, notice2027.id]);
    expect(calendar).toBe(petition.calendar.version);
    expect(calendar).not.toBe(course.decisions[0]?.calendar);
  });

  test('leaves what was decided before as it was', () => {
    const course = open();
    const [first] = course.decisions;
    const copy = stored(first);
    noticed(course, '11-06');
    expect(stored(first)).toEqual(copy);
    expect(first?.petition.calendar.notices).toEqual([lateNotice2026.id]);
  });

  test('reaches what goes on beside the matter as well', () => {
    const course = open();
    course.send('12-31', 'group.arrive', guard, { persons: 6 });
    course.follow([
      ['12-31', 'group.nameReceiver', people.clerk, { person: 'clerk-3' }],
      ['12-31', 'group.admit', people.clerk],
    ]);
    // The first of these events brought the notice of November: what is opened after it counts with it from the start.
    expect(course.petition.calendar.notices).toContain(notice2027.id);
    expect(deadline(course, 'groupVisit-1.register')).toMatchObject({
      due: '2027-01-04',
      provisional: false,
    });
    const early = open();
    early.send('11-03', 'group.arrive', guard, { persons: 6 });
    const { path } = noticed(early, '11-05');
    const byNotice = path.filter(({ event }) => event === 'calendar.noticed');
    expect(byNotice.map(({ instance }) => instance)).toEqual(['firstVisit', 'groupVisit-1', 'supervision-1']);
  });

  test('counts once: a second event for it is a duplicate', () => {
    const course = open();
    noticed(course, '11-06');
    const again = course.event('11-07', 'calendar.noticed', timer, { notice: notice2027.id });
    expect(refusalsOf(course.receive(again))).toMatchObject([{ code: 'duplicate' }]);
  });

  test('has to be one of the policy’s', () => {
    const course = open();
    expect(course.refused('11-06', 'calendar.noticed', timer, { notice: 'notice-2099' })).toMatchObject([
      { code: 'guard-failed', guard: 'noticeIsKnown', rule: 'holiday.make-up' },
    ]);
    expect(course.petition.calendar.notices).toEqual([lateNotice2026.id]);
  });

  test('is known from the first day to a petition that opens after it', () => {
    const course = petitionUnder(plan);
    const { petition } = course.send('11-05', 'intake.receive', commissioner, arrival);
    expect(petition.calendar.notices).toEqual([notice2027.id, lateNotice2026.id]);
    expect(deadline(course, register)?.provisional).toBe(false);
    expect(course.refused('11-06', 'calendar.noticed', timer, { notice: notice2027.id })).toMatchObject([
      { code: 'duplicate' },
    ]);
  });

  test('is nothing to a matter that has ended, whoever sends it', () => {
    const course = petitionUnder(laterPlan({ notices: [notice2027] })).follow(wholeCourse);
    for (const by of [timer, petitioner])
      for (const notice of [notice2027.id, 'notice-2099'])
        expect(course.refused('11-06', 'calendar.noticed', by, { notice })).toMatchObject([
          { code: 'concluded' },
        ]);
  });

  test('still counts for an incident beside a matter that has ended', () => {
    const course = petitionUnder(laterPlan({ notices: [notice2027] })).follow(wholeCourse);
    course.send('11-02', 'capital.request', people.bureau, { persons: 1 });
    const { path } = noticed(course, '11-05');
    const byNotice = path.filter(({ event }) => event === 'calendar.noticed');
    expect(new Set(byNotice.map(({ instance }) => instance))).toContain('capitalVisit-1');
    expect(byNotice.some(({ lifecycle }) => lifecycle === 'handling')).toBe(false);
  });
});

const ordinary = laterPlan({ notices: [lateNotice2026] });

describe('a notice counts from its issue', () => {
  const start = () => {
    const course = petitionUnder(ordinary);
    course.send('02-13', 'intake.receive', commissioner, arrival);
    expect(deadline(course, register)?.due).toBe('2026-02-25');
    return course;
  };
  const restores = ({ engine, petition }: Course) =>
    expect(engine.restore(stored(petition))).toEqual({ accepted: true, petition });

  test.each(['02-16', '02-25', '02-26', '02-27'])(
    'whether its event comes on %s or the petition hears of it by an act',
    (day) => {
      const told = start();
      noticed(told, day, lateNotice2026.id);
      const asked = start();
      asked.send(day, 'petitioner.query', petitioner);
      for (const course of [told, asked]) {
        expect(course.engine.deadlines(course.petition, '2026-02-27T23:00:00+08:00')).toContainEqual(
          expect.objectContaining({ id: register, due: '2026-02-27', state: 'running' }),
        );
        restores(course);
      }
      const end = (course: Course) => course.engine.deadlines(course.petition, '2026-03-10T08:00:00+08:00');
      expect(end(told)).toEqual(end(asked));
    },
  );

  test('not from before: what was over by then keeps its day', () => {
    const course = petitionUnder(
      laterPlan({ notices: [{ ...lateNotice2026, issued: '2026-02-26' }], terms: {} }),
    );
    course.send('02-13', 'intake.receive', commissioner, arrival);
    noticed(course, '03-05', lateNotice2026.id);
    expect(deadline(course, register)).toMatchObject({ due: '2026-02-25', state: 'missed' });
    restores(course);
  });

  test('and is none before it is issued', () => {
    const course = start();
    expect(course.refused('02-14', 'calendar.noticed', timer, { notice: lateNotice2026.id })).toMatchObject([
      { code: 'guard-failed', guard: 'noticeIsKnown' },
    ]);
  });
});

describe('a notice in a later version of the policy', () => {
  const later = laterPlan({ inForce: '2026-12-01', notices: [lateNotice2026] });
  const start = () => {
    const course = petitionUnder([fireRescueBureau, later]);
    course.send('02-13', 'intake.receive', commissioner, arrival);
    return course;
  };
  const reaching = (course: Course, at: string) =>
    course.engine.due(course.petition, at).events.filter(({ type }) => type === 'calendar.noticed');
  const take = (course: Course, at: string) => {
    for (const event of course.engine.due(course.petition, at).events) acceptedOf(course.receive(event));
  };

  test('reaches a petition of an earlier one: the timer wakes for it, and the day moves on record', () => {
    const course = start();
    const { issued, id } = lateNotice2026;
    expect(reaching(course, `${issued}T08:00:00+08:00`)).toMatchObject([{ notice: id }]);
    const before = deadline(course, register)?.due;
    take(course, `${issued}T08:00:00+08:00`);
    expect(deadline(course, register)).toMatchObject({ moved: [{ notice: id, from: before }] });
    expect(course.petition.policy.version).toBe('1.1.0');
    expect(course.engine.restore(stored(course.petition)).accepted).toBe(true);
  });

  test('is in the log, for another shelf would not know when it was taken', () => {
    const course = start();
    course.send('02-24', 'petitioner.query', petitioner);
    expect(course.petition.calendar.notices).toEqual([]);
    expect(reaching(course, '2026-02-24T12:00:00+08:00')).toHaveLength(1);
  });

  test('that comes after a duty was taken for missed: it is owed again, and what supervised it ends', () => {
    const course = start();
    const { due = '' } = deadline(course, register) ?? {};
    const dayAfter = `${addDays(due, 1)}T08:00:00+08:00`;
    course.receive({
      ...course.event('02-26', 'deadline.passed', timer, { deadline: register }),
      at: dayAfter,
    });
    const watching = () =>
      course.petition.beside.filter(({ context }) =>
        (context.watches as readonly string[] | undefined)?.includes(register),
      );
    expect(watching()).toHaveLength(1);
    take(course, dayAfter);
    const now = deadline(course, register);
    expect(now?.state).toBe('running');
    expect(now && now.due > due).toBe(true);
    expect(watching()).toHaveLength(0);
    // It passes once more on its new day, by an event of its own.
    const again = `${addDays(now?.due ?? '', 1)}T08:00:00+08:00`;
    take(course, again);
    expect(course.engine.deadlines(course.petition, again)).toContainEqual(
      expect.objectContaining({ id: register, state: 'missed' }),
    );
    expect(watching()).toHaveLength(1);
  });
});

describe('a move to the version that has the notice', () => {
  const withNotice = laterPlan({ inForce: '2027-02-01', notices: [notice2027] });
  const kind = 'simple.reply';
  const slight = {
    serious: false,
    effectInside: false,
    effectOutside: false,
    likelyToEscalate: false,
    settledLocally: true,
  };
  /** Simplified and accepted before Christmas: ten working days run into a year without a notice. */
  const accepted = () => {
    const course = petitionUnder([fireRescueBureau, withNotice]);
    course.follow([
      ['12-21', 'intake.receive', commissioner, arrival],
      ['12-21', 'intake.assess', commissioner, { withinCompetence: true, kind: 'claim', reason: 'r' }],
      ['12-22', 'intake.register', people.clerk, { registerNumber: 'R-7' }],
      [
        '12-22',
        'intake.classify',
        commissioner,
        {
          classification: 'general',
          criteria: slight,
          reason: 'r',
          simplified: { inScope: true, mayBeRefused: false, multiParty: false },
          unit: 'dept-legal',
        },
      ],
      ['12-23', 'handling.accept', people.legal, { handler: 'legal-2' }],
    ]);
    return course;
  };
  const reply = ({ petition }: Pick<Course, 'petition'>) =>
    petition.phase.context.deadlines as unknown as { kind: string; due: string; provisional: boolean }[];
  const owed = (course: Pick<Course, 'petition'>) => reply(course).find((one) => one.kind === kind);
  const target = { policy: withNotice.id, version: withNotice.version };

  test('makes the day of a working-day term certain, and counts it with the notice', () => {
    const course = accepted();
    const before = owed(course);
    expect(before?.provisional).toBe(true);
    const head = { id: 'm-1', at: '2026-12-24T09:00:00+08:00', by: people.office };
    const { petition } = acceptedOf(course.engine.migrate(course.petition, target, head));
    const after = owed({ petition });
    expect(after?.provisional).toBe(false);
    // Saturday the 26th of December works by it.
    expect(after && before && after.due < before.due).toBe(true);
    expect(course.engine.restore(stored(petition))).toEqual({ accepted: true, petition });
  });

  test('comes to the same day as the notice by itself', () => {
    const [moved, told] = [accepted(), accepted()];
    const at = '2026-12-24T09:00:00+08:00';
    const head = { id: 'm-1', at, by: people.office };
    const { petition } = acceptedOf(moved.engine.migrate(moved.petition, target, head));
    for (const event of told.engine.due(told.petition, at).events) acceptedOf(told.receive(event));
    expect(owed({ petition })?.due).toBe(owed(told)?.due);
  });
});

test('a notice that one petition takes is not one for another', () => {
  const one = petitionUnder(plan).follow([receive]);
  const other = petitionUnder(plan).follow(dispatched);
  noticed(one, '11-06');
  expect(other.petition.calendar.notices).toEqual([lateNotice2026.id]);
});
