import { type Instant, isBefore, isInstant } from '../vocabulary/instant.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { plain } from './refuse.ts';
import { eventsOf } from './seal.ts';

/** What can be told from the head alone: another petition's, a duplicate, or an event from the past. */
export function headRefusals(petition: Petition, event: ReadEvent): Refusal[] {
  if (event.petition !== petition.id)
    return [
      plain(
        'unknown-petition',
        'policy',
        `事件属于 ${event.petition}，不属于 ${petition.id}`,
        `the event is for ${event.petition}, not for ${petition.id}`,
        {
          path: 'petition',
        },
      ),
    ];
  const { notice } = event as { notice?: string };
  const isKnown = event.type === 'calendar.noticed' && petition.calendar.notices.some((id) => id === notice);
  if (isKnown || eventsOf(petition).has(event.id))
    return [
      plain(
        'duplicate',
        'reg.21',
        `事件 ${event.id} 已办理`,
        `the event ${event.id} was taken before; nothing has changed`,
        { path: 'id' },
      ),
    ];
  return outOfOrder(petition, event.at);
}

/** Why nothing can be dated so: it is before the last event. One at the same moment is in order. */
export function outOfOrder({ lastAt }: Petition, at: Instant): Refusal[] {
  if (isInstant(at) && !isBefore(at, lastAt)) return [];
  const zh = `时间早于上一事件（${lastAt}）`;
  const en = `${at} is before the last event (${lastAt}): events go forward`;
  return [plain('out-of-order', 'reg.21', zh, en, { path: 'at' })];
}
