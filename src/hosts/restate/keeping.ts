import type { ObjectContext } from '@restatedev/restate-sdk';
import type { Petition } from '../../engine/petition.ts';
import { dutiesOf, tagsOf } from '../desk/columns.ts';
import type { OutboxRow, RefusedRow } from '../port/rows.ts';
import type { Write } from '../port/store.ts';
import type { DeliverAsked } from './messages.ts';
import type { Sdk } from './sdk.ts';
import {
  type Kept,
  keptOf,
  type Line,
  lineKey,
  logKey,
  outboxKey,
  outboxService,
  petitionKey,
  petitionService,
  readKept,
  refusedKey,
  standingKey,
  text,
  wakeKey,
} from './state.ts';

/** The petition as it is kept, as text; null: there is none. One look, whatever the log's length. */
export const lookUp = (ctx: Pick<ObjectContext, 'get'>): Promise<string | null> => ctx.get(petitionKey, text);

export const read = (json: string | null): Kept | undefined => (json === null ? undefined : readKept(json));

/** Keeps what a decision came to: the petition, what it is found by, its log and its outbox, which is sent on its way. */
export function keepWrite(
  sdk: Sdk,
  ctx: ObjectContext,
  before: Kept | undefined,
  { petition, columns, log, outbox }: Pick<Write, 'petition' | 'columns' | 'log' | 'outbox'>,
  pending: number | null,
  sent = 0,
): void {
  const kept = keptOf(petition, columns, pending);
  const whole = JSON.parse(petition.json) as Petition;
  const line: Line = { seq: petition.seq, columns, tags: tagsOf(whole), duties: dutiesOf(whole) };
  ctx.set(lineKey, JSON.stringify(line), text);
  if (kept.standing !== before?.standing) ctx.set(standingKey, kept.standing, text);
  for (const { seq, entry } of log) ctx.set(logKey(seq), entry, text);
  for (const row of outbox) ctx.set(outboxKey(row.place), JSON.stringify(row), text);
  keepPetition(ctx, before, kept);
  const rows = outbox.filter(({ place }) => place > sent);
  if (rows.length > 0) deliver(sdk, ctx, rows);
}

/** Keeps a petition of which nothing has changed but its wakes. */
export function keepPetition(ctx: ObjectContext, before: Kept | undefined, kept: Kept): void {
  ctx.set(petitionKey, JSON.stringify(kept), text);
  if (kept.wakeAt === (before?.wakeAt ?? null)) return;
  if (kept.wakeAt === null) ctx.clear(wakeKey);
  else ctx.set(wakeKey, String(kept.wakeAt), text);
}

/** Keeps a refused event, the first time that it is sent. */
export async function keepRefused(ctx: ObjectContext, row: RefusedRow): Promise<void> {
  const key = refusedKey(row.id);
  if ((await ctx.get(key, text)) === null) ctx.set(key, JSON.stringify(row), text);
}

/** Restate brings the rows of one petition to its outbox in the order in which they are sent, each once. */
function deliver({ serde }: Sdk, ctx: ObjectContext, rows: readonly OutboxRow[]): void {
  ctx.genericSend<DeliverAsked>({
    service: outboxService,
    method: 'deliver',
    key: ctx.key,
    parameter: { rows },
    inputSerde: serde.json as never,
  });
}

/** Tells the outbox of a petition that came from another store what was delivered there; ends when it knows. */
export async function beginOutbox({ serde }: Sdk, ctx: ObjectContext, sent: number): Promise<void> {
  if (sent === 0) return;
  await ctx.genericCall({
    service: outboxService,
    method: 'begin',
    key: ctx.key,
    parameter: sent,
    inputSerde: serde.json as never,
    outputSerde: serde.json as never,
  });
}

/**
 * One wake is on its way, and not later than needed; one that comes earlier finds nothing and asks again. Gives the moment of the first. One whose
 * moment is over is not counted on: it came, or the clock has leapt.
 */
export function wakeBy(
  { serde }: Sdk,
  ctx: ObjectContext,
  pending: number | null,
  wakeAt: number | null,
  now: number,
  leastMs = 0,
): number | null {
  if (wakeAt === null || (pending !== null && pending > now && pending <= wakeAt)) return pending;
  ctx.genericSend({
    service: petitionService,
    method: 'wake',
    key: ctx.key,
    parameter: { pending: wakeAt },
    inputSerde: serde.json as never,
    delay: Math.max(leastMs, wakeAt - now),
  });
  return wakeAt;
}
