import { dayOf } from '../calendar/day.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { Course, EndedCourse } from '../engine/petition.ts';
import { unitOf } from '../policy/schema.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { valueLabel } from '../vocabulary/words/values.ts';
import { coursesOf, type Known, knownFrom, type RegisterEntry, receivedOn, standingAt } from './entry.ts';
import { FigureGatherer, type Figures } from './figures.ts';
import { isIn, type Period, yearPeriod } from './period.ts';

/** How many petitions have something in common. */
export interface Tallied {
  readonly key: string;
  readonly label: Text;
  readonly count: number;
}

/** What a petition department reports of a year (`reg.41`). */
export interface YearlyReport {
  readonly rule: RuleId;
  readonly year: number;
  /** Petitions received in the year, and how many persons raised them, a person as often as they came. */
  readonly received: number;
  readonly raisedBy: number;
  readonly byChannel: readonly Tallied[];
  readonly byKind: readonly Tallied[];
  readonly byClass: readonly Tallied[];
  /** The fields that petitions are about (领域): their causes, most frequent first; those of reports about persons are not said (`reg.30`). */
  readonly fields: readonly Tallied[];
  readonly fieldsNotSaid: number;
  /** Units complained of, most often first. */
  readonly complainedOf: readonly Tallied[];
  /** What superiors referred to the body, by form. */
  readonly referredToUs: readonly Tallied[];
  /** What the body assigned to a unit of its own. */
  readonly assignedToUnits: number;
  /** What the petitioner was told to raise elsewhere, or was led to its own procedure. */
  readonly toldWhereToGo: number;
  readonly ledElsewhere: number;
  /** Supervisions that were opened in the year, and of how many petitions. */
  readonly supervisions: number;
  readonly supervised: number;
  /** Proposals of supervision in the year, and what the units answered. */
  readonly proposals: {
    readonly made: number;
    readonly adopted: number;
    readonly notAdopted: number;
    readonly unanswered: number;
    /** Supervised petitions that came without a log: what was proposed on them is not known. */
    readonly unknown: number;
  };
  readonly figures: Figures;
}

/** What is asked for: the year, and the moment of the question for one that is not over. */
export interface YearAsked {
  readonly year: number;
  readonly at?: Instant;
  readonly mostIds?: number;
}

class Tally {
  private readonly counts = new Map<string, number>();

  add(key: string | undefined): void {
    if (key !== undefined) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** The most frequent first, equals by key. */
  listed(label: (key: string) => Text): Tallied[] {
    return [...this.counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([key, count]) => ({ key, label: label(key), count }));
  }
}

/** Gathers a year's report petition by petition. */
export class YearGatherer {
  private readonly figures: FigureGatherer;
  private readonly period: Period;
  private readonly tallies = {
    channel: new Tally(),
    kind: new Tally(),
    classification: new Tally(),
    field: new Tally(),
    complainedOf: new Tally(),
    referral: new Tally(),
  };
  private readonly sums = {
    received: 0,
    raisedBy: 0,
    fieldsNotSaid: 0,
    assignedToUnits: 0,
    toldWhereToGo: 0,
    ledElsewhere: 0,
    supervisions: 0,
    supervised: 0,
  };
  private readonly proposals = { made: 0, adopted: 0, notAdopted: 0, unknown: 0 };
  private readonly units = new Map<string, Text>();

  private readonly engine: Engine<string>;
  private readonly year: number;

  constructor(engine: Engine<string>, { year, ...asked }: YearAsked) {
    this.engine = engine;
    this.year = year;
    this.period = yearPeriod(year);
    this.figures = new FigureGatherer(engine, { ...this.period, ...asked });
  }

  /** Takes a petition. Throws a RangeError for one that cannot be trusted. */
  take(entry: RegisterEntry): void {
    const known = standingAt(this.engine, knownFrom(this.engine, entry), this.figures.period.at);
    this.figures.takeKnown(known);
    if (isIn(this.period, receivedOn(known.petition))) this.takeReceived(known);
    this.takeSupervision(known);
  }

  private takeReceived({ petition, policy }: Known): void {
    const { tallies, sums } = this;
    const { channel, kind, classification, cause, complainedOf, referral, persons, unit } = petition.matter;
    sums.received += 1;
    sums.raisedBy += persons;
    tallies.channel.add(channel);
    tallies.kind.add(kind);
    tallies.classification.add(classification);
    if (kind === 'report') sums.fieldsNotSaid += 1;
    else tallies.field.add(cause);
    tallies.referral.add(referral?.form);
    for (const id of new Set(complainedOf.units)) {
      tallies.complainedOf.add(id);
      this.units.set(id, unitOf(policy, id)?.label ?? text(id, id));
    }
    if (unit !== undefined) sums.assignedToUnits += 1;
    const outcomes = coursesOf(petition).map(({ outcome }) => outcome);
    if (outcomes.includes('redirected')) sums.toldWhereToGo += 1;
    if (outcomes.includes('led')) sums.ledElsewhere += 1;
  }

  private takeSupervision({ petition, events }: Known): void {
    const inYear = (day: Day | undefined) => day !== undefined && isIn(this.period, day);
    const supervisions = coursesOf(petition).filter(({ lifecycle }) => lifecycle === 'supervision');
    const opened = supervisions.filter((course) => inYear(openedOn(course)));
    this.sums.supervisions += opened.length;
    if (opened.length > 0) this.sums.supervised += 1;
    if (events === undefined) {
      if (opened.length > 0) this.proposals.unknown += 1;
      return;
    }
    for (const { type, at, adopted } of events) {
      if (!inYear(dayOf(at))) continue;
      if (type === 'supervision.propose') this.proposals.made += 1;
      if (type === 'supervision.answer') this.proposals[adopted === true ? 'adopted' : 'notAdopted'] += 1;
    }
  }

  /** The report on all that was taken so far. */
  report(): YearlyReport {
    const { tallies, proposals, units, year } = this;
    const plain = (key: string) => text(key, key);
    return {
      rule: 'reg.41',
      year,
      ...this.sums,
      byChannel: tallies.channel.listed((key) => valueLabel('channel', key)),
      byKind: tallies.kind.listed((key) => valueLabel('kind', key)),
      byClass: tallies.classification.listed((key) => valueLabel('classification', key)),
      fields: tallies.field.listed(plain),
      complainedOf: tallies.complainedOf.listed((key) => units.get(key) ?? plain(key)),
      referredToUs: tallies.referral.listed((key) => valueLabel('form', key)),
      proposals: {
        ...proposals,
        unanswered: Math.max(0, proposals.made - proposals.adopted - proposals.notAdopted),
      },
      figures: this.figures.figures(),
    };
  }
}

/** The first day of a course: the day on which its first clock started. */
function openedOn(course: Course | EndedCourse): Day | undefined {
  const deadlines = 'deadlines' in course ? course.deadlines : course.context.deadlines;
  const days = (deadlines as unknown as readonly Deadline[]).map(({ start }) => start);
  return days.sort()[0];
}
