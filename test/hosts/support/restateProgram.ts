import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';

/** The server that npm has brought for this platform; undefined: there is none, or npm was told to leave out what is optional. */
function fromNpm(): string | undefined {
  const here = createRequire(import.meta.url);
  try {
    const brought = here.resolve(`@restatedev/restate-server-${platform()}-${process.arch}/package.json`);
    const program = join(dirname(brought), 'bin', 'restate-server');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

const found = fromNpm();

/** Why no Restate can be started here; undefined: one can. */
export const noRestate: string | undefined =
  found === undefined
    ? `npm (@restatedev/restate-server) has brought no Restate for ${platform()} on ${process.arch}`
    : undefined;

/** The server's program. */
export function restateProgram(): string {
  if (found === undefined) throw new Error(noRestate);
  return found;
}
