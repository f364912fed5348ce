import { Presets, SingleBar } from 'cli-progress';
import type { Output } from '../streams.ts';
import type { Reading } from './readLines.ts';

/** Bytes from which an input is long. */
const long = 2 * 1024 * 1024;

/** Tells how far the reading is. */
export interface Progress {
  onRead(reading: Pick<Reading, 'bytes' | 'count'>): void;
  stop(): void;
}

/** A bar for an input that turns out to be long, on a terminal only; elsewhere nothing. `total` is its length in bytes, where known. */
export function progressOn(stream: Output, total: number | undefined): Progress {
  if (!stream.isTTY) return { onRead: () => undefined, stop: () => undefined };
  const format =
    total === undefined
      ? '{count} lines · {mib} MiB'
      : '{bar} {percentage}% · {count} lines · {eta_formatted}';
  const bar = new SingleBar(
    { stream, format, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    onRead: ({ bytes, count }) => {
      if (!started && Math.max(bytes, total ?? 0) < long) return;
      const payload = { count, mib: Math.floor(bytes / (1024 * 1024)) };
      if (started) bar.update(bytes, payload);
      else bar.start(total ?? bytes, bytes, payload);
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
