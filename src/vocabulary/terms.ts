import type { Text } from './text.js';
import { text } from './text.js';

/** How a petition reaches the body (来信, 网信, 来电, 来访). */
export const channels = ['letter', 'online', 'telephone', 'visit'] as const;
export type Channel = (typeof channels)[number];

/** What a petition asks for; it decides the procedure and the term (`reg.29` to `reg.31.6`). */
export const matterKinds = ['suggestion', 'report', 'ledElsewhere', 'claim'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** How heavy a matter is (`plan.3.2.1`). */
export const classifications = ['general', 'complex'] as const;
export type Classification = (typeof classifications)[number];

/** How a superior organ passes a matter on (`plan.3.1.3`). */
export const referralForms = ['assigned', 'forwarded', 'telephoned'] as const;
export type ReferralForm = (typeof referralForms)[number];

/** What the written reply says of the request (`reg.31.6`). */
export const replyOutcomes = ['supported', 'explained', 'notSupported'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** What a review or re-examination says of the opinion before it (`reg.35.2`, `reg.36.2`). */
export const reviewOutcomes = ['upheld', 'changed', 'sentBack'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** Terms of art for the words above. */
export const termLabels: Readonly<
  Record<Channel | MatterKind | Classification | ReferralForm | ReplyOutcome | ReviewOutcome, Text>
> = {
  letter: text('来信', 'letter'),
  online: text('网信', 'online'),
  telephone: text('来电', 'telephone'),
  visit: text('来访', 'visit'),
  suggestion: text('意见建议类', 'suggestion'),
  report: text('检举控告类', 'report about a person'),
  ledElsewhere: text('导入法定途径类', 'led to its own procedure'),
  claim: text('申诉求决类', 'claim'),
  general: text('一般信访事项', 'general matter'),
  complex: text('复杂疑难信访事项', 'complex and difficult matter'),
  assigned: text('交办', 'assigned'),
  forwarded: text('转办', 'forwarded'),
  telephoned: text('电话通知', 'announced by telephone'),
  supported: text('予以支持', 'supported'),
  explained: text('解释说明', 'explained'),
  notSupported: text('不予支持', 'not supported'),
  upheld: text('维持', 'upheld'),
  changed: text('变更', 'changed'),
  sentBack: text('退回重新办理', 'sent back'),
};
