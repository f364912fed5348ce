import type { Measure } from '../../coverage/items.ts';
import type { Reached } from '../../coverage/report.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import { lifecycles } from '../../machines/lifecycles.ts';
import { type Cells, code } from './cells.ts';
import { tableOf } from './html.ts';

/** Each lifecycle: its picture, and its states and steps as tables. */
export function lifecycleParts(cells: Cells, pictures: ReadonlyMap<string, string>): string {
  const { say } = cells;
  const parts = lifecycles.map(({ id, label }) => {
    const own = (measure: Measure) => cells.itemsOf(measure).filter(({ lifecycle }) => lifecycle === id);
    const rows = (items: readonly Reached[]) =>
      items.map((item) => [
        code(item.name.slice(id.length + 1)),
        cells.words(item.label),
        cells.cited(item.rule),
        cells.badge(item),
        cells.named(item),
      ]);
    const folded = (measure: Measure) => {
      const heads = [say.name, say.label, say.rule, say.times, say.by];
      const items = own(measure);
      return `<details><summary>${cells.counted(measure, items)}</summary>${tableOf(heads, rows(items))}</details>`;
    };
    const sums = `${cells.counted('states', own('states'))} · ${cells.counted('transitions', own('transitions'))}`;
    return `<h3 id="${id}">${cells.words(label)} ${code(id)}</h3>
<p class="muted">${sums}. ${xmlText(say.legend)}</p>
<div class="picture" tabindex="0">${pictures.get(id) ?? ''}</div>
${folded('states')}
${folded('transitions')}`;
  });
  const links = lifecycles.map(({ id, label }) => `<li><a href="#${id}">${cells.words(label)}</a></li>`);
  return [`<ul class="links">${links.join('')}</ul>`, ...parts].join('\n');
}
