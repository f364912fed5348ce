import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postgresStore } from '../../../src/hosts/postgres/postgresStore.ts';
import { until } from '../../support/patience.ts';
import { adding, tokensOf } from '../support/adding.ts';
import { describeWithPostgres } from '../support/describeWithPostgres.ts';
import { poolOn } from '../support/postgresDatabase.ts';
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts';

const petitions = ['a', 'b', 'c', 'd'];

/** A process that adds so many tokens to each petition; how many were answered, and its end. */
function adder(url: string, name: string, count: number) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['test/hosts/support/addTokens.ts', url, name, String(count)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let answered = 0;
  let said = '';
  child.stdout?.on('data', (dots: Buffer) => {
    answered += dots.length;
  });
  child.stderr?.on('data', (text: Buffer) => {
    said += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, said }));
  return { child, ended, answered: () => answered };
}

const named = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}-${n}`);

describeWithPostgres('a store whose server or process is killed', () => {
  let server: PostgresServer;
  beforeEach(async () => {
    server = await startPostgres();
  });
  afterEach(() => server.stop());

  test('loses and doubles nothing where two processes change the same petitions and the server is killed', async () => {
    const url = await server.database();
    const adders = ['one', 'two'].map((name) => adder(url, name, 60));
    for (const some of [40, 160]) {
      await until(() => adders.reduce((sum, { answered }) => sum + answered(), 0) >= some);
      await server.kill();
      await server.start();
    }
    for (const { ended } of adders) expect(await ended).toEqual({ code: 0, said: '' });

    const pool = poolOn(url);
    const store = await postgresStore(pool);
    for (const id of petitions) {
      const tokens = await tokensOf(store, id);
      expect([...tokens].sort()).toEqual([...named('one', 60), ...named('two', 60)].sort());
      // What one process was answered before it asked on stands before it.
      for (const name of ['one', 'two'])
        expect(tokens.filter((token) => token.startsWith(name))).toEqual(named(name, 60));
      const log = [];
      for await (const { seq } of store.log(id)) log.push(seq);
      expect(log).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    }
    await pool.end();
  });

  test('keeps what a killed process was answered, and lets others go on', async () => {
    const url = await server.database();
    const killed = adder(url, 'killed', 1_000);
    await until(() => killed.answered() >= 40);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const answered = killed.answered();

    const pool = poolOn(url);
    const store = await postgresStore(pool);
    const counts = [];
    for (const id of petitions) {
      const tokens = await tokensOf(store, id);
      expect(tokens).toEqual(named('killed', tokens.length));
      counts.push(tokens.length);
      expect(await store.change(id, adding(id, 'next'))).toBe(tokens.length + 1);
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(answered);
    await pool.end();
  });

  test('tells that it is out of reach while the server is down, and goes on by itself when it is up', async () => {
    const pool = poolOn(await server.database());
    const store = await postgresStore(pool);
    await store.change('a', adding('a', 'before'));
    await server.kill();
    await expect(store.change('a', adding('a', 'meanwhile'))).rejects.toMatchObject({ code: 'unreachable' });
    await expect(store.read('a')).rejects.toMatchObject({ code: 'unreachable' });
    await server.start();
    await store.change('a', adding('a', 'meanwhile'));
    expect(await tokensOf(store, 'a')).toEqual(['before', 'meanwhile']);
    await pool.end();
  });
});
