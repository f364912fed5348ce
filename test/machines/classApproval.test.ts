import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createEngine,
  definePolicy,
  type Engine,
  fireRescueBureau,
  regulations2022,
} from '../../src/index.ts';
import { planApproval } from '../../src/policy/planApproval.ts';
import { arrival } from '../engine/support/courses.ts';
import { Course, people, type Step } from '../engine/support/office.ts';
import { chained } from '../support/chained.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';

const planAsRows = definePolicy({
  extends: fireRescueBureau,
  id: 'planAsRows',
  version: '1.0.0',
  approval: planApproval(fireRescueBureau.choices),
});
const county = definePolicy({
  ...JSON.parse(readFileSync('examples/ownPolicy/county-bureau.json', 'utf8')),
  extends: regulations2022,
});

const office = { role: 'petitionOffice', unit: 'petition-office', id: 'clerk-1' };
const otherClerk = { ...office, id: 'clerk-2' };
const dutyLeader = { role: 'dutyLeader', unit: 'bureau', id: 'duty-1' };
const businessLeader = { role: 'businessLeader', unit: 'bureau', id: 'business-1' };
const director = { role: 'director', unit: 'bureau', id: 'director-1' };
const section = { role: 'section', unit: 'water-section', id: 'water-1' };
const teamHead = { role: 'teamHead', unit: 'water-section', id: 'water-9' };
const petitioner = { role: 'petitioner', id: 'petitioner-1' };

const registered: readonly Step[] = [
  ['03-02', 'intake.receive', office, arrival],
  ['03-03', 'intake.assess', office, { withinCompetence: true, kind: 'claim', reason: '属本局职责' }],
  ['03-04', 'intake.register', office, { registerNumber: 'R-1' }],
];
const classify = (classification: string, criteria: object, more: object = {}): Step => [
  '03-05',
  'intake.classify',
  office,
  { classification, criteria, reason: '按所述事实', ...more },
];
const propose: Step = [
  '03-06',
  'approval.propose',
  office,
  { unit: 'water-section', opinion: '拟交水环境股' },
];
const engine = createEngine<string>(county) as Engine<string>;
const course = (...steps: readonly Step[]) => new Course(engine).follow([...registered, ...steps]);

const general = classify('general', lightCriteria);
const significant = classify('complex', seriousCriteria);
const codeOf = (refusals: readonly { code: string; guard?: string | undefined }[]) =>
  refusals.map(({ code, guard }) => [code, guard]);

describe('the plan’s two chains, written as rows, come to the same dispatches as its two machines', () => {
  const { commissioner, clerk, secretary, chief } = people;
  const begun: readonly Step[] = [
    ['03-02', 'intake.receive', commissioner, arrival],
    ['03-03', 'intake.assess', commissioner, { withinCompetence: true, kind: 'claim', reason: '属本局职责' }],
    ['03-04', 'intake.register', clerk, { registerNumber: 'R-1' }],
  ];
  const deputy = { role: 'deputyDisciplineSecretary', unit: 'commission', id: 'deputy-1' };
  const classes = {
    general: { criteria: lightCriteria, proposer: people.otherClerk, signers: [secretary, deputy] },
    complex: { criteria: seriousCriteria, proposer: commissioner, signers: [chief] },
  } as const;
  /** What a course comes to: its matter, what is owed, and the tasks of the last step. */
  const outcome = (one: Course) => {
    const { class: _, ...matter } = one.petition.matter;
    const last = one.decisions.at(-1);
    return {
      matter,
      lifecycle: one.petition.phase.lifecycle,
      owed: [one.petition.phase]
        .flatMap(
          ({ context }) =>
            (context as { deadlines: { kind: string; due: string; owner: object; state: string }[] })
              .deadlines,
        )
        .filter(({ state }) => state === 'running')
        .map(({ kind, due, owner }) => [kind, due, owner]),
      tasks: last?.effects.flatMap((effect) =>
        effect.type === 'assign' ? [[effect.what, effect.to, effect.by]] : [],
      ),
    };
  };
  const bothWays = (steps: readonly Step[]) => {
    const inPlan = (type: string) =>
      ({ 'approval.endorse': 'approval.sign', 'approval.sendBack': 'approval.return' })[type] ?? type;
    const plan = new Course(createEngine<string>(fireRescueBureau)).follow(
      steps.map(([day, type, by, payload = {}]): Step => [day, inPlan(type), by, payload]),
    );
    return [outcome(new Course(createEngine<string>(planAsRows)).follow(steps)), outcome(plan)];
  };

  describe.each(['general', 'complex'] as const)('%s', (weight) => {
    const { criteria, proposer, signers } = classes[weight];
    const upTo: readonly Step[] = [
      ...begun,
      ['03-05', 'intake.classify', commissioner, { classification: weight, criteria, reason: '按所述事实' }],
      ['03-06', 'approval.fillForm', clerk, { form: 'form-1' }],
      ['03-09', 'approval.propose', proposer, { unit: 'dept-legal', opinion: '拟交法制处' }],
    ];
    const dispatch = (unit: string): Step => ['03-11', 'approval.dispatch', clerk, { unit }];

    test.each(signers)('signed by $role', (signer) => {
      const [rows, plan] = bothWays([...upTo, ['03-10', 'approval.endorse', signer], dispatch('dept-legal')]);
      expect(rows).toEqual(plan);
      expect(rows?.lifecycle).toBe('handling');
    });

    test('signed for another unit, with the reason', () => {
      const [rows, plan] = bothWays([
        ...upTo,
        ['03-10', 'approval.endorse', signers[0], { unit: 'brigade-1', reason: '属地办理' }],
        dispatch('brigade-1'),
      ]);
      expect(rows).toEqual(plan);
      expect(rows?.matter.unit).toBe('brigade-1');
    });

    test.each(['form', 'opinion'] as const)('returned to the %s, and signed then', (to) => {
      const [rows, plan] = bothWays([
        ...upTo,
        ['03-10', 'approval.sendBack', signers[0], { to, reason: '请补充' }],
        ...(to === 'form' ? [['03-10', 'approval.fillForm', clerk, { form: 'form-2' }] as Step] : []),
        ['03-10', 'approval.propose', proposer, { unit: 'brigade-1', opinion: '拟交一支队' }],
        ['03-10', 'approval.endorse', signers[0]],
        dispatch('brigade-1'),
      ]);
      expect(rows).toEqual(plan);
    });
  });
});

describe('classes of the body’s own', () => {
  test('the facts make the class, and its weight is what is classified', () => {
    expect(course(general).petition.matter).toMatchObject({ class: 'general', classification: 'general' });
    expect(course(significant).petition.matter).toMatchObject({
      class: 'significant',
      classification: 'complex',
    });
    const refused = course().refused('03-05', 'intake.classify', office, {
      classification: 'general',
      criteria: seriousCriteria,
      reason: '误定',
    });
    expect(codeOf(refused)).toContainEqual(['guard-failed', 'fitsClass']);
    expect(refused[0]?.message.en).toContain('significant matter');
  });

  test('a fact that the policy does not have is refused, and those that it has are named', () => {
    const refused = course().refused('03-05', 'intake.classify', office, {
      classification: 'general',
      criteria: lightCriteria,
      ownFacts: ['rude'],
      reason: '误述',
    });
    expect(refused[0]?.message.en).toContain('consultation, jointMeeting');
  });

  test('a class has terms of its own: thirty working days from 2 March end before the sixty days (reg.34)', () => {
    const due = (...steps: readonly Step[]) =>
      engine
        .deadlines(course(...steps).petition, '2026-03-05T10:00:00+08:00')
        .find(({ kind }) => kind === 'handling.conclude')?.due;
    expect(due(general)).toBe('2026-04-16');
    expect(due(significant)).toBe('2026-05-03');
  });
});

describe('a chain of the body’s own', () => {
  test('of no signature goes on at once: the unit proposed has the matter', () => {
    const done = course(classify('general', lightCriteria, { ownFacts: ['consultation'] }), propose, [
      '03-06',
      'approval.dispatch',
      office,
      { unit: 'water-section' },
    ]);
    expect(done.petition.phase.lifecycle).toBe('handling');
    expect(done.petition.matter).toMatchObject({
      class: 'consultation',
      unit: 'water-section',
      signedFor: 'water-section',
    });
  });

  test('of two goes in order, each within its time; nobody is passed over', () => {
    const proposed = course(significant, ['03-06', 'approval.fillForm', office, { form: 'F-1' }], propose);
    const sign = (one: Course) =>
      engine
        .deadlines(one.petition, '2026-03-06T10:00:00+08:00')
        .findLast(({ kind }) => kind === 'approval.sign')?.due;
    // 6 March is a Friday.
    expect(sign(proposed)).toBe('2026-03-09');
    expect(codeOf(proposed.refused('03-09', 'approval.endorse', director))).toContainEqual([
      'wrong-role',
      'isNextInChain',
    ]);
    // Whose turn it is, is said as the bureau calls them.
    const [{ message } = { message: undefined }] = proposed.refused('03-09', 'approval.endorse', director);
    expect(message?.en).toContain(`this step is for ${county.roles.dutyLeader?.label.en}`);
    proposed.send('03-09', 'approval.endorse', dutyLeader);
    expect(proposed.petition.phase.value).toBe('signature');
    expect(
      codeOf(proposed.refused('03-09', 'approval.endorse', { ...director, id: dutyLeader.id })),
    ).toContainEqual(['guard-failed', 'hasTakenNoStep']);
    proposed.send('03-10', 'approval.endorse', director);
    expect(proposed.petition.phase.value).toBe('signed');
  });

  test('goes back to the step before only where the policy has it so', () => {
    const checked = course(
      significant,
      ['03-06', 'approval.fillForm', office, { form: 'F-1' }],
      propose,
      ['03-09', 'approval.endorse', dutyLeader],
      ['03-09', 'approval.sendBack', director, { to: 'previous', reason: '请再核' }],
    );
    expect(checked.petition.phase.context).toMatchObject({ step: 0, passed: [], sentBack: 1 });
    checked.send('03-09', 'approval.endorse', dutyLeader);
    checked.send('03-10', 'approval.endorse', director);
    const once = course(general, propose);
    expect(
      codeOf(once.refused('03-09', 'approval.sendBack', dutyLeader, { to: 'previous', reason: '请再核' })),
    ).not.toEqual([]);
  });

  test('a leader on duty who is away is stood in for by another, and the reason is recorded', () => {
    const proposed = course(general, propose);
    expect(codeOf(proposed.refused('03-09', 'approval.endorse', businessLeader))).toContainEqual([
      'wrong-role',
      'isNextInChain',
    ]);
    expect(
      codeOf(proposed.refused('03-09', 'approval.endorse', businessLeader, { standIn: 'interest' })),
    ).toContainEqual(['wrong-role', 'isNextInChain']);
    const { effects } = proposed.send('03-09', 'approval.endorse', businessLeader, { standIn: 'absent' });
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: 'record',
        what: 'signature',
        detail: expect.objectContaining({ standIn: 'absent', by: 'business-1' }),
      }),
    );
  });

  test('nobody signs an opinion of their own', () => {
    const proposed = course(general, [
      '03-06',
      'approval.propose',
      { ...office, id: dutyLeader.id },
      { unit: 'water-section', opinion: '拟办' },
    ]);
    expect(codeOf(proposed.refused('03-09', 'approval.endorse', dutyLeader))).toContainEqual([
      'guard-failed',
      'notOwnOpinion',
    ]);
  });

  test('another class begins its own chain, and a row says whether it may', () => {
    const raised = course(general, propose, [
      '03-09',
      'approval.reclassify',
      otherClerk,
      { criteria: seriousCriteria, reason: '可能引发群体访' },
    ]);
    expect(raised.petition.phase).toMatchObject({ lifecycle: 'classApproval', value: 'form' });
    expect(raised.petition.matter).toMatchObject({ class: 'significant', classification: 'complex' });
    expect(
      codeOf(
        raised.refused('03-09', 'approval.reclassify', office, {
          criteria: lightCriteria,
          reason: '情节轻微',
        }),
      ),
    ).toContainEqual(['guard-failed', 'classMayChange']);
  });

  test('who decides both classes changes one into the other, on facts that the body has', () => {
    const facts = { criteria: seriousCriteria, reason: '可能引发群体访' };
    const chairDecides = (county.approval?.classes ?? []).map((row) =>
      row.id === 'significant' ? { ...row, decidedBy: ['director'] } : row,
    );
    const apart = createEngine<string>(
      definePolicy({
        ...county,
        id: 'apart',
        approval: { ...county.approval, classes: chairDecides },
      } as never),
    ) as Engine<string>;
    const decided = new Course(apart).follow([...registered, general, propose]);
    expect(codeOf(decided.refused('03-09', 'approval.reclassify', office, facts))).toContainEqual([
      'wrong-role',
      'decidesClass',
    ]);
    expect(codeOf(decided.refused('03-09', 'approval.reclassify', director, facts))).toContainEqual([
      'wrong-role',
      'decidesClass',
    ]);
    const proposed = course(general, propose);
    const unknown = { ...facts, ownFacts: ['rude'] };
    expect(codeOf(proposed.refused('03-09', 'approval.reclassify', office, unknown))).toContainEqual([
      'guard-failed',
      'ownFactsAreKnown',
    ]);
  });

  test('the form of the class that a matter leaves bars nobody from signing by a chain without one', () => {
    const { chief, clerk, commissioner, leader } = people;
    const bureau = createEngine<string>(chained) as Engine<string>;
    const byPlan: readonly Step[] = [
      ['03-02', 'intake.receive', commissioner, arrival],
      [
        '03-03',
        'intake.assess',
        commissioner,
        { withinCompetence: true, kind: 'claim', reason: '属本局职责' },
      ],
      ['03-04', 'intake.register', clerk, { registerNumber: 'R-1' }],
      ['03-05', 'intake.classify', commissioner, general[3] as object],
      ['03-06', 'approval.fillForm', { ...clerk, id: chief.id }, { form: 'F-1' }],
      ['03-06', 'approval.reclassify', commissioner, { criteria: seriousCriteria, reason: '可能引发群体访' }],
      ['03-06', 'approval.propose', commissioner, { unit: 'dept-legal', opinion: '拟办' }],
      ['03-09', 'approval.endorse', leader, { meeting: 'minutes-1' }],
      ['03-09', 'approval.endorse', chief],
    ];
    expect(new Course(bureau).follow(byPlan).petition.phase.value).toBe('signed');
  });

  test('a class that goes up alone goes to no other of the same weight', () => {
    const proposed = course(general, propose);
    expect(
      codeOf(
        proposed.refused('03-09', 'approval.reclassify', office, {
          criteria: lightCriteria,
          ownFacts: ['consultation'],
          reason: '系咨询',
        }),
      ),
    ).toContainEqual(['guard-failed', 'classMayChange']);
  });

  test('a unit that refuses gives the matter back to the chain of its class', () => {
    const back = course(
      general,
      propose,
      ['03-09', 'approval.endorse', dutyLeader],
      ['03-09', 'approval.dispatch', office, { unit: 'water-section' }],
      ['03-10', 'handling.refuse', section, { reason: '不属本股职责' }],
    );
    expect(back.petition.phase).toMatchObject({ lifecycle: 'classApproval', value: 'opinion' });
    expect(back.petition.phase.context).toMatchObject({ refusedBy: 'water-section', returned: true });
  });
});

const whole = {
  request: '整治排放',
  facts: '超标排放属实',
  legalBasis: '水污染防治法',
  opinion: '限期整改',
  form: 'written',
};
const inHand = (...start: readonly Step[]) => inHandOf(engine, ...start);
const inHandOf = (of: Engine<string>, ...start: readonly Step[]) =>
  new Course(of).follow([
    ...registered,
    ...start,
    ['03-12', 'approval.dispatch', office, { unit: 'water-section' }],
    ['03-12', 'handling.accept', section, { handler: 'water-1' }],
    ['03-13', 'handling.investigate', section, { step: 'petitionerHeard', note: '已听取' }],
    ['03-16', 'handling.investigate', section, { step: 'factsFound', note: '已查明' }],
  ]);
const approvedResult: readonly Step[] = [
  ['03-20', 'handling.report', section, { result: '属实' }],
  ['03-23', 'handling.approveResult', office, { opinion: '同意' }],
];
/** A reply that supports the claim, signed by all whom the chain names. */
const signedReply: readonly Step[] = [
  ['03-24', 'handling.draftReply', section, { outcome: 'supported', opinion: '限期整改' }],
  ['03-24', 'handling.endorse', teamHead, { drafted: 'reply' }],
  ['03-25', 'handling.endorse', businessLeader, { drafted: 'reply' }],
  ['03-25', 'handling.endorse', dutyLeader, { drafted: 'reply' }],
];
const ofGeneral: readonly Step[] = [general, propose, ['03-09', 'approval.endorse', dutyLeader]];
const ofSignificant: readonly Step[] = [
  significant,
  ['03-06', 'approval.fillForm', office, { form: 'F-1' }],
  propose,
  ['03-09', 'approval.endorse', dutyLeader],
  ['03-10', 'approval.endorse', director],
];

describe('the opinion is drafted, signed in order, and then goes out', () => {
  const reply = (outcome: string, seal = 'bureau') => ({ ...whole, outcome, seal });

  test('nothing goes out before all have consented, and a general opinion is not for the team head alone', () => {
    const general = inHand(...ofGeneral).follow(approvedResult);
    expect(codeOf(general.refused('03-24', 'handling.reply', section, reply('supported')))).toContainEqual([
      'guard-failed',
      'replyIsSigned',
    ]);
    general.send('03-24', 'handling.draftReply', section, { outcome: 'supported', opinion: '限期整改' });
    general.send('03-24', 'handling.endorse', teamHead, { drafted: 'reply' });
    // The head of the section has looked at it, and cannot consent for the leaders.
    expect(
      codeOf(
        general.refused('03-24', 'handling.endorse', { ...teamHead, id: 'water-8' }, { drafted: 'reply' }),
      ),
    ).toContainEqual(['wrong-role', 'isNextOnPaper']);
    general.send('03-25', 'handling.endorse', dutyLeader, { drafted: 'reply' });
    const refused = general.refused('03-25', 'handling.reply', section, reply('supported'));
    expect(codeOf(refused)).toContainEqual(['guard-failed', 'replyIsSigned']);
    // Who is still to sign is said as the bureau calls them.
    const said = refused.map(({ message }) => message);
    expect(said.map(({ en }) => en).join()).toContain(`waits for ${county.roles.dutyLeader?.label.en}, `);
    expect(said.map(({ zh }) => zh).join()).toContain(`${county.roles.businessLeader?.label.zh}签`);
    general.send('03-25', 'handling.endorse', businessLeader, { drafted: 'reply' });
    expect(codeOf(general.refused('03-25', 'handling.reply', section, reply('notSupported')))).toContainEqual(
      ['guard-failed', 'replyIsSigned'],
    );
    general.send('03-25', 'handling.reply', section, reply('supported'));
    expect(general.petition.phase.value).toBe('toDeliver');
  });

  test('whoever signed an opinion decides no remedy against it, though they act for another organ by then', () => {
    const replied = inHand(...ofGeneral)
      .follow(approvedResult)
      .follow([
        ...signedReply,
        ['03-25', 'handling.reply', section, reply('supported')],
        ['03-26', 'handling.deliver', section, { deliveredOn: '2026-03-26', manner: 'inPerson' }],
      ]);
    expect(replied.petition.phase.context).toMatchObject({
      decidedBy: expect.arrayContaining([teamHead.id, businessLeader.id, dutyLeader.id]),
    });
    replied.send('03-27', 'review.request', petitioner, { reasons: '不服' });
    const above = { role: 'higherOrgan', unit: 'city-bureau', id: dutyLeader.id };
    expect(codeOf(replied.refused('03-30', 'review.accept', above))).toContainEqual([
      'guard-failed',
      'notTheSamePerson',
    ]);
  });

  test('a section’s seal is refused, and so is none', () => {
    const signed = inHand(...ofGeneral)
      .follow(approvedResult)
      .follow(signedReply);
    const { seal: _, ...unsealed } = reply('supported');
    expect(
      codeOf(signed.refused('03-25', 'handling.reply', section, reply('supported', 'water-section'))),
    ).toEqual([['guard-failed', 'sealIsOfOrgan']]);
    expect(signed.refused('03-25', 'handling.reply', section, unsealed)[0]?.code).toBe('missing-fact');
    signed.send('03-25', 'handling.reply', section, reply('supported', 'petition-office'));
  });

  test('a significant claim that is not supported is discussed at a meeting before the director signs', () => {
    const significant = inHand(...ofSignificant).follow(approvedResult);
    significant.send('03-24', 'handling.draftReply', section, {
      outcome: 'notSupported',
      opinion: '不予支持',
    });
    expect(
      codeOf(significant.refused('03-24', 'handling.endorse', director, { drafted: 'reply' })),
    ).toContainEqual(['wrong-role', 'isNextOnPaper']);
    expect(significant.refused('03-24', 'handling.endorse', dutyLeader, { drafted: 'reply' })[0]?.code).toBe(
      'missing-fact',
    );
    significant.send('03-24', 'handling.endorse', dutyLeader, {
      drafted: 'reply',
      meeting: '纪要〔2026〕3号',
    });
    significant.send('03-25', 'handling.endorse', director, { drafted: 'reply' });
    significant.send('03-25', 'handling.reply', section, reply('notSupported'));
    expect(significant.petition.phase.value).toBe('toDeliver');
  });

  test('whoever is next may send the draft back, and it is drafted anew', () => {
    const drafted = inHand(...ofGeneral)
      .follow(approvedResult)
      .follow([
        ['03-24', 'handling.draftReply', section, { outcome: 'supported', opinion: '限期整改' }],
        ['03-24', 'handling.returnDraft', teamHead, { drafted: 'reply', to: 'draft', reason: '依据不足' }],
      ]);
    expect(
      codeOf(drafted.refused('03-24', 'handling.endorse', teamHead, { drafted: 'reply' })),
    ).toContainEqual(['wrong-role', 'isNextOnPaper']);
    drafted.send('03-25', 'handling.draftReply', section, { outcome: 'explained', opinion: '解释说明' });
    drafted.send('03-25', 'handling.endorse', teamHead, { drafted: 'reply' });
    drafted.send('03-25', 'handling.returnDraft', dutyLeader, {
      drafted: 'reply',
      to: 'previous',
      reason: '请再核',
    });
    expect(drafted.petition.phase.context).toMatchObject({
      replyDraft: { step: 0, passed: [], outcome: 'explained' },
    });
  });

  test('nobody signs a draft of their own', () => {
    const drafted = inHand(...ofGeneral)
      .follow(approvedResult)
      .follow([['03-24', 'handling.draftReply', section, { outcome: 'supported', opinion: '限期整改' }]]);
    expect(
      codeOf(
        drafted.refused('03-24', 'handling.endorse', { ...teamHead, id: section.id }, { drafted: 'reply' }),
      ),
    ).toContainEqual(['guard-failed', 'hasNoPartInPaper']);
  });
});

describe('an extension goes through the chain, and the head of the organ decides it (reg.34)', () => {
  const ask: Step = ['03-17', 'handling.askExtension', section, { days: 10, reason: '须监测' }];
  const extend = { days: 10, complexInFact: true, reason: '须监测' };

  test('not before the others have acted, and not by a deputy', () => {
    const asked = inHand(...ofGeneral).follow([ask]);
    expect(codeOf(asked.refused('03-17', 'handling.extend', dutyLeader, extend))[0]?.[0]).toBe('wrong-role');
    expect(codeOf(asked.refused('03-17', 'handling.extend', director, extend))).toContainEqual([
      'guard-failed',
      'extensionIsEndorsed',
    ]);
    asked.send('03-17', 'handling.endorse', teamHead, { drafted: 'extension' });
    asked.send('03-18', 'handling.endorse', businessLeader, { drafted: 'extension' });
    asked.send('03-18', 'handling.extend', director, extend);
    const due = engine
      .deadlines(asked.petition, '2026-03-18T10:00:00+08:00')
      .find(({ kind }) => kind === 'handling.conclude')?.due;
    expect(due).toBe('2026-04-26');
  });

  test('of no more days than fifteen working days come to, and so never of thirty-one', () => {
    const before = inHand(...ofGeneral);
    // The term ends on 16 April; fifteen working days on from it, with the May holiday between, end on 11 May.
    const asking = (days: number) =>
      before.refused('03-17', 'handling.askExtension', section, { days, reason: '须监测' });
    for (const days of [26, 31]) {
      const [refusal] = asking(days);
      expect([refusal?.guard, refusal?.message.en]).toEqual([
        'daysWithinCap',
        expect.stringContaining('at most 25 days'),
      ]);
    }
    before.send('03-17', 'handling.askExtension', section, { days: 25, reason: '须监测' });
  });

  test('sent back to the unit it is declined, and the unit told', () => {
    const asked = inHand(...ofGeneral).follow([ask]);
    const { effects } = asked.send('03-17', 'handling.returnDraft', teamHead, {
      drafted: 'extension',
      to: 'draft',
      reason: '理由不足',
    });
    expect(effects).toContainEqual(expect.objectContaining({ type: 'notify', what: 'extension-declined' }));
    asked.send('03-18', 'handling.askExtension', section, { days: 5, reason: '须监测' });
    asked.send('03-18', 'handling.endorse', teamHead, { drafted: 'extension' });
    asked.send('03-18', 'handling.returnDraft', businessLeader, {
      drafted: 'extension',
      to: 'previous',
      reason: '请再核',
    });
    expect(asked.petition.phase.context).toMatchObject({ extensionDraft: { step: 0, passed: [] } });
  });

  test('the head, who is asked last, may send it back along the chain as well', () => {
    const asked = inHand(...ofGeneral).follow([
      ask,
      ['03-18', 'handling.endorse', teamHead, { drafted: 'extension' }],
      ['03-18', 'handling.endorse', businessLeader, { drafted: 'extension' }],
    ]);
    const back = { drafted: 'extension', to: 'previous', reason: '请再核' };
    expect(codeOf(asked.refused('03-18', 'handling.returnDraft', teamHead, back))).toContainEqual([
      'wrong-role',
      'maySendPaperBack',
    ]);
    asked.send('03-18', 'handling.returnDraft', director, back);
    expect(asked.petition.phase.context).toMatchObject({ extensionDraft: { step: 1 }, extensionAsked: true });
    expect(codeOf(asked.refused('03-18', 'handling.extend', director, extend))).toContainEqual([
      'guard-failed',
      'extensionIsEndorsed',
    ]);
    asked.send('03-19', 'handling.endorse', businessLeader, { drafted: 'extension' });
    asked.send('03-19', 'handling.extend', director, extend);
  });

  test('one head who stood in for somebody before grants it all the same; nobody grants what they asked for', () => {
    const standing = definePolicy({
      extends: county,
      id: 'standing',
      version: '1.0.0',
      approval: {
        chains: (county.approval?.chains ?? []).map((row) =>
          row.paper === 'extension'
            ? {
                ...row,
                steps: row.steps.map((step, at) =>
                  at === 0 ? { ...step, standIn: [{ by: 'director', when: 'absent' as const }] } : step,
                ),
              }
            : row,
        ),
      },
    });
    const only = inHandOf(createEngine<string>(standing) as Engine<string>, ...ofGeneral).follow([
      ask,
      ['03-18', 'handling.endorse', director, { drafted: 'extension', standIn: 'absent' }],
      ['03-18', 'handling.endorse', businessLeader, { drafted: 'extension' }],
    ]);
    const same = { ...director, id: section.id };
    expect(codeOf(only.refused('03-18', 'handling.extend', same, extend))).toContainEqual([
      'guard-failed',
      'extensionIsEndorsed',
    ]);
    only.send('03-18', 'handling.extend', director, extend);
  });
});

describe('a body without the bureau’s offices', () => {
  test('asks nobody for what nobody is there for', () => {
    const disorder = course(general, [
      '03-06',
      'disorder.report',
      office,
      { conduct: 'blocking', atPremises: true, persons: 3 },
    ]);
    for (const type of ['disorder.dissuade', 'disorder.criticise', 'disorder.explain'])
      disorder.send('03-06', type, office, { said: '请依法反映诉求', outcome: 'persists' });
    const { effects } = disorder.send('03-06', 'disorder.coordinate', office, {
      reason: '劝导无效，仍有人滞留',
    });
    const absent = county.parts?.without ?? [];
    const addressed = effects.flatMap((effect) => ('to' in effect ? [effect.to.role] : []));
    expect(addressed.length).toBeGreaterThan(0);
    expect(addressed.filter((role) => absent.some((part) => part === role))).toEqual([]);
  });

  test('goes from the petition to the delivered reply, and the petitioner has the review window', () => {
    const done = inHand(...ofGeneral)
      .follow(approvedResult)
      .follow([
        ...signedReply,
        ['03-25', 'handling.reply', section, { ...whole, outcome: 'supported', seal: 'bureau' }],
        ['03-26', 'handling.deliver', section, { deliveredOn: '2026-03-26', manner: 'inPerson' }],
        ['03-27', 'review.request', petitioner, { reasons: '不服' }],
      ]);
    expect(done.petition.phase.lifecycle).toBe('review');
  });
});
