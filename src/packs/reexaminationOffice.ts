import { type PolicyInput, shippedPolicy } from '../policy/definePolicy.ts';
import type { Policy } from '../policy/schema.ts';
import { calendarDays, outsideOrgan, role, section, unitOfRoles, workingDays } from '../policy/written.ts';
import { roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';

const roles = {
  applicant: role(text('申请人', 'applicant'), 'petitioner'),
  office: role(
    text('复查复核办公室', 'office of the committee'),
    'disciplineCommission',
    'supervisionOffice',
  ),
  workingGroup: role(text('专案工作组', 'working group'), 'businessDepartment', 'responsibleUnit'),
  executiveViceChair: role(text('常务副主任委员', 'executive vice-chair'), 'deputyDisciplineSecretary'),
  chair: role(text('主任委员', 'chair of the committee'), 'chiefOfficer'),
  committee: role(text('复查复核委员会', 'committee'), 'leadingGroup'),
  delegatedDepartment: role(text('受委托部门', 'department asked to draft'), 'outsideOrgan'),
  organBelow: role(text('作出原意见的机关', 'organ that gave the opinion'), 'outsideOrgan'),
  higherOrgan: role(text('上级机关', 'higher organ'), 'superiorOrgan'),
  police: role(text('公安机关', 'public security'), 'publicSecurity'),
  timer: role(roleLabels.system, 'system'),
};

const written = {
  id: 'reexaminationOffice',
  version: '1.0.0',
  label: text('某省信访事项复查复核办法', 'review and re-examination rules of a province'),
  inForce: '2022-07-17',
  roles,
  units: [
    unitOfRoles('office', '复查复核办公室', 'office of the committee', roles.office),
    section('first-group', '第一专案工作组', 'first working group', roles.workingGroup),
    section('second-group', '第二专案工作组', 'second working group', roles.workingGroup),
    unitOfRoles('chairs', '委员会主任', 'chairs of the committee', roles.chair, roles.executiveViceChair),
    unitOfRoles('committee', '复查复核委员会', 'committee', roles.committee),
    outsideOrgan('north-city-government', '北市人民政府', 'government of the north city', roles.organBelow),
    outsideOrgan('south-city-government', '南市人民政府', 'government of the south city', roles.organBelow),
    outsideOrgan(
      'provincial-housing',
      '省住房和城乡建设厅',
      'housing department of the province',
      roles.organBelow,
    ),
    outsideOrgan('hill-county-government', '山县人民政府', 'government of the hill county', roles.organBelow),
    outsideOrgan('river-town-government', '河镇人民政府', 'government of the river town', roles.organBelow),
    outsideOrgan(
      'provincial-resources',
      '省自然资源厅',
      'natural resources department of the province',
      roles.delegatedDepartment,
    ),
    outsideOrgan('provincial-government', '省人民政府', 'provincial government', roles.higherOrgan),
    outsideOrgan(
      'national-administration',
      '国家信访局',
      'national petition administration',
      roles.higherOrgan,
    ),
    outsideOrgan('state-council-ministry', '国务院主管部门', 'ministry in charge', roles.higherOrgan),
    outsideOrgan('police-station', '属地派出所', 'local police station', roles.police),
  ],
  parts: {
    without: ['brigade', 'serviceDetachment', 'commandCentre', 'publicityOffice'],
    standsIn: { disciplineSecretary: 'chiefOfficer' },
  },
  terms: {
    'reviewCase.accept': workingDays(3),
    'reviewCase.correct': workingDays(5),
    'reviewCase.file': calendarDays(10),
    'reviewCase.deliver': workingDays(3),
  },
  reviewing: {
    // The lowest organ that is competent is asked first.
    ladder: [
      { of: 'provincial-housing', level: 'review', ask: ['office'] },
      { of: 'north-city-government', level: 'review', ask: ['office'] },
      { of: 'south-city-government', level: 'review', ask: ['office'] },
      { of: 'north-city-government', level: 'reexamination', ask: ['office'] },
      { of: 'south-city-government', level: 'reexamination', ask: ['office'] },
      { of: 'hill-county-government', level: 'review', ask: ['north-city-government'] },
      { of: 'river-town-government', level: 'review', ask: ['hill-county-government'] },
    ],
    late: 'goodReason',
    partial: true,
    outcomes: ['uphold', 'change', 'revokeRedo', 'revokeOnly'],
    notTheSame: 'factsOrLaw',
    // The committee agrees to what upholds; what changes or revokes, it comes to at a meeting, after which the chair signs.
    opinions: [
      {
        outcome: ['uphold'],
        draft: ['workingGroup', 'delegatedDepartment'],
        steps: [
          { act: 'check', by: ['office'] },
          { act: 'sign', by: ['committee'], standIn: [{ by: 'chair', when: 'interest' }] },
        ],
        returnTo: 'previous',
      },
      {
        draft: ['workingGroup', 'delegatedDepartment'],
        steps: [
          { act: 'check', by: ['office'] },
          { act: 'check', by: ['executiveViceChair'] },
          { act: 'meet', by: ['committee'] },
          { act: 'sign', by: ['chair'], standIn: [{ by: 'executiveViceChair', when: 'absent' }] },
        ],
        returnTo: 'previous',
      },
    ],
    delegates: ['provincial-resources', 'first-group', 'second-group'],
  },
} satisfies PolicyInput;

/** A provincial review and re-examination office: a petition begins with the request, and the opinion is somebody else’s. */
export const reexaminationOffice: Policy = shippedPolicy(written);
