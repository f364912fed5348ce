import type { Actor } from '../../../src/index.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The supervision office's clerks. */
export const clerk = (n: number): Actor => ({
  role: 'supervisionOffice',
  unit: 'supervision-office',
  id: `clerk-${two(n)}`,
});
/** The commission's officers. */
export const commission = (n = 1): Actor => ({
  role: 'disciplineCommission',
  unit: 'commission',
  id: `commission-officer-${two(n)}`,
});
export const secretary: Actor = { role: 'disciplineSecretary', unit: 'commission', id: 'secretary-01' };
export const deputy: Actor = {
  role: 'deputyDisciplineSecretary',
  unit: 'commission',
  id: 'deputy-secretary-01',
};
export const chief: Actor = { role: 'chiefOfficer', unit: 'command', id: 'chief-01' };
export const leader: Actor = { role: 'leadingGroup', unit: 'leading-group', id: 'leading-group-01' };
export const party: Actor = { role: 'partyCommittee', unit: 'leading-group', id: 'party-secretary-01' };
export const guard: Actor = { role: 'serviceDetachment', unit: 'service-detachment', id: 'guard-01' };
export const watch: Actor = { role: 'commandCentre', unit: 'command-centre', id: 'watch-01' };
export const press: Actor = { role: 'publicityOffice', unit: 'publicity', id: 'press-01' };
/** The superior bureau, which refers and reviews. */
export const superior = (n = 1): Actor => ({
  role: 'superiorOrgan',
  unit: 'superior-bureau',
  id: `superior-officer-${two(n)}`,
});
/** The ministry, which re-examines. */
export const ministry = (n = 1): Actor => ({
  role: 'superiorOrgan',
  unit: 'ministry',
  id: `ministry-officer-${two(n)}`,
});
/** Somebody of the unit that has a matter. */
export const officer = (unit: string, n = 1): Actor => ({
  role: 'responsibleUnit',
  unit,
  id: `${unit}-officer-${two(n)}`,
});
export const petitionerId = (n: number): string => `petitioner-${String(n).padStart(3, '0')}`;
export const petitioner = (n: number): Actor => ({ role: 'petitioner', id: petitionerId(n) });
