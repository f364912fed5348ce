import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };

/** What a reader has beside the package once they installed it, and what the guides tell them to install. */
const beside = [
  ...Object.keys(manifest.dependencies),
  'vitest',
  'yaml',
  'docx',
  'fflate',
  'write-excel-file',
];

/** An empty folder outside the repository, with the built package installed in it. Throws where nothing is built. */
export function freshFolder(dist = 'dist'): string {
  if (!existsSync(join(dist, 'cli/main.js'))) throw new Error('There is no dist: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'petition-flow-guide-'));
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'petition-flow');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  cpSync(dist, join(own, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  cpSync('package.json', join(own, 'package.json'));
  for (const [name, file] of Object.entries(manifest.bin))
    symlinkSync(join(own, file), join(modules, '.bin', name));
  for (const name of beside) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  // As an installer links a package's programs.
  for (const name of readdirSync('node_modules/.bin').filter((one) => one === 'vitest'))
    symlinkSync(resolve('node_modules/.bin', name), join(modules, '.bin', name));
  return folder;
}
