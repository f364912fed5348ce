import type { Language } from '../../vocabulary/text.ts';
import type { StateCount } from '../run/runReport.ts';
import { cell, type Section } from './page.ts';
import { words } from './words.ts';

/** Where petitions stand, by lifecycle and state, as a section. */
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
      { title: say.lifecycle, wraps: true },
      { title: say.state, wraps: true },
      { title: say.count, align: 'right' },
    ],
    rows: counts.map(({ label, place, state, stateLabel, status, count }) => [
      cell(place === 'beside' ? `${label[lang]} (${say.beside})` : label[lang]),
      cell([stateLabel[lang], `(${state})`], status === 'done' ? 'faint' : undefined),
      cell(count),
    ]),
    notes: [...(counts.length === 0 ? [say.none] : []), ...notes],
  };
}
