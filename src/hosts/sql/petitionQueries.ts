import type { PetitionFilter, PetitionPlace, PickedBy } from '../port/store.ts';
import { pickedBy } from '../port/store.ts';
import { Conditions, counted, leadingTag } from './conditions.ts';
import type { Dialect, Query } from './dialect.ts';
import { namesOfColumns, tables } from './tables.ts';

/** What a petition is looked up by; it is judged by the rest. */
type Lead = 'tag' | 'unit' | 'state' | 'lifecycle' | 'policy' | 'order';

const listed = ['id', 'seq', ...Object.values(namesOfColumns)].map((column) => `p.${column}`).join(', ');

/** The first petitions that fit, by `order`, behind `after`. */
export function petitionsQuery(
  dialect: Dialect,
  filter: PetitionFilter,
  order: 'id' | 'nextDue',
  limit: number,
  after?: PetitionPlace,
): Query {
  const lead = leadOf(filter, order);
  const page = (open: boolean | undefined) =>
    pageOf(dialect, { ...filter, ...(open !== undefined && { open }) }, lead, order, limit, after);
  // The indexes with the order have what is open apart from what is not: each half is read in its order, and the two are merged.
  if (order === 'id' || filter.open !== undefined || lead === 'tag')
    return numbered(dialect, page(filter.open));
  const halves = [page(true), page(false)];
  return numbered(dialect, {
    sql: `${halves.map(({ sql }, n) => `SELECT * FROM (${sql}) h${n}`).join(' UNION ALL ')} ORDER BY next_due, id LIMIT ?`,
    values: [...halves.flatMap(({ values }) => values), limit],
  });
}

/** How many petitions fit, for each value of these columns. */
export function countPetitionsQuery(
  dialect: Dialect,
  filter: PetitionFilter,
  by: readonly PickedBy[],
): Query {
  const lead = leadOf(filter, 'nextDue');
  // Where nothing leads, the widest index is read through, not one with the groups in order and the rest elsewhere.
  const named = (column: string) => {
    const name = `p.${namesOf(column as PickedBy)}`;
    return lead === 'order' ? dialect.aside(name) : name;
  };
  return numbered(dialect, counted(fromOf(lead), conditionsOf(dialect, filter, lead), by, named));
}

const numbered = (dialect: Dialect, { sql, values }: Query): Query => ({
  sql: dialect.numbered(sql),
  values,
});

function pageOf(
  dialect: Dialect,
  filter: PetitionFilter,
  lead: Lead,
  order: 'id' | 'nextDue',
  limit: number,
  after: PetitionPlace | undefined,
): Query {
  const conditions = conditionsOf(dialect, filter, lead, order);
  const columns = order === 'id' ? ['p.id'] : ['p.next_due', 'p.id'];
  if (after) conditions.behind(columns, order === 'id' ? [after.id] : [after.nextDue, after.id]);
  return {
    sql: `SELECT ${listed} FROM ${fromOf(lead)}${conditions.where} ORDER BY ${columns.join(', ')} LIMIT ?`,
    values: [...conditions.values, limit],
  };
}

function leadOf({ where = {}, has = [], open }: PetitionFilter, order: 'id' | 'nextDue'): Lead {
  if (has.length > 0) return 'tag';
  if (where.unit !== undefined) return 'unit';
  if (where.lifecycle !== undefined && where.state !== undefined) return 'state';
  if (order === 'id') return where.policy !== undefined && open !== undefined ? 'policy' : 'order';
  return where.lifecycle !== undefined ? 'lifecycle' : 'order';
}

/** Columns of each lead's index; those of other leads are put aside, so that no other index is taken. */
const columnsOfLeads: Readonly<Record<Lead, readonly PickedBy[]>> = {
  tag: [],
  unit: ['unit'],
  state: ['lifecycle', 'state'],
  lifecycle: ['lifecycle'],
  policy: ['policy'],
  order: [],
};

// A cross join is read from left to right by SQLite, and as it likes best by PostgreSQL.
const fromOf = (lead: Lead) =>
  lead === 'tag' ? `${tables.tag} t CROSS JOIN ${tables.petition} p` : `${tables.petition} p`;

function conditionsOf(
  dialect: Dialect,
  { where = {}, open, dueBefore, openedFrom, openedTo, has = [], lacks = [], seenBy }: PetitionFilter,
  lead: Lead,
  order: 'id' | 'nextDue' = 'nextDue',
): Conditions {
  const conditions = new Conditions();
  const leading = leadingTag(has);
  if (leading) conditions.add('t.name = ? AND t.word = ? AND p.id = t.petition', leading.name, leading.value);
  const aside = (column: string, led: boolean) => (led ? column : dialect.aside(column));
  for (const column of pickedBy) {
    const value = where[column];
    if (value !== undefined)
      conditions.add(`${aside(`p.${namesOf(column)}`, columnsOfLeads[lead].includes(column))} = ?`, value);
  }
  const byDue = order === 'nextDue';
  if (open !== undefined)
    conditions.add(`${aside('p.is_open', byDue || lead === 'policy')} = ?`, Number(open));
  if (dueBefore !== undefined) conditions.add(`${aside('p.next_due', byDue)} < ?`, dueBefore);
  if (openedFrom !== undefined) conditions.add('p.opened_on >= ?', openedFrom);
  if (openedTo !== undefined) conditions.add('p.opened_on <= ?', openedTo);
  if (seenBy) conditions.oneOf('p.seen_by', seenBy);
  conditions.tagged(
    'p.id',
    has.filter((tag) => tag !== leading),
    lacks,
  );
  return conditions;
}

/** Only columns of the list reach a statement, whatever the caller asks for. */
function namesOf(column: PickedBy): string {
  if (!pickedBy.includes(column)) throw new RangeError(`There is no column ${String(column)}.`);
  return namesOfColumns[column];
}
