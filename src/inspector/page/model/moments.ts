import type { Calendar } from '../../../calendar/calendar.ts';
import { addDays, dayOf } from '../../../calendar/day.ts';
import { type Day, type Instant, instantMs, isInstant } from '../../../vocabulary/instant.ts';

const shanghaiMs = 8 * 3_600_000;

/** An instant as a date and time in Shanghai to the second, as a `datetime-local` control takes it. */
export function localOf(instant: Instant): string {
  return new Date(instantMs(instant) + shanghaiMs).toISOString().slice(0, 19);
}

/** The instant of a date and time in Shanghai; nothing where it is none. */
export function instantOf(local: string): Instant | undefined {
  const whole = local.length === 16 ? `${local}:00` : local.slice(0, 19);
  const instant = `${whole}+08:00`;
  return isInstant(instant) ? instant : undefined;
}

/** So many minutes later. */
export function minutesLater(instant: Instant, minutes: number): Instant {
  return `${new Date(instantMs(instant) + minutes * 60_000 + shanghaiMs).toISOString().slice(0, 19)}+08:00`;
}

/** The same time of day on another day. */
const onDay = (instant: Instant, day: Day): Instant => `${day}T${localOf(instant).slice(11)}+08:00`;

/** So many days later, at the same time of day. */
export function daysLater(instant: Instant, days: number): Instant {
  return onDay(instant, addDays(dayOf(instant), days));
}

/** The next working day, at the same time of day. */
export function nextWorkingMoment(instant: Instant, calendar: Calendar): Instant {
  return onDay(instant, calendar.addWorkingDays(dayOf(instant), 1).day);
}

/** A date and time for people: `2026-03-02 09:00`. */
export function momentText(instant: unknown): string {
  return isInstant(instant) ? localOf(instant).slice(0, 16).replace('T', ' ') : String(instant ?? '');
}

/** The time of day in Shanghai, to the second: `09:00:00`. */
export function clockText(instant: unknown): string {
  return isInstant(instant) ? localOf(instant).slice(11) : '';
}
