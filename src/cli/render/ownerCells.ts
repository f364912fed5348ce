import type { Language } from '../../vocabulary/text.ts';
import type { Owner } from '../run/runReport.ts';
import { type Cell, cell } from './page.ts';

/** Owner and unit as two cells; a unit that is called as its owner is not said twice. */
export function ownerCells({ label, unitLabel }: Owner, lang: Language): [Cell, Cell] {
  const unit = unitLabel?.[lang] ?? '';
  return [cell(label[lang]), cell(unit === label[lang] ? '' : unit)];
}
