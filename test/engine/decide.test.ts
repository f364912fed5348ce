import { describe, expect, test, vi } from 'vitest';
import { sealed } from '../../src/engine/seal.ts';
import { type Decision, handling } from '../../src/index.ts';
import { classified, dispatched, receive, registered, wholeCourse } from './support/courses.ts';
import { acceptedOf, type Course, people, petitionUnder, refusalsOf, stored } from './support/office.ts';

const { commissioner, clerk, timer, petitioner } = people;

/** What a refused event leaves as it was. */
function unchanged(course: Course, decide: () => Decision): readonly { code: string }[] {
  const before = stored(course.petition);
  const decision = decide();
  expect(decision.accepted).toBe(false);
  expect('petition' in decision).toBe(false);
  expect(stored(course.petition)).toEqual(before);
  return refusalsOf(decision);
}

describe('an accepted event', () => {
  test('gives a new petition and leaves the old one as it was', () => {
    const course = petitionUnder().follow([receive]);
    const before = course.petition;
    const copy = stored(before);
    course.send('03-03', 'intake.assess', commissioner, {
      withinCompetence: true,
      kind: 'claim',
      reason: '属本局职责',
    });
    expect(stored(before)).toEqual(copy);
    expect(course.petition).not.toBe(before);
    expect(course.petition).toMatchObject({
      seq: 2,
      events: ['e1', 'e2'],
      lastAt: '2026-03-03T10:00:00+08:00',
    });
  });

  test('leaves the calendar as the very same part, where nothing about it is new', () => {
    const [one, other] = petitionUnder().follow(registered).decisions;
    expect(other?.petition.calendar).toBe(one?.petition.calendar);
  });

  test('moves a petition that was stored under older days to those that are published now', () => {
    const course = petitionUnder().follow(registered);
    const { seal: _, ...content } = stored(course.petition);
    const older = sealed({ ...content, calendar: { version: 'older days', notices: [] } });
    const { petition, calendar } = acceptedOf(
      course.engine.receive(older, course.event('03-05', 'petitioner.query', petitioner)),
    );
    expect(petition.calendar).toEqual(course.petition.calendar);
    expect(calendar).toBe(course.petition.calendar.version);
  });

  test('names the policy and the calendar that it was decided under', () => {
    const course = petitionUnder().follow(classified);
    for (const { policy, calendar, petition } of course.decisions) {
      expect(policy).toEqual({ id: 'fireRescueBureau', version: '1.1.0' });
      expect(calendar).toBe(petition.calendar.version);
    }
  });
});

describe('a refused event changes nothing', () => {
  test('one that was taken before', () => {
    const course = petitionUnder().follow(registered);
    const [first, , last] = course.events;
    for (const event of [first, last])
      expect(unchanged(course, () => course.receive(event))).toMatchObject([
        { code: 'duplicate', path: 'id' },
      ]);
    const sameId = { ...course.event('03-05', 'petitioner.query', petitioner), id: 'e2' };
    expect(unchanged(course, () => course.receive(sameId))).toMatchObject([{ code: 'duplicate' }]);
  });

  test('one dated before the last, to the millisecond and in any zone', () => {
    const course = petitionUnder().follow(registered);
    const at = (time: string) => course.event(time, 'petitioner.query', petitioner);
    for (const time of [
      '2026-03-04T09:59:59.999+08:00',
      '2026-03-04T01:59:59.999Z',
      '2026-03-03T20:59:59-05:00',
    ])
      expect(unchanged(course, () => course.receive(at(time)))).toMatchObject([
        { code: 'out-of-order', rule: 'reg.21', path: 'at' },
      ]);
    // The very same moment, as another zone writes it, is in order.
    expect(course.receive(at('2026-03-04T02:00:00Z')).accepted).toBe(true);
  });

  test('one of another petition', () => {
    const course = petitionUnder().follow(registered);
    const event = { ...course.event('03-05', 'petitioner.query', petitioner), petition: 'P2' };
    expect(unchanged(course, () => course.receive(event))).toMatchObject([
      { code: 'unknown-petition', path: 'petition' },
    ]);
  });

  test('one under a policy version that is not loaded', () => {
    const course = petitionUnder().follow(registered);
    const other = { ...stored(course.petition), policy: { id: 'fireRescueBureau', version: '9.0.0' } };
    const event = course.event('03-05', 'petitioner.query', petitioner);
    expect(refusalsOf(course.engine.receive(other, event))).toMatchObject([{ code: 'unknown-policy' }]);
  });

  test('one after the end', () => {
    const course = petitionUnder().follow(wholeCourse);
    expect(
      unchanged(course, () => course.receive(course.event('05-07', 'petitioner.query', petitioner))),
    ).toMatchObject([{ code: 'concluded', rule: 'reg.36.3' }]);
  });

  test('the host’s own object stays as it was, too', () => {
    const course = petitionUnder().follow(registered);
    const own = stored(course.petition);
    const copy = stored(own);
    course.engine.receive(own, course.event('03-05', 'intake.register', clerk, { registerNumber: 'R-2' }));
    course.engine.receive(own, course.event('03-05', 'petitioner.query', petitioner));
    expect(own).toEqual(copy);
    expect(Object.isFrozen(own.phase)).toBe(false);
    expect(Object.isFrozen(own.phase.context)).toBe(false);
  });
});

describe('what is said against somebody never reaches them', () => {
  test('an event whose effect would carry it there is refused as a whole', () => {
    const course = petitionUnder().follow([
      [
        '03-02',
        'intake.receive',
        commissioner,
        { ...receive[3], complainedOf: { persons: [], units: ['superior-bureau'] } },
      ],
    ]);
    course.follow(dispatched.slice(1));
    course.send('03-12', 'handling.accept', people.legal, { handler: 'legal-2' });
    const urgent = { organ: 'superior-bureau', reason: '发生险情', containment: '已疏散' };
    const refusals = unchanged(course, () =>
      course.receive(course.event('03-13', 'matter.reportUrgent', people.legal, urgent)),
    );
    expect(refusals).toMatchObject([{ code: 'guard-failed', rule: 'reg.30', guard: expect.any(String) }]);
  });

  test('nor by what the lifecycle would tell that the event opens', () => {
    const course = petitionUnder();
    course.send('03-02', 'intake.receive', commissioner, {
      ...receive[3],
      complainedOf: { persons: [], units: ['dept-personnel'] },
    });
    course.follow(dispatched.slice(1, -1));
    const real = handling.under;
    const telling = vi.spyOn(handling, 'under').mockImplementation((terms) => {
      const bound = real(terms);
      const to = { role: 'responsibleUnit', unit: 'dept-personnel' };
      const open: typeof bound.stepper.open = (...from) => {
        const stepped = bound.stepper.open(...from);
        return {
          ...stepped,
          effects: [...stepped.effects, { type: 'notify', to, what: 'progress' } as never],
        };
      };
      return { ...bound, stepper: { ...bound.stepper, open } };
    });
    const dispatch = course.event('03-11', 'approval.dispatch', clerk, { unit: 'dept-legal' });
    expect(unchanged(course, () => course.receive(dispatch))).toMatchObject([
      { code: 'guard-failed', rule: 'reg.30', guard: 'confidence' },
    ]);
    telling.mockRestore();
    expect(course.receive(dispatch).accepted).toBe(true);
  });
});

describe('a petition that would outgrow what can be stored', () => {
  test('is not made: the event is refused and says what is full', () => {
    const course = petitionUnder().follow(registered);
    for (let count = 0; count < 200; count += 1)
      course.send('03-04', 'matter.declareInterest', commissioner, {
        person: `relative-${count}`,
        reason: '亲属',
      });
    expect(course.petition.matter.interested).toHaveLength(200);
    expect(
      unchanged(course, () =>
        course.receive(
          course.event('03-04', 'matter.declareInterest', commissioner, {
            person: 'relative-200',
            reason: '亲属',
          }),
        ),
      ),
    ).toMatchObject([{ code: 'guard-failed', guard: 'room', path: 'matter.interested' }]);
    expect(course.engine.restore(stored(course.petition)).accepted).toBe(true);
  });
});

describe('who acts is told from the policy', () => {
  test('a role that the body does not have is the wrong one, whatever it is called', () => {
    const course = petitionUnder().follow([receive]);
    for (const role of ['mayor', 'constructor', 'toString', 'hasOwnProperty'])
      expect(
        course.refused(
          '03-03',
          'intake.assess',
          { ...commissioner, role },
          { withinCompetence: true, kind: 'claim', reason: 'r' },
        ),
      ).toMatchObject([{ code: 'wrong-role', roles: ['disciplineCommission'] }]);
  });

  test('the timer’s events are the timer’s alone', () => {
    const course = petitionUnder().follow([receive]);
    expect(
      course.refused('12-01', 'deadline.passed', commissioner, { deadline: 'firstVisit.notice' }),
    ).toMatchObject([{ code: 'wrong-role', roles: ['system'] }]);
    course.send('12-01', 'deadline.passed', timer, { deadline: 'firstVisit.notice' });
  });
});
