import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const source = join(import.meta.dirname, 'disk.c');

/** Why the disk cannot be watched here; undefined: it can. */
export const unwatched: string | undefined =
  process.platform !== 'linux'
    ? 'only Linux lets a library stand before the disk (LD_PRELOAD)'
    : spawnSync('gcc', ['--version']).status !== 0
      ? 'there is no gcc'
      : undefined;

if (unwatched) console.warn(`What reaches the disk is not watched: ${unwatched}.`);

/** Compiles what stands before the disk; gives the environment of a process that it stands before. */
export function watchedDisk(folder: string): { readonly [name: string]: string } {
  const library = join(folder, 'disk.so');
  const { status, stderr } = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { LD_PRELOAD: library, DISK_TRACE: join(folder, 'trace'), DISK_FULL: join(folder, 'full') };
}
