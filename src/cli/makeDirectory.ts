import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a directory and those above it; a `recursive` mkdir of Node never ends where the file system makes none, as in /proc. */
export async function makeDirectory(path: string): Promise<void> {
  const isThere = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  };
  try {
    await mkdir(path).catch(isThere);
  } catch (error) {
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error;
    await makeDirectory(above);
    await mkdir(path).catch(isThere);
  }
}
