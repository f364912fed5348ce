export { dutiesOf, type WhoseDuties } from './calendar/duties.ts';
export { type CalendarAsked, icsOf } from './calendar/icsOf.ts';
export { type PaperField, paperFields } from './fields/catalogue.ts';
export type { Field } from './fields/field.ts';
export type { Body, Given, Organ } from './given.ts';
export { htmlOf } from './html.ts';
export { markdownOf } from './markdown.ts';
export type { FormCell, FormRow, Paper, PaperBlock, PaperHead, PaperSignature } from './model/paper.ts';
export { type DecidedPaper, type PaperMade, type PaperRefused, paperOf } from './paperOf.ts';
export { type PaperAsked, papersOf, whyNoPaper } from './papersOf.ts';
export { type PaperRefusal, type PaperRefusalCode, paperRefusalCodes } from './refusal.ts';
export { figureSheets, yearlySheets } from './sheets/figures.ts';
export { type LedgerAsked, ledgerOf } from './sheets/ledger.ts';
export { periodSheet } from './sheets/period.ts';
export type { Sheet, SheetCell, SheetColumn } from './sheets/sheet.ts';
export { sheetsHtmlOf } from './sheets/sheetsHtml.ts';
export {
  type TemplateFault,
  type Templates,
  TemplatesRefused,
  templateFaults,
  templatesOver,
} from './template/defineTemplates.ts';
export type {
  PaperTemplate,
  TemplateBlock,
  TemplateCell,
  TemplateCondition,
  TemplateFor,
  TemplateForm,
} from './template/template.ts';
export { type PaperKind, paperTemplates } from './templates/shipped.ts';
