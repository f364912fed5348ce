import type { EventOf } from '../../vocabulary/events/define.ts';
import type { matterEvents } from '../../vocabulary/events/everywhere.ts';
import { officeIds, type RoleId } from '../../vocabulary/roles.ts';
import { inform, report } from './actions.ts';
import type { LifecycleContext } from './context.ts';
import type { Step } from './grammar.ts';
import { partToldOfUrgency } from './urgentOrgan.ts';

type Urgent = Extract<EventOf<typeof matterEvents, string>, { readonly type: 'matter.reportUrgent' }>;

/** Significant and urgent matters are reported at once, and harm is contained: wherever the matter stands (`reg.25`). */
export const reportUrgent: Step<LifecycleContext, Urgent, never> = {
  // Whether or not it has the matter.
  by: officeIds,
  rule: 'reg.25',
  when: ['organMayBeToldOfUrgency', { type: 'unitNotComplainedOf', params: { field: 'organ' } }],
  do: [
    report('urgent', ({ event }) => ({
      to: { role: 'disciplineCommission' },
      reason: event.reason,
      detail: { containment: event.containment },
    })),
    report('urgent', ({ event }) => ({
      to: { role: 'leadingGroup' },
      reason: event.reason,
      detail: { containment: event.containment },
    })),
    inform('urgent-matter', ({ event, env }) => ({
      // That it has such a part is asked above.
      organ: { role: partToldOfUrgency(env.policy, event.organ) as RoleId, unit: event.organ },
      reason: event.reason,
      detail: { containment: event.containment },
    })),
  ],
};
