import { fireRescueBureau, type Policy, type RoleId } from '../../../src/index.ts';

/** The units of a body that stand where those of the bureau stand in the samples. */
interface Units {
  /** The unit that has the matter, others that could have it, and one that is complained of. */
  readonly having: string;
  readonly others: readonly [string, string];
  readonly complainedOf: string;
  /** Organs outside: one whose opinion is reviewed, one whose opinion is re-examined, one that another reviews. */
  readonly outside: readonly [string, string, string];
}

const unitsOfBodies: Readonly<Record<string, Units>> = {
  countyDepartment: {
    having: 'noise-section',
    others: ['water-section', 'water-section'],
    complainedOf: 'air-section',
    outside: ['county-housing', 'town-government', 'county-discipline'],
  },
  // Of two sections the one that does not have the matter is both another and the one complained of.
  municipalPetitionBureau: {
    having: 'letters',
    others: ['online', 'online'],
    complainedOf: 'online',
    outside: ['city-housing', 'city-labour', 'east-county-bureau'],
  },
  reexaminationOffice: {
    having: 'first-group',
    others: ['second-group', 'second-group'],
    complainedOf: 'second-group',
    outside: ['provincial-housing', 'north-city-government', 'hill-county-government'],
  },
  university: {
    having: 'faculty-science',
    others: ['student-affairs', 'faculty-arts'],
    complainedOf: 'logistics',
    outside: ['social-security', 'discipline-organ', 'discipline-organ'],
  },
};

/** Whose part it is where the body has nobody for it. */
const instead: Readonly<Partial<Record<RoleId, RoleId>>> = {
  disciplineSecretary: 'deputyDisciplineSecretary',
  brigade: 'businessDepartment',
  serviceDetachment: 'supervisionOffice',
  commandCentre: 'chiefOfficer',
  publicityOffice: 'chiefOfficer',
  partyCommittee: 'leadingGroup',
};

const officeUnits: Readonly<Record<string, RoleId>> = {
  commission: 'disciplineCommission',
  'supervision-office': 'supervisionOffice',
  command: 'chiefOfficer',
  'leading-group': 'leadingGroup',
  'service-detachment': 'serviceDetachment',
  'command-centre': 'commandCentre',
  publicity: 'publicityOffice',
  'public-security': 'publicSecurity',
};

const having = ({ units }: Policy, part: RoleId) => units.filter(({ roles }) => roles.includes(part));

/** Each unit that the samples name, as this body has it. */
function unitNames(policy: Policy): ReadonlyMap<string, string> {
  const { having: unit, others, complainedOf, outside } = unitsOfBodies[policy.id] as Units;
  const [superior = unit, ministry = superior, national = ministry] = having(policy, 'superiorOrgan').map(
    ({ id }) => id,
  );
  const offices = Object.entries(officeUnits).map(([id, part]): [string, string] => [
    id,
    having(policy, castOf(policy, part))[0]?.id ?? id,
  ]);
  return new Map([
    ...offices,
    ['dept-legal', unit],
    ['dept-supervision', others[0]],
    ['dept-logistics', others[1]],
    ['brigade-1', others[0]],
    ['brigade-2', others[1]],
    ['dept-personnel', complainedOf],
    ['brigade-3', complainedOf],
    ['superior-bureau', superior],
    ['ministry', ministry],
    ['national-administration', national],
    ['street-office', outside[0]],
    ['housing-bureau', outside[1]],
    ['petition-bureau', outside[2]],
  ]);
}

const castOf = (policy: Policy, part: RoleId): RoleId =>
  having(policy, part).length > 0 || part === 'petitioner' || part === 'system'
    ? part
    : (instead[part] ?? part);

interface Somebody {
  readonly role: string;
  readonly unit?: string;
  readonly id: string;
}

const plays = (policy: Policy, unit: string | undefined, part: string) =>
  policy.units.some(({ id, roles }) => id === unit && roles.includes(part as RoleId));

/** Whoever plays the part here: for the unit that stands where theirs stood, or where that has not the part, for one that has it. */
function actorOf(policy: Policy, by: Somebody, nameOf: (unit: string) => string): Somebody {
  const part = castOf(policy, by.role as RoleId);
  const names = Object.keys(policy.roles).filter((name) => policy.roles[name]?.plays.includes(part));
  const role = names.find((name) => policy.roles[name]?.plays.includes('businessDepartment')) ?? names[0];
  // A name of another body’s own: here it is nobody’s.
  if (role === undefined) return by;
  if (by.unit === undefined) return { ...by, role };
  const unit = nameOf(by.unit);
  const elsewhere = plays(fireRescueBureau, by.unit, by.role) && !plays(policy, unit, part);
  return { ...by, role, unit: (elsewhere ? having(policy, part)[0]?.id : undefined) ?? unit };
}

/** What the samples say, as a body says it that has other units, offices and role names. */
export function inWordsOf(policy: Policy): <T>(said: T) => T {
  const units = unitNames(policy);
  const nameOf = (unit: string) => units.get(unit) ?? unit;
  const translated = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return nameOf(value);
    if (Array.isArray(value)) return value.map((one) => translated(one));
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'by') return actorOf(policy, value as Somebody, nameOf);
    const said = Object.fromEntries(
      Object.entries(value)
        // An area is the body’s own: one that names none has none.
        .filter(([name]) => name !== 'territory' || policy.territory !== undefined)
        .map(([name, part]) => [name, translated(part, name)]),
    );
    return key === 'owner' && typeof said.role === 'string'
      ? { ...said, role: castOf(policy, said.role as RoleId) }
      : said;
  };
  return <T>(said: T) => translated(said) as T;
}

/** What a body says, as the samples would say it: what they ask of a matter they ask in their own words. */
export function backFrom(policy: Policy): <T>(said: T) => T {
  // The first that stands for several is meant.
  const ours = new Map([...unitNames(policy)].reverse().map(([our, their]) => [their, our]));
  const translated = (value: unknown): unknown => {
    if (typeof value === 'string') return ours.get(value) ?? value;
    if (Array.isArray(value)) return value.map(translated);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, translated(part)]));
  };
  return <T>(said: T) => translated(said) as T;
}
