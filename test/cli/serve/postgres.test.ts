import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithPostgres } from '../../hosts/support/describeWithPostgres.ts';
import { type PostgresServer, startPostgres } from '../../hosts/support/postgresServer.ts';
import { until } from '../../support/patience.ts';
import { builtProgram, exitAfter, runScript } from '../../support/programs.ts';
import { servedOffice } from './support/servedOffice.ts';
import { keptThroughItsLife } from './support/throughLife.ts';

/** Waits of a minute or so are over soon. */
const hurried = `
  const { setTimeout: after } = globalThis;
  globalThis.setTimeout = (done, ms, ...more) => after(done, ms === 45_000 ? 300 : ms, ...more);`;

describeWithPostgres('the built server over PostgreSQL', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('keeps what it answered through ends and kills, and two of them are one service', async () => {
    const database = await postgres.database();
    const { startOver } = servedOffice();
    await keptThroughItsLife(() => startOver(['--postgres', database]));
    const [one, other] = await Promise.all([1, 2].map(() => startOver(['--postgres', database])));
    const query = { type: 'petitioner.query' };
    const answers = await Promise.all(
      [one, other].map((server) => server?.send('P2', 1, query, 'petitioner-1')),
    );
    expect(answers.map((answer) => answer?.status).sort()).toEqual([200, 409]);
    const verified = await runScript(builtProgram()[1], 'verify', '--store', database);
    expect(verified).toMatchObject({ code: 0, err: '' });
  });

  it('is not ready while the database is gone, loses nothing, and goes on when it is back', async () => {
    const database = await postgres.database();
    const server = await servedOffice().startOver(['--postgres', database]);
    expect(await server.open('P1', 'k-1')).toMatchObject({ status: 201 });
    await postgres.kill();
    expect(await server.get('/readyz')).toMatchObject({ status: 503, body: { checks: { store: false } } });
    expect(await server.open('P2', 'k-2')).toMatchObject({ status: 503 });
    await postgres.start();
    await until(async () => (await server.get('/readyz')).status === 200);
    expect(await server.open('P2', 'k-2')).toMatchObject({ status: 201 });
    expect(await server.open('P1', 'k-1')).toMatchObject({ status: 200 });
    expect(await exitAfter(server.child, 'SIGTERM')).toBe(0);
  });

  it('ends although the database never answers, and says so', async () => {
    const database = await postgres.database();
    const node = ['--import', `data:text/javascript,${encodeURIComponent(hurried)}`];
    const server = await servedOffice().startOver(['--postgres', database], { node });
    const holder = new pg.Client({ connectionString: database });
    await holder.connect();
    // As a server that hangs: whatever is asked of the petitions waits.
    await holder.query('BEGIN; LOCK TABLE pf_petition IN ACCESS EXCLUSIVE MODE');
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    await until(async () => (await holder.query(waiting)).rows.length > 0);
    const code = await exitAfter(server.child, 'SIGTERM');
    await holder.end();
    expect(code).toBe(2);
    await until(() => /\npetition-flow: the store has not answered for 45 s[^\n]+\n$/.test(server.said.err));
  });
});
