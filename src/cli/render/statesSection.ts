import type { Language } from '../../vocabulary/text.ts';
import type { StateCount } from '../run/runReport.ts';
import { cell, type Section } from './page.ts';
import { words } from './words.ts';

/** Where petitions stand, by lifecycle and state, a line each, as a section. */
export function statesSection(
  counts: readonly StateCount[],
  petitions: number,
  lang: Language,
  notes: readonly string[] = [],
): Section {
  const say = words[lang];
  return {
    title: `${say.petitionsByState} (${petitions})`,
    columns: [
      { title: say.count, align: 'right' },
      { title: say.state, wraps: true },
    ],
    rows: counts.map(({ label, place, state, stateLabel, status, count }) => [
      cell(count),
      cell(
        `${label[lang]}${place === 'beside' ? say.beside : ''}${lang === 'zh' ? '：' : ': '}${stateLabel[lang]} (${state})`,
        status === 'done' ? 'faint' : undefined,
      ),
    ]),
    notes: [...(counts.length === 0 ? [say.none] : []), ...notes],
  };
}
