import type { PaperTemplate } from '../template/template.ts';
import { acceptancePapers } from './acceptance.ts';
import { generalPapers } from './general.ts';
import { handlingPapers } from './handling.ts';
import { insidePapers } from './inside.ts';
import { officePapers } from './office.ts';
import { organPapers } from './organs.ts';
import { remedyPapers } from './remedies.ts';

const shipped = {
  ...acceptancePapers,
  ...handlingPapers,
  ...remedyPapers,
  ...organPapers,
  ...insidePapers,
  ...officePapers,
  ...generalPapers,
} as const satisfies Readonly<Record<string, PaperTemplate>>;

/** A kind of paper that ships. */
export type PaperKind = keyof typeof shipped;

/** The papers that ship, by kind, the more particular ones first. */
export const paperTemplates: Readonly<Record<PaperKind, PaperTemplate>> = shipped;
