import type { Engine } from '../../../engine/createEngine.ts';
import type { Decision, Taken } from '../../../engine/decision.ts';
import type { Petition } from '../../../engine/petition.ts';
import type { RefusalCode } from '../../../vocabulary/refusals.ts';

/** An event as it was written, unchecked. */
export type WrittenEvent = Readonly<Record<string, unknown>>;

/** One event of a case and what was decided on it. */
export interface Entry {
  readonly event: WrittenEvent;
  /** Line of the log that it came from. */
  readonly line?: number;
  outcome: 'waiting' | 'accepted' | 'refused';
  code?: RefusalCode;
  /** The way through the machines, where it was accepted. */
  path?: readonly Taken[];
}

/** Where a case came from. */
export type Origin = 'log' | 'stored' | 'new' | 'branch' | 'scenario';

/** So many steps lie between two petitions that are kept for going back. */
const between = 32;

/** One petition's log, with the petition as it stood after each step. */
export class CaseFile {
  readonly entries: Entry[] = [];
  /** How many entries were decided. */
  decided = 0;
  /** The petition as it stands after all decided entries. */
  petition: Petition | undefined;
  private readonly kept = new Map<number, Petition | undefined>();

  readonly key: string;
  readonly id: string;
  readonly origin: Origin;
  readonly engine: Engine<string>;
  /** The petition that the log goes on from, where it does not begin with its opening. */
  readonly base: Petition | undefined;

  constructor(key: string, id: string, origin: Origin, engine: Engine<string>, base?: Petition) {
    this.base = base;
    this.key = key;
    this.id = id;
    this.origin = origin;
    this.engine = engine;
    this.petition = base;
    this.kept.set(0, base);
  }

  /** Puts an event at the end, to be decided later. */
  add(event: WrittenEvent, line?: number): Entry {
    const entry: Entry = { event, outcome: 'waiting', ...(line === undefined ? {} : { line }) };
    this.entries.push(entry);
    return entry;
  }

  /** Decides the first entry that waits. */
  decideNext(): Decision | undefined {
    const entry = this.entries[this.decided];
    if (!entry) return undefined;
    const decision = this.engine.receive(this.petition, entry.event);
    if (decision.accepted) {
      this.petition = decision.petition;
      entry.path = decision.path;
    }
    entry.outcome = decision.accepted ? 'accepted' : 'refused';
    const code = decision.accepted ? undefined : decision.refusals[0]?.code;
    if (code) entry.code = code;
    this.decided += 1;
    if (this.decided % between === 0) this.kept.set(this.decided, this.petition);
    return decision;
  }

  /** Decides all that waits. */
  decideAll(): void {
    while (this.decided < this.entries.length) this.decideNext();
  }

  /** Decides an event now and puts it at the end. */
  send(event: WrittenEvent): Decision {
    this.decideAll();
    this.add(event);
    return this.decideNext() as Decision;
  }

  /** The petition after so many entries; nothing before the first. */
  after(count: number): Petition | undefined {
    if (count === this.decided) return this.petition;
    let at = Math.floor(count / between) * between;
    let petition = this.kept.get(at);
    for (; at < count; at += 1) {
      const entry = this.entries[at];
      if (entry?.outcome !== 'accepted') continue;
      const decision = this.engine.receive(petition, entry.event);
      if (decision.accepted) petition = decision.petition;
    }
    return petition;
  }

  /** What was decided on an entry, decided anew. */
  decisionOn(index: number): Decision | undefined {
    const entry = this.entries[index];
    return entry && this.engine.receive(this.after(index), entry.event);
  }

  /** Takes the last entry back and gives it. */
  undo(): Entry | undefined {
    const entry = this.entries.pop();
    if (!entry) return undefined;
    if (this.decided > this.entries.length) {
      const petition = this.after(this.entries.length);
      this.decided = this.entries.length;
      this.petition = petition;
      for (const at of this.kept.keys()) if (at > this.decided) this.kept.delete(at);
    }
    return entry;
  }

  /** Another case with the first entries of this one. */
  branch(key: string, count: number): CaseFile {
    const branch = new CaseFile(key, this.id, 'branch', this.engine, this.base);
    for (const { event, line } of this.entries.slice(0, count)) branch.add(event, line);
    branch.decideAll();
    return branch;
  }

  /** The log as JSON Lines, an event a line. */
  get log(): string {
    return this.entries.map(({ event }) => `${JSON.stringify(event)}\n`).join('');
  }
}
