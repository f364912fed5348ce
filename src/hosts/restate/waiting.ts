import { all } from '../port/all.ts';
import type { Waiting } from '../port/store.ts';
import { type Admin, quoted } from './admin.ts';
import { outboxKey, outboxService, petitionService, sentKey } from './state.ts';

/** What waits to be delivered, as Restate has it in hand. */
export interface Watch {
  /** A petition was answered with rows up to a place, which Restate brings to the outbox in a moment. */
  expect(petition: string, place: number): void;
  waiting(): Promise<Waiting & { readonly receiverGone?: true }>;
  /** Lets go on what was paused because the receiver said that it was gone. */
  resume(): Promise<void>;
}

interface InHand {
  readonly petition: string;
  readonly since: string;
  readonly attempts: number;
  readonly paused: number;
}

/** Milliseconds after which what was answered has come to the outbox, and is seen there. */
const onItsWay = 10_000;
/** Answers that are remembered: Restate brings them to the outbox in order, so when the last ones have come, those before have. */
const mostExpected = 32;

const inHand = `FROM sys_invocation WHERE target_service_name = ${quoted(outboxService)} AND status <> 'completed'`;
/** A first attempt under way has failed at nothing yet. */
const failures = `CASE WHEN status = 'backing-off' THEN retry_count WHEN retry_count > 0 THEN retry_count - 1 ELSE 0 END`;

/** Watches what the outbox has in hand, and what is on its way there. */
export function watchOf(admin: Admin, machine: () => number): Watch {
  const expected = new Map<string, { readonly place: number; readonly until: number }>();

  const stateOf = async (service: string, petition: string, key: string) => {
    const sql = `SELECT value_utf8 FROM state WHERE service_name = ${quoted(service)} AND service_key = ${quoted(petition)} AND key = ${quoted(key)}`;
    return (await all(admin.query<{ readonly value_utf8: string }>(sql)))[0]?.value_utf8;
  };
  const sentOf = async (petition: string) => Number((await stateOf(outboxService, petition, sentKey)) ?? 0);

  /** Petitions whose rows have not come to the outbox yet. */
  async function onTheWay(known: ReadonlySet<string>): Promise<string[]> {
    const unseen = [...expected].filter(([petition]) => !known.has(petition));
    const looked = unseen.map(async ([petition, { place, until }]) => {
      const isThere = until <= machine() || (await sentOf(petition)) >= place;
      if (isThere && expected.get(petition)?.place === place) expected.delete(petition);
      return isThere ? [] : [petition];
    });
    return (await Promise.all(looked)).flat();
  }

  /** When the first row of a petition that was not delivered yet was put in, in milliseconds. */
  async function putInAt(petition: string): Promise<number | null> {
    const row = await stateOf(petitionService, petition, outboxKey((await sentOf(petition)) + 1));
    return row === undefined ? null : (JSON.parse(row) as { readonly at: number }).at;
  }

  return {
    expect(petition, place) {
      const now = machine();
      // In the order in which they end.
      expected.delete(petition);
      expected.set(petition, { place, until: now + onItsWay });
      const [oldest] = expected.keys();
      if (expected.size > mostExpected && oldest !== undefined) expected.delete(oldest);
    },
    async waiting() {
      const sql = `SELECT target_service_key AS petition, CAST(min(created_at) AS VARCHAR) AS since, max(${failures}) AS attempts, sum(CASE WHEN status = 'paused' THEN 1 ELSE 0 END) AS paused ${inHand} GROUP BY target_service_key ORDER BY since`;
      const rows = await all(admin.query<InHand>(sql));
      const coming = await onTheWay(new Set(rows.map(({ petition }) => petition)));
      const first = rows[0]?.petition ?? coming[0];
      const receiverGone = rows.some(({ paused }) => paused > 0);
      return {
        petitions: rows.length + coming.length,
        oldest: first === undefined ? null : await putInAt(first),
        attempts: rows.reduce((most, { attempts }) => Math.max(most, attempts), 0),
        ...(receiverGone ? { receiverGone } : {}),
      };
    },
    async resume() {
      const sql = `SELECT id ${inHand} AND status = 'paused'`;
      for (const { id } of await all(admin.query<{ readonly id: string }>(sql))) await admin.resume(id);
    },
  };
}
