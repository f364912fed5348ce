import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SqliteStore, sqliteStore } from '../../../src/hosts/sqlite/sqliteStore.ts';
import type { FreshDatabase } from '../../../src/hosts/testing/testDatabase.ts';
import { freshFolder } from './freshFolder.ts';

/** A file of its own for each case. */
export const freshFile: FreshDatabase = async () => {
  const { folder, remove } = freshFolder();
  const stores: SqliteStore[] = [];
  let life = 0;
  const file = () => join(folder, `life-${life}.db`);
  return {
    store: async () => {
      const store = await sqliteStore(file());
      stores.push(store);
      return store;
    },
    // What a process leaves behind that ends at once: the file and its WAL as they are at this moment, whatever it goes on to do.
    crash: async () => {
      const left = file();
      life += 1;
      for (const part of ['', '-wal']) if (existsSync(left + part)) copyFileSync(left + part, file() + part);
    },
    drop: async () => {
      await Promise.all(stores.map((store) => store.close()));
      remove();
    },
  };
};
