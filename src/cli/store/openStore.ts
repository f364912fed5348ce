import { stat } from 'node:fs/promises';
import { HostFault } from '../../hosts/port/hostFault.ts';
import type { Store } from '../../hosts/port/store.ts';
import { CliError } from '../cliError.ts';
import { fileFault } from '../files.ts';

/** A store that is open, and how what it was made on is ended. */
export interface OpenStore {
  readonly store: Store;
  /** Closes the store, and what it was made on. */
  close(): Promise<void>;
}

const isPostgres = (place: string) => /^postgres(?:ql)?:\/\//.test(place);

/** Opens a store by the path of its SQLite file, or by the URL of its PostgreSQL database. What is only read has to be there. */
async function openStore(place: string, use: 'read' | 'write'): Promise<OpenStore> {
  if (isPostgres(place)) {
    const { openPostgres } = await import('./openPostgres.ts');
    const { store, close } = await openPostgres(place);
    return {
      store,
      close: async () => {
        await store.close();
        await close();
      },
    };
  }
  const readOnly = use === 'read';
  if (readOnly)
    await stat(place).catch((error: unknown) => {
      throw fileFault(place, error);
    });
  const { sqliteStore } = await import('../../hosts/sqlite/sqliteStore.ts');
  const store = await sqliteStore(place, { readOnly });
  return { store, close: () => store.close() };
}

/** Works on a store, and closes it. What a store or a transfer is refused with ends the command: one sentence, with what to do about it. */
export async function withStore<Answer>(
  place: string,
  use: 'read' | 'write',
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  try {
    const { store, close } = await openStore(place, use);
    try {
      return await work(store);
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof HostFault) throw new CliError([error.text]);
    throw error;
  }
}
