import { createHost } from '../../hosts/host/createHost.ts';
import type { Host } from '../../hosts/port/host.ts';
import type { Store } from '../../hosts/port/store.ts';
import type { HostParts, ServeRequest } from './serveRequest.ts';

/** The file of petitions where no other store is named. */
const usualFile = 'petitions.sqlite';

/** Where petitions are kept. */
type Places = Pick<ServeRequest, 'data' | 'postgres' | 'restate'>;

/** Opens the host over the store that was named. Throws a HostFault where that cannot be. */
export async function openHost(
  { data = usualFile, postgres, restate }: Places,
  parts: HostParts,
): Promise<Host> {
  if (restate !== undefined) {
    const { openRestate } = await import('./openRestate.ts');
    return openRestate(restate, parts);
  }
  if (postgres !== undefined) {
    const { openPostgres } = await import('../store/openPostgres.ts');
    return hostOver(await openPostgres(postgres), parts);
  }
  const { sqliteStore } = await import('../../hosts/sqlite/sqliteStore.ts');
  return hostOver({ store: await sqliteStore(data), close: async () => undefined }, parts);
}

/** A store, and how to end what it was made on. */
interface Opened {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

async function hostOver({ store, close }: Opened, parts: HostParts): Promise<Host> {
  try {
    const host = await createHost({ store, ...parts });
    return {
      ...host,
      async close() {
        await host.close().catch((error: unknown) => {
          // What it was made on may not answer either.
          close().catch(() => undefined);
          throw error;
        });
        await close();
      },
    };
  } catch (error) {
    await store.close();
    await close();
    throw error;
  }
}
