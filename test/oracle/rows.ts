import type { Course, Look, Row, Table } from './model.ts';
import { isImpartial, people } from './people.ts';
import { tableOf, tables } from './tables.ts';

/** Why the oracle refuses: what is wrong with the input, its order, the state, the person, or a condition. */
export type Refused = 'input' | 'order' | 'not-now' | 'role' | 'condition';

/** A value or a list of them, as a list. */
export const asList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The name of a row in the counts of rows: lifecycle, number, event. */
export function rowName(table: Table, row: object): string {
  const at = [...(table.opens ?? []), ...(table.begins ?? []), ...table.rows].indexOf(row as Row);
  return `${table.lifecycle}#${at}`;
}

/** Whether all that a row asks holds. */
export function holds(table: Table, { when }: Pick<Row, 'when'>, look: Look): boolean {
  return asList(when).every((sentence) => {
    const condition = table.conditions[sentence];
    if (!condition) throw new Error(`${table.lifecycle}: no condition “${sentence}”`);
    return condition(look);
  });
}

function may(row: Row, look: Look): boolean {
  const who = people[row.by];
  if (!who) throw new Error(`nobody is “${row.by}”`);
  return who(look);
}

/** A petitioner is no official, the timer nobody; whoever has an interest says so, and whoever is examined speaks. */
const excused = new Set([
  'a petitioner of the matter',
  'the timer',
  'whoever takes part',
  'the unit examined',
  'a person who was named',
  'the party committee',
]);

/** The row that is taken, or why none is. */
export function choose(table: Table, every: readonly Row[], look: Look): Row | Refused {
  const rows = every.filter(({ where }) => where?.(look.policy) ?? true);
  if (rows.length === 0) return 'not-now';
  const theirs = rows.filter((row) => may(row, look));
  if (theirs.length === 0) return 'role';
  return (
    theirs.find((row) => (excused.has(row.by) || isImpartial(look)) && holds(table, row, look)) ?? 'condition'
  );
}

const byEvent = new Map<string, readonly Table[]>();
const byState = new Map<string, readonly Row[]>();

/** The tables that know an event. */
export function knowing(type: string): readonly Table[] {
  let known = byEvent.get(type);
  if (!known) {
    known = tables.filter((table) => [...(table.opens ?? []), ...table.rows].some(({ on }) => on === type));
    byEvent.set(type, known);
  }
  return known;
}

/** The rows for an event in a state. */
export function rowsFor(table: Table, state: string, type: string): readonly Row[] {
  const key = `${table.lifecycle} ${state} ${type}`;
  let rows = byState.get(key);
  if (!rows) {
    rows = table.rows.filter((row) => row.on === type && (row.in === '*' || asList(row.in).includes(state)));
    byState.set(key, rows);
  }
  return rows;
}

/** Whether a lifecycle is not over. */
export const isOpen = (course: Course) => tableOf(course.lifecycle).ends[course.state] === undefined;
