import { describe, expect, test, vi } from 'vitest';
import { handling } from '../../src/machines/handling.ts';
import { lateNotice2026 } from '../calendar/samples.ts';
import { dispatched, receive, registered, wholeCourse } from './support/courses.ts';
import { laterPlan, people, petitionUnder, refusalsOf } from './support/office.ts';

const { commissioner, legal, petitioner, timer, guard } = people;
const accept = { handler: 'legal-2' };

describe('a step', () => {
  test('names itself: the lifecycle, its instance, the event, from where to where, and by which rule', () => {
    const course = petitionUnder().follow(dispatched);
    expect(course.send('03-12', 'handling.accept', legal, accept).path).toStrictEqual([
      {
        lifecycle: 'handling',
        instance: 'handling',
        event: 'handling.accept',
        from: 'dispatched',
        to: 'inHand',
        rule: 'plan.3.2.2',
      },
    ]);
  });

  test('keeps the matter and the instance once: the facts of a lifecycle are its own', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-12', 'group.arrive', guard, { persons: 6 });
    for (const { context } of [course.petition.phase, ...course.petition.beside]) {
      expect(Object.keys(context)).toContain('deadlines');
      expect(Object.keys(context)).not.toContain('matter');
      expect(Object.keys(context)).not.toContain('instance');
      expect(Object.values(context)).not.toContain(undefined);
    }
  });

  test('says how a lifecycle ended once it has, and not before', () => {
    const course = petitionUnder().follow(registered);
    expect(Object.keys(course.petition.phase)).toEqual([
      'context',
      'instance',
      'lifecycle',
      'status',
      'value',
    ]);
    expect(petitionUnder().follow(wholeCourse).petition.phase).toMatchObject({
      status: 'done',
      outcome: 'reexamined',
    });
  });

  test('shares with the petition before it what it leaves as it was', () => {
    const course = petitionUnder().follow(dispatched);
    const before = course.petition;
    const { petition } = course.send('03-12', 'petitioner.query', petitioner);
    expect(petition).not.toBe(before);
    expect(petition.matter).toBe(before.matter);
    expect(petition.ended).toBe(before.ended);
    expect(petition.phase.context.deadlines).toBe(before.phase.context.deadlines);
  });
});

describe('of what a state knows', () => {
  test('the timer’s events are nothing that people could send instead, a migration is', () => {
    const course = petitionUnder(laterPlan({ notices: [lateNotice2026] })).follow([receive]);
    const [refusal] = course.refused('03-03', 'handling.accept', legal, accept);
    expect(refusal?.instead).toContain('petition.migrate');
    for (const type of ['deadline.passed', 'calendar.noticed']) {
      expect(refusal?.instead).not.toContain(type);
      expect(
        course.engine.nextEvents(course.petition, { by: timer, at: '2026-03-03T10:00:00+08:00' }),
      ).toContainEqual(expect.objectContaining({ type }));
    }
  });
});

test('a step that would tell somebody what is said against them is refused word for word', () => {
  const course = petitionUnder();
  course.send('03-02', 'intake.receive', commissioner, {
    ...receive[3],
    complainedOf: { persons: ['officer-9'], units: [] },
  });
  course.follow(dispatched.slice(1));
  const real = handling.under;
  const telling = vi.spyOn(handling, 'under').mockImplementation((terms) => {
    const bound = real(terms);
    const to = { role: 'responsibleUnit', ids: ['officer-9'] };
    const take: typeof bound.stepper.take = (...from) => {
      const stepped = bound.stepper.take(...from);
      return { ...stepped, effects: [...stepped.effects, { type: 'notify', to, what: 'progress' } as never] };
    };
    return { ...bound, stepper: { ...bound.stepper, take } };
  });
  const event = course.event('03-12', 'handling.accept', legal, accept);
  expect(refusalsOf(course.receive(event))).toStrictEqual([
    {
      code: 'guard-failed',
      rule: 'reg.30',
      message: {
        zh: '检举控告材料不得透露、转给被反映的人或单位',
        en: 'what is said against somebody never reaches them or their unit: notify progress',
      },
      guard: 'confidence',
    },
  ]);
  telling.mockRestore();
  expect(course.receive(event).accepted).toBe(true);
});
