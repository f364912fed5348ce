import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all } from '../../../../src/hosts/port/all.ts';
import { sqliteStore } from '../../../../src/hosts/sqlite/sqliteStore.ts';
import { freshFolder } from '../freshFolder.ts';
import { take } from '../samples.ts';

let fresh: ReturnType<typeof freshFolder>;
beforeEach(() => {
  fresh = freshFolder();
});
afterEach(() => {
  chmodSync(fresh.folder, 0o700);
  fresh.remove();
});

const file = () => join(fresh.folder, 'a.db');

/** What a process comes to that may not write: root may write everything, so it becomes nobody first. */
const asNobody = (readOnly: boolean) => {
  const program = `
    import { sqliteStore } from ${JSON.stringify(join(import.meta.dirname, '../../../../src/hosts/sqlite/sqliteStore.ts'))};
    if (process.getuid() === 0) process.setuid(65534);
    try {
      const store = await sqliteStore(${JSON.stringify(file())}, { readOnly: ${readOnly} });
      console.log((await store.read('p')).seq);
      await store.close();
    } catch ({ code, message }) {
      console.log(code + ': ' + message);
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
};

describe.skipIf(process.platform === 'win32')('a file that may only be read', () => {
  test('is not opened for writing, and says whose right is missing; a backup of it can be read as it is', async () => {
    const store = await sqliteStore(join(fresh.folder, 'first.db'));
    await take(store, { id: 'p' });
    await store.backup(file());
    const before = await all(store.log());
    await store.close();
    chmodSync(file(), 0o444);
    chmodSync(fresh.folder, 0o555);
    expect(asNobody(false)).toMatch(/^read-only: .*give the user that runs this the right/);
    expect(asNobody(true)).toBe('1');
    chmodSync(fresh.folder, 0o700);
    const reader = await sqliteStore(file(), { readOnly: true });
    expect(await all(reader.log())).toEqual(before);
    await reader.close();
  });
});
