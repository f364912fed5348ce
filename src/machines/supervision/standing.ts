import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import { type Policy, type Unit, unitOf } from '../../policy/schema.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';

/** The levels that answer for a duty, lowest first (`plan.3.4`, `plan.2`); `unit` is every unit below the commission. */
export const levels = ['unit', 'commission', 'chiefOfficer', 'leadingGroup', 'superiorOrgan'] as const;
export type Level = (typeof levels)[number];

const levelOfPart: Partial<Record<RoleId, Level>> = {
  disciplineCommission: 'commission',
  disciplineSecretary: 'commission',
  deputyDisciplineSecretary: 'commission',
  chiefOfficer: 'chiefOfficer',
  leadingGroup: 'leadingGroup',
  leadingGroupOffice: 'leadingGroup',
  superiorOrgan: 'superiorOrgan',
};

/** The offices of the body, as whom a unit speaks for itself. */
export const ownOffices = [
  'responsibleUnit',
  'businessDepartment',
  'brigade',
  'supervisionOffice',
  'disciplineCommission',
  'disciplineSecretary',
  'deputyDisciplineSecretary',
  'chiefOfficer',
  'serviceDetachment',
  'commandCentre',
  'publicityOffice',
  'leadingGroup',
  'leadingGroupOffice',
] as const satisfies readonly RoleId[];

const rank = (parts: readonly RoleId[]) =>
  Math.max(...parts.map((part) => levels.indexOf(levelOfPart[part] ?? 'unit')), 0);

/** The unit that owes a duty: the one named, the one that has the matter, or the only one that plays the part. */
export function owingUnit(
  owner: DeadlineOwner,
  matter: Pick<Matter, 'unit'>,
  policy: Pick<Policy, 'units'>,
): Unit | undefined {
  const id = owner.unit ?? (owner.role === 'responsibleUnit' ? matter.unit : undefined);
  if (id !== undefined) return unitOf(policy, id);
  const units = policy.units.filter(({ roles }) => roles.includes(owner.role));
  return units.length === 1 ? units[0] : undefined;
}

/** A unit as the one that owes a duty: the responsible unit where it has the matter, else by the first part it plays. */
export function ownerOfUnit(unit: string, matter: Matter, policy: Policy): DeadlineOwner {
  const part = unit === matter.unit ? undefined : unitOf(policy, unit)?.roles[0];
  return { role: part ?? 'responsibleUnit', unit };
}

/** The highest level on which whoever owes a duty stands, whatever other parts the same unit plays. */
export function standing(
  owner: DeadlineOwner,
  matter: Pick<Matter, 'unit'>,
  policy: Pick<Policy, 'units'>,
): Level {
  const parts = owingUnit(owner, matter, policy)?.roles ?? [];
  return levels[rank([owner.role, ...parts])] as Level;
}

/** Whether whoever acts stands above a unit: nobody examines or decides about their own duty, or that of a level above. */
export function standsAbove(
  actor: Actor<string>,
  unit: string,
  policy: Pick<Policy, 'units' | 'roles'>,
): boolean {
  const acting = Object.hasOwn(policy.roles, actor.role) ? policy.roles[actor.role]?.plays : undefined;
  return rank(acting ?? []) > rank(unitOf(policy, unit)?.roles ?? []);
}

/** The part that examines a unit: the commission, or for the commission and the chief officer the leading group, or above. */
export function partAbove(unit: string, policy: Policy): RoleId {
  const level = levels[rank(unitOf(policy, unit)?.roles ?? [])] as Level;
  if (level === 'unit') return 'disciplineCommission';
  return level === 'commission' || level === 'chiefOfficer' ? 'leadingGroup' : 'superiorOrgan';
}
