import { unzipSync, zipSync } from 'fflate';

const core = 'docProps/core.xml';
const first = '[Content_Types].xml';
const order = (a: string, b: string) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1);

/**
 * The same file for the same paper: parts in one order, of one moment, and in them the paper's own day in place of the moment at which the file
 * was made.
 */
export function sameBytes(file: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(file);
  const told = parts[core];
  if (told !== undefined) {
    const text = new TextDecoder().decode(told);
    const dated = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
    parts[core] = new TextEncoder().encode(dated);
  }
  const mtime = new Date(1980, 0, 1);
  const sorted = Object.keys(parts).sort(order);
  return zipSync(
    Object.fromEntries(sorted.map((name) => [name, [parts[name] as Uint8Array, { mtime, level: 6 }]])),
  );
}
