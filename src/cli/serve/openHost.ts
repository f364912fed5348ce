import type { Engine } from '../../engine/createEngine.ts';
import { createHost } from '../../hosts/host/createHost.ts';
import type { Clock, Deliver, Host } from '../../hosts/port/host.ts';
import type { Store } from '../../hosts/port/store.ts';
import type { ServeRequest } from './serveRequest.ts';

/** The file of petitions where no other store is named. */
export const usualFile = 'petitions.sqlite';

/** What a host is made of, but for its store. */
export interface HostParts {
  readonly engine: Engine<string>;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

type Places = Pick<ServeRequest, 'data' | 'postgres' | 'restate'>;

/** Opens the host over the store that was named. Throws a HostFault where that cannot be. */
export async function openHost(places: Places, parts: HostParts): Promise<Host> {
  const { store, close } = await storeOf(places);
  try {
    const host = await createHost({ store, ...parts });
    return {
      ...host,
      async close() {
        await host.close();
        await close();
      },
    };
  } catch (error) {
    await store.close();
    await close();
    throw error;
  }
}

interface Opened {
  readonly store: Store;
  /** Ends what the store was made on. */
  readonly close: () => Promise<void>;
}

async function storeOf({ data, postgres }: Places): Promise<Opened> {
  if (postgres !== undefined) {
    const { openPostgres } = await import('./openPostgres.ts');
    return openPostgres(postgres);
  }
  const { sqliteStore } = await import('../../hosts/sqlite/sqliteStore.ts');
  return { store: await sqliteStore(data ?? usualFile), close: async () => undefined };
}
