import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts what was measured into a page, the one of benchmarks unless told, between `<!-- begin -->` and `<!-- end of what -->`. Throws where there
 * is no such place.
 */
export function intoPage(
  figures: string,
  what: string,
  begin = what,
  document = 'docs/evidence/benchmarks.md',
): void {
  const [first, last] = [`<!-- ${begin} -->`, `<!-- end of ${what} -->`];
  const page = readFileSync(document, 'utf8');
  const [before, rest] = page.split(first);
  const after = rest?.split(last)[1];
  if (after === undefined) throw new Error(`${document} has no place for the ${what}`);
  writeFileSync(document, `${before}${first}\n\n${figures}\n\n${last}${after}`);
}
