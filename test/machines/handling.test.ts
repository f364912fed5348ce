import { describe, expect, test } from 'vitest';
import { generalApproval } from '../../src/machines/generalApproval.ts';
import { handling } from '../../src/machines/handling.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import type { Actor } from '../../src/vocabulary/events/define.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';
import {
  approved,
  deadline,
  happening,
  of,
  on,
  opened,
  reached,
  refused,
  refusing,
  running,
  stepped,
  steps,
  terms,
} from './handling/cases.ts';
import { claim, matters, owedConclusion, owedToSuperior, people, samples } from './samples/handling.ts';

const { legal, commissioner, petitioner } = people;

describe('which term applies follows from the kind of matter', () => {
  test('only a claim has the 60 days, counted from the day of acceptance and not from the unit’s', () => {
    const before = opened(matters.claim, { at: on('2026-03-10') });
    expect(deadline(before, 'handling.conclude')).toMatchObject({
      id: 'handling.conclude',
      rule: 'reg.34',
      start: '2026-03-02',
      due: '2026-05-01',
      owner: { role: 'responsibleUnit', unit: 'dept-legal' },
    });
    expect(deadline(reached(before, steps.accept(on('2026-03-12'))), 'handling.conclude')?.due).toBe(
      '2026-05-01',
    );
  });

  test.each(['suggestion', 'report', 'led'] as const)(
    'a %s has a term for its answer, and no 60 days',
    (kind) => {
      const standing = opened(matters[kind]);
      expect(deadline(standing, 'handling.answer')).toMatchObject({ rule: 'reg.29', due: '2026-05-01' });
      expect(deadline(standing, 'handling.conclude')).toBeUndefined();
    },
  );

  test('a matter whose kind nobody stated is taken for a claim', () => {
    const { kind: _kind, ...unstated } = claim;
    expect(deadline(opened(unstated), 'handling.conclude')?.due).toBe('2026-05-01');
  });

  test('where the policy counts from the unit’s acceptance, the term starts then and sets the day', () => {
    const bound = handling.under(terms({ choices: { acceptanceDay: 'unitAccepts' } }));
    const before = opened(matters.notAccepted, {}, bound);
    expect(running(before)).toEqual(['handling.accept 2026-03-05', 'handling.report 2026-04-21']);
    const next = reached(before, steps.accept(on('2026-03-04')));
    expect(next.context.matter.acceptedOn).toBe('2026-03-04');
    expect(deadline(next, 'handling.conclude')).toMatchObject({ start: '2026-03-04', due: '2026-05-03' });
    const answer = reached(opened(matters.suggestionNotAccepted, {}, bound), steps.accept());
    expect(deadline(answer, 'handling.answer')?.start).toBe('2026-03-02');
  });

  test('a simplified matter: acceptance within three working days of receipt, reply within ten of acceptance', () => {
    // Saturday 28 February 2026 is a make-up working day.
    const before = opened(matters.simplified);
    expect(running(before)).toEqual(['simple.accept 2026-03-03']);
    expect(of(before, 'assign', 'handle')).toMatchObject([{ to: { unit: 'dept-legal' }, by: '2026-03-03' }]);
    expect(running(reached(before, steps.accept(on('2026-03-03'))))).toEqual(['simple.reply 2026-03-16']);
  });

  test('the result report is due on the day that the dispatch named', () => {
    expect(deadline(opened(matters.claim), 'handling.report')?.due).toBe('2026-04-21');
    // With the term nearly over, the report is due within it.
    const late = opened({ ...matters.claim, acceptedOn: '2026-01-10' });
    expect(deadline(late, 'handling.report')?.due).toBe(deadline(late, 'handling.conclude')?.due);
  });
});

describe('the unit accepts, or refuses with reasons', () => {
  test('the unit accepts with a handler, and the petitioner is told until when', () => {
    const next = reached(opened(), steps.accept());
    expect(next.value).toBe('inHand');
    expect(next.context.handler).toBe('legal-2');
    expect(deadline(next, 'handling.accept')?.state).toBe('met');
    expect(of(next, 'notify', 'accepted')).toMatchObject([
      { remedy: 'query-progress', detail: { unit: 'dept-legal', until: '2026-05-01' } },
    ]);
  });

  test.each([
    ['a relative declared interested', 'relative-1'],
    ['whom the petition complains of', 'officer-1'],
    ['a petitioner', 'petitioner-1'],
  ])('nobody handles a matter in which they have an interest: %s', (_, handler) => {
    const event = { ...steps.accept(), handler };
    expect(refusing(opened(), event)).toEqual(['handlerHasNoInterest']);
    expect(refused(opened(), event)).toBe(true);
  });

  test('a unit that is complained of, or may not see a report, cannot take it', () => {
    const against = { ...claim, complainedOf: { persons: [], units: ['dept-legal'] } };
    expect(refusing(opened(against), steps.accept())).toEqual(['unitIsNotComplainedOf']);
    const hidden = { ...matters.report, seenBy: 'brigade-1' };
    expect(refusing(opened(hidden), steps.accept())).toEqual(['unitMaySee']);
    expect(refused(opened(hidden), steps.accept())).toBe(true);
  });

  test('a refusal goes back to the commission with its reasons, and the petitioner is told', () => {
    const next = reached(opened(), steps.refuse());
    expect(next.output).toEqual({
      outcome: 'returned',
      handOff: { lifecycle: 'generalApproval', input: { returned: true, refusedBy: 'dept-legal' } },
    });
    expect(of(next, 'report', 'refusal-to-accept')).toMatchObject([
      { to: { role: 'disciplineCommission' }, reason: '不属本单位职责' },
    ]);
    expect(of(next, 'notify', 'not-accepted')).toMatchObject([
      { reason: '不属本单位职责', remedy: 'query-progress' },
    ]);
    expect(reached(opened(matters.complex), steps.refuse()).output).toMatchObject({
      handOff: { lifecycle: 'complexApproval' },
    });
  });

  test('a refusal gains no time: the 60 days run on, the commission’s until another unit has the matter', () => {
    const next = reached(opened(), steps.refuse());
    const left = next.context.deadlines.filter(({ settledAt }) => settledAt === undefined);
    expect(left).toMatchObject([
      { id: 'handling.conclude', due: '2026-05-01', owner: { role: 'disciplineCommission' } },
    ]);
    const taken = opened(claim, { instance: 'handling-2', carried: [owedConclusion], at: on('2026-03-16') });
    expect(taken.context.deadlines.filter(({ kind }) => kind === 'handling.conclude')).toEqual([
      { ...owedConclusion, owner: { role: 'responsibleUnit', unit: 'dept-legal' } },
    ]);
  });

  test('a simplified matter that the unit refuses goes the ordinary way', () => {
    const next = reached(opened(matters.simplified), steps.refuse());
    // It never had an approval form, so it is approved from the start, and simplified no longer.
    const { lifecycle, input } = (next.output as { handOff: { lifecycle: string; input: object } }).handOff;
    expect([lifecycle, input]).toEqual(['generalApproval', { returned: false, refusedBy: 'dept-legal' }]);
    const [approval] = generalApproval.initial({
      ...input,
      matter: next.context.matter,
      at: on('2026-03-03'),
    });
    expect([approval.value, approval.context.matter.simplified]).toEqual(['form', false]);
    expect(approval.context.refusedBy).toBe('dept-legal');
  });

  test('an interest that comes up later binds: another handler is named before the matter goes on', () => {
    const declared = happening('matter.declareInterest', legal, { person: 'legal-2', reason: '系亲属' });
    const before = reached(opened(), steps.accept(), declared);
    expect(refusing(before, steps.hear())).toEqual(['handlerMayGoOn']);
    expect(refusing(before, steps.change('legal-2'))).toContain('handlerIsAnother');
    expect(refusing(reached(opened(), steps.accept()), steps.change('legal-2'))).toEqual([
      'handlerIsAnother',
    ]);
    expect(refused(before, steps.change('officer-1'))).toBe(true);
    expect(reached(before, steps.change('legal-3'), steps.hear()).context.heard).toBe(true);
  });
});

describe('a claim from acceptance to delivery', () => {
  test('the petitioner is heard and facts are found before the result is reported', () => {
    const inHand = reached(opened(), steps.accept());
    expect(refusing(reached(inHand, steps.find()), steps.report())).toEqual(['petitionerHeard']);
    expect(refusing(reached(inHand, steps.hear()), steps.report())).toEqual(['factsAreFound']);
    expect(reached(inHand, steps.hear(), steps.find(), steps.report()).value).toBe('reported');
  });

  test('who cannot be reached cannot be heard, and the matter goes on', () => {
    const inHand = reached(opened(matters.unreachable), steps.accept(), steps.find());
    expect(reached(inHand, steps.report()).value).toBe('reported');
  });

  test('a suggestion is reported without a hearing of its author', () => {
    expect(reached(opened(matters.suggestion), steps.accept(), steps.report()).value).toBe('reported');
  });

  test('the result goes to the commission in the unit’s words, and the commission has its own term', () => {
    const next = reached(opened(), steps.accept(), steps.hear(), steps.find(), steps.report());
    expect(of(next, 'report', 'result')).toMatchObject([
      { to: { role: 'disciplineCommission' }, reason: '诉求属实' },
    ]);
    expect(running(next)).toEqual(['handling.conclude 2026-05-01', 'handling.review 2026-03-09']);
    expect(JSON.stringify(next.context)).not.toContain('诉求属实');
  });

  test('a return for more work is counted, has reasons and a new day, and never moves the term', () => {
    const reported = reached(opened(), steps.accept(), steps.hear(), steps.find(), steps.report());
    const next = reached(reported, steps.sendBack('2026-03-20'));
    expect([next.value, next.context.returns]).toEqual(['inHand', 1]);
    expect(of(next, 'report', 'result-returned')).toMatchObject([
      { to: { unit: 'dept-legal' }, reason: '请补充依据', detail: { until: '2026-03-20', count: 1 } },
    ]);
    expect(running(next)).toEqual(['handling.conclude 2026-05-01', 'handling.report 2026-03-20']);
    expect(deadline(next, 'handling.report')?.id).toBe('handling.report#2');
    const again = reached(next, steps.report(), steps.sendBack('2026-05-01'));
    expect(again.context.returns).toBe(2);
    expect(refusing(reported, steps.sendBack('2026-05-02'))).toEqual(['newDayIsWithinTerm']);
    expect(refusing(reported, steps.sendBack('2026-03-01'))).toEqual(['newDayIsAhead']);
    expect(refused(reported, steps.sendBack('2026-05-02', on('2026-05-02')))).toBe(false);
  });

  test.each(['request', 'facts', 'opinion', 'legalBasis', 'outcome'])(
    'a written reply without its %s lacks a fact',
    (field) => {
      const event = steps.reply({ [field]: undefined });
      expect(refusing(approved(), event)).toEqual([`replyIsWhole?${field}`]);
      expect(refused(approved(), event)).toBe(true);
    },
  );

  test('a written reply states request, facts, opinion, legal basis and outcome, and that review may be asked for', () => {
    const next = reached(approved(), steps.reply());
    expect(of(next, 'notify', 'written-reply')).toEqual([
      {
        type: 'notify',
        rule: 'reg.31.6',
        what: 'written-reply',
        to: { role: 'petitioner', ids: ['petitioner-1'] },
        form: 'written',
        by: '2026-03-09',
        reason: '经查属实',
        remedy: 'ask-review',
        detail: {
          request: '请求赔偿',
          opinion: '予以赔偿',
          legalBasis: '条例第三十二条',
          outcome: 'supported',
          reviewDays: 30,
        },
      },
    ]);
    expect(refusing(approved(), steps.reply({ form: 'telephone' }))).toEqual(['formIsWritten']);
  });

  test('a reply that lies undelivered concludes nothing: the 60 days end with the delivery', () => {
    const replied = reached(approved(), steps.reply());
    expect(deadline(replied, 'handling.conclude')?.state).toBe('running');
    const inTime = reached(replied, steps.deliver('2026-03-06', on('2026-05-01', '23:59:59')));
    expect(deadline(inTime, 'handling.conclude')).toMatchObject({ state: 'met' });
    const late = reached(replied, steps.deliver('2026-05-01', on('2026-05-02', '00:00:00')));
    expect(deadline(late, 'handling.conclude')).toMatchObject({ state: 'missed' });
  });

  test('with the delivery the review window opens from the day of receipt, and who decided is named', () => {
    const next = reached(approved(), steps.reply(), steps.deliver('2026-03-04', on('2026-03-06')));
    expect([next.value, next.output]).toEqual([
      'replied',
      {
        outcome: 'replied',
        handOff: {
          lifecycle: 'review',
          input: {
            deliveredOn: '2026-03-04',
            unit: 'dept-legal',
            decidedBy: ['commissioner-1', 'legal-2', 'legal-1'],
          },
        },
      },
    ]);
    expect(of(next, 'notify', 'concluded')).toMatchObject([{ remedy: 'ask-review' }]);
    // The rating's window goes along; nothing else is owed.
    expect(running(next)).toEqual(['handling.rate 2026-04-03']);
  });

  test('nothing is delivered before it is written, nor in days to come', () => {
    const replied = reached(approved(), steps.reply({}, on('2026-03-04')));
    expect(refusing(replied, steps.deliver('2026-03-03', on('2026-03-05')))).toEqual([
      'deliveryFollowsReply',
    ]);
    expect(refusing(replied, steps.deliver('2026-03-06', on('2026-03-05')))).toEqual(['deliveryIsPast']);
    expect(refused(replied, steps.deliver('2026-03-05', on('2026-03-05')))).toBe(false);
  });

  test('a reply that can reach nobody is closed by the commission, on record, and can be raised anew', () => {
    const replied = reached(approved(matters.unreachable), steps.reply());
    expect(of(replied, 'record', 'notice-impossible')).toHaveLength(1);
    const next = reached(replied, steps.conclude());
    expect(next.output).toEqual({ outcome: 'undelivered' });
    expect(of(next, 'record', 'notice-impossible')).toMatchObject([
      { reason: '无人可送达', detail: { notice: 'concluded', remedy: 'raise-anew' } },
    ]);
    expect(refusing(reached(approved(), steps.reply()), steps.conclude())).toEqual(['noAddressIsKnown']);
  });

  test('effects come in order: what is decided, then what it ends, then what it begins', () => {
    const kinds = (standing: ReturnType<typeof opened>) =>
      standing.effects.map((effect) => ('what' in effect ? `${effect.type} ${effect.what}` : effect.type));
    expect(kinds(reached(approved(), steps.reply()))).toEqual([
      'schedule',
      'notify written-reply',
      'record outcome',
      'open',
    ]);
    expect(kinds(reached(approved(), steps.reply(), steps.deliver('2026-03-02')))).toEqual([
      'record delivery',
      'cancel',
      'record deadline-met',
      'cancel',
      'record deadline-met',
      'schedule',
      'notify concluded',
    ]);
  });
});

describe('suggestions and reports', () => {
  test('a suggestion is answered in any form, with how much of it is adopted', () => {
    const next = reached(approved(matters.suggestion), steps.answer());
    expect(next.value).toBe('toRate');
    expect(deadline(next, 'handling.answer')?.state).toBe('met');
    expect(of(next, 'notify', 'suggestion-answered')).toMatchObject([
      { form: 'network', reason: '部分采纳', detail: { adopted: 'part' } },
    ]);
    expect(refusing(approved(matters.suggestion), steps.answer({ adopted: undefined }))).toEqual([
      'adoptionIsStated?adopted',
    ]);
    expect(refused(approved(matters.suggestion), steps.reply())).toBe(true);
  });

  test('a reporter is told that the report was taken; nothing goes to whom it is about', () => {
    const next = reached(approved(matters.report), steps.answer({ adopted: undefined, form: 'written' }));
    const told = of(next, 'notify');
    expect(told).toMatchObject([{ what: 'report-taken', to: { ids: ['petitioner-1'] } }]);
    expect(next.effects.every((effect) => !JSON.stringify(effect).includes('officer-1'))).toBe(true);
  });

  test('a claim is not answered off-hand', () => {
    expect(refused(approved(), steps.answer())).toBe(true);
  });

  test('an answer waits for the petitioner’s rating, and ends with it', () => {
    const answered = reached(approved(matters.suggestion), steps.answer());
    expect(running(answered)).toEqual(['handling.rate 2026-04-01']);
    const rated = reached(answered, steps.rate(on('2026-04-01', '23:59:59')));
    expect(rated.output).toEqual({ outcome: 'answered' });
    expect(of(rated, 'report', 'rating')).toMatchObject([{ detail: { score: 'dissatisfied' } }]);
    expect(refusing(answered, steps.rate(on('2026-04-02', '00:00:00')))).toEqual(['windowIsOpen']);
    expect(refused(answered, { ...steps.rate(), by: people.stranger })).toBe(true);
  });

  test('an answer without a rating ends when the window is over, by the timer or the commission', () => {
    const answered = reached(approved(matters.suggestion), steps.answer());
    const passed = reached(answered, steps.passed('handling.rate', on('2026-04-02', '00:00:00')));
    expect(passed.output).toEqual({ outcome: 'answered' });
    expect(refusing(answered, steps.conclude(on('2026-04-01')))).toEqual(['noRatingCanCome']);
    expect(reached(answered, steps.conclude(on('2026-04-02'))).output).toEqual({ outcome: 'answered' });
    const nobody = reached(approved({ ...matters.suggestion, reachable: false }), steps.answer());
    expect(reached(nobody, steps.conclude()).output).toEqual({ outcome: 'answered' });
  });

  test('a rating changes no outcome, and is given once', () => {
    // A window that an earlier reply left open in a matter sent back.
    const first = reached(approved(), steps.reply(), steps.deliver('2026-03-02'));
    const carried = first.context.deadlines.filter(({ settledAt }) => settledAt === undefined);
    const again = opened(claim, { instance: 'handling-2', reopened: 'review', carried });
    const rated = reached(again, steps.rate());
    expect({ ...rated.context, deadlines: [] }).toEqual({ ...again.context, deadlines: [] });
    expect(refused(rated, steps.rate())).toBe(true);
  });
});

describe('the simplified procedure', () => {
  const simplified = () => reached(opened(matters.simplified), steps.accept());

  test('the unit replies at once, by network or telephone unless paper is asked for', () => {
    const next = reached(simplified(), steps.reply({ form: 'telephone', paperAsked: false }));
    expect(of(next, 'notify', 'written-reply')).toMatchObject([{ form: 'telephone', remedy: 'ask-review' }]);
    expect(refusing(simplified(), steps.reply({ form: 'network' }))).toEqual(['formSuits?paperAsked']);
    expect(refusing(simplified(), steps.reply({ form: 'network', paperAsked: true }))).toEqual(['formSuits']);
    const done = reached(next, steps.deliver('2026-03-02'));
    expect(deadline(done, 'simple.reply')?.state).toBe('met');
    expect(done.output).toMatchObject({ handOff: { lifecycle: 'review' } });
  });

  test('a request that is to be refused was never simple', () => {
    expect(refusing(simplified(), steps.reply({ outcome: 'notSupported' }))).toEqual(['requestIsNotRefused']);
  });

  test('a simplified suggestion is answered', () => {
    const next = reached(opened(matters.simplifiedSuggestion), steps.accept(), steps.answer());
    expect([next.value, deadline(next, 'simple.reply')?.state]).toEqual(['toRate', 'met']);
  });

  test('what is not simple leaves it with a reason, and its 60 days count from acceptance', () => {
    const next = reached(simplified(), steps.leave(on('2026-03-11')));
    expect([next.value, next.context.matter.simplified]).toEqual(['inHand', false]);
    expect(deadline(next, 'simple.reply')?.state).toBe('discharged');
    expect(running(next)).toEqual(['handling.conclude 2026-05-01', 'handling.report 2026-04-30']);
    expect(of(next, 'notify', 'reclassified')).toMatchObject([
      { reason: '争议较大', remedy: 'query-progress', detail: { until: '2026-05-01' } },
    ]);
    const suggestion = reached(opened(matters.simplifiedSuggestion), steps.accept(), steps.leave());
    expect(running(suggestion)[0]).toBe('handling.answer 2026-05-01');
  });

  test('a term of it that was missed stays missed when it is left', () => {
    const missed = reached(simplified(), steps.passed('handling.reply', on('2026-03-17')));
    const next = reached(missed, steps.leave(on('2026-03-18')));
    expect(deadline(next, 'simple.reply')?.state).toBe('missed');
  });
});

describe('extension', () => {
  const asked = () => reached(opened(), steps.accept(), steps.ask());

  test('asked by the unit, approved by the head of the organ, counted from the end of the term, told with reasons', () => {
    expect(of(asked(), 'assign', 'sign')).toMatchObject([{ to: { role: 'chiefOfficer' }, reason: '需鉴定' }]);
    const next = reached(asked(), steps.extend());
    expect(deadline(next, 'handling.conclude')).toMatchObject({
      due: '2026-05-31',
      extension: { days: 30, by: 'chief-1', on: '2026-03-02' },
    });
    expect(of(next, 'notify', 'extended').map(({ to }) => to.role)).toEqual([
      'petitioner',
      'responsibleUnit',
    ]);
    expect(of(next, 'notify', 'extended')[0]).toMatchObject({
      reason: '鉴定需时',
      remedy: 'query-progress',
      detail: { days: 30, until: '2026-05-31' },
    });
  });

  test('the result report moves with the term, unless it is late already', () => {
    expect(deadline(reached(asked(), steps.extend()), 'handling.report')).toMatchObject({
      due: '2026-05-21',
      state: 'running',
    });
    const late = reached(asked(), steps.extend({}, on('2026-04-22')));
    expect(deadline(late, 'handling.report')).toMatchObject({ due: '2026-04-21' });
    expect(deadline(late, 'handling.conclude')?.due).toBe('2026-05-31');
  });

  test('on the last second of the term it can be granted, one second later it cannot', () => {
    expect(refused(asked(), steps.extend({}, on('2026-05-01', '23:59:59')))).toBe(false);
    expect(refusing(asked(), steps.extend({}, on('2026-05-02', '00:00:00')))).toEqual(['termNotPassed']);
    const inHand = reached(opened(), steps.accept());
    expect(refusing(inHand, steps.ask(30, on('2026-05-02', '00:00:00')))).toEqual(['termNotPassed']);
    expect(handling.conditions.termNotPassed).toMatchObject({ code: 'too-late', rule: 'reg.34' });
  });

  test('it is never granted unasked, twice, for too many days, or without a complex matter in fact', () => {
    const inHand = reached(opened(), steps.accept());
    expect(refusing(inHand, steps.extend())).toEqual(['extensionAsked']);
    expect(refusing(asked(), steps.ask())).toEqual(['notAskedYet']);
    expect(refusing(reached(asked(), steps.extend()), steps.ask())).toEqual(['notExtendedYet']);
    expect(refusing(inHand, steps.ask(31))).toEqual(['daysWithinCap']);
    expect(refusing(asked(), steps.extend({ days: 31 }))).toEqual(['daysWithinCap']);
    expect(refusing(asked(), steps.extend({ complexInFact: false }))).toEqual(['complexInFact']);
    expect(refusing(asked(), steps.extend({ complexInFact: undefined }))).toEqual([
      'complexInFact?complexInFact',
    ]);
  });

  test('a body that allows fewer days holds its own limit', () => {
    const bound = handling.under(terms({ extension: { handlingDays: 10 } }));
    const inHand = reached(opened(claim, {}, bound), steps.accept());
    expect(refusing(inHand, steps.ask(11))).toEqual(['daysWithinCap']);
    expect(refused(inHand, steps.ask(10))).toBe(false);
  });

  test('nobody but the head of the organ grants or declines it', () => {
    const everybody = fireRescueBureau.units.flatMap(({ id: unit, roles }) =>
      roles.map((role): Actor => ({ role, unit, id: 'somebody' })),
    );
    for (const event of [steps.extend(), steps.decline()]) {
      const may = everybody.filter((by) => !refused(asked(), { ...event, by }));
      expect(may.map(({ role }) => role)).toEqual(['chiefOfficer']);
    }
  });

  test('a suggestion has no term to extend', () => {
    expect(refusing(reached(opened(matters.suggestion), steps.accept()), steps.ask())).toEqual(['isClaim']);
  });

  test('declined, it is recorded, the unit is told, the term stands and it may be asked for again', () => {
    const next = reached(asked(), steps.decline());
    expect(of(next, 'notify', 'extension-declined')).toMatchObject([
      { to: { unit: 'dept-legal' }, reason: '理由不足' },
    ]);
    expect(of(next, 'record', 'return')).toHaveLength(1);
    expect(deadline(next, 'handling.conclude')?.due).toBe('2026-05-01');
    expect(refused(next, steps.ask())).toBe(false);
    expect(refusing(next, steps.decline())).toEqual(['extensionAsked']);
  });
});

describe('hearing and mediation', () => {
  const inHand = (matter = claim) => reached(opened(matter), steps.accept());
  const set = (payload: object = {}) =>
    happening('handling.setHearing', legal, {
      on: '2026-03-09',
      place: 'room-1',
      significant: true,
      reason: '重大事项',
      ...payload,
    });
  const hold = (at = on('2026-03-09')) =>
    happening('handling.holdHearing', legal, { petitionerHeard: true, note: '已听证' }, at);

  test('a hearing is for what is significant, or complex and difficult', () => {
    expect(refusing(inHand(), set({ significant: false }))).toEqual(['hearingFits']);
    expect(refusing(inHand(), set({ significant: undefined }))).toEqual(['hearingFits?significant']);
    expect(refused(inHand({ ...matters.complex }), set({ significant: undefined }))).toBe(false);
    expect(refusing(inHand(), set({ on: '2026-03-01' }))).toEqual(['hearingIsAhead']);
  });

  test('a hearing is told before it is held, hears the petitioner, and stops no clock', () => {
    expect(refusing(inHand(), hold())).toEqual(['hearingIsSet']);
    const told = reached(inHand(), set());
    expect(of(told, 'notify', 'hearing-set')).toMatchObject([
      { reason: '重大事项', detail: { on: '2026-03-09', place: 'room-1' } },
    ]);
    expect(refusing(told, hold(on('2026-03-08', '23:59:59')))).toEqual(['hearingDayHasCome']);
    const held = reached(told, hold());
    expect(held.context).toMatchObject({ heard: true, hearings: 1, hearingSet: false });
    expect(held.context.deadlines).toEqual(inHand().context.deadlines);
    expect(refusing(held, hold())).toEqual(['hearingIsSet']);
  });

  test('there is no hearing and no mediation by a handler who has to withdraw, nor before one is named', () => {
    const declared = happening('matter.declareInterest', legal, { person: 'legal-2', reason: '系亲属' });
    const mediate = (agreed: boolean) =>
      happening('handling.mediate', legal, { agreed, agreement: 'agreement-1', note: '调解' });
    const reopened = opened(claim, { instance: 'handling-2', reopened: 'review' });
    for (const standing of [reached(inHand(), declared), reopened]) {
      expect(refusing(standing, set())).toEqual(['handlerMayGoOn']);
      for (const agreed of [true, false])
        expect(refusing(standing, mediate(agreed))).toEqual(['handlerMayGoOn']);
    }
    const told = reached(inHand(), set(), declared);
    expect(refusing(told, hold())).toEqual(['handlerMayGoOn']);
    expect(reached(told, steps.change('legal-3'), hold()).context.heard).toBe(true);
  });

  test('an agreement is in writing, is the basis of the reply, and suspends nothing', () => {
    const mediate = (payload: object) =>
      happening('handling.mediate', legal, { agreed: true, note: '达成协议', ...payload });
    expect(refusing(inHand(), mediate({}))).toEqual(['agreementIsWritten?agreement']);
    const agreed = reached(inHand(), mediate({ agreement: 'agreement-1' }));
    expect(of(agreed, 'notify', 'mediation-agreed')).toMatchObject([
      { detail: { agreement: 'agreement-1' } },
    ]);
    expect(agreed.context.deadlines).toEqual(inHand().context.deadlines);
    const replied = reached(
      agreed,
      steps.hear(),
      steps.find(),
      steps.report(),
      steps.approve(),
      steps.reply(),
    );
    expect(of(replied, 'notify', 'written-reply')[0]?.detail).toMatchObject({ agreement: 'agreement-1' });
    const failed = reached(inHand(), mediate({ agreed: false }));
    expect(failed.context.agreement).toBeUndefined();
    expect(of(failed, 'record', 'mediation')).toMatchObject([{ detail: { agreed: false } }]);
    expect(refused(inHand(matters.suggestion as never), mediate({ agreement: 'agreement-1' }))).toBe(true);
  });
});

describe('complex matters', () => {
  test('the commission’s summary goes to the chief officer, and the reply does not wait for it', () => {
    const replied = reached(approved(matters.complex), steps.reply());
    expect(running(replied)).toContain('handling.summary 2026-03-09');
    const delivered = reached(replied, steps.deliver('2026-03-02'));
    expect([delivered.value, running(delivered)]).toEqual([
      'replied',
      expect.arrayContaining(['handling.summary 2026-03-09']),
    ]);
    const summed = reached(replied, steps.summarise());
    expect(of(summed, 'report', 'summary')).toMatchObject([
      { to: { role: 'chiefOfficer' }, reason: '已办结' },
    ]);
    expect(refusing(summed, steps.summarise())).toEqual(['notSummarisedYet']);
    expect(reached(summed, steps.deliver('2026-03-02')).value).toBe('replied');
    expect(refusing(approved(), steps.summarise())).toEqual(['isComplex']);
  });

  test('however a complex matter ends, a withdrawal included, the chief officer learns of it', () => {
    const withdrawn = reached(opened(matters.complex), steps.accept(), steps.withdraw());
    expect([withdrawn.value, running(withdrawn)]).toEqual(['toSummarise', ['handling.summary 2026-03-09']]);
    expect(reached(withdrawn, steps.summarise()).output).toEqual({ outcome: 'withdrawn' });
    // Where the summary is owed already, it keeps its day.
    const late = reached(approved(matters.complex), steps.withdraw(petitioner, on('2026-03-06')));
    expect(running(late)).toEqual(['handling.summary 2026-03-09']);
    const answered = reached(approved({ ...matters.suggestion, classification: 'complex' }), steps.answer());
    expect(reached(answered, steps.rate()).value).toBe('toSummarise');
    expect(reached(answered, steps.summarise(), steps.rate()).output).toEqual({ outcome: 'answered' });
  });

  test('the commission raises a general matter on stated facts, and it stays in hand', () => {
    const raise = (criteria: object, by: Actor = commissioner) =>
      happening('handling.raise', by, { criteria, reason: '可能引发群体访' });
    const inHand = reached(opened(), steps.accept());
    const next = reached(inHand, raise(seriousCriteria));
    expect([next.value, next.context.matter.classification]).toEqual(['inHand', 'complex']);
    expect(of(next, 'notify', 'reclassified')).toMatchObject([
      { reason: '可能引发群体访', remedy: 'query-progress' },
    ]);
    expect(of(next, 'record', 'classification')).toMatchObject([{ detail: seriousCriteria }]);
    expect(next.context.deadlines).toEqual(inHand.context.deadlines);
    const summed = reached(next, steps.hear(), steps.find(), steps.report(), steps.approve());
    expect(running(summed)).toContain('handling.summary 2026-03-09');
    expect(refusing(inHand, raise(lightCriteria))).toEqual(['criteriaAreGeneral']);
    expect(refusing(next, raise(seriousCriteria))).toEqual(['isNotComplexYet']);
    expect(refusing(opened(matters.simplified), raise(seriousCriteria))).toEqual(['isNotSimplified']);
    expect(refusing(inHand, raise(seriousCriteria, legal))).toEqual(['by']);
  });

  test('no event lowers a classification', () => {
    const inHand = reached(opened(matters.complex), steps.accept());
    for (const { type, by, ...payload } of samples.events) {
      const next = stepped(inHand, happening(type, by as Actor, payload));
      expect(next.context.matter.classification).toBe('complex');
    }
  });
});

describe('other ends', () => {
  const inHand = (matter = claim) => reached(opened(matter), steps.accept());

  test('the petitioner withdraws, is told so, and nothing is owed any more', () => {
    const next = reached(inHand(), steps.withdraw());
    expect(next.output).toEqual({ outcome: 'withdrawn' });
    expect(of(next, 'notify', 'withdrawn')).toMatchObject([
      { remedy: 'raise-anew', reason: '信访人自愿撤回' },
    ]);
    expect(of(next, 'report', 'withdrawal')).toHaveLength(1);
    expect(next.context.deadlines.every(({ settledAt }) => settledAt !== undefined)).toBe(true);
    expect(refused(inHand(), steps.withdraw(people.stranger))).toBe(true);
    expect(refused(inHand(), steps.withdraw(legal))).toBe(true);
  });

  test('one of several petitioners who withdraws does not end the others’ matter', () => {
    const next = reached(inHand(matters.ofTwo as never), steps.withdraw());
    expect(next.value).toBe('inHand');
    expect(next.context.matter).toMatchObject({ petitioners: ['petitioner-2'], persons: 1 });
    expect(running(next)).toEqual(running(inHand()));
    const last = reached(next, steps.withdraw({ role: 'petitioner', id: 'petitioner-2' }));
    expect(last.output).toEqual({ outcome: 'withdrawn' });
  });

  test('an identical matter is merged into one that is due no later, and the petitioner is told', () => {
    const merge = (payload: object = {}) =>
      happening('handling.merge', commissioner, {
        into: 'petition-0',
        petitioners: ['petitioner-1', 'petitioner-2'],
        cause: 'inspection',
        claim: 'compensation',
        dueOn: '2026-05-01',
        unit: 'brigade-1',
        reason: '系同一事项',
        ...payload,
      });
    const next = reached(inHand(), merge());
    expect([next.output, next.context.matter.prior]).toEqual([{ outcome: 'merged' }, 'petition-0']);
    expect(of(next, 'notify', 'merged')).toMatchObject([
      { reason: '系同一事项', remedy: 'query-progress', detail: { into: 'petition-0' } },
    ]);
    expect(refusing(inHand(), merge({ into: 'petition-1' }))).toEqual(['goesIntoAnother']);
    expect(refusing(inHand(), merge({ petitioners: ['petitioner-2'] }))).toEqual(['samePetitioners']);
    expect(refusing(inHand(), merge({ cause: 'fine' }))).toEqual(['sameCause']);
    expect(refusing(inHand(), merge({ claim: 'apology' }))).toEqual(['sameClaim']);
    expect(refusing(inHand(), merge({ dueOn: '2026-05-02' }))).toEqual(['otherIsDueNoLater']);
    const nobody = inHand({ ...claim, petitioners: [], anonymous: true, reachable: false });
    expect(refusing(nobody, merge())).toEqual(['samePetitioners']);
    // Nothing reaches the unit complained of by way of another petition, nor a unit that may not see a report.
    expect(refusing(inHand(), merge({ unit: 'dept-personnel' }))).toEqual(['otherMaySeeIt']);
    expect(refusing(inHand(), merge({ unit: undefined }))).toEqual(['otherMaySeeIt?unit']);
    const accusing = inHand({ ...matters.report, complainedOf: { persons: [], units: [] } } as never);
    expect(refusing(accusing, merge({ dueOn: '2026-03-04', unit: undefined }))).toEqual([
      'otherMaySeeIt?unit',
    ]);
    expect(refusing(accusing, merge({ dueOn: '2026-03-04' }))).toEqual(['otherMaySeeIt']);
    expect(refused(accusing, merge({ dueOn: '2026-03-04', unit: 'dept-legal' }))).toBe(false);
    const quiet = inHand({ ...claim, complainedOf: { persons: [], units: [] } });
    expect(refused(quiet, merge({ unit: undefined }))).toBe(false);
  });

  test('a claim that belongs to another procedure is led there by the commission', () => {
    const lead = (payload: object = {}) =>
      happening('handling.leadToProcedure', commissioner, {
        procedure: 'litigation',
        organ: 'district-court',
        reason: '应通过诉讼解决',
        ...payload,
      });
    const next = reached(inHand(), lead());
    expect([next.output, next.context.matter.kind]).toEqual([{ outcome: 'led' }, 'ledElsewhere']);
    expect(of(next, 'notify', 'led-to-procedure')).toMatchObject([{ remedy: 'follow-procedure' }]);
    expect(refusing(inHand(), lead({ organ: 'brigade-1' }))).toEqual(['organHasProcedure']);
    const hazard = { procedure: 'fireHazardReport', organ: 'dept-supervision' };
    expect(refused(inHand(), lead(hazard))).toBe(false);
    expect(refused(inHand(), lead({ organ: 'housing-bureau' }))).toBe(false);
    expect(refusing(inHand(matters.suggestion as never), lead())).toEqual(['isSuggestion']);
    expect(refusing(inHand(matters.report as never), lead())).toEqual(['isReport']);
    expect(reached(inHand(matters.led as never), lead()).output).toEqual({ outcome: 'led' });
  });

  test('a superior organ that asked for the result has it, however the matter ends', () => {
    const start = () => opened(matters.assigned, { carried: [owedToSuperior] });
    expect(deadline(start(), 'referral.report')?.owner).toEqual({
      role: 'responsibleUnit',
      unit: 'dept-legal',
    });
    const withdrawn = reached(start(), steps.accept(), steps.withdraw());
    expect(of(withdrawn, 'report', 'referral-result')).toMatchObject([
      {
        rule: 'reg.22',
        to: { role: 'superiorOrgan', unit: 'superior-bureau' },
        detail: { ending: 'withdrawn' },
      },
    ]);
    const replied = reached(
      approved(matters.assigned, { carried: [owedToSuperior] }),
      steps.reply(),
      steps.deliver('2026-03-02'),
    );
    expect(of(replied, 'report', 'referral-result')).toMatchObject([
      { detail: { ending: 'replied', outcome: 'supported', deliveredOn: '2026-03-02' } },
    ]);
    expect(deadline(replied, 'referral.report')?.state).toBe('met');
    // An answer is the result: the superior organ does not wait for the petitioner's rating.
    const answered = reached(
      approved({ ...matters.assigned, kind: 'suggestion' }, { carried: [owedToSuperior] }),
      steps.answer(),
    );
    expect([answered.value, deadline(answered, 'referral.report')?.state]).toEqual(['toRate', 'met']);
    expect(of(answered, 'report', 'referral-result')).toMatchObject([{ detail: { ending: 'answered' } }]);
    expect(of(reached(answered, steps.rate()), 'report', 'referral-result')).toEqual([]);
    // What the petition says of that very organ does not go there.
    const against = { ...matters.assigned, complainedOf: { persons: [], units: ['superior-bureau'] } };
    const quiet = reached(opened(against, { carried: [owedToSuperior] }), steps.accept(), steps.withdraw());
    expect(of(quiet, 'report', 'referral-result')).toEqual([]);
    expect(deadline(quiet, 'referral.report')?.state).toBe('discharged');
  });
});

test('while no unit has the matter, what the superior organ waits for is the commission’s', () => {
  const refused = reached(opened(matters.assigned, { carried: [owedToSuperior] }), steps.refuse());
  expect(deadline(refused, 'referral.report')).toMatchObject({
    owner: { role: 'disciplineCommission' },
    state: 'running',
  });
});

test('a result is not returned until after the day on which the superior organ has it, while that day is ahead', () => {
  const inHand = reached(opened(matters.assigned, { carried: [owedToSuperior] }), steps.accept());
  const reported = reached(inHand, steps.hear(), steps.find(), steps.report());
  expect(reached(reported, steps.sendBack('2026-04-20')).value).toBe('inHand');
  expect(refusing(reported, steps.sendBack('2026-04-21'))).toEqual(['newDayIsWithinSuperiors']);
  // Once it is over there is nothing left to hold to, but the term.
  expect(refused(reported, steps.sendBack('2026-04-25', on('2026-04-21')))).toBe(false);
});

test('an extension moves the result report, but not beyond the day that the superior organ named', () => {
  const referred = { ...owedToSuperior, until: '2026-05-06', due: '2026-05-06' };
  const matter = { ...matters.claim, referral: { ...matters.assigned.referral, dueOn: '2026-05-06' } };
  const asked = reached(opened(matter, { carried: [referred] }), steps.accept(), steps.ask());
  expect(deadline(asked, 'handling.report')?.due).toBe('2026-04-21');
  expect(deadline(reached(asked, steps.extend()), 'handling.report')?.due).toBe('2026-05-06');
  // A report that came to be due later, since that day was over, stays where it is.
  const earlier = { ...referred, until: '2026-04-01', due: '2026-04-01' };
  const inHand = reached(opened(matters.claim, { carried: [earlier] }), steps.accept(), steps.hear());
  const returned = reached(
    inHand,
    steps.find(),
    steps.report(),
    steps.sendBack('2026-04-10', on('2026-04-02')),
  );
  const late = reached(returned, steps.ask(30, on('2026-04-02')));
  expect(deadline(reached(late, steps.extend({}, on('2026-04-02'))), 'handling.report')?.due).toBe(
    '2026-04-10',
  );
});

describe('a matter sent back', () => {
  test.each(['review', 'reexamination'] as const)(
    'by a %s is in hand at once, with 60 days from that day',
    (by) => {
      const matter = { ...matters.claim, simplified: true };
      const standing = opened(matter, { instance: 'handling-2', reopened: by, at: on('2026-06-01') });
      expect([standing.value, standing.context.matter.simplified]).toEqual(['inHand', false]);
      expect(standing.context.matter.acceptedOn).toBe('2026-06-01');
      expect(running(standing)).toEqual(['handling.conclude 2026-07-31', 'handling.report 2026-07-21']);
      expect(of(standing, 'assign', 'handle')).toMatchObject([
        { to: { unit: 'dept-legal' }, by: '2026-07-21', detail: { reopened: by } },
      ]);
      expect(refusing(standing, steps.refuse())).toEqual(['not-now']);
      // Facts are found anew, by a handler who is named first.
      expect(refusing(standing, steps.hear())).toEqual(['handlerMayGoOn']);
      expect(refused(reached(standing, steps.change('legal-3')), steps.report())).toBe(true);
    },
  );
});

test('a significant and urgent matter is reported at once, in any state, to the commission, the leading group and an organ', () => {
  const urgent = (organ: string) =>
    happening('matter.reportUrgent', legal, { organ, reason: '发生险情', containment: '已疏散' });
  for (const standing of [opened(), reached(opened(), steps.accept()), reached(approved(), steps.reply())]) {
    const next = reached(standing, urgent('superior-bureau'));
    expect(next.value).toBe(standing.value);
    expect(of(next, 'report', 'urgent').map(({ to }) => to.role)).toEqual([
      'disciplineCommission',
      'leadingGroup',
    ]);
    expect(of(next, 'inform', 'urgent-matter')).toMatchObject([
      { organ: { role: 'superiorOrgan', unit: 'superior-bureau' }, decidedBy: 'legal-1' },
    ]);
    expect(next.context.deadlines).toEqual(standing.context.deadlines);
  }
  expect(refusing(opened(), urgent('public-security'))).toEqual(['organMayBeToldOfUrgency']);
  expect(refusing(opened(), urgent('brigade-1'))).toEqual(['organMayBeToldOfUrgency']);
});

test('a missed term stays owed, opens supervision of the unit, and the matter goes on', () => {
  const before = reached(approved(), steps.reply());
  const missed = reached(before, steps.passed('handling.conclude', on('2026-05-02', '00:00:00')));
  expect(of(missed, 'open')).toMatchObject([
    { lifecycle: 'supervision', input: { deadline: 'handling.conclude', owner: { unit: 'dept-legal' } } },
  ]);
  expect(reached(missed, steps.deliver('2026-05-02', on('2026-05-03'))).value).toBe('replied');
});
