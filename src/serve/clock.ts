import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Clock } from '../hosts/port/host.ts';
import { instantMs, isInstant } from '../vocabulary/instant.ts';

/** The machine's clock. */
export const machineClock: Clock = { now: () => Date.now() };

/** The moment that a file holds; undefined where it holds none. */
function momentIn(text: string): number | undefined {
  const written = text.trim();
  return isInstant(written) ? instantMs(written) : undefined;
}

/**
 * A clock that reads its moment from a file each time, for trying out deadlines without waiting for them. Undefined where the file holds no
 * instant. While the file is written, the last moment that could be read stands.
 */
export async function clockIn(path: string): Promise<Clock | undefined> {
  let last = momentIn(await readFile(path, 'utf8'));
  if (last === undefined) return undefined;
  const read = () => {
    try {
      return momentIn(readFileSync(path, 'utf8'));
    } catch {
      return undefined;
    }
  };
  return {
    now() {
      last = read() ?? last;
      return last as number;
    },
  };
}
