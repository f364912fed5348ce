import type { Calendar } from '../calendar/calendar.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { Petition } from '../engine/petition.ts';
import { type Case, isOnTheSpot } from './case.ts';
import { dayAt, instantOf, type Minute, minuteOn, officeMinute, timerAt } from './clock.ts';
import { mostPressing } from './mostPressing.ts';
import type { Offices } from './offices.ts';

/** Plans when people and the timer look at petitions again. */
export class Plans {
  private readonly engine: Engine<string>;
  private readonly offices: Offices;
  private readonly calendar: Calendar;

  constructor(engine: Engine<string>, offices: Offices, calendar: Calendar) {
    this.engine = engine;
    this.offices = offices;
    this.calendar = calendar;
  }

  /** Plans what follows an event, or what the timer noticed. */
  next(one: Case, now: Minute, byTimer: boolean): void {
    const petition = one.petition as Petition;
    const { events, wakeAt } = this.engine.due(petition, instantOf(now));
    one.wakes = events.length > 0 ? now : wakeAt === null ? undefined : timerAt(wakeAt);
    // What somebody has in hand goes on, whatever the timer notices.
    if (byTimer && one.acts !== undefined && one.acts > now) return;
    const urgent = petition.beside.some((course) => course.status === 'active' && isOnTheSpot(course));
    const deadline = urgent ? undefined : mostPressing(petition);
    this.waitFor(one, deadline && this.offices.unitOf(deadline));
    if (urgent) one.acts = now + one.random.between(3, 40);
    else one.acts = deadline ? this.offices.nextStep(deadline, now, one.random) : this.later(one, now);
  }

  /** Some moment in the next working days. */
  later(one: Case, now: Minute): Minute {
    const { day } = this.calendar.addWorkingDays(dayAt(now), one.random.between(1, 3));
    return minuteOn(day, officeMinute(one.random));
  }

  /** The unit that a petition waits for from now on; nobody where none is named. */
  waitFor(one: Case, unit: string | undefined): void {
    if (one.waitsFor !== undefined) this.offices.release(one.waitsFor);
    if (unit !== undefined) this.offices.queue(unit);
    one.waitsFor = unit;
  }

  /** When somebody in the office enters what came in outside office hours; nothing within them. */
  opening(one: Case, now: Minute): Minute | undefined {
    const { calendar } = this;
    const today = dayAt(now);
    if (calendar.isWorkingDay(today) && isOfficeMinute(now)) return undefined;
    const day = calendar.isWorkingDay(today) ? today : calendar.nextWorkingDay(today).day;
    const minute = minuteOn(day, officeMinute(one.random));
    if (minute > now) return minute;
    return minuteOn(calendar.addWorkingDays(day, 1).day, officeMinute(one.random));
  }
}

function isOfficeMinute(minute: Minute): boolean {
  const ofDay = minute % 1440;
  return ofDay >= 510 && ofDay <= 1045;
}
