import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';

const actor = (role: Actor['role'], unit: string, id: string) => ({ role, unit, id });

/** Who acts in a handling under the plan. */
export const people = {
  legal: actor('responsibleUnit', 'dept-legal', 'legal-1'),
  otherUnit: actor('responsibleUnit', 'dept-logistics', 'logistics-1'),
  commissioner: actor('disciplineCommission', 'commission', 'commissioner-1'),
  chief: actor('chiefOfficer', 'command', 'chief-1'),
  secretary: actor('disciplineSecretary', 'commission', 'secretary-1'),
  petitioner: { role: 'petitioner', id: 'petitioner-1' },
  stranger: { role: 'petitioner', id: 'stranger-1' },
} as const;

/** A general claim that was dispatched to the legal department; it complains of one person and of another department. */
export const claim: Matter = {
  id: 'petition-1',
  channel: 'letter',
  receivedAt: '2026-02-27T09:00:00+08:00',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  kind: 'claim',
  complainedOf: { persons: ['officer-1'], units: ['dept-personnel'] },
  interested: ['relative-1'],
  classification: 'general',
  simplified: false,
  unit: 'dept-legal',
  liaison: 'dept-legal-liaison',
  acceptedOn: '2026-03-02',
  tendencies: [],
};
const { acceptedOn: _acceptedOn, ...notAccepted } = claim;

/** Other matters that a handling starts with. */
export const matters = {
  claim,
  complex: { ...claim, classification: 'complex' },
  suggestion: { ...claim, kind: 'suggestion' },
  report: { ...claim, kind: 'report', seenBy: 'dept-legal' },
  led: { ...claim, kind: 'ledElsewhere' },
  simplified: { ...claim, simplified: true },
  simplifiedSuggestion: { ...claim, simplified: true, kind: 'suggestion' },
  /** Simplified when its days were over: those for accepting, and those for answering too. */
  simplifiedLate: { ...claim, simplified: true, receivedAt: '2026-02-02T09:00:00+08:00' },
  simplifiedVeryLate: {
    ...claim,
    simplified: true,
    receivedAt: '2026-02-02T09:00:00+08:00',
    acceptedOn: '2026-02-03',
  },
  unreachable: { ...claim, reachable: false },
  ofTwo: { ...claim, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 },
  notAccepted,
  suggestionNotAccepted: { ...notAccepted, kind: 'suggestion' },
  assigned: {
    ...claim,
    referral: { form: 'assigned', organ: 'superior-bureau', dueOn: '2026-04-20', reportBack: true },
  },
} as const satisfies Record<string, Matter>;

/** What a referral left owed: the result, to the superior organ, by the day that it named. */
export const owedToSuperior: Deadline = {
  id: 'superiorReferral.report',
  kind: 'referral.report',
  rule: 'reg.22',
  owner: { role: 'responsibleUnit' },
  start: '2026-02-27',
  until: '2026-04-20',
  due: '2026-04-20',
  provisional: false,
  state: 'running',
};

/** A term that runs on from a unit that refused. */
export const owedConclusion: Deadline = {
  id: 'handling.conclude',
  kind: 'handling.conclude',
  rule: 'reg.34',
  owner: { role: 'disciplineCommission' },
  start: '2026-03-02',
  term: { n: 60, unit: 'calendarDays' },
  due: '2026-05-01',
  provisional: false,
  state: 'running',
};

/** The window for rating the reply before, which a matter sent back still has. */
const owedRating: Deadline = {
  id: 'handling.rate',
  kind: 'handling.rate',
  rule: 'reg.21',
  owner: { role: 'petitioner' },
  start: '2026-03-02',
  term: { n: 30, unit: 'calendarDays' },
  due: '2026-04-01',
  provisional: false,
  state: 'running',
};

// A walk looks at every combination of what a matter can be and what can happen to it. Most combinations say
// nothing new: so some things happen only in one unit, and two persons of the commission act in few matters only,
// having an interest in the others.
const hearingUnit = actor('responsibleUnit', 'dept-supervision', 'supervision-1');
const changingUnit = actor('responsibleUnit', 'brigade-1', 'brigade-officer-1');
const mediationUnit = actor('responsibleUnit', 'brigade-2', 'brigade-officer-2');
const raiser = { ...people.commissioner, id: 'raiser-1' };
const classClerk = actor('supervisionOffice', 'supervision-office', 'clerk-9');
const merger = { ...people.commissioner, id: 'merger-1' };

const liaisonUnit = actor('responsibleUnit', 'brigade-3', 'brigade-officer-3');

const changer = { ...people.commissioner, id: 'changer-1' };
const changingChief = { ...people.chief, id: changer.id };

const quiet = (matter: Matter): Matter => ({ ...matter, interested: [raiser.id, merger.id, changer.id] });
const raised = (matter: Matter): Matter => ({ ...matter, interested: [merger.id, changer.id] });
const merged = (matter: Matter): Matter => ({ ...matter, interested: [raiser.id, changer.id] });
const changed = (matter: Matter): Matter => ({ ...matter, interested: [raiser.id, merger.id] });
const inUnit = (matter: Matter, { unit }: { readonly unit: string }): Matter => ({ ...quiet(matter), unit });
/** It complains of the very office that a chain has first on an extension: whoever stands above acts instead. */
const overCommission: Matter = {
  ...merged(claim),
  unit: changingUnit.unit,
  complainedOf: { persons: [], units: ['commission'] },
};
const extended: Deadline = {
  ...owedConclusion,
  extension: { days: 30, by: 'chief-1', on: '2026-03-02' },
  due: '2026-05-31',
};

const inputs = [
  { matter: quiet(claim) },
  // Of a class that may change, where the body has classes; the next one is of the first, which may not.
  { matter: { ...raised(claim), class: 'general' } },
  { matter: merged(claim) },
  { matter: quiet(matters.complex) },
  { matter: quiet(matters.suggestion) },
  { matter: merged(matters.suggestion) },
  { matter: quiet({ ...matters.suggestion, classification: 'complex' }) },
  { matter: merged(matters.report) },
  { matter: quiet({ ...matters.report, seenBy: 'brigade-3' }) },
  { matter: quiet({ ...claim, complainedOf: { persons: [], units: ['dept-legal'] } }) },
  { matter: merged(matters.led) },
  { matter: raised(matters.simplified) },
  { matter: merged(matters.simplified) },
  { matter: quiet(matters.simplifiedSuggestion) },
  { matter: quiet(matters.simplifiedLate) },
  { matter: quiet(matters.simplifiedVeryLate) },
  { matter: quiet(matters.unreachable) },
  { matter: quiet(matters.ofTwo) },
  { matter: quiet({ ...matters.ofTwo, simplified: true }) },
  { matter: quiet(matters.notAccepted) },
  { matter: quiet(matters.suggestionNotAccepted) },
  { matter: quiet(matters.assigned), carried: [owedToSuperior] },
  { matter: inUnit(claim, hearingUnit) },
  { matter: inUnit(matters.complex, hearingUnit) },
  { matter: inUnit(claim, changingUnit) },
  { matter: inUnit(matters.simplified, changingUnit) },
  { matter: inUnit(matters.suggestion, changingUnit) },
  { matter: inUnit(claim, mediationUnit) },
  { matter: inUnit(matters.suggestion, mediationUnit) },
  { matter: overCommission },
  { instance: 'handling-2', matter: quiet(claim), carried: [owedConclusion] },
  { instance: 'handling-2', matter: inUnit(claim, changingUnit), carried: [extended] },
  { instance: 'handling-2', matter: quiet(claim), reopened: 'review' as const, carried: [owedRating] },
  { instance: 'handling-2', matter: quiet(matters.assigned), reopened: 'reexamination' as const },
  { matter: merged(matters.assigned), carried: [owedToSuperior] },
  { matter: changed(claim) },
  { matter: changed(matters.report) },
  { matter: inUnit({ ...claim, liaison: undefined }, liaisonUnit) },
];

const whole = { request: '请求赔偿', facts: '经查属实', opinion: '予以赔偿', legalBasis: '条例第三十二条' };
const other = {
  into: 'petition-0',
  petitioners: ['petitioner-1', 'petitioner-2'],
  cause: 'inspection',
  claim: 'compensation',
  dueOn: '2026-03-04',
  unit: 'dept-legal',
  reason: '系同一事项',
};
const procedure = { procedure: 'litigation', reason: '应通过诉讼解决' };
const urgent = { reason: '发生险情', containment: '已疏散' };
const hearing = { place: 'room-1', reason: '重大事项' };
const late = '2026-12-30T09:00:00+08:00';
const { legal, otherUnit, commissioner, chief, secretary, petitioner, stranger } = people;
const concerned = { ...legal, id: 'officer-1' };

const leader = actor('leadingGroup', 'leading-group', 'leader-1');
const deputy = actor('deputyDisciplineSecretary', 'commission', 'deputy-1');
const again = '请补充依据';
/** What others do on the papers of a unit, where a body has chains of its own. */
const ofChains = [
  { type: 'handling.draftReply', by: legal, outcome: 'supported', opinion: '予以支持' },
  { type: 'handling.draftReply', by: legal, outcome: 'notSupported', opinion: '不予支持' },
  { type: 'handling.draftReply', by: otherUnit, outcome: 'supported', opinion: '予以支持' },
  { type: 'handling.endorse', by: legal, drafted: 'reply' },
  { type: 'handling.endorse', by: { ...legal, id: 'legal-9' }, drafted: 'reply' },
  ...[secretary, commissioner, chief, leader].map((by) => ({
    type: 'handling.endorse',
    by,
    drafted: 'reply',
  })),
  { type: 'handling.endorse', by: leader, drafted: 'reply', meeting: 'minutes-1' },
  { type: 'handling.endorse', by: deputy, drafted: 'reply', standIn: 'absent' },
  { type: 'handling.endorse', by: otherUnit, drafted: 'reply' },
  { type: 'handling.endorse', by: chief, drafted: 'extension', standIn: 'interest' },
  ...[commissioner, secretary, chief].map((by) => ({ type: 'handling.endorse', by, drafted: 'extension' })),
  ...[secretary, leader, legal].flatMap((by) =>
    (['draft', 'previous'] as const).map((to) => ({
      type: 'handling.returnDraft',
      by,
      drafted: 'reply',
      to,
      reason: again,
    })),
  ),
  {
    type: 'handling.returnDraft',
    by: chief,
    drafted: 'extension',
    standIn: 'interest',
    to: 'draft',
    reason: again,
  },
  ...(['draft', 'previous'] as const).flatMap((to) =>
    [secretary, commissioner, chief].map((by) => ({
      type: 'handling.returnDraft',
      by,
      drafted: 'extension',
      to,
      reason: again,
    })),
  ),
];

/** What is sent where the lead can change: whatever comes to the states in which it can, and one end. */
const besideChanges =
  /^(handling\.(accept|refuse|changeLead|changeHandler|investigate|report|approveResult|withdraw)|(deadline|matter|petitioner|calendar)\..+)$/;

/** What is sent where the petition complains of the commission: what comes to an extension, those who act on it, and what is put before it. */
const besideExtension =
  /^(handling\.(accept|askExtension|endorse|leadToProcedure|withdraw|report)|(deadline|petitioner|calendar)\..+)$/;

/** What is sent on the papers of a unit. */
const papers = /^handling\.(draftReply|endorse|returnDraft)$/;

/**
 * A unit that came to lead goes on as every other does, and a result that was sent back is signed as any other: of both, the walk of a
 * matter in which they can happen would say nothing new. Of one against the commission only its extension does.
 */
function inTurn(event: object, { context }: { readonly context: object }): boolean {
  const { type } = event as { readonly type: string };
  const { interested, complainedOf } = (context as { readonly matter: Matter }).matter;
  if (complainedOf.units.includes('commission')) return besideExtension.test(type);
  if (!interested.includes(changer.id)) return besideChanges.test(type);
  return interested.includes(raiser.id) || !papers.test(type);
}

/** Starts and events that reach every step of a handling, and every guard both ways. */
export const samples = {
  inputs,
  inTurn,
  events: [
    ...[legal, hearingUnit, changingUnit, mediationUnit].map((by) => ({
      type: 'handling.accept',
      by,
      handler: 'legal-2',
    })),
    { type: 'handling.accept', by: legal, handler: 'officer-1' },
    { type: 'handling.accept', by: otherUnit, handler: 'legal-2' },
    { type: 'handling.accept', by: concerned, handler: 'legal-2' },
    { type: 'handling.refuse', by: legal, reason: '不属本单位职责' },
    { type: 'handling.refuse', by: otherUnit, reason: '不属本单位职责' },
    ...[
      { by: changer },
      { by: changingChief, ground: 'named' },
      { by: changer, ground: 'named' },
      { by: changingChief },
      ...[
        { ground: 'firstReceiver' },
        { unit: 'dept-legal' },
        { unit: 'dept-personnel' },
        { unit: 'street-office' },
      ].flatMap((change) => [
        { by: changer, ...change },
        { by: changingChief, ...change, ground: change.ground ?? 'named' },
      ]),
    ].map((change) => ({
      type: 'handling.changeLead',
      unit: 'dept-logistics',
      ground: 'agreed',
      reason: '货款由后勤装备处支付',
      ...change,
    })),
    ...[liaisonUnit, { ...liaisonUnit, id: 'officer-1' }, otherUnit].flatMap((by) =>
      ['brigade-3-liaison', 'brigade-3-liaison-2', 'officer-1'].flatMap((liaison) => [
        { type: 'liaison.name', by, liaison },
        { type: 'liaison.change', by, liaison, reason: '工作调整' },
      ]),
    ),
    { type: 'handling.changeHandler', by: legal, handler: 'legal-2', reason: '工作调整' },
    { type: 'handling.changeHandler', by: changingUnit, handler: 'legal-3', reason: '工作调整' },
    { type: 'handling.changeHandler', by: legal, handler: 'officer-1', reason: '工作调整' },
    { type: 'handling.changeHandler', by: otherUnit, handler: 'legal-2', reason: '工作调整' },
    ...[legal, changingUnit].flatMap((by) => [
      { type: 'handling.investigate', by, step: 'petitionerHeard', note: '听取陈述' },
      { type: 'handling.investigate', by, step: 'factsFound', note: '事实查明' },
      { type: 'handling.report', by, result: '诉求属实' },
    ]),
    { type: 'handling.investigate', by: otherUnit, step: 'inquiry', note: '调取材料' },
    { type: 'handling.askExtension', by: changingUnit, days: 30, reason: '案情复杂' },
    { type: 'handling.askExtension', by: changingUnit, days: 31, reason: '案情复杂' },
    { type: 'handling.askExtension', by: changingUnit, days: 30, reason: '案情复杂', at: late },
    { type: 'handling.askExtension', by: otherUnit, days: 30, reason: '案情复杂' },
    { type: 'handling.extend', by: chief, days: 30, complexInFact: true, reason: '需鉴定' },
    { type: 'handling.extend', by: chief, days: 30, complexInFact: true, reason: '需鉴定', at: late },
    { type: 'handling.extend', by: chief, days: 31, complexInFact: true, reason: '需鉴定' },
    { type: 'handling.extend', by: chief, days: 30, complexInFact: false, reason: '人手不足' },
    { type: 'handling.extend', by: chief, days: 30, reason: '需鉴定' },
    { type: 'handling.extend', by: secretary, days: 30, complexInFact: true, reason: '需鉴定' },
    { type: 'handling.declineExtension', by: chief, reason: '理由不足' },
    { type: 'handling.declineExtension', by: secretary, reason: '理由不足' },
    { type: 'handling.setHearing', by: hearingUnit, on: '2026-03-04', ...hearing, significant: true },
    { type: 'handling.setHearing', by: hearingUnit, on: '2026-12-31', ...hearing },
    { type: 'handling.setHearing', by: hearingUnit, on: '2026-02-27', ...hearing, significant: false },
    { type: 'handling.setHearing', by: otherUnit, on: '2026-03-09', ...hearing },
    { type: 'handling.holdHearing', by: hearingUnit, petitionerHeard: true, note: '已听证' },
    { type: 'handling.holdHearing', by: hearingUnit, petitionerHeard: false, note: '未到场', at: late },
    { type: 'handling.holdHearing', by: otherUnit, petitionerHeard: true, note: '已听证' },
    { type: 'handling.mediate', by: mediationUnit, agreed: true, agreement: 'agreement-1', note: '达成协议' },
    { type: 'handling.mediate', by: mediationUnit, agreed: true, note: '口头达成' },
    { type: 'handling.mediate', by: mediationUnit, agreed: false, note: '未达成' },
    { type: 'handling.mediate', by: otherUnit, agreed: false, note: '未达成' },
    { type: 'handling.leaveSimplified', by: legal, reason: '争议较大' },
    { type: 'handling.leaveSimplified', by: otherUnit, reason: '争议较大' },
    { type: 'handling.raise', by: raiser, criteria: seriousCriteria, reason: '可能引发群体访' },
    { type: 'handling.raise', by: raiser, criteria: lightCriteria, reason: '情节轻微' },
    { type: 'handling.raise', by: legal, criteria: seriousCriteria, reason: '可能引发群体访' },
    // Whoever decides the one class alone; on a fact that no body has, and on one that makes it a consultation.
    { type: 'handling.raise', by: classClerk, criteria: seriousCriteria, reason: '可能引发群体访' },
    ...['unheard-of', 'consultation'].map((fact) => ({
      type: 'handling.raise',
      by: raiser,
      criteria: seriousCriteria,
      ownFacts: [fact],
      reason: '可能引发群体访',
    })),
    { type: 'handling.report', by: otherUnit, result: '诉求属实' },
    { type: 'handling.returnForWork', by: raiser, dueOn: '2026-04-15', reason: '请补充依据' },
    { type: 'handling.returnForWork', by: raiser, dueOn: '2026-02-27', reason: '请补充依据' },
    { type: 'handling.returnForWork', by: raiser, dueOn: '2026-04-25', reason: '请补充依据' },
    { type: 'handling.returnForWork', by: raiser, dueOn: '2026-12-31', reason: '请补充依据' },
    { type: 'handling.returnForWork', by: legal, dueOn: '2026-04-15', reason: '请补充依据' },
    { type: 'handling.approveResult', by: commissioner, opinion: '同意' },
    { type: 'handling.approveResult', by: legal, opinion: '同意' },
    { type: 'handling.summarise', by: commissioner, summary: '已办结' },
    { type: 'handling.summarise', by: legal, summary: '已办结' },
    { type: 'handling.reply', by: legal, ...whole, outcome: 'supported', form: 'written', seal: 'command' },
    {
      type: 'handling.reply',
      by: legal,
      ...whole,
      outcome: 'supported',
      form: 'written',
      seal: 'dept-legal',
    },
    ...ofChains,
    { type: 'handling.reply', by: legal, ...whole, outcome: 'notSupported', form: 'written' },
    { type: 'handling.reply', by: legal, ...whole, outcome: 'explained', form: 'written', seal: 'command' },
    { type: 'handling.reply', by: legal, ...whole, outcome: 'supported', form: 'telephone' },
    {
      type: 'handling.reply',
      by: legal,
      ...whole,
      outcome: 'supported',
      form: 'network',
      paperAsked: false,
      seal: 'command',
    },
    { type: 'handling.reply', by: legal, ...whole, outcome: 'supported', form: 'network', paperAsked: true },
    { type: 'handling.reply', by: legal, opinion: '予以赔偿', form: 'written' },
    { type: 'handling.reply', by: otherUnit, ...whole, outcome: 'supported', form: 'written' },
    { type: 'handling.answer', by: legal, answer: '部分采纳', adopted: 'part', form: 'network' },
    { type: 'handling.answer', by: legal, answer: '已收悉并依规办理', form: 'written' },
    { type: 'handling.answer', by: otherUnit, answer: '部分采纳', adopted: 'part', form: 'network' },
    { type: 'handling.deliver', by: legal, deliveredOn: '2026-12-30', manner: 'post', at: late },
    { type: 'handling.deliver', by: legal, deliveredOn: '2026-12-30', manner: 'inPerson', at: late },
    { type: 'handling.deliver', by: legal, deliveredOn: '2026-02-27', manner: 'post' },
    { type: 'handling.deliver', by: legal, deliveredOn: '2026-12-31', manner: 'post' },
    { type: 'handling.deliver', by: otherUnit, deliveredOn: '2026-12-30', manner: 'post', at: late },
    { type: 'review.request', by: petitioner, reasons: '不服', at: late },
    { type: 'review.request', by: petitioner, reasons: '不服', receivedOn: '2026-12-31' },
    { type: 'review.request', by: petitioner, reasons: '不服', receivedOn: '2026-02-27' },
    { type: 'review.request', by: stranger, reasons: '不服', at: late },
    { type: 'handling.rate', by: petitioner, score: 'satisfied' },
    { type: 'handling.rate', by: petitioner, score: 'satisfied', scoreOffice: 'dissatisfied' },
    { type: 'handling.rate', by: stranger, score: 'satisfied' },
    { type: 'handling.conclude', by: commissioner, reason: '无人可送达' },
    { type: 'handling.conclude', by: commissioner, reason: '评价期已过', at: late },
    { type: 'handling.conclude', by: legal, reason: '无人可送达' },
    { type: 'handling.withdraw', by: petitioner, reason: '问题已解决' },
    { type: 'handling.withdraw', by: petitioner },
    { type: 'handling.withdraw', by: { ...petitioner, id: 'petitioner-2' } },
    { type: 'handling.withdraw', by: stranger },
    { type: 'handling.merge', by: merger, ...other },
    { type: 'handling.merge', by: merger, ...other, into: 'petition-1' },
    { type: 'handling.merge', by: merger, ...other, petitioners: ['petitioner-9'] },
    { type: 'handling.merge', by: merger, ...other, cause: 'fine' },
    { type: 'handling.merge', by: merger, ...other, claim: 'apology' },
    { type: 'handling.merge', by: merger, ...other, dueOn: '2026-12-31' },
    { type: 'handling.merge', by: merger, ...other, unit: 'dept-personnel' },
    { type: 'handling.merge', by: merger, ...other, unit: 'petition-bureau' },
    { type: 'handling.merge', by: legal, ...other },
    { type: 'handling.leadToProcedure', by: merger, ...procedure, organ: 'district-court' },
    { type: 'handling.leadToProcedure', by: merger, ...procedure, organ: 'dept-legal' },
    { type: 'handling.leadToProcedure', by: legal, ...procedure, organ: 'district-court' },
    { type: 'matter.reportUrgent', by: legal, ...urgent, organ: 'superior-bureau' },
    { type: 'matter.reportUrgent', by: commissioner, ...urgent, organ: 'public-security' },
    { type: 'matter.reportUrgent', by: commissioner, ...urgent, organ: 'dept-personnel' },
    { type: 'matter.reportUrgent', by: chief, ...urgent, organ: 'superior-bureau' },
  ],
};
