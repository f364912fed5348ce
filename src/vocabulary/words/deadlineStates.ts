import type { DeadlineState } from '../terms.ts';
import { type Text, text } from '../text.ts';

/** What the states of a deadline are called; `overdue`: missed and still owed, as `DeadlineView.overdue` has it. */
export const deadlineStateLabels: Readonly<Record<DeadlineState | 'overdue', Text>> = {
  running: text('计算中', 'running'),
  suspended: text('中止', 'suspended'),
  met: text('按期', 'met'),
  missed: text('逾期', 'missed'),
  discharged: text('免除', 'discharged'),
  overdue: text('逾期未办', 'overdue'),
};
