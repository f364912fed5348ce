import { type PolicyInput, shippedPolicy } from '../policy/definePolicy.ts';
import type { Policy } from '../policy/schema.ts';
import { calendarDays, outsideOrgan, role, section, unitOfRoles, workingDays } from '../policy/written.ts';
import { roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';

const roles = {
  resident: role(text('信访人', 'petitioner'), 'petitioner'),
  petitionOffice: role(text('信访科', 'petition office'), 'supervisionOffice', 'disciplineCommission'),
  dutyLeader: role(text('分管信访副局长', 'deputy director for petitions'), 'deputyDisciplineSecretary'),
  businessLeader: role(
    text('业务分管副局长', 'deputy director of the business'),
    'deputyDisciplineSecretary',
  ),
  director: role(text('局长', 'director'), 'chiefOfficer', 'leadingGroup'),
  sectionHead: role(text('股室负责人', 'head of the section'), 'responsibleUnit'),
  section: role(text('股室、站所', 'section'), 'businessDepartment', 'responsibleUnit'),
  higherOrgan: role(text('上级机关', 'higher organ'), 'superiorOrgan'),
  police: role(text('公安机关', 'public security'), 'publicSecurity'),
  otherOrgan: role(text('其他机关', 'other organ'), 'outsideOrgan'),
  timer: role(roleLabels.system, 'system'),
};

const written = {
  id: 'countyDepartment',
  version: '1.0.0',
  label: text('某县生态环境局信访工作规则', 'petition rules of a county environment bureau'),
  inForce: '2022-07-17',
  roles,
  units: [
    unitOfRoles('bureau', '局领导', 'leaders of the bureau', roles.director, roles.dutyLeader),
    unitOfRoles('petition-office', '信访科', 'petition office', roles.petitionOffice),
    section('water-section', '水环境股', 'water section', roles.section),
    section('air-section', '大气环境股', 'air section', roles.section),
    section('noise-section', '噪声与固废股', 'noise and waste section', roles.section),
    outsideOrgan('city-bureau', '市生态环境局', 'environment bureau of the city', roles.higherOrgan),
    outsideOrgan('county-government', '县人民政府', 'county government', roles.higherOrgan),
    outsideOrgan('city-government', '市人民政府', 'city government', roles.higherOrgan),
    outsideOrgan('county-police', '县公安局', 'public security of the county', roles.police),
    outsideOrgan('county-discipline', '县纪委监委', 'discipline organ of the county', roles.otherOrgan),
    outsideOrgan('county-housing', '县住房和城乡建设局', 'housing bureau of the county', roles.otherOrgan),
    outsideOrgan('town-government', '镇人民政府', 'town government', roles.otherOrgan),
  ],
  // Nobody has to be invented: what only the plan's own body has is not asked for.
  parts: {
    without: ['disciplineSecretary', 'brigade', 'serviceDetachment', 'commandCentre', 'publicityOffice'],
  },
  terms: {
    'intake.register': workingDays(1),
    'intake.classify': workingDays(2),
    'handling.accept': workingDays(2),
    'handling.report': calendarDays(40),
    'passing.send': calendarDays(10),
  },
  // Thirty days stay thirty: fifteen working days never come to more.
  extension: { most: { n: 15, unit: 'workingDays' } },
  // Sections handle and pass nothing on (只办不转).
  passing: {
    tells: 'both',
    onward: false,
    ownShare: false,
    reportsTo: ['county-discipline'],
    referrals: true,
  },
  // The leader on duty receives; that leader and the one of the business consent before an answer goes out.
  receptions: {
    hold: ['deputyDisciplineSecretary', 'chiefOfficer'],
    arrangedBy: ['supervisionOffice'],
    toldDaysBefore: 3,
    consent: ['businessLeader'],
  },
  approval: {
    facts: { consultation: text('咨询', 'a consultation') },
    classes: [
      {
        id: 'consultation',
        label: text('咨询', 'consultation'),
        weight: 'general',
        when: { all: [{ fact: 'consultation' }], none: [{ fact: 'serious' }, { fact: 'likelyToEscalate' }] },
        decidedBy: ['petitionOffice'],
        reclassify: 'both',
      },
      {
        id: 'general',
        label: text('一般事项', 'general matter'),
        weight: 'general',
        when: {
          all: [{ fact: 'settledLocally' }],
          none: [{ fact: 'serious' }, { fact: 'effectOutside' }, { fact: 'likelyToEscalate' }],
        },
        decidedBy: ['petitionOffice'],
        reclassify: 'up',
        terms: { 'handling.conclude': { n: 30, unit: 'workingDays' } },
      },
      {
        id: 'significant',
        label: text('重大事项', 'significant matter'),
        weight: 'complex',
        decidedBy: ['petitionOffice'],
        reclassify: 'none',
      },
    ],
    chains: [
      {
        paper: 'dispatch',
        class: ['consultation'],
        propose: ['petitionOffice'],
        steps: [],
        returnTo: 'draft',
      },
      {
        // One level of signature.
        paper: 'dispatch',
        class: ['general'],
        propose: ['petitionOffice'],
        steps: [
          {
            act: 'sign',
            by: ['dutyLeader'],
            standIn: [
              { by: 'businessLeader', when: 'absent' },
              { by: 'director', when: 'interest' },
            ],
          },
        ],
        returnTo: 'draft',
      },
      {
        paper: 'dispatch',
        form: ['petitionOffice'],
        propose: ['petitionOffice'],
        steps: [
          { act: 'check', by: ['dutyLeader'], within: { n: 1, unit: 'workingDays' } },
          { act: 'sign', by: ['director'] },
        ],
        returnTo: 'previous',
      },
      {
        // The handler drafts, the head of the section checks, and the leader in charge signs.
        paper: 'reply',
        class: ['general'],
        steps: [
          { act: 'check', by: ['sectionHead'] },
          { act: 'sign', by: ['dutyLeader', 'businessLeader'] },
        ],
        returnTo: 'previous',
      },
      {
        paper: 'reply',
        class: ['significant'],
        steps: [
          { act: 'check', by: ['sectionHead'] },
          { act: 'countersign', by: ['dutyLeader', 'businessLeader'], every: true },
          { act: 'sign', by: ['director'] },
        ],
        returnTo: 'previous',
      },
      {
        paper: 'extension',
        steps: [
          { act: 'check', by: ['businessLeader'] },
          { act: 'sign', by: ['director'] },
        ],
        returnTo: 'previous',
      },
    ],
    // Never a section's own seal.
    seals: ['bureau', 'petition-office'],
  },
} satisfies PolicyInput;

/** A county government department: one level of signature for a general matter, lead and assisting sections, opinions that are signed. */
export const countyDepartment: Policy = shippedPolicy(written);
