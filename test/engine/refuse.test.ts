import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/createEngine.ts';
import {
  fireRescueBureau,
  housingBureau,
  type Refusal,
  type RefusalCode,
  refusalCodes,
} from '../../src/index.ts';
import { rolesPlaying } from '../../src/policy/schema.ts';
import {
  approved,
  classified,
  dispatched,
  handled,
  receive,
  registered,
  reviewed,
  wholeCourse,
} from './support/courses.ts';
import { Course, people, petitionUnder, refusalsOf, type Step, stored } from './support/office.ts';

const { commissioner, clerk, secretary, timer, petitioner, bureau, ministry, legal } = people;
const query: Step = ['03-04', 'petitioner.query', petitioner];
const refusedAfter = (steps: readonly Step[], ...step: Step) =>
  petitionUnder()
    .follow(steps)
    .refused(...step);
const period = { period: 'p-1', kind: 'holiday', because: 'notConcluded' };

const hearing = { on: '2026-03-16', place: 'room-1', reason: '重大事项' };

/** One way to each refusal. */
const ways: Readonly<Record<RefusalCode, () => readonly Refusal[]>> = {
  'unknown-event': () => refusedAfter([receive], '03-03', 'intake.approve', commissioner),
  'unknown-petition': () =>
    petitionUnder().refused('03-02', 'intake.register', clerk, { registerNumber: 'R-1' }),
  'unknown-policy': () => petitionUnder().refused('2020-01-02', 'intake.receive', commissioner, receive[3]),
  invalid: () => refusedAfter([receive], '03-03', 'intake.assess', commissioner, { withinCompetence: 'yes' }),
  'invalid-petition': () => refusalsOf(petitionUnder().engine.restore({ format: 1 })),
  duplicate: () => {
    const course = petitionUnder().follow([receive]);
    return refusalsOf(course.receive(course.events[0]));
  },
  'out-of-order': () => refusedAfter(classified, ...query),
  concluded: () => refusedAfter(wholeCourse, '05-07', 'petitioner.query', petitioner),
  'not-now': () => refusedAfter([receive], '03-03', 'intake.register', clerk, { registerNumber: 'R-1' }),
  'wrong-role': () =>
    refusedAfter([receive], '03-03', 'intake.assess', clerk, {
      withinCompetence: true,
      kind: 'claim',
      reason: 'r',
    }),
  'missing-fact': () =>
    refusedAfter([...dispatched, ...handled.slice(0, 1)], '03-13', 'handling.setHearing', legal, hearing),
  'guard-failed': () =>
    refusedAfter([...classified, ...approved.slice(0, 3)], '03-11', 'approval.dispatch', clerk, {
      unit: 'brigade-1',
    }),
  'too-early': () =>
    refusedAfter([receive], '03-17', 'deadline.passed', timer, { deadline: 'firstVisit.notice' }),
  'too-late': () =>
    refusedAfter(dispatched, '03-12', 'special.list', commissioner, {
      ...period,
      from: '2026-03-01',
      until: '2026-03-11',
    }),
};

describe('every refusal', () => {
  test.each(refusalCodes)('%s is given, by a rule and in both languages', (code) => {
    const [first] = ways[code]();
    expect(first).toMatchObject({ code, rule: expect.any(String) });
    expect(first?.message.zh).toMatch(/[一-鿿]/);
    expect(first?.message.en).toMatch(/^[ -~–’“”≤§]+$/);
    expect(first?.message.en).toMatch(/[a-z]{2}/);
  });

  test.each(['wrong-role', 'missing-fact', 'guard-failed', 'too-early', 'too-late'] as const)(
    '%s names its guard, who could act, and what is possible instead',
    (code) => {
      const [first] = ways[code]();
      const known = Object.keys(fireRescueBureau.roles);
      expect(first?.guard).toEqual(expect.any(String));
      expect(first?.roles?.length).toBeGreaterThan(0);
      expect(first?.roles?.every((role) => known.includes(role))).toBe(true);
      expect(first?.instead).toEqual(expect.any(Array));
    },
  );

  test('about a deadline names it', () => {
    expect(ways['too-early']()[0]).toMatchObject({
      deadline: 'firstVisit.notice',
      rule: 'civil.203',
      guard: 'deadlineHasPassed',
    });
  });
});

describe('a fact that is missing is told apart from a no', () => {
  const inHand: readonly Step[] = [...dispatched, ...handled.slice(0, 1)];
  const signing: readonly Step[] = [...classified, ...approved.slice(0, 2)];

  test('the fact is named, and with it the event is taken', () => {
    const course = petitionUnder().follow(inHand);
    expect(course.refused('03-13', 'handling.setHearing', legal, hearing)).toMatchObject([
      {
        code: 'missing-fact',
        fact: 'significant',
        guard: 'hearingFits',
        message: { en: expect.stringContaining('the fact significant is needed') },
      },
    ]);
    course.send('03-13', 'handling.setHearing', legal, { ...hearing, significant: true });
  });

  test('a no stays a no, whatever is stated', () => {
    const course = petitionUnder().follow(inHand);
    expect(
      course.refused('03-13', 'handling.setHearing', legal, { ...hearing, significant: false }),
    ).toMatchObject([{ code: 'guard-failed', guard: 'hearingFits' }]);
  });

  test('of the ways that lead on, the one is asked for what it lacks that the facts lead to', () => {
    const sign = refusedAfter(signing, '03-10', 'approval.sign', secretary, { unit: 'brigade-1' });
    expect(sign.map(({ code, guard }) => `${code} ${guard}`)).toEqual(['missing-fact changeHasReason']);
    const report = refusedAfter(inHand, '03-13', 'handling.report', legal, { result: '属实' });
    expect(report.map(({ guard }) => guard)).toEqual(['petitionerHeard', 'factsAreFound']);
  });
});

describe('the wrong role', () => {
  test('comes first, before other reasons', () => {
    const refusals = refusedAfter([receive], '03-03', 'deadline.passed', commissioner, {
      deadline: 'firstVisit.notice',
    });
    expect(refusals.map(({ code }) => code)).toEqual(['wrong-role', 'too-early']);
  });

  test('is told in the words of the body, by the rule of the step', () => {
    const engine = createEngine<string>(housingBureau);
    const course = new Course(engine);
    const office = { role: 'petitionOffice', unit: 'petition-office', id: 'office-1' };
    course.send('03-02', 'intake.receive', office, receive[3]);
    const division = { role: 'division', unit: 'division-market', id: 'division-1' };
    expect(
      course.refused('03-03', 'intake.assess', division, {
        withinCompetence: true,
        kind: 'claim',
        reason: 'r',
      }),
    ).toMatchObject([
      {
        code: 'wrong-role',
        rule: expect.stringMatching(/^(plan|reg)/),
        roles: ['petitionOffice'],
        message: { zh: expect.stringContaining('信访办'), en: expect.stringContaining('petition office') },
      },
    ]);
  });

  test('of the right name but of another unit says so', () => {
    const [refusal] = refusedAfter(dispatched, '03-12', 'handling.accept', people.brigade, {
      handler: 'x-1',
    });
    expect(refusal).toMatchObject({
      code: 'wrong-role',
      message: { en: expect.stringContaining('of the unit that has the matter') },
    });
    const review = [...dispatched, ...handled, ...reviewed.slice(0, 2)];
    const [other] = refusedAfter(review, '04-15', 'review.decide', ministry, {
      outcome: 'upheld',
      reason: 'r',
      legalBasis: 'l',
    });
    expect(other).toMatchObject({
      code: 'wrong-role',
      guard: 'organHasIt',
      message: { en: expect.stringContaining('the organ that took the request in acts') },
    });
  });

  test('is not named where one of several ways has the right one', () => {
    const refusals = refusedAfter([...registered], '03-05', 'intake.classify', commissioner, {
      classification: 'general',
      criteria: {
        serious: true,
        effectInside: false,
        effectOutside: false,
        likelyToEscalate: false,
        settledLocally: true,
      },
      reason: 'r',
    });
    expect(refusals.map(({ guard }) => guard)).toEqual(['asComplex']);
    expect(refusals[0]?.rule).toBe('plan.3.2.1');
  });

  test('somebody with an interest has the right role and may not act', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-11', 'matter.declareInterest', legal, { person: 'legal-1', reason: '亲属' });
    expect(course.refused('03-12', 'handling.accept', legal, { handler: 'legal-2' })).toMatchObject([
      { code: 'guard-failed', guard: 'noInterest', rule: 'reg.28' },
    ]);
  });

  test('who could act is whoever plays a part of the step', () => {
    const [refusal] = refusedAfter([receive], '03-03', 'group.arrive', bureau, { persons: 6 });
    expect(refusal?.roles).toEqual(
      rolesPlaying(fireRescueBureau, ['supervisionOffice', 'disciplineCommission', 'serviceDetachment']),
    );
  });
});

test('a state is named in the refusal by its lifecycle and its own name', () => {
  const course = petitionUnder().follow([receive]);
  const [refusal] = course.refused('03-03', 'intake.register', clerk, { registerNumber: 'R-1' });
  expect(refusal?.message.en).toContain('firstVisit.received');
  expect(refusal?.instead).toContain('intake.assess');
  expect(refusal?.instead).not.toContain('intake.register');
  expect(stored(course.petition.phase.value)).toBe('received');
});
