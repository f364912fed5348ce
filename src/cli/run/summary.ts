import { addDays, dayOf, daysBetween } from '../../calendar/day.ts';
import type { Engine } from '../../engine/createEngine.ts';
import type { DeadlineView } from '../../engine/deadlineViews.ts';
import type { Course, Petition } from '../../engine/petition.ts';
import { cite } from '../../rules/citation.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import { ownerOf, policyIn } from '../owners.ts';
import { courseLabels } from '../stateLabels.ts';
import { byCourse, compare } from './byCourse.ts';
import { Foremost } from './foremost.ts';
import { isMissedDuty, isNear, nearDays } from './nearOrMissed.ts';
import type { DueSoon, MissedDuty, StateCount, TimerDue } from './runReport.ts';

/** Deadlines near their last day, and missed duties, that a report lists; the rest are counted, so that memory stays flat. */
const mostDeadlines = 10_000;

const byDay = (a: { day: Day; petition: string }, b: { day: Day; petition: string }) =>
  compare(a.day, b.day) || compare(a.petition, b.petition);

const owedFirst = (a: MissedDuty, b: MissedDuty) =>
  Number(a.settledAt !== null) - Number(b.settledAt !== null) || byDay(a, b);

/** Sums up petitions at a moment. What has passed by then counts as missed, whether or not the timer's event was sent. */
export class Summary {
  petitions = 0;
  concluded = 0;
  /** Missed duties that are owed still. */
  stillOwed = 0;
  timer: TimerDue = { petitions: 0, deadlinesPassed: 0, holidayNotices: 0, wakeAt: null };
  readonly due = new Foremost<DueSoon>(mostDeadlines, byDay);
  readonly missed = new Foremost<MissedDuty>(mostDeadlines, owedFirst);
  private readonly counts = new Map<string, StateCount>();

  private readonly engine: Engine<string>;
  readonly at: Instant;

  constructor(engine: Engine<string>, at: Instant) {
    this.engine = engine;
    this.at = at;
  }

  /** The last day of `due`. */
  get dueUntil(): Day {
    return addDays(dayOf(this.at), nearDays);
  }

  /** How many petitions stand where. */
  get states(): readonly StateCount[] {
    return [...this.counts.values()].sort(byCourse);
  }

  /** Takes in a petition as it stood at the moment. */
  add(petition: Petition): void {
    const { engine, at, counts } = this;
    this.petitions += 1;
    if (petition.phase.status === 'done') this.concluded += 1;
    count(counts, petition.phase, 'phase');
    for (const course of petition.beside) count(counts, course, 'beside');
    this.addDeadlines(petition);
    const { events, wakeAt } = engine.due(petition, at);
    const notices = events.filter(({ type }) => type === 'calendar.noticed').length;
    const { timer } = this;
    this.timer = {
      petitions: timer.petitions + (events.length > 0 ? 1 : 0),
      deadlinesPassed: timer.deadlinesPassed + events.length - notices,
      holidayNotices: timer.holidayNotices + notices,
      wakeAt: wakeAt !== null && (timer.wakeAt === null || wakeAt < timer.wakeAt) ? wakeAt : timer.wakeAt,
    };
  }

  private addDeadlines(petition: Petition): void {
    const { engine, at, due, missed } = this;
    const policy = policyIn(engine.policies, petition.policy);
    const common = (view: DeadlineView) => ({
      petition: petition.id,
      instance: view.instance,
      deadline: view.id,
      label: view.label,
      owner: ownerOf(policy, view.owner),
      rule: view.rule,
      citation: cite(view.rule),
      day: view.due,
      provisional: view.provisional,
    });
    for (const view of engine.deadlines(petition, at)) {
      const { daysLeft, nature, settledAt } = view;
      if (isNear(view)) due.add({ ...common(view), nature, daysLeft });
      if (!isMissedDuty(view)) continue;
      if (settledAt === undefined) this.stillOwed += 1;
      missed.add({
        ...common(view),
        settledAt: settledAt ?? null,
        daysLate: settledAt === undefined ? -daysLeft : daysBetween(view.due, dayOf(settledAt)),
      });
    }
  }
}

function count(counts: Map<string, StateCount>, course: Course, place: StateCount['place']): void {
  const { lifecycle, value: state, status } = course;
  const key = `${place} ${lifecycle} ${state}`;
  const known = counts.get(key);
  if (known) {
    counts.set(key, { ...known, count: known.count + 1 });
    return;
  }
  const labels = courseLabels(course);
  counts.set(key, {
    lifecycle,
    label: labels.lifecycle,
    place,
    state,
    stateLabel: labels.state,
    status,
    count: 1,
  });
}
