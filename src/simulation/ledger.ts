import type { Calendar } from '../calendar/calendar.ts';
import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Decision } from '../engine/decision.ts';
import type { Petition } from '../engine/petition.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { Policy } from '../policy/schema.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { RefusalCode } from '../vocabulary/refusals.ts';
import { text } from '../vocabulary/text.ts';
import { conclusionsOf } from './conclusions.ts';
import { Counts } from './counts.ts';
import type { ArrivalKind } from './kinds.ts';
import type { SimulatedEvent } from './mistakes.ts';
import type { Offices } from './offices.ts';
import { quantile } from './quantile.ts';
import type { SimulationSummary, UnitLoad } from './summary.ts';

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
  private readonly arrivals = new Counts<ArrivalKind>();
  private readonly refusals = new Counts<RefusalCode>();
  private readonly outcomes = new Counts<string>();
  private readonly missed = new Counts<DeadlineKind>();
  private readonly byUnit = {
    events: new Counts<string>(),
    duties: new Counts<string>(),
    missed: new Counts<string>(),
  };
  private readonly days: number[] = [];
  private accepted = 0;
  private refused = 0;
  private inTime = 0;
  private endedCount = 0;
  private openCount = 0;

  private readonly subject: Subject;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  /** A petition came in. */
  arrived(kind: ArrivalKind): void {
    this.arrivals.add(kind);
  }

  /** An event was entered. */
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

  /** What it came to. */
  close(offices: Offices, calendar: Calendar): SimulationSummary {
    const { seed, policy, from, until, petitions } = this.subject;
    const days = this.days.sort((a, b) => a - b);
    const at = (share: number) => quantile(days, share);
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
      units: this.units(offices),
    };
  }

  private count(petition: Petition, deadlines: readonly DeadlineView[]): void {
    for (const { kind, nature, owner, state } of deadlines) {
      if (nature !== 'duty') continue;
      const unit = this.unitOf(owner, petition);
      if (unit !== undefined) this.byUnit.duties.add(unit);
      if (state !== 'missed') continue;
      this.missed.add(kind);
      if (unit !== undefined) this.byUnit.missed.add(unit);
    }
    for (const { days, isInTime } of conclusionsOf(petition.matter.receivedAt, deadlines)) {
      this.days.push(days);
      if (isInTime) this.inTime += 1;
    }
  }

  /** The unit that owes a deadline: the one named, the one that has the matter, or the first that plays the part. */
  private unitOf({ role, unit }: DeadlineView['owner'], { matter }: Petition): string | undefined {
    return (
      unit ??
      (role === 'responsibleUnit' ? matter.unit : undefined) ??
      this.subject.policy.units.find(({ roles }) => roles.includes(role))?.id
    );
  }

  private units({ queues }: Offices): UnitLoad[] {
    const { events, duties, missed } = this.byUnit;
    const loads = this.subject.policy.units.map(({ id, label }) => ({
      unit: id,
      label: text(label.zh, label.en),
      events: events.of(id),
      duties: duties.of(id),
      missed: missed.of(id),
      waiting: queues.get(id)?.now ?? 0,
      mostWaiting: queues.get(id)?.most ?? 0,
    }));
    return loads.filter((load) => load.events + load.duties > 0);
  }
}
