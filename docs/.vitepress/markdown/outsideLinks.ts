import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/** Pages that stand for files which are no page of the site. */
const standIns: Readonly<Record<string, string>> = { '../README.md': '/', 'README.zh-CN.md': '/zh/' };

/**
 * A link from one page to a file of the repository which is no page of the site: its target becomes a name to be read. A
 * folder's `README.md` is its first page here.
 */
function targetOf(href: string, page: string): string | undefined {
  if (/^([a-z]+:|[#/])/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const file = posix.normalize(posix.join(posix.dirname(page), path));
  const standIn = standIns[file];
  if (standIn !== undefined) return standIn;
  if (file.startsWith('../') || !/\.(md|html)$/.test(file)) return undefined;
  const shown = path.replace(/(^|\/)README\.md$/, '$1index.md');
  return anchor === undefined ? shown : `${shown}#${anchor}`;
}

/** Keeps links within the site; what lies outside, in the repository, is named and not linked. */
export function outsideLinks(md: MarkdownRenderer): void {
  md.core.ruler.push('outside-links', ({ tokens, env }) => {
    const page: string = (env as { readonly relativePath: string }).relativePath;
    for (const { children } of tokens) {
      let outside = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const href = token.attrGet('href') ?? '';
          const target = targetOf(href, page);
          outside = target === undefined;
          if (target === undefined) {
            const name = posix.normalize(posix.join('docs', posix.dirname(page), href));
            token.type = 'html_inline';
            token.content = `<span class="in-repository" title="${md.utils.escapeHtml(name)}">`;
          } else token.attrSet('href', target);
        } else if (token.type === 'link_close' && outside) {
          token.type = 'html_inline';
          token.content = '</span>';
          outside = false;
        }
      }
    }
  });
}
