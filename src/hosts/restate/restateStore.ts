import type { Clock } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import type { RefusedRow } from '../port/rows.ts';
import type { Store, StoredWhole } from '../port/store.ts';
import type { Admin } from './admin.ts';
import { atOnce } from './atOnce.ts';
import type { Ingress } from './ingress.ts';
import { errorOf } from './messages.ts';
import { type Reading, readingOf } from './reading.ts';
import { readKept, storedOf } from './state.ts';

/** What Restate gives of the port {@link Store}: all but decisions and deliveries, which are its services'. */
export type RestateStore = Omit<Reading, 'openOf' | 'due' | 'checkFormats'> &
  Pick<Store, 'name' | 'read' | 'put' | 'setNote' | 'wakeAll' | 'close'>;

/** Calls to Restate that are on their way at a time. */
export const mostAtOnce = 32;

/** Makes it over Restate's two ports. */
export function storeOver(
  ingress: Ingress,
  admin: Admin,
  clock: Clock,
  onFault: (error: unknown) => void,
): RestateStore & Reading {
  const reading = readingOf(admin);

  async function putOne(whole: StoredWhole | undefined, id: string, refused: readonly RefusedRow[]) {
    const reply = await ingress.put(id, { ...(whole ? { whole } : {}), refused, now: clock.now() });
    if ('failed' in reply) throw errorOf(reply);
    if (!reply.value) throw isThere(id);
  }

  return {
    ...reading,
    name: 'restate',
    async read(id) {
      const json = await ingress.read(id);
      return json === null ? undefined : storedOf(readKept(json));
    },
    /** Looks for all of them first: Restate has no transaction over several petitions. */
    async put(petitions, refused) {
      await atOnce(petitions, mostAtOnce, async ({ petition: { id } }) => {
        if ((await ingress.read(id)) !== null) throw isThere(id);
      });
      const of = new Map<string, RefusedRow[]>();
      for (const row of refused) of.set(row.petition, [...(of.get(row.petition) ?? []), row]);
      await atOnce(petitions, mostAtOnce, (whole) =>
        putOne(whole, whole.petition.id, of.get(whole.petition.id) ?? []),
      );
      for (const { petition } of petitions) of.delete(petition.id);
      await atOnce(of, mostAtOnce, ([id, rows]) => putOne(undefined, id, rows));
    },
    setNote: (name, value) => ingress.setNote(name, value),
    async wakeAll(policyId, at) {
      await atOnce(await reading.openOf(policyId), mostAtOnce, async (id) => {
        const reply = await ingress.wake(id, { now: at });
        if ('failed' in reply) onFault(errorOf(reply));
      });
    },
    close: async () => undefined,
  };
}

function isThere(id: string): HostFault {
  return new HostFault(
    'not-empty',
    `Restate 中已有事项 ${id}：请导入到尚无这些事项的 Restate`,
    `Restate has the petition ${id} already: import into one that has none of them`,
  );
}
