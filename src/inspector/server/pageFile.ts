import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { InspectorData } from '../page/model/pageData.ts';

/** Where the build puts the page: beside the library's entry, beside the command line, or seen from the sources. */
const places = ['./page.html.br', '../inspector/page.html.br', '../../../dist/inspector/page.html.br'];

/** The comment in the page that its data takes the place of. */
const mark = '<!--petition-flow-data-->';

/** Characters that would end the element or a line of script early. */
const inElement = /[<\u2028\u2029]/g;

/** The page as the build made it. Throws an Error where nothing is built. */
export function readPage(): string {
  const file = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!file) throw new Error('There is no inspector page: it is built by `npm run build`.');
  return brotliDecompressSync(readFileSync(file)).toString('utf8');
}

/** The page with its data inside. Throws a RangeError for a page that has no place for them. */
export function withData(page: string, data: InspectorData): string {
  if (!page.includes(mark)) throw new RangeError(`The inspector page has no ${mark}.`);
  const json = JSON.stringify(data).replace(
    inElement,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const element = `<script type="application/json" id="petition-flow-data">${json}</script>`;
  return page.replace(mark, () => element);
}

/** The scripts of a page as the sources that a content security policy allows. */
export function scriptSources(page: string): string {
  const elements = [...page.matchAll(/<script(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/g)];
  const scripts = elements.filter(({ groups }) => !groups?.attributes?.includes('application/json'));
  const hashes = scripts.map(
    ({ groups }) =>
      `'sha256-${createHash('sha256')
        .update(groups?.body ?? '')
        .digest('base64')}'`,
  );
  return hashes.length > 0 ? hashes.join(' ') : "'none'";
}
