import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileFault } from '../files.ts';

/** Milliseconds of quiet after a change: editors write a file in several steps. */
const quiet = 50;

async function folderOf(target: string): Promise<{ readonly path: string; readonly recursive: boolean }> {
  try {
    const isFolder = (await stat(target)).isDirectory();
    return { path: isFolder ? target : dirname(target), recursive: isFolder };
  } catch (error) {
    throw fileFault(target, error);
  }
}

/**
 * Calls back at once, and after each change to a YAML or JSON file in the folders named, never twice at a time. Fulfilled when the
 * signal says so. The file system tells of changes; nothing is polled.
 */
export async function watchFiles(
  targets: readonly string[],
  run: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const folders = await Promise.all(targets.map(folderOf));
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const again = () => {
      running = running.then(run);
      running.catch(reject);
    };
    for (const { path, recursive } of folders) {
      const watcher = watch(path, { recursive, signal }, (_, name) => {
        if (name !== null && !/\.(?:ya?ml|json)$/i.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(again, quiet);
      });
      watcher.on('error', (error) => reject(fileFault(path, error)));
    }
    const end = () => {
      clearTimeout(timer);
      running.then(resolve, reject);
    };
    // Only now, so that no change is missed.
    again();
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
