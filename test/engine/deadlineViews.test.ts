import { describe, expect, test } from 'vitest';
import { dispatched, handled, wholeCourse } from './support/courses.ts';
import { people, petitionUnder } from './support/office.ts';

const { legal, timer, guard, ministry, petitioner } = people;
const viewOf = (course: ReturnType<typeof petitionUnder>, at: string, id: string) =>
  course.engine.deadlines(course.petition, at).find((view) => view.id === id);

describe('a deadline as it stands at a moment', () => {
  const course = petitionUnder().follow(dispatched);

  test.each([
    ['2026-03-15T23:59:59.999+08:00', 'running', false, 1],
    ['2026-03-16T00:00:00+08:00', 'running', false, 0],
    ['2026-03-16T23:59:59.999+08:00', 'running', false, 0],
    ['2026-03-17T00:00:00+08:00', 'missed', true, -1],
    ['2026-03-16T16:00:00Z', 'missed', true, -1],
    ['2026-03-18T12:00:00+08:00', 'missed', true, -2],
  ])('at %s it is %s, whether or not anybody noticed', (at, state, overdue, daysLeft) => {
    expect(viewOf(course, at, 'handling.accept')).toMatchObject({
      due: '2026-03-16',
      state,
      overdue,
      daysLeft,
      nature: 'duty',
      instance: 'handling',
      rule: 'plan.3.2.2',
    });
  });

  test('names the unit that has the matter, where the responsible unit owes it', () => {
    expect(viewOf(course, course.petition.lastAt, 'handling.accept')?.owner).toEqual({
      role: 'responsibleUnit',
      unit: 'dept-legal',
    });
    expect(viewOf(course, course.petition.lastAt, 'firstVisit.notice')?.owner).toEqual({
      role: 'disciplineCommission',
    });
  });

  test('reminds on the days that the policy names, and only while it runs', () => {
    const remind = (at: string) => viewOf(course, at, 'handling.accept')?.remind;
    expect(['14', '15', '16', '17'].map((day) => remind(`2026-03-${day}T09:00:00+08:00`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('done late stays missed and is overdue no more', () => {
    const late = petitionUnder().follow(dispatched);
    late.send('03-17', 'deadline.passed', timer, { deadline: 'handling.accept' });
    expect(viewOf(late, '2026-03-17T11:00:00+08:00', 'handling.accept')).toMatchObject({ overdue: true });
    late.send('03-18', 'handling.accept', legal, { handler: 'legal-2' });
    expect(viewOf(late, '2026-03-19T11:00:00+08:00', 'handling.accept')).toMatchObject({
      state: 'missed',
      overdue: false,
    });
  });

  test('a window is the petitioner’s, and nobody failed where it went by unused', () => {
    const replied = petitionUnder().follow([...dispatched, ...handled]);
    expect(viewOf(replied, '2026-03-26T10:00:00+08:00', 'review.request')).toMatchObject({
      nature: 'window',
      owner: { role: 'petitioner' },
      state: 'running',
    });
    expect(viewOf(replied, '2026-06-01T10:00:00+08:00', 'review.request')).toMatchObject({
      state: 'discharged',
      overdue: false,
    });
  });
});

describe('all deadlines of a petition', () => {
  test('come with those to look at first, by day, then the stopped, then the settled', () => {
    const course = petitionUnder().follow(wholeCourse.slice(0, -1));
    course.send('04-24', 'reexamination.openHearing', ministry, { reason: '事实争议较大' });
    course.send('04-24', 'group.arrive', guard, { persons: 6 });
    course.send('04-25', 'deadline.passed', timer, { deadline: 'groupVisit-1.receive' });
    const views = course.engine.deadlines(course.petition, '2026-04-25T10:00:00+08:00');
    const states = views.map(({ state, overdue }) => (overdue ? 'overdue' : state));
    expect(states.slice(0, 4)).toEqual(['overdue', 'running', 'running', 'suspended']);
    expect(states.slice(4).every((state) => state === 'met' || state === 'discharged')).toBe(true);
    const dues = views.slice(0, 3).map(({ due }) => due);
    expect(dues).toEqual([...dues].sort());
    expect(views[3]).toMatchObject({ kind: 'reexamination.decide', overdue: false });
    expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
  });

  test('of one day stand in the order in which they came', () => {
    const course = petitionUnder().follow(dispatched);
    for (const persons of [6, 7, 8]) course.send('03-12', 'group.arrive', guard, { persons });
    const views = course.engine.deadlines(course.petition, '2026-03-12T11:00:00+08:00');
    expect(
      views.filter(({ due, state }) => due === '2026-03-12' && state === 'running').map(({ id }) => id),
    ).toEqual(['groupVisit-1.receive', 'groupVisit-2.receive', 'groupVisit-3.receive']);
    const dues = views.filter(({ state }) => state === 'running').map(({ due }) => due);
    expect(dues.length).toBeGreaterThan(5);
    expect(dues).toEqual([...dues].sort());
  });

  test('are kept after the end, each with the lifecycle that ran it', () => {
    const course = petitionUnder().follow(wholeCourse);
    const views = course.engine.deadlines(course.petition, '2027-01-01T00:00:00+08:00');
    expect(new Set(views.map(({ instance }) => instance))).toEqual(
      new Set(['firstVisit', 'generalApproval', 'handling', 'review', 'reexamination']),
    );
    expect(views.every(({ overdue, remind }) => !overdue && !remind)).toBe(true);
  });

  test('cannot be asked of a petition that is not whole', () => {
    const course = petitionUnder().follow(dispatched);
    const broken = { ...course.petition, seq: 1 };
    expect(() => course.engine.deadlines(broken, course.petition.lastAt)).toThrow(RangeError);
    expect(() => course.engine.due(broken, course.petition.lastAt)).toThrow(/cannot be trusted/);
    expect(() => course.engine.nextEvents(broken, { by: petitioner, at: course.petition.lastAt })).toThrow(
      RangeError,
    );
    expect(() => course.engine.explainDeadline(broken, 'x')).toThrow(RangeError);
  });
});
