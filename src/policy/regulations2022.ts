import { type RoleId, roleIds, roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import type { DeadlineKind } from './deadlineKinds.ts';
import { regulationTerm } from './regulationTerms.ts';
import type { Policy, PolicyTerm } from './schema.ts';

const reminders = [7, 3, 1];

/** A duty whose length law and plan leave blank: our default, which every body sets for itself. */
const working = (n: number): PolicyTerm => ({
  term: { n, unit: 'workingDays' },
  rollOver: 'none',
  remindDaysBefore: [1],
});
const calendar = (n: number): PolicyTerm => ({
  term: { n, unit: 'calendarDays' },
  rollOver: 'none',
  remindDaysBefore: n > 7 ? reminders : [1],
});
/** A duty as the law sets it: its last day never rolls over in the office's favour. */
const duty = (kind: DeadlineKind): PolicyTerm => ({
  term: regulationTerm(kind),
  rollOver: 'none',
  remindDaysBefore: reminders,
});
/** A right as the law sets it: its last day rolls over to the next working day. */
const right = (kind: DeadlineKind): PolicyTerm => ({
  term: regulationTerm(kind),
  rollOver: 'any-day-off',
  remindDaysBefore: reminders,
});

/** Each part by its own name. */
const rolesOf = (parts: readonly RoleId[]): Policy['roles'] =>
  Object.fromEntries(parts.map((id) => [id, { plays: [id], label: roleLabels[id] }]));

/** The first version: packs of version 1.0.0 extend it, and old petitions are decided under it. */
export const regulations2022First: Policy = {
  id: 'regulations2022',
  version: '1.0.0',
  label: text('信访工作条例（2022）', 'Regulation on Petition Work (2022)'),
  inForce: '2022-05-01',
  roles: rolesOf(roleIds.filter((id) => id !== 'partyCommittee')),
  units: [],
  terms: {
    'intake.notice': duty('intake.notice'),
    'intake.register': working(3),
    'intake.classify': working(3),
    'simple.accept': duty('simple.accept'),
    'simple.reply': duty('simple.reply'),
    'repeat.receive': calendar(15),
    'referral.confirm': working(2),
    'referral.register': working(3),
    'referral.notice': duty('referral.notice'),
    'referral.objection': { ...right('referral.objection'), rollOver: 'none' },
    'referral.decision': working(5),
    'referral.report': calendar(60),
    'approval.form': working(3),
    'approval.opinion': working(3),
    'approval.sign': working(3),
    'approval.dispatch': working(2),
    'handling.accept': working(3),
    'handling.conclude': duty('handling.conclude'),
    'handling.answer': calendar(60),
    'handling.report': calendar(50),
    'handling.review': working(5),
    'handling.deliver': working(5),
    'handling.summary': working(5),
    'handling.rate': { ...calendar(30), rollOver: 'any-day-off' },
    'review.request': right('review.request'),
    'review.lateRequest': { ...calendar(30), rollOver: 'any-day-off' },
    'review.accept': working(5),
    'review.decide': duty('review.decide'),
    'review.deliver': working(5),
    'reexamination.request': right('reexamination.request'),
    'reexamination.lateRequest': { ...calendar(30), rollOver: 'any-day-off' },
    'reexamination.accept': working(5),
    'reexamination.decide': duty('reexamination.decide'),
    'reexamination.hearing': calendar(15),
    'reexamination.aftercare': calendar(90),
    'supervision.unit': calendar(7),
    'supervision.commission': calendar(7),
    'supervision.chief': calendar(7),
    'supervision.leadingGroup': calendar(15),
    'group.receive': calendar(0),
    'group.register': working(1),
    'disorder.respond': calendar(0),
    'capital.assign': calendar(1),
    'capital.receive': calendar(3),
    'special.examine': working(3),
    'special.followUp': calendar(30),
    'answerability.examine': calendar(30),
    'answerability.decide': calendar(15),
    'answerability.close': calendar(30),
    'disorder.communicate': calendar(0),
    'disorder.evidence': calendar(0),
    'disorder.decideInforming': calendar(0),
    'disorder.publicSecurityComes': calendar(0),
    'disorder.group': calendar(0),
    'disorder.commandReporting': calendar(0),
    'disorder.publicityReporting': calendar(0),
    'disorder.unitAtScene': calendar(0),
    'urgent.report': calendar(0),
    'urgent.contain': calendar(0),
    'passing.send': duty('passing.send'),
    'passing.share': calendar(15),
    'passing.acknowledge': working(5),
    'passing.objection': { ...right('passing.objection'), rollOver: 'none' },
    'passing.decision': working(5),
    'passing.dispute': calendar(15),
    'passing.notice': duty('passing.notice'),
    'passing.report': calendar(60),
    'passing.review': working(5),
    'passing.lowerShare': calendar(4),
    'passing.whole': calendar(15),
    'reviewCase.accept': working(3),
    'reviewCase.review': duty('reviewCase.review'),
    'reviewCase.reexamine': duty('reviewCase.reexamine'),
    'reviewCase.correct': { ...calendar(15), rollOver: 'any-day-off' },
    'reviewCase.file': calendar(15),
    'reviewCase.hearing': calendar(15),
    'reviewCase.deliver': working(5),
    'reviewCase.redo': calendar(60),
    'special.gather': working(2),
    'assistance.accept': working(3),
    'assistance.decide': working(3),
    'assistance.give': calendar(15),
    'carryingOut.arrange': working(5),
    'carryingOut.carryOut': calendar(30),
    'carryingOut.check': working(5),
    'leaderInCharge.plan': working(5),
    'leaderInCharge.report': calendar(30),
    'leaderInCharge.settle': calendar(90),
    'reception.receive': calendar(30),
    'reception.report': working(7),
    'reception.answer': working(5),
    'reviewCase.draft': calendar(20),
  },
  extension: { handlingDays: 30, reviewDays: 0, approvers: ['chiefOfficer'] },
  thresholds: { groupVisit: 5, representatives: [{ most: 5 }] },
  choices: {
    acceptanceDay: 'registration',
    deputySigns: true,
    goodReasonReopensWindow: true,
    simplifiedProcedure: true,
    tendencyDays: 90,
  },
  notices: [],
};

/** The regulation of 2022 as a policy: its terms as they stand, and defaults where it is silent. */
export const regulations2022: Policy = {
  ...regulations2022First,
  version: '1.1.0',
  intake: { fax: true, visitLevel: true, successors: true, heldBelow: true },
  disorder: { talks: 'any' },
  passing: { tells: 'both', onward: false, ownShare: false, reportsTo: [] },
  roles: rolesOf(roleIds),
  answerability: { partyCommittee: false, items: 'optional' },
  joint: {
    assistantsNamedBy: ['disciplineCommission', 'responsibleUnit'],
    lead: ['agreed', 'named'],
    namedBy: ['chiefOfficer', 'leadingGroup'],
  },
  carryingOut: { mostDays: 60 },
  leaders: { hold: ['chiefOfficer', 'leadingGroup'], namedBy: ['chiefOfficer', 'leadingGroup'] },
  choices: {
    ...regulations2022First.choices,
    rateOffice: true,
    aboveStandsIn: true,
    reasonedExceptions: true,
  },
  fastLane: { by: ['disciplineCommission', 'supervisionOffice'], claims: true },
  urgency: { measuresBy: 'unit' },
};
