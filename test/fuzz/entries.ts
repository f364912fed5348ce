import { coreEntries } from './coreEntries.ts';
import { engineEntries } from './engineEntries.ts';
import type { Entry } from './entry.ts';
import { readerEntries } from './readerEntries.ts';

/** Every public entry that is fuzzed. */
export const entries: readonly Entry[] = [...engineEntries, ...coreEntries, ...readerEntries];
