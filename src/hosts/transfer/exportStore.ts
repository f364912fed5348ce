import type { Store } from '../port/store.ts';
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
    yield JSON.stringify({ whole });
  }
  let refused = 0;
  for await (const row of store.refused()) {
    refused += 1;
    yield JSON.stringify({ refused: row });
  }
  yield JSON.stringify({ end: { petitions, refused } });
}
