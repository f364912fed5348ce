import type { Language } from '../../vocabulary/text.js';
import type { Owner } from '../run/runReport.js';
import { type Cell, cell } from './page.js';

/** Owner and unit as two cells. */
export function ownerCells({ label, unitLabel }: Owner, lang: Language): [Cell, Cell] {
  return [cell(label[lang]), cell(unitLabel?.[lang] ?? '')];
}
