import { type Text, text } from '../vocabulary/text.ts';
import type { PeriodStep } from './period.ts';

/** Monday to Sunday. */
export const weekdayLabels: readonly [Text, ...Text[]] = [
  text('一', 'Mon'),
  text('二', 'Tue'),
  text('三', 'Wed'),
  text('四', 'Thu'),
  text('五', 'Fri'),
  text('六', 'Sat'),
  text('日', 'Sun'),
];

/** Why a day counts in a period or does not. */
export const whyDayLabels = {
  'start-not-counted': text('起算之日不计入', 'the day of the start is not counted'),
  counted: text('计入', 'counted'),
  weekend: text('周末，不计入', 'weekend, not counted'),
  holiday: text('放假，不计入', 'holiday, not counted'),
  excluded: text('听证期间，不计入', 'hearing, not counted'),
  'last-day': text('期限最后一日', 'last day of the term'),
  rolled: text('顺延至此日', 'moved to this day'),
} as const satisfies Readonly<Record<PeriodStep['why'], Text>>;
