import type { RemedyKind } from '../effects.ts';
import { type Text, text } from '../text.ts';

/** What the petitioner can do next, as a notice tells it. */
export const remedyLabels: Readonly<Record<RemedyKind, Text>> = {
  'raise-with-competent-organ': text('向有权机关提出', 'raise it with the competent organ'),
  'follow-procedure': text('按法定途径办理', 'follow that procedure'),
  'ask-review': text('申请复查', 'ask for a review'),
  'ask-reexamination': text('申请复核', 'ask for a re-examination'),
  'query-progress': text('查询进度', 'ask for progress'),
  'ask-superior': text('向上级机关反映', 'ask the superior organ'),
  'raise-anew': text('重新提出', 'raise it anew'),
  'none-further': text('无进一步途径', 'nothing further'),
};
