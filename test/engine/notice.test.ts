import { describe, expect, test } from 'vitest';
import { lateNotice2026, notice2027 } from '../calendar/samples.js';
import { arrival, dispatched, receive, wholeCourse } from './support/courses.js';
import { type Course, laterPlan, people, petitionUnder, refusalsOf, stored } from './support/office.js';

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
      moved: [{ notice: notice2027.id, on: '2026-11-06', from: '2027-01-04', to: '2026-12-31' }],
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
    expect(deadline(course, 'groupVisit-1.register')).toMatchObject({ due: '2027-01-04', provisional: true });
    const { path } = noticed(course, '12-31');
    expect(path.map(({ instance }) => instance)).toEqual(['firstVisit', 'groupVisit-1']);
    expect(deadline(course, 'groupVisit-1.register')).toMatchObject({
      due: '2027-01-04',
      provisional: false,
    });
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
    const { path } = noticed(course, '11-06');
    expect(path.map(({ instance }) => instance)).toEqual(['capitalVisit-1']);
  });
});

const ordinary = laterPlan({ notices: [lateNotice2026] });

describe('what passed before a notice came keeps its day', () => {
  test('missed or not yet noticed, and the petition can be restored', () => {
    const course = petitionUnder(ordinary);
    course.send('02-13', 'intake.receive', commissioner, arrival);
    const due = deadline(course, register)?.due;
    expect(due).toBe('2026-02-25');
    noticed(course, '03-05', lateNotice2026.id);
    expect(deadline(course, register)).toMatchObject({ due, state: 'missed', overdue: true });
    expect(course.petition.phase.context.deadlines).toContainEqual(
      expect.objectContaining({ id: register, state: 'running' }),
    );
    expect(course.engine.restore(stored(course.petition))).toEqual({
      accepted: true,
      petition: course.petition,
    });
    course.send('03-05', 'deadline.passed', timer, { deadline: register });
    expect(course.engine.restore(stored(course.petition)).accepted).toBe(true);
  });
});

test('a notice that one petition takes is not one for another', () => {
  const one = petitionUnder(plan).follow([receive]);
  const other = petitionUnder(plan).follow(dispatched);
  noticed(one, '11-06');
  expect(other.petition.calendar.notices).toEqual([lateNotice2026.id]);
});
