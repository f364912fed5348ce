import type { StoredPetition } from '../../../src/hosts/port/rows.ts';
import type { Change, Store } from '../../../src/hosts/port/store.ts';
import { logRow, plainColumns } from '../../../src/hosts/testing/samples.ts';

/** One more of a petition's tokens, which its JSON lists; a token that it has is not added again, as no event is taken twice. */
export const adding =
  (id: string, token: string) =>
  (stored: StoredPetition | undefined): Change<number> => {
    const tokens: readonly string[] = stored ? JSON.parse(stored.json) : [];
    if (tokens.includes(token)) return { answer: tokens.length };
    const seq = tokens.length + 1;
    return {
      answer: seq,
      write: {
        id,
        before: stored?.version,
        petition: {
          id,
          seq,
          version: seq,
          json: JSON.stringify([...tokens, token]),
          reminders: '[]',
          lastPlace: 0,
          wakeAt: null,
        },
        columns: plainColumns,
        tags: { dropped: [], added: [] },
        duties: { dropped: [], added: [] },
        log: [logRow(id, seq)],
        outbox: [],
      },
    };
  };

/** The tokens of a petition, in the order in which they were added. */
export async function tokensOf(store: Store, id: string): Promise<readonly string[]> {
  const stored = await store.read(id);
  return stored ? JSON.parse(stored.json) : [];
}
