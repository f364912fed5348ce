export type { Calendar, CalendarOptions, CountedDay, DayKind } from './calendar.ts';
export { createCalendar, publishedYears } from './calendar.ts';
export type { Weekday } from './day.ts';
export {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  endOfDay,
  lastMsOf,
  startOfDay,
  weekday,
} from './day.ts';
export type { HolidayNotice } from './notice.ts';
export { holidayNoticeSchema } from './notice.ts';
export type { ExcludedDays, Period, PeriodEnd, PeriodStep, RollOver, Term } from './period.ts';
export { countPeriod, explainPeriod } from './period.ts';
