import { coreEntries } from './coreEntries.js';
import { engineEntries } from './engineEntries.js';
import type { Entry } from './entry.js';
import { readerEntries } from './readerEntries.js';

/** Every public entry that is fuzzed. */
export const entries: readonly Entry[] = [...engineEntries, ...coreEntries, ...readerEntries];
