import { lifecycles } from '../../../machines/lifecycles.ts';
import { type Policy, rolesPlaying } from '../../../policy/schema.ts';
import type { Text } from '../../../vocabulary/text.ts';
import { sendersOf } from './sendersOf.ts';

/** An event that opens a petition of its own. */
export interface OpeningEvent {
  readonly type: string;
  readonly lifecycle: Text;
  readonly label: Text;
  /** The policy's role names that may send it. */
  readonly roles: readonly string[];
}

/** The events with which a petition can begin, in the order of the plan. */
export function openingEvents(policy: Policy): OpeningEvent[] {
  return lifecycles.flatMap((lifecycle) => {
    const { opens, place, events, label } = lifecycle;
    if (!opens || !(opens.alone ?? place === 'phase')) return [];
    const parts = sendersOf(lifecycle, opens.by);
    const type = opens.by;
    return [
      { type, lifecycle: label, label: events[type]?.label ?? label, roles: rolesPlaying(policy, parts) },
    ];
  });
}
