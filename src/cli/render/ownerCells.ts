import type { Language } from '../../vocabulary/text.ts';
import type { Owner } from '../run/runReport.ts';
import { type Cell, cell } from './page.ts';

/** Owner and unit as two cells. */
export function ownerCells({ label, unitLabel }: Owner, lang: Language): [Cell, Cell] {
  return [cell(label[lang]), cell(unitLabel?.[lang] ?? '')];
}
