import { type PolicyInput, shippedPolicy } from '../policy/definePolicy.ts';
import type { Policy } from '../policy/schema.ts';
import { outsideOrgan, role, section, unitOfRoles, workingDays } from '../policy/written.ts';
import { roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';

const roles = {
  member: role(text('师生员工等信访人', 'student, member of staff or other petitioner'), 'petitioner'),
  schoolOffice: role(text('学校办公室', 'school office'), 'supervisionOffice', 'disciplineCommission'),
  officeHead: role(text('学校办公室主任', 'head of the school office'), 'disciplineCommission'),
  schoolLeader: role(text('分管校领导', 'school leader in charge'), 'deputyDisciplineSecretary'),
  president: role(text('校长', 'president'), 'chiefOfficer'),
  leadingGroup: role(text('信访工作领导小组', 'leading group'), 'leadingGroup'),
  facultyMeeting: role(text('学院党政联席会议', 'joint meeting of the faculty'), 'responsibleUnit'),
  faculty: role(text('学院、职能部门', 'faculty or department'), 'businessDepartment', 'responsibleUnit'),
  security: role(text('保卫处', 'campus security office'), 'serviceDetachment'),
  publicity: role(text('宣传部', 'publicity department'), 'publicityOffice'),
  authority: role(text('上级机关', 'education authority'), 'superiorOrgan'),
  police: role(text('公安机关', 'public security'), 'publicSecurity'),
  otherOrgan: role(text('其他单位', 'other organ'), 'outsideOrgan'),
  timer: role(roleLabels.system, 'system'),
};

const written = {
  id: 'university',
  version: '1.0.0',
  label: text('某大学信访工作办法', 'petition rules of a university'),
  inForce: '2022-07-17',
  roles,
  units: [
    unitOfRoles('school-office', '学校办公室', 'school office', roles.schoolOffice),
    unitOfRoles('school-leaders', '校领导', 'school leaders', roles.president, roles.schoolLeader),
    unitOfRoles('leading-group', '信访工作领导小组', 'leading group', roles.leadingGroup),
    section('faculty-science', '理学院', 'faculty of science', roles.faculty),
    section('faculty-arts', '文学院', 'faculty of arts', roles.faculty),
    section('student-affairs', '学生工作部', 'student affairs', roles.faculty),
    section('logistics', '后勤处', 'logistics', roles.faculty),
    unitOfRoles('campus-security', '保卫处', 'campus security office', roles.security),
    unitOfRoles('publicity', '宣传部', 'publicity department', roles.publicity),
    outsideOrgan('education-department', '省教育厅', 'education department of the province', roles.authority),
    outsideOrgan('provincial-government', '省人民政府', 'provincial government', roles.authority),
    outsideOrgan('ministry', '教育部', 'ministry of education', roles.authority),
    outsideOrgan('police-station', '属地派出所', 'local police station', roles.police),
    outsideOrgan('discipline-organ', '派驻纪检监察机构', 'discipline organ', roles.otherOrgan),
    outsideOrgan('social-security', '市社会保险机构', 'social insurance organ of the city', roles.otherOrgan),
  ],
  parts: { without: ['disciplineSecretary', 'brigade', 'commandCentre'] },
  terms: {
    'intake.register': workingDays(2),
    'handling.conclude': workingDays(30),
    'handling.answer': workingDays(15),
    'handling.report': workingDays(7),
    'review.accept': workingDays(3),
  },
  // Fifteen working days fit into the thirty days of the law; sixty working days, as some colleges write, do not.
  extension: { most: { n: 15, unit: 'workingDays' } },
  passing: { tells: 'both', onward: false, ownShare: false, reportsTo: ['discipline-organ'] },
  // No organ outside has an account of the school’s: the school office enters its papers, with number and date.
  entry: { outsideOrgans: 'required', by: ['supervisionOffice'] },
  // School leaders receive in turn, as the school office arranges.
  receptions: {
    hold: ['chiefOfficer', 'deputyDisciplineSecretary'],
    arrangedBy: ['supervisionOffice'],
    toldDaysBefore: 1,
    consent: [],
  },
  approval: {
    facts: {
      consultation: text('咨询', 'a consultation'),
      superiorEndorsed: text('上级领导批示', 'endorsed by a leader above'),
    },
    classes: [
      {
        id: 'consultation',
        label: text('咨询', 'consultation'),
        weight: 'general',
        when: { all: [{ fact: 'consultation' }], none: [{ fact: 'serious' }, { fact: 'superiorEndorsed' }] },
        decidedBy: ['schoolOffice'],
        reclassify: 'both',
      },
      {
        id: 'important',
        label: text('重要信访事项', 'important matter'),
        weight: 'complex',
        when: { any: [{ fact: 'superiorEndorsed' }, { fact: 'referral', is: 'assigned' }] },
        decidedBy: ['schoolOffice'],
        reclassify: 'none',
      },
      {
        id: 'inquiry',
        label: text('须调查的事项', 'matter that needs an inquiry'),
        weight: 'general',
        when: {
          all: [{ fact: 'settledLocally' }],
          none: [{ fact: 'serious' }, { fact: 'likelyToEscalate' }],
        },
        decidedBy: ['schoolOffice'],
        reclassify: 'up',
        terms: { 'handling.conclude': { n: 15, unit: 'workingDays' } },
      },
      {
        id: 'complex',
        label: text('复杂事项', 'complex matter'),
        weight: 'complex',
        decidedBy: ['schoolOffice'],
        reclassify: 'none',
      },
    ],
    chains: [
      // A consultation goes to the unit as it comes: nobody signs.
      { paper: 'dispatch', class: ['consultation'], propose: ['schoolOffice'], steps: [], returnTo: 'draft' },
      {
        paper: 'dispatch',
        class: ['important'],
        propose: ['officeHead'],
        steps: [{ act: 'sign', by: ['schoolLeader'], standIn: [{ by: 'president', when: 'absent' }] }],
        returnTo: 'draft',
      },
      {
        paper: 'dispatch',
        propose: ['schoolOffice'],
        steps: [{ act: 'check', by: ['officeHead'] }],
        returnTo: 'draft',
      },
      {
        paper: 'reply',
        class: ['important'],
        steps: [
          { act: 'check', by: ['officeHead'] },
          { act: 'sign', by: ['schoolLeader'] },
        ],
        returnTo: 'previous',
      },
      // Without the record of the joint meeting no answer goes out.
      {
        paper: 'reply',
        class: ['complex'],
        steps: [{ act: 'meet', by: ['facultyMeeting'] }],
        returnTo: 'draft',
      },
      { paper: 'extension', steps: [{ act: 'sign', by: ['president'] }], returnTo: 'draft' },
    ],
    seals: ['school-office', 'school-leaders'],
  },
} satisfies PolicyInput;

/** A university: no approval for a consultation, an inquiry within working days, the faculty's joint meeting before a complex answer. */
export const university: Policy = shippedPolicy(written);
