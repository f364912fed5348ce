import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a script against the built package and gives what it prints. Throws where nothing is built. */
export function runBuilt(script: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  if (!existsSync('dist/index.js')) throw new Error('There is no dist: run `npm run build` first.');
  return execFileSync(process.execPath, script, { encoding: 'utf8', env: { ...process.env, ...env } });
}

/** The text of the first fenced block of a language after a mark in a page. Throws where there is none. */
export function blockAfter(markdown: string, mark: string, language: string): string {
  const from = markdown.indexOf(mark);
  const found =
    from < 0 ? null : new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(markdown.slice(from));
  if (!found?.[1]) throw new Error(`There is no ${language} block after ${JSON.stringify(mark)}.`);
  return found[1];
}
