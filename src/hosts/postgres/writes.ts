import type { RefusedRow } from '../port/rows.ts';
import type { Change, Write } from '../port/store.ts';
import { changing } from '../sql/statements.ts';
import { tables } from '../sql/tables.ts';
import {
  dutyValues,
  logValues,
  movedValues,
  outboxValues,
  petitionValues,
  refusedValues,
  sendValues,
  tagValues,
} from '../sql/tableValues.ts';
import type { PostgresQuery } from './pool.ts';
import { adding } from './rows.ts';
import type { Statements } from './statement.ts';

/** What is decided of one petition. */
export interface Decided {
  readonly id: string;
  readonly change: Change<unknown>;
}

// Where another keeps it at the same moment, the key of the table says so.
const refuse = `INSERT INTO ${tables.refused} (petition, id, after_seq, entry)
  SELECT CAST(? AS VARCHAR(600)), CAST(? AS VARCHAR(600)), CAST(? AS INTEGER), CAST(? AS TEXT)
  WHERE NOT EXISTS (SELECT 1 FROM ${tables.refused} WHERE petition = ? AND id = ?)`;

/** Keeps a refused event that is not kept yet. */
export const refusing = ({ kept }: Statements, row: RefusedRow): PostgresQuery =>
  kept(refuse, [...refusedValues(row), row.petition, row.id]);

const moving = ({ kept }: Statements, { id, before, petition, columns }: Write) =>
  kept(changing.move, [...movedValues(petition, columns), id, before as number]);

/** In the order of ids, as relays take their rows. */
const toSend = ({ kept }: Statements, writes: readonly Write[]) =>
  writes
    .filter(({ before, outbox }) => before !== undefined && outbox.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, petition }) => kept(changing.toSend, [petition.lastPlace, id]));

/** The statements that store what was decided of different petitions: the rows of all go together, table by table. */
export function writing(statements: Statements, decided: readonly Decided[]): readonly PostgresQuery[] {
  const { kept } = statements;
  const writes = decided.flatMap(({ change }) => change.write ?? []);
  const isNew = ({ before }: Write) => before === undefined;
  return [
    ...adding(statements, 'petition', writes.filter(isNew).map(petitionValues)),
    ...adding(
      statements,
      'send',
      writes.filter(isNew).map(({ petition }) => sendValues(petition, 0)),
    ),
    ...writes.filter((write) => !isNew(write)).map((write) => moving(statements, write)),
    ...decided.flatMap(({ id, change }) =>
      change.write === undefined && change.wakeAt !== undefined
        ? [kept(changing.wake, [change.wakeAt, id])]
        : [],
    ),
    ...adding(
      statements,
      'log',
      writes.flatMap(({ log }) => log.map(logValues)),
    ),
    ...adding(
      statements,
      'outbox',
      writes.flatMap(({ outbox }) => outbox.map(outboxValues)),
    ),
    ...writes.flatMap(({ id, tags }) =>
      tags.dropped.map(({ name, value }) => kept(changing.dropTag, [id, name, value])),
    ),
    ...adding(
      statements,
      'tag',
      writes.flatMap(({ id, tags }) => tags.added.map((tag) => tagValues(id, tag))),
    ),
    ...writes.flatMap(({ id, duties }) =>
      duties.dropped.map((deadline) => kept(changing.dropDuty, [id, deadline])),
    ),
    ...adding(
      statements,
      'duty',
      writes.flatMap(({ id, duties }) => duties.added.map((duty) => dutyValues(id, duty))),
    ),
    ...toSend(statements, writes),
    ...decided.flatMap(({ change }) => change.refused ?? []).map((row) => refusing(statements, row)),
  ];
}
