import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesIn, generatedFolders, generatedPages } from './pages.ts';

// The width of somebody's terminal has no say in how help is broken into lines.
process.stdout.isTTY = false;

const pages = await generatedPages();
const made = new Set(pages.map(({ path }) => path));
for (const folder of generatedFolders) {
  mkdirSync(folder, { recursive: true });
  for (const path of filesIn(folder)) if (!made.has(path)) rmSync(path);
}
for (const { path, content } of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
console.log(`${pages.length} pages and pictures are written.`);
