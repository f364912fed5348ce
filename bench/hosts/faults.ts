import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgres } from '../../src/cli/store/openPostgres.ts';
import { sqliteStore } from '../../src/hosts/sqlite/sqliteStore.ts';
import { startPostgres } from '../../test/hosts/support/postgresServer.ts';
import { type FaultRun, faultRun } from './faultRun.ts';

/** `node bench/hosts/faults.ts [--store sqlite|postgres] [--events 100000] [--kills 20] [--seed 1]`: prints what came of it; ends with 1 where a fault is not 0. */
const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    events: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});

const asked = {
  events: Number(values.events),
  kills: Number(values.kills),
  seed: values.seed,
  processes: 3,
};

async function onSqlite(run: (over: Pick<FaultRun, 'place' | 'open'>) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'petition-flow-faults-'));
  const place = join(folder, 'petitions.sqlite');
  await run({ place, open: () => sqliteStore(place) }).finally(() => rmSync(folder, { recursive: true }));
}

async function onPostgres(run: (over: Pick<FaultRun, 'place' | 'open'>) => Promise<void>): Promise<void> {
  const server = await startPostgres();
  try {
    const place = await server.database();
    let close = async () => {};
    await run({
      place,
      open: async () => {
        const opened = await openPostgres(place);
        close = opened.close;
        return opened.store;
      },
    });
    await close();
  } finally {
    await server.stop();
  }
}

await (values.store === 'postgres' ? onPostgres : onSqlite)(async (over) => {
  const result = await faultRun({ ...asked, ...over });
  console.log(JSON.stringify({ store: values.store, seed: values.seed, ...result }, null, 1));
  process.exitCode = Object.values(result.faults).every((count) => count === 0) ? 0 : 1;
});
