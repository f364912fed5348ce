import { type Policy, unitOf } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';

interface Dispatch {
  readonly unit: string;
  readonly liaison?: string | undefined;
}

/** The liaison person (联系人) of a dispatch: the one that the event names, else the one that the unit named (`plan.3.2.2.1`). */
export function liaisonOf(policy: Pick<Policy, 'units'>, dispatch: Dispatch): string | undefined {
  return dispatch.liaison ?? unitOf(policy, dispatch.unit)?.liaison;
}

/** Whether the unit must have a liaison person: every department does, a brigade may (`plan.3.2.2.1`). */
export function needsLiaison(policy: Pick<Policy, 'units'>, unit: string): boolean {
  return unitOf(policy, unit)?.roles.includes('businessDepartment') ?? false;
}

/** What of a matter falls away where an approval begins: nobody has it, nothing is signed, and what is approved is not simplified. */
export const toBeApproved = {
  unit: undefined,
  liaison: undefined,
  signedFor: undefined,
  simplified: false,
} as const satisfies Partial<Matter>;
