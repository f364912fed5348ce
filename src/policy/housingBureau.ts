import { roleLabels } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import { type PolicyInput, shippedPolicy } from './definePolicy.ts';
import { regulations2022, regulations2022First } from './regulations2022.ts';
import type { Policy } from './schema.ts';
import { calendarDays, outsideOrgan, role, unitOfRoles, workingDays } from './written.ts';

/** What the bureau calls those who play the parts. */
const roles = {
  resident: role(text('来访群众', 'resident'), 'petitioner'),
  petitionOffice: role(text('信访办', 'petition office'), 'disciplineCommission', 'supervisionOffice'),
  deputyDirector: role(text('分管副局长', 'deputy director in charge'), 'disciplineSecretary'),
  officeHead: role(text('办公室主任', 'head of the general office'), 'deputyDisciplineSecretary'),
  director: role(text('局长', 'director'), 'chiefOfficer'),
  division: role(text('业务科室', 'division'), 'businessDepartment', 'responsibleUnit'),
  districtStation: role(text('区住建站', 'district station'), 'brigade', 'responsibleUnit'),
  frontDesk: role(text('值班室', 'front desk'), 'serviceDetachment'),
  dutyRoom: role(text('应急值班室', 'emergency duty room'), 'commandCentre'),
  newsOffice: role(text('新闻科', 'news office'), 'publicityOffice'),
  partyGroup: role(text('局党组', 'party group of the bureau'), 'leadingGroup'),
  higherOrgan: role(text('上级机关', 'higher organ'), 'superiorOrgan'),
  police: role(text('公安机关', 'police'), 'publicSecurity'),
  partnerOrgan: role(text('协作单位', 'partner organ'), 'outsideOrgan'),
  timer: role(roleLabels.system, 'system'),
};

const own = {
  id: 'housingBureau',
  label: text('某市住房和城乡建设局信访工作办法', 'a city housing bureau’s petition rules'),
  inForce: '2023-01-01',
  roles,
  units: [
    unitOfRoles('petition-office', '信访办', 'petition office', roles.petitionOffice),
    unitOfRoles(
      'bureau-office',
      '局领导及办公室',
      'bureau leadership and general office',
      roles.director,
      roles.deputyDirector,
      roles.officeHead,
    ),
    unitOfRoles('party-group', '局党组', 'party group', roles.partyGroup),
    unitOfRoles('division-market', '房地产市场科', 'property market division', roles.division),
    unitOfRoles('division-quality', '工程质量科', 'construction quality division', roles.division),
    unitOfRoles('station-east', '东城区住建站', 'east district station', roles.districtStation),
    unitOfRoles('station-west', '西城区住建站', 'west district station', roles.districtStation),
    unitOfRoles('front-desk', '值班室', 'front desk', roles.frontDesk),
    unitOfRoles('duty-room', '应急值班室', 'emergency duty room', roles.dutyRoom),
    unitOfRoles('news-office', '新闻科', 'news office', roles.newsOffice),
    outsideOrgan('city-government', '市人民政府', 'city government', roles.higherOrgan),
    outsideOrgan('provincial-department', '省住房和城乡建设厅', 'provincial department', roles.higherOrgan),
    outsideOrgan('provincial-government', '省人民政府', 'provincial government', roles.higherOrgan),
    outsideOrgan('police-station', '属地派出所', 'local police station', roles.police),
    outsideOrgan('street-office', '街道办事处', 'street office', roles.partnerOrgan),
  ],
  terms: {
    'intake.notice': workingDays(5),
    'intake.register': workingDays(1),
    'intake.classify': workingDays(2),
    'referral.notice': workingDays(5),
    'handling.conclude': calendarDays(30),
    'handling.report': calendarDays(25),
    'handling.answer': calendarDays(30),
    'review.accept': workingDays(3),
    'supervision.unit': calendarDays(3),
  },
  extension: { handlingDays: 15 },
  thresholds: { representatives: [{ groupUpTo: 10, most: 3 }, { most: 5 }] },
  choices: { deputySigns: false },
} satisfies Omit<PolicyInput, 'version'>;

/** The first version, for petitions that were opened under it. */
export const housingBureauFirst: Policy = shippedPolicy({
  ...own,
  extends: regulations2022First,
  version: '1.0.0',
});

/**
 * A city's housing bureau: another kind of body, with one petition office where the fire-and-rescue bureau has a commission and a
 * supervision office, and with a province's stricter terms.
 */
export const housingBureau: Policy = shippedPolicy({
  ...own,
  extends: regulations2022,
  version: '1.1.0',
  choices: { ...own.choices, aftercare: true },
});
