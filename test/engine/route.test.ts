import { describe, expect, test } from 'vitest';
import { classified, dispatched, wholeCourse } from './support/courses.ts';
import { people, petitionUnder } from './support/office.ts';

const { guard, clerk, timer, legal } = people;
const group = { persons: 6 };

describe('where several incidents of a kind are open', () => {
  const open = () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-12', 'group.arrive', guard, group);
    return course;
  };

  test('one alone needs no naming', () => {
    const course = open();
    course.send('03-12', 'group.nameReceiver', clerk, { person: 'clerk-3' });
    expect(course.petition.beside[0]).toMatchObject({ instance: 'groupVisit-1', value: 'expected' });
  });

  test('of two, the event has to name one: the fact is missing, it is not refused for good', () => {
    const course = open();
    course.send('03-12', 'group.arrive', guard, group);
    expect(course.refused('03-12', 'group.nameReceiver', clerk, { person: 'clerk-3' })).toMatchObject([
      {
        code: 'missing-fact',
        fact: 'incident',
        path: 'incident',
        message: { en: expect.stringContaining('groupVisit-1, groupVisit-2') },
      },
    ]);
    course.send('03-12', 'group.nameReceiver', clerk, { person: 'clerk-3', incident: 'groupVisit-2' });
    expect(course.petition.beside.map(({ value }) => value)).toEqual(['arrived', 'expected']);
  });

  test('a name that fits none is refused, with what is possible', () => {
    const course = open();
    expect(
      course.refused('03-12', 'group.nameReceiver', clerk, { person: 'clerk-3', incident: 'groupVisit-9' }),
    ).toMatchObject([{ code: 'not-now', instead: expect.arrayContaining(['handling.accept']) }]);
  });

  test('an opening event that names an incident opens nothing', () => {
    const course = open();
    expect(
      course.refused('03-12', 'group.arrive', guard, { ...group, incident: 'groupVisit-1' }),
    ).toMatchObject([{ code: 'not-now' }]);
  });
});

describe('an event of the main course', () => {
  test('may name it, as a list of possible events does', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-12', 'handling.accept', legal, { handler: 'legal-2', incident: 'handling' });
    expect(course.petition.phase.value).toBe('inHand');
  });

  test('is refused where it names another', () => {
    const course = petitionUnder().follow(dispatched);
    const [refusal] = course.refused('03-12', 'handling.accept', legal, {
      handler: 'legal-2',
      incident: 'handling-2',
    });
    expect(refusal).toMatchObject({ code: 'not-now' });
  });

  test('of another lifecycle than the one in hand is not for now: what this state knows is named', () => {
    const course = petitionUnder().follow(classified);
    const [refusal] = course.refused('03-06', 'handling.accept', legal, { handler: 'legal-2' });
    expect(refusal).toMatchObject({ code: 'not-now', rule: 'plan.3.2.2' });
    expect(refusal?.instead).toContain('approval.fillForm');
    expect(refusal?.instead).not.toContain('approval.sign');
    expect(refusal?.instead).not.toContain('deadline.passed');
  });

  test('is refused as concluded once the matter has ended', () => {
    const course = petitionUnder().follow(wholeCourse);
    for (const type of ['handling.accept', 'reexamination.withdraw', 'petitioner.query'] as const) {
      const payload = type === 'handling.accept' ? { handler: 'legal-2' } : {};
      expect(course.refused('05-07', type, people.petitioner, payload)).toMatchObject([
        { code: 'concluded' },
      ]);
    }
  });

  test('an incident that is not open is not for now, also after the end', () => {
    const course = petitionUnder().follow(wholeCourse);
    expect(course.refused('05-07', 'group.admit', clerk)).toMatchObject([{ code: 'not-now', instead: [] }]);
  });
});

describe('a passed deadline', () => {
  test('is for the lifecycle that runs it', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-12', 'group.arrive', guard, group);
    course.send('03-13', 'deadline.passed', timer, { deadline: 'groupVisit-1.receive' });
    expect(course.decisions.at(-1)?.path[0]).toMatchObject({ instance: 'groupVisit-1' });
  });

  test('that nobody runs is refused, and those that run are named', () => {
    const course = petitionUnder().follow(dispatched);
    expect(course.refused('03-13', 'deadline.passed', timer, { deadline: 'nothing' })).toMatchObject([
      {
        code: 'guard-failed',
        rule: 'civil.201',
        guard: 'deadlineIsRunning',
        deadline: 'nothing',
        message: { en: expect.stringContaining('handling.accept') },
      },
    ]);
    const ended = petitionUnder().follow(wholeCourse);
    expect(ended.refused('05-07', 'deadline.passed', timer, { deadline: 'x' })[0]?.message.en).toContain(
      'none',
    );
  });
});

test('that a supervised duty is settled only the engine says', () => {
  const course = petitionUnder().follow(dispatched);
  course.send('03-17', 'deadline.passed', timer, { deadline: 'handling.accept' });
  const settled = { deadline: 'handling.accept', state: 'met' };
  for (const incident of [undefined, 'supervision-1', 'handling']) {
    const named = incident === undefined ? settled : { ...settled, incident };
    expect(course.refused('03-18', 'deadline.settled', timer, named)).toMatchObject([{ code: 'not-now' }]);
  }
  expect(course.petition.beside).toHaveLength(1);
});
