/** Something that is done again and again until it is stopped. */
export interface Rounds {
  /** Does the next round at once, where one is waited for. */
  nudge(): void;
  /** Ends it, once the round in hand is done. */
  stop(): Promise<void>;
}

/**
 * Does a round, and the next one at once while there is more to do, otherwise after a pause. A round that fails is told, and tried again after a
 * pause that doubles up to half a minute.
 * @param apartMs milliseconds between the beginnings of two rounds at least, so that what comes in between is done in one
 */
export function rounds(
  round: () => Promise<boolean>,
  pauseMs: number,
  onFault: (error: unknown) => void,
  apartMs = 0,
): Rounds {
  let stopped = false;
  let nudged = false;
  let wake: (() => void) | undefined;
  let failures = 0;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped || nudged) return resolve();
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      }
      wake = done;
    });
  const running = (async () => {
    while (!stopped) {
      nudged = false;
      const began = performance.now();
      try {
        const more = await round();
        failures = 0;
        if (!more) await pause(pauseMs);
        // Whoever waits for the event loop gets a turn.
        else await new Promise((resolve) => setImmediate(resolve));
        const left = apartMs - (performance.now() - began);
        if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      } catch (error) {
        if (failures === 0) onFault(error);
        await pause(Math.min(pauseMs * 2 ** failures, 30_000));
        failures += 1;
      }
    }
  })();
  return {
    nudge() {
      nudged = true;
      wake?.();
    },
    async stop() {
      stopped = true;
      wake?.();
      await running;
    },
  };
}
