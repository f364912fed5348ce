import type { PeriodStep } from '../../../calendar/period.js';
import type { DeadlineState } from '../../../deadlines/deadline.js';
import { type Text, text } from '../../../vocabulary/text.js';

/** How a deadline stands. */
export const deadlineStates: Readonly<Record<DeadlineState | 'overdue', Text>> = {
  running: text('计算中', 'running'),
  suspended: text('中止', 'suspended'),
  met: text('按期', 'met'),
  missed: text('逾期', 'missed'),
  discharged: text('免除', 'discharged'),
  overdue: text('逾期未办', 'overdue'),
};

/** Monday to Sunday. */
export const weekdays: readonly [Text, ...Text[]] = [
  text('一', 'Mon'),
  text('二', 'Tue'),
  text('三', 'Wed'),
  text('四', 'Thu'),
  text('五', 'Fri'),
  text('六', 'Sat'),
  text('日', 'Sun'),
];

/** Why a day counts or does not. */
export const whyDay: Readonly<Record<PeriodStep['why'], Text>> = {
  'start-not-counted': text('起算之日不计入', 'the day of the start is not counted'),
  counted: text('计入', 'counted'),
  weekend: text('周末，不计入', 'weekend, not counted'),
  holiday: text('放假，不计入', 'holiday, not counted'),
  excluded: text('听证期间，不计入', 'hearing, not counted'),
  'last-day': text('期限最后一日', 'last day of the term'),
  rolled: text('顺延至此日', 'moved to this day'),
};
