import type pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { freshPostgres } from '../../../src/hosts/postgres/freshDatabase.ts';
import { postgresSchema } from '../../../src/hosts/postgres/migrate.ts';
import type { PostgresClient, PostgresQuery } from '../../../src/hosts/postgres/pool.ts';
import { postgresStore } from '../../../src/hosts/postgres/postgresStore.ts';
import { move, put } from '../../../src/hosts/testing/samples.ts';
import { describeWithPostgres } from '../support/describeWithPostgres.ts';
import { poolOn } from '../support/postgresDatabase.ts';
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts';

describeWithPostgres('a store on a pool that is given', () => {
  let server: PostgresServer;
  const pools: pg.Pool[] = [];
  const pool = (url: string, settings: pg.PoolConfig = {}) => {
    const made = poolOn(url, settings);
    pools.push(made);
    return made;
  };
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const one of pools.splice(0)) if (!one.ended) await one.end();
  });
  afterAll(() => server.stop());

  test('makes its tables, also where several start at once on an empty database', async () => {
    const url = await server.database();
    const stores = await Promise.all(Array.from({ length: 6 }, () => postgresStore(pool(url))));
    await Promise.all(stores.map((store, n) => put(store, { id: `p-${n}` })));
    for (const n of stores.keys()) expect(await stores[0]?.read(`p-${n}`)).toMatchObject({ id: `p-${n}` });
  });

  /** A pool on which somebody else is first, once: what makes a table is refused with this code of PostgreSQL's. */
  const raced = (url: string, code: string) => {
    const real = pool(url);
    let met = 0;
    const connect = async (): Promise<PostgresClient> => {
      const client = (await real.connect()) as unknown as PostgresClient;
      return new Proxy(client, {
        get(target, name) {
          if (name === 'query')
            return (query: PostgresQuery) => {
              if (met > 0 || !query.text.includes('CREATE TABLE')) return target.query(query);
              met += 1;
              return Promise.reject(Object.assign(new Error('there already'), { code }));
            };
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    };
    return { pool: { connect }, met: () => met };
  };

  test.each(['42P07', '42710', '42723', '23505'])(
    'looks again where others make its tables at this moment, as code %s says',
    async (code) => {
      const others = raced(await server.database(), code);
      const store = await postgresStore(others.pool);
      await put(store, { id: 'p' });
      expect(await store.read('p')).toMatchObject({ id: 'p' });
      expect(others.met()).toBe(1);
    },
  );

  test('starts on tables that an administrator has made, as a role that may make none', async () => {
    const url = await server.database();
    const admin = pool(url);
    await admin.query(postgresSchema());
    await admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE ROLE clerk LOGIN');
    await admin.query('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO clerk');
    const store = await postgresStore(pool(url.replace('postgres@', 'clerk@')));
    await put(store, { id: 'p' });
    expect(await store.read('p')).toMatchObject({ version: 1 });
  });

  test('says in one line what a role that may only read lacks; what it may do is done', async () => {
    const url = await server.database();
    const admin = pool(url);
    await put(await postgresStore(admin), { id: 'p' });
    await admin.query('CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader');
    const store = await postgresStore(pool(url.replace('postgres@', 'reader@')));
    expect(await store.read('p')).toMatchObject({ id: 'p' });
    const fault = await move(store, { id: 'p' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).toMatchObject({ code: 'read-only', message: expect.stringMatching(/grant it [^\n]*$/) });
  });

  test('is refused on a database that takes no writes', async () => {
    const url = await server.database();
    const settings = { options: '-c default_transaction_read_only=on' };
    await expect(postgresStore(pool(url, settings))).rejects.toMatchObject({ code: 'read-only' });
  });

  test('is refused where the tables are of a newer version', async () => {
    const url = await server.database();
    const admin = pool(url);
    await postgresStore(admin);
    await admin.query("UPDATE pf_meta SET content = '9' WHERE name = 'schema'");
    await expect(postgresStore(pool(url))).rejects.toMatchObject({ code: 'newer-schema' });
  });

  test('is refused where tables of others have the names of ours', async () => {
    const url = await server.database();
    await pool(url).query('CREATE TABLE pf_meta (id INTEGER)');
    await expect(postgresStore(pool(url))).rejects.toMatchObject({ code: 'other-tables' });
  });

  test('has its tables in the schema that the pool looks into', async () => {
    const url = await server.database();
    const admin = pool(url);
    await admin.query('CREATE SCHEMA bureau; CREATE SCHEMA street');
    const of = (schema: string) => postgresStore(pool(url, { options: `-c search_path=${schema}` }));
    const [bureau, street] = [await of('bureau'), await of('street')];
    await put(bureau, { id: 'p' });
    expect(await street.read('p')).toBeUndefined();
    expect(await bureau.read('p')).toMatchObject({ id: 'p' });
  });

  test('tells a statement that takes longer than it may, and takes the same change afterwards', async () => {
    const url = await server.database();
    // The lock below is held until it is told, however slow the machine is.
    const allowed = 500;
    const store = await postgresStore(pool(url));
    const hurried = await postgresStore(pool(url, { statement_timeout: allowed }));
    await put(store, { id: 'held' });
    const holder = await pool(url).connect();
    await holder.query('BEGIN');
    await holder.query("SELECT 1 FROM pf_petition WHERE id = 'held' FOR UPDATE");
    await expect(move(hurried, { id: 'held' })).rejects.toMatchObject({ code: 'unreachable' });
    await put(store, { id: 'other' });
    await holder.query('ROLLBACK');
    holder.release();
    await move(store, { id: 'held' });
    expect(await store.read('held')).toMatchObject({ version: 2 });
    expect(await store.read('other')).toMatchObject({ version: 1 });
  });

  test('does nothing more once it is closed, and leaves the pool to whoever made it', async () => {
    const mine = pool(await server.database());
    const store = await postgresStore(mine);
    const last = put(store, { id: 'p' });
    await store.close();
    await last;
    await expect(store.read('p')).rejects.toMatchObject({ code: 'closed' });
    const reading = async () => {
      for await (const row of store.log()) return row;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'closed' });
    expect((await mine.query('SELECT id FROM pf_petition')).rows).toEqual([{ id: 'p' }]);
  });

  test('may have a database of its own for a test, made and removed in one call each', async () => {
    const admin = pool(server.url());
    const names = async () =>
      (await admin.query('SELECT datname FROM pg_database')).rows.map((row) => row.datname);
    const fresh = await freshPostgres(admin, (name) => pool(server.url(name)));
    await put(await postgresStore(fresh.pool), { id: 'p' });
    expect(await names()).toContain(fresh.name);
    await fresh.drop();
    expect(await names()).not.toContain(fresh.name);
  });

  test('is told to be out of reach where nothing answers', async () => {
    const fault = await postgresStore(pool('postgresql://postgres@127.0.0.1:1/none')).catch(
      (error: unknown) => error,
    );
    expect(fault).toMatchObject({ code: 'unreachable', message: expect.stringContaining('ECONNREFUSED') });
  });
});
