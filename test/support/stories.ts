import { definePolicy, fireRescueBureau, type Policy } from '../../src/index.ts';
import { Office } from './office.ts';

/** How an ordinary petition arrives. */
export const letter = {
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
} as const;

/** How a group or somebody in the capital describes a matter that nobody here knows. */
export const described = {
  petitioners: ['petitioner-1'],
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
} as const;

/** Facts of a general matter (`plan.3.2.1`), and of a complex and difficult one. */
export const slight = {
  serious: false,
  effectInside: false,
  effectOutside: false,
  likelyToEscalate: false,
  settledLocally: true,
} as const;
export const grave = { ...slight, serious: true, settledLocally: false } as const;

/** What a written reply states (`reg.31.6`). */
export const wholeReply = {
  request: '请求赔偿',
  facts: '经查部分属实',
  opinion: '予以部分赔偿',
  legalBasis: '《信访工作条例》第三十二条',
  outcome: 'supported',
  form: 'written',
} as const;

/** What a review or re-examination opinion states. */
export const opinion = { outcome: 'upheld', reason: '原意见正确', legalBasis: '《信访工作条例》' } as const;

/** What varies between the stories. */
export interface Told {
  readonly policy?: Policy;
  /** The day on which it all happens; the day of acceptance under the plan. */
  readonly on?: string;
  readonly arrival?: object;
  readonly kind?: 'claim' | 'suggestion' | 'report';
  readonly complex?: boolean;
  readonly unit?: string;
}

/** A petition is received by the commission. */
export function received({ policy, on = '2026-03-02', arrival = {} }: Told = {}): Office {
  const office = new Office(policy).on(on);
  office.send('intake.receive', 'disciplineCommission', { ...letter, ...arrival });
  return office;
}

/** Within competence, and of this kind. */
export function assessed(told: Told = {}): Office {
  const office = received(told);
  const { kind = 'claim' } = told;
  office.send('intake.assess', 'disciplineCommission', {
    withinCompetence: true,
    kind,
    reason: '属本局职责',
  });
  return office;
}

/** Registered by the supervision office; a report is shown to the department that may see it. */
export function registered(told: Told = {}): Office {
  const office = assessed(told);
  office.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
  if (told.kind === 'report')
    office.send('intake.restrict', 'disciplineCommission', { unit: unitOf(office, told) });
  return office;
}

/** Classified as general, or as complex and difficult. */
export function classified(told: Told = {}): Office {
  const office = registered(told);
  office.send('intake.classify', 'disciplineCommission', {
    classification: told.complex ? 'complex' : 'general',
    criteria: told.complex ? grave : slight,
    reason: '依据所列情形定性',
  });
  return office;
}

/** The form is filled in and an opinion proposed. */
export const proposed = (told: Told = {}): Office => proposing(classified(told), told);

/** The same from wherever a classified matter came. */
export function proposing(office: Office, told: Told = {}): Office {
  office.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
  office.send('approval.propose', told.complex ? 'disciplineCommission' : 'supervisionOffice', {
    unit: unitOf(office, told),
    opinion: '拟交该单位办理',
  });
  return office;
}

/** Signed by whoever the clause names. */
export function signed(told: Told = {}): Office {
  const office = proposed(told);
  office.send('approval.sign', told.complex ? 'chiefOfficer' : 'disciplineSecretary');
  return office;
}

/** Dispatched to the unit. */
export function dispatched(told: Told = {}): Office {
  const office = signed(told);
  const unit = unitOf(office, told);
  office.send('approval.dispatch', 'supervisionOffice', { unit, liaison: `${unit}.liaison` });
  return office;
}

/** The unit takes the matter in hand. */
export function inHand(told: Told = {}): Office {
  const office = dispatched(told);
  office.send('handling.accept', 'responsibleUnit', { handler: `${office.petition.matter.unit}.handler` });
  return office;
}

/** The petitioner is heard and the facts are found. */
export function investigating(office: Office): Office {
  office.send('handling.investigate', 'responsibleUnit', { step: 'petitionerHeard', note: '已听取陈述' });
  office.send('handling.investigate', 'responsibleUnit', { step: 'factsFound', note: '事实查明' });
  return office;
}

/** The result is before the commission. */
export function reported(told: Told = {}): Office {
  const office = investigating(inHand(told));
  office.send('handling.report', 'responsibleUnit', { result: '诉求部分属实' });
  return office;
}

/** The commission approves the result. */
export function approved(told: Told = {}): Office {
  const office = reported(told);
  office.send('handling.approveResult', 'disciplineCommission', { opinion: '同意' });
  return office;
}

/** The written reply is issued. */
export function replied(told: Told = {}): Office {
  const office = approved(told);
  office.send('handling.reply', 'responsibleUnit', wholeReply);
  return office;
}

/** The written reply is delivered, on the day. */
export const delivered = (told: Told = {}): Office => delivering(replied(told));

/** Delivery on the day that it is. */
export function delivering(office: Office): Office {
  if (office.petition.matter.classification === 'complex')
    office.send('handling.summarise', 'disciplineCommission', { summary: '已答复' });
  office.send('handling.deliver', 'responsibleUnit', { deliveredOn: office.today, manner: 'post' });
  return office;
}

/** Review is asked for and taken in by the organ above. */
export function inReview(told: Told = {}): Office {
  const office = delivered(told);
  office.send('review.request', 'petitioner', { reasons: '不服处理意见' });
  office.send('review.accept', 'superiorOrgan');
  return office;
}

/** The review opinion is given and delivered. */
export function reviewed(told: Told = {}): Office {
  const office = inReview(told);
  office.send('review.decide', 'superiorOrgan', opinion);
  office.send('review.deliver', 'superiorOrgan', { deliveredOn: office.today });
  return office;
}

/** The organ above the reviewer. */
export const higher = (office: Office) => ({
  part: 'superiorOrgan' as const,
  unit: office.unit('superiorOrgan', 1),
});

/** Re-examination is asked for and taken in by the organ above the reviewer. */
export function inReexamination(told: Told = {}): Office {
  const office = reviewed(told);
  office.send('reexamination.request', 'petitioner', { reasons: '不服复查意见' });
  office.send('reexamination.accept', higher(office));
  return office;
}

/** A body that keeps a re-examined matter open until it was explained and helped with. */
const caring = definePolicy({
  extends: fireRescueBureau,
  id: 'caring',
  version: '1.0.0',
  choices: { aftercare: true },
});

/** Re-examined for good: its unit is to explain and help. */
export function caredFor(): Office {
  const office = inReexamination({ policy: caring });
  office.send('reexamination.decide', higher(office), opinion);
  return office;
}

/** The unit has explained the opinion, and has not said that this is completed. */
export function explainedAfterwards(): Office {
  const office = caredFor();
  office.send('reexamination.help', 'responsibleUnit', { help: 'explained', reason: '当面解释复核意见' });
  return office;
}

/** The unit of a story: the one told, else the first department. */
const unitOf = (office: Office, { unit }: Told) => unit ?? office.unit('businessDepartment');

/** The simplified procedure: classified so, and given to the unit at once. */
export function simplified(told: Told = {}, facts: object = {}): Office {
  const office = registered(told);
  office.send('intake.classify', 'disciplineCommission', simplifying(office, facts));
  return office;
}

/** What a classification states that asks for the simplified procedure. */
export const simplifying = (office: Office, facts: object = {}) => ({
  classification: 'general',
  criteria: slight,
  reason: '事实清楚、争议不大',
  simplified: { inScope: true, mayBeRefused: false, multiParty: false, ...facts },
  unit: office.unit('businessDepartment'),
});

/** What a superior organ refers: assigned, with its own last day, unless told. */
export const referral = {
  ...letter,
  form: 'assigned',
  organ: 'superior-bureau',
  referenceNumber: 'S-7',
  dueOn: '2026-04-30',
  reportBack: true,
} as const;
export const forwarded = {
  ...letter,
  form: 'forwarded',
  organ: 'superior-bureau',
  referenceNumber: 'S-8',
  reportBack: false,
} as const;
export const telephoned = {
  ...forwarded,
  form: 'telephoned',
  channel: 'telephone',
  recordedBy: 'clerk-1',
} as const;

/** A referral from above is received. */
export function referred(stated: object = referral, on = '2026-03-02'): Office {
  const office = new Office().on(on);
  office.send('referral.receive', 'supervisionOffice', stated);
  return office;
}

/** A referral is registered, assessed and classified as general. */
export function referralClassified(office: Office): Office {
  office.send('referral.register', 'supervisionOffice', { registerNumber: 'R-2' });
  office.send('intake.assess', 'disciplineCommission', {
    withinCompetence: true,
    kind: 'claim',
    reason: '属本局职责',
  });
  office.send('referral.classify', 'disciplineCommission', {
    classification: 'general',
    criteria: slight,
    reason: '情节轻微',
  });
  return office;
}

/** The same, and dispatched. */
export function referredOn(office: Office): Office {
  proposing(referralClassified(office));
  office.send('approval.sign', 'disciplineSecretary');
  office.send('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' });
  return office;
}

/** An earlier matter of the same petitioner with the same cause and claim, in hand in a department. */
export const prior = {
  petition: 'P0',
  petitioners: ['petitioner-1'],
  cause: 'inspection',
  claim: 'compensation',
  unit: 'dept-legal',
  receivedOn: '2026-01-05',
  stage: 'inHand',
} as const;

/** What may be a repeat of earlier matters comes in. */
export function repeated(priors: readonly object[] = [prior], stated: object = {}): Office {
  const office = new Office();
  office.send('repeat.receive', 'disciplineCommission', { ...letter, priors, newFacts: false, ...stated });
  return office;
}

/** So many persons come in person with a matter that nobody here knows. */
export function group(persons = 5, policy?: Policy): Office {
  const office = new Office(policy);
  office.send('group.arrive', 'supervisionOffice', { persons, arrival: described });
  return office;
}

/** The group is in the reception room. */
export function admitted(persons = 5, policy?: Policy): Office {
  const office = group(persons, policy);
  office.send('group.nameReceiver', 'supervisionOffice', { person: 'receiver-1' });
  office.send('group.admit', 'supervisionOffice');
  return office;
}

/** Disorder at the premises beside a matter in hand. */
export function disorder(office: Office = inHand()): Office {
  office.send('disorder.report', 'serviceDetachment', {
    conduct: 'blocking',
    atPremises: true,
    persons: 12,
  });
  return office;
}

/** Dissuasion, criticism and explanation are tried, one after another, and people still gather. */
export function talkedInVain(office: Office = disorder()): Office {
  for (const talk of ['disorder.dissuade', 'disorder.criticise', 'disorder.explain'])
    office.send(talk, 'serviceDetachment', { said: '请到接待室反映', outcome: 'persists' });
  return office;
}

/** The response is coordinated. */
export function coordinated(office: Office = talkedInVain()): Office {
  office.send('disorder.coordinate', 'supervisionOffice', { reason: '劝导无效，仍围堵大门' });
  return office;
}

/** A superior organ asks for staff to receive the petitioner in the capital. */
export function askedToTheCapital(office: Office, stated: object = {}): Office {
  office.send('capital.request', 'superiorOrgan', { persons: 1, ...stated });
  return office;
}

/** The matter is listed for a holiday that lies ahead. */
export function listed(office: Office, stated: object = {}): Office {
  office.send('special.list', 'disciplineCommission', {
    period: 'mayDay2026',
    kind: 'holiday',
    from: '2026-04-30',
    until: '2026-05-05',
    because: 'notConcluded',
    ...stated,
  });
  return office;
}

/** Departments and units are gathered before the matter is gone through, the one that has it among them. */
export function gathered(office: Office, stated: object = {}): Office {
  const { unit, seenBy } = office.petition.matter;
  office.send('special.gather', 'disciplineCommission', {
    gathering: 'gathering-1',
    period: 'mayDay2026',
    heldOn: office.today,
    attended: [unit ?? seenBy ?? office.unit('disciplineCommission')],
    situation: '节前形势总体平稳',
    ...stated,
  });
  return office;
}

/** What the commission found in that gathering. */
export const examinedSo = { finding: '仍在办理', gathering: 'gathering-1' } as const;

/** The matter is gone through, and its unit named answerable. */
export function followedUp(office: Office, unit = 'dept-legal'): Office {
  gathered(office).send('special.examine', 'disciplineCommission', examinedSo);
  office.send('special.nameUnit', 'disciplineCommission', { unit });
  return office;
}

/** A shirked duty of the department is supervised. */
export function supervised(office: Office = inHand()): Office {
  office.send('supervision.open', 'disciplineCommission', {
    cause: 'shirking',
    breach: 'reg.45',
    unit: 'dept-legal',
    reason: '推诿拖延',
  });
  return office;
}

/** Answerability of the department is opened. */
export function examined(office: Office = inHand(), breach = 'reg.45', seriousConsequences = false): Office {
  office.send('answerability.open', 'disciplineCommission', {
    breach,
    unit: 'dept-legal',
    seriousConsequences,
    facts: '逾期未办结',
  });
  return office;
}

/** The unit was heard and the facts are established. */
export function established(office: Office = examined()): Office {
  office.send('answerability.answerFirst', 'partyCommittee', { statement: '党委负首要责任' });
  office.send('answerability.hear', 'responsibleUnit', { statement: '因材料不全' });
  office.send('answerability.examine', 'disciplineCommission', { facts: '逾期属实' });
  return office;
}

/** A finding that the unit is answerable, and is to put it right. */
export const answerable = {
  answerable: true,
  seriousConsequences: false,
  measures: ['orderCorrection'],
  concernsPetition: false,
  reason: '逾期属实',
  primary: '党委已部署整改',
} as const;
