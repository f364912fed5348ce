import type { Columns } from '../port/rows.ts';

/**
 * Our tables. They may stand among a host's own; all begin with `pf_`. The order of the columns is that of the values in
 * [tableValues.ts](./tableValues.ts).
 */
export const tables = {
  petition: 'pf_petition',
  log: 'pf_log',
  refused: 'pf_refused',
  outbox: 'pf_outbox',
  send: 'pf_send',
  tag: 'pf_tag',
  duty: 'pf_duty',
  note: 'pf_note',
} as const;
export type Table = keyof typeof tables;

/** Has the version of the schema. */
export const metaTable = 'pf_meta';

/** Every name under which a table of ours stands. */
export const tableNames: readonly string[] = [metaTable, ...Object.values(tables)];

/** How each of a petition's {@link Columns} is called in the database. */
export const namesOfColumns: Readonly<Record<keyof Columns, string>> = {
  policy: 'policy',
  lifecycle: 'lifecycle',
  state: 'state',
  class: 'class',
  unit: 'unit',
  cause: 'cause',
  channel: 'channel',
  seenBy: 'seen_by',
  open: 'is_open',
  openedOn: 'opened_on',
  nextDue: 'next_due',
};

/** What a change writes of a petition. */
export const movedColumns: readonly string[] = [
  'seq',
  'version',
  'last_place',
  ...Object.values(namesOfColumns),
  'wake_at',
  'reminders',
  'json',
];

/** The columns of each table, in the order in which they are written. */
export const columnsOfTables: Readonly<Record<Table, readonly string[]>> = {
  petition: ['id', ...movedColumns],
  log: ['petition', 'seq', 'id', 'entry'],
  refused: ['petition', 'id', 'after_seq', 'entry'],
  outbox: ['petition', 'place', 'row_key', 'seq', 'put_at', 'effect'],
  send: ['petition', 'last_place', 'sent', 'send_at', 'attempts'],
  tag: ['petition', 'name', 'word'],
  duty: ['petition', 'deadline', 'lifecycle', 'role', 'unit', 'due'],
  note: ['name', 'content'],
};
