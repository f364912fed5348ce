import { withLibraries } from '../libraries.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** How workbooks are set. */
export interface XlsxOptions {
  /** The day that the file says that it was made on: equal tables of one day are equal files. */
  readonly day: string;
  /** The face of its letters: 宋体 unless told. */
  readonly face?: string;
}

/**
 * Tables as a workbook, a sheet each: the same bytes for the same tables. Throws a RangeError without a table, and LibraryMissing where
 * `write-excel-file` and `fflate` are not installed.
 */
export async function xlsxOf(
  sheets: Sheet | readonly Sheet[],
  { day, face = '宋体' }: XlsxOptions,
): Promise<Uint8Array> {
  const all = 'columns' in sheets ? [sheets] : sheets;
  if (all.length === 0) throw new RangeError('there is no table to write');
  const { workbookOf } = await withLibraries(['write-excel-file', 'fflate'], () => import('./workbook.ts'));
  return workbookOf(all, day, face);
}
