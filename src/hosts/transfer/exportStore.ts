import type { Store, StoredWhole } from '../port/store.ts';
import { storeFormat, storeFormatVersion } from './storeLines.ts';

/**
 * A whole store as JSON Lines, one line at a time, without the line feeds: the format, each petition with its log, its outbox and all that is kept
 * beside it, each refused event, and how many there were. What is in hand while it is read may be in it or not; each petition is whole.
 */
export async function* exportStore(store: Pick<Store, 'whole' | 'refused'>): AsyncGenerator<string, void> {
  yield JSON.stringify({ format: storeFormat, version: storeFormatVersion });
  let petitions = 0;
  for await (const whole of store.whole()) {
    petitions += 1;
    yield JSON.stringify({ whole: inOneForm(whole) });
  }
  let refused = 0;
  for await (const row of store.refused()) {
    refused += 1;
    yield JSON.stringify({ refused: byName(row) });
  }
  yield JSON.stringify({ end: { petitions, refused } });
}

const byName = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) as T;

const sorted = <T extends object>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one: byName(one), text: JSON.stringify(byName(one)) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ one }) => one);

/** The same petition is the same line, whichever store it comes out of. */
const inOneForm = ({ petition, columns, tags, duties, sent, log, outbox }: StoredWhole): StoredWhole => ({
  petition: byName(petition),
  columns: byName(columns),
  tags: sorted(tags),
  duties: sorted(duties),
  sent,
  log: log.map(byName),
  outbox: outbox.map(byName),
});
