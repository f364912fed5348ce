import { noDay } from '../../src/hosts/port/rows.ts';
import { addTo } from '../../src/hosts/sql/statements.ts';
import { dutyValues, petitionValues, sendValues, tagValues } from '../../src/hosts/sql/tableValues.ts';
import { loadDriver } from '../../src/hosts/sqlite/driver.ts';
import { openConnection } from '../../src/hosts/sqlite/open.ts';

const one = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The unit with as many petitions in every store, the unit with a share of all, and so many others. */
export const smallUnit = 'unit-small';
export const largeUnit = 'unit-0';
const units = Array.from({ length: 4 }, (_, n) => `unit-${n}`);
const inSmallUnit = 60;
/** Petitions whose wake has come, in every store. */
export const dueInAll = 100;
export const today = '2026-06-01';

/** Scatters what follows each other, so that a unit's petitions do not lie side by side. */
const scattered = (n: number) => ((n * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

/** A file with so many petitions, each of so many bytes: half of them open, a quarter of these overdue. Written without a sync. */
export async function fillStore(path: string, petitions: number, bytes: number): Promise<void> {
  const driver = await loadDriver();
  const connection = openConnection(driver, path, { readOnly: false, busyMs: 1000 });
  const { db } = connection;
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA journal_mode = DELETE');
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const json = JSON.stringify({ facts: 'x'.repeat(bytes) });
  const [petition, send, tag, duty] = [addTo('petition'), addTo('send'), addTo('tag'), addTo('duty')];
  db.exec('BEGIN');
  for (let n = 0; n < petitions; n += 1) {
    const id = `petition-${String(n).padStart(8, '0')}`;
    const chance = scattered(n);
    const unit =
      n % Math.floor(petitions / inSmallUnit) === 0 ? smallUnit : one(units, Math.floor(chance * 1e6));
    const open = unit === smallUnit || chance < 0.5;
    const due = open ? dayAfter(today, Math.floor((chance * 2000) % 20) - 5) : noDay;
    const columns = {
      policy: one(['bureau@1.0.0', 'bureau@1.1.0'], n),
      lifecycle: one(['handling', 'firstVisit', 'review'], Math.floor(chance * 1e5)),
      state: one(['received', 'inHand', 'reported', 'concluded'], Math.floor(chance * 1e4)),
      class: one(['general', 'complex'], n >> 1),
      unit,
      cause: one(['inspection', 'conduct', 'pay'], n),
      channel: one(['letter', 'visit', 'online', 'telephone'], n >> 2),
      seenBy: n % 50 === 0 ? 'unit-3' : '',
      open,
      openedOn: dayAfter('2025-01-01', Math.floor((n / petitions) * 500)),
      nextDue: due,
    };
    const wakeAt = n % Math.floor(petitions / dueInAll) === 0 ? n : open ? 2e12 + n : null;
    const stored = { id, seq: 9, version: 9, json, reminders: '[]', lastPlace: 7, wakeAt };
    connection.run(petition, ...petitionValues({ petition: stored, columns }));
    connection.run(send, ...sendValues(stored, 7));
    connection.run(tag, ...tagValues(id, { name: 'petitioner', value: `person-${n >> 1}` }));
    if (n % 40 === 0)
      connection.run(tag, ...tagValues(id, { name: 'kept-from', value: `unit:${largeUnit}` }));
    if (open)
      connection.run(
        duty,
        ...dutyValues(id, {
          deadline: `handling.term`,
          lifecycle: columns.lifecycle,
          role: 'handlingUnit',
          unit,
          due,
        }),
      );
  }
  db.exec('COMMIT');
  for (const { sql } of indexes) db.exec(sql as string);
  db.exec('PRAGMA journal_mode = WAL');
  connection.close();
}
