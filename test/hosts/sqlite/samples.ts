import type { Columns, Duty, StoredPetition, Tag } from '../../../src/hosts/port/rows.ts';
import type { Change, Store, Write } from '../../../src/hosts/port/store.ts';

export const columns: Columns = {
  policy: 'bureau@1.0.0',
  lifecycle: 'handling',
  state: 'inHand',
  class: 'general',
  unit: 'unit-1',
  cause: 'inspection',
  channel: 'letter',
  seenBy: '',
  open: true,
  openedOn: '2026-03-02',
  nextDue: '2026-05-01',
};

/** What of a petition is not as usual. */
export interface Sample {
  readonly id: string;
  /** Rows that its next change puts into the outbox. */
  readonly rows?: number;
  readonly columns?: Partial<Columns>;
  readonly wakeAt?: number | null;
  readonly tags?: readonly Tag[];
  readonly duties?: readonly Duty[];
  readonly json?: string;
}

/** The next change of a petition: its opening, or one that moves it on. */
export function nextWrite(sample: Sample, stored: StoredPetition | undefined): Write {
  const { id, rows = 0, tags = [], duties = [], wakeAt = null } = sample;
  const seq = (stored?.seq ?? 0) + 1;
  const lastPlace = stored?.lastPlace ?? 0;
  return {
    id,
    before: stored?.version,
    petition: {
      id,
      seq,
      version: (stored?.version ?? 0) + 1,
      json: sample.json ?? `{"seq":${seq}}`,
      reminders: '[]',
      lastPlace: lastPlace + rows,
      wakeAt,
    },
    columns: { ...columns, ...sample.columns },
    tags: { dropped: [], added: tags },
    duties: { dropped: [], added: duties },
    log: [{ petition: id, seq, id: `event-${seq}`, entry: `{"event":${seq}}` }],
    outbox: Array.from({ length: rows }, (_, n) => ({
      petition: id,
      place: lastPlace + n + 1,
      key: `${id}/${seq}/${n}`,
      seq,
      at: seq * 1000,
      effect: '{}',
    })),
  };
}

export const changeOf =
  (sample: Sample) =>
  (stored: StoredPetition | undefined): Change<number> => {
    const write = nextWrite(sample, stored);
    return { answer: write.petition.seq, write };
  };

/** Takes one event more; gives the petition's seq. */
export const take = (store: Store, sample: Sample): Promise<number> =>
  store.change(sample.id, changeOf(sample));
