import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshFolder } from '../freshFolder.ts';
import { unwatched, watchedDisk } from './disk.ts';

let fresh: ReturnType<typeof freshFolder>;
beforeEach(() => {
  fresh = freshFolder(tmpdir());
});
afterEach(() => fresh.remove());

const run = (program: string, ...given: readonly string[]) =>
  execFileSync(process.execPath, [join(import.meta.dirname, program), ...given], {
    env: { ...process.env, ...watchedDisk(fresh.folder) },
    encoding: 'utf8',
  });

describe.skipIf(unwatched)('what reaches the disk', () => {
  test('is synced before anybody is answered: a power cut takes nothing back', () => {
    const trace = join(fresh.folder, 'trace');
    run('takeInTurn.ts', join(fresh.folder, 'a.db'), trace);
    const lines = readFileSync(trace, 'utf8').trim().split('\n');
    const answers = lines.filter((line) => line.startsWith('answer'));
    expect(answers.length).toBe(25 + 50 + 75);
    const from = lines.findIndex((line) => line.startsWith('answer'));
    let unsynced = false;
    let synced = 0;
    const early: string[] = [];
    for (const line of lines) {
      if (line === 'write a.db-wal') unsynced = true;
      else if (line === 'sync a.db-wal') {
        unsynced = false;
        synced += 1;
      } else if (line.startsWith('answer') && unsynced) early.push(line);
    }
    expect(early).toEqual([]);
    // Each one that was taken alone has a sync of its own, and those that came together share theirs.
    const alone = lines.slice(from, lines.indexOf('answer alone-24') + 1);
    expect(alone.filter((line) => line === 'sync a.db-wal').length).toBeGreaterThanOrEqual(24);
    expect(synced).toBeLessThan(answers.length);
  });

  test('is nothing of an event for which the disk was full, and the next ones are taken once there is room', () => {
    const told = run('fillDisk.ts', join(fresh.folder, 'a.db'), join(fresh.folder, 'full'));
    expect(JSON.parse(told)).toEqual({
      outcomes: [1, 'disk-full', 'disk-full', 'disk-full', 2, 1],
      read: 1,
      log: ['p/1', 'p/2', 'q/1'],
    });
  });
});
