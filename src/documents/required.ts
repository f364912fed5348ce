import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { PaperField } from './fields/catalogue.ts';

/** What a paper has to say by law, whoever writes its template. */
export interface Required {
  readonly fields: readonly PaperField[];
  readonly rule: RuleId;
}

/** What the law wants in each paper; every paper to the petitioner says what can be done next, besides. */
export const requiredOf: Readonly<Record<string, Required>> = {
  acceptanceNotice: { fields: ['unit'], rule: 'reg.23.1' },
  passedOnNotice: { fields: ['organ'], rule: 'reg.23.1' },
  notAccepted: { fields: ['reason'], rule: 'reg.23.1' },
  remedyDeclined: { fields: ['reason'], rule: 'reg.35.1' },
  ledToProcedure: { fields: ['procedure', 'reason'], rule: 'reg.31' },
  extensionNotice: { fields: ['reason', 'until'], rule: 'reg.34' },
  opinion: { fields: ['request', 'facts', 'opinion', 'legalBasis'], rule: 'reg.31.6' },
  reviewOpinion: { fields: ['reason', 'outcome', 'legalBasis'], rule: 'reg.35.2' },
  reexaminationOpinion: { fields: ['reason', 'outcome', 'legalBasis'], rule: 'reg.36.2' },
  noLongerAccepted: { fields: ['reason'], rule: 'reg.36.3' },
  mediationAgreement: { fields: ['parties', 'terms', 'performance'], rule: 'reg.33' },
};
