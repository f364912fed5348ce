import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A file's path as SARIF locates it: from the working directory where it lies below it and was named so, else as a whole
 * `file:` URI. Spaces, Chinese and whatever else a URI does not hold are written in percent signs.
 */
export function uriOfFile(path: string): string {
  const fromHere = relative('.', path);
  const isBelow = fromHere !== '' && fromHere.split(sep)[0] !== '..' && !isAbsolute(fromHere);
  if (isAbsolute(path) || !isBelow) return pathToFileURL(resolve(path)).href;
  return fromHere.split(sep).map(encodeURIComponent).join('/');
}
