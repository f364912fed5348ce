import type { PaperTemplate } from '../template/template.ts';
import { acceptancePapers } from './acceptance.ts';
import { generalPapers } from './general.ts';
import { handlingPapers } from './handling.ts';
import { insidePapers } from './inside.ts';
import { officePapers } from './office.ts';
import { organPapers } from './organs.ts';
import { remedyPapers } from './remedies.ts';

/** A kind of paper that ships. */
export type PaperKind =
  | 'simplifiedNotice'
  | 'receipt'
  | 'acceptanceNotice'
  | 'passedOnNotice'
  | 'notAccepted'
  | 'ledToProcedure'
  | 'noLongerAccepted'
  | 'extensionNotice'
  | 'hearingNotice'
  | 'receptionNotice'
  | 'mediationAgreement'
  | 'opinion'
  | 'answer'
  | 'concludedNotice'
  | 'withdrawalConfirmation'
  | 'reviewAcceptance'
  | 'remedyDeclined'
  | 'reviewOpinion'
  | 'reexaminationOpinion'
  | 'caseOpinion'
  | 'windowNotice'
  | 'reopenedNotice'
  | 'transferLetter'
  | 'resultReport'
  | 'urgentReport'
  | 'letter'
  | 'supervisionLetter'
  | 'summary'
  | 'handlingSheet'
  | 'unitNotice'
  | 'internalReport'
  | 'registrationForm'
  | 'approvalForm'
  | 'groupVisitRecord'
  | 'deliveryReceipt'
  | 'notice';

/** The papers that ship, by kind, the more particular ones first. */
export const paperTemplates: Readonly<Record<PaperKind, PaperTemplate>> = {
  ...acceptancePapers,
  ...handlingPapers,
  ...remedyPapers,
  ...organPapers,
  ...insidePapers,
  ...officePapers,
  ...generalPapers,
};
