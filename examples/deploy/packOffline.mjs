// Packs packages, each with all that it depends on inside, so that npm installs it where there is no registry:
//   node packOffline.mjs petition-flow pg
// Takes them from `node_modules` of this folder, and asks nobody for anything.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where a package that stands in a folder finds another, as Node looks for it. */
function found(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed here: npm install ${name}`);
  }
}

/** Copies what a package depends on into a staged one; next to it where that place has another version. */
function stage(installed, staged, root) {
  const { dependencies = {} } = manifestIn(installed);
  for (const name of Object.keys(dependencies)) {
    const source = found(name, installed);
    const { version } = manifestIn(source);
    const shared = join(root, 'node_modules', name);
    if (existsSync(shared) && manifestIn(shared).version === version) continue;
    const place = existsSync(shared) ? join(staged, 'node_modules', name) : shared;
    copyPackage(source, place);
    stage(source, place, root);
  }
}

/** The files of a package, without those of others that stand in it. */
function copyPackage(source, place) {
  const real = realpathSync(source);
  const others = join(real, 'node_modules');
  cpSync(real, place, { recursive: true, dereference: true, filter: (path) => path !== others });
}

function pack(name) {
  const installed = found(name, process.cwd());
  const work = mkdtempSync(join(tmpdir(), 'pack-offline-'));
  try {
    copyPackage(installed, work);
    stage(installed, work, work);
    const manifest = manifestIn(work);
    const bundleDependencies = Object.keys(manifest.dependencies ?? {});
    writeFileSync(join(work, 'package.json'), JSON.stringify({ ...manifest, bundleDependencies }, null, 2));
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = ['pack', '--silent', '--ignore-scripts', '--pack-destination', resolve('.')];
    return execFileSync(npm, options, { cwd: work, encoding: 'utf8', shell: npm === 'npm.cmd' }).trim();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const names = process.argv.slice(2);
if (names.length === 0) {
  console.error('Say what is to be packed: node packOffline.mjs petition-flow');
  process.exit(2);
}
for (const name of names) console.log(pack(name));
