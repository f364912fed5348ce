import type { Engine } from '../../engine/createEngine.ts';
import type { Accepted } from '../../engine/decision.ts';
import type { Petition } from '../../engine/petition.ts';
import { instantMs } from '../../vocabulary/instant.ts';
import type { Delivered, Duty, LogRow, OutboxRow, Reminder, StoredPetition, Tag } from '../port/rows.ts';
import type { Write } from '../port/store.ts';
import { columnsOf, dutiesOf, tagsOf } from './columns.ts';
import type { KnownPetitions } from './knownPetitions.ts';
import { comeBy, firstReminder, readReminders, remindersAfter, reminding } from './reminders.ts';

const carriedOutHere: ReadonlySet<string> = new Set(['schedule', 'cancel', 'open']);

const isDelivered = (effect: Accepted['effects'][number]): effect is Extract<Delivered, typeof effect> =>
  !carriedOutHere.has(effect.type);

/** A petition while a desk works on it: what it is by now, and what is to be stored of the way there. */
export class DeskDraft {
  petition: Petition | undefined;
  private reminders: readonly Reminder[];
  private lastPlace: number;
  private readonly log: LogRow[] = [];
  private readonly outbox: OutboxRow[] = [];
  private readonly stored: StoredPetition | undefined;
  private readonly before: Petition | undefined;
  private readonly engine: Engine<string>;
  private readonly now: number;
  private readonly known: KnownPetitions | undefined;

  /** `before`: the stored petition as the engine takes it. */
  constructor(
    engine: Engine<string>,
    stored: StoredPetition | undefined,
    before: Petition | undefined,
    now: number,
    known?: KnownPetitions,
  ) {
    this.engine = engine;
    this.stored = stored;
    this.before = before;
    this.petition = before;
    this.now = now;
    this.known = known;
    this.reminders = stored ? readReminders(stored.reminders) : [];
    this.lastPlace = stored?.lastPlace ?? 0;
  }

  /** Takes over what an accepted event came to. */
  put(event: { readonly id: string }, { petition, effects }: Accepted): void {
    const { id, seq, seal } = petition;
    const entry = { event, decided: { accepted: true, seal } };
    this.log.push({ petition: id, seq, id: event.id, entry: JSON.stringify(entry) });
    effects.forEach((effect, n) => {
      if (isDelivered(effect)) this.deliver(petition, `${id}/${seq}/${n}`, effect);
    });
    this.reminders = remindersAfter(this.reminders, effects, petition);
    this.petition = petition;
  }

  /** Puts the reminders into the outbox whose day has come at a moment. */
  remind(ms: number): void {
    const { petition } = this;
    if (!petition || this.reminders.length === 0) return;
    const { come, left } = comeBy(this.reminders, ms);
    for (const reminder of come) {
      const { deadline, day } = reminder;
      const effect = reminding(petition, reminder);
      if (effect) this.deliver(petition, `${petition.id}/${petition.seq}/remind/${deadline}/${day}`, effect);
    }
    this.reminders = left;
  }

  private deliver({ id, seq }: Petition, key: string, effect: Delivered): void {
    this.lastPlace += 1;
    this.outbox.push({
      petition: id,
      place: this.lastPlace,
      key,
      seq,
      at: this.now,
      effect: JSON.stringify(effect),
    });
  }

  /** When the timer has something to do next, in milliseconds. */
  wakeAt(): number | null {
    if (!this.petition) return null;
    const { events, wakeAt } = this.engine.due(this.petition, this.petition.lastAt);
    const ofEngine =
      events.length > 0 ? instantMs(this.petition.lastAt) : wakeAt === null ? null : instantMs(wakeAt);
    const ofReminder = firstReminder(this.reminders);
    if (ofEngine === null || ofReminder === null) return ofEngine ?? ofReminder;
    return Math.min(ofEngine, ofReminder);
  }

  /** What is to be stored; nothing where nothing happened. */
  write(): Write | undefined {
    const { petition, stored, before, reminders, lastPlace, log, outbox } = this;
    if (!petition || (log.length === 0 && outbox.length === 0)) return undefined;
    const duties = dutiesOf(petition);
    const json = JSON.stringify(petition);
    this.known?.keep(json, petition);
    return {
      id: petition.id,
      before: stored?.version,
      petition: {
        id: petition.id,
        seq: petition.seq,
        version: (stored?.version ?? 0) + 1,
        json,
        reminders: JSON.stringify(reminders),
        lastPlace,
        wakeAt: this.wakeAt(),
      },
      columns: columnsOf(petition, duties),
      tags: tagChanges(before ? tagsOf(before) : [], tagsOf(petition)),
      duties: dutyChanges(before ? dutiesOf(before) : [], duties),
      log,
      outbox,
    };
  }
}

const sameTag = (one: Tag) => (other: Tag) => one.name === other.name && one.value === other.value;

function tagChanges(before: readonly Tag[], after: readonly Tag[]): Write['tags'] {
  return {
    dropped: before.filter((tag) => !after.some(sameTag(tag))),
    added: after.filter((tag) => !before.some(sameTag(tag))),
  };
}

function dutyChanges(before: readonly Duty[], after: readonly Duty[]): Write['duties'] {
  const text = (duty: Duty) => JSON.stringify(duty);
  const was = new Set(before.map(text));
  const is = new Set(after.map(text));
  return {
    dropped: before.filter((duty) => !is.has(text(duty))).map(({ deadline }) => deadline),
    added: after.filter((duty) => !was.has(text(duty))),
  };
}
