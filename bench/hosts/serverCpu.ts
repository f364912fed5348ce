import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Milliseconds of a tick in which Linux counts CPU. */
const tickMs = 10;

/** Parent, and CPU of a process in milliseconds; undefined: it is gone. */
function statusOf(path: string): { readonly parent: number; readonly cpuMs: number } | undefined {
  try {
    const stat = readFileSync(path, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs };
  } catch {
    return undefined;
  }
}

/** A look at the CPU, in milliseconds, of all processes of the PostgreSQL server at this URL; on Linux alone, elsewhere always 0. */
export async function cpuOfServer(url: string): Promise<() => number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const server = statusOf(`/proc/${rows[0].pid}/stat`)?.parent;
  await client.end();
  return () =>
    globSync('/proc/[0-9]*/stat')
      .map(statusOf)
      .reduce((sum, one) => sum + (one?.parent === server ? (one?.cpuMs ?? 0) : 0), 0);
}
