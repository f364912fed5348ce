import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import type { Classification } from '../../../src/vocabulary/terms.ts';

const actor = (role: Actor['role'], unit: string, id: string) => ({ role, unit, id });

/** Who acts in an approval under the plan. */
export const people = {
  clerk: actor('supervisionOffice', 'supervision-office', 'clerk-1'),
  otherClerk: actor('supervisionOffice', 'supervision-office', 'clerk-2'),
  commissioner: actor('disciplineCommission', 'commission', 'commissioner-1'),
  secretary: actor('disciplineSecretary', 'commission', 'secretary-1'),
  deputy: actor('deputyDisciplineSecretary', 'commission', 'deputy-1'),
  chief: actor('chiefOfficer', 'command', 'chief-1'),
  department: actor('responsibleUnit', 'dept-legal', 'legal-1'),
  petitioner: { role: 'petitioner', id: 'petitioner-1' },
} as const;

/** A registered and classified matter that complains of a department and of one person. */
export const approvedMatter: Matter = {
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
  acceptedOn: '2026-03-02',
  tendencies: [],
};

const referral = {
  form: 'assigned' as const,
  organ: 'superior-bureau',
  dueOn: '2026-04-20',
  reportBack: true,
};
/** What a referral left owed: the result, to the superior organ. */
const owedToSuperior: Deadline = {
  id: 'superiorReferral.report',
  kind: 'referral.report',
  rule: 'reg.22',
  owner: { role: 'disciplineCommission' },
  start: '2026-02-27',
  until: referral.dueOn,
  due: referral.dueOn,
  provisional: false,
  state: 'running',
};
/** A matter that a superior organ assigned, and what it waits for. */
export const assigned = { matter: { ...approvedMatter, referral }, carried: [owedToSuperior] };

/** A matter whose term toward the petitioner runs since it was accepted. */
export const withTerm: { readonly carried: readonly [Deadline] } = {
  carried: [
    {
      id: 'firstVisit.conclude',
      kind: 'handling.conclude',
      rule: 'reg.34',
      owner: { role: 'disciplineCommission' },
      start: '2026-03-02',
      term: { n: 60, unit: 'calendarDays' },
      due: '2026-05-01',
      provisional: false,
      state: 'running',
    },
  ],
};

/** Each distinct start of an approval. */
export function approvalInputs(classification: Classification) {
  const matter: Matter = { ...approvedMatter, classification };
  return [
    { matter, carried: withTerm.carried },
    { matter: { ...matter, reachable: false } },
    { matter: { ...matter, kind: 'report' as const, seenBy: 'brigade-1' } },
    { matter, returned: true, refusedBy: 'dept-legal' },
    { matter, refusedBy: 'dept-legal' },
    { matter: { ...matter, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 } },
    { matter: { ...matter, referral }, carried: assigned.carried },
    { matter: { ...matter, territory: 'district-west' } },
    {
      matter: { ...matter, kind: 'report' as const, seenBy: 'dept-legal' },
      returned: true,
      refusedBy: 'dept-legal',
    },
  ];
}

/** Events that both approvals know: each accepted somewhere, or refused by one guard. */
export function approvalSamples({ proposer, signer }: { proposer: Actor; signer: Actor }) {
  const opinion = '拟交该单位核实办理';
  const { clerk, commissioner, petitioner, department } = people;
  return [
    { type: 'approval.fillForm', by: clerk, form: 'form-1' },
    { type: 'approval.fillForm', by: { ...clerk, id: 'relative-1' }, form: 'form-1' },
    { type: 'approval.fillForm', by: { ...clerk, unit: 'commission' }, form: 'form-1' },
    // The signer's own form and opinion: what one person does in two parts is told by the person's id.
    { type: 'approval.fillForm', by: { ...clerk, id: signer.id }, form: 'form-2' },
    { type: 'intake.restrict', by: commissioner, unit: 'brigade-1' },
    { type: 'intake.restrict', by: commissioner, unit: 'dept-personnel' },
    { type: 'intake.restrict', by: commissioner, unit: 'command-centre' },
    { type: 'intake.restrict', by: { ...commissioner, id: 'relative-1' }, unit: 'brigade-1' },
    { type: 'intake.restrict', by: clerk, unit: 'brigade-1' },
    { type: 'approval.propose', by: { ...proposer, id: signer.id }, unit: 'brigade-1', opinion },
    { type: 'approval.propose', by: proposer, unit: 'brigade-1', opinion },
    { type: 'approval.propose', by: proposer, unit: 'dept-legal', opinion },
    { type: 'approval.propose', by: proposer, unit: 'dept-legal', opinion, reason: '职责所在' },
    { type: 'approval.propose', by: proposer, unit: 'dept-personnel', opinion },
    { type: 'approval.propose', by: proposer, unit: 'command-centre', opinion },
    {
      type: 'approval.propose',
      by: proposer,
      unit: 'brigade-1',
      opinion,
      territoryReason: '人员住所在东片区',
    },
    { type: 'approval.propose', by: department, unit: 'brigade-1', opinion },
    { type: 'approval.sign', by: signer },
    { type: 'approval.sign', by: { ...signer, id: 'officer-1' } },
    { type: 'approval.sign', by: department },
    { type: 'approval.sign', by: signer, unit: 'brigade-1', reason: '属地办理' },
    { type: 'approval.sign', by: signer, unit: 'dept-legal', reason: '属该处职责' },
    { type: 'approval.sign', by: signer, unit: 'dept-legal' },
    { type: 'approval.sign', by: signer, unit: 'dept-personnel', reason: '属该处职责' },
    { type: 'approval.sign', by: signer, unit: 'command-centre', reason: '属该处职责' },
    { type: 'approval.return', by: signer, to: 'opinion', reason: '请补充依据' },
    { type: 'approval.return', by: signer, to: 'form', reason: '审批单填写不全' },
    { type: 'approval.return', by: clerk, to: 'form', reason: '审批单填写不全' },
    { type: 'approval.dispatch', by: clerk, unit: 'brigade-1' },
    { type: 'approval.dispatch', by: clerk, unit: 'dept-legal' },
    { type: 'approval.dispatch', by: clerk, unit: 'dept-legal', liaison: 'liaison-2' },
    { type: 'approval.dispatch', by: clerk, unit: 'dept-legal', liaison: 'officer-1' },
    { type: 'approval.dispatch', by: department, unit: 'dept-legal' },
    { type: 'approval.withdraw', by: petitioner },
    { type: 'approval.withdraw', by: petitioner, reason: '问题已解决' },
    { type: 'approval.withdraw', by: { ...petitioner, id: 'stranger-1' } },
  ];
}
