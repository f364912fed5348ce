import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { replayProgressOn } from '../../../src/cli/replay/replayProgress.ts';

class Terminal extends Writable {
  text = '';
  readonly columns = 120;
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
  // What a terminal can do besides, and a progress bar asks of it.
  cursorTo(): void {}
  clearLine(): void {}
  clearScreenDown(): void {}
  moveCursor(): void {}
}

const mebibyte = 1024 * 1024;

test('a long replay on a terminal shows how far it is, and its rate when it is done', () => {
  const terminal = new Terminal(true);
  let now = 0;
  const progress = replayProgressOn(terminal, 'en', () => now);
  progress.onRead(4 * mebibyte, 8 * mebibyte);
  now = 1000;
  progress.onRead(8 * mebibyte, 8 * mebibyte);
  progress.onDecided(5000, 20_000);
  now = 3000;
  progress.onDecided(20_000, 20_000);
  progress.stop(true);
  expect(terminal.text).toContain('reading');
  expect(terminal.text).toContain('replaying');
  expect(terminal.text.endsWith('20000 events · 3.0 s · 10000 events/s\n')).toBe(true);
});

test('an input of unknown length shows what was read', () => {
  const terminal = new Terminal(true);
  const progress = replayProgressOn(terminal, 'zh', () => 0);
  progress.onRead(3 * mebibyte, undefined);
  progress.stop(false);
  expect(terminal.text).toContain('读入 3 MiB');
});

test('a short replay, and one that is not on a terminal, shows nothing', () => {
  const [short, pipe] = [new Terminal(true), new Terminal(false)];
  for (const [stream, events] of [
    [short, 10],
    [pipe, 1_000_000],
  ] as const) {
    const progress = replayProgressOn(stream, 'en', () => 0);
    progress.onRead(events, events);
    progress.onDecided(events, events);
    progress.stop(true);
  }
  expect([short.text, pipe.text]).toEqual(['', '']);
});
