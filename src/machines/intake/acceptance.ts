import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';

/**
 * The day of acceptance (受理) that a registration at this moment sets; nothing where the policy takes the day on
 * which the unit accepts.
 */
export function acceptance(matter: Matter, registeredAt: Instant, policy: Policy): Partial<Matter> {
  const day = policy.choices.acceptanceDay;
  if (day === 'unitAccepts') return {};
  return { acceptedOn: dayOf(day === 'receipt' ? matter.receivedAt : registeredAt) };
}
