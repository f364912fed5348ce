import { type Columns, type Duty, type LogRow, noDay, type OutboxRow, type Tag } from '../port/rows.ts';
import type { Change, Store, StoredWhole, Write } from '../port/store.ts';

/** Ids that a petition may have and that a database may confuse: by case, width, sign, script, or what the language itself calls something. */
export const awkwardIds = [
  'a',
  'A',
  'Ａ',
  'a/b:c#d.e',
  'a-b',
  'a_b',
  'aXb',
  'constructor',
  'toString',
  'NULL',
  '0',
  '00',
  '1e3',
  'é',
  'e',
  'ß',
  'ss',
  '信访〔2026〕12号',
  '信訪〔2026〕12號',
  '𠀀',
] as const;

/** Texts that a store has to keep as they are. */
export const awkwardTexts = [
  `'; DROP TABLE petition; --`,
  `"quoted" \\ back\\\\slash`,
  '%_[]^$*?',
  '信访 · 𠀀 · é · e\u0301',
  'a\tb\nc\r\nd',
  '\u2028\u2029\ufeff',
  '{"__proto__":{"x":1},"constructor":2}',
  ' in the middle ',
] as const;

export const plainColumns: Columns = {
  policy: 'sample@1.0.0',
  lifecycle: 'firstVisit',
  state: 'received',
  class: '',
  unit: '',
  cause: 'inspection',
  channel: 'letter',
  seenBy: '',
  open: true,
  openedOn: '2026-03-02',
  nextDue: noDay,
};

/** What a sample stores; what is not named is as plain as can be. */
export interface Sample {
  readonly id: string;
  readonly json?: string;
  readonly reminders?: string;
  readonly columns?: Partial<Columns>;
  readonly wakeAt?: number | null;
  readonly tags?: readonly Tag[];
  readonly duties?: readonly Duty[];
  /** How many rows are put into the outbox. */
  readonly rows?: number;
  /** Milliseconds at which they are put in. */
  readonly at?: number;
}

const jsonOf = (id: string, seq: number) => JSON.stringify({ id, seq });

/** The entry of the log that makes a sample what it is at a `seq`. */
export function logRow(petition: string, seq: number): LogRow {
  const entry = JSON.stringify({ event: { id: `event-${seq}`, petition }, decided: { accepted: true } });
  return { petition, seq, id: `event-${seq}`, entry };
}

/** A row of an outbox. */
export function outboxRow(petition: string, place: number, seq: number, at: number): OutboxRow {
  const effect = JSON.stringify({ type: 'record', what: 'receipt', rule: 'plan.3.1.1', detail: { place } });
  return { petition, place, key: `${petition}/${seq}/${place}`, seq, at, effect };
}

const rowsFrom = (petition: string, from: number, rows: number, seq: number, at: number) =>
  Array.from({ length: rows }, (_, n) => outboxRow(petition, from + n + 1, seq, at));

/** A petition that is new. */
export function opening(sample: Sample): Write {
  const { id, rows = 0, at = 0 } = sample;
  return {
    id,
    before: undefined,
    petition: {
      id,
      seq: 1,
      version: 1,
      json: sample.json ?? jsonOf(id, 1),
      reminders: sample.reminders ?? '[]',
      lastPlace: rows,
      wakeAt: sample.wakeAt ?? null,
    },
    columns: { ...plainColumns, ...sample.columns },
    tags: { dropped: [], added: sample.tags ?? [] },
    duties: { dropped: [], added: sample.duties ?? [] },
    log: [logRow(id, 1)],
    outbox: rowsFrom(id, 0, rows, 1, at),
  };
}

/** Opens a petition. */
export const put = (store: Store, sample: Sample): Promise<void> =>
  store.change(sample.id, () => ({ answer: undefined, write: opening(sample) }));

/** What one more event changes, on whatever is stored. */
export function moving(
  sample: Sample & {
    readonly dropped?: { readonly tags?: readonly Tag[]; readonly duties?: readonly string[] };
  },
): (stored: StoredOr) => Write {
  return (stored) => {
    if (stored === undefined) throw new Error(`${sample.id} is not stored`);
    const { id, rows = 0, at = 0 } = sample;
    const seq = stored.seq + 1;
    return {
      id,
      before: stored.version,
      petition: {
        id,
        seq,
        version: stored.version + 1,
        json: sample.json ?? jsonOf(id, seq),
        reminders: sample.reminders ?? stored.reminders,
        lastPlace: stored.lastPlace + rows,
        wakeAt: sample.wakeAt ?? null,
      },
      columns: { ...plainColumns, ...sample.columns },
      tags: { dropped: sample.dropped?.tags ?? [], added: sample.tags ?? [] },
      duties: { dropped: sample.dropped?.duties ?? [], added: sample.duties ?? [] },
      log: [logRow(id, seq)],
      outbox: rowsFrom(id, stored.lastPlace, rows, seq, at),
    };
  };
}

type StoredOr = Parameters<Parameters<Store['change']>[1]>[0];

/** Moves a petition on by one event; the answer is the `seq` that it has then. */
export const move = (store: Store, sample: Parameters<typeof moving>[0]): Promise<number> =>
  store.change(sample.id, (stored): Change<number> => {
    const write = moving(sample)(stored);
    return { answer: write.petition.seq, write };
  });

/** The whole petition that a sample comes to, with as many entries in its log and so many rows delivered. */
export function wholeOf(sample: Sample & { readonly events?: number; readonly sent?: number }): StoredWhole {
  const { events = 1, sent = 0, id, rows = 0, at = 0 } = sample;
  const { petition, columns, tags, duties } = opening(sample);
  return {
    petition: { ...petition, seq: events, version: events, json: sample.json ?? jsonOf(id, events) },
    columns,
    tags: tags.added,
    duties: duties.added,
    sent,
    log: Array.from({ length: events }, (_, n) => logRow(id, n + 1)),
    outbox: rowsFrom(id, 0, rows, events, at),
  };
}
