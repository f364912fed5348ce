import { type Policy, unitOf } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';

interface Dispatch {
  readonly unit: string;
  readonly liaison?: string | undefined;
}

/** The liaison person (联系人) of a dispatch: the one that the event names, else the one that the unit named (`plan.3.2.2.1`). */
export function liaisonOf(policy: Policy, dispatch: Dispatch): string | undefined {
  return dispatch.liaison ?? unitOf(policy, dispatch.unit)?.liaison;
}

/** Whether the unit must have a liaison person: every department does, a brigade may (`plan.3.2.2.1`). */
export function needsLiaison(policy: Policy, unit: string): boolean {
  return unitOf(policy, unit)?.roles.includes('businessDepartment') ?? false;
}

/** The matter as nobody has it: whoever had it before has it no longer. */
function withoutUnit({ unit: _unit, liaison: _liaison, ...matter }: Matter): Matter {
  return matter;
}

/** The matter at the start of an approval: nobody has it, nothing is signed, and what is approved is not simplified. */
export function toBeApproved(matter: Matter): Matter {
  const { signedFor: _, ...unsigned } = withoutUnit(matter);
  return { ...unsigned, simplified: false };
}

/** The matter in the hands of a unit, with the unit's liaison person where there is one. */
export function dispatchedTo(matter: Matter, policy: Policy, dispatch: Dispatch): Matter {
  const liaison = liaisonOf(policy, dispatch);
  return { ...withoutUnit(matter), unit: dispatch.unit, ...(liaison === undefined ? {} : { liaison }) };
}
