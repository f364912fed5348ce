import { describe, expect, test } from 'vitest';
import { addDays, type DeadlineKind, definePolicy, fireRescueBureau, type Policy } from '../../src/index.ts';
import { deadlineKindIds, deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import { request as contested, reviewing, signing } from '../machines/reviewCase/happenings.ts';
import { Office, type Who } from '../support/office.ts';
import * as stories from '../support/stories.ts';

/** A story that waits on a deadline of a kind, and the events that use it. */
interface Awaiting {
  readonly at: () => Office;
  readonly done: (office: Office) => unknown;
  /** The use as a refused event, for a right. */
  readonly refused?: (office: Office) => readonly { readonly code: string }[];
  /** Who does it in the first second after, where that is another. */
  readonly late?: (office: Office) => unknown;
}

const commission = 'disciplineCommission';
const clerk = 'supervisionOffice';
const unit = 'responsibleUnit';
const organ = 'superiorOrgan';

/** One event that uses a duty or a right. */
function by(type: string, who: Who, payload: object = {}) {
  return {
    done: (office: Office) => office.send(type, who, payload),
    refused: (office: Office) => office.refused(type, who, payload),
  };
}
const then = (story: () => Office, act: (office: Office) => unknown) => () => {
  const office = story();
  act(office);
  return office;
};
const deliver = (office: Office) =>
  office.send('handling.deliver', unit, { deliveredOn: office.today, manner: 'post' });
const assess = { withinCompetence: true, kind: 'claim', reason: '属本局职责' };

/** A missed term: supervision by the commission, climbing as its own terms pass. */
const climbed = (levels: number) => () => {
  const office = stories.supervised();
  for (const kind of (['supervision.unit', 'supervision.commission', 'supervision.chief'] as const).slice(
    0,
    levels,
  )) {
    const { id } = office.rightAfter(kind).deadline(kind);
    office.send('deadline.passed', 'system', { deadline: id });
  }
  return office;
};
const close = { outcome: 'dutyDone', evidence: 'e1', reason: '已完成' };

const hearing = then(stories.inReexamination, (office) =>
  office.send('reexamination.openHearing', stories.higher(office), { reason: '事实争议较大' }),
);
const suggestion = then(
  () => stories.approved({ kind: 'suggestion' }),
  (office) => office.send('handling.answer', unit, { answer: '部分采纳', adopted: 'part', form: 'network' }),
);
const lapsed = (story: () => Office, kind: 'review.request' | 'reexamination.request') =>
  then(story, (office) =>
    office.rightAfter(kind).send('deadline.passed', 'system', { deadline: office.deadline(kind).id }),
  );
const late = { reasons: '不服', goodReason: '住院治疗' };

const brigade = { part: 'brigade', unit: 'brigade-1' } as const;
const assisted = () =>
  then(stories.inHand, (office) =>
    office.send('assistance.name', commission, {
      unit: 'brigade-1',
      owes: 'opinion',
      until: addDays(office.today, 10),
      reason: '涉及第一支队',
    }),
  )();

const toCarryOut = then(stories.replied, (office) =>
  office.send('carryingOut.arrange', commission, { unit: 'dept-legal', until: addDays(office.today, 10) }),
);

const inCharge = then(stories.inHand, (office) =>
  office.send('leaderInCharge.take', 'leadingGroup', {
    leader: 'command.chiefOfficer',
    unit: 'command',
    reason: '群众反映强烈',
  }),
);
const foundUrgent = then(stories.inHand, (office) =>
  office.send('urgent.find', 'serviceDetachment', { reason: '出动受阻' }),
);
const leadersPlan = { plan: '约见信访人', until: '2026-12-01' };
const planned = then(inCharge, (office) =>
  office.send('leaderInCharge.plan', 'chiefOfficer', { ...leadersPlan, until: addDays(office.today, 20) }),
);

const awaiting: Partial<Record<DeadlineKind, Awaiting>> = {
  'intake.notice': { at: stories.assessed, ...by('intake.register', clerk, { registerNumber: 'R-1' }) },
  'intake.register': { at: stories.assessed, ...by('intake.register', clerk, { registerNumber: 'R-1' }) },
  'intake.classify': {
    at: stories.registered,
    ...by('intake.classify', commission, {
      classification: 'general',
      criteria: stories.slight,
      reason: '轻微',
    }),
  },
  'simple.accept': { at: stories.simplified, ...by('handling.accept', unit, { handler: 'legal-2' }) },
  'simple.reply': {
    at: then(stories.simplified, (office) => {
      office.send('handling.accept', unit, { handler: 'legal-2' });
      office.send('handling.reply', unit, stories.wholeReply);
    }),
    done: deliver,
  },
  'repeat.receive': { at: stories.repeated, ...by('repeat.receiveByUnit', unit, { reason: '已解释' }) },
  'referral.confirm': {
    at: () => stories.referred(stories.telephoned),
    ...by('referral.confirm', organ, { confirmed: true, confirmedBy: 'bureau-1' }),
  },
  'referral.register': { at: stories.referred, ...by('referral.register', clerk, { registerNumber: 'R-2' }) },
  'referral.notice': { at: stories.referred, ...by('referral.register', clerk, { registerNumber: 'R-2' }) },
  'referral.objection': {
    at: stories.referred,
    ...by('referral.object', commission, { reason: '不属职责' }),
  },
  'referral.decision': {
    at: then(stories.referred, (office) =>
      office.send('referral.object', commission, { reason: '不属职责' }),
    ),
    ...by('referral.refuseObjection', organ, { reason: '仍由你局办理' }),
  },
  'referral.report': {
    at: then(stories.referred, (office) => {
      office.send('referral.register', clerk, { registerNumber: 'R-2' });
      office.send('intake.assess', commission, { ...assess, kind: 'ledElsewhere' });
    }),
    ...by('intake.leadToProcedure', commission, {
      procedure: 'litigation',
      organ: 'court',
      reason: '应诉讼',
    }),
  },
  'approval.form': { at: stories.classified, ...by('approval.fillForm', clerk, { form: 'form-1' }) },
  'approval.opinion': {
    at: then(stories.classified, (office) => office.send('approval.fillForm', clerk, { form: 'form-1' })),
    ...by('approval.propose', clerk, { unit: 'dept-legal', opinion: '拟交法制处' }),
  },
  'approval.sign': { at: stories.proposed, ...by('approval.sign', 'disciplineSecretary') },
  'approval.dispatch': { at: stories.signed, ...by('approval.dispatch', clerk, { unit: 'dept-legal' }) },
  'handling.accept': { at: stories.dispatched, ...by('handling.accept', unit, { handler: 'legal-2' }) },
  'handling.conclude': { at: stories.replied, done: deliver },
  'handling.answer': {
    at: () => stories.approved({ kind: 'suggestion' }),
    ...by('handling.answer', unit, { answer: '部分采纳', adopted: 'part', form: 'network' }),
  },
  'handling.report': {
    at: () => stories.investigating(stories.inHand()),
    ...by('handling.report', unit, { result: '属实' }),
  },
  'handling.review': {
    at: stories.reported,
    ...by('handling.approveResult', commission, { opinion: '同意' }),
  },
  'handling.deliver': { at: stories.replied, done: deliver },
  'handling.summary': {
    at: () => stories.approved({ complex: true }),
    ...by('handling.summarise', commission, { summary: '拟答复' }),
  },
  'handling.rate': { at: suggestion, ...by('handling.rate', 'petitioner', { score: 'satisfied' }) },
  'review.request': { at: stories.delivered, ...by('review.request', 'petitioner', { reasons: '不服' }) },
  'review.lateRequest': {
    at: lapsed(stories.delivered, 'review.request'),
    ...by('review.request', 'petitioner', late),
  },
  'review.accept': {
    at: then(stories.delivered, (office) => office.send('review.request', 'petitioner', { reasons: '不服' })),
    ...by('review.accept', organ),
  },
  'review.decide': { at: stories.inReview, ...by('review.decide', organ, stories.opinion) },
  'review.deliver': {
    at: then(stories.inReview, (office) => office.send('review.decide', organ, stories.opinion)),
    done: (office) => office.send('review.deliver', organ, { deliveredOn: office.today }),
  },
  'reexamination.request': {
    at: stories.reviewed,
    ...by('reexamination.request', 'petitioner', { reasons: '不服' }),
  },
  'reexamination.lateRequest': {
    at: lapsed(stories.reviewed, 'reexamination.request'),
    ...by('reexamination.request', 'petitioner', late),
  },
  'reexamination.accept': {
    at: then(stories.reviewed, (office) =>
      office.send('reexamination.request', 'petitioner', { reasons: '不服' }),
    ),
    ...by('reexamination.accept', { part: organ, unit: 'ministry' }),
  },
  'reexamination.decide': {
    at: stories.inReexamination,
    ...by('reexamination.decide', { part: organ, unit: 'ministry' }, stories.opinion),
  },
  'reexamination.hearing': {
    at: hearing,
    ...by('reexamination.closeHearing', { part: organ, unit: 'ministry' }, { summary: '充分陈述' }),
  },
  'reexamination.aftercare': {
    at: stories.explainedAfterwards,
    ...by('reexamination.completeHelp', unit, { reason: '信访人已了解' }),
  },
  'supervision.unit': { at: climbed(0), ...by('supervision.close', commission, close) },
  // The level above has it by then.
  'supervision.commission': {
    at: climbed(1),
    ...by('supervision.close', commission, close),
    late: by('supervision.close', 'chiefOfficer', close).done,
  },
  'supervision.chief': {
    at: climbed(2),
    ...by('supervision.close', 'chiefOfficer', close),
    late: by('supervision.close', 'leadingGroup', close).done,
  },
  'supervision.leadingGroup': { at: climbed(3), ...by('supervision.close', 'leadingGroup', close) },
  'group.receive': {
    at: then(stories.group, (office) => office.send('group.nameReceiver', clerk, { person: 'receiver-1' })),
    ...by('group.admit', clerk),
  },
  'group.register': {
    at: stories.admitted,
    ...by('group.register', clerk, { cause: 'wages', claim: 'payment' }),
  },
  'disorder.respond': {
    at: stories.disorder,
    ...by('disorder.dissuade', 'serviceDetachment', { said: '请到接待室', outcome: 'persists' }),
  },
  'disorder.communicate': {
    at: stories.coordinated,
    ...by('disorder.communicate', clerk, { agreement: '推选代表' }),
  },
  'disorder.evidence': {
    at: stories.coordinated,
    ...by('disorder.secureEvidence', clerk, { conduct: 'blocking', evidence: ['video-1'] }),
  },
  'disorder.decideInforming': {
    at: stories.coordinated,
    ...by('disorder.decideNotToInform', clerk, { reason: '未影响出动' }),
  },
  'disorder.publicSecurityComes': {
    at: then(stories.coordinated, (office) =>
      office.send('disorder.informPublicSecurity', clerk, {
        conduct: 'blocking',
        seriousDisorder: true,
        reason: '堵住营门',
      }),
    ),
    ...by('disorder.publicSecurityCame', 'publicSecurity'),
  },
  'disorder.group': {
    at: then(stories.coordinated, (office) =>
      office.send('disorder.formGroup', 'serviceDetachment', { members: ['guard-1'] }),
    ),
    ...by('disorder.groupArrived', 'serviceDetachment'),
  },
  'disorder.commandReporting': {
    at: then(stories.coordinated, (office) =>
      office.send('disorder.followReporting', 'commandCentre', { reports: [] }),
    ),
    ...by('disorder.answerReporting', 'commandCentre', { answer: '无须回应' }),
  },
  'disorder.publicityReporting': {
    at: then(stories.coordinated, (office) =>
      office.send('disorder.followReporting', 'publicityOffice', { reports: [] }),
    ),
    ...by('disorder.answerReporting', 'publicityOffice', { answer: '无须回应' }),
  },
  'disorder.unitAtScene': { at: stories.coordinated, ...by('disorder.unitArrived', 'responsibleUnit') },
  'urgent.report': {
    at: foundUrgent,
    ...by('urgent.report', clerk, {
      superior: 'superior-bureau',
      jointConference: 'petition-bureau',
      reason: '出动受阻',
    }),
  },
  'urgent.contain': { at: foundUrgent, ...by('urgent.contain', unit, { containment: '已疏导通道' }) },
  'capital.assign': {
    at: () => stories.askedToTheCapital(stories.inHand()),
    ...by('capital.assign', commission, { unit: 'dept-legal' }),
  },
  'capital.receive': {
    at: then(
      () => stories.askedToTheCapital(stories.inHand()),
      (office) => office.send('capital.assign', commission, { unit: 'dept-legal' }),
    ),
    ...by('capital.receiveThere', 'businessDepartment', { met: true, reason: '已听取诉求' }),
  },
  'special.examine': {
    at: then(
      () => stories.gathered(stories.listed(stories.inHand())),
      (office) => office.send('special.examine', commission, stories.examinedSo),
    ),
    ...by('special.nameUnit', commission, { unit: 'dept-legal' }),
  },
  'special.gather': {
    at: () => stories.listed(stories.inHand()),
    ...by('special.gather', commission, {
      gathering: 'gathering-1',
      period: 'mayDay2026',
      heldOn: '2026-03-02',
      attended: ['dept-legal'],
      situation: '节前形势总体平稳',
    }),
  },
  'answerability.examine': {
    at: stories.examined,
    ...by('answerability.examine', commission, { facts: '属实' }),
  },
  'answerability.decide': {
    at: stories.established,
    ...by('answerability.find', commission, stories.answerable),
  },
  'answerability.close': {
    at: then(stories.established, (office) =>
      office.send('answerability.find', commission, stories.answerable),
    ),
    ...by('answerability.correct', commission, { evidence: 'e1', reason: '已整改' }),
  },
  'leaderInCharge.plan': { at: inCharge, ...by('leaderInCharge.plan', 'chiefOfficer', leadersPlan) },
  'leaderInCharge.report': {
    at: planned,
    ...by('leaderInCharge.progress', 'chiefOfficer', { note: '已约见信访人' }),
  },
  'leaderInCharge.settle': {
    at: planned,
    ...by('leaderInCharge.settle', 'chiefOfficer', { result: '已付款', evidence: 'minutes-1' }),
  },
  'carryingOut.arrange': {
    at: stories.replied,
    ...by('carryingOut.arrange', commission, { unit: 'dept-legal', until: '2026-05-01' }),
  },
  'carryingOut.carryOut': {
    at: toCarryOut,
    ...by('carryingOut.complete', unit, { evidence: 'receipt-1', note: '已付款' }),
  },
  'carryingOut.check': {
    at: then(toCarryOut, (office) =>
      office.send('carryingOut.complete', unit, { evidence: 'receipt-1', note: '已付款' }),
    ),
    ...by('carryingOut.confirm', commission, { note: '已到账' }),
  },
  'assistance.accept': { at: assisted, ...by('assistance.accept', brigade, { handler: 'brigade-1-2' }) },
  'assistance.decide': {
    at: then(assisted, (office) => office.send('assistance.object', brigade, { reason: '营区已移交' })),
    ...by('assistance.uphold', commission, { reason: '仍须说明' }),
  },
  'assistance.give': {
    at: then(assisted, (office) => office.send('assistance.accept', brigade, { handler: 'brigade-1-2' })),
    ...by('assistance.give', brigade, { result: '排水口系去年改建' }),
  },
};

const organOutside = { part: 'outsideOrgan', unit: 'street-office' } as const;
const passing = {
  send: (office: Office, mode: object = { mode: 'transfer' }) =>
    office.send('passing.send', clerk, {
      organ: 'street-office',
      paper: 'Z-1',
      reason: '属街道职责',
      ...mode,
    }),
  acknowledge: (office: Office) =>
    office.send('passing.acknowledge', organOutside, { receivedOn: office.today, paper: 'H-1' }),
  confirm: (office: Office) =>
    office.send('passing.confirm', organOutside, { toldOn: office.today, paper: 'H-2' }),
  object: by('passing.object', organOutside, { reason: '不属本街道', paper: 'H-3' }),
};
const toPassOn = () => {
  const office = stories.received();
  office.send('intake.assess', commission, { ...assess, withinCompetence: false });
  office.send('intake.passDown', commission, { reason: '转送街道' });
  office.send('intake.register', clerk, { registerNumber: 'R-1' });
  return office;
};
const sent = then(toPassOn, passing.send);
/** A body that passes matters through the street office, with four days for it. */
const throughLevels = definePolicy({
  extends: fireRescueBureau,
  id: 'throughLevels',
  version: '1.0.0',
  passing: { onward: true, path: [{ organs: ['street-office'], share: { n: 4, unit: 'calendarDays' } }] },
});
const withTheLevel = () => {
  const office = stories.received({ policy: throughLevels });
  office.send('intake.assess', commission, { ...assess, withinCompetence: false });
  office.send('intake.passDown', commission, { reason: '转送街道' });
  office.send('intake.register', clerk, { registerNumber: 'R-1' });
  passing.send(office);
  passing.acknowledge(office);
  return office;
};
const passesOn = by('passing.onward', organOutside, {
  organ: 'housing-bureau',
  reason: '属住建职责',
  paper: 'H-5',
});
const atTheOrgan = then(sent, passing.acknowledge);
const objected = then(atTheOrgan, passing.object.done);
const disputed = then(objected, (office) => {
  office.send('passing.agreeObjection', clerk, { reason: '成立' });
  passing.send(office);
  passing.acknowledge(office);
  passing.object.done(office);
  office.send('passing.agreeObjection', clerk, { reason: '成立' });
});
const assigned = then(toPassOn, (office) => {
  passing.send(office, { mode: 'assign', dueOn: '2026-06-30' });
  passing.acknowledge(office);
  passing.confirm(office);
});
const reportOf = by('passing.report', organOutside, { result: '已修复', paper: 'H-4' });

/** The stories of what is passed on. */
const passedOn: Partial<Record<DeadlineKind, Awaiting>> = {
  'passing.send': { at: toPassOn, done: passing.send },
  'passing.acknowledge': { at: sent, done: passing.acknowledge },
  'passing.notice': { at: atTheOrgan, done: passing.confirm },
  'passing.objection': { at: atTheOrgan, ...passing.object },
  'passing.decision': { at: objected, ...by('passing.refuseObjection', clerk, { reason: '系其辖区' }) },
  'passing.dispute': {
    at: disputed,
    ...by('passing.settleDispute', clerk, {
      forum: 'jointConference',
      organ: 'street-office',
      reason: '由街道承办',
      paper: 'L-1',
    }),
  },
  'passing.lowerShare': { at: withTheLevel, ...passesOn },
  'passing.whole': { at: withTheLevel, ...passesOn },
  'passing.report': { at: assigned, ...reportOf },
  'passing.review': {
    at: then(assigned, reportOf.done),
    ...by('passing.acceptReport', clerk, { opinion: '适当' }),
  },
};

/** A body whose chief officer receives, and whose consent alone is asked. */
const receives = definePolicy({
  extends: fireRescueBureau,
  id: 'receives',
  version: '1.0.0',
  receptions: { hold: ['chiefOfficer'], arrangedBy: ['supervisionOffice'], toldDaysBefore: 1, consent: [] },
});
const onDuty = { part: 'chiefOfficer', unit: 'command', id: 'chief-1' } as const;
const legalDepartment = { part: 'businessDepartment', unit: 'dept-legal' } as const;
const receptionArranged = () => {
  const office = stories.received({ policy: receives });
  office.send('reception.arrange', clerk, {
    leader: 'chief-1',
    unit: 'command',
    day: '2026-03-04',
    reason: '接访日',
  });
  return office;
};
const receive = by('reception.receive', onDuty, {
  statement: '反映检查问题',
  recordedBy: 'clerk-1',
  unit: 'dept-legal',
  order: '核查并报告',
});
const looksInto = by('reception.report', legalDepartment, { result: '已核查' });
const ordered = then(receptionArranged, (office) => {
  office.on('2026-03-04');
  receive.done(office);
});
/** The stories of receptions by leaders. */
const receptions: Partial<Record<DeadlineKind, Awaiting>> = {
  'reception.receive': { at: receptionArranged, ...receive },
  'reception.report': { at: ordered, ...looksInto },
  'reception.answer': {
    at: then(ordered, (office) => {
      looksInto.done(office);
      office.send('reception.consent', onDuty, {});
    }),
    ...by('reception.answer', clerk, { answer: '答复如下' }),
  },
};

/** A body that reviews the opinions of others. */
const reviewer = definePolicy({
  extends: fireRescueBureau,
  id: 'reviewer',
  version: '1.0.0',
  extension: { reviewDays: 30 },
  reviewing,
});
/** The same, whose opinions are drafted by whoever is asked and signed before they are given. */
const signs = definePolicy({
  extends: reviewer,
  id: 'signs',
  version: '1.0.0',
  reviewing: { ...reviewing, ...signing },
});
const asked =
  (level: 'review' | 'reexamination', policy: Policy = reviewer) =>
  () => {
    const office = new Office(policy);
    const { by: _, type, ...request } = contested;
    const below = level === 'review' ? 'street-office' : 'housing-bureau';
    office.send(type, clerk, { ...request, level, opinion: { ...request.opinion, organ: below } });
    return office;
  };
const takenIn = (level: 'review' | 'reexamination', policy?: Policy) =>
  then(asked(level, policy), (office) =>
    office.send('reviewCase.accept', commission, { fileBy: '2026-03-20' }),
  );
const upheld = by('reviewCase.decide', commission, {
  outcome: 'uphold',
  reason: '事实清楚',
  legalBasis: '《信访工作条例》',
});
const delegate = { part: 'outsideOrgan', unit: 'petition-bureau' } as const;
const delivering = (office: Office) =>
  office.send('reviewCase.deliver', clerk, { deliveredOn: office.today });

/** The stories of another organ's opinion that is reviewed. */
const reviewed: Partial<Record<DeadlineKind, Awaiting>> = {
  'reviewCase.accept': {
    at: asked('review'),
    ...by('reviewCase.accept', commission, { fileBy: '2026-03-20' }),
  },
  'reviewCase.review': { at: takenIn('review'), ...upheld },
  'reviewCase.reexamine': { at: takenIn('reexamination'), ...upheld },
  'reviewCase.file': { at: takenIn('review'), ...by('reviewCase.giveFile', organOutside, { paper: 'A-1' }) },
  'reviewCase.draft': {
    at: then(takenIn('review', signs), (office) =>
      office.send('reviewCase.delegate', commission, {
        unit: delegate.unit,
        until: addDays(office.today, 10),
      }),
    ),
    ...by('reviewCase.draftOpinion', delegate, { outcome: 'uphold', opinion: '拟维持' }),
  },
  'reviewCase.hearing': {
    at: then(takenIn('reexamination'), (office) =>
      office.send('reviewCase.openHearing', commission, { reason: '争议较大' }),
    ),
    ...by('reviewCase.closeHearing', commission, { summary: '充分陈述' }),
  },
  'reviewCase.deliver': { at: then(takenIn('review'), upheld.done), done: delivering },
  'reviewCase.redo': {
    at: then(takenIn('review'), (office) => {
      office.send('reviewCase.decide', commission, {
        outcome: 'revokeRedo',
        fault: 'facts',
        redoBy: '2026-04-30',
        reason: '事实不清',
        legalBasis: '《信访工作条例》',
      });
      delivering(office);
    }),
    ...by('reviewCase.redone', organOutside, { paper: 'D-2', sameResult: false, sameFacts: false }),
  },
};
Object.assign(awaiting, passedOn, receptions, reviewed);

/** Kinds without a moment of their own to be used: why. */
const elsewhere: Partial<Record<DeadlineKind, string>> = {
  'special.followUp': 'it ends with the period itself, which is no miss: test/plan/specialPeriods.test.ts',
  'reviewCase.correct':
    'what is completed later is taken as well while the request waits: test/machines/reviewCase.test.ts',
  'passing.share': 'neither pack has a share of its own: test/machines/passingDown.test.ts',
};

const stateOf = (office: Office, kind: DeadlineKind, id: string) =>
  office.deadlines(kind).find((deadline) => deadline.id === id)?.state;

/** Rights with which the matter ends when they lapse. */
const endsMatter: readonly DeadlineKind[] = [
  'handling.rate',
  'review.lateRequest',
  'reexamination.lateRequest',
];

const supervising = ({ petition }: Office, id: string) =>
  petition.beside.filter(({ context }) => (context.watches as readonly string[] | undefined)?.includes(id));

const rows = Object.entries(awaiting) as [DeadlineKind, Awaiting][];
const duties = rows.filter(([kind]) => deadlineKinds[kind].nature === 'duty');
const rights = rows.filter(([kind]) => deadlineKinds[kind].nature === 'window');

describe('the last second and the first after it', () => {
  test('civil.203: there is a story for every kind of deadline', () => {
    const told = [...Object.keys(awaiting), ...Object.keys(elsewhere)].sort();
    expect(told).toEqual([...deadlineKindIds].sort());
  });

  test.each(duties)(
    'civil.203: %s is done in time in the last second of its last day',
    (kind, { at, done }) => {
      const office = at();
      const { id } = office.atTheEndOf(kind).deadline(kind);
      expect(office.refused('deadline.passed', 'system', { deadline: id })[0].code).toBe('too-early');
      done(office);
      expect(stateOf(office, kind, id)).toBe('met');
    },
  );

  test.each(duties)(
    'civil.203: %s is missed in the first second after its last day',
    (kind, { at, done, late = done }) => {
      const office = at();
      const { id } = office.deadline(kind);
      office.rightAfter(kind);
      expect(stateOf(office, kind, id)).toBe('missed');
      late(office);
      // Whether or not anybody noticed: the day itself counts.
      expect(stateOf(office, kind, id)).toBe('missed');
    },
  );

  test.each(rights)('civil.203: %s can be used in the last second of its last day', (kind, { at, done }) => {
    const office = at();
    const { id } = office.atTheEndOf(kind).deadline(kind);
    done(office);
    expect(stateOf(office, kind, id)).toBe('met');
  });

  test.each(rights)(
    'civil.203: %s is over in the first second after its last day',
    (kind, { at, refused }) => {
      const office = at().rightAfter(kind);
      // Where nothing else can come, the matter has ended with it.
      expect(refused?.(office)[0]?.code).toBe(endsMatter.includes(kind) ? 'concluded' : 'too-late');
    },
  );
});

describe('a missed duty', () => {
  const watched = duties.filter(([kind]) => !kind.startsWith('supervision.'));
  test.each(watched)(
    'reg.40: %s missed opens supervision of itself, and the doing of it ends that',
    (kind, { at, done }) => {
      const office = at();
      const { id } = office.rightAfter(kind).deadline(kind);
      expect(supervising(office, id)).toEqual([]);
      office.send('deadline.passed', 'system', { deadline: id });
      expect(supervising(office, id)).toHaveLength(1);
      done(office);
      expect(supervising(office, id)).toEqual([]);
    },
  );
});
