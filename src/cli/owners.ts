import { partLabel } from '../comparison/ownerText.ts';
import type { DeadlineOwner } from '../deadlines/deadline.ts';
import { policyNamed } from '../policy/reference.ts';
import { type Policy, unitOf } from '../policy/schema.ts';
import { text } from '../vocabulary/text.ts';
import type { Owner } from './run/runReport.ts';

/** The policy of an engine with this id and version. Throws a RangeError where it has none. */
export function policyIn(
  policies: readonly Policy[],
  reference: { readonly id: string; readonly version: string },
): Policy {
  const found = policyNamed(policies, reference);
  if (!found) throw new RangeError(`the policy ${reference.id} ${reference.version} is not loaded`);
  return found;
}

/** The owner of a deadline in the policy's own words; the unit, where only one plays the part. */
export function ownerOf(policy: Policy, { role, unit }: DeadlineOwner): Owner {
  const units = policy.units.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const only = units.length === 1 ? units[0] : undefined;
  const id = unit ?? only ?? null;
  const unitLabel = id === null ? null : (unitOf(policy, id)?.label ?? text(id, id));
  return { role, label: partLabel(policy, role), unit: id, unitLabel };
}
