import { HostFault } from '../port/hostFault.ts';
import type { Store } from '../port/store.ts';

const closed = () =>
  new HostFault('closed', '存储已关闭。', 'The store is closed: open another one on the pool.');

/** A store that can be closed: from then on each of its functions throws a HostFault `closed`; what is in hand is done before. */
export function closable(parts: Omit<Store, 'close'>): Store {
  let open = true;
  const inHand = new Set<Promise<unknown>>();

  const promised =
    <Given extends unknown[], T>(ask: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      if (!open) throw closed();
      const answer = ask(...given);
      inHand.add(answer);
      try {
        return await answer;
      } finally {
        inHand.delete(answer);
      }
    };

  const streamed = <Given extends unknown[], T>(ask: (...given: Given) => AsyncIterable<T>) =>
    async function* (...given: Given): AsyncGenerator<T> {
      if (!open) throw closed();
      for await (const one of ask(...given)) {
        yield one;
        if (!open) throw closed();
      }
    };

  return {
    name: parts.name,
    change: promised(parts.change) as Store['change'],
    read: promised(parts.read),
    claim: promised(parts.claim),
    progress: promised(parts.progress),
    waiting: promised(parts.waiting),
    due: promised(parts.due),
    wakeAll: promised(parts.wakeAll),
    note: promised(parts.note),
    setNote: promised(parts.setNote),
    petitions: promised(parts.petitions),
    duties: promised(parts.duties),
    countPetitions: promised(parts.countPetitions),
    countDuties: promised(parts.countDuties),
    policies: promised(parts.policies),
    log: streamed(parts.log),
    refused: streamed(parts.refused),
    whole: streamed(parts.whole),
    put: promised(parts.put),
    async close() {
      open = false;
      await Promise.allSettled(inHand);
    },
  };
}
