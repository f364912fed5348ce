import type { Clock } from '../../../src/hosts/port/host.ts';

/** A clock that stands until it is set. */
export function handClock(at: string): Clock & { set(at: string): void } {
  let ms = Date.parse(at);
  return {
    now: () => ms,
    set(moment) {
      ms = Date.parse(moment);
    },
  };
}
