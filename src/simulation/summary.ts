import type { Calendar } from '../calendar/calendar.js';
import { dayOf, daysBetween } from '../calendar/day.js';
import type { DeadlineView } from '../engine/deadlineViews.js';
import type { Decision } from '../engine/decision.js';
import type { Petition } from '../engine/petition.js';
import type { DeadlineKind } from '../policy/deadlineKinds.js';
import type { Policy } from '../policy/schema.js';
import type { Day } from '../vocabulary/instant.js';
import type { RefusalCode } from '../vocabulary/refusals.js';
import { type Text, text } from '../vocabulary/text.js';
import type { SimulatedEvent } from './mistakes.js';
import type { Offices } from './offices.js';
import type { ArrivalKind } from './profile.js';

/** How much one unit had to do. */
export interface UnitLoad {
  readonly unit: string;
  readonly label: Text;
  /** Events that its people entered and that were accepted. */
  readonly events: number;
  /** Duties that it owed, and those of them that it missed. */
  readonly duties: number;
  readonly missed: number;
  /** Steps that wait for it at the end, and the most that ever waited. */
  readonly waiting: number;
  readonly mostWaiting: number;
}

/** A count by name, most first. */
export interface Counted<K extends string> {
  readonly name: K;
  readonly count: number;
}

/** What a simulation came to. */
export interface SimulationSummary {
  readonly format: 1;
  readonly seed: string;
  readonly policy: { readonly id: string; readonly version: string; readonly label: Text };
  /** First and last day. */
  readonly from: Day;
  readonly until: Day;
  readonly workingDays: number;
  readonly petitions: number;
  readonly arrivals: readonly Counted<ArrivalKind>[];
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  readonly refusals: readonly Counted<RefusalCode>[];
  /** Petitions that are over, and that are not. */
  readonly ended: number;
  readonly open: number;
  readonly outcomes: readonly Counted<string>[];
  /** Matters whose term towards the petitioner was met or missed; `share` in time is null where there is none. */
  readonly concluded: { readonly count: number; readonly inTime: number; readonly share: number | null };
  /** Calendar days from receipt to the end of the term's duty. */
  readonly daysToConclude: {
    readonly median: number | null;
    readonly ninetieth: number | null;
    readonly most: number | null;
  };
  readonly missed: readonly Counted<DeadlineKind>[];
  readonly units: readonly UnitLoad[];
}

/** The duties whose end is the petitioner's answer. */
const answers: ReadonlySet<DeadlineKind> = new Set(['handling.conclude', 'handling.answer', 'simple.reply']);

class Tally<K extends string> {
  private readonly counts = new Map<K, number>();
  add(name: K): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
  of(name: K): number {
    return this.counts.get(name) ?? 0;
  }
  sorted(): Counted<K>[] {
    return [...this.counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}

/** What is summed up of. */
export interface Subject {
  readonly seed: string;
  readonly policy: Policy;
  readonly from: Day;
  readonly until: Day;
  readonly petitions: number;
}

/** Keeps count while a simulation runs. */
export class Ledger {
  private readonly arrivals = new Tally<ArrivalKind>();
  private readonly refusals = new Tally<RefusalCode>();
  private readonly outcomes = new Tally<string>();
  private readonly missed = new Tally<DeadlineKind>();
  private readonly byUnit = {
    events: new Tally<string>(),
    duties: new Tally<string>(),
    missed: new Tally<string>(),
  };
  private readonly days: number[] = [];
  private accepted = 0;
  private refused = 0;
  private inTime = 0;
  private endedCount = 0;
  private openCount = 0;

  constructor(private readonly subject: Subject) {}

  arrived(kind: ArrivalKind): void {
    this.arrivals.add(kind);
  }

  entered({ by }: SimulatedEvent, decision: Decision): void {
    if (!decision.accepted) {
      this.refused += 1;
      this.refusals.add(decision.refusals[0]?.code ?? 'invalid');
      return;
    }
    this.accepted += 1;
    if (by.unit !== undefined) this.byUnit.events.add(by.unit);
  }

  /** A petition is over. */
  ended(petition: Petition, deadlines: readonly DeadlineView[]): void {
    this.endedCount += 1;
    this.outcomes.add(petition.phase.outcome ?? petition.phase.value);
    this.count(petition, deadlines);
  }

  /** A petition is still open at the end. */
  left(petition: Petition, deadlines: readonly DeadlineView[]): void {
    this.openCount += 1;
    this.count(petition, deadlines);
  }

  close({ queues }: Offices, calendar: Calendar): SimulationSummary {
    const { seed, policy, from, until, petitions } = this.subject;
    const days = this.days.sort((a, b) => a - b);
    const at = (share: number) => days[Math.ceil(days.length * share) - 1] ?? null;
    return {
      format: 1,
      seed,
      policy: { id: policy.id, version: policy.version, label: policy.label },
      from,
      until,
      workingDays: calendar.workingDaysBetween(from, until) + (calendar.isWorkingDay(from) ? 1 : 0),
      petitions,
      arrivals: this.arrivals.sorted(),
      events: this.accepted + this.refused,
      accepted: this.accepted,
      refused: this.refused,
      refusals: this.refusals.sorted(),
      ended: this.endedCount,
      open: this.openCount,
      outcomes: this.outcomes.sorted(),
      concluded: {
        count: days.length,
        inTime: this.inTime,
        share: days.length === 0 ? null : this.inTime / days.length,
      },
      daysToConclude: { median: at(0.5), ninetieth: at(0.9), most: at(1) },
      missed: this.missed.sorted(),
      units: policy.units
        .map(({ id, label }) => ({
          unit: id,
          label: text(label.zh, label.en),
          events: this.byUnit.events.of(id),
          duties: this.byUnit.duties.of(id),
          missed: this.byUnit.missed.of(id),
          waiting: queues.get(id)?.now ?? 0,
          mostWaiting: queues.get(id)?.most ?? 0,
        }))
        .filter(({ events, duties }) => events + duties > 0),
    };
  }

  private count(petition: Petition, deadlines: readonly DeadlineView[]): void {
    const { policy } = this.subject;
    const received = dayOf(petition.matter.receivedAt);
    for (const { kind, nature, owner, state, settledAt, fellAway } of deadlines) {
      if (nature !== 'duty') continue;
      const unit =
        owner.unit ??
        (owner.role === 'responsibleUnit' ? petition.matter.unit : undefined) ??
        policy.units.find(({ roles }) => roles.includes(owner.role))?.id;
      if (unit !== undefined) this.byUnit.duties.add(unit);
      if (state === 'missed') {
        this.missed.add(kind);
        if (unit !== undefined) this.byUnit.missed.add(unit);
      }
      if (!answers.has(kind) || settledAt === undefined || fellAway || state === 'discharged') continue;
      this.days.push(daysBetween(received, dayOf(settledAt)));
      if (state === 'met') this.inTime += 1;
    }
  }
}
