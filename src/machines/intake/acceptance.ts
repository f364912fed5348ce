import { dayOf } from '../../calendar/day.js';
import type { Policy } from '../../policy/schema.js';
import type { Instant } from '../../vocabulary/instant.js';
import type { Matter } from '../../vocabulary/matter.js';

/**
 * The day of acceptance (受理) that a registration at this moment sets; nothing where the policy takes the day on
 * which the unit accepts.
 */
export function acceptance(matter: Matter, registeredAt: Instant, policy: Policy): Partial<Matter> {
  const day = policy.choices.acceptanceDay;
  if (day === 'unitAccepts') return {};
  return { acceptedOn: dayOf(day === 'receipt' ? matter.receivedAt : registeredAt) };
}
