import { DatabaseSync } from 'node:sqlite';
import { type Duty, noDay, type Tag } from '../../../src/hosts/port/rows.ts';
import type { Query } from '../../../src/hosts/sql/dialect.ts';
import { sqliteDialect } from '../../../src/hosts/sql/dialect.ts';
import { statementsFrom } from '../../../src/hosts/sql/migrations.ts';
import { addTo } from '../../../src/hosts/sql/statements.ts';
import { dutyValues, petitionValues, tagValues } from '../../../src/hosts/sql/tableValues.ts';
import type { Found } from '../../../src/hosts/worklist/evaluate.ts';

const one = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Words with what a statement that was put together of them would fall over. */
export const units = ['unit-1', "unit'; DROP TABLE pf_log --", 'unit%_'] as const;

/** Petitions that differ in everything by which they are found; many are alike in the day, so that the id decides. */
export const varied: readonly Found[] = Array.from({ length: 150 }, (_, n): Found => {
  const open = n % 5 !== 0;
  const duties = Array.from(
    { length: open ? n % 3 : 0 },
    (_, d): Duty => ({
      deadline: `d.${d}`,
      lifecycle: one(['handling', 'review'], n + d),
      role: one(['deputy', 'handler', 'office'], n + 2 * d),
      unit: one(['', ...units], n + d),
      due: one(['2026-04-01', '2026-04-02', noDay], n + d),
    }),
  );
  const tags: Tag[] = [
    { name: 'petitioner', value: `person-${n % 40}` },
    ...(n % 3 === 0 ? [{ name: 'period', value: 'congress' } as const] : []),
    ...(n % 7 === 0 ? [{ name: 'inCharge', value: "o'neil" } as const] : []),
    ...(n % 4 === 0 ? [{ name: 'kept-from', value: `unit:${one(units, n)}` } as const] : []),
  ];
  return {
    id: `p-${(n * 97) % 150}`,
    seq: n,
    columns: {
      policy: one(['a@1', 'b@1'], n >> 1),
      lifecycle: one(['handling', 'review', 'firstVisit'], n),
      state: one(['received', 'inHand'], n >> 2),
      class: one(['', 'general', 'complex'], n >> 1),
      unit: one(units, n >> 1),
      cause: one(['inspection', 'conduct'], n >> 3),
      channel: one(['letter', 'visit'], n >> 4),
      seenBy: one(['', '', '-', 'unit-1'], n),
      open,
      openedOn: one(['2026-03-01', '2026-03-02', '2026-03-03'], n >> 2),
      nextDue: duties.map(({ due }) => due).sort()[0] ?? noDay,
    },
    tags,
    duties,
  };
});

/** A database that has them. */
export function variedDatabase(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const { sql, values } of statementsFrom({ tables: [], version: undefined }, sqliteDialect))
    db.prepare(sql).run(...values);
  for (const { id, seq, columns, tags, duties } of varied) {
    const petition = { id, seq, version: 1, json: '{}', reminders: '[]', lastPlace: 0, wakeAt: null };
    db.prepare(addTo('petition')).run(...petitionValues({ petition, columns }));
    for (const tag of tags) db.prepare(addTo('tag')).run(...tagValues(id, tag));
    for (const duty of duties) db.prepare(addTo('duty')).run(...dutyValues(id, duty));
  }
  return db;
}

/** How SQLite goes about it, a line for each step. */
export const planOf = (db: DatabaseSync, { sql, values }: Query): readonly string[] =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail as string);

/** Every combination of one of each of these lists; undefined leaves its part out. */
export function combinations<Parts extends Record<string, readonly unknown[]>>(
  parts: Parts,
): { readonly [part in keyof Parts]?: Exclude<Parts[part][number], undefined> }[] {
  return Object.entries(parts).reduce<Record<string, unknown>[]>(
    (made, [part, values]) =>
      made.flatMap((rest) =>
        values.map((value) => (value === undefined ? rest : { ...rest, [part]: value })),
      ),
    [{}],
  ) as never;
}
