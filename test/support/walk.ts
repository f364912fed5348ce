import type { Deadline } from '../../src/deadlines/deadline.ts';
import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import type { Effect } from '../../src/index.ts';
import { addDays, dayOf, type Instant, isDay, isOwed, type Terms } from '../../src/index.ts';
import { eventsKnownIn } from '../../src/machines/lifecycle/chart.ts';
import { judge, type Tried } from '../../src/machines/lifecycle/judge.ts';

/** What a lifecycle's walk starts from and sends; see the samples. */
export interface Samples {
  readonly inputs?: readonly object[];
  readonly openers?: readonly object[];
  readonly events: readonly object[];
  readonly matter?: object;
  /** Matters that the openers may find, where there are several. */
  readonly matters?: readonly object[];
  /** Whether the walk sends an event in a state: left out is what would only be all combinations of steps that do not look at each other. */
  readonly inTurn?: (
    event: object,
    at: { readonly value: unknown; readonly context: WalkContext },
  ) => boolean;
  /** The moment at which the walk begins, where the samples' dates depend on it. */
  readonly at?: Instant;
  /** How the body says what the walk itself sends, where it has other names than the bureau. */
  readonly says?: <T>(said: T) => T;
}

/** A state that the walk reached. */
export interface Reached {
  readonly key: string;
  readonly value: string;
  readonly context: WalkContext;
  readonly status: string;
  readonly at: Instant;
  readonly output?: unknown;
  /** The events that led here, by their types. */
  readonly trail: readonly string[];
}

/** A step that the walk tried, taken or refused. */
export interface Walked {
  readonly from: Reached;
  readonly event: WalkEvent;
  readonly tried: readonly Tried[];
  readonly taken: Tried | undefined;
  /** The state that it led to, or one like it that the walk knew before. */
  readonly to: Reached | undefined;
  /** What it was walked under. */
  readonly terms: Terms;
  /** The context right after the step. */
  readonly after: WalkContext;
  readonly effects: readonly Effect[];
}

export interface WalkContext {
  readonly deadlines: readonly Deadline[];
  readonly instance: string;
  readonly matter: { readonly reachable: boolean; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}
type WalkEvent = { readonly type: string; readonly at: Instant; readonly [key: string]: unknown };

/** What the lifecycle was opened with, and under what. */
export interface Opened {
  readonly input: { readonly at: Instant };
  readonly terms: Terms;
}

/** All that a walk found. */
export interface Walk {
  readonly openings: readonly Opened[];
  readonly states: readonly Reached[];
  readonly steps: readonly Walked[];
}

/** Facts that only count or date: two states that differ in nothing else are one to the walk. */
const volatile = /(At|On|Number|Id|Day)$/;

function shape(value: unknown): unknown {
  if (typeof value === 'number') return Math.min(value, 2);
  if (Array.isArray(value)) return value.length > 2 ? ['many'] : value.map(shape);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, part]) => part !== undefined && !volatile.test(key))
        .map(([key, part]) => [key, shape(part)]),
    );
  }
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'date';
  return /^e\d+$/.test(value) ? 'event' : value;
}

/** The part of a state that tells it apart: value, facts, and which deadlines are owed in which state. */
function keyOf(value: string, context: WalkContext): string {
  const { deadlines, ...facts } = context;
  const owed = deadlines.filter(({ settledAt }) => settledAt === undefined);
  const names = [
    ...new Set(owed.map(({ kind, state, extension }) => `${kind} ${state}${extension ? ' extended' : ''}`)),
  ].sort();
  return JSON.stringify([value, names, shape(facts)]);
}

/** The walk's moments: a day after the last event, so that everything can be in time. */
const nextDay = (at: Instant) => `${addDays(dayOf(at), 1)}T10:00:00+08:00`;

const timer = { role: 'system', id: 'timer' };

/** The timer's event for each running deadline on the morning after its last day; one too early, and one for no deadline. */
function passing(context: WalkContext, at: Instant): object[] {
  const running = context.deadlines.filter(({ state }) => state === 'running');
  // One missed duty at a time is enough to see what missing it does; all their combinations would never end.
  const missed = context.deadlines.some((one) => one.state === 'missed' && isOwed(one));
  const passed = (missed ? [] : running).map(({ id, due }) => {
    const day = [addDays(due, 1), dayOf(at)].sort()[1];
    return { type: 'deadline.passed', deadline: id, by: timer, at: `${day}T23:00:00+08:00` };
  });
  const early = running
    .slice(0, 1)
    .map(({ id }) => ({ type: 'deadline.passed', deadline: id, by: timer, at }));
  const noNotice = { type: 'calendar.noticed', notice: 'no-such-notice', by: timer };
  const { complainedOf, petitioners } = context.matter as unknown as {
    complainedOf: { persons: string[] };
    petitioners: string[];
  };
  const clerk = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-99' };
  const contacts = [...complainedOf.persons.slice(0, 1), petitioners[0] ?? 'petitioner-1'].map(
    (petitioner) => ({
      type: 'petitioner.giveContact',
      by: clerk,
      petitioner,
    }),
  );
  return [
    ...contacts,
    ...passed,
    ...early,
    { type: 'deadline.passed', deadline: 'none', by: timer },
    noNotice,
  ];
}

/** Days of a sample that are also sent anew with each event, counted from its day: what was done today, what ends tomorrow. */
const dayFields: Readonly<Record<string, number>> = {
  deliveredOn: 0,
  receivedOn: 0,
  toldOn: 0,
  on: 0,
  until: 1,
};
const datedAnew = Symbol('dated anew');

/** A sample with a day in it is also sent with a day that fits the moment at which it is sent. */
function alsoToday(sample: object): object[] {
  const dated = Object.keys(dayFields).some((field) => isDay((sample as Record<string, unknown>)[field]));
  return dated ? [sample, { ...sample, [datedAnew]: true }] : [sample];
}

/** The sample as an event of that moment. */
function eventOf(sample: object, head: { id: string; petition: string; at: Instant }): WalkEvent {
  const event = { ...head, ...sample } as unknown as WalkEvent & { [datedAnew]?: true };
  if (!event[datedAnew]) return event;
  const days = Object.entries(dayFields).filter(([field]) => field in event);
  return {
    ...event,
    ...Object.fromEntries(days.map(([field, after]) => [field, addDays(dayOf(event.at), after)])),
  };
}

/** An opening event opens the lifecycle with its own matter, not with that of another sample. */
function opensAnother(lifecycle: AnyLifecycle, samples: Samples, from: Reached, event: WalkEvent): boolean {
  if (lifecycle.place === 'beside' || event.type !== lifecycle.opens?.by) return false;
  const { matter } = lifecycle.opens.input(event as never, samples.matter as never);
  return JSON.stringify(shape(matter)) !== JSON.stringify(shape(from.context.matter));
}

/** Walks everything that the samples reach: every state × every sample event × every deadline that runs. */
export function walk(lifecycle: AnyLifecycle, samples: Samples, terms: Terms, most = 4000): Walk {
  const { chart, stepper, start: startOf } = lifecycle.under(terms);
  const open = (input: object, at: Instant) => stepper.open(startOf({ ...input, at } as never), at);
  const openings: Opened[] = [];
  const states = new Map<string, Reached>();
  const steps: Walked[] = [];
  const queue: Reached[] = [];
  const add = (
    snapshot: { value: unknown; context: unknown; status: string; output?: unknown },
    at: Instant,
    trail: readonly string[],
  ) => {
    const value = String(snapshot.value);
    const context = snapshot.context as WalkContext;
    const key = keyOf(value, context);
    const known = states.get(key);
    if (known) return known;
    const reached: Reached = {
      key,
      value,
      context,
      status: snapshot.status,
      at,
      output: snapshot.output,
      trail,
    };
    states.set(key, reached);
    queue.push(reached);
    if (states.size > most)
      throw new RangeError(`${lifecycle.id}: more than ${most} states; the last is ${key}`);
    return reached;
  };
  const start = samples.at ?? '2026-03-02T09:00:00+08:00';
  for (const input of samples.inputs ?? []) {
    openings.push({ input: { ...input, at: start }, terms });
    add(open(input, start), start, []);
  }
  for (const opener of samples.openers ?? []) {
    const event = { id: 'e0', petition: 'P1', at: start, ...opener };
    for (const matter of samples.matters ?? [samples.matter]) {
      const input = lifecycle.opens?.input(event as never, matter as never) as { readonly at: Instant };
      openings.push({ input, terms });
      add(open(input, input.at), start, []);
    }
  }
  const says = samples.says ?? ((said) => said);
  const all = [...(samples.openers ?? []), ...samples.events].flatMap(alsoToday);
  for (let from = queue.shift(); from; from = queue.shift()) {
    if (from.status !== 'active') continue;
    const known = eventsKnownIn(chart, from.value);
    for (const sample of [...all, ...says(passing(from.context, from.at))]) {
      const event = eventOf(sample, { id: `e${steps.length}`, petition: 'P1', at: nextDay(from.at) });
      const candidates = known.get(event.type);
      if (!candidates || opensAnother(lifecycle, samples, from, event)) continue;
      if (samples.inTurn?.(event, from) === false) continue;
      const tried = judge(candidates, lifecycle.conditions, { context: from.context, event, env: terms });
      const taken = tried.find((one) => one.taken);
      const next = taken && stepper.take(from, taken.candidate, event);
      const to = next && add(next, event.at, [...from.trail, event.type]);
      const after = (next?.context ?? from.context) as unknown as WalkContext;
      steps.push({ from, event, tried, taken, to, terms, after, effects: next?.effects ?? [] });
    }
  }
  return { openings, states: [...states.values()], steps };
}
