import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Made, Part } from './part.ts';

/** The files below a folder that a glob names, with `/` between their names. */
function filesIn(folder: string, globs: readonly string[]): string[] {
  const files = globs
    .flatMap((glob) => globSync(glob, { cwd: folder }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(`${folder}/${file}`).isFile());
  return [...new Set(files)].sort();
}

/** What each file has in it, as a digest. */
function digests(folder: string, files: readonly string[]): Record<string, string> {
  const digestOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(`${folder}/${file}`))
      .digest('hex');
  return Object.fromEntries(files.map((file) => [file, digestOf(file)]));
}

/** The files of the modules that some entries import, they among them; packages are left out. */
async function modulesOf(folder: string, entries: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: resolve(folder),
    entryPoints: [...entries],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    outdir: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

/** What a part would be made from now, and what is there of it. */
export async function madeOf(folder: string, part: Part): Promise<Made> {
  const modules = await modulesOf(folder, part.entries);
  return {
    inputs: digests(folder, [...new Set([...modules, ...filesIn(folder, part.reads)])].sort()),
    outputs: outputsOf(folder, part),
  };
}

/** What is there of a part. */
export const outputsOf = (folder: string, { writes }: Part): Made['outputs'] =>
  digests(folder, filesIn(folder, writes));
