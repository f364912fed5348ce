import { HostFault } from '../port/hostFault.ts';
import type { RefusedRow } from '../port/rows.ts';
import type { Store, StoredWhole } from '../port/store.ts';
import { readStoreLines } from './readLines.ts';

/** What an import came to. */
export interface Imported {
  /** Petitions that were taken. */
  readonly petitions: number;
  /** Petitions that were there already, just so: an import before this one had taken them. */
  readonly already: number;
  /** Refused events that were read. */
  readonly refused: number;
}

/** Most petitions, and most characters, that are put into a store at once. */
const atOnce = 200;
const charactersAtOnce = 4_000_000;

interface Numbered {
  readonly line: number;
  readonly whole: StoredWhole;
}

const lengthOf = ({ petition, log, outbox }: StoredWhole) =>
  petition.json.length +
  log.reduce((sum, { entry }) => sum + entry.length, 0) +
  outbox.reduce((sum, { effect }) => sum + effect.length, 0);

/** As much of a store as takes petitions in. */
type Taking = Pick<Store, 'read' | 'log' | 'put'>;

/** Whether a store has a petition just as a line has it. */
async function isThere(store: Taking, { line, whole }: Numbered): Promise<boolean> {
  const { id } = whole.petition;
  const stored = await store.read(id);
  if (!stored) return false;
  const rows: unknown[] = [];
  for await (const row of store.log(id)) rows.push(row);
  const written = ({ json, version, lastPlace }: typeof stored, log: unknown) =>
    JSON.stringify([json, version, lastPlace, log]);
  if (written(stored, rows) === written(whole.petition, whole.log)) return true;
  throw new HostFault(
    'not-empty',
    `第 ${line} 行：库中已有 ${id}，且内容不同：请导入到空库`,
    `line ${line}: the store has ${id} already, and not as it is here: import into an empty store`,
  );
}

/** Puts petitions into a store, all or none; those that an import before this one has put there are passed over. */
async function putAll(store: Taking, batch: readonly Numbered[], refused: readonly RefusedRow[]) {
  try {
    await store.put(
      batch.map(({ whole }) => whole),
      refused,
    );
    return batch.length;
  } catch (error) {
    const missing: StoredWhole[] = [];
    for (const one of batch) if (!(await isThere(store, one))) missing.push(one.whole);
    // None of them is there, so something else is wrong.
    if (missing.length === batch.length) throw error;
    await store.put(missing, refused);
    return missing.length;
  }
}

/**
 * Takes an exported store into a store that has none of its petitions, a batch at a time, each whole or not at all, however long it is. Where it
 * breaks off, at a damaged line or by a crash, the batches before are there, and the same call with the right lines goes on: petitions that are
 * there just so are passed over. Throws a {@link HostFault} with the number of the line: `untrusted` for what is damaged, foreign or cut off,
 * `newer-schema` for a newer format, `not-empty` where a petition is there that is another one. No host may work on the store meanwhile.
 */
export async function importStore(store: Taking, lines: AsyncIterable<string>): Promise<Imported> {
  let batch: Numbered[] = [];
  let rows: RefusedRow[] = [];
  let characters = 0;
  const counts = { petitions: 0, already: 0, refused: 0 };
  const flush = async () => {
    if (batch.length === 0 && rows.length === 0) return;
    const put = await putAll(store, batch, rows);
    counts.petitions += put;
    counts.already += batch.length - put;
    counts.refused += rows.length;
    [batch, rows, characters] = [[], [], 0];
  };
  for await (const line of readStoreLines(lines)) {
    if ('whole' in line) {
      batch.push(line);
      characters += lengthOf(line.whole);
    } else rows.push(line.refused);
    if (batch.length >= atOnce || characters >= charactersAtOnce || rows.length >= atOnce) await flush();
  }
  await flush();
  return counts;
}
