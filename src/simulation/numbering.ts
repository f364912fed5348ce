import type { Actor } from '../vocabulary/events/define.ts';
import { dayAt, instantOf, type Minute } from './clock.ts';
import type { SimulatedEvent } from './mistakes.ts';

/** Numbers the events of a register in the order in which they are entered. */
export class Numbering {
  private entered = 0;

  /** An event under the next number. */
  event(petition: string, type: string, now: Minute, by: Actor<string>, states: object): SimulatedEvent {
    return { id: this.next(now), petition, type, at: instantOf(now), by, ...states };
  }

  /** Counts an event that is entered; one that does not bear the next number takes none. */
  count({ id }: SimulatedEvent, now: Minute): void {
    if (id === this.next(now)) this.entered += 1;
  }

  private next(now: Minute): string {
    return `E${dayAt(now).slice(0, 4)}-${String(this.entered + 1).padStart(7, '0')}`;
  }
}
