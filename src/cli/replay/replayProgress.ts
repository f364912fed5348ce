import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../../vocabulary/text.ts';
import type { Output } from '../streams.ts';

/** Bytes of a log, and events, from which a replay is long. */
const long = { bytes: 2 * 1024 * 1024, events: 5000 };

const words = {
  zh: { reading: '读入', deciding: '重演', events: '个事件', perSecond: '个事件/秒' },
  en: { reading: 'reading', deciding: 'replaying', events: 'events', perSecond: 'events/s' },
} as const;

/** Tells how far a replay is, and how fast. */
export interface ReplayProgress {
  onRead(read: number, total: number | undefined): void;
  onDecided(events: number, total: number): void;
  /** Takes the bar away; with a line that tells the rate, where all went well. */
  stop(isDone: boolean): void;
}

const silent: ReplayProgress = {
  onRead: () => undefined,
  onDecided: () => undefined,
  stop: () => undefined,
};

/** A bar for reading and one for deciding, on a terminal and for long logs only. `now` gives milliseconds. */
export function replayProgressOn(stream: Output, lang: Language, now: () => number): ReplayProgress {
  if (!stream.isTTY) return silent;
  const say = words[lang];
  const began = now();
  let bar: SingleBar | undefined;
  let phase: 'reading' | 'deciding' | undefined;
  let decided: { readonly from: number; events: number } | undefined;
  const show = (next: typeof phase, format: string, value: number, total: number, payload: object) => {
    if (phase !== next) {
      bar?.stop();
      bar = new SingleBar(
        { stream, format, clearOnComplete: true, hideCursor: true },
        Presets.shades_classic,
      );
      bar.start(total, value, payload);
      phase = next;
    } else {
      bar?.setTotal(total);
      bar?.update(value, payload);
    }
  };
  const rate = () => (decided ? Math.round((1000 * decided.events) / Math.max(1, now() - decided.from)) : 0);
  return {
    onRead: (read, total) => {
      if (Math.max(read, total ?? 0) < long.bytes) return;
      const mib = Math.floor(read / (1024 * 1024));
      const format = `${say.reading} {bar} {percentage}% · {mib} MiB`;
      show('reading', total === undefined ? `${say.reading} {mib} MiB` : format, read, total ?? read, {
        mib,
      });
    },
    onDecided: (events, total) => {
      decided ??= { from: now(), events: 0 };
      decided.events = events;
      if (total < long.events) return;
      const format = `${say.deciding} {bar} {percentage}% · {value}/{total} · {rate} ${say.perSecond} · {eta_formatted}`;
      show('deciding', format, events, total, { rate: rate() });
    },
    stop: (isDone) => {
      bar?.stop();
      bar = undefined;
      if (!isDone || !decided || phase === undefined) return;
      const seconds = ((now() - began) / 1000).toFixed(1);
      stream.write(`${decided.events} ${say.events} · ${seconds} s · ${rate()} ${say.perSecond}\n`);
    },
  };
}
