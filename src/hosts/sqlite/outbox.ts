import type { Claimed, Progress, Waiting } from '../port/store.ts';
import type { Row } from '../sql/dialect.ts';
import { sending } from '../sql/statements.ts';
import { outboxRowOf } from '../sql/tableRows.ts';
import type { Connection } from './connection.ts';

/** As many rows of one petition are handed out at once. */
const mostRows = 256;

/** Petitions whose turn has come; a turn behind the horizon was set by a clock that was ahead. */
export function turnsThatHaveCome(
  connection: Connection,
  now: number,
  horizon: number,
  limit: number,
): readonly Row[] {
  const ready = connection.all(sending.ready, now, limit);
  if (ready.length >= limit) return ready;
  // A horizon in the past asks for nothing twice.
  return [...ready, ...connection.all(sending.beyond, Math.max(horizon, now), limit - ready.length)];
}

/** Claims them, and reads what they have to deliver. */
export function claimTurns(
  connection: Connection,
  now: number,
  until: number,
  horizon: number,
  limit: number,
): readonly Claimed[] {
  return turnsThatHaveCome(connection, now, horizon, limit).flatMap((row): Claimed[] => {
    const id = row.petition as string;
    const sent = Number(row.sent);
    connection.run(sending.lease, until, id, Number(row.send_at), sent);
    const rows = connection.all(sending.rows, id, sent, mostRows).map(outboxRowOf);
    if (rows.length > 0) return [{ id, sent, attempts: Number(row.attempts), until, rows }];
    connection.run(sending.nothing, id, until);
    return [];
  });
}

/** Writes down how far a relay came. */
export function writeProgress(
  connection: Connection,
  { id, until }: Claimed,
  { sent, attempts, retryAt }: Progress,
): void {
  const mine =
    retryAt === undefined
      ? connection.run(sending.delivered, sent, attempts, sent, id, until, sent)
      : connection.run(sending.failed, sent, attempts, retryAt, id, until, sent);
  if (mine === 0) connection.run(sending.further, sent, id, sent);
}

export function readWaiting(connection: Connection): Waiting {
  const row = connection.get(sending.waiting);
  const oldest = connection.get(sending.oldest)?.oldest;
  return {
    petitions: Number(row?.petitions),
    oldest: typeof oldest === 'number' ? oldest : null,
    attempts: Number(row?.attempts ?? 0),
  };
}
