import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import type { Connection } from '../../../src/hosts/sqlite/connection.ts';
import { loadDriver } from '../../../src/hosts/sqlite/driver.ts';
import { GroupCommit } from '../../../src/hosts/sqlite/groupCommit.ts';
import { openConnection } from '../../../src/hosts/sqlite/open.ts';
import { freshFolder } from './freshFolder.ts';

let fresh: ReturnType<typeof freshFolder>;
let connection: Connection;
let writes: GroupCommit;
/** What was executed, but what only sets how long is waited. */
let executed: string[];

beforeEach(async () => {
  fresh = freshFolder();
  connection = openConnection(await loadDriver(), join(fresh.folder, 'a.db'), {
    readOnly: false,
    busyMs: 50,
  });
  connection.exec('CREATE TABLE word (text TEXT UNIQUE)');
  const exec = connection.exec.bind(connection);
  executed = [];
  connection.exec = (sql) => {
    if (!sql.startsWith('PRAGMA')) executed.push(sql);
    exec(sql);
  };
  writes = new GroupCommit(connection, 50);
});

afterEach(() => {
  connection.close();
  fresh.remove();
});

const add = (text: string) => writes.add(() => connection.run('INSERT INTO word VALUES (?)', text));
const words = () => connection.all('SELECT text FROM word ORDER BY text').map(({ text }) => text);
const fails = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );

describe('what is written in one turn of the event loop', () => {
  test('shares one transaction', async () => {
    await Promise.all(['a', 'b', 'c'].map(add));
    expect(executed.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
    expect(words()).toEqual(['a', 'b', 'c']);
  });

  test('is answered after the commit, and not before', async () => {
    const answered = add('a').then(() => executed.push('answer'));
    await Promise.all([answered, add('b')]);
    expect(executed.indexOf('answer')).toBeGreaterThan(executed.indexOf('COMMIT'));
  });

  test('is many transactions where it is very much, and all of it is answered', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, n) => add(`word-${n}`)));
    expect(executed.filter((sql) => sql === 'COMMIT').length).toBe(3);
    expect(words()).toHaveLength(300);
  });

  test('fails alone where it fails', async () => {
    const thrown = new Error('of its own');
    const outcomes = await Promise.allSettled([
      add('a'),
      writes.add(() => {
        connection.run('INSERT INTO word VALUES (?)', 'half');
        throw thrown;
      }),
      add('a'),
      add('b'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((outcomes[1] as PromiseRejectedResult).reason).toBe(thrown);
    expect(words()).toEqual(['a', 'b']);
  });

  test('fails alone even where it throws nothing at all', async () => {
    const failed = fails(
      writes.add(() => {
        throw undefined;
      }),
    );
    await add('a');
    expect(await failed).toBe(undefined);
    expect(words()).toEqual(['a']);
  });
});

describe('when the disk is full', () => {
  const fill = () => {
    const pages = Number(connection.get('PRAGMA page_count')?.page_count);
    connection.get(`PRAGMA max_page_count = ${pages + 2}`);
  };

  test('nobody of that turn is answered, nothing of it is there, and what to do is told', async () => {
    await add('before');
    fill();
    const outcomes = await Promise.allSettled([add('small'), add('x'.repeat(100_000)), add('other')]);
    for (const outcome of outcomes) {
      const { reason } = outcome as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(HostFault);
      expect(reason.code).toBe('disk-full');
      expect(reason.message).toContain('make room');
    }
    expect(words()).toEqual(['before']);
  });

  test('everything goes on once there is room', async () => {
    fill();
    await fails(add('x'.repeat(100_000)));
    connection.get('PRAGMA max_page_count = 100000');
    await Promise.all([add('a'), add('x'.repeat(100_000))]);
    expect(words()).toHaveLength(2);
  });
});

describe('while another program writes', () => {
  test('it waits, and goes on when the other has written', async () => {
    const { DatabaseSync } = await loadDriver();
    const other = new DatabaseSync(connection.path);
    other.exec("BEGIN IMMEDIATE; INSERT INTO word VALUES ('theirs')");
    const patient = new GroupCommit(connection, 60_000);
    const mine = patient.add(() => connection.run("INSERT INTO word VALUES ('mine')"));
    // The other one has its turns although this one waits.
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(words()).toEqual([]);
    other.exec('COMMIT');
    other.close();
    await mine;
    expect(words()).toEqual(['mine', 'theirs']);
  });

  test('it gives up after its time, says who is waited for, and can be asked again', async () => {
    const { DatabaseSync } = await loadDriver();
    const other = new DatabaseSync(connection.path);
    other.exec('BEGIN IMMEDIATE');
    const told = (await fails(add('a'))) as HostFault;
    expect([told.code, told.message]).toEqual(['store-held', expect.stringContaining('another program')]);
    other.close();
    await add('b');
    expect(words()).toEqual(['b']);
  });
});

test('closing answers everyone who was before it, and nobody after', async () => {
  const before = add('a');
  const closed = writes.close();
  const told = (await fails(add('b'))) as HostFault;
  await Promise.all([before, closed]);
  expect(told.code).toBe('closed');
  expect(words()).toEqual(['a']);
});
