import { begin, drop, settle } from './lastDays.ts';
import type { Case, Course, Happening, Look, Owed, Row, Table } from './model.ts';
import { asList, holds, rowName, rowsFor } from './rows.ts';
import { tableOf } from './tables.ts';

/** What is done while an event is taken. */
export interface Doing {
  readonly file: Case;
  readonly event: Happening;
  readonly today: string;
  readonly rows: string[];
  readonly tells: string[];
  /** Duties missed by this event, which are supervised. */
  readonly missed: Owed[];
}

const stillOwed = (course: Course) => course.owed.filter(({ over }) => !over);

/** Does what a row says. */
export function take(doing: Doing, table: Table, course: Course, row: Omit<Row, 'in' | 'on' | 'by'>): void {
  const { file, event, today } = doing;
  const look: Look = { event, today, policy: file.policy, matter: file.matter, course, file };
  doing.rows.push(rowName(table, row));
  for (const kind of asList(row.does))
    for (const owed of stillOwed(course)) if (owed.kind === kind) settle(owed, today);
  for (const kind of asList(row.drops))
    for (const owed of stillOwed(course)) if (owed.kind === kind) drop(owed, today);
  row.notes?.(look);
  for (const run of asList(row.runs)) begin(course, run, look);
  doing.tells.push(...(typeof row.tells === 'function' ? row.tells(look) : (row.tells ?? [])));
  const besides = row.besides?.(look);
  if (besides) openBeside(doing, besides.lifecycle, besides.facts);
  if (row.to === undefined) return;
  course.state = typeof row.to === 'function' ? row.to(look) : row.to;
  if (table.ends[course.state]) finish(doing, table, course, look);
}

function finish(doing: Doing, table: Table, course: Course, look: Look): void {
  const { file, today } = doing;
  const end = table.ends[course.state];
  const next = typeof end?.next === 'function' ? end.next(look) : end?.next;
  const along =
    next === undefined ? [] : stillOwed(course).filter(({ kind }) => end?.carries?.includes(kind));
  for (const owed of stillOwed(course)) if (!along.includes(owed)) drop(owed, today);
  const left = course.owed.filter((owed) => !along.includes(owed));
  course.owed.splice(0, course.owed.length, ...left);
  if (course !== file.main) {
    file.beside = file.beside.filter((one) => one !== course);
    file.past.push(course);
    return;
  }
  if (next === undefined) {
    file.matter.concludedOn = today;
    return;
  }
  file.past.push(course);
  file.main = open(doing, next, { ...course.facts }, along);
}

/** The name of the next instance of a lifecycle in a petition. */
export const nameOf = (file: Case, { lifecycle, place }: Table) => {
  const count = new Set(
    [file.main, ...file.beside, ...file.past].filter((one) => one.lifecycle === lifecycle),
  ).size;
  if (place === 'beside') return `${lifecycle}-${count + 1}`;
  return count === 0 ? lifecycle : `${lifecycle}-${count + 1}`;
};

/** Begins a lifecycle to which another has led. */
function open(doing: Doing, lifecycle: string, facts: Course['facts'], along: Owed[]): Course {
  const table = tableOf(lifecycle);
  const { file, event, today } = doing;
  const course: Course = { lifecycle, name: nameOf(file, table), state: '', facts, owed: along };
  const look: Look = { event, today, policy: file.policy, matter: file.matter, course, file };
  const row = table.begins?.find((one) => holds(table, one, look));
  if (!row) throw new Error(`${lifecycle} does not begin`);
  take(doing, table, course, row);
  return course;
}

/** Opens a lifecycle beside the matter, without an event of its own. */
export function openBeside(doing: Doing, lifecycle: string, facts: Course['facts']): void {
  const course = open(doing, lifecycle, facts, []);
  doing.file.beside.push(course);
}

/** The row by which supervision goes after the duty that it watches: ends with it, or presses whoever owes it now. */
export function watchingRow(
  doing: Doing,
  table: Table,
  course: Course,
  on: 'deadline.settled' | 'deadline.handedOver',
): Row | undefined {
  const { file, event, today } = doing;
  const look: Look = { event, today, policy: file.policy, matter: file.matter, course, file };
  return rowsFor(table, course.state, on).find((row) => holds(table, row, look));
}
