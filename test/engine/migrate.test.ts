import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../src/engine/compose.ts';
import { sealed } from '../../src/engine/seal.ts';
import {
  createEngine,
  type Deadline,
  deadlineKinds,
  fireRescueBureau,
  type MigrationTarget,
  type Petition,
  type Policy,
} from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { lateNotice2026 } from '../calendar/samples.ts';
import {
  approved,
  classified,
  dispatched,
  handled,
  receive,
  referred,
  wholeCourse,
} from './support/courses.ts';
import {
  acceptedOf,
  type Course,
  laterPlan,
  moment,
  people,
  petitionUnder,
  refusalsOf,
  type Step,
  stored,
} from './support/office.ts';

const { office, timer, guard, petitioner, commissioner, legal, bureau, brigade } = people;
const id = fireRescueBureau.id;
const toSecond: MigrationTarget = { policy: id, version: '2.0.0' };
const head = (day = '03-13') => ({ id: 'm-1', at: moment(day), by: office });

const term = (n: number, unit = 'workingDays') => ({ term: { n, unit } });
/** Stricter for offices, longer for petitioners, in force for new petitions from summer on. */
const second = laterPlan({
  inForce: '2026-07-01',
  terms: {
    'handling.conclude': term(45, 'calendarDays'),
    'handling.accept': term(2),
    'handling.report': term(60, 'calendarDays'),
    'handling.rate': term(40, 'calendarDays'),
  },
});
const under = (steps: readonly Step[], policy: Policy = second): Course =>
  petitionUnder([fireRescueBureau, policy]).follow(steps);
const owed = ({ phase, beside }: Petition): Deadline[] =>
  [phase, ...beside].flatMap(deadlinesOf).filter(({ settledAt }) => settledAt === undefined);
const migrate = (course: Course, target = toSecond, on = head()) => {
  const decision = course.engine.migrate(course.petition, target, on);
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
  return decision;
};

describe('a migration on trial', () => {
  test('says what would move and changes nothing', () => {
    const course = under(dispatched);
    const copy = stored(course.petition);
    const plan = course.engine.planMigration(course.petition, toSecond, moment('03-13'));
    expect(plan).toMatchObject({
      accepted: true,
      from: { id, version: '1.1.0' },
      to: { id, version: '2.0.0' },
      courses: [{ instance: 'handling', state: 'dispatched' }],
      deadlines: [
        { id: 'firstVisit.conclude', from: '2026-05-03', to: '2026-04-18' },
        { id: 'handling.accept', from: '2026-03-16', to: '2026-03-13' },
        { id: 'handling.report', from: '2026-04-30', to: '2026-04-30' },
      ],
    });
    expect(stored(course.petition)).toEqual(copy);
    expect(course.engine.planMigration(course.petition, toSecond, moment('03-13'))).toEqual(plan);
  });

  test('of a petition that cannot be trusted is refused', () => {
    const course = under(dispatched);
    const broken = { ...stored(course.petition), seq: 3 };
    expect(refusalsOf(course.engine.planMigration(broken, toSecond, moment('03-13')))[0]?.code).toBe(
      'invalid-petition',
    );
  });
});

describe('a migration', () => {
  test('is an event like others: recorded, told, and the petition goes on under the new version', () => {
    const course = under(dispatched);
    const { petition, effects, path, policy } = migrate(course);
    expect(petition).toMatchObject({
      policy: { id, version: '2.0.0' },
      seq: dispatched.length + 1,
      lastAt: moment('03-13'),
    });
    expect(petition.events.at(-1)).toBe('m-1');
    expect(policy.version).toBe('2.0.0');
    expect(path).toMatchObject([
      { instance: 'handling', event: 'petition.migrate', from: 'dispatched', to: 'dispatched' },
    ]);
    expect(effects).toEqual([
      { type: 'record', rule: 'policy', what: 'migration', detail: { policy: id, version: '2.0.0' } },
      {
        type: 'record',
        rule: 'policy',
        what: 'deadline-moved',
        about: 'firstVisit.conclude',
        detail: { from: '2026-05-03', to: '2026-04-18' },
      },
      {
        type: 'schedule',
        rule: 'reg.34',
        deadline: 'firstVisit.conclude',
        at: '2026-04-18T23:59:59.999+08:00',
        remindOn: expect.any(Array),
      },
      {
        type: 'record',
        rule: 'policy',
        what: 'deadline-moved',
        about: 'handling.accept',
        detail: { from: '2026-03-16', to: '2026-03-13' },
      },
      {
        type: 'schedule',
        rule: 'plan.3.2.2',
        deadline: 'handling.accept',
        at: '2026-03-13T23:59:59.999+08:00',
        remindOn: ['2026-03-12'],
      },
    ]);
    const next = course.engine.receive(stored(petition), {
      ...course.event('03-13', 'handling.accept', legal, { handler: 'legal-2' }),
    });
    expect(next).toMatchObject({ accepted: true, policy: { version: '2.0.0' } });
  });

  test('does as its trial said', () => {
    for (const steps of [[receive], classified, dispatched, [...dispatched, ...handled]]) {
      const course = under(steps);
      const day = '05-04';
      const plan = course.engine.planMigration(course.petition, toSecond, moment(day));
      const { petition } = migrate(course, toSecond, head(day));
      expect(plan).toMatchObject({
        accepted: true,
        parts: stored({ ...plan, parts: { beside: petition.beside } }).parts,
      });
      if (plan.accepted)
        expect(owed(petition).map(({ id: of, due }) => [of, due])).toEqual(
          plan.deadlines.map(({ id: of, to }) => [of, to]),
        );
    }
  });

  test('loses no deadline; no office gets a day more, no petitioner a day less, and it can be restored', () => {
    const inForce = '2027-01-01';
    const policies = [
      second,
      laterPlan({
        inForce,
        terms: {
          'handling.accept': term(30),
          'approval.form': term(1),
          'supervision.unit': term(1, 'calendarDays'),
          'group.register': term(9),
        },
      }),
      laterPlan({ inForce, notices: [lateNotice2026] }),
    ];
    const courses: readonly (readonly Step[])[] = [
      [receive],
      classified,
      dispatched,
      referred,
      [
        ...dispatched,
        ['03-17', 'deadline.passed', timer, { deadline: 'handling.accept' }],
        ['03-17', 'group.arrive', guard, { persons: 6 }],
      ],
      [...dispatched, ...handled],
      wholeCourse.slice(0, -1),
    ];
    for (const policy of policies)
      for (const steps of courses) {
        const course = under(steps, policy);
        // What is over by then is taken first, whoever noticed it.
        for (const event of course.engine.due(course.petition, moment('05-05')).events)
          acceptedOf(course.receive(event));
        const before = owed(course.petition);
        const { petition } = migrate(course, { policy: policy.id, version: policy.version }, head('05-05'));
        const after = owed(petition);
        expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
        after.forEach((deadline, at) => {
          const old = before[at] as Deadline;
          expect(deadline.owner).toEqual(old.owner);
          expect(deadline.state).toBe(old.state);
          if (deadlineKinds[deadline.kind].favours === 'petitioner')
            expect(deadline.due >= old.due).toBe(true);
          else expect(deadline.due <= old.due, deadline.id).toBe(true);
        });
        expect(course.engine.restore(stored(petition))).toEqual({ accepted: true, petition });
      }
  });

  test('keeps the better day with a record, so that the petition can be restored', () => {
    const course = under(dispatched);
    const { petition } = migrate(course);
    const report = owed(petition).find(({ kind }) => kind === 'handling.report');
    expect(report).toMatchObject({ due: '2026-04-30' });
    const rated = under([...dispatched, ...handled]);
    const window = owed(migrate(rated, toSecond, head('03-26')).petition).find(
      ({ kind }) => kind === 'handling.rate',
    );
    expect(window?.moved).toMatchObject([{ notice: `${id}-2.0.0`, on: '2026-03-26', to: window?.due }]);
  });

  test('gives the petitioner a longer window, and takes nothing of the one that runs', () => {
    const days = ({ phase }: Petition) =>
      deadlinesOf(phase).find(({ kind }) => kind === 'handling.rate')?.due;
    const asOf = (n: number) => {
      const terms = { 'handling.rate': term(n, 'calendarDays') };
      return under([...dispatched, ...handled], laterPlan({ inForce: '2026-07-01', terms }));
    };
    expect(days(asOf(40).petition)).toBe('2026-04-24');
    expect(days(migrate(asOf(40), toSecond, head('03-26')).petition)).toBe('2026-05-06');
    expect(days(migrate(asOf(20), toSecond, head('03-26')).petition)).toBe('2026-04-24');
  });

  test('leaves what is settled as it was, and does not list it', () => {
    const course = under([...dispatched, ...handled.slice(0, 1)]);
    const plan = course.engine.planMigration(course.petition, toSecond, moment('03-13'));
    expect(plan.accepted && plan.deadlines.map((moved) => moved.id)).toEqual([
      'firstVisit.conclude',
      'handling.report',
    ]);
    const accept = ({ phase }: Petition) => deadlinesOf(phase).find(({ kind }) => kind === 'handling.accept');
    expect(accept(course.petition)?.state).toBe('met');
    expect(accept(migrate(course).petition)).toEqual(accept(course.petition));
  });

  test('leaves what was missed on its day', () => {
    const course = under([
      ...dispatched,
      ['03-17', 'deadline.passed', timer, { deadline: 'handling.accept' }],
    ]);
    const { petition } = migrate(course, toSecond, head('03-18'));
    expect(owed(petition).find(({ kind }) => kind === 'handling.accept')).toMatchObject({
      state: 'missed',
      due: '2026-03-16',
    });
    expect(petition.beside).toMatchObject([{ instance: 'supervision-1' }]);
  });

  test('is for the timer and the office of the leading group', () => {
    const course = under(dispatched);
    expect(course.engine.migrate(course.petition, toSecond, { ...head(), by: timer }).accepted).toBe(true);
    expect(
      refusalsOf(course.engine.migrate(course.petition, toSecond, { ...head(), by: commissioner })),
    ).toMatchObject([{ code: 'wrong-role', roles: ['leadingGroupOffice', 'system'] }]);
  });

  test('replays to the same bytes', () => {
    const course = under(dispatched);
    course.receive({
      ...course.event('03-13', 'petition.migrate', office, { policy: id, version: '2.0.0' }),
    });
    course.send('03-13', 'handling.accept', legal, { handler: 'legal-2' });
    const { petitions, accepted, refused } = course.engine.replay(course.events);
    expect([accepted, refused]).toEqual([course.events.length, []]);
    expect(JSON.stringify(petitions.get('P1'))).toBe(JSON.stringify(course.petition));
  });
});

describe('a migration is refused as a whole, with every reason', () => {
  const refused = (course: Course, target: MigrationTarget, on = '03-27') => {
    const copy = stored(course.petition);
    const refusals = refusalsOf(course.engine.migrate(course.petition, target, head(on)));
    expect(refusalsOf(course.engine.planMigration(course.petition, target, moment(on)))).toEqual(refusals);
    expect(stored(course.petition)).toEqual(copy);
    return refusals;
  };

  test('to a policy that is not loaded', () => {
    expect(refused(under(dispatched), { policy: id, version: '7.0.0' })).toMatchObject([
      { code: 'unknown-policy' },
    ]);
  });

  test('where units that the matter and its duties name are not known there', () => {
    const without = (...gone: string[]) =>
      laterPlan({
        inForce: '2027-01-01',
        units: fireRescueBureau.units.filter((unit) => !gone.includes(unit.id)),
      });
    const paths = (course: Course) =>
      refused(course, toSecond, '03-13').map(({ path, code, guard }) => `${code} ${guard} ${path}`);
    expect(paths(under(dispatched, without('dept-legal')))).toEqual([
      'guard-failed migration matter.unit',
      'guard-failed migration firstVisit.conclude.owner.unit',
      'guard-failed migration handling.accept.owner.unit',
      'guard-failed migration handling.report.owner.unit',
    ]);
    expect(paths(under(referred.slice(0, 2), without('superior-bureau')))).toContain(
      'guard-failed migration matter.referral.organ',
    );
    const report = under(
      [
        receive,
        ['03-03', 'intake.assess', commissioner, { withinCompetence: true, kind: 'report', reason: 'r' }],
        ['03-04', 'intake.register', people.clerk, { registerNumber: 'R-1' }],
        ['03-05', 'intake.restrict', commissioner, { unit: 'brigade-2' }],
      ],
      without('brigade-2'),
    );
    expect(paths(report)).toEqual(['guard-failed migration matter.seenBy']);
  });

  test('where it would forget whom supervision is about', () => {
    const units = fireRescueBureau.units.filter((unit) => unit.id !== 'brigade-1');
    const course = under(
      [
        ...dispatched,
        [
          '03-13',
          'supervision.open',
          office,
          { cause: 'delay', breach: 'reg.45', unit: 'brigade-1', reason: '久拖不办' },
        ],
        ['03-25', 'deadline.passed', timer, { deadline: 'supervision-1.unit' }],
      ],
      laterPlan({ inForce: '2027-01-01', units }),
    );
    expect(refused(course, toSecond).map(({ path }) => path)).toContain('supervision-1.owner.unit');
  });

  test('where it would forget whose answerability is examined', () => {
    const units = fireRescueBureau.units.filter((unit) => unit.id !== 'brigade-1');
    const opened = { breach: 'plan.3.5', unit: 'brigade-1', seriousConsequences: true, facts: '接待失职' };
    const course = under(
      [...dispatched, ['03-13', 'answerability.open', commissioner, opened]],
      laterPlan({ inForce: '2027-01-01', units }),
    );
    expect(refused(course, toSecond).map(({ path }) => path)).toEqual(['answerability-1.unit']);
  });

  test('where it would forget which unit was proposed or signed for', () => {
    const units = fireRescueBureau.units.filter((unit) => unit.id !== 'dept-legal');
    const policy = laterPlan({ inForce: '2027-01-01', units });
    const pathsAfter = (steps: number) =>
      refused(under([...classified, ...approved.slice(0, steps)], policy), toSecond).map(({ path }) => path);
    expect(pathsAfter(2)).toEqual(['generalApproval.proposedUnit']);
    expect(pathsAfter(3)).toEqual(['generalApproval.proposedUnit', 'generalApproval.signedUnit']);
  });

  test('but not for a unit whose duty is over', () => {
    const units = fireRescueBureau.units.filter((unit) => unit.id !== 'brigade-1');
    const policy = laterPlan({ inForce: '2027-01-01', units });
    const course = under(
      [
        ...dispatched,
        ['03-12', 'capital.request', bureau, { persons: 1 }],
        ['03-12', 'capital.assign', commissioner, { unit: 'brigade-1' }],
      ],
      policy,
    );
    expect(refused(course, toSecond, '03-13')).toMatchObject([
      { path: 'capitalVisit-1.receive.owner.unit' },
      { path: 'capitalVisit-1.receivingUnit' },
    ]);
    const there = { ...brigade, role: 'brigade' };
    course.send('03-13', 'capital.receiveThere', there, { met: true, reason: '听取诉求并作了解释' });
    expect(course.engine.migrate(course.petition, toSecond, head('03-27')).accepted).toBe(true);
  });

  test('where what has to be recorded could not be stored', () => {
    const long = 'p'.repeat(95);
    const policy = laterPlan({ inForce: '2027-01-01', terms: { 'handling.accept': term(30) } });
    const course = under(dispatched, { ...policy, id: long });
    expect(refused(course, { policy: long, version: '2.0.0' }, '03-13')).toMatchObject([
      {
        code: 'guard-failed',
        guard: 'migration',
        path: expect.stringMatching(/^phase\.context\.deadlines\.\d\.moved\.0\.notice$/),
      },
    ]);
  });

  test('where the matter has ended', () => {
    const course = under(wholeCourse);
    const decision = course.engine.migrate(course.petition, toSecond, head('05-07'));
    expect(refusalsOf(decision)).toMatchObject([{ code: 'concluded' }]);
    const trial = course.engine.planMigration(course.petition, toSecond, moment('05-07'));
    expect(refusalsOf(trial)).toEqual(refusalsOf(decision));
  });

  test('at a moment before the last event', () => {
    const course = under(dispatched);
    const decision = course.engine.migrate(course.petition, toSecond, head('03-01'));
    expect(refusalsOf(decision)).toMatchObject([{ code: 'out-of-order' }]);
    const trial = course.engine.planMigration(course.petition, toSecond, moment('03-01'));
    expect(refusalsOf(trial)).toEqual(refusalsOf(decision));
  });
});

describe('a state that the library no longer has', () => {
  /** A petition of an older library, whose approval had another state. */
  const old = (course: Course): Petition => {
    const { seal: _, ...content } = stored(course.petition);
    return sealed({ ...content, phase: { ...content.phase, value: 'toBeSigned' } });
  };
  const course = under([...classified, ...approved.slice(0, 2)]);
  const on = course.petition.lastAt.slice(5, 10);
  const states = { 'generalApproval.toBeSigned': 'signature' };

  test('has to be mapped', () => {
    for (const target of [toSecond, { ...toSecond, states: { 'complexApproval.toBeSigned': 'signature' } }]) {
      expect(refusalsOf(course.engine.migrate(old(course), target, head()))).toMatchObject([
        { code: 'invalid-petition', path: 'phase.value' },
      ]);
      expect(course.engine.planMigration(old(course), target, moment('03-13')).accepted).toBe(false);
    }
  });

  test('is mapped to one that is there, on trial and in earnest', () => {
    const plan = course.engine.planMigration(old(course), { ...toSecond, states }, moment(on));
    expect(plan).toMatchObject({ accepted: true, courses: [{ state: 'signature' }] });
    const { petition } = (() => {
      const decision = course.engine.migrate(old(course), { ...toSecond, states }, head(on));
      if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
      return decision;
    })();
    expect(petition.phase).toMatchObject({ instance: 'generalApproval', value: 'signature' });
    expect(course.engine.restore(stored(petition)).accepted).toBe(true);
  });

  test('is mapped neither to one that is not there, nor to one in which nothing can rest or goes on', () => {
    for (const value of ['signing', 'entering', 'dispatched', '__proto__', 'constructor'])
      expect(
        course.engine.migrate(
          old(course),
          { ...toSecond, states: { 'generalApproval.toBeSigned': value } },
          head(),
        ).accepted,
      ).toBe(false);
  });

  test('a mapping moves nothing whose state is still there', () => {
    const jump = { ...toSecond, states: { 'generalApproval.signature': 'signed' } };
    const { petition } = migrate(course, jump);
    expect(petition.phase.value).toBe('signature');
    const fromStore = course.engine.migrate(stored(course.petition), jump, head());
    expect(fromStore).toMatchObject({ accepted: true, petition: { phase: { value: 'signature' } } });
  });

  test('a mapping does not whitewash what was tampered with', () => {
    const tampered = {
      ...stored(old(course)),
      matter: { ...stored(course.petition.matter), unit: 'brigade-1' },
    };
    expect(refusalsOf(course.engine.migrate(tampered, { ...toSecond, states }, head()))).toMatchObject([
      { code: 'invalid-petition', path: 'seal' },
    ]);
  });
});

test('a migration in the name of another petition is refused', () => {
  const course = under(dispatched);
  const event = { ...course.event('03-13', 'petition.migrate', office, toSecond), petition: 'P2' };
  expect(refusalsOf(course.receive(event))).toMatchObject([{ code: 'unknown-petition' }]);
  expect(course.send('03-13', 'petitioner.query', petitioner).policy.version).toBe('1.1.0');
});

describe('a state that the new version has not', () => {
  const first = fireRescueBureauFirst.version;
  const toNewest = { policy: id, version: fireRescueBureau.version };
  const talkedTo = () =>
    petitionUnder(fireRescueBureauFirst).follow([
      ...dispatched,
      ['03-12', 'disorder.report', guard, { conduct: 'blocking', atPremises: true, persons: 3 }],
      ['03-12', 'disorder.dissuade', guard, { said: '请让开大门', outcome: 'persists' }],
    ]);
  const head = { id: 'm-1', at: moment('03-13'), by: office };

  test('is refused with the place, unless it is said which takes its place', () => {
    const course = talkedTo();
    const engine = createEngine<string>([fireRescueBureauFirst, fireRescueBureau]);
    expect(course.petition.policy.version).toBe(first);
    expect(course.petition.beside[0]?.value).toBe('dissuaded');
    const refused = engine.migrate(course.petition, toNewest, head);
    expect(refused).toMatchObject({ accepted: false, refusals: [{ path: 'beside.0.value' }] });
    for (const states of [
      { 'disorderlyVisit.dissuaded': 'nowhere' },
      { 'disorderlyVisit.dissuaded': 'restored' },
    ])
      expect(engine.migrate(course.petition, { ...toNewest, states }, head).accepted).toBe(false);
    const states = { 'disorderlyVisit.dissuaded': 'unheeded' };
    const moved = engine.migrate(course.petition, { ...toNewest, states }, head);
    expect(moved).toMatchObject({ accepted: true });
    if (moved.accepted) expect(moved.petition.beside[0]?.value).toBe('unheeded');
  });
});
