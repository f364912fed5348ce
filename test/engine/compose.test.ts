import { describe, expect, test, vi } from 'vitest';
import { courseIn, deadlinesOf, draftOf, follow } from '../../src/engine/compose.ts';
import { lifecycleOfCourse } from '../../src/engine/step.ts';
import { policyShelf } from '../../src/engine/terms.ts';
import { fireRescueBureau, isOwed, type Petition, review } from '../../src/index.ts';
import { complexCourse, dispatched, handled, referred, reviewed, wholeCourse } from './support/courses.ts';
import { type Course, people, petitionUnder } from './support/office.ts';

const { timer, legal, petitioner, commissioner, bureau, ministry, clerk, otherClerk, secretary } = people;

const owed = ({ phase, beside }: Petition) =>
  [phase, ...beside]
    .flatMap(deadlinesOf)
    .filter(isOwed)
    .map(({ id }) => id);
const deadline = ({ phase, beside, ended }: Petition, id: string) =>
  [...[phase, ...beside].flatMap(deadlinesOf), ...ended.flatMap(({ deadlines }) => deadlines)].find(
    (one) => one.id === id,
  );
const passed = (course: Course, day: string, id: string) =>
  course.send(day, 'deadline.passed', timer, { deadline: id });

describe('a lifecycle that ends hands off to the next', () => {
  test('from the first visit to the end of the re-examination', () => {
    const { petition } = petitionUnder().follow(wholeCourse);
    expect(petition.ended.map(({ instance, outcome }) => `${instance}: ${outcome}`)).toEqual([
      'firstVisit: general',
      'generalApproval: dispatched',
      'handling: replied',
      'review: reviewed',
    ]);
    expect(petition.phase).toMatchObject({
      lifecycle: 'reexamination',
      status: 'done',
      outcome: 'reexamined',
    });
    expect(petition.seq).toBe(wholeCourse.length);
    expect(owed(petition)).toEqual([]);
  });

  test('a complex matter goes by the chief officer, and is summed up', () => {
    const { petition } = petitionUnder().follow(complexCourse);
    expect(petition.ended.map(({ instance }) => instance)).toEqual([
      'firstVisit',
      'complexApproval',
      'handling',
    ]);
    expect(petition.phase.lifecycle).toBe('review');
  });

  test('the effects of what opens come after those of what ended', () => {
    const course = petitionUnder().follow(dispatched);
    const { effects, path } = course.decisions.at(-1) ?? {};
    const scheduled = effects?.flatMap((effect) => (effect.type === 'schedule' ? [effect.deadline] : []));
    expect(path?.map(({ instance, to }) => `${instance}.${to}`)).toEqual(['generalApproval.dispatched']);
    expect(effects?.[0]).toMatchObject({ type: 'assign', what: 'handle' });
    expect(scheduled).toEqual(['handling.accept', 'handling.report']);
  });

  test('a unit that refuses gives the matter back, and the term runs on through a second dispatch', () => {
    const course = petitionUnder().follow(dispatched);
    const due = deadline(course.petition, 'firstVisit.conclude')?.due;
    course.send('03-12', 'handling.refuse', legal, { reason: '不属本单位职责' });
    expect(course.petition.phase).toMatchObject({ instance: 'generalApproval-2', value: 'opinion' });
    expect(course.petition.matter.unit).toBeUndefined();
    expect(deadline(course.petition, 'firstVisit.conclude')).toMatchObject({
      owner: { role: 'disciplineCommission' },
      state: 'running',
    });
    course.follow([
      ['03-13', 'approval.propose', otherClerk, { unit: 'brigade-1', opinion: '拟交第一支队' }],
      ['03-16', 'approval.sign', secretary],
      ['03-17', 'approval.dispatch', clerk, { unit: 'brigade-1' }],
    ]);
    expect(course.petition.phase).toMatchObject({ instance: 'handling-2', value: 'dispatched' });
    expect(deadline(course.petition, 'firstVisit.conclude')).toMatchObject({
      due,
      owner: { role: 'responsibleUnit', unit: 'brigade-1' },
      state: 'running',
    });
    expect(owed(course.petition)).toContain('handling-2.accept');
  });

  test('a review or a re-examination that sends it back has it handled again', () => {
    const sentBack = { outcome: 'sentBack', reason: '事实不清', legalBasis: '条例第三十五条' };
    const review = petitionUnder().follow([...dispatched, ...handled, ...reviewed.slice(0, 2)]);
    review.send('04-15', 'review.decide', bureau, sentBack);
    expect(review.petition.phase).toMatchObject({ instance: 'handling-2', value: 'inHand' });
    expect(owed(review.petition)).toContain('handling-2.conclude');

    const last = petitionUnder().follow(wholeCourse.slice(0, -1));
    last.send('05-06', 'reexamination.decide', ministry, sentBack);
    expect(last.petition.phase).toMatchObject({ instance: 'handling-2', value: 'inHand' });
    expect(last.petition.ended.map(({ instance }) => instance)).toContain('reexamination');
  });

  test('a group that nobody knew goes on as a first visit, and a second one is numbered on', () => {
    const course = petitionUnder();
    const described = {
      petitioners: ['petitioner-1'],
      anonymous: false,
      reachable: true,
      cause: 'c',
      claim: 'k',
      complainedOf: { persons: [], units: [] },
    };
    course.follow([
      ['03-02', 'group.arrive', people.guard, { persons: 6, arrival: described }],
      ['03-02', 'group.nameReceiver', clerk, { person: 'clerk-3' }],
      ['03-02', 'group.admit', clerk],
      ['03-02', 'group.register', clerk, { cause: 'cause-2', claim: 'claim-2' }],
    ]);
    expect(course.petition.phase).toMatchObject({ instance: 'firstVisit', value: 'received' });
    expect(course.petition.matter).toMatchObject({ cause: 'cause-2', claim: 'claim-2' });
    course.send('03-03', 'group.arrive', people.guard, { persons: 6 });
    expect(course.petition.beside).toMatchObject([{ instance: 'groupVisit-2', value: 'arrived' }]);
  });
});

describe('what the superior organ is owed goes along', () => {
  const report = 'superiorReferral.report';

  test('through the approval into the handling, with its day', () => {
    const course = petitionUnder().follow(referred);
    expect(course.petition.phase.instance).toBe('handling');
    expect(deadline(course.petition, report)).toMatchObject({
      due: '2026-04-30',
      state: 'running',
      owner: { role: 'responsibleUnit', unit: 'dept-legal' },
    });
    expect(course.petition.ended.flatMap(({ deadlines }) => deadlines.map(({ id }) => id))).not.toContain(
      report,
    );
  });

  test('and is met when the matter is concluded', () => {
    const course = petitionUnder().follow([...referred, ...handled]);
    expect(deadline(course.petition, report)).toMatchObject({ state: 'met' });
    expect(course.decisions.at(-1)?.effects).toContainEqual(
      expect.objectContaining({ type: 'report', what: 'referral-result' }),
    );
  });

  test('and is supervised when it is missed, until the matter is concluded after all', () => {
    const course = petitionUnder().follow([...referred, ...handled.slice(0, -1)]);
    passed(course, '05-01', report);
    const supervised = course.petition.beside.find(({ context }) => String(context.watches) === report);
    expect(supervised).toMatchObject({ context: { breach: 'reg.22' } });
    course.send('05-02', 'handling.deliver', legal, { deliveredOn: '2026-05-02', manner: 'post' });
    expect(deadline(course.petition, report)).toMatchObject({
      state: 'missed',
      settledAt: expect.any(String),
    });
    expect(course.petition.beside).toEqual([]);
    expect(course.petition.ended).toContainEqual(
      expect.objectContaining({ instance: supervised?.instance, outcome: 'dutyDone' }),
    );
  });
});

describe('a missed duty opens supervision by itself', () => {
  test('in the same decision, told and recorded', () => {
    const course = petitionUnder().follow(dispatched);
    const { effects, petition, path } = passed(course, '03-17', 'handling.accept');
    expect(petition.beside).toMatchObject([
      {
        lifecycle: 'supervision',
        instance: 'supervision-1',
        value: 'unit',
        context: { cause: 'missedDeadline', watches: ['handling.accept'] },
      },
    ]);
    expect(path).toHaveLength(1);
    expect(effects.map((effect) => ('what' in effect ? effect.what : effect.type))).toEqual([
      'deadline-missed',
      'missed-deadline',
      'open',
      'schedule',
      'rectify',
      'supervise',
    ]);
    expect(deadline(petition, 'handling.accept')).toMatchObject({ state: 'missed' });
  });

  test('and it ends by itself when the duty is done later', () => {
    const course = petitionUnder().follow(dispatched);
    passed(course, '03-17', 'handling.accept');
    const { path, petition } = course.send('03-18', 'handling.accept', legal, { handler: 'legal-2' });
    expect(path.map(({ instance, event, to }) => `${instance}: ${event} → ${to}`)).toEqual([
      'handling: handling.accept → inHand',
      'supervision-1: deadline.settled → dutyDone',
    ]);
    expect(petition.beside).toEqual([]);
    expect(petition.ended.at(-1)).toMatchObject({
      instance: 'supervision-1',
      outcome: 'dutyDone',
      deadlines: [{ kind: 'supervision.unit', state: 'met' }],
    });
  });

  test('and it ends as fallen away when the matter is withdrawn', () => {
    const course = petitionUnder().follow(dispatched);
    passed(course, '03-17', 'handling.accept');
    const { petition } = course.send('03-18', 'handling.withdraw', petitioner);
    expect(petition.phase).toMatchObject({ status: 'done', outcome: 'withdrawn' });
    expect(petition.ended.find(({ instance }) => instance === 'supervision-1')).toMatchObject({
      outcome: 'fellAway',
    });
  });

  test('a window of the petitioner that passes opens none', () => {
    const course = petitionUnder().follow([...dispatched, ...handled]);
    passed(course, '05-01', 'handling.rate');
    expect(course.petition.beside).toEqual([]);
    expect(deadline(course.petition, 'handling.rate')).toMatchObject({ state: 'discharged' });
  });

  test('a duty of an incident is supervised too', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-12', 'group.arrive', people.guard, { persons: 6 });
    passed(course, '03-13', 'groupVisit-1.receive');
    expect(course.petition.beside.map(({ instance }) => instance)).toEqual(['groupVisit-1', 'supervision-1']);
    course.send('03-13', 'group.nameReceiver', clerk, { person: 'clerk-3' });
    course.send('03-13', 'group.admit', clerk);
    expect(course.petition.beside.map(({ instance }) => instance)).toEqual(['groupVisit-1']);
  });
});

describe('an incident beside the matter', () => {
  test('changes neither a deadline nor what can happen in the matter’s own course', () => {
    const course = petitionUnder().follow([...dispatched, ...handled.slice(0, 2)]);
    const { phase } = course.petition;
    const asked = () =>
      course.engine
        .nextEvents(course.petition, { by: legal, at: '2026-03-14T10:00:00+08:00' })
        // Whoever comes in a group raises the matter as well, so nobody withdraws it for them.
        .filter(({ instance, type }) => instance === 'handling' && type !== 'handling.withdraw');
    const before = asked();
    course.follow([
      ['03-14', 'group.arrive', people.guard, { persons: 6 }],
      ['03-14', 'disorder.report', people.guard, { conduct: 'blocking', atPremises: true, persons: 3 }],
      ['03-14', 'capital.request', bureau, { persons: 1 }],
      [
        '03-14',
        'special.list',
        commissioner,
        { period: 'p-1', kind: 'holiday', from: '2026-03-14', until: '2026-03-20', because: 'notConcluded' },
      ],
    ]);
    expect(course.petition.beside).toHaveLength(4);
    expect(course.petition.phase).toEqual(phase);
    expect(asked()).toEqual(before);
    course.send('03-14', 'disorder.restore', people.guard, { reason: '已散去' });
    expect(course.petition.phase).toEqual(phase);
    expect(course.petition.ended.at(-1)).toMatchObject({
      instance: 'disorderlyVisit-1',
      outcome: 'restored',
    });
  });

  test('ends the last of its own and leaves the others where they are', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-12', 'group.arrive', people.guard, { persons: 6 });
    course.send('03-12', 'group.arrive', people.guard, { persons: 7 });
    course.send('03-12', 'group.leave', people.guard, { incident: 'groupVisit-1' });
    expect(course.petition.beside.map(({ instance }) => instance)).toEqual(['groupVisit-2']);
    course.send('03-12', 'group.arrive', people.guard, { persons: 8 });
    expect(course.petition.beside.map(({ instance }) => instance)).toEqual(['groupVisit-2', 'groupVisit-3']);
  });
});

describe('a fault of the library is told at once, never decided upon', () => {
  const { petition } = petitionUnder().follow(dispatched);
  const terms = policyShelf([fireRescueBureau]).terms(fireRescueBureau, []);
  const event = { id: 'x', petition: 'P1', type: 'x', at: petition.lastAt, by: timer };
  const moved = (more: object) => ({ course: petition.phase, matter: petition.matter, effects: [], ...more });
  const following = (more: object) => () =>
    follow(draftOf(petition), moved(more) as never, 'phase', event, terms);

  test('a lifecycle that there is not', () => {
    expect(following({ output: { outcome: 'x', handOff: { lifecycle: 'firstAid', input: {} } } })).toThrow(
      'there is no lifecycle firstAid',
    );
    expect(
      following({ effects: [{ type: 'open', rule: 'reg.40', lifecycle: 'firstAid', input: {} }] }),
    ).toThrow(RangeError);
    expect(() => lifecycleOfCourse({ ...petition.phase, lifecycle: 'firstAid' })).toThrow(RangeError);
    expect(() => courseIn(draftOf(petition), 3)).toThrow(new RangeError('there is no lifecycle in slot 3'));
  });

  test('hand-offs without end', () => {
    const again = { outcome: 'x', handOff: { lifecycle: 'review', input: {} } };
    const opening = vi.spyOn(review, 'under').mockImplementation(
      () =>
        ({
          start: () => ({}),
          stepper: {
            open: () => ({
              value: 'x',
              status: 'done',
              context: { instance: 'review', matter: petition.matter, deadlines: [] },
              output: again,
              effects: [],
            }),
          },
        }) as never,
    );
    expect(following({ output: again })).toThrow('hands off without end');
    opening.mockRestore();
  });
});
