import type { Actor } from '../../../vocabulary/events/define.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { WrittenEvent } from './caseFile.ts';

/** What an event states beside its payload. */
export interface Head {
  readonly petition: string;
  /** How many events the log has already: makes the id. */
  readonly count: number;
  readonly type: string;
  readonly incident?: string | undefined;
  readonly at: Instant;
  readonly by: Actor<string>;
}

/** An event as the page sends it; its id tells that it was made here. */
export function newEvent(head: Head, payload: Readonly<Record<string, unknown>>): WrittenEvent {
  const { petition, count, type, incident, at, by } = head;
  return {
    id: `page:${count + 1}`,
    petition,
    ...(incident === undefined ? {} : { incident }),
    type,
    at,
    by: by.unit === undefined || by.unit === '' ? { role: by.role, id: by.id } : by,
    ...payload,
  };
}

const head = new Set(['id', 'petition', 'incident', 'type', 'at', 'by', 'enteredBy', 'agent']);

/** What an event states beside its head. */
export function payloadOfEvent(event: WrittenEvent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([key]) => !head.has(key)));
}

/** The first free id of a petition. */
export function freePetitionId(taken: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const id = `P-${String(count).padStart(3, '0')}`;
    if (!taken(id)) return id;
  }
}
