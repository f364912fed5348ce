import { xmlText } from '../../diagram/xmlText.ts';

/** How the page looks. */
export const style = `body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; color: #1b1b1b; background: #fff }
h1 { font-size: 1.5rem; margin: 0 0 .5rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem } h3 { font-size: 1rem; margin: 1rem 0 .25rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere } thead th { background: #f0f0f0 }
.yes { color: #00582a } .no { color: #a30f0f } code { overflow-wrap: anywhere } dt { font-weight: 600 } dd { margin: 0 0 .5rem 1.5rem } a { color: #004b9b }
@media print { body { margin: 0; max-width: none } details:not([open])::details-content { content-visibility: visible } }`;

export const paragraph = (said: string): string => `<p>${xmlText(said)}</p>`;

/** A table that scrolls by itself where it is too wide; its cells are HTML already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((title) => `<th scope="col">${xmlText(title)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((html) => `<td>${html}</td>`).join('')}</tr>`);
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

export const section = (title: string, ...parts: readonly string[]): string =>
  `<section><h2>${xmlText(title)}</h2>${parts.join('\n')}</section>`;
