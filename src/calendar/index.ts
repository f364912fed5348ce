export type { Calendar, CalendarOptions, CountedDay, DayKind } from './calendar.js';
export { createCalendar, publishedYears } from './calendar.js';
export type { Weekday } from './day.js';
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
} from './day.js';
export type { HolidayNotice } from './notice.js';
export { holidayNoticeSchema } from './notice.js';
export type { ExcludedDays, Period, PeriodEnd, PeriodStep, RollOver, Term } from './period.js';
export { countPeriod, explainPeriod } from './period.js';
