import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';

import { type Action, record, set, setMatter } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/**
 * The day of acceptance (受理) that a registration at this moment sets; nothing where the policy takes the day on
 * which the unit accepts.
 */
function acceptance(matter: Matter, registeredAt: Instant, policy: Policy): Partial<Matter> {
  const day = policy.choices.acceptanceDay;
  if (day === 'unitAccepts') return {};
  return { acceptedOn: dayOf(day === 'receipt' ? matter.receivedAt : registeredAt) };
}

type Registered = LifecycleContext & { readonly registerNumber?: string | undefined };
type Registering = { readonly at: Instant; readonly registerNumber: string };

/** The matter is in the register, and accepted where the policy takes that day. */
export const entered: readonly Action<Registered, Registering>[] = [
  set(({ event }) => ({ registerNumber: event.registerNumber })),
  setMatter(({ context: { matter }, event, env }) => acceptance(matter, event.at, env.policy)),
  record('registration', ({ event }) => ({ about: event.registerNumber })),
];
