import { chainPeople } from './chainPeople.ts';
import type { Look, Policy } from './model.ts';
import { evenInOwnCase, isOffice, standsIn, takenIn } from './ownCase.ts';
import { opinionPeople } from './tables/opinionPapers.ts';

type Who = (look: Look) => boolean;

/** Whether a role name of the body plays a part of the plan. */
export function playsPart({ roles }: Policy, role: string, part: string): boolean {
  return Object.hasOwn(roles, role) && (roles[role]?.plays.includes(part) ?? false);
}

/** The unit that plays a part, where the body lists one. */
export function unitFor({ units }: Policy, part: string): string | undefined {
  return units.find(({ roles }) => roles.includes(part))?.id;
}

/** Whether a unit is the body's own and handles matters: a department or a brigade (`plan.1`). */
export function handles({ units }: Policy, id: string | undefined): boolean {
  const unit = units.find((one) => one.id === id);
  return unit !== undefined && unit.outside !== true && unit.roles.includes('responsibleUnit');
}

/** Whether a unit is one of the body's own. */
export function isOwn({ units }: Policy, id: string | undefined): boolean {
  const unit = units.find((one) => one.id === id);
  return unit !== undefined && unit.outside !== true;
}

/** Whether a unit or organ is listed with a part. */
export function unitPlays({ units }: Policy, id: string | undefined, part: string): boolean {
  return units.find((one) => one.id === id)?.roles.includes(part) ?? false;
}

/** An office of the plan acts by its part, for a unit that has it. */
const acts = ({ policy, matter, event: { by } }: Look, parts: readonly string[]): boolean =>
  parts.some(
    (part) =>
      playsPart(policy, by.role, part) &&
      unitPlays(policy, by.unit, part) &&
      // The responsible unit is whichever department or brigade has the matter, and no other.
      (part !== 'responsibleUnit' || by.unit === matter.unit),
  );

const plainly =
  (...parts: string[]): Who =>
  (look) =>
    acts(look, parts);

/** The same; an office that is complained of leaves it to whoever stands above, where the body says so. */
const office =
  (...parts: string[]): Who =>
  (look) => {
    const { policy, matter, event } = look;
    const units = matter.complainedOf.units;
    if (!policy.choices.aboveStandsIn || units.length === 0 || takenIn.test(event.type))
      return acts(look, parts);
    if (!acts(look, parts))
      return parts.some((part) => {
        const instead = standsIn(look, part);
        return instead !== undefined && acts(look, [instead]);
      });
    const inOwnCase = event.by.unit !== undefined && units.includes(event.by.unit) && parts.some(isOffice);
    return (
      !inOwnCase ||
      evenInOwnCase.test(event.type) ||
      acts(
        look,
        parts.filter((part) => !isOffice(part)),
      )
    );
  };

/** Every office and unit of the body. */
const offices = [
  'disciplineCommission',
  'disciplineSecretary',
  'deputyDisciplineSecretary',
  'supervisionOffice',
  'chiefOfficer',
  'businessDepartment',
  'brigade',
  'responsibleUnit',
  'serviceDetachment',
  'commandCentre',
  'publicityOffice',
  'leadingGroup',
  'leadingGroupOffice',
];

/** Somebody acts as the responsible unit, and for this unit. */
const actsFor = ({ policy, event: { by } }: Look, unit: string | undefined): boolean =>
  unit !== undefined && by.unit === unit && playsPart(policy, by.role, 'responsibleUnit');
/** The same, in any part in which a department or brigade acts. */
const actsInAnyPartFor = (look: Look, unit: string | undefined): boolean =>
  unit !== undefined &&
  look.event.by.unit === unit &&
  office('responsibleUnit', 'businessDepartment', 'brigade')(look);

/** Who may do something, under the words that the tables use. */
export const people: Readonly<Record<string, Who>> = {
  ...chainPeople,
  ...opinionPeople,
  'the commission, or whoever the body has decide both classes': (look) =>
    look.policy.approval
      ? chainPeople['whoever decides the class that it has, and the class that the facts make']?.(look) ===
        true
      : office('disciplineCommission')(look),
  'the commission, or whoever the body has decide the class': (look) =>
    look.policy.approval
      ? chainPeople['whoever decides the class that the facts make']?.(look) === true
      : office('disciplineCommission')(look),
  'the commission': office('disciplineCommission'),
  'the supervision office': office('supervisionOffice'),
  'the commission or the supervision office': office('disciplineCommission', 'supervisionOffice'),
  'the secretary or the deputy': office('disciplineSecretary', 'deputyDisciplineSecretary'),
  'the chief officer': office('chiefOfficer'),
  'the head of the organ': (look) => office(...look.policy.extension.approvers)(look),
  'the commission or the leading group': office('disciplineCommission', 'leadingGroup'),
  'the leading group': office('leadingGroup', 'leadingGroupOffice'),
  'a superior organ': office('superiorOrgan'),
  'the superior organ that referred it': (look) =>
    office('superiorOrgan')(look) && look.event.by.unit === look.matter.referral?.organ,
  'the superior organ that referred it, or the supervision office for it': (look) =>
    people['the superior organ that referred it']?.(look) === true || office('supervisionOffice')(look),
  'the organ whose opinion it is, or the supervision office for it': (look) =>
    office('supervisionOffice')(look) ||
    (office('outsideOrgan')(look) && look.event.by.unit === look.course.facts.organ),
  'a petitioner of the matter, or the supervision office': (look) =>
    people['a petitioner of the matter']?.(look) === true || office('supervisionOffice')(look),
  'the organ outside that has it, or the supervision office for it': (look) =>
    office('supervisionOffice')(look) ||
    (office('outsideOrgan')(look) && look.event.by.unit === look.course.facts.organ),
  'the unit that has it': (look) => actsFor(look, look.matter.unit),
  'the unit that has it, or the commission': (look) =>
    office('disciplineCommission')(look) || actsFor(look, look.matter.unit),
  'the unit named': (look) => actsInAnyPartFor(look, look.course.facts.unit as string | undefined),
  'the leader in charge': (look) =>
    office('chiefOfficer', 'leadingGroup')(look) && look.event.by.id === look.course.facts.leader,
  'whoever arranges receptions': (look) => office(...(look.policy.receptions?.arrangedBy ?? []))(look),
  'the leader on duty': (look) =>
    office(...(look.policy.receptions?.hold ?? []))(look) && look.event.by.id === look.course.facts.leader,
  'a leader who consents': (look) => {
    const { hold = [], consent = [] } = look.policy.receptions ?? {};
    const parts = consent.flatMap((who) => look.policy.roles[who]?.plays ?? [who]);
    const isNamed = consent.some((who) =>
      Object.hasOwn(look.policy.roles, who)
        ? look.event.by.role === who
        : playsPart(look.policy, look.event.by.role, who),
    );
    return office(...hold, ...parts)(look) && (isNamed || look.event.by.id === look.course.facts.leader);
  },
  'the unit that was ordered': (look) =>
    look.event.by.unit === look.course.facts.ordered && office('businessDepartment', 'brigade')(look),
  'the unit that carries it out': (look) => actsInAnyPartFor(look, look.course.facts.unit as string),
  'whoever answers on the spot': (look) => office(...(look.policy.fastLane?.by ?? []))(look),
  'the unit that assists': (look) =>
    look.event.by.unit === look.course.facts.unit && office('businessDepartment', 'brigade')(look),
  'the unit that has it, the commission or the leading group': (look) =>
    office('disciplineCommission', 'leadingGroup')(look) || actsFor(look, look.matter.unit),
  'the chief officer or the leading group': office('chiefOfficer', 'leadingGroup'),
  'the supervision office, or whoever stands above it': office(
    'supervisionOffice',
    'disciplineCommission',
    'chiefOfficer',
    'leadingGroup',
    'superiorOrgan',
  ),
  'a petitioner of the matter': ({ policy, matter, event: { by } }) =>
    playsPart(policy, by.role, 'petitioner') && matter.petitioners.includes(by.id),
  'the timer': ({ policy, event: { by } }) => playsPart(policy, by.role, 'system'),
  'any office of the body': office(...offices),
  'whoever takes part': (look) =>
    people['a petitioner of the matter']?.(look) === true ||
    plainly(
      'disciplineCommission',
      'disciplineSecretary',
      'deputyDisciplineSecretary',
      'supervisionOffice',
      'chiefOfficer',
      'responsibleUnit',
      'leadingGroupOffice',
      'superiorOrgan',
    )(look),
  'the commission, the supervision office or the unit': office(
    'disciplineCommission',
    'supervisionOffice',
    'responsibleUnit',
  ),
  'a superior organ that gave no opinion before': (look) =>
    office('superiorOrgan')(look) &&
    ![look.course.facts.replyUnit, look.course.facts.reviewUnit].includes(look.event.by.unit),
  'the leading group, or the superior organ that supervises it': (look) =>
    look.course.state === 'superiorOrgan' ? office('superiorOrgan')(look) : office('leadingGroup')(look),
  'any office that receives petitions': office(
    'disciplineCommission',
    'supervisionOffice',
    'businessDepartment',
    'brigade',
    'responsibleUnit',
  ),
  'the unit first responsible, or the commission where there is none': (look) =>
    office('disciplineCommission')(look) || actsFor(look, look.course.facts.unit as string | undefined),
  'the organ that took it in': (look) =>
    office('superiorOrgan')(look) && look.event.by.unit === look.course.facts.organ,
  'whoever keeps the door or the register': office('serviceDetachment', 'supervisionOffice'),
  'whoever keeps the door or the register, or the commission': office(
    'serviceDetachment',
    'supervisionOffice',
    'disciplineCommission',
  ),
  'staff at the premises': office(
    'serviceDetachment',
    'supervisionOffice',
    'responsibleUnit',
    'disciplineCommission',
  ),
  'the detachment, or the chief officer': office('serviceDetachment', 'chiefOfficer'),
  'the command centre, or the chief officer': office('commandCentre', 'chiefOfficer'),
  'the publicity office, or the chief officer': office('publicityOffice', 'chiefOfficer'),
  'the supervision office or public security': office('supervisionOffice', 'publicSecurity'),
  'the commission, the office of the leading group or a superior organ': office(
    'disciplineCommission',
    'leadingGroupOffice',
    'superiorOrgan',
  ),
  'whoever stands above the unit': (look) =>
    office('disciplineCommission', 'leadingGroup', 'superiorOrgan')(look) &&
    rank(look.policy.roles[look.event.by.role]?.plays ?? []) >
      rank(look.policy.units.find(({ id }) => id === look.course.facts.unit)?.roles ?? []),
  'the level in charge': (look) => office(...levelParts(look.course.state))(look),
  'the leading group or a superior organ': office('leadingGroup', 'leadingGroupOffice', 'superiorOrgan'),
  'the unit examined': (look) => look.event.by.unit === look.course.facts.unit && plainly(...offices)(look),
  'a person who was named': (look) =>
    plainly(...offices)(look) &&
    (look.course.facts.persons ?? []).some((one: { person: string }) => one.person === look.event.by.id),
  'the party committee': plainly('partyCommittee'),
  'the unit supervised': (look) => look.event.by.unit === look.course.facts.unit && office(...offices)(look),
  'the unit that receives': (look) =>
    look.course.facts.byCommission
      ? office('disciplineCommission')(look)
      : actsInAnyPartFor(look, look.course.facts.unit as string),
  /** After a re-examination: the unit that has it, or the commission where the petition complains of that unit. */
  'whoever answers for the matter': (look) => {
    const unit = look.matter.unit ?? (look.course.facts.replyUnit as string);
    return look.matter.complainedOf.units.includes(unit)
      ? office('disciplineCommission')(look)
      : look.event.by.unit === unit &&
          office('responsibleUnit', 'businessDepartment', 'brigade', 'disciplineCommission')(look);
  },
  'nobody from outside': () => false,
};

/** How high a part stands: the commission, the chief officer, the leading group, a superior organ. */
function rank(parts: readonly string[]): number {
  const heights: readonly (readonly string[])[] = [
    ['disciplineCommission', 'disciplineSecretary', 'deputyDisciplineSecretary'],
    ['chiefOfficer'],
    ['leadingGroup', 'leadingGroupOffice'],
    ['superiorOrgan'],
  ];
  return 1 + heights.findLastIndex((some) => some.some((part) => parts.includes(part)));
}

/** Who is in charge at a level of supervision. */
function levelParts(level: string): string[] {
  const parts: Record<string, string[]> = {
    unit: ['disciplineCommission'],
    commission: ['disciplineCommission'],
    chiefOfficer: ['chiefOfficer'],
    leadingGroup: ['leadingGroup', 'leadingGroupOffice'],
    superiorOrgan: ['superiorOrgan'],
  };
  return parts[level] ?? [];
}

/** Whoever is complained of, asks, or has an interest takes no step (`reg.28`, `reg.30`). */
export function isImpartial({ matter, event: { by } }: Look): boolean {
  const { complainedOf, interested, petitioners } = matter;
  return ![complainedOf.persons, interested, petitioners].some((ids) => ids.includes(by.id));
}
