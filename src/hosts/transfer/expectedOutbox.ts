import type { Petition } from '../../engine/petition.ts';
import type { Effect } from '../../vocabulary/effects.ts';
import { reminding } from '../desk/reminders.ts';
import type { OutboxRow, Reminder } from '../port/rows.ts';

/** The kinds of effect that somebody outside carries out. */
const carriedOut: ReadonlySet<Effect['type']> = new Set(['notify', 'assign', 'report', 'record', 'inform']);

interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * The outbox that a log asks for, compared row by row as the log is decided: for each event its effects in order, then the reminders that came
 * before the next one. When a reminder came nobody can tell from the log; that its day was set, and what it says, can.
 */
export class ExpectedOutbox {
  private readonly id: string;
  private readonly rows: readonly OutboxRow[];
  private place = 0;
  private readonly found: Difference[] = [];
  private readonly days = new Set<string>();
  private readonly lastReminded = new Map<string, string>();

  constructor(id: string, rows: readonly OutboxRow[]) {
    this.id = id;
    this.rows = rows;
  }

  /** Goes on to what one event asks for. */
  decided(petition: Petition, effects: readonly Effect[]): void {
    const { seq } = petition;
    for (const [n, effect] of effects.entries()) {
      if (effect.type === 'schedule')
        for (const day of effect.remindOn) this.days.add(JSON.stringify([effect.deadline, day]));
      if (carriedOut.has(effect.type)) this.take(`${this.id}/${seq}/${n}`, seq, JSON.stringify(effect));
    }
    for (let row = this.next(); row && this.isReminder(row) && row.seq === seq; row = this.next())
      this.takeReminder(petition, row);
  }

  /** Whether a reminder was sent, or a later one of the same deadline. */
  reminded({ deadline, day }: Reminder): boolean {
    return (this.lastReminded.get(deadline) ?? '') >= day;
  }

  /** What differs, once the log is at its end. */
  differences(lastPlace: number, sent: number): readonly Difference[] {
    for (const row of this.rows.slice(this.place)) this.differ(row.key, undefined, row.effect);
    if (lastPlace !== this.rows.length) this.differ('lastPlace', this.rows.length, lastPlace);
    if (sent > lastPlace) this.differ('sent', `at most ${lastPlace}`, sent);
    const keys = new Set<string>();
    for (const [n, { key, place, petition }] of this.rows.entries()) {
      if (place !== n + 1 || petition !== this.id) this.differ(key, `place ${n + 1}`, `${petition} ${place}`);
      if (keys.has(key)) this.differ(key, 'a key once', 'the key twice');
      keys.add(key);
    }
    return this.found;
  }

  private next(): OutboxRow | undefined {
    return this.rows[this.place];
  }

  private isReminder({ key, seq }: OutboxRow): boolean {
    return key.startsWith(`${this.id}/${seq}/remind/`);
  }

  private take(key: string, seq: number, effect: string): void {
    const row = this.next();
    if (!row || row.key !== key) {
      // One that is missing puts none behind it out of step, where it is there further on.
      const isThere = this.rows.slice(this.place, this.place + 1_000).some((one) => one.key === key);
      this.differ(key, effect, undefined);
      if (!isThere) return;
      while (this.next() && this.next()?.key !== key) {
        const other = this.next() as OutboxRow;
        this.differ(other.key, undefined, other.effect);
        this.place += 1;
      }
      this.place += 1;
      return;
    }
    if (row.effect !== effect || row.seq !== seq) this.differ(key, effect, row.effect);
    this.place += 1;
  }

  private takeReminder(petition: Petition, row: OutboxRow): void {
    const { deadline = '', day = '' } = JSON.parse(row.effect) as { deadline?: string; day?: string };
    const isSet = this.days.has(JSON.stringify([deadline, day]));
    const effect = isSet ? reminding(petition, { deadline, day }) : undefined;
    const key = `${this.id}/${row.seq}/remind/${deadline}/${day}`;
    if (!effect || row.key !== key || JSON.stringify(effect) !== row.effect)
      this.differ(row.key, effect, row.effect);
    this.lastReminded.set(deadline, day);
    this.place += 1;
  }

  private differ(at: string, expected: unknown, found: unknown): void {
    this.found.push({ at, expected, found });
  }
}
