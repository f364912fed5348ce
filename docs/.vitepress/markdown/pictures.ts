import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/** The statechart that an image of a page shows, or nothing. */
function chartIn(page: string, source: string): string | undefined {
  if (/^(\w+:|\/)/.test(source) || !source.endsWith('.svg')) return undefined;
  const file = join(dirname(page), source);
  const svg = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return svg.includes('class="pf-diagram"') ? svg : undefined;
}

/**
 * Puts a statechart that stands in a paragraph of its own into the page itself, so that it follows light and dark and its
 * tooltips can be read.
 */
export function pictures(md: MarkdownRenderer): void {
  const attribute = (text: string) => md.utils.escapeHtml(text).replaceAll('\n', '&#10;');
  md.core.ruler.push('pictures', (state) => {
    const { tokens, env } = state;
    const { path } = env as { readonly path: string };
    for (let at = 1; at < tokens.length; at += 1) {
      const [image, ...others] = tokens[at]?.children ?? [];
      if (image?.type !== 'image' || others.length > 0 || tokens[at - 1]?.type !== 'paragraph_open') continue;
      const svg = chartIn(path, image.attrGet('src') ?? '');
      if (svg === undefined) continue;
      const block = new state.Token('html_block', '', 0);
      block.content = `<StateChart name="${attribute(image.content)}" svg="${attribute(svg)}" />\n`;
      tokens.splice(at - 1, 3, block);
    }
  });
}
