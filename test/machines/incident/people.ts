import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { RoleId } from '../../../src/vocabulary/roles.ts';

const person = (role: RoleId, unit: string, id: string): Actor => ({ role, unit, id });

/** Those who act in the incidents of these tests. */
export const people = {
  clerk: person('supervisionOffice', 'supervision-office', 'clerk-1'),
  commissioner: person('disciplineCommission', 'commission', 'commissioner-1'),
  command: person('commandCentre', 'command-centre', 'watch-1'),
  publicity: person('publicityOffice', 'publicity', 'press-1'),
  guard: person('serviceDetachment', 'service-detachment', 'guard-1'),
  handler: person('responsibleUnit', 'dept-legal', 'handler-1'),
  departmentHandler: person('businessDepartment', 'dept-legal', 'handler-1'),
  otherDepartment: person('businessDepartment', 'dept-supervision', 'handler-2'),
  brigadier: person('brigade', 'brigade-1', 'brigadier-1'),
  otherUnit: person('responsibleUnit', 'dept-supervision', 'handler-2'),
  superior: person('superiorOrgan', 'superior-bureau', 'superior-1'),
  police: person('publicSecurity', 'public-security', 'police-1'),
  chief: person('chiefOfficer', 'command', 'chief-1'),
  complainedOf: person('supervisionOffice', 'supervision-office', 'complained-1'),
  timer: { role: 'system', id: 'timer' } as Actor,
} as const;
