import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau } from '../../src/index.ts';
import { arrival, classified, receive } from './support/courses.ts';
import { eventsOf, people, petitionUnder, refusalsOf, type Step } from './support/office.ts';

const { commissioner, clerk, guard, bureau } = people;
const incident = {
  petitioners: ['petitioner-1', 'petitioner-2'],
  anonymous: false,
  reachable: true,
  cause: 'cause-1',
  claim: 'claim-1',
  complainedOf: { persons: [], units: [] },
};
const prior = {
  petition: 'earlier-1',
  petitioners: ['petitioner-1'],
  cause: arrival.cause,
  claim: arrival.claim,
  unit: 'dept-legal',
  receivedOn: '2026-01-05',
  stage: 'inHand',
};

const openings: readonly [name: string, Step, instance: string, state: string][] = [
  ['a letter', receive, 'firstVisit', 'received'],
  [
    'a repeat of a matter in hand',
    ['03-02', 'repeat.receive', commissioner, { ...arrival, priors: [prior], newFacts: false }],
    'repeatVisit',
    'toBeReceived',
  ],
  [
    'a referral from above',
    [
      '03-02',
      'referral.receive',
      clerk,
      { ...arrival, form: 'forwarded', organ: 'superior-bureau', referenceNumber: 'S-1', reportBack: false },
    ],
    'superiorReferral',
    'received',
  ],
  [
    'a group of five',
    ['03-02', 'group.arrive', guard, { persons: 5, arrival: incident }],
    'groupVisit-1',
    'arrived',
  ],
  [
    'a call from the capital',
    ['03-02', 'capital.request', bureau, { persons: 2, arrival: incident }],
    'capitalVisit-1',
    'requested',
  ],
];

describe('a petition opens', () => {
  test.each(openings)('with %s', (_, step, instance, state) => {
    const course = petitionUnder();
    const decision = course.send(...step);
    expect(decision.petition).toMatchObject({
      format: 2,
      id: 'P1',
      policy: { id: 'fireRescueBureau', version: '1.1.0' },
      seq: 1,
      openedAt: '2026-03-02T10:00:00+08:00',
      lastAt: '2026-03-02T10:00:00+08:00',
      events: ['e1'],
      phase: { instance, value: state, status: 'active' },
      beside: [],
      ended: [],
    });
    expect(decision.path).toHaveLength(1);
    expect(decision.effects.length).toBeGreaterThan(0);
    expect(decision.policy).toEqual(decision.petition.policy);
    expect(decision.calendar).toBe(decision.petition.calendar.version);
  });

  test('and what is no repeat after all goes on as a first visit at once', () => {
    const course = petitionUnder();
    const changes = { ...arrival, priors: [{ ...prior, claim: 'apology' }], newFacts: false };
    const { petition } = course.send('03-02', 'repeat.receive', commissioner, changes);
    expect(petition.phase).toMatchObject({ instance: 'firstVisit', value: 'received' });
    expect(petition.ended).toMatchObject([{ lifecycle: 'repeatVisit', outcome: 'notARepeat' }]);
  });
});

test('opened and moved on through the face that hosts embed', () => {
  const engine = createEngine(fireRescueBureau);
  const opened = engine.open({
    id: 'e1',
    petition: 'P1',
    type: 'intake.receive',
    at: '2026-03-02T10:00:00+08:00',
    by: commissioner,
    ...arrival,
    petitioners: ['petitioner-1'],
    complainedOf: { persons: [], units: [] },
  });
  expect(opened.accepted).toBe(true);
  if (!opened.accepted) return;
  const decision = engine.decide(opened.petition, {
    id: 'e2',
    petition: 'P1',
    type: 'petitioner.query',
    at: '2026-03-02T11:00:00+08:00',
    by: people.petitioner,
  });
  expect(decision).toMatchObject({
    accepted: true,
    petition: { seq: 2 },
    effects: [{ type: 'notify', what: 'progress' }],
  });
});

describe('a petition does not open', () => {
  const refused = (step: Step) => petitionUnder().refused(...step);

  test('by an event that belongs to a matter in hand', () => {
    for (const step of [
      ['03-02', 'intake.register', clerk, { registerNumber: 'R-1' }],
      [
        '03-02',
        'supervision.open',
        commissioner,
        { cause: 'delay', breach: 'reg.45', unit: 'dept-legal', reason: '拖延' },
      ],
      ['03-02', 'disorder.report', guard, { conduct: 'blocking', atPremises: true, persons: 3 }],
      ['03-02', 'deadline.passed', people.timer, { deadline: 'firstVisit.notice' }],
    ] satisfies Step[]) {
      expect(refused(step)).toMatchObject([{ code: 'unknown-petition', rule: 'plan.3.1.1' }]);
    }
  });

  test('before any policy is in force', () => {
    expect(refused(['2022-07-16', 'intake.receive', commissioner, arrival])).toMatchObject([
      { code: 'unknown-policy' },
    ]);
    const course = petitionUnder();
    course.send('2022-07-17', 'intake.receive', commissioner, arrival);
    expect(course.petition.seq).toBe(1);
  });

  test('by whoever may not receive it, and whoever may is named', () => {
    expect(refused(['03-02', 'intake.receive', clerk, arrival])).toMatchObject([
      { code: 'wrong-role', guard: 'by', roles: ['disciplineCommission'] },
    ]);
  });

  test('a second time: where there is a matter, an opening event is not for now', () => {
    const early = petitionUnder().follow([receive]);
    expect(early.refused(...receive)).toMatchObject([
      { code: 'not-now', instead: expect.arrayContaining(['intake.assess']) },
    ]);
    const late = petitionUnder().follow(classified);
    expect(late.refused('03-06', 'intake.receive', commissioner, arrival)).toMatchObject([
      { code: 'not-now', rule: 'plan.3.1.1', instead: expect.arrayContaining(['approval.fillForm']) },
    ]);
  });

  test('where the host gives a petition that is none, or null', () => {
    const engine = createEngine(fireRescueBureau);
    const [event] = eventsOf([receive]);
    expect(refusalsOf(engine.decide(undefined as never, event as never))[0]).toMatchObject({
      code: 'invalid-petition',
    });
    expect(engine.receive(null, event).accepted).toBe(true);
  });
});
