import type { Figures } from '../../register/figures.ts';
import type { YearlyReport } from '../../register/yearlyReport.ts';
import type { UnusedLine } from './readEntries.ts';

/** The answer, as `--json` prints it. */
export interface FiguresReport {
  readonly file: string;
  readonly lines: number;
  readonly refusedEvents: number;
  readonly unused: { readonly count: number; readonly lines: readonly UnusedLine[] };
  readonly figures: Figures;
  readonly yearly: Omit<YearlyReport, 'figures'> | null;
}
