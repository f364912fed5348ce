import type { Look } from './model.ts';

/** Who stands above an office, lowest first. */
const higher = ['chiefOfficer', 'leadingGroup', 'superiorOrgan'];
const offices = [
  'disciplineCommission',
  'disciplineSecretary',
  'deputyDisciplineSecretary',
  'supervisionOffice',
  'serviceDetachment',
  'commandCentre',
  'publicityOffice',
  'chiefOfficer',
  'leadingGroup',
  'leadingGroupOffice',
];

/** Whether a part is an office that somebody stands above. */
export const isOffice = (part: string): boolean => offices.includes(part);

const isTainted = ({ policy, matter }: Look, part: string): boolean => {
  const units = policy.units.filter(({ roles }) => roles.includes(part));
  return units.length > 0 && units.every(({ id }) => matter.complainedOf.units.includes(id));
};

/** Who does the work of an office all of whose units are complained of (`reg.30`). */
export function standsIn(look: Look, part: string): string | undefined {
  if (!isOffice(part) || !isTainted(look, part)) return undefined;
  const own = part === 'leadingGroupOffice' ? 'leadingGroup' : part;
  return higher.slice(higher.indexOf(own) + 1).find((one) => !isTainted(look, one));
}

/** What comes in is taken in by whomever it comes to. */
export const takenIn =
  /^(intake\.receive|repeat\.receive|referral\.receive|group\.arrive|capital\.request|reviewCase\.request)$/;

/** What an office does although it is complained of: sending on, and what danger and disorder ask for. */
export const evenInOwnCase =
  /^(intake\.(assess|redirect|leaveBelow|passDown|leadToProcedure)|disorder\..*|urgent\.(find|contain)|matter\.reportUrgent)$/;
