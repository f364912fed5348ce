import type { Actor } from '../../../src/vocabulary/events/define.ts';

const actor = (role: Actor['role'], unit: string, id: string): Actor => ({ role, unit, id });

/** Who acts where petitions arrive, under the plan. */
export const people = {
  commissioner: actor('disciplineCommission', 'commission', 'commissioner-1'),
  clerk: actor('supervisionOffice', 'supervision-office', 'clerk-1'),
  brigade: actor('brigade', 'brigade-1', 'fireman-1'),
  responsible: actor('responsibleUnit', 'brigade-1', 'fireman-1'),
  otherResponsible: actor('responsibleUnit', 'brigade-2', 'fireman-2'),
  department: actor('businessDepartment', 'dept-legal', 'legal-1'),
  superior: actor('superiorOrgan', 'superior-bureau', 'superior-1'),
  ministry: actor('superiorOrgan', 'ministry', 'ministry-1'),
  petitioner: { role: 'petitioner', id: 'petitioner-1' } as Actor,
  stranger: { role: 'petitioner', id: 'stranger-1' } as Actor,
  timer: { role: 'system', id: 'timer' } as Actor,
};

/** How an ordinary petition arrives. */
export const arrival = {
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
} as const;
