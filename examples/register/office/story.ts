import {
  type Actor,
  addDays,
  createCalendar,
  type Day,
  dayNumber,
  type Instant,
  type PetitionEvent,
  type PetitionEventOf,
  type RefusalCode,
} from '../../../src/index.ts';
import type { Office } from './office.ts';

type Type = PetitionEvent['type'];
/** What an event of a type states beside its head. */
export type Payload<T extends Type> = Omit<PetitionEventOf<T>, 'type' | 'id' | 'petition' | 'at' | 'by'>;
/** A payload, or how to write it once the events before it are known. */
export type Stated<T extends Type> = Payload<T> | ((office: Office) => Payload<T>);

/** One event that a story will send: when, and how it is written once the events before it are known. */
export interface Draft {
  readonly story: string;
  readonly at: Instant;
  /** The event without its id and petition; a field given here stands, right or wrong. */
  readonly write: (office: Office) => Readonly<Record<string, unknown>>;
  /** A name by which other events can refer to this one. */
  readonly label?: string | undefined;
  /** The refusal that the event must get; absent where it must be accepted. */
  readonly refused?: RefusalCode | undefined;
}

const calendar = createCalendar();
const two = (n: number) => String(n).padStart(2, '0');

/** The story of one petition: a day that moves on, and the events sent on it, in office hours and in order. */
export class Story {
  readonly drafts: Draft[] = [];
  private minutes = 0;

  readonly key: string;
  day: Day;
  /** Whether the reply promises something that is then to be carried out. */
  promises = false;

  constructor(key: string, day: Day) {
    this.key = key;
    this.day = day;
    this.on(day);
  }

  /** Goes to a day, or to a time of it. */
  on(day: Day, time?: string): this {
    const [hour = 0, minute = 0] = time?.split(':').map(Number) ?? [];
    const usual = 8 * 60 + 40 + ((this.seed() + dayNumber(day) * 11) % 150);
    if (day < this.day) throw new RangeError(`${this.key}: ${day} is before ${this.day}`);
    if (time !== undefined) this.minutes = hour * 60 + minute;
    else if (day !== this.day || this.minutes === 0) this.minutes = usual;
    this.day = day;
    return this;
  }

  /** Goes on so many working days. */
  later(workingDays = 1): this {
    return this.on(calendar.addWorkingDays(this.day, workingDays).day);
  }

  /** Goes on so many calendar days, and from there to the first day on which offices work. */
  days(count: number): this {
    return this.on(calendar.nextWorkingDay(addDays(this.day, count)).day);
  }

  /** What goes on beside the rest of the story: written on its own days, after which the story goes on from where it was. */
  aside(write: (story: this) => unknown): this {
    const { day, minutes } = this;
    write(this);
    this.day = day;
    this.minutes = minutes;
    return this;
  }

  /** An event that is accepted. */
  send<T extends Type>(type: T, by: Actor, stated: Stated<T>, label?: string): this {
    if (type === 'handling.reply') this.promises = 'outcome' in stated && stated.outcome === 'supported';
    return this.draft(this.writing(type, by, stated), label);
  }

  /** A mistake: an event that is well formed and refused. */
  refused<T extends Type>(refused: RefusalCode, type: T, by: Actor, stated: Stated<T>): this {
    return this.draft(this.writing(type, by, stated), undefined, refused);
  }

  /** A mistake in the writing of an event itself. */
  malformed(refused: RefusalCode, fields: Readonly<Record<string, unknown>>): this {
    return this.draft(() => fields, undefined, refused);
  }

  /** A mistake that rests on what was sent before. */
  wrong(refused: RefusalCode, write: Draft['write']): this {
    return this.draft(write, undefined, refused);
  }

  private writing<T extends Type>(type: T, by: Actor, stated: Stated<T>): Draft['write'] {
    return (office) => ({ type, by, ...(typeof stated === 'function' ? stated(office) : stated) });
  }

  private draft(write: Draft['write'], label?: string, refused?: RefusalCode): this {
    const time = `${two(Math.floor(this.minutes / 60))}:${two(this.minutes % 60)}:00`;
    this.drafts.push({ story: this.key, at: `${this.day}T${time}+08:00`, write, label, refused });
    this.minutes += 6 + (this.seed() % 17);
    return this;
  }

  /** The same number for the same story, always: what spreads the hours of the day. */
  private seed(): number {
    return [...this.key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  }
}
