import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { markedPure } from './pureAtLoad.ts';

/**
 * Lets every entry point ask for the core: esbuild puts together what the same entry points ask for, and would cut the core into a file for
 * each set of them that shares a part of it. Whoever asks for one of these has the core already.
 */
export function coreInOneFile(core: string, entries: readonly string[]): Plugin {
  const others = new Set(entries.map((entry) => resolve(entry)));
  others.delete(resolve(core));
  return {
    name: 'core in one file',
    setup(build) {
      build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
        if (!others.has(path)) return undefined;
        const source = markedPure(await readFile(path, 'utf8'));
        return { contents: `${source}\nimport ${JSON.stringify(resolve(core))};\n`, loader: 'ts' };
      });
    },
  };
}
