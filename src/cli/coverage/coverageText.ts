import { measureLabels, measures } from '../../coverage/items.ts';
import { type CoverageReport, uncovered } from '../../coverage/report.ts';
import type { Language } from '../../vocabulary/text.ts';
import { clean } from '../render/clean.ts';
import type { Style } from '../render/style.ts';
import { widthOf } from '../render/wrap.ts';
import { coverageWords } from './coverageWords.ts';

/** The coverage as text: each measure by its counts, what was not reached by name, and what is left out with the reason. */
export function coverageText(report: CoverageReport, lang: Language, { paint }: Style): string {
  const say = coverageWords[lang];
  const width = Math.max(...measures.map((measure) => widthOf(measureLabels[measure][lang])));
  const lines = measures.map((measure) => {
    const { covered, total } = report.counts[measure];
    const name = measureLabels[measure][lang];
    const count = `${covered}/${total}`;
    return `  ${name}${' '.repeat(width - widthOf(name))}  ${paint(count, covered < total ? 'bad' : 'good')}`;
  });
  const open = uncovered(report).map(
    ({ measure, name, label }) =>
      `  ${measureLabels[measure][lang]}: ${clean(name)}  ${paint(clean(label[lang]), 'faint')}`,
  );
  const out = report.excluded.map(
    ({ item, reason }) =>
      `  ${measureLabels[item.measure][lang]}: ${clean(item.name)}  ${paint(clean(reason[lang]), 'faint')}`,
  );
  return [
    paint(say.title, 'strong'),
    ...lines,
    ...(open.length > 0 ? ['', paint(`${say.uncovered} (${open.length})`, 'strong'), ...open] : []),
    ...(out.length > 0 ? ['', paint(`${say.excluded} (${out.length})`, 'strong'), ...out] : []),
    '',
  ].join('\n');
}
