import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { approvedMatter, assigned, people, withTerm } from '../approval/samples.ts';

const { clerk, commissioner, secretary, deputy, chief, otherClerk, department, petitioner } = people;
const leader = { role: 'leadingGroup', unit: 'leading-group', id: 'leader-1' } as const;
const opinion = '拟交该单位核实办理';
const reason = '属该处职责';
const complex = { ...approvedMatter, class: 'complex', classification: 'complex' as const };

/** Starts and events that reach every step of an approval by class, in chains of none and of several steps. */
export const samples = {
  inputs: [
    { matter: { ...approvedMatter, class: 'general' }, carried: withTerm.carried },
    { matter: complex },
    { matter: { ...complex, territory: 'district-west' } },
    { matter: { ...approvedMatter, class: 'consultation', territory: 'district-west' } },
    {
      matter: { ...approvedMatter, class: 'general', kind: 'report' as const, seenBy: 'dept-legal' },
      refusedBy: 'dept-legal',
    },
    { matter: { ...approvedMatter, class: 'consultation', reachable: false } },
    {
      matter: { ...complex, kind: 'report' as const, seenBy: 'dept-legal' },
      returned: true,
      refusedBy: 'dept-legal',
    },
    { matter: { ...complex, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 } },
    { matter: { ...complex, referral: assigned.matter.referral }, carried: assigned.carried },
  ],
  events: [
    { type: 'approval.fillForm', by: clerk, form: 'form-1' },
    { type: 'approval.fillForm', by: { ...clerk, id: chief.id }, form: 'form-1' },
    { type: 'approval.fillForm', by: commissioner, form: 'form-1' },
    { type: 'intake.restrict', by: commissioner, unit: 'brigade-1' },
    { type: 'intake.restrict', by: commissioner, unit: 'dept-personnel' },
    { type: 'intake.restrict', by: commissioner, unit: 'command-centre' },
    { type: 'approval.propose', by: otherClerk, unit: 'brigade-1', opinion },
    { type: 'approval.propose', by: { ...otherClerk, id: secretary.id }, unit: 'brigade-1', opinion },
    { type: 'approval.propose', by: commissioner, unit: 'brigade-1', opinion },
    { type: 'approval.propose', by: commissioner, unit: 'dept-legal', opinion },
    { type: 'approval.propose', by: commissioner, unit: 'dept-personnel', opinion },
    { type: 'approval.propose', by: commissioner, unit: 'command-centre', opinion },
    { type: 'approval.endorse', by: chief, unit: 'brigade-1', reason },
    { type: 'approval.propose', by: department, unit: 'brigade-1', opinion },
    ...[secretary, deputy, chief].map((by) => ({ type: 'approval.endorse', by })),
    { type: 'approval.endorse', by: { ...secretary, id: 'relative-1' } },
    { type: 'approval.endorse', by: { ...deputy, id: secretary.id } },
    { type: 'approval.endorse', by: commissioner, standIn: 'absent' },
    { type: 'approval.endorse', by: leader, meeting: 'minutes-1' },
    ...['dept-legal', 'dept-personnel', 'command-centre'].flatMap((unit) => [
      { type: 'approval.endorse', by: chief, unit, reason },
      { type: 'approval.endorse', by: secretary, unit, reason },
    ]),
    { type: 'approval.endorse', by: chief, unit: 'dept-legal' },
    { type: 'approval.sendBack', by: chief, to: 'form', reason: '填写不全' },
    { type: 'approval.sendBack', by: chief, to: 'previous', reason: '请再会签' },
    { type: 'approval.sendBack', by: leader, to: 'opinion', reason: '请补充依据' },
    { type: 'approval.sendBack', by: leader, to: 'previous', reason: '请补充依据' },
    { type: 'approval.sendBack', by: clerk, to: 'opinion', reason: '请补充依据' },
    { type: 'approval.sendBack', by: commissioner, standIn: 'absent', to: 'opinion', reason: '请补充依据' },
    { type: 'approval.dispatch', by: clerk, unit: 'brigade-1' },
    { type: 'approval.dispatch', by: commissioner, unit: 'brigade-1' },
    { type: 'approval.dispatch', by: clerk, unit: 'dept-legal' },
    { type: 'approval.dispatch', by: commissioner, unit: 'dept-legal', liaison: 'liaison-2' },
    { type: 'approval.dispatch', by: clerk, unit: 'dept-legal', liaison: 'relative-1' },
    { type: 'approval.withdraw', by: petitioner },
    { type: 'approval.withdraw', by: { ...petitioner, id: 'stranger-1' } },
    { type: 'approval.reclassify', by: commissioner, criteria: seriousCriteria, reason: '可能引发群体访' },
    { type: 'approval.reclassify', by: commissioner, criteria: lightCriteria, reason: '情节轻微' },
    {
      type: 'approval.reclassify',
      by: commissioner,
      criteria: lightCriteria,
      ownFacts: ['consultation'],
      reason: '系咨询',
    },
    {
      type: 'approval.reclassify',
      by: commissioner,
      criteria: seriousCriteria,
      ownFacts: ['rude'],
      reason: '粗暴',
    },
    { type: 'approval.reclassify', by: clerk, criteria: seriousCriteria, reason: '可能引发群体访' },
  ],
};
