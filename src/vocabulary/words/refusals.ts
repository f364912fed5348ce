import type { RefusalCode } from '../refusals.ts';
import { type Text, text } from '../text.ts';

/** What the codes of a refusal are called, for tables and counts; the refusal's own `message` says more. */
export const refusalLabels: Readonly<Record<RefusalCode, Text>> = {
  'unknown-event': text('事件种类不明', 'unknown event'),
  'unknown-petition': text('没有此信访事项', 'unknown petition'),
  'unknown-policy': text('没有有效的方案', 'unknown policy'),
  invalid: text('事件内容有误', 'invalid event'),
  'invalid-petition': text('信访事项数据有误', 'invalid petition'),
  duplicate: text('重复报送', 'sent twice'),
  'out-of-order': text('时间倒序', 'out of order'),
  concluded: text('事项已结束', 'concluded'),
  'not-now': text('现阶段不可办', 'not now'),
  'wrong-role': text('无权报送', 'wrong role'),
  'missing-fact': text('缺少事实', 'missing fact'),
  'guard-failed': text('条件不具备', 'condition not met'),
  'too-early': text('尚未到期', 'too early'),
  'too-late': text('已过期限', 'too late'),
};
