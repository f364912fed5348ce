import type { Calendar } from '../calendar/calendar.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { Petition } from '../engine/petition.ts';
import { Agenda } from './agenda.ts';
import { arrivalKindOf, arrivalOf } from './arrivals.ts';
import { type Case, isOver, isWaiting } from './case.ts';
import { choicesOf, statedBy } from './choices.ts';
import { dayAt, instantOf, type Minute } from './clock.ts';
import { enteredFor } from './entering.ts';
import { habits } from './habits/all.ts';
import { type Known, KnownEvents } from './knownEvents.ts';
import type { Ledger } from './ledger.ts';
import { type SimulatedEvent, slipOf } from './mistakes.ts';
import type { Memory } from './neighbours.ts';
import { Numbering } from './numbering.ts';
import type { Offices } from './offices.ts';
import { Plans } from './plans.ts';
import type { Random } from './random.ts';
import type { Resting } from './resting.ts';
import type { Simulated } from './simulated.ts';
import type { World } from './situation.ts';

/** What a bureau works with. */
export interface Parts {
  readonly engine: Engine<string>;
  readonly world: World;
  readonly memory: Memory;
  readonly offices: Offices;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly ledger: Ledger;
  /** When petitions come in, earliest first, and under which id each. */
  readonly arrivals: { readonly minutes: readonly Minute[]; readonly idOf: (at: number) => string };
  /** Where petitions rest between two turns; where they are, unless told. */
  readonly resting: Resting | undefined;
  /** The minute at which the simulation stops. */
  readonly until: Minute;
}

/** Attempts at one step before people leave it for another day. */
const mostAttempts = 8;

type Entries = Generator<Simulated, void, undefined>;

/** The bureau at work: takes what is next from its agenda until the time is over. */
export class Bureau {
  private readonly agenda = new Agenda<Case>();
  private readonly known: KnownEvents;
  private readonly plans: Plans;
  private readonly numbering = new Numbering();
  private arrived = 0;
  private readonly types = Object.keys(habits);

  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
    const { engine, world, offices, calendar } = parts;
    this.known = new KnownEvents(engine, Object.keys(world.policy.roles)[0] as string);
    this.plans = new Plans(engine, offices, calendar);
  }

  /** Works until the time is over. */
  *work(): Entries {
    const { until, ledger, engine, resting } = this.parts;
    const end = instantOf(until - 1);
    for (let next = this.next(); next; next = this.next()) {
      const { minute, what: one } = next;
      resting?.takeUp(one, minute);
      yield* this.turn(one, minute);
      const { petition } = one;
      if (petition && isOver(petition)) {
        this.plans.waitFor(one, undefined);
        ledger.ended(petition, engine.deadlines(petition, petition.lastAt));
        continue;
      }
      const then = Math.min(one.acts ?? Number.POSITIVE_INFINITY, one.wakes ?? Number.POSITIVE_INFINITY);
      if (then < until) {
        if (petition) resting?.lay(one, then);
        this.agenda.enter(then, one);
      }
      // Nothing more comes of it within the time: it need not be kept to the end.
      else if (petition) ledger.left(petition, engine.deadlines(petition, end));
    }
  }

  /** What is next; at the same minute, what comes in goes before what came in earlier. */
  private next(): ReturnType<Agenda<Case>['take']> {
    const { arrivals, random } = this.parts;
    const minute = arrivals.minutes[this.arrived];
    if (minute === undefined || minute > (this.agenda.minute ?? minute)) return this.agenda.take();
    const id = arrivals.idOf(this.arrived);
    this.arrived += 1;
    return { minute, what: { id, random: random.fork(id), acts: minute, isAway: false, careful: false } };
  }

  private *turn(one: Case, minute: Minute): Entries {
    if (one.petition === undefined) yield* this.receive(one, minute);
    else {
      if (one.wakes !== undefined && one.wakes <= minute) yield* this.wake(one, minute);
      if (one.acts !== undefined && one.acts <= minute) yield* this.act(one, minute);
    }
  }

  private *receive(one: Case, now: Minute): Entries {
    const { world, memory, ledger, engine } = this.parts;
    one.kind ??= arrivalKindOf(world, one.random);
    // What is not online is entered by somebody in the office.
    const opening = one.kind === 'online' ? undefined : this.plans.opening(one, now);
    if (opening !== undefined) {
      one.acts = opening;
      return;
    }
    const arrival = arrivalOf(one.id, one.kind, now, world, memory, one.random);
    if (!arrival) {
      one.acts = undefined;
      return;
    }
    const states = { ...enteredFor(arrival.by, world, dayAt(now), one.random), ...arrival.states };
    const event = this.numbering.event(one.id, arrival.type, now, arrival.by, states);
    const decision = engine.receive(undefined, event);
    yield* this.enter(one, event, decision, now);
    if (decision.accepted) ledger.arrived(arrival.kind);
    else one.acts = undefined;
  }

  /** The timer sends what is due. */
  private *wake(one: Case, now: Minute): Entries {
    const { engine } = this.parts;
    const { events } = engine.due(one.petition as Petition, instantOf(now));
    one.wakes = undefined;
    for (const event of events) {
      const { id, petition, type, at, by, ...states } = event;
      const written = { id, petition, type, at, by, ...states } as SimulatedEvent;
      yield* this.enter(one, written, engine.receive(one.petition, written), now, true);
    }
    if (events.length === 0) this.plans.next(one, now, true);
  }

  /** Somebody takes a step, or thinks better of it. */
  private *act(one: Case, now: Minute): Entries {
    const { engine, world } = this.parts;
    const { random } = one;
    const petition = one.petition as Petition;
    const known = this.known.of(petition, now);
    const choices = choicesOf(petition, known, now, world, random);
    const weights = choices.map(({ weight }) => weight);
    weights.push(isWaiting(petition) ? world.profile.idle : 0);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const at = random.weighted(weights);
      const choice = choices[at];
      if (!choice) break;
      const stated = statedBy(choice);
      if (!stated) {
        weights[at] = 0;
        continue;
      }
      const event = this.numbering.event(petition.id, choice.next.type, now, stated.by, stated.states);
      const decision = engine.receive(petition, event);
      if (decision.accepted) {
        const slip = one.careful ? undefined : this.slip(one, event, known);
        one.careful = slip !== undefined;
        yield* this.enter(one, slip?.event ?? event, slip?.decision ?? decision, now);
        if (slip) one.acts = now + random.between(5, 60);
        return;
      }
      weights[at] = (weights[at] ?? 0) / 3;
      if (random.chance(world.profile.mistakes.attempts)) yield* this.enter(one, event, decision, now);
    }
    this.plans.waitFor(one, undefined);
    one.acts = isWaiting(petition) ? undefined : this.plans.later(one, now);
  }

  /** A slip in place of the event that was meant, where one is made that the engine refuses. */
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
  ): Entries {
    this.numbering.count(event, now);
    if (decision.accepted) {
      const isNew = one.petition === undefined;
      one.petition = decision.petition;
      one.last = event;
      this.parts.memory.keep(decision.petition, isNew);
      this.plans.next(one, now, byTimer);
    }
    this.parts.ledger.entered(event, decision);
    yield { event, decision };
  }
}
