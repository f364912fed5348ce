import { describe, expect, test } from 'vitest';
import { type Due, fireRescueBureau } from '../../src/index.ts';
import { instantMs } from '../../src/vocabulary/instant.ts';
import { lateNotice2026, notice2027 } from '../calendar/samples.ts';
import { arrival, dispatched, handled, receive, wholeCourse } from './support/courses.ts';
import {
  acceptedOf,
  Course,
  laterPlan,
  moment,
  people,
  petitionUnder,
  refusalsOf,
} from './support/office.ts';

const { commissioner, clerk, timer, petitioner, guard, bureau } = people;

/** Sends what is due, each as it is; all have to be accepted. */
function sendDue(course: Course, at: string): Due {
  const due = course.engine.due(course.petition, at);
  for (const event of due.events) acceptedOf(course.receive(event));
  return due;
}

const justBefore = (at: string) => new Date(instantMs(at) - 1).toISOString();

describe('what a timer sends', () => {
  test('nothing before a deadline has passed; at that very moment, its event', () => {
    const course = petitionUnder().follow(dispatched);
    const { events, wakeAt } = course.engine.due(course.petition, moment('03-11'));
    expect(events).toEqual([]);
    expect(wakeAt).toBe('2026-03-17T00:00:00+08:00');
    const early = {
      ...course.event('03-11', 'deadline.passed', timer, { deadline: 'handling.accept' }),
      at: justBefore(wakeAt ?? ''),
    };
    expect(refusalsOf(course.receive(early))).toMatchObject([{ code: 'too-early' }]);
    expect(course.engine.due(course.petition, justBefore(wakeAt ?? '')).events).toEqual([]);
    const due = sendDue(course, wakeAt ?? '');
    expect(due.events).toMatchObject([
      {
        type: 'deadline.passed',
        deadline: 'handling.accept',
        at: wakeAt,
        petition: 'P1',
        by: { role: 'system' },
      },
    ]);
    expect(course.engine.due(course.petition, wakeAt ?? '').events).toEqual([]);
  });

  test('the time to wake counts in the supervision that these events open', () => {
    const course = petitionUnder().follow(dispatched);
    const { wakeAt } = sendDue(course, '2026-03-17T00:00:00+08:00');
    // Seven days for the unit from the 17th.
    expect(wakeAt).toBe('2026-03-25T00:00:00+08:00');
    expect(course.engine.due(course.petition, '2026-03-17T00:00:00+08:00').wakeAt).toBe(wakeAt);
  });

  test('a duty that nobody does climbs from the unit to the leading group, and goes on there', () => {
    const course = petitionUnder().follow(dispatched);
    const levels: string[] = [];
    let at: string | null = '2026-03-17T00:00:00+08:00';
    for (let count = 0; count < 6 && at; count += 1) {
      at = sendDue(course, at).wakeAt;
      levels.push(course.petition.beside.find(({ instance }) => instance === 'supervision-1')?.value ?? '');
    }
    expect(levels.slice(0, 5)).toEqual([
      'unit',
      'commission',
      'chiefOfficer',
      'leadingGroup',
      'leadingGroup',
    ]);
    expect(at).not.toBeNull();
  });

  test('several that passed together, the earliest first, and each is accepted after those before it', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-11', 'group.arrive', guard, { persons: 6 });
    const { events } = sendDue(course, '2026-09-01T08:00:00+08:00');
    const days = events.map(
      ({ deadline }) => course.engine.explainDeadline(course.petition, String(deadline))?.due,
    );
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort());
  });

  test('of one day in the order in which their clocks began, each under a name of its own', () => {
    const course = petitionUnder().follow(dispatched);
    for (const persons of [6, 7, 8]) course.send('03-12', 'group.arrive', guard, { persons });
    const { events } = sendDue(course, '2026-03-16T08:00:00+08:00');
    expect(events.map(({ id }) => id)).toEqual([
      'P1:passed:groupVisit-1.receive',
      'P1:passed:groupVisit-2.receive',
      'P1:passed:groupVisit-3.receive',
    ]);
  });

  test('nothing that those before it have made needless', () => {
    const course = petitionUnder().follow([...dispatched, ...handled]);
    const far = '2027-06-01T08:00:00+08:00';
    for (let round = 0; round < 5; round += 1) sendDue(course, far);
    expect(course.engine.due(course.petition, far).events).toEqual([]);
    expect(course.petition.phase).toMatchObject({ status: 'done', outcome: 'windowEnded' });
  });

  test('nothing, and no time to wake, once the matter has ended', () => {
    const course = petitionUnder().follow(wholeCourse);
    expect(course.engine.due(course.petition, '2030-01-01T00:00:00+08:00')).toEqual({
      events: [],
      wakeAt: null,
    });
  });

  test('not what would be refused: here an event has the id already', () => {
    const course = petitionUnder().follow(dispatched);
    const query = course.event('03-12', 'petitioner.query', petitioner);
    acceptedOf(course.receive({ ...query, id: 'P1:passed:handling.accept' }));
    // The next to be waited for is the report, not the one that nobody will take.
    expect(course.engine.due(course.petition, '2026-03-17T00:00:00+08:00')).toEqual({
      events: [],
      wakeAt: '2026-05-01T00:00:00+08:00',
    });
  });

  /** A petition that was asked about at noon; a later version of its policy has a notice that it does not know. */
  const askedAbout = () => {
    const later = laterPlan({ inForce: '2026-12-01', notices: [lateNotice2026] });
    const course = petitionUnder([fireRescueBureau, later]);
    course.send('02-16', 'intake.receive', commissioner, arrival);
    course.send('02-18', 'petitioner.query', petitioner);
    return course;
  };

  test('dated no earlier than the petition’s last event, where the host’s clock is behind', () => {
    const { events } = sendDue(askedAbout(), '2026-02-17T00:00:00+08:00');
    expect(events).toMatchObject([{ notice: lateNotice2026.id, at: moment('02-18') }]);
  });

  test('dated in the one form however the host’s clock writes it, at the very moment of the last event as well', () => {
    const { events } = sendDue(askedAbout(), '2026-02-18T02:00:00Z');
    expect(events).toMatchObject([{ notice: lateNotice2026.id, at: moment('02-18') }]);
  });

  test('with ids that are ids, however long the petition’s own is', () => {
    const course = new Course(petitionUnder().engine, `P${'x'.repeat(90)}`);
    course.send('03-02', 'intake.receive', commissioner, arrival);
    const { events } = sendDue(course, '2026-03-18T00:00:00+08:00');
    expect(events.map(({ deadline }) => deadline)).toEqual([
      'firstVisit.register',
      'supervision-1.unit',
      'firstVisit.notice',
    ]);
    expect(events[0]?.id).toBe('timer:d28fb615-1b41ee3b');
    expect(new Set(events.map(({ id }) => id.replace(/[0-9a-f]{8}/g, '*')))).toEqual(new Set(['timer:*-*']));
    expect(petitionUnder().follow([receive]).engine.due).toBeTypeOf('function');
  });

  test('no time to wake that no event could be dated at', () => {
    const course = petitionUnder();
    course.send('03-02', 'referral.receive', clerk, {
      ...arrival,
      form: 'assigned',
      organ: 'superior-bureau',
      referenceNumber: 'S-1',
      dueOn: '2199-12-31',
      reportBack: true,
    });
    course.send('03-03', 'referral.register', clerk, { registerNumber: 'R-1' });
    const { wakeAt } = sendDue(course, '2199-12-31T23:00:00+08:00');
    expect(wakeAt === null || instantMs(wakeAt) > 0).toBe(true);
  });
});

describe('a holiday notice', () => {
  const plan = laterPlan({
    notices: [notice2027],
    terms: { 'intake.register': { term: { n: 44, unit: 'workingDays' } } },
  });
  const open = () => {
    const course = petitionUnder(plan);
    course.send('11-02', 'intake.receive', commissioner, arrival);
    return course;
  };

  test('is waited for: the timer wakes on the day of its issue', () => {
    const course = open();
    expect(course.engine.due(course.petition, moment('11-02')).wakeAt).toBe('2026-11-05T00:00:00+08:00');
  });

  test('comes before the deadlines, which count with it', () => {
    const course = open();
    const { events } = course.engine.due(course.petition, '2027-01-20T00:00:00+08:00');
    expect(events.map(({ type, notice, deadline }) => [type, notice ?? deadline])).toEqual([
      ['calendar.noticed', notice2027.id],
      ['deadline.passed', 'firstVisit.notice'],
      ['deadline.passed', 'supervision-1.chief'],
      ['deadline.passed', 'supervision-1.leadingGroup'],
      ['deadline.passed', 'supervision-1.leadingGroup#2'],
      // A day before its count without the notice.
      ['deadline.passed', 'firstVisit.register'],
      ['deadline.passed', 'supervision-2.unit'],
      ['deadline.passed', 'supervision-1.leadingGroup#3'],
      ['deadline.passed', 'supervision-2.commission'],
    ]);
    sendDue(course, '2027-01-20T00:00:00+08:00');
  });

  test('is not sent twice, nor to what has ended', () => {
    const course = open();
    expect(sendDue(course, '2026-11-05T00:00:00+08:00').events).toHaveLength(1);
    expect(course.engine.due(course.petition, '2026-11-06T00:00:00+08:00').events).toEqual([]);
    const ended = open();
    ended.send('11-03', 'intake.withdraw', petitioner);
    for (const at of ['2026-11-04T00:00:00+08:00', '2026-12-01T00:00:00+08:00'])
      expect(ended.engine.due(ended.petition, at)).toEqual({ events: [], wakeAt: null });
  });

  test('has a name of its own, by which the same one is told again', () => {
    const course = open();
    expect(course.engine.due(course.petition, '2026-11-05T00:00:00+08:00').events).toEqual([
      {
        id: 'P1:notice:sample-2027',
        petition: 'P1',
        type: 'calendar.noticed',
        at: '2026-11-05T00:00:00+08:00',
        by: { role: 'system', id: 'timer' },
        notice: notice2027.id,
      },
    ]);
  });

  test('is waited for and sent where only an incident goes on beside a matter that has ended', () => {
    const course = petitionUnder(laterPlan({ notices: [notice2027] })).follow(wholeCourse);
    course.send('11-04', 'capital.request', bureau, { persons: 1 });
    expect(course.engine.due(course.petition, moment('11-04'))).toEqual({
      events: [],
      wakeAt: '2026-11-05T00:00:00+08:00',
    });
    const { events } = sendDue(course, moment('11-05'));
    expect(events.map(({ type }) => type)).toEqual(['calendar.noticed']);
  });

  test('is not waited for once it was taken', () => {
    const course = open();
    course.send('11-05', 'calendar.noticed', timer, { notice: notice2027.id });
    // The notice to the petitioner is next: fifteen days from the second.
    expect(course.engine.due(course.petition, moment('11-05'))).toEqual({
      events: [],
      wakeAt: '2026-11-18T00:00:00+08:00',
    });
  });

  test('nor from the day of its issue on, though it could not be sent: here an event has the id already', () => {
    const course = open();
    const query = course.event('11-03', 'petitioner.query', petitioner);
    acceptedOf(course.receive({ ...query, id: 'P1:notice:sample-2027' }));
    for (const day of ['11-05', '11-06'])
      expect(course.engine.due(course.petition, moment(day))).toEqual({
        events: [],
        wakeAt: '2026-11-18T00:00:00+08:00',
      });
  });
});
