import { people } from '../oversight/people.ts';

// Events of answerability, from the invitation to be heard to the finding.

export const invite = { type: 'answerability.invite', by: people.commissioner, until: '2026-03-20' };
export const hear = { type: 'answerability.hear', by: people.handler, statement: '鉴定意见迟延' };
export const examine = { type: 'answerability.examine', by: people.commissioner, facts: '逾期三十日属实' };
export const find = {
  type: 'answerability.find',
  by: people.commissioner,
  answerable: true,
  seriousConsequences: false,
  measures: ['orderCorrection', 'criticism'],
  concernsPetition: false,
  reason: '无正当理由逾期',
};
