import { setImmediate } from 'node:timers/promises';
import type { LogRow, RefusedRow } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';
import type { Row } from '../sql/dialect.ts';
import { reading } from '../sql/statements.ts';
import { logRowOf, refusedRowOf, wholeOf } from '../sql/tableRows.ts';
import type { Connection } from './connection.ts';

/** Rows of a page; of whole petitions, which are many rows each, fewer. */
const rowsOfPage = 500;
const petitionsOfPage = 20;

/**
 * Reads page by page, each a short reading of its own: memory is bounded, no reader keeps the WAL from being taken over, and between two pages
 * the process has its other turns.
 */
async function* inPages<Line>(
  read: (last: Line | undefined) => readonly Line[],
  size: number,
): AsyncGenerator<Line> {
  let last: Line | undefined;
  for (;;) {
    const page = read(last);
    yield* page;
    if (page.length < size) return;
    last = page[page.length - 1];
    await setImmediate();
  }
}

/** The log of one petition, or of all. */
export function readLog(connection: Connection, petition?: string): AsyncGenerator<LogRow> {
  const rows = (last: LogRow | undefined): readonly Row[] =>
    petition === undefined
      ? connection.all(reading.log, last?.petition ?? '', last?.seq ?? 0, rowsOfPage)
      : connection.all(reading.logOf, petition, last?.seq ?? 0, rowsOfPage);
  return inPages((last) => connection.read(() => rows(last).map(logRowOf)), rowsOfPage);
}

/** Refused events of one petition, or of all. */
export function readRefused(connection: Connection, petition?: string): AsyncGenerator<RefusedRow> {
  const rows = (last: RefusedRow | undefined): readonly Row[] =>
    petition === undefined
      ? connection.all(reading.refused, last?.petition ?? '', last?.id ?? '', rowsOfPage)
      : connection.all(reading.refusedOf, petition, last?.id ?? '', rowsOfPage);
  return inPages((last) => connection.read(() => rows(last).map(refusedRowOf)), rowsOfPage);
}

/** Every petition with all that is kept of it, each as it was at one moment. */
export function readWhole(connection: Connection): AsyncGenerator<StoredWhole> {
  const wholeOfRow = (row: Row) => {
    const id = row.id as string;
    return wholeOf(row, {
      tag: connection.all(reading.tags, id),
      duty: connection.all(reading.duties, id),
      log: connection.all(reading.wholeLog, id),
      outbox: connection.all(reading.wholeOutbox, id),
    });
  };
  return inPages(
    (last) =>
      connection.read(() =>
        connection.all(reading.petitions, last?.petition.id ?? '', petitionsOfPage).map(wholeOfRow),
      ),
    petitionsOfPage,
  );
}
