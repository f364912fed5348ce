import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The built site. */
export const dist = 'docs/.vitepress/dist';

/** A built page: its path within the site, the anchors in it, and where its links lead. */
export interface BuiltPage {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Addresses of other machines that its text asks a browser to fetch. */
  readonly fetches: readonly string[];
}

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** Every page of the built site. Throws where nothing is built. */
export function builtPages(): readonly BuiltPage[] {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no site: run `npm run docs:build` first.');
  return globSync('**/*.html', { cwd: dist })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const html = readFileSync(join(dist, path), 'utf8');
      return {
        path,
        ids: new Set(all(html, /\sid="([^"]*)"/g)),
        links: all(html, /<a [^>]*href="([^"]*)"/g),
        fetches: all(html, /<(?:link|script|img|iframe)[^>]* (?:src|href)="(https?:[^"]*)"/g),
      };
    });
}

/** The links of a page that lead to no file of the site, or to no anchor of that page. */
export function deadLinks(page: BuiltPage, pages: ReadonlyMap<string, BuiltPage>): string[] {
  return page.links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor = ''] = link.split('#');
    const from = posix.join('/', posix.dirname(page.path));
    const file = path === '' ? page.path : posix.resolve(from, decodeURIComponent(path)).slice(1);
    const found = pages.get(path.endsWith('/') || file === '' ? posix.join(file, 'index.html') : file);
    if (found === undefined) return !existsSync(join(dist, file));
    return anchor !== '' && !found.ids.has(decodeURIComponent(anchor));
  });
}
