import { afterAll, beforeAll, describe, test } from 'vitest';
import { storeConformance } from '../../../src/hosts/testing/conformance.ts';
import { describeWithPostgres } from '../support/describeWithPostgres.ts';
import { databasesOf } from '../support/postgresDatabase.ts';
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts';

describeWithPostgres('a store in PostgreSQL keeps every promise of the port', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  const given = () => server;
  storeConformance('with statements that are kept prepared', databasesOf(given), { describe, test });
  storeConformance(
    'with statements that go together and are not kept',
    databasesOf(given, { prepared: false }, { pipeline: true }),
    { describe, test },
  );
});
