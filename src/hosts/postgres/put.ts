import { HostFault } from '../port/hostFault.ts';
import type { RefusedRow } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';
import type { Row } from '../sql/dialect.ts';
import { tables } from '../sql/tables.ts';
import {
  dutyValues,
  logValues,
  outboxValues,
  petitionValues,
  sendValues,
  tagValues,
} from '../sql/tableValues.ts';
import { told } from './asking.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { adding, among, pieces } from './rows.ts';
import type { Statements } from './statement.ts';
import { inTransaction } from './transaction.ts';
import { refusing } from './writes.ts';

/** Which of these there are already. */
const known = ({ kept }: Statements, wholes: readonly StoredWhole[]): readonly PostgresQuery[] =>
  [...pieces(wholes)].map((piece) => {
    const { sql, values } = among(piece.map(({ petition }) => petition.id));
    return kept(`SELECT id FROM ${tables.petition} WHERE id ${sql} ORDER BY id LIMIT 1`, values);
  });

function refuseKnown(rows: readonly Row[]): void {
  const [first] = rows;
  if (first !== undefined)
    throw new HostFault(
      'not-empty',
      `案件 ${first.id} 已在库中：请导入到空库。`,
      `The petition ${first.id} is stored already: import into an empty store.`,
    );
}

/** Takes whole petitions, all of them or none. */
export const putting =
  (pool: PostgresPool, statements: Statements) =>
  (wholes: readonly StoredWhole[], refused: readonly RefusedRow[]): Promise<void> =>
    told(() =>
      inTransaction(pool, known(statements, wholes), async (found, { commit }) => {
        refuseKnown(found.flatMap(({ rows }) => rows));
        await commit([
          ...adding(statements, 'petition', wholes.map(petitionValues)),
          ...adding(
            statements,
            'send',
            wholes.map(({ petition, sent }) => sendValues(petition, sent)),
          ),
          ...adding(
            statements,
            'tag',
            wholes.flatMap(({ petition: { id }, tags }) => tags.map((tag) => tagValues(id, tag))),
          ),
          ...adding(
            statements,
            'duty',
            wholes.flatMap(({ petition: { id }, duties }) => duties.map((duty) => dutyValues(id, duty))),
          ),
          ...adding(
            statements,
            'log',
            wholes.flatMap(({ log }) => log.map(logValues)),
          ),
          ...adding(
            statements,
            'outbox',
            wholes.flatMap(({ outbox }) => outbox.map(outboxValues)),
          ),
          ...refused.map((row) => refusing(statements, row)),
        ]);
      }),
    );
