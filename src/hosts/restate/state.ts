import type { Serde } from '@restatedev/restate-sdk';
import { HostFault } from '../port/hostFault.ts';
import type { Columns, StoredPetition } from '../port/rows.ts';
import type { Found } from '../worklist/evaluate.ts';

/** The virtual object of a petition, keyed by its id. */
export const petitionService = 'petition';
/** The virtual object that delivers what a petition asks for, keyed by the petition's id. */
export const outboxService = 'petitionOutbox';
/** The virtual object in which hosts leave words for those after them, keyed by the word's name. */
export const noteService = 'petitionNote';

/** The form in which a petition's state is kept; goes up when an older library could not read it. */
const format = 1;

/** State under the key `petition`: all that a decision rests on, so that it costs one look whatever the log's length. */
export interface Kept extends StoredPetition {
  readonly format: number;
  /** The moment of the first wake that Restate's timer will bring, in milliseconds; null: none is on its way. */
  readonly pending: number | null;
  /** As under {@link standingKey}. */
  readonly standing: string;
}

export const petitionKey = 'petition';
/** What a worklist needs to know: a {@link Line} as JSON. */
export const lineKey = 'line';
/** Format, policy, and whether it is open: few different values over all petitions. A {@link Standing} as JSON. */
export const standingKey = 'standing';
/** Milliseconds of the first moment at which the timer has something to do; absent: never. */
export const wakeKey = 'wakeAt';
/** Of the outbox: the place of the last row that was delivered. */
export const sentKey = 'sent';
/** Of a note: its value. */
export const noteKey = 'note';

const place = (n: number) => String(n).padStart(9, '0');
/** An entry of the log. The keys' order is the log's. */
export const logKey = (seq: number) => `log/${place(seq)}`;
export const outboxKey = (at: number) => `outbox/${place(at)}`;
export const refusedKey = (event: string) => `refused/${event}`;

/** What stands under {@link lineKey}. */
export type Line = Omit<Found, 'id'>;

/** What stands under {@link standingKey}. */
export interface Standing {
  readonly format: number;
  readonly policy: string;
  readonly open: boolean;
}

function standingOf({ policy, open }: Columns): string {
  return JSON.stringify({ format, policy, open } satisfies Standing);
}

/** Text as it is: JSON is kept as the desk wrote it, and read by SQL without another pair of quotes around it. */
export const text: Serde<string> = {
  contentType: 'application/json',
  serialize: (value) => new TextEncoder().encode(value),
  deserialize: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
};

/** Throws a HostFault where a petition was kept by a newer library than this. */
export function checkFormat({ format: kept }: { readonly format: number }): void {
  if (kept > format)
    throw new HostFault(
      'newer-schema',
      `Restate 中的数据由更新版本的 petition-flow 写入（格式 ${kept}，本版本只识别到 ${format}）：请升级 petition-flow`,
      `the state in Restate was written by a newer petition-flow (format ${kept}, this one knows ${format}): upgrade petition-flow`,
    );
}

/** Reads what stands under {@link petitionKey}. Throws a HostFault where a newer library wrote it. */
export function readKept(json: string): Kept {
  const kept = JSON.parse(json) as Kept;
  checkFormat(kept);
  return kept;
}

/** A petition as it is kept now. */
export function keptOf(petition: StoredPetition, columns: Columns, pending: number | null): Kept {
  return { ...petition, format, pending, standing: standingOf(columns) };
}

/** A petition as every store keeps it. */
export function storedOf({ format: _, pending: __, standing: ___, ...petition }: Kept): StoredPetition {
  return petition;
}

/** The policy that a petition is decided under, as `id@version`. */
export function policyOf({ standing }: Kept): string {
  return (JSON.parse(standing) as Standing).policy;
}
