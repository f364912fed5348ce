import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeOf, outputsOf } from './files.ts';
import { inOrder, type Made, type Part, rewritten, staleness } from './part.ts';

/** How the parts are made again. */
export interface Regeneration {
  readonly folder: string;
  readonly parts: readonly Part[];
  /** The parts that are asked for by name; all, where none is. */
  readonly only: readonly string[];
  /** Each part, stale or not. */
  readonly force: boolean;
  /** Nothing is made: it is only told what is stale. */
  readonly check: boolean;
  /** Runs a script of package.json; throws where it fails. */
  readonly run: (script: readonly string[]) => void;
  readonly say: (line: string) => void;
}

/** Where it is kept what each part was made from: it is of this folder's files, and is not committed. */
export const keptIn = '.tmp/regenerated.json';

/** Makes again what is stale, each part after those whose files it reads; gives the exit code. */
export async function regenerate({ folder, parts, ...how }: Regeneration): Promise<number> {
  const unknown = how.only.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    how.say(`no such part: ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const file = join(folder, keptIn);
  const kept: Record<string, Made> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  let code = 0;
  for (const part of inOrder(parts)) {
    const { name } = part;
    if (how.only.length > 0 && !how.only.includes(name)) continue;
    // Asked only now: an earlier part may have written what this one reads.
    const before = await madeOf(folder, part);
    const why = staleness(kept[name], before) ?? (how.force ? 'asked for' : undefined);
    if (why === undefined) {
      how.say(`${name}: up to date`);
      continue;
    }
    if (how.check) {
      how.say(`${name}: stale, ${why}`);
      code = 1;
      continue;
    }
    const missing = part.isMissing?.();
    if (missing !== undefined) {
      how.say(`${name}: left as it is, ${missing}`);
      if (how.only.includes(name)) code = 1;
      continue;
    }
    how.say(`${name}: ${why}`);
    for (const script of part.scripts) how.run(script);
    const after: Made = { inputs: before.inputs, outputs: outputsOf(folder, part) };
    kept[name] = after;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
    const changed = rewritten(before, after);
    how.say(changed.length > 0 ? `  ${changed.join('\n  ')}` : '  came out as it was');
    if (changed.length > 0 && part.advice !== undefined) how.say(`  ${part.advice}`);
  }
  return code;
}
