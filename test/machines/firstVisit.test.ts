import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstVisit } from '../../src/machines/firstVisit.ts';
import { answer } from '../../src/machines/lifecycle/condition.ts';
import type { Lifecycle } from '../../src/machines/lifecycle/lifecycle.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';
import {
  answerClaim,
  answerOnTheSpot,
  assess,
  classify,
  lead,
  leaveBelow,
  passDown,
  receive,
  redirect,
  register,
  restrict,
  simplify,
  withdraw,
} from './firstVisit/happenings.ts';
import {
  after,
  full,
  type Happening,
  monday,
  opening,
  owed,
  plan,
  said,
  states,
  stepped,
  terms,
  told,
} from './intake/cases.ts';
import { byException, byTheRule, exception } from './intake/exceptions.ts';
import { people } from './intake/people.ts';
import { describeSteps, office, type StepRow } from './intake/stepTable.ts';
import { earlier } from './repeatVisit/happenings.ts';

const lifecycle = firstVisit as unknown as Lifecycle;
const reach = (...events: Parameters<typeof after>[1]) => after(lifecycle, events);
const on = (at: string, event: Happening): Happening => ({ ...event, at });
const commission = office(people.commissioner);
const ofTwo = { ...receive, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };
const claim = [receive, assess('claim'), register];
const againstOffice = { matter: { complainedOf: { persons: [], units: ['supervision-office'] } } };
const noSimplified = terms({ choices: { simplifiedProcedure: false } });
const noFax = terms({ intake: { fax: false } });
const excluded = (facts: object) => ({
  simplified: { inScope: true, mayBeRefused: false, multiParty: false, ...facts },
});

const visit = { ...receive, channel: 'visit', recordedBy: 'clerk-1' };
const tooHigh = { competent: 'street-office', levels: 2 };
const oldOrgan = { organ: 'old-education-bureau', change: 'merged' };
const suggestion = [receive, assess('suggestion'), register];
const onTheSpot = {
  ...office(people.clerk),
  simplifiedInScope: { event: excluded({ inScope: false }) },
  simplifiedNotExcluded: { event: excluded({ multiParty: true }) },
  notRaisedByAGroup: { matter: { persons: 5 } },
  spokenAnswerIsRecorded: { event: { recordedBy: undefined } },
};
const claimOnTheSpot: StepRow['flips'] = {
  ...onTheSpot,
  isClaim: { matter: { kind: 'ledElsewhere' } },
  opinionIsWhole: { event: { facts: undefined } },
  petitionerAgrees: { event: { agreedBy: 'stranger-1' } },
  writtenOpinionReaches: { matter: { reachable: false } },
  unitIsNamed: { event: { unit: undefined }, also: ['unitMayHandle'] },
  unitMayHandle: { event: { unit: 'publicity' } },
  unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['brigade-1'] } } },
};
const arriving = {
  ...commission,
  petitionersCounted: { event: { petitioners: [] } },
  notARepeat: { event: { priors: [earlier.inHand] } },
};

const rows: StepRow[] = [
  {
    step: 'the commission receives',
    before: [],
    event: receive,
    to: 'received',
    flips: {
      ...arriving,
      notAGroup: { event: { channel: 'visit', persons: 5, recordedBy: 'clerk-1' } },
      oralIsRecorded: { event: { channel: 'telephone' } },
      channelIsOpen: { event: { channel: 'fax' }, env: noFax },
      levelMayBeStated: { event: { visitedAbove: { ...tooHigh, levels: 1 } } },
      visitedTooHigh: { event: { channel: 'visit', recordedBy: 'clerk-1', visitedAbove: tooHigh } },
    },
  },
  {
    step: 'a visit that came too high is received, and told where visits go',
    before: [],
    event: { ...visit, visitedAbove: tooHigh },
    to: 'received',
    flips: {
      ...arriving,
      notAGroup: { event: { persons: 5 } },
      oralIsRecorded: { event: { recordedBy: undefined } },
      channelIsOpen: { event: { channel: 'fax' }, env: noFax, also: ['levelMayBeStated'] },
      levelMayBeStated: { event: { channel: 'letter' } },
      visitedTooHigh: { event: { visitedAbove: { ...tooHigh, levels: 1 } } },
    },
  },
  {
    step: 'what belongs to another procedure is to be led there',
    before: [receive],
    event: assess('ledElsewhere'),
    to: 'toBeLed',
    flips: {
      ...commission,
      withinCompetence: { event: { withinCompetence: false } },
      officesNotComplainedOf: againstOffice,
      ledElsewhere: { event: { kind: 'claim' } },
    },
  },
  {
    step: 'what is within competence is to be registered',
    before: [receive],
    event: assess('claim'),
    to: 'competent',
    flips: {
      ...commission,
      withinCompetence: { event: { withinCompetence: false } },
      officesNotComplainedOf: againstOffice,
      ledElsewhere: { event: { kind: 'ledElsewhere' } },
    },
  },
  {
    step: 'what is outside competence is to be told',
    before: [receive],
    event: assess('claim', false),
    to: 'outside',
    flips: { ...commission, withinCompetence: { event: { withinCompetence: true } } },
  },
  {
    step: 'the petitioner is told where to go',
    before: [receive, assess('claim', false)],
    event: redirect,
    to: 'redirected',
    flips: {
      ...commission,
      organIsAnother: { event: { organ: 'dept-legal' } },
      organSucceeds: { event: { formerOrgan: oldOrgan } },
    },
  },
  {
    step: 'outside competence, the organ that goes on with the powers of another is told',
    before: [receive, assess('claim', false)],
    event: { ...redirect, formerOrgan: oldOrgan },
    to: 'redirected',
    flips: {
      ...commission,
      organIsAnother: { event: { organ: 'dept-legal' } },
      organSucceeds: { event: { formerOrgan: undefined } },
      successorGoesOn: { event: { formerOrgan: { organ: redirect.organ, change: 'merged' } } },
    },
  },
  {
    step: 'what an organ below has within its term is not accepted',
    before: [receive],
    event: { ...leaveBelow, until: '2026-03-10' },
    to: 'heldBelow',
    flips: {
      ...commission,
      belowIsAnother: { event: { organ: 'dept-legal' } },
      isAcceptedBelow: { event: { acceptedOn: '2026-03-03' } },
      termRunsBelow: { event: { until: '2026-03-01' } },
    },
  },
  {
    step: 'it is decided to pass it on',
    before: [receive, assess('claim', false)],
    event: passDown,
    to: 'passedDown',
    flips: { ...commission },
  },
  {
    step: 'the petitioner is led to the procedure',
    before: [receive, assess('ledElsewhere')],
    event: lead,
    to: 'led',
    flips: { ...commission, organHasProcedure: { event: { procedure: 'litigation' } } },
  },
  {
    step: 'the supervision office registers',
    before: [receive, assess('claim')],
    event: register,
    to: 'registered',
    flips: { ...office(people.clerk), isReport: { matter: { kind: 'report' } } },
  },
  {
    step: 'the supervision office registers a report about a person',
    before: [receive, assess('report')],
    event: register,
    to: 'confidential',
    flips: { ...office(people.clerk), isReport: { matter: { kind: 'claim' } } },
  },
  {
    step: 'who may see a report is named',
    before: [receive, assess('report'), register],
    event: restrict,
    to: 'registered',
    flips: {
      ...commission,
      unitMayHandle: { event: { unit: 'command-centre' } },
      unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['brigade-2'] } } },
    },
  },
  {
    step: 'the commission classifies as general',
    before: claim,
    event: classify('general', lightCriteria),
    to: 'general',
    flips: {
      ...commission,
      ...byTheRule,
      simplifiedAsked: { event: excluded({}) },
      asGeneral: { event: { classification: 'complex' } },
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
    },
  },
  {
    step: 'the commission classifies as complex',
    before: claim,
    event: classify('complex', seriousCriteria),
    to: 'complex',
    flips: {
      ...commission,
      ...byTheRule,
      simplifiedAsked: { event: excluded({}) },
      asComplex: { event: { classification: 'general' } },
      criteriaAreGeneral: { event: { criteria: lightCriteria } },
    },
  },
  {
    step: 'the commission classifies a serious matter as general, by an exception',
    before: claim,
    event: { ...classify('general', seriousCriteria), exception },
    to: 'general',
    flips: {
      ...commission,
      ...byException,
      simplifiedAsked: { event: excluded({}) },
      asGeneral: { event: { classification: 'complex' } },
      criteriaAreGeneral: { event: { criteria: lightCriteria } },
    },
  },
  {
    step: 'the commission classifies a slight matter as complex, by an exception',
    before: claim,
    event: { ...classify('complex', lightCriteria), exception },
    to: 'complex',
    flips: {
      ...commission,
      ...byException,
      simplifiedAsked: { event: excluded({}) },
      asComplex: { event: { classification: 'general' } },
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
    },
  },
  {
    step: 'a general matter takes the simplified procedure',
    before: claim,
    event: simplify,
    to: 'simplified',
    flips: {
      ...commission,
      ...byTheRule,
      simplifiedAsked: {
        event: { simplified: undefined },
        also: ['simplifiedInScope', 'simplifiedNotExcluded'],
      },
      simplifiedOffered: { env: noSimplified },
      asGeneral: { event: { classification: 'complex' } },
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
      simplifiedInScope: { event: excluded({ inScope: false }) },
      simplifiedNotExcluded: { event: excluded({ mayBeRefused: true }) },
      notRaisedByAGroup: { matter: { persons: 5 } },
      unitIsNamed: { event: { unit: undefined }, also: ['unitMayHandle'] },
      unitMayHandle: { event: { unit: 'publicity' } },
      unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['brigade-1'] } } },
    },
  },
  {
    step: 'a suggestion is answered on the spot',
    before: suggestion,
    event: answerOnTheSpot,
    to: 'answeredOnTheSpot',
    flips: { ...onTheSpot, isSuggestion: { matter: { kind: 'claim' } } },
  },
  {
    step: 'a claim that is supported is answered on the spot, and is to be carried out',
    before: claim,
    event: { ...answerClaim, outcome: 'supported' },
    to: 'claimAnsweredOnTheSpot',
    flips: {
      ...claimOnTheSpot,
      requestIsNotRefused: { event: { outcome: 'notSupported' }, also: ['isSupported'] },
      isSupported: { event: { outcome: 'explained' } },
    },
  },
  {
    step: 'a claim that is explained is answered on the spot',
    before: claim,
    event: answerClaim,
    to: 'claimAnsweredOnTheSpot',
    flips: {
      ...claimOnTheSpot,
      requestIsNotRefused: { event: { outcome: 'notSupported' } },
      isSupported: { event: { outcome: 'supported' } },
    },
  },
  {
    step: 'the petitioner withdraws',
    before: [receive],
    event: withdraw,
    to: 'withdrawn',
    flips: {
      by: { event: { by: people.stranger } },
      othersGoOn: { matter: { persons: 2 } },
    },
  },
  {
    step: 'one of several petitioners withdraws',
    before: [ofTwo],
    event: withdraw,
    to: 'received',
    flips: {
      by: { event: { by: people.stranger } },
      othersGoOn: { matter: { persons: 1 } },
    },
  },
];

describeSteps(lifecycle, rows);

describe('first visit: accepted by the commission alone (plan.3.1.1)', () => {
  test.each(['letter', 'online', 'telephone', 'visit'])('a %s', (channel) => {
    const standing = reach({ ...receive, channel, recordedBy: 'clerk-1' });
    expect(standing.value).toBe('received');
    expect(said(standing)).toEqual([
      { type: 'record', rule: 'plan.3.1.1', what: 'receipt', detail: { channel, persons: 1 } },
    ]);
    expect(owed(standing)).toEqual({
      'intake.notice': '2026-03-17 disciplineCommission',
      'intake.register': '2026-03-05 supervisionOffice',
    });
  });

  test('no other office may', () => {
    for (const by of [people.clerk, people.brigade, people.department, people.superior, people.petitioner]) {
      expect(reach({ ...receive, by }).value).toBe('arriving');
    }
  });

  test('what is said on the telephone or in person is written down (reg.19)', () => {
    for (const channel of ['letter', 'online', 'telephone', 'visit']) {
      const event = full({ ...receive, channel });
      const given = answer(
        lifecycle.conditions.oralIsRecorded as never,
        { context: opening(lifecycle, receive).context, event, env: plan },
        undefined as never,
      );
      const oral = channel === 'telephone' || channel === 'visit';
      expect(given).toEqual(oral ? { answer: 'missing', fact: 'recordedBy' } : { answer: 'yes' });
    }
  });

  test('five who come in person are a group visit, four are not, and letters are never one (plan.3.3.1)', () => {
    const visit = { ...receive, channel: 'visit', recordedBy: 'clerk-1' };
    expect(reach({ ...visit, persons: 4 }).value).toBe('received');
    expect(reach({ ...visit, persons: 5 }).value).toBe('arriving');
    expect(reach({ ...receive, persons: 300 }).value).toBe('received');
    const stricter = terms({ thresholds: { groupVisit: 3 } });
    expect(after(lifecycle, [{ ...visit, persons: 3 }], stricter).value).toBe('arriving');
    expect(lifecycle.conditions.notAGroup?.says?.({ env: stricter } as never, undefined as never)).toEqual({
      zh: '来访人数不足3人',
      en: 'fewer than 3 persons come',
    });
  });

  test('the persons cover the petitioners named, and an anonymous petition names none', () => {
    const facts = fc.record({
      petitioners: fc.subarray(['p-1', 'p-2', 'p-3']),
      persons: fc.integer({ min: 1, max: 4 }),
      anonymous: fc.boolean(),
      reachable: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, ({ petitioners, persons, anonymous, reachable }) => {
        const agree = anonymous ? petitioners.length === 0 && !reachable : petitioners.length > 0;
        const standing = reach({ ...receive, petitioners, persons, anonymous, reachable });
        expect(standing.value).toBe(agree && petitioners.length <= persons ? 'received' : 'arriving');
      }),
    );
  });

  test('a repeat visit is not accepted again where the register knows the earlier matter (plan.3.1.2)', () => {
    for (const prior of [earlier.inHand, earlier.remedyOpen, earlier.reexamined, earlier.ended]) {
      expect(reach({ ...receive, priors: [prior] }).value).toBe('arriving');
      const closed = prior.stage === 'reexamined' || prior.stage === 'ended';
      const withNewFacts = reach({ ...receive, priors: [prior], newFacts: true });
      expect(withNewFacts.value).toBe(closed ? 'received' : 'arriving');
    }
    expect(reach({ ...receive, priors: [earlier.otherClaim] }).value).toBe('received');
    expect(reach({ ...receive, priors: [] }).value).toBe('received');
  });

  test('and the refusal names the earlier matter', () => {
    const says = (event: object) =>
      lifecycle.conditions.notARepeat?.says?.({ event } as never, undefined as never);
    expect(says(full({ ...receive, priors: [earlier.inHand] }))).toEqual({
      zh: '不是重复访：与信访事项“earlier-1”相同',
      en: 'no repeat visit: it is the same as earlier-1',
    });
    expect(says(full(receive))).toMatchObject({ en: 'no repeat visit: it is the same as ' });
  });
});

describe('outside competence the petitioner is told to raise it with the competent organ', () => {
  const outside = [receive, assess('claim', false)];

  test('in writing, with the reason, and nothing is owed any more', () => {
    const standing = reach(...outside, redirect);
    expect(told(standing)).toEqual([
      {
        type: 'notify',
        rule: 'reg.23.1',
        what: 'redirected',
        to: { role: 'petitioner', ids: ['petitioner-1'] },
        form: 'written',
        remedy: 'raise-with-competent-organ',
        reason: redirect.reason,
        detail: { organ: 'housing-bureau' },
      },
    ]);
    expect(standing.output).toEqual({ outcome: 'redirected' });
    expect(states(standing)).toEqual({ 'intake.notice': 'met', 'intake.register': 'discharged' });
  });

  test('an organ that the policy does not list may be named, a unit of the body may not', () => {
    expect(reach(...outside, { ...redirect, organ: 'education-bureau' }).value).toBe('redirected');
    expect(reach(...outside, { ...redirect, organ: 'brigade-1' }).value).toBe('outside');
  });

  test('within 15 days: told later, the notice is missed though given', () => {
    expect(states(reach(...outside, on('2026-03-17T23:59:59+08:00', redirect)))['intake.notice']).toBe('met');
    expect(states(reach(...outside, on('2026-03-18T00:00:00+08:00', redirect)))['intake.notice']).toBe(
      'missed',
    );
  });

  test('a notice that is owed too long opens supervision of the commission', () => {
    const passed = (at: string): Happening => ({
      type: 'deadline.passed',
      by: people.timer,
      deadline: 'firstVisit.notice',
      at,
    });
    expect(reach(...outside, passed('2026-03-17T23:59:59+08:00')).effects).toEqual([]);
    const standing = reach(...outside, passed('2026-03-18T00:00:00+08:00'));
    expect([standing.value, states(standing)['intake.notice']]).toEqual(['outside', 'missed']);
    expect(standing.effects).toContainEqual(
      expect.objectContaining({ type: 'open', lifecycle: 'supervision', rule: 'reg.40' }),
    );
  });
});

describe('what belongs to a procedure of its own is led there (reg.31)', () => {
  test('with the reason, the procedure and the organ', () => {
    const standing = reach(receive, assess('ledElsewhere'), lead);
    expect(told(standing)).toEqual([
      expect.objectContaining({
        rule: 'reg.31',
        what: 'led-to-procedure',
        remedy: 'follow-procedure',
        reason: lead.reason,
        detail: { procedure: 'fireHazardReport', organ: 'dept-supervision' },
      }),
    ]);
    expect(standing.output).toEqual({ outcome: 'led' });
    expect(states(standing)).toEqual({ 'intake.notice': 'met', 'intake.register': 'discharged' });
  });

  test('where it is outside competence as well, the petitioner is redirected', () => {
    expect(reach(receive, assess('ledElsewhere', false)).value).toBe('outside');
  });
});

describe('within competence the supervision office registers', () => {
  test('and the petitioner is told: received, by which route and procedure (reg.23.1)', () => {
    const standing = reach(...claim);
    expect(said(standing)).toEqual([
      expect.objectContaining({ type: 'record', what: 'registration', about: 'R-1' }),
      expect.objectContaining({
        type: 'notify',
        what: 'received',
        form: 'written',
        remedy: 'query-progress',
        detail: { route: 'approval', procedure: 'petition' },
      }),
    ]);
    expect(states(standing)).toEqual({
      'intake.notice': 'met',
      'intake.register': 'met',
      'intake.classify': 'running',
    });
    expect(owed(standing)).toEqual({ 'intake.classify': '2026-03-05 disciplineCommission' });
  });

  test.each([
    ['receipt', '2026-03-02'],
    ['registration', '2026-03-04'],
    ['unitAccepts', undefined],
  ] as const)('the day of acceptance is the policy’s: %s', (acceptanceDay, day) => {
    const env = terms({ choices: { acceptanceDay } });
    const events = [receive, assess('claim'), on('2026-03-04T09:00:00+08:00', register)];
    expect(after(lifecycle, events, env).context.matter.acceptedOn).toBe(day);
  });

  test('suggestions, reports about a person and claims are told apart (reg.29 to reg.31)', () => {
    const next = { suggestion: 'registered', claim: 'registered', report: 'confidential' } as const;
    for (const [kind, value] of Object.entries(next)) {
      const standing = reach(receive, assess(kind as keyof typeof next), register);
      expect([standing.value, standing.context.matter.kind]).toEqual([value, kind]);
    }
  });

  test('a report about a person goes only to one who may see it (reg.30)', () => {
    const against = { ...receive, complainedOf: { persons: ['captain-1'], units: ['brigade-1'] } };
    const course = [against, assess('report'), register];
    expect(reach(...course, { ...restrict, unit: 'brigade-1' }).value).toBe('confidential');
    const standing = reach(...course, restrict);
    expect(standing.context.matter.seenBy).toBe('brigade-2');
    expect(said(standing)).toEqual([
      expect.objectContaining({ what: 'registration', detail: { seenBy: 'brigade-2' } }),
    ]);
    const captain = { ...people.commissioner, id: 'captain-1' };
    expect(reach(...course, { ...restrict, by: captain }).value).toBe('confidential');
  });
});

describe('where nobody can be told (safeguard 1)', () => {
  const anonymous = { ...receive, anonymous: true, petitioners: [], reachable: false };
  const unreachable = { ...receive, reachable: false };

  test.each([
    ['anonymous', anonymous],
    ['no-address', unreachable],
  ])('the register says so: %s', (why, event) => {
    for (const [events, notice] of [
      [[event, assess('claim'), register], 'received'],
      [[event, assess('claim', false), redirect], 'redirected'],
      [[event, assess('ledElsewhere'), lead], 'led-to-procedure'],
    ] as const) {
      const standing = reach(...events);
      expect(told(standing)).toEqual([]);
      expect(standing.effects).toContainEqual(
        expect.objectContaining({
          type: 'record',
          what: 'notice-impossible',
          detail: expect.objectContaining({ notice, why, remedy: expect.any(String) }),
        }),
      );
      expect(states(standing)['intake.notice']).toBe('met');
    }
  });

  test('once a name and an address are made known, the notice is given', () => {
    const contact = { type: 'petitioner.giveContact', by: people.commissioner, petitioner: 'petitioner-7' };
    const standing = reach(anonymous, contact, assess('claim'), register);
    expect(told(standing)).toEqual([
      expect.objectContaining({ what: 'received', to: { role: 'petitioner', ids: ['petitioner-7'] } }),
    ]);
  });
});

describe('classification by the commission (plan.3.2.1)', () => {
  test('follows the facts stated: general exactly where all are slight', () => {
    const fact = fc.boolean();
    const facts = fc.record({
      serious: fact,
      effectInside: fact,
      effectOutside: fact,
      likelyToEscalate: fact,
      settledLocally: fact,
    });
    fc.assert(
      fc.property(facts, fc.constantFrom('general' as const, 'complex' as const), (criteria, as) => {
        const slight = JSON.stringify(criteria) === JSON.stringify(lightCriteria);
        expect(reach(...claim, classify(as, criteria)).value).toBe(
          slight === (as === 'general') ? as : 'registered',
        );
      }),
    );
  });

  test('is recorded with its facts and reason, and hands on to the approval', () => {
    for (const [as, criteria] of [
      ['general', lightCriteria],
      ['complex', seriousCriteria],
    ] as const) {
      const standing = reach(...claim, classify(as, criteria));
      expect(said(standing)).toEqual([
        {
          type: 'record',
          rule: 'plan.3.2.1',
          what: 'classification',
          reason: '依方案分类',
          detail: { classification: as, ...criteria },
        },
      ]);
      expect(standing.output).toEqual({ outcome: as, handOff: { lifecycle: `${as}Approval`, input: {} } });
      expect(standing.context.matter.classification).toBe(as);
      // Nothing of its own is left, but the term that counts from acceptance (reg.34).
      expect(owed(standing)).toEqual({ 'handling.conclude': '2026-05-01 disciplineCommission' });
    }
  });
});

describe('the term toward the petitioner counts from acceptance, whoever has the matter (reg.34, reg.29)', () => {
  const termOf = (
    env = plan,
    kind: 'claim' | 'suggestion' = 'claim',
    last = classify('general', lightCriteria),
  ) =>
    owed(
      after(
        lifecycle,
        [
          receive,
          assess(kind),
          { ...register, at: '2026-03-04T09:00:00+08:00' },
          { ...last, at: '2026-03-06T09:00:00+08:00' },
        ],
        env,
      ),
    );

  test('a claim’s sixty days run from the day of registration, and are the commission’s until a unit has it', () => {
    expect(termOf()).toEqual({ 'handling.conclude': '2026-05-03 disciplineCommission' });
  });

  test('any other matter’s answer runs from there too', () => {
    expect(termOf(plan, 'suggestion')).toEqual({ 'handling.answer': '2026-05-03 disciplineCommission' });
  });

  test('where the policy takes the unit’s acceptance for the day, nothing counts yet', () => {
    expect(termOf(terms({ choices: { acceptanceDay: 'unitAccepts' } }))).toEqual({});
  });

  test('a simplified matter has its own ten days instead', () => {
    expect(termOf(plan, 'claim', simplify)).toEqual({});
  });
});

describe('what is said against an office is not processed by it (reg.30)', () => {
  const offices = ['commission', 'supervision-office', 'command', 'leading-group'];
  const against = (unit: string) => ({ ...receive, complainedOf: { persons: [], units: [unit] } });

  test.each(offices)('a matter against the %s goes to an organ above, with notice', (unit) => {
    for (const kind of ['claim', 'report', 'ledElsewhere'] as const) {
      expect(reach(against(unit), assess(kind)).value).toBe('received');
    }
    const out = reach(against(unit), assess('claim', false), { ...redirect, organ: 'superior-bureau' });
    expect(out.output).toEqual({ outcome: 'redirected' });
    expect(told(out)).toMatchObject([
      { what: 'redirected', remedy: 'raise-with-competent-organ', detail: { organ: 'superior-bureau' } },
    ]);
  });

  test('a matter against a brigade, a department or an outside organ is processed', () => {
    for (const unit of ['brigade-1', 'dept-legal', 'service-detachment', 'superior-bureau', 'unknown-unit']) {
      expect(reach(against(unit), assess('claim')).value).toBe('competent');
    }
  });
});

describe('the simplified procedure', () => {
  test('takes a general matter straight to the unit (simple.scope)', () => {
    const standing = reach(...claim, simplify);
    expect(standing.output).toEqual({
      outcome: 'simplified',
      handOff: { lifecycle: 'handling', input: {} },
    });
    expect(standing.context.matter).toMatchObject({
      simplified: true,
      unit: 'brigade-1',
      classification: 'general',
    });
  });

  test('is shut out where the request may be refused or several parties are concerned (simple.exclude)', () => {
    for (const facts of [{ mayBeRefused: true }, { multiParty: true }]) {
      expect(reach(...claim, { ...simplify, ...excluded(facts) }).value).toBe('registered');
    }
  });

  test('is shut out where as many raise it as make a group visit, whatever is said of the parties (simple.exclude)', () => {
    const raisedBy = (persons: number) =>
      reach({ ...receive, persons }, assess('claim'), register, simplify).value;
    expect([raisedBy(4), raisedBy(5), raisedBy(8)]).toEqual(['simplified', 'registered', 'registered']);
  });

  test('is shut out for what a group visit handed over, however many stay with it (simple.exclude)', () => {
    const { context } = reach(...claim);
    const says = (byGroup: boolean) =>
      firstVisit.guards.notRaisedByAGroup?.({
        context: { ...context, byGroup } as never,
        event: full(simplify) as never,
      });
    expect([says(false), says(true)]).toEqual([true, false]);
  });

  test('is shut out for a report about a person (simple.exclude)', () => {
    const { context } = reach(...claim);
    const says = (matter: Partial<Matter>) =>
      firstVisit.guards.simplifiedNotExcluded?.({
        context: { ...context, matter: { ...context.matter, ...matter } } as never,
        event: full(simplify) as never,
      });
    expect(says({})).toBe(true);
    expect(says({ kind: 'report' })).toBe(false);
    expect(reach(receive, assess('report'), register, restrict, simplify).value).toBe('registered');
  });

  test('without a unit it is a fact that is missing, not a no', () => {
    const given = answer(
      lifecycle.conditions.unitIsNamed as never,
      { context: reach(...claim).context, event: full({ ...simplify, unit: undefined }), env: plan },
      undefined as never,
    );
    expect(given).toEqual({ answer: 'missing', fact: 'unit' });
  });
});

describe('the petitioner may withdraw', () => {
  const courses = [
    [receive],
    [receive, assess('claim', false)],
    [receive, assess('ledElsewhere')],
    [receive, assess('claim')],
    [receive, assess('report'), register],
    claim,
  ];

  test.each(courses)('in every state', (...events) => {
    const standing = reach(...events, withdraw);
    expect(standing.output).toEqual({ outcome: 'withdrawn' });
    expect(told(standing)).toEqual([
      expect.objectContaining({ what: 'withdrawn', reason: expect.any(String), remedy: 'raise-anew' }),
    ]);
    expect(owed(standing)).toEqual({});
  });

  test('with a reason of their own or without', () => {
    expect(told(reach(receive, { ...withdraw, reason: '问题已解决' }))).toEqual([
      expect.objectContaining({ reason: '问题已解决' }),
    ]);
  });
});

test('one of several petitioners who withdraws does not end the others’ matter (reg.20)', () => {
  const standing = reach(ofTwo, withdraw);
  expect([standing.value, standing.context.matter.petitioners]).toEqual(['received', ['petitioner-2']]);
  expect(owed(standing)).toEqual(owed(reach(ofTwo)));
  expect(told(standing)).toEqual([expect.objectContaining({ what: 'withdrawn', remedy: 'raise-anew' })]);
  const last = { ...withdraw, by: { ...people.petitioner, id: 'petitioner-2' } };
  expect(stepped(lifecycle, standing, last).value).toBe('withdrawn');
});

test('a claim is led to a unit of the same body only where that unit has the procedure (reg.31)', () => {
  const course = [receive, assess('ledElsewhere')];
  expect(reach(...course, lead).value).toBe('led');
  expect(reach(...course, { ...lead, procedure: 'litigation' }).value).toBe('toBeLed');
});

describe('a matter that another lifecycle registered', () => {
  const { matter } = opening(lifecycle, receive).context;

  test('starts with its competence to be assessed, and its notice counts from the first receipt', () => {
    const [snapshot, effects] = firstVisit.initial({
      matter,
      at: '2026-03-04T09:00:00+08:00',
      handedOver: true,
    });
    expect(snapshot.value).toBe('received');
    expect(owed({ context: snapshot.context } as never)).toEqual({
      'intake.notice': '2026-03-17 disciplineCommission',
      'intake.register': '2026-03-09 supervisionOffice',
    });
    expect(effects.map(({ type }) => type)).toEqual(['schedule', 'schedule']);
  });

  test('before a petition arrives nothing is owed', () => {
    const standing = opening(lifecycle, receive);
    expect([standing.value, standing.effects, standing.context.deadlines]).toEqual(['arriving', [], []]);
    expect(standing.context.matter.receivedAt).toBe(monday);
  });
});

test('whoever has an interest withdraws, and is refused from then on (reg.28)', () => {
  const declare = {
    type: 'matter.declareInterest',
    by: people.commissioner,
    person: people.commissioner.id,
    reason: '与信访人系亲属',
  };
  expect(reach(receive, declare, assess('claim')).value).toBe('received');
  const other = { ...people.commissioner, id: 'commissioner-3' };
  expect(reach(receive, declare, { ...assess('claim'), by: other }).value).toBe('competent');
});

describe('what the offices state on the way is kept', () => {
  test.each([
    ['claim', true],
    ['ledElsewhere', true],
    ['claim', false],
  ] as const)('the kind %s, and whether it is within competence: %s', (kind, withinCompetence) => {
    const { context } = reach(receive, assess(kind, withinCompetence));
    expect(context).toMatchObject({ withinCompetence, matter: { kind } });
  });

  test('the number in the register', () => {
    expect(reach(...claim).context).toMatchObject({ registerNumber: 'R-1' });
  });

  test('that it was classified in time, not that the duty fell away', () => {
    const { 'intake.classify': classified } = states(reach(...claim, classify('general', lightCriteria)));
    expect(classified).toBe('met');
  });

  test('a unit that is none of the body’s is no office that the procedure cannot do without', () => {
    const elsewhere = { ...receive, complainedOf: { persons: [], units: ['street-office'] } };
    expect(reach(elsewhere, assess('claim')).value).toBe('competent');
  });
});

test('a matter is led to a unit of the body’s own that has the procedure, and to no other of its units', () => {
  const led = (procedure: string) => reach(receive, assess('ledElsewhere'), { ...lead, procedure }).value;
  expect(['statutoryDuty', 'fireHazardReport'].map(led)).toEqual(['led', 'led']);
  expect(led('litigation')).toBe('toBeLed');
});

describe('what is simple is answered where it is raised', () => {
  const notices = (standing: Parameters<typeof told>[0]) => told(standing);

  test('a consultation by word of mouth, which is written down, and that ends it (reg.29)', () => {
    const standing = reach(...suggestion, answerOnTheSpot);
    expect(notices(standing)).toMatchObject([
      { what: 'suggestion-answered', form: 'inPerson', reason: answerOnTheSpot.answer, remedy: 'raise-anew' },
    ]);
    expect(said(standing)).toContainEqual({
      type: 'record',
      rule: 'reg.29',
      what: 'outcome',
      reason: answerOnTheSpot.answer,
      detail: { outcome: 'answeredOnTheSpot', onTheSpot: true, form: 'inPerson', recordedBy: 'clerk-1' },
    });
    expect(states(standing)).toEqual({
      'intake.notice': 'met',
      'intake.register': 'met',
      'intake.classify': 'met',
    });
  });

  test('a claim in writing besides, with reason and remedy, and the petitioner can ask for review (reg.31.6, reg.35.1)', () => {
    const standing = reach(...claim, answerClaim);
    expect(notices(standing)).toMatchObject([
      { what: 'written-reply', form: 'written', reason: answerClaim.facts, remedy: 'ask-review' },
    ]);
    expect(standing.context).toMatchObject({
      answeredBy: people.clerk.id,
      answeredOn: '2026-03-02',
      matter: { unit: 'brigade-1', acceptedOn: '2026-03-02' },
    });
    expect(owed(standing)).toEqual({ 'handling.rate': '2026-04-01 petitioner' });
  });

  test('and no claim where the body answers suggestions alone', () => {
    const suggestionsAlone = terms({ fastLane: { by: ['supervisionOffice'], claims: false } });
    const ends = [
      [...claim, answerClaim],
      [...suggestion, answerOnTheSpot],
    ].map((events) => after(lifecycle, events, suggestionsAlone).value);
    expect(ends).toEqual(['registered', 'answeredOnTheSpot']);
  });

  test('a report about a person never (simple.exclude)', () => {
    expect(reach(receive, assess('report'), register, restrict, answerOnTheSpot).value).toBe('registered');
  });
});
