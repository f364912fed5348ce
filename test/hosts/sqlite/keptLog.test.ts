import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { type SqliteStore, sqliteStore } from '../../../src/hosts/sqlite/sqliteStore.ts';
import { freshFolder } from './freshFolder.ts';
import { changeOf, nextWrite, take } from './samples.ts';

let fresh: ReturnType<typeof freshFolder>;
let store: SqliteStore;
beforeEach(async () => {
  fresh = freshFolder();
  store = await sqliteStore(join(fresh.folder, 'a.db'));
});
afterEach(async () => {
  await store.close();
  fresh.remove();
});

describe('the log of a file', () => {
  test.each([
    ['changed', "UPDATE pf_log SET entry = '{}'"],
    ['moved to another petition', "UPDATE pf_log SET petition = 'q'"],
    ['shortened', 'DELETE FROM pf_log WHERE seq = 1'],
    ['emptied', 'DELETE FROM pf_log'],
    ['replaced', "INSERT OR REPLACE INTO pf_log (petition, seq, id, entry) VALUES ('p', 1, 'event-1', '{}')"],
    ['overwritten', 'UPDATE OR REPLACE pf_log SET seq = 2 WHERE seq = 1'],
  ])('is not %s, whichever program tries', async (_, sql) => {
    await take(store, { id: 'p' });
    await take(store, { id: 'p' });
    const before = await all(store.log());
    const other = new DatabaseSync(join(fresh.folder, 'a.db'));
    expect(() => other.exec(sql)).toThrow('the log is only added to');
    other.close();
    expect(await all(store.log())).toEqual(before);
  });

  test('does not take a second entry of one number, and keeps nothing of a change that brings it', async () => {
    await take(store, { id: 'p' });
    const change = store.change('p', (stored) => {
      const { answer, write = nextWrite({ id: 'p' }, stored) } = changeOf({ id: 'p', rows: 1 })(stored);
      return { answer, write: { ...write, log: write.log.map((row) => ({ ...row, seq: 1 })) } };
    });
    await expect(change).rejects.toThrow('the log is only added to');
    expect((await store.read('p'))?.seq).toBe(1);
    expect((await store.waiting()).petitions).toBe(0);
  });

  test('is read page by page while it grows', async () => {
    for (let n = 0; n < 3; n += 1)
      await Promise.all(
        Array.from({ length: 400 }, (_, id) => take(store, { id: `p-${String(id).padStart(3, '0')}` })),
      );
    const seen: string[] = [];
    for await (const { petition, seq } of store.log()) {
      if (seen.length === 10) await take(store, { id: 'p-399' });
      seen.push(`${petition}/${seq}`);
    }
    expect(seen).toHaveLength(1201);
    expect(new Set(seen).size).toBe(1201);
    expect([...seen].sort()).toEqual(seen);
  });

  test('holds no reader between two pages: the WAL is taken over meanwhile', async () => {
    await Promise.all(Array.from({ length: 1_100 }, (_, id) => take(store, { id: `p-${id}` })));
    const log = store.log()[Symbol.asyncIterator]();
    await log.next();
    const other = new DatabaseSync(join(fresh.folder, 'a.db'));
    const [checkpoint] = other.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    other.close();
    expect(checkpoint).toEqual({ busy: 0, log: 0, checkpointed: 0 });
  });
});
