import { slug } from '../slug.ts';

/** Text that Markdown and the site take as text. */
export const plain = (text: string): string =>
  text.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;').replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A name of the code. */
export const code = (name: string): string => `\`${name.replaceAll('|', '\\|')}\``;

/** Lines in one cell of a table. */
export const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('<br>');

/** A table; nothing where it has no row. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A link to a heading of a page. */
export const linkTo = (said: string, page: string, heading: string): string =>
  `[${said}](${page}#${slug(heading.replaceAll('`', ''))})`;

/** Parts of a page, an empty line between them. */
export const joined = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;
