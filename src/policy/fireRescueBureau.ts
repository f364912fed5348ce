import type { RoleId } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import { type PolicyInput, shippedPolicy } from './definePolicy.ts';
import { regulations2022, regulations2022First } from './regulations2022.ts';
import type { Policy, Unit } from './schema.ts';

const unit = (id: string, roles: RoleId[], zh: string, en: string, liaison?: string): Unit => ({
  id,
  roles,
  label: text(zh, en),
  ...(liaison ? { liaison } : {}),
});
const outside = (id: string, roles: RoleId[], zh: string, en: string): Unit => ({
  ...unit(id, roles, zh, en),
  outside: true,
});
const department = (id: string, zh: string, en: string) =>
  unit(id, ['businessDepartment', 'responsibleUnit'], zh, en, `${id}-liaison`);
const brigade = (id: string, zh: string, en: string) =>
  unit(id, ['brigade', 'responsibleUnit'], zh, en, `${id}-liaison`);

const own = {
  id: 'fireRescueBureau',
  label: text('某消防救援局信访工作方案', 'a fire-and-rescue bureau’s petition plan'),
  inForce: '2022-07-17',
  units: [
    unit(
      'commission',
      ['disciplineCommission', 'disciplineSecretary', 'deputyDisciplineSecretary'],
      '纪委',
      'discipline commission',
    ),
    unit('supervision-office', ['supervisionOffice'], '纪保督察处', 'supervision office'),
    unit('command', ['chiefOfficer'], '局主官', 'chief officer'),
    unit('leading-group', ['leadingGroup'], '信访工作领导小组', 'leading group'),
    department('dept-legal', '法制与社会消防工作处', 'legal and public fire-safety department'),
    department('dept-supervision', '防火监督处', 'fire-prevention department'),
    department('dept-personnel', '组织教育处', 'personnel department'),
    department('dept-logistics', '后勤装备处', 'logistics department'),
    brigade('brigade-1', '第一支队', 'first brigade'),
    brigade('brigade-2', '第二支队', 'second brigade'),
    brigade('brigade-3', '第三支队', 'third brigade'),
    unit('service-detachment', ['serviceDetachment'], '机关勤务分队', 'service detachment'),
    unit('command-centre', ['commandCentre'], '指挥中心', 'command centre'),
    unit('publicity', ['publicityOffice'], '宣传处', 'publicity office'),
    outside('superior-bureau', ['superiorOrgan'], '上级消防救援机关', 'superior fire-and-rescue organ'),
    outside('ministry', ['superiorOrgan'], '应急管理部', 'ministry of emergency management'),
    outside(
      'national-administration',
      ['superiorOrgan'],
      '国家消防救援局',
      'national fire and rescue administration',
    ),
    outside('public-security', ['publicSecurity'], '属地公安机关', 'local public security'),
    outside('petition-bureau', ['outsideOrgan'], '属地信访局', 'local petition bureau'),
    outside('street-office', ['outsideOrgan'], '街道办事处', 'street office'),
    outside('housing-bureau', ['outsideOrgan'], '住房和城乡建设局', 'housing bureau'),
  ],
} satisfies Omit<PolicyInput, 'version'>;

/** Which area is whose: the plan leaves it to each bureau, which names its own. */
const areas = [
  { id: 'district-east', brigade: 'brigade-1', label: text('东片区', 'eastern area') },
  { id: 'district-west', brigade: 'brigade-2', label: text('西片区', 'western area') },
  { id: 'district-south', brigade: 'brigade-3', label: text('南片区', 'southern area') },
] as const;

/** The first version, for petitions that were opened under it. */
export const fireRescueBureauFirst: Policy = shippedPolicy({
  ...own,
  extends: regulations2022First,
  version: '1.0.0',
});

/**
 * The plan of a fire-and-rescue bureau. The plan leaves its name and its prescribed times blank: both are set
 * here, and a bureau that adopts it extends this policy with its own.
 */
export const fireRescueBureau: Policy = shippedPolicy({
  ...own,
  extends: regulations2022,
  version: '1.1.0',
  answerability: { partyCommittee: true, items: 'optional' },
  specialPeriods: { gathering: true, publicSecurity: true },
  liaison: { namedBy: ['responsibleUnit'] },
  territory: { areas: areas.map(({ id, label }) => ({ id, label })) },
  units: own.units.map((one) => {
    const territory = areas.flatMap(({ id, brigade }) => (brigade === one.id ? [id] : []));
    return territory.length === 0 ? one : { ...one, territory };
  }),
});
