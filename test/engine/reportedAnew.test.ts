import { describe, expect, test } from 'vitest';
import { createEngine, type EffectOf, fireRescueBureau } from '../../src/index.ts';
import { lightCriteria } from '../support/criteria.ts';
import { arrival } from './support/courses.ts';
import { Course, people, type Step } from './support/office.ts';

const { clerk, otherClerk, commissioner, secretary, brigade, bureau, ministry, petitioner } = people;

/** An assigned matter up to its dispatch to a brigade, for this organ, until this day. */
const assignedBy = (organ: string, dueOn: string, more: object = {}): Step[] => [
  [
    '03-02',
    'referral.receive',
    clerk,
    { ...arrival, form: 'assigned', organ, referenceNumber: 'S-9', dueOn, reportBack: true, ...more },
  ],
  ['03-03', 'referral.register', clerk, { registerNumber: 'R-9' }],
  ['03-03', 'intake.assess', commissioner, { withinCompetence: true, kind: 'claim', reason: '属本局职责' }],
  [
    '03-04',
    'referral.classify',
    commissioner,
    { classification: 'general', criteria: lightCriteria, reason: '轻微' },
  ],
  ['03-05', 'approval.fillForm', clerk, { form: 'form-9' }],
  ['03-05', 'approval.propose', otherClerk, { unit: 'brigade-1', opinion: '交第一支队' }],
  ['03-05', 'approval.sign', secretary],
  ['03-06', 'approval.dispatch', clerk, { unit: 'brigade-1', liaison: 'liaison-9' }],
  ['03-06', 'handling.accept', brigade, { handler: 'b-1' }],
];
/** Work up to a delivered reply, on one day, by one handler. */
const replied = (day: string, outcome: string): Step[] => [
  [day, 'handling.investigate', brigade, { step: 'petitionerHeard', note: '已听取' }],
  [day, 'handling.investigate', brigade, { step: 'factsFound', note: '已查明' }],
  [day, 'handling.report', brigade, { result: '已办' }],
  [day, 'handling.approveResult', commissioner, { opinion: '同意' }],
  [
    day,
    'handling.reply',
    brigade,
    { request: '请求', facts: '事实', opinion: '意见', legalBasis: '依据', outcome, form: 'written' },
  ],
  [day, 'handling.deliver', brigade, { deliveredOn: `2026-${day}`, manner: 'post' }],
];
const opinion = (outcome: string) => ({ outcome, reason: '事实不清', legalBasis: '条例' });
const reviewed = (by: object, day: string, outcome = 'sentBack'): Step[] => [
  ['03-12', 'review.request', petitioner, { reasons: '不服' }],
  ['03-13', 'review.accept', by],
  [day, 'review.decide', by, opinion(outcome)],
];
const start = (...steps: readonly Step[]) => new Course(createEngine<string>(fireRescueBureau)).follow(steps);

const told = ({ decisions }: Course) =>
  decisions
    .flatMap(({ effects }) => effects)
    .filter((effect): effect is EffectOf<'report'> => effect.type === 'report')
    .filter(({ what }) => /^referral-(result|reopened)$/.test(what))
    .map(({ what, to, detail }) => `${what} ${to.unit} ${detail?.outcome ?? detail?.reopened ?? ''}`);
const owed = (course: Course, at = '2026-09-01T10:00:00+08:00') =>
  course.engine
    .deadlines(course.petition, at)
    .filter(({ kind }) => kind === 'referral.report')
    .map(({ id, due, owner, settledAt }) => `${id} ${due} ${owner.unit}${settledAt ? ' over' : ''}`)
    .sort();
const again: Step = ['03-20', 'handling.changeHandler', brigade, { handler: 'b-2', reason: '重新办理' }];

describe('a result that is sent back (reg.22)', () => {
  test('is told to the superior at once, and the new one is reported by its own day', () => {
    const course = start(...assignedBy('superior-bureau', '2026-05-08'), ...replied('03-10', 'notSupported'));
    course.follow(reviewed(ministry, '03-19'));
    expect(told(course)).toEqual([
      'referral-result superior-bureau notSupported',
      'referral-reopened superior-bureau review',
    ]);
    expect(owed(course)).toEqual([
      'handling-2.referral.report 2026-05-08 brigade-1',
      'superiorReferral.report 2026-05-08 brigade-1 over',
    ]);
    course.follow([again, ...replied('03-24', 'supported')]);
    expect(told(course).at(-1)).toBe('referral-result superior-bureau supported');
    expect(owed(course).every((line) => line.endsWith(' over'))).toBe(true);
  });

  test('is owed to the superior that sent it back itself, too', () => {
    const course = start(...assignedBy('superior-bureau', '2026-05-08'), ...replied('03-10', 'notSupported'));
    course.follow(reviewed(bureau, '03-19'));
    expect(owed(course)).toContain('handling-2.referral.report 2026-05-08 brigade-1');
  });

  test('has the body’s own term where the superior’s day is over', () => {
    const course = start(...assignedBy('ministry', '2026-03-18'), ...replied('03-10', 'notSupported'));
    course.follow(reviewed(bureau, '03-19'));
    expect(owed(course)).toContain('handling-2.referral.report 2026-05-18 brigade-1');
  });

  test('keeps the superior’s day where that is today', () => {
    const course = start(...assignedBy('ministry', '2026-03-19'), ...replied('03-10', 'notSupported'));
    course.follow(reviewed(bureau, '03-19'));
    expect(owed(course)).toContain('handling-2.referral.report 2026-03-19 brigade-1');
  });

  test('is nothing to tell a superior that the petition complains of', () => {
    const complainedOf = { persons: [], units: ['superior-bureau'] };
    const course = start(
      ...assignedBy('superior-bureau', '2026-05-08', { complainedOf }),
      ...replied('03-10', 'notSupported'),
    );
    course.follow(reviewed(ministry, '03-19'));
    expect([told(course), owed(course)]).toEqual([[], []]);
  });

  test('and withdrawn after that is reported as that', () => {
    const course = start(...assignedBy('superior-bureau', '2026-05-08'), ...replied('03-10', 'notSupported'));
    course.follow([...reviewed(ministry, '03-19'), ['03-20', 'handling.withdraw', petitioner, {}]]);
    expect(told(course)).toHaveLength(3);
    expect(course.decisions.at(-1)?.effects).toContainEqual(
      expect.objectContaining({ what: 'referral-result', detail: { ending: 'withdrawn' } }),
    );
  });
});

describe('a result that a remedy changes itself (reg.22)', () => {
  const organs = [
    ['superior-bureau', bureau],
    ['ministry', ministry],
  ] as const;

  /** From the review's decision to that of the re-examination. */
  const reexamined = (by: object, day: string, outcome: string): Step[] => [
    [day, 'reexamination.request', petitioner, { reasons: '不服', receivedOn: `2026-${day}` }],
    [day, 'reexamination.accept', by],
    [day, 'reexamination.decide', by, opinion(outcome)],
  ];

  describe.each(organs)('of a matter that %s assigned', (assigning) => {
    const assigned = [...assignedBy(assigning, '2026-06-30'), ...replied('03-10', 'notSupported')];

    test.each(organs)('is told to it by any other organ that reviews: %s', (unit, by) => {
      const course = start(...assigned).follow(reviewed(by, '03-19', 'changed'));
      const expected = unit === assigning ? [] : [`referral-result ${assigning} changed`];
      expect(told(course).slice(1)).toEqual(expected);
    });

    test.each(organs)('is told to it by any other organ that re-examines: %s', (unit, by) => {
      const [, reviewer] = organs.find(([other]) => other !== unit) as (typeof organs)[number];
      const course = start(...assigned).follow(reviewed(reviewer, '03-19', 'upheld'));
      course.follow(reexamined(by, '03-23', 'changed'));
      const expected = unit === assigning ? [] : [`referral-result ${assigning} changed`];
      expect(told(course).slice(1)).toEqual(expected);
    });

    test('is nothing new where the result is upheld', () => {
      const course = start(...assigned).follow(reviewed(ministry, '03-19', 'upheld'));
      course.follow(reexamined(bureau, '03-23', 'upheld'));
      expect(told(course)).toHaveLength(1);
    });
  });

  test('is not told to an organ that the petition complains of', () => {
    const complainedOf = { persons: [], units: ['superior-bureau'] };
    const course = start(
      ...assignedBy('superior-bureau', '2026-06-30', { complainedOf }),
      ...replied('03-10', 'notSupported'),
    ).follow(reviewed(ministry, '03-19', 'changed'));
    expect(told(course)).toEqual([]);
  });

  test('is not told to one that asked for no result', () => {
    const course = start(
      ...assignedBy('superior-bureau', '2026-06-30', {
        form: 'forwarded',
        reportBack: false,
        dueOn: undefined,
      }),
      ...replied('03-10', 'notSupported'),
    ).follow(reviewed(ministry, '03-19', 'changed'));
    expect(told(course)).toEqual([]);
  });
});

describe('a matter whose result a superior waits for', () => {
  const merge = (day: string): Step => [
    day,
    'handling.merge',
    commissioner,
    {
      into: 'P-8',
      petitioners: ['petitioner-1'],
      cause: arrival.cause,
      claim: arrival.claim,
      dueOn: '2026-03-31',
      reason: '同一事项',
    },
  ];

  test('is not merged away, and is where the superior may not be told of it', () => {
    const course = start(...assignedBy('ministry', '2026-05-08'));
    const [day, type, by, payload] = merge('03-09');
    expect(course.receive(course.event(day, type, by, payload))).toMatchObject({
      accepted: false,
      refusals: [{ code: 'guard-failed', guard: 'superiorIsToBeTold', rule: 'reg.22' }],
    });
    expect(owed(course)).toEqual(['superiorReferral.report 2026-05-08 brigade-1']);
    const against = start(
      ...assignedBy('ministry', '2026-05-08', { complainedOf: { persons: [], units: ['ministry'] } }),
    );
    against.send(day, type, by, { ...payload, unit: 'brigade-3' });
    expect(against.petition.phase.outcome).toBe('merged');
  });
});
