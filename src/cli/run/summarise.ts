import { addDays, dayOf, daysBetween } from '../../calendar/day.js';
import type { Engine } from '../../engine/createEngine.js';
import type { DeadlineView } from '../../engine/deadlineViews.js';
import type { Course, Petition } from '../../engine/petition.js';
import type { Day, Instant } from '../../vocabulary/instant.js';
import { cite } from '../cite.js';
import { ownerOf, policyIn } from '../owners.js';
import { courseLabels } from '../stateLabels.js';
import { byCourse, compare } from './byCourse.js';
import { asAt, type Standing } from './decideRegister.js';
import { isMissedDuty, isNear, nearDays } from './nearOrMissed.js';
import type { DueSoon, MissedDuty, RunReport, StateCount, TimerDue } from './runReport.js';
import type { Tally } from './tally.js';

/** What the report is about. */
export interface Subject {
  readonly register: string;
  /** The moment of the report; the last accepted event's where it is undefined. */
  readonly at: Instant | undefined;
}

/** What is gathered of one petition after another. */
interface Gathered {
  readonly counts: Map<string, StateCount>;
  readonly due: DueSoon[];
  readonly missed: MissedDuty[];
  timer: TimerDue;
  petitions: number;
  concluded: number;
}

/** Sums up a register at a moment. What has passed by then counts as missed, whether or not the timer's event was sent. */
export function summarise(
  engine: Engine<string>,
  standing: Standing,
  tally: Tally,
  { register, at = standing.lastAt }: Subject,
): RunReport {
  const gathered: Gathered = {
    counts: new Map(),
    due: [],
    missed: [],
    timer: { petitions: 0, deadlinesPassed: 0, holidayNotices: 0, wakeAt: null },
    petitions: 0,
    concluded: 0,
  };
  if (at !== undefined)
    for (const id of standing.petitions.keys()) {
      const petition = asAt(standing, id);
      if (petition) gather(gathered, engine, petition, at);
    }
  const { counts, due, missed, timer, petitions, concluded } = gathered;
  const { events, accepted, damagedCount, refusedCount, effects, refused, damaged } = tally;
  return {
    format: 1,
    register,
    policies: engine.policies.map(({ id, version, label }) => ({ id, version, label })),
    at: at ?? null,
    dueUntil: at === undefined ? null : addDays(dayOf(at), nearDays),
    totals: {
      lines: standing.lines,
      blank: standing.lines - events - damagedCount,
      damaged: damagedCount,
      events,
      accepted,
      refused: refusedCount,
      effects,
      petitions,
      open: petitions - concluded,
      concluded,
      movedLater: standing.before.size,
      due: due.length,
      missed: missed.length,
      stillOwed: missed.filter(({ settledAt }) => settledAt === null).length,
      unlisted: refusedCount - refused.length + damagedCount - damaged.length,
    },
    petitions: [...counts.values()].sort(byCourse),
    refused,
    damaged,
    due: due.sort(byDay),
    missed: missed.sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null) || byDay(a, b)),
    timer,
  };
}

const byDay = (a: { day: Day; petition: string }, b: { day: Day; petition: string }) =>
  compare(a.day, b.day) || compare(a.petition, b.petition);

function gather(gathered: Gathered, engine: Engine<string>, petition: Petition, at: Instant): void {
  gathered.petitions += 1;
  if (petition.phase.status === 'done') gathered.concluded += 1;
  count(gathered.counts, petition.phase, 'phase');
  for (const course of petition.beside) count(gathered.counts, course, 'beside');
  gatherDeadlines(gathered, engine, petition, at);
  const { events, wakeAt } = engine.due(petition, at);
  const notices = events.filter(({ type }) => type === 'calendar.noticed').length;
  const { timer } = gathered;
  gathered.timer = {
    petitions: timer.petitions + (events.length > 0 ? 1 : 0),
    deadlinesPassed: timer.deadlinesPassed + events.length - notices,
    holidayNotices: timer.holidayNotices + notices,
    wakeAt: wakeAt !== null && (timer.wakeAt === null || wakeAt < timer.wakeAt) ? wakeAt : timer.wakeAt,
  };
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

function gatherDeadlines(
  { due, missed }: Gathered,
  engine: Engine<string>,
  petition: Petition,
  at: Instant,
): void {
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
    if (isNear(view)) due.push({ ...common(view), nature, daysLeft });
    if (isMissedDuty(view))
      missed.push({
        ...common(view),
        settledAt: settledAt ?? null,
        daysLate: settledAt === undefined ? -daysLeft : daysBetween(view.due, dayOf(settledAt)),
      });
  }
}
