import type { Reached } from '../../coverage/report.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import { lifecycles } from '../../machines/lifecycles.ts';
import { type Cells, code } from './cells.ts';
import { tableOf } from './html.ts';

/** A guard's name with its values as they are read, without the signs of JSON: `by: petitioner`. */
const plainParams = (guard: string): string =>
  guard.replace(
    / \{"\w+":(.*)\}$/,
    (_, value: string) => `: ${value.replace(/["[\]]/g, '').replaceAll(',', ', ')}`,
  );

const stem = (name: string) => name.replace(/ = (?:yes|no)$/, '');

/** For each lifecycle a table with a row for each guard where it is asked, and both of its outcomes. */
export function guardTables(cells: Cells): string {
  const { say, report } = cells;
  const all = cells.itemsOf('guards');
  const out = new Set(report.excluded.map(({ item }) => item.name));
  const rowOf = (name: string, own: readonly Reached[]) => {
    const either = (outcome: string) => {
      const item = own.find((one) => one.name === `${name} = ${outcome}`);
      if (item) return `${cells.badge(item)} ${cells.named(item)}`;
      return out.has(`${name} = ${outcome}`) ? xmlText(say.excluded) : '';
    };
    const [asked = '', ...guard] = name.split(' ');
    const item = own.find((one) => stem(one.name) === name) as Reached;
    return [
      code(asked),
      `${cells.words(item.label)}<br><code class="muted">${xmlText(plainParams(guard.join(' ')))}</code>`,
      cells.cited(item.rule),
      either('yes'),
      either('no'),
    ];
  };
  const parts = lifecycles.map(({ id, label }) => {
    const own = all.filter(({ lifecycle }) => lifecycle === id);
    if (own.length === 0) return '';
    const rows = [...new Set(own.map(({ name }) => stem(name)))].map((name) => rowOf(name, own));
    const table = tableOf([say.asked, say.condition, say.rule, say.yes, say.no], rows);
    return `<h3>${cells.words(label)}</h3><details><summary>${cells.counted('guards', own)}</summary>${table}</details>`;
  });
  return parts.join('\n');
}
