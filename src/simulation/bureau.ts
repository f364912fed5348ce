import type { Calendar } from '../calendar/calendar.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Engine } from '../engine/createEngine.js';
import type { NextEvent } from '../engine/nextEvents.js';
import type { Course, Petition } from '../engine/petition.js';
import { deadlineKinds } from '../policy/deadlineKinds.js';
import type { Actor } from '../vocabulary/events/define.js';
import { Agenda } from './agenda.js';
import { type Arrival, arrivalKindOf, arrivalOf } from './arrivals.js';
import { dayAt, instantOf, type Minute, minuteOn, officeMinute, timerAt } from './clock.js';
import { habits } from './habits/all.js';
import { type SimulatedEvent, slipOf } from './mistakes.js';
import type { Memory } from './neighbours.js';
import type { Offices } from './offices.js';
import type { ArrivalKind } from './profile.js';
import type { Random } from './random.js';
import type { Simulated } from './simulate.js';
import { Situation, type World } from './situation.js';
import type { Ledger } from './summary.js';

/** What a bureau works with. */
export interface Parts {
  readonly engine: Engine<string>;
  readonly world: World;
  readonly memory: Memory;
  readonly offices: Offices;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly ledger: Ledger;
  /** The minute at which the simulation stops. */
  readonly until: Minute;
}

/** A petition on its way, or still to come. */
interface Case {
  readonly id: string;
  readonly random: Random;
  kind?: ArrivalKind;
  petition?: Petition;
  last?: SimulatedEvent;
  /** When somebody acts next, and when the timer does; nothing where nobody will. */
  acts?: Minute | undefined;
  wakes?: Minute | undefined;
  /** The unit that is waited for. */
  waitsFor?: string | undefined;
  /** A slip was just made: the step itself comes next. */
  careful: boolean;
}

/** Incidents that are dealt with on the spot, within minutes. */
const onTheSpot: ReadonlySet<string> = new Set(['groupVisit', 'disorderlyVisit']);

/** Attempts at one step before people leave it for another day. */
const mostAttempts = 8;

/** The bureau at work: takes what is next from its agenda until the time is over. */
export class Bureau {
  private readonly agenda = new Agenda<Case>();
  private readonly knownBy = new Map<string, { state: string; events: readonly NextEvent[] }[]>();
  private readonly types = Object.keys(habits);
  private events = 0;

  constructor(private readonly parts: Parts) {}

  /** A petition that will come in. */
  expect(id: string, minute: Minute): void {
    const one: Case = { id, random: this.parts.random.fork(id), acts: minute, careful: false };
    this.agenda.enter(minute, one);
  }

  /** Works until the time is over. */
  *work(): Generator<Simulated, void, undefined> {
    const { until, ledger, engine } = this.parts;
    const open = new Map<string, Petition>();
    for (let next = this.agenda.take(); next && next.minute < until; next = this.agenda.take()) {
      const { minute, what: one } = next;
      if (one.petition === undefined) yield* this.receive(one, minute);
      else {
        if (one.wakes !== undefined && one.wakes <= minute) yield* this.wake(one, minute);
        if (one.acts !== undefined && one.acts <= minute) yield* this.act(one, minute);
      }
      const { petition } = one;
      if (petition && isOver(petition)) {
        this.waitFor(one, undefined);
        open.delete(one.id);
        ledger.ended(petition, engine.deadlines(petition, petition.lastAt));
        continue;
      }
      if (petition) open.set(one.id, petition);
      const then = Math.min(one.acts ?? Number.POSITIVE_INFINITY, one.wakes ?? Number.POSITIVE_INFINITY);
      if (then < Number.POSITIVE_INFINITY) this.agenda.enter(then, one);
    }
    const at = instantOf(until - 1);
    for (const petition of open.values()) ledger.left(petition, engine.deadlines(petition, at));
  }

  private *receive(one: Case, now: Minute): Generator<Simulated, void, undefined> {
    const { world, memory, calendar, ledger } = this.parts;
    one.kind ??= arrivalKindOf(world, one.random);
    // What is not online is entered by somebody in the office.
    if (one.kind !== 'online' && !(calendar.isWorkingDay(dayAt(now)) && isOfficeMinute(now))) {
      const day = calendar.isWorkingDay(dayAt(now)) ? dayAt(now) : calendar.nextWorkingDay(dayAt(now)).day;
      const minute = minuteOn(day, officeMinute(one.random));
      one.acts =
        minute > now ? minute : minuteOn(calendar.addWorkingDays(day, 1).day, officeMinute(one.random));
      return;
    }
    const arrival = arrivalOf(one.id, one.kind, now, world, memory, one.random);
    const opened = arrival && (yield* this.open(one, arrival, now));
    if (!opened) one.acts = undefined;
    else ledger.arrived(arrival.kind);
  }

  private *open(
    one: Case,
    { type, by, states }: Arrival,
    now: Minute,
  ): Generator<Simulated, boolean, undefined> {
    const event = this.event(one.id, type, now, by, states);
    const decision = this.parts.engine.receive(undefined, event);
    yield* this.enter(one, event, decision, now);
    return decision.accepted;
  }

  /** The timer sends what is due. */
  private *wake(one: Case, now: Minute): Generator<Simulated, void, undefined> {
    const { engine } = this.parts;
    const { events } = engine.due(one.petition as Petition, instantOf(now));
    one.wakes = undefined;
    for (const event of events) {
      const { id, petition, type, at, by, ...states } = event;
      const written = { id, petition, type, at, by, ...states } as SimulatedEvent;
      yield* this.enter(one, written, engine.receive(one.petition, written), now, true);
    }
    if (events.length === 0) this.plan(one, now, true);
  }

  /** Somebody takes a step, or thinks better of it. */
  private *act(one: Case, now: Minute): Generator<Simulated, void, undefined> {
    const { engine, world } = this.parts;
    const { random } = one;
    const petition = one.petition as Petition;
    const known = this.known(petition, now);
    const choices = this.choices(petition, known, now, random);
    const weights = choices.map(({ weight }) => weight);
    weights.push(isWaiting(petition) ? world.profile.idle : 0);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const choice = choices[random.weighted(weights)];
      if (!choice) break;
      const event = this.eventFor(choice, petition, now);
      if (!event) {
        weights[choices.indexOf(choice)] = 0;
        continue;
      }
      const decision = engine.receive(petition, event);
      if (decision.accepted) {
        const slip = one.careful ? undefined : this.slip(one, event, known);
        one.careful = slip !== undefined;
        yield* this.enter(one, slip?.event ?? event, slip?.decision ?? decision, now);
        if (slip) one.acts = now + random.between(5, 60);
        return;
      }
      weights[choices.indexOf(choice)] = (weights[choices.indexOf(choice)] ?? 0) / 3;
      if (random.chance(world.profile.mistakes.attempts)) yield* this.enter(one, event, decision, now);
    }
    this.waitFor(one, undefined);
    one.acts = isWaiting(petition) ? undefined : this.later(one, now);
  }

  private slip(one: Case, event: SimulatedEvent, known: readonly Known[]): Simulated | undefined {
    const { engine, world } = this.parts;
    if (!one.random.chance(world.profile.mistakes.share)) return undefined;
    const meant = {
      event,
      petition: one.petition as Petition,
      known: known.map(({ next }) => next),
      last: one.last,
      types: this.types,
    };
    const slip = slipOf(meant, world, one.random);
    if (!slip) return undefined;
    const decision = engine.receive(slip.petition === one.id ? one.petition : undefined, slip);
    return decision.accepted ? undefined : { event: slip, decision };
  }

  /** Writes an event down with what was decided, and plans what follows. */
  private *enter(
    one: Case,
    event: SimulatedEvent,
    decision: Simulated['decision'],
    now: Minute,
    byTimer = false,
  ): Generator<Simulated, void, undefined> {
    if (event.id === this.nextId(now)) this.events += 1;
    if (decision.accepted) {
      const isNew = one.petition === undefined;
      one.petition = decision.petition;
      one.last = event;
      this.parts.memory.keep(decision.petition, isNew);
      this.plan(one, now, byTimer);
    }
    this.parts.ledger.entered(event, decision);
    yield { event, decision };
  }

  /** When the timer and the people are to look at a petition again. */
  private plan(one: Case, now: Minute, byTimer: boolean): void {
    const { engine, offices } = this.parts;
    const petition = one.petition as Petition;
    const { events, wakeAt } = engine.due(petition, instantOf(now));
    one.wakes = events.length > 0 ? now : wakeAt === null ? undefined : timerAt(wakeAt);
    // What somebody has in hand goes on, whatever the timer notices.
    if (byTimer && one.acts !== undefined && one.acts > now) return;
    const urgent = petition.beside.some(
      ({ lifecycle, status }) => status === 'active' && onTheSpot.has(lifecycle),
    );
    const deadline = urgent ? undefined : mostPressing(petition);
    this.waitFor(one, deadline && offices.unitOf(deadline));
    if (urgent) one.acts = now + one.random.between(3, 40);
    else one.acts = deadline ? offices.nextStep(deadline, now, one.random) : this.later(one, now);
  }

  private later(one: Case, now: Minute): Minute {
    const { day } = this.parts.calendar.addWorkingDays(dayAt(now), one.random.between(1, 3));
    return minuteOn(day, officeMinute(one.random));
  }

  private waitFor(one: Case, unit: string | undefined): void {
    const { offices } = this.parts;
    if (one.waitsFor !== undefined) offices.release(one.waitsFor);
    if (unit !== undefined) offices.queue(unit);
    one.waitsFor = unit;
  }

  /**
   * The events that the engine knows now, each with the course that it is for. They depend on the states in which the courses
   * stand, so that the engine is asked once for each set of states.
   */
  private known(petition: Petition, now: Minute): readonly Known[] {
    const courses = [petition.phase, ...petition.beside].filter(({ status }) => status === 'active');
    const states = [...new Set(courses.map(stateOf))];
    const key = `${petition.phase.lifecycle} ${states.join(' ')}`;
    let asked = this.knownBy.get(key);
    if (!asked) {
      const by = { role: Object.keys(this.parts.world.policy.roles)[0] as string, id: 'asking' };
      const answer = this.parts.engine.nextEvents(petition, { by, at: instantOf(now) });
      asked = states.map((state) => {
        const instance = courses.find((course) => stateOf(course) === state)?.instance;
        return { state, events: answer.filter((next) => !next.opens && next.instance === instance) };
      });
      asked.push({ state: 'opens', events: answer.filter(({ opens }) => opens) });
      this.knownBy.set(key, asked);
    }
    return asked.flatMap(({ state, events }) =>
      state === 'opens'
        ? events.map((next) => ({ next, course: petition.phase }))
        : courses
            .filter((course) => stateOf(course) === state)
            .flatMap((course) => events.map((next) => ({ next, course }))),
    );
  }

  private choices(petition: Petition, known: readonly Known[], now: Minute, random: Random): Choice[] {
    const spot = petition.beside.filter(({ lifecycle }) => onTheSpot.has(lifecycle));
    const { habits: weights } = this.parts.world.profile;
    return known.flatMap(({ next, course }) => {
      const habit = habits[next.type];
      const weight = weights[next.type] ?? 0;
      if (!habit || weight === 0) return [];
      if (spot.length > 0 && !spot.includes(course)) return [];
      const situation = new Situation(this.parts.world, petition, course, now, random);
      const likely = weight * (habit.likely?.(situation) ?? 1);
      return likely > 0 ? [{ next, situation, weight: likely }] : [];
    });
  }

  private eventFor({ next, situation }: Choice, petition: Petition, now: Minute) {
    const habit = habits[next.type];
    const by = habit?.by(situation);
    if (!by) return undefined;
    const same = petition.beside.filter(({ lifecycle }) => lifecycle === situation.course.lifecycle);
    const incident = !next.opens && same.length > 1 ? { incident: situation.course.instance } : {};
    return this.event(petition.id, next.type, now, by, { ...incident, ...habit?.states?.(situation) });
  }

  private event(
    petition: string,
    type: string,
    now: Minute,
    by: Actor<string>,
    states: object,
  ): SimulatedEvent {
    return { id: this.nextId(now), petition, type, at: instantOf(now), by, ...states };
  }

  private nextId(now: Minute): string {
    return `E${dayAt(now).slice(0, 4)}-${String(this.events + 1).padStart(7, '0')}`;
  }
}

/** An event that a course knows where it stands. */
interface Known {
  readonly next: NextEvent;
  readonly course: Course;
}

/** What somebody could do now, and how likely it is. */
interface Choice {
  readonly next: NextEvent;
  readonly situation: Situation;
  readonly weight: number;
}

const isOver = ({ phase, beside }: Petition) => phase.status === 'done' && beside.length === 0;

/** Whether nothing is owed: only a right of the petitioner runs. */
const isWaiting = ({ phase, beside }: Petition) =>
  beside.length === 0 && ['open', 'lapsed', 'toRate'].includes(phase.value);

function isOfficeMinute(minute: Minute): boolean {
  const ofDay = minute % 1440;
  return ofDay >= 510 && ofDay <= 1045;
}

const stateOf = ({ lifecycle, value }: Course) => `${lifecycle}.${value}`;

/**
 * What the next step is for: a duty that runs before one that was missed, a duty of the matter before one of its supervision, any
 * duty before a right; the earliest first.
 */
function mostPressing({ phase, beside }: Petition): Deadline | undefined {
  const owed = [phase, ...beside]
    .filter(({ status }) => status === 'active')
    .flatMap(({ context }) => context.deadlines as unknown as readonly Deadline[])
    .filter(({ settledAt, state }) => settledAt === undefined && (state === 'running' || state === 'missed'));
  const rank = ({ kind, due, state }: Deadline) => {
    if (deadlineKinds[kind].nature === 'window') return `3 ${due}`;
    if (kind.startsWith('supervision.')) return `2 ${due}`;
    return `${state === 'running' ? 0 : 1} ${due}`;
  };
  return owed.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
