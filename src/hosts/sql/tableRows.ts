import type { Columns, Duty, LogRow, OutboxRow, RefusedRow, StoredPetition, Tag } from '../port/rows.ts';
import type { CountLine, DutyLine, PetitionLine, StoredWhole, Wake } from '../port/store.ts';
import type { Row } from './dialect.ts';

// What the tables hold is what was written into them: their columns are typed and never empty.
const word = (value: unknown) => value as string;
const whole = (value: unknown) => Number(value);
const moment = (value: unknown) => (value === null ? null : Number(value));

export const petitionOf = (row: Row): StoredPetition => ({
  id: word(row.id),
  seq: whole(row.seq),
  version: whole(row.version),
  json: word(row.json),
  reminders: word(row.reminders),
  lastPlace: whole(row.last_place),
  wakeAt: moment(row.wake_at),
});

const columnsOf = (row: Row): Columns => ({
  policy: word(row.policy),
  lifecycle: word(row.lifecycle),
  state: word(row.state),
  class: word(row.class),
  unit: word(row.unit),
  cause: word(row.cause),
  channel: word(row.channel),
  seenBy: word(row.seen_by),
  open: whole(row.is_open) === 1,
  openedOn: word(row.opened_on),
  nextDue: word(row.next_due),
});

export const petitionLineOf = (row: Row): PetitionLine => ({
  id: word(row.id),
  seq: whole(row.seq),
  ...columnsOf(row),
});

const dutyOf = (row: Row): Duty => ({
  deadline: word(row.deadline),
  lifecycle: word(row.lifecycle),
  role: word(row.role),
  unit: word(row.unit),
  due: word(row.due),
});

export const dutyLineOf = (row: Row): DutyLine => ({ petition: word(row.petition), ...dutyOf(row) });

const tagOf = (row: Row): Tag => ({ name: row.name as Tag['name'], value: word(row.word) });

export const logRowOf = (row: Row): LogRow => ({
  petition: word(row.petition),
  seq: whole(row.seq),
  id: word(row.id),
  entry: word(row.entry),
});

export const refusedRowOf = (row: Row): RefusedRow => ({
  petition: word(row.petition),
  id: word(row.id),
  after: whole(row.after_seq),
  entry: word(row.entry),
});

export const outboxRowOf = (row: Row): OutboxRow => ({
  petition: word(row.petition),
  place: whole(row.place),
  key: word(row.row_key),
  seq: whole(row.seq),
  at: whole(row.put_at),
  effect: word(row.effect),
});

export const wakeOf = (row: Row): Wake => ({ id: word(row.id), wakeAt: whole(row.wake_at) });

/** A line of a count; the columns that were asked for stand under their own names. */
export const countLineOf = (row: Row, by: readonly string[]): CountLine => ({
  of: Object.fromEntries(by.map((name) => [name, word(row[name])])),
  count: whole(row.many),
});

/** A petition with all that was read of it. */
export const wholeOf = (
  row: Row,
  parts: Readonly<Record<'tag' | 'duty' | 'log' | 'outbox', readonly Row[]>>,
): StoredWhole => ({
  petition: petitionOf(row),
  columns: columnsOf(row),
  tags: parts.tag.map(tagOf),
  duties: parts.duty.map(dutyOf),
  sent: whole(row.sent),
  log: parts.log.map(logRowOf),
  outbox: parts.outbox.map(outboxRowOf),
});
