import { type Measure, measureLabels, measures } from '../../coverage/items.ts';
import { type CoverageReport, uncovered } from '../../coverage/report.ts';
import type { Language, Text } from '../../vocabulary/text.ts';
import { clean } from '../render/clean.ts';
import type { Style } from '../render/style.ts';
import { indented, widthOf, wrap, wrapHanging } from '../render/wrap.ts';
import { coverageWords } from './coverageWords.ts';

/** The coverage as text: each measure by its counts, what was not reached by name, and what is left out with the reason. */
export function coverageText(report: CoverageReport, lang: Language, style: Style): string {
  const { paint, columns } = style;
  const say = coverageWords[lang];
  const width = Math.max(...measures.map((measure) => widthOf(measureLabels[measure][lang])));
  const lines = measures.map((measure) => {
    const { covered, total } = report.counts[measure];
    const name = measureLabels[measure][lang];
    const count = `${covered}/${total}`;
    return `  ${name}${' '.repeat(width - widthOf(name))}  ${paint(count, covered < total ? 'bad' : 'good')}`;
  });
  const named = (measure: Measure, name: string, about: Text): string[] => {
    const head = `  ${measureLabels[measure][lang]}: ${clean(name)}`;
    const words = clean(about[lang]);
    if (widthOf(`${head}  ${words}`) <= columns) return [`${head}  ${paint(words, 'faint')}`];
    const below = wrap(words, columns - 6).map((line) => paint(indented(line, 6, columns), 'faint'));
    return [...wrapHanging(head, columns), ...below];
  };
  const open = uncovered(report).flatMap(({ measure, name, label }) => named(measure, name, label));
  const out = report.excluded.flatMap(({ item, reason }) => named(item.measure, item.name, reason));
  return [
    paint(say.title, 'strong'),
    ...lines,
    ...(open.length > 0 ? ['', paint(`${say.uncovered} (${open.length})`, 'strong'), ...open] : []),
    ...(out.length > 0 ? ['', paint(`${say.excluded} (${out.length})`, 'strong'), ...out] : []),
    '',
  ].join('\n');
}
