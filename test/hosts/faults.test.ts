import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultRun } from '../../bench/hosts/faultRun.ts';
import { sqliteStore } from '../../src/hosts/sqlite/sqliteStore.ts';

test('three processes on one SQLite file are killed in mid-load, and nothing is lost, differs, or comes out of order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'petition-flow-faults-'));
  const place = join(folder, 'petitions.sqlite');
  try {
    const { faults, ...run } = await faultRun({
      place,
      open: () => sqliteStore(place),
      events: 400,
      processes: 3,
      kills: 4,
      seed: 'short',
    });
    expect(faults).toEqual({
      lost: 0,
      differing: 0,
      effectsMissing: 0,
      effectsUnexpected: 0,
      effectsOutOfOrder: 0,
      keysWithTwoContents: 0,
    });
    // What is survived has happened.
    expect(run).toMatchObject({ sent: 400, kills: 4 });
    expect(run.unanswered).toBeGreaterThan(0);
    expect(run.receiver.failed).toBeGreaterThan(0);
    expect(run.receiver.answersLost).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
