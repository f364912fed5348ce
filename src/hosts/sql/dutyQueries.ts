import type { DutyFilter, DutyPlace } from '../port/store.ts';
import { Conditions, counted, leadingTag } from './conditions.ts';
import type { Dialect, Query } from './dialect.ts';
import { columnsOfTables, tables } from './tables.ts';

/** Columns by which duties are picked and counted. */
const picked = ['unit', 'role', 'lifecycle'] as const;
export type DutyPickedBy = (typeof picked)[number];

const listed = columnsOfTables.duty.map((column) => `d.${column}`).join(', ');
const order = ['d.due', 'd.petition', 'd.deadline'];

/** The first duties that fit, by last day, petition and deadline, behind `after`. */
export function dutiesQuery(dialect: Dialect, filter: DutyFilter, limit: number, after?: DutyPlace): Query {
  const conditions = conditionsOf(dialect, filter);
  if (after) conditions.behind(order, [after.due, after.petition, after.deadline]);
  return {
    sql: dialect.numbered(
      `SELECT ${listed} FROM ${fromOf(filter)}${conditions.where} ORDER BY ${order.join(', ')} LIMIT ?`,
    ),
    values: [...conditions.values, limit],
  };
}

/** How many duties fit, for each value of these columns. */
export function countDutiesQuery(dialect: Dialect, filter: DutyFilter, by: readonly DutyPickedBy[]): Query {
  const { sql, values } = counted(fromOf(filter), conditionsOf(dialect, filter), by, (column) => {
    if (!picked.includes(column as DutyPickedBy)) throw new RangeError(`There is no column ${column}.`);
    return `d.${column}`;
  });
  return { sql: dialect.numbered(sql), values };
}

// Left to right, as SQLite reads a cross join: from a tag to the duties of its petitions, from a duty to what its petition is.
const fromOf = ({ has = [], seenBy }: DutyFilter) =>
  [
    ...(has.length > 0 ? [`${tables.tag} t`] : []),
    `${tables.duty} d`,
    ...(seenBy ? [`${tables.petition} p`] : []),
  ].join(' CROSS JOIN ');

function conditionsOf(dialect: Dialect, filter: DutyFilter): Conditions {
  const { dueBefore, has = [], lacks = [], seenBy } = filter;
  const conditions = new Conditions();
  const leading = leadingTag(has);
  if (leading)
    conditions.add('t.name = ? AND t.word = ? AND d.petition = t.petition', leading.name, leading.value);
  const lead = leading ? undefined : leadOf(filter);
  for (const column of picked) {
    const value = filter[column];
    if (value !== undefined)
      conditions.add(`${column === lead ? `d.${column}` : dialect.aside(`d.${column}`)} = ?`, value);
  }
  if (dueBefore !== undefined) conditions.add(`${leading ? dialect.aside('d.due') : 'd.due'} < ?`, dueBefore);
  if (seenBy) {
    conditions.add('p.id = d.petition');
    conditions.oneOf('p.seen_by', seenBy);
  }
  conditions.tagged(
    'd.petition',
    has.filter((tag) => tag !== leading),
    lacks,
  );
  return conditions;
}

/** A unit has fewer duties than a role, but for the roles of which none is named. */
const leadOf = ({ unit, role }: DutyFilter): DutyPickedBy | undefined =>
  unit !== undefined && (unit !== '' || role === undefined)
    ? 'unit'
    : role === undefined
      ? undefined
      : 'role';
