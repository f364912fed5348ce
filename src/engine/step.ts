import { standsInFor } from '../machines/lifecycle/acting.ts';
import { type ChartStep, eventsKnownIn, type KnownEvents, stateMeta } from '../machines/lifecycle/chart.ts';
import { breachOfConfidence } from '../machines/lifecycle/confidence.ts';
import type { LifecycleContext, LifecycleInput } from '../machines/lifecycle/context.ts';
import type { LifecycleOutput } from '../machines/lifecycle/end.ts';
import { judge, type Tried } from '../machines/lifecycle/judge.ts';

import type { Stepped } from '../machines/lifecycle/stepper.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { withoutUndefined } from '../vocabulary/plainJson.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { Taken } from './decision.ts';
import { factsOf } from './facts.ts';
import { type AnyLifecycle, knownLifecycle } from './lifecycles.ts';
import type { Course } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { openLifecycle, stepLifecycle } from './refereed.ts';
import { breachRefusal, notNow, plain, refusalsFrom } from './refuse.ts';
import type { EngineTerms } from './terms.ts';

/** A course that moved on: where it stands, the matter after it, what it asks for, and how it ended if it did. */
export interface Moved {
  readonly course: Course;
  readonly matter: Matter;
  readonly effects: readonly Effect[];
  readonly taken: Taken | undefined;
  readonly output: LifecycleOutput | undefined;
}

/** The lifecycle of a course. Throws for one that the library does not know. */
export function lifecycleOfCourse(course: Course): AnyLifecycle {
  return knownLifecycle(course.lifecycle);
}

const chartOf = (course: Course, terms: EngineTerms) => lifecycleOfCourse(course).under(terms).chart;

/** What a step came to; a matter that it left as it was before is taken over as it is. */
function movedFrom(
  { id }: AnyLifecycle,
  { value, status, context: facts, output, effects }: Stepped,
  before: Matter | undefined,
  taken: Taken | undefined,
): Moved {
  const { instance } = facts;
  const matter = facts.matter === before ? before : (withoutUndefined(facts.matter) as Matter);
  const whole = matter === facts.matter ? facts : { ...facts, matter };
  const context = whole as unknown as Course['context'];
  const course: Course = { context, instance, lifecycle: id, outcome: output?.outcome, status, value };
  return { course, matter, effects, output, taken };
}

/** What a lifecycle is opened with: what all are, and its own. */
export type OpeningInput = LifecycleInput & Readonly<Record<string, unknown>>;

/** Opens a lifecycle; nothing is decided yet but what its machine does on entry. */
export function openCourse(lifecycle: AnyLifecycle, input: OpeningInput, terms: EngineTerms): Moved {
  return movedFrom(lifecycle, openLifecycle(lifecycle, terms, input), undefined, undefined);
}

/** The event types that a course knows where it stands. */
export function eventsKnownBy(course: Course, terms: EngineTerms): KnownEvents {
  return eventsKnownIn(chartOf(course, terms), course.value);
}

/** Every candidate for this event in this state, with every guard asked. */
export function tryEvent(
  course: Course,
  matter: Matter,
  event: object,
  type: string,
  terms: EngineTerms,
): Tried[] {
  const candidates = eventsKnownBy(course, terms).get(type) ?? [];
  const { conditions } = lifecycleOfCourse(course);
  return judge(candidates, conditions, { context: factsOf(course, matter), event, env: terms });
}

/** Event types that people can send to a course instead of the refused one: not those of the timer. */
export function possibleIn(course: Course, refused: string, terms: EngineTerms): string[] {
  if (course.status === 'done') return [];
  const known = eventsKnownBy(course, terms);
  const byPeople = (candidates: readonly ChartStep[]) =>
    candidates.some(({ meta }) => meta.by.some((part) => part !== 'system'));
  return [...known].filter(([type, of]) => type !== refused && byPeople(of)).map(([type]) => type);
}

/** Why a course that has ended takes no event. */
export function concluded(course: Course, terms: EngineTerms): Refusal {
  const { zh, en } = lifecycleOfCourse(course).label;
  const { rule, label } = stateMeta(chartOf(course, terms), course.value);
  return plain('concluded', rule, `“${zh}”已结束：${label.zh}`, `the ${en} is over: ${label.en}`);
}

/** The record that somebody acted in the place of an office that the petition complains of. */
function standInRecord(
  event: ReadEvent,
  { meta }: ChartStep,
  context: LifecycleContext,
  { policy }: EngineTerms,
): Effect | undefined {
  const part = standsInFor({ context, event, env: { policy } }, meta.by as readonly RoleId[]);
  if (part === undefined) return undefined;
  const { by, type } = event;
  const detail = { event: type, for: part, because: 'complained-of', role: by.role, unit: by.unit ?? '' };
  return { type: 'record', rule: 'reg.30', what: 'stood-in', about: by.id, detail };
}

/** Moves a course on by an event, or says why not. */
export function moveCourse(
  course: Course,
  matter: Matter,
  event: ReadEvent,
  terms: EngineTerms,
): { moved: Moved } | { refusals: readonly Refusal[] } {
  const lifecycle = lifecycleOfCourse(course);
  const { chart, stepper } = lifecycle.under(terms);
  if (course.status === 'done') return { refusals: [concluded(course, terms)] };
  const context = factsOf(course, matter);
  const chosen = stepper.find({ value: course.value, context }, event);
  if (!chosen) {
    const instead = possibleIn(course, event.type, terms);
    if (!eventsKnownIn(chart, course.value).has(event.type)) {
      const { rule } = stateMeta(chart, course.value);
      return { refusals: [notNow(rule, event.type, `${course.instance}.${course.value}`, instead)] };
    }
    const tried = tryEvent(course, matter, event, event.type, terms);
    return { refusals: refusalsFrom(tried, terms).map((refusal) => ({ ...refusal, instead })) };
  }
  const stepped = stepLifecycle(lifecycle, terms, { value: course.value, context }, event, chosen);
  const taken: Taken = {
    lifecycle: lifecycle.id,
    instance: course.instance,
    event: event.type,
    from: course.value,
    to: stepped.value,
    rule: chosen.meta.rule,
  };
  const made = movedFrom(lifecycle, stepped, matter, taken);
  const standIn = standInRecord(event, chosen, context as LifecycleContext, terms);
  const moved = standIn === undefined ? made : { ...made, effects: [...made.effects, standIn] };
  const breach = breachOfConfidence(moved.effects, moved.matter, terms.policy);
  return breach ? { refusals: [breachRefusal(breach)] } : { moved };
}
