import type { LogEntry } from '../../engine/replay.ts';
import { all } from '../port/all.ts';
import type { LogRow, OutboxRow, RefusedRow } from '../port/rows.ts';
import type { Store, StoredWhole, Wake } from '../port/store.ts';
import type { Found } from '../worklist/evaluate.ts';
import { type Admin, quoted } from './admin.ts';
import { listsOf } from './lists.ts';
import {
  checkFormat,
  type Line,
  lineKey,
  noteKey,
  noteService,
  outboxService,
  petitionKey,
  petitionService,
  readKept,
  type Standing,
  sentKey,
  standingKey,
  storedOf,
  wakeKey,
} from './state.ts';

interface StateRow {
  readonly service_name: string;
  readonly service_key: string;
  readonly key: string;
  readonly value_utf8: string;
}

const from = (service: string) => `FROM state WHERE service_name = ${quoted(service)}`;
const ofPetition = from(petitionService);
const value = (key: string) => `SELECT service_key, value_utf8 ${ofPetition} AND key = ${quoted(key)}`;

/** The part of the port {@link Store} that asks and changes nothing. */
export type Reading = Pick<
  Store,
  | 'petitions'
  | 'duties'
  | 'countPetitions'
  | 'countDuties'
  | 'policies'
  | 'log'
  | 'refused'
  | 'whole'
  | 'note'
> & {
  /** Throws a HostFault where a newer library has kept petitions here. */
  checkFormats(): Promise<void>;
  /** Petitions whose wake has come, by moment and id. */
  due(now: number): Promise<readonly Wake[]>;
  /** Open petitions of a policy, whatever its version. */
  openOf(policyId: string): Promise<readonly string[]>;
};

/** Reads Restate's state by its admin port's SQL. It works while no service is up. */
export function readingOf(admin: Admin): Reading {
  const query = (sql: string) => admin.query<StateRow>(sql);

  async function* found(): AsyncGenerator<Found> {
    for await (const row of query(value(lineKey))) {
      const line = JSON.parse(row.value_utf8) as Line;
      yield { id: row.service_key, ...line };
    }
  }

  const standings = async (): Promise<Standing[]> => {
    const rows = await all(
      query(`SELECT DISTINCT value_utf8 ${ofPetition} AND key = ${quoted(standingKey)}`),
    );
    return rows.map((row) => JSON.parse(row.value_utf8) as Standing);
  };

  /** Values whose keys begin with a word, petition by petition, each in order. */
  const listed = (word: string, petition?: string) => {
    const one = petition === undefined ? '' : ` AND service_key = ${quoted(petition)}`;
    return query(
      `SELECT service_key, key, value_utf8 ${ofPetition}${one} AND key LIKE '${word}/%' ORDER BY service_key, key`,
    );
  };

  return {
    ...listsOf(found),
    async policies() {
      const open = (await standings()).filter((standing) => standing.open);
      return [...new Set(open.map(({ policy }) => policy))];
    },
    async checkFormats() {
      for (const standing of await standings()) checkFormat(standing);
    },
    async due(now) {
      const rows = await all(query(`${value(wakeKey)} AND CAST(value_utf8 AS BIGINT) <= ${Math.floor(now)}`));
      const wakes = rows.map((row) => ({ id: row.service_key, wakeAt: Number(row.value_utf8) }));
      return wakes.sort((a, b) => a.wakeAt - b.wakeAt || (a.id < b.id ? -1 : 1));
    },
    async openOf(policyId) {
      const ids: string[] = [];
      for await (const row of query(value(standingKey))) {
        const { open, policy } = JSON.parse(row.value_utf8) as Standing;
        if (open && policy.slice(0, policy.lastIndexOf('@')) === policyId) ids.push(row.service_key);
      }
      return ids;
    },
    async *log(petition) {
      for await (const row of listed('log', petition)) yield logRowOf(row);
    },
    async *refused(petition) {
      for await (const row of listed('refused', petition)) yield JSON.parse(row.value_utf8) as RefusedRow;
    },
    async note(name) {
      const sql = `SELECT value_utf8 ${from(noteService)} AND service_key = ${quoted(name)} AND key = ${quoted(noteKey)}`;
      return (await all(query(sql)))[0]?.value_utf8;
    },
    async *whole() {
      const services = [petitionService, outboxService].map(quoted).join(', ');
      const sql = `SELECT service_name, service_key, key, value_utf8 FROM state WHERE service_name IN (${services}) ORDER BY service_key, service_name, key`;
      let rows: StateRow[] = [];
      for await (const row of query(sql)) {
        if (rows[0] && rows[0].service_key !== row.service_key) {
          yield* wholeOf(rows);
          rows = [];
        }
        rows.push(row);
      }
      yield* wholeOf(rows);
    },
  };
}

function logRowOf({ service_key, key, value_utf8: entry }: StateRow): LogRow {
  const { event } = JSON.parse(entry) as LogEntry & { readonly event: { readonly id: string } };
  return { petition: service_key, seq: Number(key.slice('log/'.length)), id: event.id, entry };
}

/** A petition from all that is kept under its id; none where only refused events are. */
function* wholeOf(rows: readonly StateRow[]): Generator<StoredWhole> {
  const one = (key: string) => rows.find((row) => row.key === key)?.value_utf8;
  const several = (word: string) => rows.filter((row) => row.key.startsWith(`${word}/`));
  const kept = one(petitionKey);
  const line = one(lineKey);
  if (kept === undefined || line === undefined) return;
  const { columns, tags, duties } = JSON.parse(line) as Line;
  yield {
    petition: storedOf(readKept(kept)),
    columns,
    tags,
    duties,
    sent: Number(one(sentKey) ?? 0),
    log: several('log').map(logRowOf),
    outbox: several('outbox').map((row) => JSON.parse(row.value_utf8) as OutboxRow),
  };
}
