import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Memory where there is a disk in it: what a sync comes to is told by synced.test.ts.
const ground = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder that is gone after the test. */
export function freshFolder(within = ground): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(within, 'petition-flow-sqlite-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
