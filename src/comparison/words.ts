import type { DeadlineState } from '../deadlines/deadline.js';
import type { RefusalCode } from '../vocabulary/refusals.js';
import { type Text, text } from '../vocabulary/text.js';

/** What the states of a deadline are called. */
export const deadlineStateNames: Readonly<Record<DeadlineState, Text>> = {
  running: text('计算中', 'running'),
  suspended: text('中止', 'suspended'),
  met: text('按期', 'met'),
  missed: text('逾期', 'missed'),
  discharged: text('免除', 'discharged'),
};

/** What the reasons of a refusal are called. */
export const refusalNames: Readonly<Record<RefusalCode, Text>> = {
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
