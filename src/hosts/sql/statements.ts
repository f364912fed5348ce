import { columnsOfTables, movedColumns, type Table, tables } from './tables.ts';

const { petition, log, refused, outbox, send, tag, duty, note } = tables;

/** Adds so many rows to a table; the values follow in the order of its columns, row by row. */
export function addTo(table: Table, rows = 1): string {
  const columns = columnsOfTables[table];
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${tables[table]} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`;
}

/** What a change reads and writes. In brackets: what the places are given. */
export const changing = {
  /** [id] */
  read: `SELECT id, seq, version, json, reminders, last_place, wake_at FROM ${petition} WHERE id = ?`,
  /** [movedValues, id, version before] */
  move: `UPDATE ${petition} SET ${movedColumns.map((column) => `${column} = ?`).join(', ')}
    WHERE id = ? AND version = ?`,
  /** Rows were added to its outbox: they have their turn at once, unless earlier ones wait or a relay has them. [last place, id] */
  toSend: `UPDATE ${send} SET last_place = ?, send_at = COALESCE(send_at, 0) WHERE petition = ?`,
  /** [moment, id] */
  wake: `UPDATE ${petition} SET wake_at = ? WHERE id = ?`,
  /** [petition, name, word] */
  dropTag: `DELETE FROM ${tag} WHERE petition = ? AND name = ? AND word = ?`,
  /** [petition, deadline] */
  dropDuty: `DELETE FROM ${duty} WHERE petition = ? AND deadline = ?`,
  /** [petition, id of the event] */
  wasRefused: `SELECT 1 AS was FROM ${refused} WHERE petition = ? AND id = ?`,
} as const;

/** What a host leaves for those after it, and the wakes that it brings forward. */
export const noting = {
  /** [name] */
  note: `SELECT content FROM ${note} WHERE name = ?`,
  /** [content, name] */
  changeNote: `UPDATE ${note} SET content = ? WHERE name = ?`,
  /** Open petitions of a policy, in pages. [policy, id, limit] */
  ofPolicy: `SELECT id FROM ${petition} WHERE is_open = 1 AND policy = ? AND id > ? ORDER BY id LIMIT ?`,
  /** [moment, id, moment] */
  wakeEarlier: `UPDATE ${petition} SET wake_at = ? WHERE id = ? AND (wake_at IS NULL OR wake_at > ?)`,
  /** All of a policy at once. [moment, policy, moment] */
  wakePolicy: `UPDATE ${petition} SET wake_at = ?
    WHERE is_open = 1 AND policy = ? AND (wake_at IS NULL OR wake_at > ?)`,
} as const;

/** What a relay asks and says. */
export const sending = {
  /** [now, limit] */
  ready: `SELECT petition, sent, send_at, attempts FROM ${send}
    WHERE send_at <= ? ORDER BY send_at, petition LIMIT ?`,
  /** Turns that a clock set too late. [horizon, limit] */
  beyond: `SELECT petition, sent, send_at, attempts FROM ${send}
    WHERE send_at > ? ORDER BY send_at, petition LIMIT ?`,
  /** Only one of several who saw the same turn changes a row. [until, id, the turn, sent] */
  lease: `UPDATE ${send} SET send_at = ? WHERE petition = ? AND send_at = ? AND sent = ?`,
  /** [petition, sent, limit] */
  rows: `SELECT petition, place, row_key, seq, put_at, effect FROM ${outbox}
    WHERE petition = ? AND place > ? ORDER BY place LIMIT ?`,
  /** Everything was delivered after all. [id, until] */
  nothing: `UPDATE ${send} SET send_at = NULL WHERE petition = ? AND send_at = ?`,
  /** [sent, attempts, sent, id, until, sent] */
  delivered: `UPDATE ${send} SET sent = ?, attempts = ?,
    send_at = CASE WHEN last_place > ? THEN 0 ELSE NULL END
    WHERE petition = ? AND send_at = ? AND sent <= ?`,
  /** [sent, attempts, retry at, id, until, sent] */
  failed: `UPDATE ${send} SET sent = ?, attempts = ?, send_at = ?
    WHERE petition = ? AND send_at = ? AND sent <= ?`,
  /** The lease is another's by now: only what was delivered is written down. [sent, id, sent] */
  further: `UPDATE ${send} SET sent = ? WHERE petition = ? AND sent < ?`,
  waiting: `SELECT count(*) AS petitions, max(attempts) AS attempts FROM ${send} WHERE send_at >= 0`,
  oldest: `SELECT min(o.put_at) AS oldest FROM ${send} s JOIN ${outbox} o
    ON o.petition = s.petition AND o.place = s.sent + 1 WHERE s.send_at >= 0`,
} as const;

/** What is read in pages, each behind the one before. */
export const reading = {
  /** [now, limit] */
  due: `SELECT id, wake_at FROM ${petition} WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ?`,
  /** [now, moment, id, limit] */
  dueBehind: `SELECT id, wake_at FROM ${petition}
    WHERE wake_at <= ? AND (wake_at, id) > (?, ?) ORDER BY wake_at, id LIMIT ?`,
  /** The next policy; there are few, so each is a look into the index. [policy] */
  policyBehind: `SELECT min(policy) AS policy FROM ${petition} WHERE is_open = 1 AND policy > ?`,
  /** [petition, seq, limit] */
  logOf: `SELECT petition, seq, id, entry FROM ${log} WHERE petition = ? AND seq > ? ORDER BY seq LIMIT ?`,
  /** [petition, seq, limit] */
  log: `SELECT petition, seq, id, entry FROM ${log}
    WHERE (petition, seq) > (?, ?) ORDER BY petition, seq LIMIT ?`,
  /** [petition, id, limit] */
  refusedOf: `SELECT petition, id, after_seq, entry FROM ${refused}
    WHERE petition = ? AND id > ? ORDER BY id LIMIT ?`,
  /** [petition, id, limit] */
  refused: `SELECT petition, id, after_seq, entry FROM ${refused}
    WHERE (petition, id) > (?, ?) ORDER BY petition, id LIMIT ?`,
  /** [id, limit] */
  petitions: `SELECT ${columnsOfTables.petition.map((column) => `p.${column}`).join(', ')}, s.sent
    FROM ${petition} p JOIN ${send} s ON s.petition = p.id WHERE p.id > ? ORDER BY p.id LIMIT ?`,
  /** Parts of whole petitions. [petition] */
  tags: `SELECT petition, name, word FROM ${tag} WHERE petition = ? ORDER BY name, word`,
  duties: `SELECT petition, deadline, lifecycle, role, unit, due FROM ${duty} WHERE petition = ? ORDER BY deadline`,
  wholeLog: `SELECT petition, seq, id, entry FROM ${log} WHERE petition = ? ORDER BY seq`,
  wholeOutbox: `SELECT petition, place, row_key, seq, put_at, effect FROM ${outbox} WHERE petition = ? ORDER BY place`,
} as const;
