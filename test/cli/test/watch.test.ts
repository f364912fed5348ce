import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { runCli } from '../../../src/cli/program.ts';
import { watchFiles } from '../../../src/cli/test/watch.ts';
import { eventually } from '../../support/patience.ts';
import { directory } from '../cli.ts';

const query =
  '{ at: 2026-03-02, by: { role: supervisionOffice, unit: supervision-office, id: c }, event: petitioner.query }';
const expecting = (refused: string) =>
  `scenarios: [{ title: One, when: ${query}, then: { refused: ${refused} } }]\n`;

class Heard extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Starts a watch on a path; gives what it says, and how to end it. */
function watching(path: string) {
  const stdout = new Heard();
  const stderr = new Heard();
  const ending = new AbortController();
  const streams = { stdin: Readable.from([]), stdout, stderr, env: {}, signal: ending.signal };
  const code = runCli(['test', path, '--watch'], streams);
  return {
    /** Fulfilled once these words are said after what was heard before. */
    says: (words: string) =>
      eventually(() => {
        expect(`${stdout.text}${stderr.text}`).toContain(words);
        stdout.text = '';
        stderr.text = '';
      }),
    end: () => {
      ending.abort();
      return code;
    },
  };
}

describe('test --watch', () => {
  test('runs again after each change, and ends with the last code', async () => {
    const path = directory();
    const file = join(path, 'a.yaml');
    writeFileSync(file, expecting('not-now'));
    const { says, end } = watching(path);
    await says('1 failed');
    writeFileSync(file, expecting('unknown-petition'));
    await says('1 scenario in 1 file: 1 passed');
    rmSync(file);
    await says('there is no scenario file');
    writeFileSync(join(path, 'notes.txt'), 'of no interest');
    writeFileSync(file, expecting('unknown-petition'));
    await says('1 scenario in 1 file: 1 passed');
    expect(await end()).toBe(0);
  });

  test('watches the folder of a file that is named', async () => {
    const file = join(directory(), 'a.yaml');
    writeFileSync(file, expecting('not-now'));
    const { says, end } = watching(file);
    await says('1 failed');
    writeFileSync(file, expecting('unknown-petition'));
    await says('1 passed');
    expect(await end()).toBe(0);
  });

  test('ends where there is nothing to watch', async () => {
    const { says, end } = watching('/nowhere/at/all');
    await says('there is no such file');
    expect(await end()).toBe(2);
  });

  test('runs once where it was told to end before', async () => {
    const run = vi.fn(async () => undefined);
    await watchFiles([directory()], run, AbortSignal.abort());
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('ends with a fault of the program', async () => {
    const fault = new Error('broken');
    const ended = watchFiles([directory()], () => Promise.reject(fault), new AbortController().signal);
    await expect(ended).rejects.toBe(fault);
  });
});
