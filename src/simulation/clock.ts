import type { Calendar } from '../calendar/calendar.ts';
import { dayFromNumber, dayNumber, dayOf } from '../calendar/day.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import type { Random } from './random.ts';

/** Minutes of Shanghai's clock since 1970 began there: what a simulation counts its time in. */
export type Minute = number;

const perDay = 1440;
/** Office hours, in minutes of the day: morning and afternoon, to just before closing. */
const hours = [
  [510, 705],
  [840, 1045],
] as const;
/** When a host's timer runs each day. */
const timerMinute = 5;

const two = (value: number) => String(value).padStart(2, '0');

/** A moment as it is written in an event. */
export function instantOf(minute: Minute): Instant {
  const ofDay = minute % perDay;
  return `${dayAt(minute)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00+08:00`;
}

/** The day of a moment. */
export function dayAt(minute: Minute): Day {
  return dayFromNumber(dayNumberAt(minute));
}

/** Days since 1970 began: a day to count and compare with. */
export type DayNumber = number;

/** The day of a moment, as a number. */
export function dayNumberAt(minute: Minute): DayNumber {
  return Math.floor(minute / perDay);
}

/** A minute of a day, counted from its start. */
export function minuteOn(day: Day, ofDay = 0): Minute {
  return dayNumber(day) * perDay + ofDay;
}

/** When the timer notices what an engine wants to be woken for. */
export function timerAt(wakeAt: Instant): Minute {
  return minuteOn(dayOf(wakeAt), timerMinute);
}

/** Some minute within office hours. */
export function officeMinute(random: Random): number {
  const [from, to] = random.pick(hours);
  return random.between(from, to);
}

/** Some minute at which a person at home writes or calls. */
export function anyMinute(random: Random): number {
  return random.between(480, 1320);
}

/** A moment in office hours so many working days later; later on the same day for 0, where there is time left. */
export function afterWorkingDays(now: Minute, count: number, calendar: Calendar, random: Random): Minute {
  const today = dayAt(now);
  const closing = minuteOn(today, hours[1][1]);
  if (count === 0 && calendar.isWorkingDay(today)) {
    const later = Math.max(now, minuteOn(today, hours[0][0])) + random.between(15, 120);
    if (later <= closing) return later;
  }
  const { day } = calendar.addWorkingDays(today, Math.max(1, count));
  return minuteOn(day, officeMinute(random));
}
