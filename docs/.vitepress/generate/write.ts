import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFolders, generatedPages } from './pages.ts';

// The width of somebody's terminal has no say in how help is broken into lines.
process.stdout.isTTY = false;

const pages = await generatedPages();
const made = new Set(pages.map(({ path }) => path));
for (const folder of generatedFolders) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (!made.has(path)) rmSync(join(path), { recursive: true });
  }
}
for (const { path, content } of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
console.log(`${pages.length} pages and pictures are written.`);
