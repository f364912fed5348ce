import { describe, expect, test } from 'vitest';
import { definePolicy, explanationText, fireRescueBureau, PolicyRefused } from '../../src/index.ts';
import { arrival, dispatched, handled, receive } from './support/courses.ts';
import { laterPlan, people, petitionUnder } from './support/office.ts';

const { bureau, chief, clerk, commissioner, legal, petitioner, timer } = people;
const entered = { ...clerk, paper: '某上信复〔2026〕7号', on: '2026-04-01' };
const asked = [
  ...dispatched,
  ...handled,
  ['03-30', 'review.request', petitioner, { reasons: '不服' }],
] as const;
const required = laterPlan({ entry: { outsideOrgans: 'required' } });

/** A request for review waits for the superior organ, whose act a clerk enters. */
const accepting = (enteredBy?: object, policy = fireRescueBureau) => {
  const course = petitionUnder(policy).follow(asked);
  return course.refused('04-01', 'review.accept', bureau, enteredBy ? { enteredBy } : {});
};

describe('what an outside organ did, entered by a clerk', () => {
  test('is the organ’s act, and the record names both, with the paper', () => {
    const course = petitionUnder().follow(asked);
    const { effects } = course.send('04-01', 'review.accept', bureau, { enteredBy: entered });
    expect(effects[0]).toEqual({
      type: 'record',
      rule: 'policy',
      what: 'entry',
      about: 'bureau-1',
      detail: {
        event: 'review.accept',
        actedRole: 'superiorOrgan',
        actedUnit: 'superior-bureau',
        acted: 'bureau-1',
        enteredRole: 'supervisionOffice',
        enteredUnit: 'supervision-office',
        entered: 'clerk-1',
        paper: '某上信复〔2026〕7号',
        on: '2026-04-01',
      },
    });
    expect(course.petition.phase.value).toBe('inReview');
  });

  test('gives nobody a right that they have not: the act stays one of the organ', () => {
    const course = petitionUnder().follow(asked);
    const [refusal] = course.refused('04-01', 'review.accept', petitioner, { enteredBy: clerk });
    expect(refusal).toMatchObject({ code: 'wrong-role', rule: 'reg.35.2' });
  });

  test('needs no entry where the policy leaves it open', () => {
    const course = petitionUnder().follow(asked);
    const { effects } = course.send('04-01', 'review.accept', bureau);
    expect(effects.filter((effect) => 'what' in effect && effect.what === 'entry')).toEqual([]);
  });

  test('is the same when it is replayed', () => {
    const course = petitionUnder().follow(asked);
    const { petition } = course.send('04-01', 'review.accept', bureau, { enteredBy: entered });
    const replayed = course.engine.replay(course.events.map((event) => ({ event })));
    expect(replayed.petitions.get('P1')?.seal).toBe(petition.seal);
  });

  test('is explained with both', () => {
    const course = petitionUnder().follow(asked);
    const explained = course.engine.explain(
      course.petition,
      course.event('04-01', 'review.accept', bureau, { enteredBy: entered }),
    );
    if (!explained.accepted) throw new Error('not explained');
    expect(explained.explanation).toMatchObject({ by: bureau, enteredBy: entered });
    expect(explanationText(explained.explanation, 'en')).toContain(
      'by superiorOrgan superior-bureau bureau-1, entered by supervisionOffice supervision-office clerk-1 (某上信复〔2026〕7号 2026-04-01)',
    );
    expect(explanationText(explained.explanation, 'zh')).toContain(
      '行为人 superiorOrgan superior-bureau bureau-1，由 supervisionOffice supervision-office clerk-1 录入（依据 某上信复〔2026〕7号 2026-04-01）',
    );
  });
});

describe('an entry is refused, with the rule,', () => {
  test.each([
    ['by the organ itself', { ...bureau, id: 'bureau-2' }, 'mayEnter', 'wrong-role', 'policy'],
    ['by a unit that there is not', { ...clerk, unit: 'nowhere' }, 'mayEnter', 'wrong-role', 'policy'],
    [
      'by a role that the office does not play',
      { ...clerk, role: 'chiefOfficer' },
      'mayEnter',
      'wrong-role',
      'policy',
    ],
    [
      'by a handling unit in a matter that it does not have',
      { role: 'responsibleUnit', unit: 'dept-personnel', id: 'personnel-1' },
      'mayEnter',
      'wrong-role',
      'policy',
    ],
    [
      'by the very person who acts',
      { ...clerk, id: bureau.id },
      'enteredForAnother',
      'guard-failed',
      'policy',
    ],
    ['on a paper of a later day', { ...clerk, on: '2026-04-02' }, 'paperIsThere', 'guard-failed', 'policy'],
    [
      'by somebody with an interest',
      { ...clerk, id: 'petitioner-1' },
      'noInterest',
      'guard-failed',
      'reg.28',
    ],
  ])('%s', (_, enteredBy, guard, code, rule) => {
    expect(accepting(enteredBy)).toMatchObject([{ code, rule, guard }]);
  });

  test('by a clerk who declared an interest (reg.28)', () => {
    const course = petitionUnder().follow(asked);
    course.send('03-31', 'matter.declareInterest', commissioner, { person: 'clerk-1', reason: '系近亲属' });
    expect(course.refused('04-01', 'review.accept', bureau, { enteredBy: clerk })).toMatchObject([
      { code: 'guard-failed', rule: 'reg.28', guard: 'noInterest', path: 'enteredBy' },
    ]);
  });

  test('by a clerk of a unit complained of (reg.30)', () => {
    const against = { ...arrival, complainedOf: { persons: [], units: ['supervision-office'] } };
    const course = petitionUnder();
    const refusals = course.refused('03-02', 'intake.receive', petitioner, { ...against, enteredBy: clerk });
    expect(refusals).toMatchObject([{ rule: 'reg.30', guard: 'unitNotComplainedOf' }]);
  });

  test('of what an office of the body or the timer does: each sends its own', () => {
    const course = petitionUnder();
    const opening = course.refused('03-02', 'intake.receive', commissioner, { ...arrival, enteredBy: clerk });
    expect(opening).toMatchObject([{ code: 'guard-failed', rule: 'policy', guard: 'enteredForAnother' }]);
    course.follow([receive]);
    const passed = course.refused('03-30', 'deadline.passed', timer, {
      deadline: 'firstVisit.register',
      enteredBy: clerk,
    });
    expect(passed).toMatchObject([{ guard: 'enteredForAnother' }]);
  });

  test('the same where only its explanation is asked for', () => {
    const course = petitionUnder().follow(asked);
    const event = course.event('04-01', 'review.accept', bureau, { enteredBy: bureau });
    expect(course.engine.explain(course.petition, event)).toMatchObject({
      accepted: false,
      refusals: [{ guard: 'mayEnter' }, { guard: 'enteredForAnother' }],
    });
    const opening = course.event('03-02', 'intake.receive', commissioner, { ...arrival, enteredBy: clerk });
    expect(course.engine.explain(undefined, opening)).toMatchObject({
      accepted: false,
      refusals: [{ guard: 'enteredForAnother' }],
    });
  });
});

describe('what a petitioner did', () => {
  test('is entered by the unit that has the matter, or an office', () => {
    for (const by of [legal, clerk, chief]) {
      const course = petitionUnder().follow([...dispatched, ...handled]);
      const { effects } = course.send('03-30', 'review.request', petitioner, {
        reasons: '不服',
        enteredBy: by,
      });
      expect(effects[0]).toMatchObject({
        what: 'entry',
        about: 'petitioner-1',
        detail: { acted: 'petitioner-1', entered: by.id },
      });
    }
  });

  test('is entered by the offices alone that the policy names', () => {
    const course = petitionUnder(
      laterPlan({ entry: { outsideOrgans: 'optional', by: ['supervisionOffice'] } }),
    ).follow([...dispatched, ...handled]);
    const request = { reasons: '不服' };
    expect(
      course.refused('03-30', 'review.request', petitioner, { ...request, enteredBy: chief }),
    ).toMatchObject([{ code: 'wrong-role', guard: 'mayEnter', roles: ['supervisionOffice'] }]);
    course.send('03-30', 'review.request', petitioner, { ...request, enteredBy: clerk });
  });
});

describe('where the policy requires it', () => {
  test('an outside organ’s act without an entry is refused: it says what is missing', () => {
    expect(accepting(undefined, required)).toMatchObject([
      { code: 'missing-fact', rule: 'policy', fact: 'enteredBy', path: 'enteredBy' },
    ]);
  });

  test('the paper’s number and its day are told, too', () => {
    expect(accepting(clerk, required)).toMatchObject([
      { code: 'missing-fact', fact: 'enteredBy.paper' },
      { code: 'missing-fact', fact: 'enteredBy.on' },
    ]);
    const course = petitionUnder(required).follow(asked);
    course.send('04-01', 'review.accept', bureau, { enteredBy: entered });
  });

  test('a petitioner’s act needs none, and what is possible next says where one is needed', () => {
    const course = petitionUnder(required).follow(asked);
    const needs = (by: object, type: string) =>
      course.engine
        .nextEvents(course.petition, { by, at: '2026-04-01T10:00:00+08:00' } as never)
        .find((next) => next.type === type)?.needs;
    expect(needs(bureau, 'review.accept')).toContain('enteredBy');
    expect(needs(petitioner, 'petitioner.query')).toEqual([]);
    expect(needs(clerk, 'review.accept')).not.toContain('enteredBy');
  });

  test('only offices of the body may be named as those who enter', () => {
    const by = ['superiorOrgan'] as never;
    expect(() =>
      definePolicy({
        extends: fireRescueBureau,
        id: 'own',
        version: '1.0.0',
        entry: { outsideOrgans: 'required', by },
      }),
    ).toThrow(PolicyRefused);
  });
});
