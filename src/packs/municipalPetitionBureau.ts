import { type PolicyInput, shippedPolicy } from '../policy/definePolicy.ts';
import type { Policy } from '../policy/schema.ts';
import { calendarDays, outsideOrgan, role, section, unitOfRoles, workingDays } from '../policy/written.ts';
import { roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';

const roles = {
  resident: role(text('群众', 'resident'), 'petitioner'),
  receptionSection: role(text('接访科', 'reception section'), 'disciplineCommission'),
  supervisionSection: role(text('督查科', 'supervision section'), 'supervisionOffice'),
  lettersSection: role(text('办信科', 'letters section'), 'businessDepartment', 'responsibleUnit'),
  deputyHead: role(text('副局长', 'deputy head'), 'deputyDisciplineSecretary'),
  head: role(text('局长', 'head'), 'chiefOfficer'),
  jointConference: role(text('市信访工作联席会议', 'joint conference of the city'), 'leadingGroup'),
  lowerBureau: role(text('县区信访局', 'petition bureau of a county'), 'outsideOrgan'),
  competentOrgan: role(text('有权处理机关', 'competent organ'), 'outsideOrgan'),
  higherOrgan: role(text('上级机关', 'higher organ'), 'superiorOrgan'),
  police: role(text('公安机关', 'public security'), 'publicSecurity'),
  timer: role(roleLabels.system, 'system'),
};

const written = {
  id: 'municipalPetitionBureau',
  version: '1.0.0',
  label: text('某市信访局工作规则', 'rules of a municipal petition bureau'),
  inForce: '2022-07-17',
  roles,
  units: [
    unitOfRoles('reception', '接访科', 'reception section', roles.receptionSection),
    unitOfRoles('supervision', '督查科', 'supervision section', roles.supervisionSection),
    section('letters', '办信科', 'letters section', roles.lettersSection),
    section('online', '网信科', 'online petitions section', roles.lettersSection),
    unitOfRoles('bureau-heads', '局领导', 'heads of the bureau', roles.head, roles.deputyHead),
    unitOfRoles(
      'joint-conference',
      '市联席会议办公室',
      'office of the joint conference',
      roles.jointConference,
    ),
    outsideOrgan('east-county-bureau', '东县信访局', 'petition bureau of the east county', roles.lowerBureau),
    outsideOrgan('west-county-bureau', '西县信访局', 'petition bureau of the west county', roles.lowerBureau),
    outsideOrgan('city-housing', '市住房和城乡建设局', 'housing bureau of the city', roles.competentOrgan),
    outsideOrgan('city-labour', '市人力资源和社会保障局', 'labour bureau of the city', roles.competentOrgan),
    outsideOrgan('city-discipline', '市纪委监委', 'discipline organ of the city', roles.competentOrgan),
    outsideOrgan(
      'east-county-government',
      '东县人民政府',
      'government of the east county',
      roles.competentOrgan,
    ),
    outsideOrgan('city-government', '市人民政府', 'city government', roles.higherOrgan),
    outsideOrgan('provincial-bureau', '省信访局', 'petition bureau of the province', roles.higherOrgan),
    outsideOrgan(
      'national-administration',
      '国家信访局',
      'national petition administration',
      roles.higherOrgan,
    ),
    outsideOrgan('police-station', '属地派出所', 'local police station', roles.police),
  ],
  parts: {
    without: ['disciplineSecretary', 'brigade', 'serviceDetachment', 'commandCentre', 'publicityOffice'],
  },
  terms: {
    // Written to the petitioner within five working days, as some provinces ask.
    'intake.notice': workingDays(5),
    'intake.register': workingDays(1),
    // The fifteen days are shared out among the levels: three are the city's own.
    'passing.share': calendarDays(3),
    'review.accept': workingDays(3),
    'reviewCase.accept': workingDays(3),
  },
  passing: {
    tells: 'both',
    onward: true,
    ownShare: true,
    reportsTo: ['city-discipline'],
    // What the province sends belongs further down as a rule.
    referrals: true,
    path: [{ organs: ['east-county-bureau', 'west-county-bureau'], share: { n: 4, unit: 'calendarDays' } }],
    // Sent straight to the competent organ, with a copy to the bureau of the county.
    copies: [{ of: 'east-county-government', to: ['east-county-bureau'] }],
  },
  // One or two persons act for a petitioner, with written authority, until the petitioner says otherwise.
  agents: { most: 2 },
  reviewing: {
    ladder: [
      { of: 'east-county-government', level: 'review', ask: ['bureau-heads'] },
      { of: 'city-housing', level: 'review', ask: ['bureau-heads'] },
      { of: 'east-county-bureau', level: 'review', ask: ['east-county-government'] },
    ],
    late: 'goodReason',
    partial: true,
    outcomes: ['uphold', 'change', 'revokeRedo', 'revokeOnly'],
    notTheSame: 'factsOrLaw',
    // A department may draft in the bureau's stead; the joint conference looks through it, and the head decides.
    opinions: [
      {
        draft: ['receptionSection', 'competentOrgan'],
        steps: [
          { act: 'check', by: ['jointConference'] },
          { act: 'sign', by: ['head'], standIn: [{ by: 'deputyHead', when: 'absent' }] },
        ],
        returnTo: 'previous',
      },
    ],
    delegates: ['city-labour'],
  },
  approval: {
    // What it handles itself is what nobody else decides: consultations and suggestions to the bureau.
    classes: [
      {
        id: 'own',
        label: text('本局直接办理', 'handled by the bureau itself'),
        weight: 'general',
        when: {
          all: [{ fact: 'settledLocally' }],
          none: [{ fact: 'serious' }, { fact: 'likelyToEscalate' }],
        },
        decidedBy: ['receptionSection'],
        reclassify: 'up',
      },
      {
        id: 'significant',
        label: text('重大紧急', 'significant'),
        weight: 'complex',
        decidedBy: ['receptionSection'],
        reclassify: 'none',
      },
    ],
    chains: [
      { paper: 'dispatch', class: ['own'], propose: ['supervisionSection'], steps: [], returnTo: 'draft' },
      {
        paper: 'dispatch',
        propose: ['supervisionSection'],
        steps: [{ act: 'sign', by: ['head'], standIn: [{ by: 'deputyHead', when: 'absent' }] }],
        returnTo: 'draft',
      },
      { paper: 'reply', class: ['significant'], steps: [{ act: 'sign', by: ['head'] }], returnTo: 'draft' },
      { paper: 'extension', steps: [{ act: 'sign', by: ['head'] }], returnTo: 'draft' },
    ],
    seals: ['bureau-heads'],
  },
} satisfies PolicyInput;

/** A municipal petition bureau: it passes down, assigns, watches and reviews; what it handles itself is little. */
export const municipalPetitionBureau: Policy = shippedPolicy(written);
