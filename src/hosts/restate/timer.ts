import { atOnce } from './atOnce.ts';
import type { Ingress } from './ingress.ts';
import { errorOf } from './messages.ts';
import type { Reading } from './reading.ts';
import { mostAtOnce } from './restateStore.ts';
import type { Watch } from './waiting.ts';

/** A look that takes longer than this, in milliseconds, is not repeated for {@link rest} times as long. */
const cheapMs = 200;
const rest = 20;

/** What looks for wakes that have come and that Restate's timers have not brought: its server's clock may be another. */
export interface Sweeper {
  /** Sends all that is due; how many events that were. A petition that cannot be decided on is told once and holds up nothing. */
  due(now: number): Promise<number>;
  /** Milliseconds by which the timer is behind. */
  lag(now: number): Promise<number>;
}

export function sweeperOver(
  reading: Pick<Reading, 'due'>,
  ingress: Pick<Ingress, 'wake'>,
  watch: Pick<Watch, 'expect'>,
  onFault: (error: unknown) => void,
  machine: () => number,
): Sweeper {
  const told = new Set<string>();
  let first: number | undefined;
  let freshUntil = 0;

  async function look(now: number) {
    const began = machine();
    const wakes = await reading.due(now);
    const took = machine() - began;
    first = wakes[0]?.wakeAt;
    freshUntil = took > cheapMs ? machine() + took * rest : 0;
    return wakes;
  }

  return {
    async due(now) {
      let sent = 0;
      await atOnce(await look(now), mostAtOnce, async ({ id }) => {
        const reply = await ingress.wake(id, { now });
        if ('failed' in reply) {
          if (!told.has(id)) onFault(errorOf(reply));
          told.add(id);
          return;
        }
        told.delete(id);
        sent += reply.value;
        if (reply.place !== undefined) watch.expect(id, reply.place);
      });
      freshUntil = 0;
      return sent;
    },
    async lag(now) {
      if (machine() >= freshUntil) await look(now);
      return first === undefined ? 0 : Math.max(0, now - first);
    },
  };
}
