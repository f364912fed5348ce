import type { Calendar } from '../calendar/calendar.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineKinds } from '../policy/deadlineKinds.ts';
import { afterWorkingDays, dayAt, type Minute, minuteOn, officeMinute } from './clock.ts';
import type { Office } from './profile.ts';
import type { Random } from './random.ts';
import type { World } from './situation.ts';

/** How many steps wait for a unit, and the most that ever did. */
export interface Queue {
  now: number;
  most: number;
}

/** The offices at work: what waits for whom, and how long that makes the next step take. */
export class Offices {
  readonly queues = new Map<string, Queue>();

  private readonly world: World;
  private readonly calendar: Calendar;
  /** Petitions a year, in thousands: offices are staffed for them. */
  private readonly thousands: number;

  constructor(world: World, calendar: Calendar, thousands: number) {
    this.thousands = thousands;
    this.world = world;
    this.calendar = calendar;
  }

  /** The unit that owes a deadline; the first that plays the part, where none is named. */
  unitOf({ owner: { role, unit } }: Pick<Deadline, 'owner'>): string {
    return unit ?? this.world.cast.unitsOf(role)[0] ?? role;
  }

  /** A step begins to wait for a unit. */
  queue(unit: string): void {
    const queue = this.queues.get(unit) ?? { now: 0, most: 0 };
    queue.now += 1;
    queue.most = Math.max(queue.most, queue.now);
    this.queues.set(unit, queue);
  }

  /** A step waits for the unit no more. */
  release(unit: string): void {
    const queue = this.queues.get(unit);
    if (queue) queue.now -= 1;
  }

  /** When the owner of a deadline takes the next step towards it. */
  nextStep(deadline: Deadline, now: Minute, random: Random): Minute {
    if (deadlineKinds[deadline.kind].nature === 'window') return this.withinWindow(deadline, now, random);
    const { days, perDay, neglect } = this.officeOf(deadline);
    const { profile } = this.world;
    if (deadline.state === 'running' && random.chance(neglect)) {
      const late = this.calendar.addWorkingDays(deadline.due, random.between(1, profile.neglectDays)).day;
      return Math.max(minuteOn(late, officeMinute(random)), now + 1);
    }
    const waiting = this.queues.get(this.unitOf(deadline))?.now ?? 0;
    const extra = Math.floor(waiting / Math.max(1, perDay * this.thousands));
    // Whoever is not overrun keeps the last day.
    const left = Math.max(0, this.calendar.workingDaysBetween(dayAt(now), deadline.due));
    const drawn = random.between(...days);
    const count = (deadline.state === 'running' ? Math.min(drawn, left) : drawn) + extra;
    return afterWorkingDays(now, count, this.calendar, random);
  }

  private officeOf({ owner: { role } }: Deadline): Office {
    return this.world.profile.offices[role] ?? this.world.profile.otherOffices;
  }

  /** Whoever holds a right thinks about it on some day of the window. */
  private withinWindow({ due }: Deadline, now: Minute, random: Random): Minute {
    const left = Math.floor((minuteOn(due) - minuteOn(dayAt(now))) / 1440);
    const after = random.between(1, Math.max(1, left));
    return minuteOn(dayAt(now)) + after * 1440 + officeMinute(random);
  }
}
