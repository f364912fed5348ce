import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';

import { type Action, record, set, setMatter } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/**
 * The day of acceptance (受理) after a registration at this moment; it stays as it is where the policy takes the day on
 * which the unit accepts.
 */
function acceptedOn(
  matter: Pick<Matter, 'receivedAt' | 'acceptedOn'>,
  registeredAt: Instant,
  { choices }: Pick<Policy, 'choices'>,
): Day | undefined {
  const day = choices.acceptanceDay;
  if (day === 'unitAccepts') return matter.acceptedOn;
  return dayOf(day === 'receipt' ? matter.receivedAt : registeredAt);
}

type Registered = LifecycleContext & { readonly registerNumber?: string | undefined };
type Registering = { readonly at: Instant; readonly registerNumber: string };

/** The matter is in the register, and accepted where the policy takes that day. */
export const entered: readonly Action<Registered, Registering>[] = [
  set(['event.registerNumber'], { registerNumber: ({ event }) => event.registerNumber }),
  setMatter(['matter.receivedAt', 'matter.acceptedOn', 'event.at', 'policy.choices'], {
    acceptedOn: ({ context: { matter }, event, env }) => acceptedOn(matter, event.at, env.policy),
  }),
  record('registration', ({ event }) => ({ about: event.registerNumber })),
];
