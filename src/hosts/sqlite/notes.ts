import { addTo, noting } from '../sql/statements.ts';
import type { Connection } from './connection.ts';

/** As many petitions are woken in one transaction. */
const wokenAtOnce = 500;

export function readNote(connection: Connection, name: string): string | undefined {
  return connection.get(noting.note, name)?.content as string | undefined;
}

export function writeNote(connection: Connection, name: string, value: string): void {
  if (connection.run(noting.changeNote, value, name) === 0) connection.run(addTo('note'), name, value);
}

/**
 * Brings the wakes of a policy's next petitions forward, and gives the last one's id; undefined: these were the last. In pages, so that others
 * write meanwhile; done again, it changes nothing more.
 */
export function wakePage(
  connection: Connection,
  policy: string,
  after: string,
  at: number,
): string | undefined {
  const rows = connection.all(noting.ofPolicy, policy, after, wokenAtOnce);
  for (const { id } of rows) connection.run(noting.wakeEarlier, at, id as string, at);
  return rows.length < wokenAtOnce ? undefined : (rows[rows.length - 1]?.id as string);
}
