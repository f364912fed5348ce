import chineseDays from 'chinese-days';
import { addBusinessDays } from 'date-fns/addBusinessDays';
import { dayFromNumber, dayNumber } from '../src/calendar/day.ts';
import { createCalendar } from '../src/index.ts';
import type { Contender } from './measure.ts';

/** Names of the contenders. */
export const names = {
  ours: '`addWorkingDays`',
  chineseDays: 'chinese-days `findWorkday`',
  dateFns: 'date-fns `addBusinessDays` (knows no holidays)',
} as const;

const calendar = createCalendar();
const terms = [5, 10, 15, 30, 60];
const tasks = Array.from({ length: 200 }, (_, at) => ({
  day: dayFromNumber(dayNumber('2025-01-01') + at),
  count: terms[at % terms.length] as number,
}));
const dates = tasks.map(({ day, count }) => ({ date: new Date(`${day}T00:00:00Z`), count }));

/** The same 200 terms of 5 to 60 working days for each; where two know the holidays, they have to agree. */
export function dayContenders(): Contender[] {
  for (const { day, count } of tasks) {
    const ours = calendar.addWorkingDays(day, count).day;
    const theirs = chineseDays.findWorkday(count, day);
    if (ours !== theirs) throw new Error(`${count} working days after ${day}: ${ours}, not ${theirs}`);
  }
  const operations = tasks.length;
  return [
    {
      name: names.chineseDays,
      operations,
      round: () => tasks.map(({ day, count }) => chineseDays.findWorkday(count, day)),
    },
    {
      name: names.dateFns,
      operations,
      round: () => dates.map(({ date, count }) => addBusinessDays(date, count)),
    },
    {
      name: names.ours,
      operations,
      round: () => tasks.map(({ day, count }) => calendar.addWorkingDays(day, count).day),
    },
  ];
}
