import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lifecycle } from '../../src/machines/lifecycle/lifecycle.ts';
import { superiorReferral } from '../../src/machines/superiorReferral.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';
import { after, monday, opening, owed, said, states, terms, told } from './intake/cases.ts';
import { byException, byTheRule, exception } from './intake/exceptions.ts';
import { people } from './intake/people.ts';
import { describeSteps, office, type StepRow } from './intake/stepTable.ts';
import {
  agree,
  assess,
  classify,
  confirm,
  deny,
  forwarded,
  lead,
  object,
  receive,
  refuse,
  register,
  restrict,
  telephoned,
  withdraw,
} from './superiorReferral/happenings.ts';

const lifecycle = superiorReferral as unknown as Lifecycle;
const reach = (...events: Parameters<typeof after>[1]) => after(lifecycle, events);
const on = (at: string, event: { type: string }) => ({ ...event, at }) as typeof receive;
const notReported = { referral: { form: 'forwarded', organ: 'superior-bureau', reportBack: false } } as const;
const othersGoOn = { matter: { persons: 2 } };
const ofTwo = { ...receive, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };
const reported = { referral: { ...notReported.referral, reportBack: true } };

/** What refuses an act of the superior's. */
const asked = (facts: object) => ({
  simplified: { inScope: true, mayBeRefused: false, multiParty: false, ...facts },
});
const simplify = { ...classify('general', lightCriteria), ...asked({}), unit: 'brigade-3' };
const superior = {
  ...office(people.superior),
  ownReferral: { event: { by: people.ministry } },
};
const arriving = {
  ...office(people.clerk),
  organIsSuperior: { event: { organ: 'street-office' } },
  officesNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['commission'] } } },
  petitionersCounted: { event: { petitioners: [] } },
  callIsRecorded: { event: { form: 'telephoned' } },
  dueDayIsNamed: { event: { dueOn: undefined } },
  assignedIsReported: { event: { reportBack: false } },
  channelIsOpen: { event: { channel: 'fax' }, env: terms({ intake: { fax: false } }) },
};
const objecting = {
  ...office(people.commissioner),
  firstObjection: { context: { objected: true } },
  windowIsOpen: { event: { at: '2026-03-10T00:00:00+08:00' } },
};
const outside = { event: { withinCompetence: false } };

const rows: StepRow[] = [
  {
    step: 'an assigned matter is received',
    before: [],
    event: receive,
    to: 'received',
    flips: arriving,
  },
  {
    step: 'a call is to be confirmed',
    before: [],
    event: telephoned,
    to: 'unconfirmed',
    flips: {
      ...arriving,
      callIsRecorded: { event: { recordedBy: undefined } },
      dueDayIsNamed: { event: { form: 'assigned', reportBack: true } },
      assignedIsReported: { event: { form: 'assigned', dueOn: '2026-04-30', reportBack: false } },
    },
  },
  {
    step: 'the superior confirms its call',
    before: [telephoned],
    event: confirm,
    to: 'received',
    flips: { ...superior, isConfirmed: { event: { confirmed: false } } },
  },
  {
    step: 'the superior knows of no call',
    before: [telephoned],
    event: deny,
    to: 'denied',
    flips: { ...superior, isConfirmed: { event: { confirmed: true } } },
  },
  {
    step: 'the supervision office registers',
    before: [receive],
    event: register,
    to: 'registered',
    flips: office(people.clerk),
  },
  {
    step: 'the commission objects before registration',
    before: [receive],
    event: object,
    to: 'objected',
    flips: objecting,
  },
  {
    step: 'the commission objects after registration',
    before: [receive, register],
    event: object,
    to: 'objected',
    flips: objecting,
  },
  {
    step: 'registration goes on while the superior decides',
    before: [receive, object],
    event: register,
    to: 'objected',
    flips: { ...office(people.clerk), notYetRegistered: { context: { registerNumber: 'R-2' } } },
  },
  {
    step: 'the superior agrees to the objection',
    before: [receive, object],
    event: agree,
    to: 'returned',
    flips: superior,
  },
  {
    step: 'the superior refuses the objection before registration',
    before: [receive, object],
    event: refuse,
    to: 'received',
    flips: { ...superior, notYetRegistered: { context: { registerNumber: 'R-2' } } },
  },
  {
    step: 'the superior refuses the objection after registration',
    before: [receive, register, object],
    event: refuse,
    to: 'registered',
    flips: { ...superior, notYetRegistered: { context: { registerNumber: undefined } } },
  },
  {
    step: 'a claim of another procedure is to be led there',
    before: [receive, register],
    event: assess('ledElsewhere'),
    to: 'toBeLed',
    flips: {
      ...office(people.commissioner),
      withinCompetence: outside,
      ledElsewhere: { event: { kind: 'claim' } },
    },
  },
  {
    step: 'a report about a person is confidential',
    before: [receive, register],
    event: assess('report'),
    to: 'confidential',
    flips: {
      ...office(people.commissioner),
      withinCompetence: outside,
      isReport: { event: { kind: 'claim' } },
    },
  },
  {
    step: 'a claim or suggestion is to be classified',
    before: [receive, register],
    event: assess('claim'),
    to: 'assessed',
    flips: {
      ...office(people.commissioner),
      withinCompetence: outside,
      ledElsewhere: { event: { kind: 'ledElsewhere' } },
      isReport: { event: { kind: 'report' } },
    },
  },
  {
    step: 'who may see a report is named',
    before: [receive, register, assess('report')],
    event: restrict,
    to: 'assessed',
    flips: {
      ...office(people.commissioner),
      unitMayHandle: { event: { unit: 'command-centre' } },
      unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['brigade-2'] } } },
    },
  },
  {
    step: 'an assigned matter is led elsewhere, and the superior hears of it',
    before: [receive, register, assess('ledElsewhere')],
    event: lead,
    to: 'led',
    flips: {
      ...office(people.commissioner),
      organHasProcedure: { event: { organ: 'brigade-1' } },
      reportIsAsked: { matter: notReported },
    },
  },
  {
    step: 'a forwarded matter is led elsewhere',
    before: [forwarded, register, assess('ledElsewhere')],
    event: lead,
    to: 'led',
    flips: {
      ...office(people.commissioner),
      organHasProcedure: { event: { organ: 'brigade-1' } },
      reportIsAsked: { matter: reported },
    },
  },
  {
    step: 'the commission classifies as general',
    before: [receive, register, assess('claim')],
    event: classify('general', lightCriteria),
    to: 'general',
    flips: {
      ...office(people.commissioner),
      ...byTheRule,
      simplifiedAsked: { event: asked({}) },
      asGeneral: { event: { classification: 'complex' } },
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
    },
  },
  {
    step: 'the commission classifies as complex',
    before: [receive, register, assess('claim')],
    event: classify('complex', seriousCriteria),
    to: 'complex',
    flips: {
      ...office(people.commissioner),
      ...byTheRule,
      simplifiedAsked: { event: asked({}) },
      asComplex: { event: { classification: 'general' } },
      criteriaAreGeneral: { event: { criteria: lightCriteria } },
    },
  },
  {
    step: 'the commission classifies a serious matter as general, by an exception',
    before: [receive, register, assess('claim')],
    event: { ...classify('general', seriousCriteria), exception },
    to: 'general',
    flips: {
      ...office(people.commissioner),
      ...byException,
      simplifiedAsked: { event: asked({}) },
      asGeneral: { event: { classification: 'complex' } },
      criteriaAreGeneral: { event: { criteria: lightCriteria } },
    },
  },
  {
    step: 'the commission classifies a slight matter as complex, by an exception',
    before: [receive, register, assess('claim')],
    event: { ...classify('complex', lightCriteria), exception },
    to: 'complex',
    flips: {
      ...office(people.commissioner),
      ...byException,
      simplifiedAsked: { event: asked({}) },
      asComplex: { event: { classification: 'general' } },
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
    },
  },
  {
    step: 'a forwarded matter that is clear and slight takes the simplified procedure',
    before: [forwarded, register, assess('claim')],
    event: simplify,
    to: 'simplified',
    flips: {
      ...office(people.commissioner),
      ...byTheRule,
      simplifiedAsked: {
        event: { simplified: undefined },
        also: ['simplifiedInScope', 'simplifiedNotExcluded'],
      },
      simplifiedOffered: { env: terms({ choices: { simplifiedProcedure: false } }) },
      asGeneral: { event: { classification: 'complex' } },
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
      simplifiedInScope: { event: asked({ inScope: false }) },
      simplifiedNotExcluded: { event: asked({ multiParty: true }) },
      notRaisedByAGroup: { matter: { persons: 5 } },
      unitIsNamed: { event: { unit: undefined }, also: ['unitMayHandle'] },
      unitMayHandle: { event: { unit: 'publicity' } },
      unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['brigade-3'] } } },
      notAssigned: { matter: { referral: { ...notReported.referral, form: 'assigned' } } },
    },
  },
  {
    step: 'a withdrawal is reported where the superior asks for the result',
    before: [receive],
    event: withdraw,
    to: 'withdrawn',
    flips: {
      by: { event: { by: people.stranger } },
      othersGoOn,
      reportIsAsked: { matter: notReported },
    },
  },
  {
    step: 'a withdrawal is not reported where nobody asks',
    before: [forwarded],
    event: withdraw,
    to: 'withdrawn',
    flips: {
      by: { event: { by: people.stranger } },
      othersGoOn,
      reportIsAsked: { matter: reported },
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

describe('referral from above: the supervision office registers it (plan.3.1.3)', () => {
  test.each([receive, forwarded])(
    '$form: registered at once, noticed in 15 days, objected to in 5',
    (event) => {
      const standing = reach(event);
      expect(owed(standing)).toMatchObject({
        'referral.notice': '2026-03-17 supervisionOffice',
        'referral.objection': '2026-03-09 disciplineCommission',
        'referral.register': '2026-03-05 supervisionOffice',
      });
      expect(said(standing)).toEqual([
        expect.objectContaining({ type: 'record', what: 'receipt', about: event.referenceNumber }),
      ]);
    },
  );

  test('only an organ that the policy knows as a superior refers', () => {
    for (const organ of ['ministry', 'superior-bureau']) {
      expect(reach({ ...receive, organ }).value).toBe('received');
    }
    for (const organ of ['no-such-organ', 'brigade-1', 'petition-bureau']) {
      expect(reach({ ...receive, organ }).value).toBe('arriving');
    }
  });

  test('a call is written down, and registered only once it is confirmed', () => {
    const call = reach(telephoned);
    expect(said(call)).toEqual([
      expect.objectContaining({
        what: 'receipt',
        detail: { form: 'telephoned', organ: 'superior-bureau', recordedBy: 'clerk-1' },
      }),
    ]);
    expect(owed(call)).toEqual({
      'referral.notice': '2026-03-17 supervisionOffice',
      'referral.objection': '2026-03-09 disciplineCommission',
      'referral.confirm': '2026-03-04 supervisionOffice',
    });
    expect(reach(telephoned, register).value).toBe('unconfirmed');
    expect(reach(telephoned, confirm, register).value).toBe('registered');
    expect(states(reach(telephoned, confirm))).toMatchObject({
      'referral.confirm': 'met',
      'referral.register': 'running',
    });
  });

  test('the clocks of a call count from the call, not from its confirmation', () => {
    const standing = reach(telephoned, on('2026-03-04T09:00:00+08:00', confirm));
    expect(owed(standing)).toMatchObject({
      'referral.notice': '2026-03-17 supervisionOffice',
      'referral.objection': '2026-03-09 disciplineCommission',
      'referral.register': '2026-03-09 supervisionOffice',
    });
  });

  test('the supervision office may record the superior’s word; another superior has none', () => {
    expect(reach(telephoned, { ...confirm, by: people.clerk }).value).toBe('received');
    expect(reach(telephoned, { ...confirm, by: people.ministry }).value).toBe('unconfirmed');
    expect(said(reach(telephoned, confirm))).toEqual([
      expect.objectContaining({
        type: 'report',
        what: 'referral-confirmed',
        to: { role: 'disciplineCommission' },
        detail: { organ: 'superior-bureau', confirmedBy: 'superior-9' },
      }),
    ]);
  });

  test('a call that no superior made leaves a petition like any other', () => {
    const standing = reach(telephoned, deny);
    expect(standing.output).toEqual({
      outcome: 'denied',
      handOff: { lifecycle: 'firstVisit', input: { handedOver: true } },
    });
    expect(standing.context.matter).not.toHaveProperty('referral');
    expect(owed(standing)).toEqual({});
  });

  test('the petitioner is told at registration: received, by which route (reg.23.2)', () => {
    const standing = reach(receive, register);
    expect(told(standing)).toEqual([
      expect.objectContaining({
        rule: 'reg.23.2',
        what: 'referral-received',
        form: 'written',
        remedy: 'query-progress',
        detail: { organ: 'superior-bureau', route: 'approval', procedure: 'petition' },
      }),
    ]);
    expect(states(standing)).toMatchObject({ 'referral.register': 'met', 'referral.notice': 'met' });
    expect(owed(standing)['intake.classify']).toBe('2026-03-05 disciplineCommission');
  });

  test.each([
    ['receipt', '2026-03-02'],
    ['registration', '2026-03-03'],
    ['unitAccepts', undefined],
  ] as const)('the day of acceptance is the policy’s: %s', (acceptanceDay, day) => {
    const env = terms({ choices: { acceptanceDay } });
    const standing = after(lifecycle, [receive, on('2026-03-03T09:00:00+08:00', register)], env);
    expect(standing.context.matter.acceptedOn).toBe(day);
  });
});

describe('objection to a referral (reg.23.3)', () => {
  const late = '2026-03-10T00:00:00+08:00';

  test('is open for five working days, the last one whole', () => {
    expect(reach(receive, on('2026-03-09T23:59:59+08:00', object)).value).toBe('objected');
    expect(reach(receive, on(late, object)).value).toBe('received');
    expect(reach(receive, register, on(late, object)).value).toBe('registered');
  });

  test('counts make-up working days and leaves out the holiday', () => {
    // Thursday before the spring festival: Friday and Saturday (made up) count, then 24 to 26 February.
    const before = on('2026-02-12T09:00:00+08:00', receive);
    expect(owed(reach(before))['referral.objection']).toBe('2026-02-26 disciplineCommission');
  });

  test('lapses unused with its last day, and the course goes on', () => {
    const passed = on(late, {
      type: 'deadline.passed',
      by: people.timer,
      deadline: 'superiorReferral.objection',
    } as never);
    const standing = reach(receive, register, passed);
    expect(standing.value).toBe('registered');
    expect(states(standing)['referral.objection']).toBe('discharged');
    expect(reach(receive, register, passed, on(late, object)).value).toBe('registered');
    expect(standing.effects.some(({ type }) => type === 'open')).toBe(false);
  });

  test('puts the detailed reasons before the superior that referred it, which then owes an answer', () => {
    const standing = reach(receive, object);
    expect(said(standing)).toEqual([
      {
        type: 'inform',
        rule: 'reg.23.3',
        what: 'referral-objection',
        organ: { role: 'superiorOrgan', unit: 'superior-bureau' },
        reason: object.reason,
        decidedBy: 'commissioner-1',
      },
    ]);
    expect(owed(standing)['referral.decision']).toBe('2026-03-09 superiorOrgan superior-bureau');
    expect(JSON.stringify(standing.context)).not.toContain(object.reason);
  });

  test('does not pause the 15 days, and registration with its notice stays possible', () => {
    const standing = reach(receive, object);
    expect(owed(standing)).toMatchObject({
      'referral.notice': '2026-03-17 supervisionOffice',
      'referral.register': '2026-03-05 supervisionOffice',
    });
    const registered = reach(receive, object, register);
    expect(registered.value).toBe('objected');
    expect(told(registered)).toEqual([expect.objectContaining({ what: 'referral-received' })]);
    expect(states(registered)['referral.notice']).toBe('met');
    expect(reach(receive, object, register, register).effects).toEqual([]);
  });

  test('agreed: the papers go back, and the petitioner is told why and where to go', () => {
    const standing = reach(receive, object, agree);
    expect(told(standing)).toEqual([
      expect.objectContaining({
        what: 'referral-returned',
        reason: agree.reason,
        remedy: 'raise-with-competent-organ',
        detail: { organ: 'superior-bureau', returnedTo: 'superior-bureau' },
      }),
    ]);
    const named = reach(receive, object, { ...agree, competentOrgan: 'housing-bureau' });
    expect(told(named)).toEqual([
      expect.objectContaining({ detail: { organ: 'housing-bureau', returnedTo: 'superior-bureau' } }),
    ]);
    expect(standing.output).toEqual({ outcome: 'returned' });
    expect(states(standing)).toEqual({
      'referral.notice': 'met',
      'referral.objection': 'met',
      'referral.report': 'discharged',
      'referral.register': 'discharged',
      'referral.decision': 'met',
    });
  });

  test('refused: it goes on from where it stood, and must be registered', () => {
    const unregistered = reach(receive, object, refuse);
    expect(unregistered.value).toBe('received');
    expect(said(unregistered)).toEqual([
      expect.objectContaining({ type: 'record', what: 'outcome', reason: refuse.reason }),
    ]);
    const before = reach(receive, register, object);
    expect(states(before)['intake.classify']).toBe('discharged');
    const registered = reach(receive, register, object, on('2026-03-05T09:00:00+08:00', refuse));
    expect(registered.value).toBe('registered');
    expect(owed(registered)['intake.classify']).toBe('2026-03-10 disciplineCommission');
    const meanwhile = reach(receive, object, register, refuse);
    expect(meanwhile.value).toBe('registered');
    expect(owed(meanwhile)['intake.classify']).toBe('2026-03-05 disciplineCommission');
  });

  test('is made once', () => {
    for (const events of [
      [receive, object, refuse],
      [receive, register, object, refuse],
      [receive, object, refuse, register],
    ]) {
      const before = reach(...events);
      const again = reach(...events, object);
      expect([again.value, again.effects]).toEqual([before.value, []]);
    }
  });

  test('is over once the commission has taken the matter as its own', () => {
    const settled = [receive, register, assess('claim')];
    expect(reach(...settled, object).value).toBe('assessed');
  });

  test('a superior that owes its answer too long is a missed duty', () => {
    const passed = on(late, {
      type: 'deadline.passed',
      by: people.timer,
      deadline: 'superiorReferral.decision',
    } as never);
    const standing = reach(receive, object, passed);
    expect([standing.value, states(standing)['referral.decision']]).toEqual(['objected', 'missed']);
    expect(reach(receive, object, passed, on(late, agree)).value).toBe('returned');
  });
});

describe('report back to the superior (reg.22)', () => {
  test('an assigned matter runs to the day that the superior named', () => {
    const standing = reach(receive);
    expect(owed(standing)['referral.report']).toBe('2026-04-30 disciplineCommission');
    expect(standing.context.matter.referral).toEqual({
      form: 'assigned',
      organ: 'superior-bureau',
      dueOn: '2026-04-30',
      reportBack: true,
    });
  });

  test('where a report is asked for without a day, the policy’s term runs', () => {
    const event = { ...forwarded, reportBack: true };
    expect(owed(reach(event))['referral.report']).toBe('2026-05-01 disciplineCommission');
    expect(owed(reach({ ...telephoned, reportBack: true }))['referral.report']).toBe(
      '2026-05-01 disciplineCommission',
    );
    expect(owed(reach(forwarded))).not.toHaveProperty('referral.report');
  });

  test('the superior’s day outlives this lifecycle, and with it the petitioner’s term alone (reg.34)', () => {
    const course = [receive, register, assess('claim')];
    for (const last of [classify('general', lightCriteria), classify('complex', seriousCriteria)]) {
      const standing = reach(...course, last);
      expect(owed(standing)).toEqual({
        'referral.report': '2026-04-30 disciplineCommission',
        'handling.conclude': '2026-05-01 disciplineCommission',
      });
      expect(states(standing)).toMatchObject({
        'intake.classify': 'met',
        'referral.objection': 'discharged',
      });
    }
    expect(owed(reach(forwarded, register, assess('claim'), classify('general', lightCriteria)))).toEqual({
      'handling.conclude': '2026-05-01 disciplineCommission',
    });
  });

  test('what ends here is reported here', () => {
    const to = { role: 'superiorOrgan', unit: 'superior-bureau' };
    const led = reach(receive, register, assess('ledElsewhere'), lead);
    expect(led.effects).toContainEqual(
      expect.objectContaining({ type: 'report', rule: 'reg.22', what: 'referral-result', to }),
    );
    const withdrawn = reach(receive, withdraw);
    expect(withdrawn.effects).toContainEqual(
      expect.objectContaining({ type: 'report', rule: 'reg.22', what: 'withdrawal', to }),
    );
    for (const standing of [led, withdrawn]) {
      expect(states(standing)['referral.report']).toBe('met');
      expect(owed(standing)).toEqual({});
    }
    for (const events of [
      [forwarded, register, assess('ledElsewhere'), lead],
      [forwarded, withdraw],
    ]) {
      const standing = reach(...events);
      expect(standing.effects.some(({ type }) => type === 'report')).toBe(false);
      expect(owed(standing)).toEqual({});
    }
  });
});

test('a petition that complains of the organ that referred it can end, and nothing of it goes back there (reg.30)', () => {
  const against = { ...receive, complainedOf: { persons: [], units: ['superior-bureau'] } };
  expect(owed(reach(against))).not.toHaveProperty('referral.report');
  for (const events of [
    [against, withdraw],
    [against, register, assess('ledElsewhere'), lead],
  ]) {
    const standing = reach(...events);
    expect(['withdrawn', 'led']).toContain(standing.value);
    expect(standing.effects.some(({ type }) => type === 'report')).toBe(false);
  }
});

describe('the kinds of a referred matter are told apart (reg.29 to reg.31)', () => {
  test('a report about a person is seen by one unit, never by the one complained of', () => {
    const against = { ...receive, complainedOf: { persons: ['captain-1'], units: ['brigade-1'] } };
    const course = [against, register, assess('report')];
    expect(reach(...course, { ...restrict, unit: 'brigade-1' }).value).toBe('confidential');
    const standing = reach(...course, restrict);
    expect([standing.value, standing.context.matter.seenBy]).toEqual(['assessed', 'brigade-2']);
  });

  test('what belongs elsewhere is led there, with the reason and the organ', () => {
    expect(told(reach(receive, register, assess('ledElsewhere'), lead))).toEqual([
      expect.objectContaining({
        rule: 'reg.31',
        what: 'led-to-procedure',
        reason: lead.reason,
        remedy: 'follow-procedure',
        detail: { procedure: 'litigation', organ: 'court' },
      }),
    ]);
  });

  test('a suggestion and a claim are classified alike', () => {
    for (const kind of ['suggestion', 'claim'] as const) {
      const standing = reach(receive, register, assess(kind));
      expect([standing.value, standing.context.matter.kind]).toEqual(['assessed', kind]);
    }
  });
});

describe('classification (plan.3.2.1)', () => {
  test('follows the facts stated, and never contradicts them', () => {
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
        const standing = reach(receive, register, assess('claim'), classify(as, criteria));
        expect(standing.value).toBe(slight === (as === 'general') ? as : 'assessed');
      }),
    );
  });

  test('is recorded with its facts and reason, and hands on to the approval', () => {
    for (const [as, criteria] of [
      ['general', lightCriteria],
      ['complex', seriousCriteria],
    ] as const) {
      const standing = reach(receive, register, assess('claim'), classify(as, criteria));
      expect(standing.effects).toContainEqual({
        type: 'record',
        rule: 'plan.3.2.1',
        what: 'classification',
        reason: classify(as, criteria).reason,
        detail: { classification: as, ...criteria },
      });
      expect(standing.output).toEqual({ outcome: as, handOff: { lifecycle: `${as}Approval`, input: {} } });
      expect(standing.context.matter).toMatchObject({ classification: as, simplified: false });
    }
  });

  test('is never simplified for what a superior assigned; it may be for what was forwarded or telephoned (simple.exclude)', () => {
    const classified = (opening: typeof receive, ...more: (typeof receive)[]) =>
      reach(opening, ...more, register, assess('claim'), simplify);
    expect(classified(receive).value).toBe('assessed');
    expect(classified(forwarded).output).toEqual({
      outcome: 'simplified',
      handOff: { lifecycle: 'handling', input: {} },
    });
    expect(classified(forwarded).context.matter).toMatchObject({ simplified: true, unit: 'brigade-3' });
    expect(classified(telephoned, confirm).value).toBe('simplified');
    expect(reach(forwarded, register, assess('report'), restrict, simplify).value).toBe('assessed');
  });

  test('of a simplified matter the superior’s day goes on', () => {
    const opening = { ...forwarded, reportBack: true };
    expect(states(reach(opening, register, assess('claim'), simplify))).toMatchObject({
      'referral.report': 'running',
      'intake.classify': 'met',
    });
  });
});

test('where no address is known what ends the matter is recorded in place of the notice (safeguard 1)', () => {
  const unknown = { ...receive, reachable: false };
  for (const events of [
    [unknown, object, agree],
    [unknown, register, assess('ledElsewhere'), lead],
    [unknown, withdraw],
  ]) {
    const standing = reach(...events);
    expect(told(standing)).toEqual([]);
    expect(standing.effects).toContainEqual(
      expect.objectContaining({ what: 'notice-impossible', reason: expect.any(String) }),
    );
  }
});

test('before the referral arrives nothing is owed', () => {
  const standing = opening(lifecycle, receive);
  expect([standing.value, standing.effects, standing.context.deadlines]).toEqual(['arriving', [], []]);
  expect(standing.context.matter.receivedAt).toBe(monday);
});

describe('the register says what became of a referral', () => {
  const organ = 'superior-bureau';
  const recorded = (standing: ReturnType<typeof reach>) =>
    said(standing).filter(({ type }) => type === 'record');

  test('by whom a call was taken down, and nothing of it where it came in writing', () => {
    expect(recorded(reach(telephoned))).toEqual([
      {
        type: 'record',
        rule: 'plan.3.1.3',
        what: 'receipt',
        about: 'S-2026-7',
        detail: { form: 'telephoned', organ, recordedBy: 'clerk-1' },
      },
    ]);
    expect(recorded(reach(receive))).toStrictEqual([
      {
        type: 'record',
        rule: 'plan.3.1.3',
        what: 'receipt',
        about: 'S-2026-7',
        detail: { form: 'assigned', organ },
      },
    ]);
    expect(reach(forwarded).context.matter.referral).toStrictEqual({
      form: 'forwarded',
      organ,
      reportBack: false,
    });
  });

  test('that no superior stands behind a call, who said so, and that it was asked in time', () => {
    const denied = reach(telephoned, deny);
    expect(recorded(denied)).toEqual([
      {
        type: 'record',
        rule: 'plan.3.1.3',
        what: 'outcome',
        detail: { organ, confirmed: false, confirmedBy: 'superior-9' },
      },
    ]);
    expect(states(denied)['referral.confirm']).toBe('met');
  });

  test('whether the superior itself says so, or the office that asked it', () => {
    for (const by of [people.superior, people.clerk]) {
      expect(reach(telephoned, { ...confirm, by }).value).toBe('received');
      expect(reach(telephoned, { ...deny, by }).value).toBe('denied');
    }
  });

  test('its number', () => {
    expect(recorded(reach(receive, register))).toEqual([
      { type: 'record', rule: 'plan.3.1.3', what: 'registration', about: 'R-1' },
    ]);
  });

  test('that it went back, to whom and why', () => {
    expect(recorded(reach(receive, register, object, agree))).toEqual([
      { type: 'record', rule: 'reg.23.3', what: 'return', reason: agree.reason, detail: { organ } },
    ]);
  });

  test('that the superior refused an objection, and answered it', () => {
    const refused = reach(receive, register, object, refuse);
    expect(recorded(refused)).toEqual([
      {
        type: 'record',
        rule: 'reg.23.3',
        what: 'outcome',
        reason: refuse.reason,
        detail: { organ, objection: 'refused' },
      },
    ]);
    expect(states(refused)['referral.decision']).toBe('met');
  });

  test('and the superior is told that a matter was led to its own procedure, and to which', () => {
    const led = reach(receive, register, assess('ledElsewhere'), lead);
    expect(led.output).toEqual({ outcome: 'led' });
    expect(said(led).filter(({ type }) => type === 'report')).toEqual([
      {
        type: 'report',
        rule: 'reg.22',
        what: 'referral-result',
        to: { role: 'superiorOrgan', unit: organ },
        reason: lead.reason,
        detail: { outcome: 'led', procedure: 'litigation', organ: 'court' },
      },
    ]);
    const silent = reach(forwarded, register, assess('ledElsewhere'), lead);
    expect(told(silent)).toHaveLength(1);
    expect(owed(silent)).toEqual({});
  });

  test('and a withdrawn one ends as withdrawn', () => {
    expect(reach(receive, withdraw).output).toEqual({ outcome: 'withdrawn' });
  });
});
