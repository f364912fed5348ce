import { type ChartStep, eventsKnownIn, type KnownEvents, stateMeta } from '../machines/lifecycle/chart.ts';
import { breachOfConfidence } from '../machines/lifecycle/confidence.ts';
import type { LifecycleInput } from '../machines/lifecycle/context.ts';
import type { LifecycleOutput } from '../machines/lifecycle/end.ts';
import { judge, type Tried } from '../machines/lifecycle/judge.ts';

import type { Stepped } from '../machines/lifecycle/stepper.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { withoutUndefined } from '../vocabulary/plainJson.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { Taken } from './decision.ts';
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
  readonly taken?: Taken;
  readonly output?: LifecycleOutput | undefined;
}

/** The lifecycle of a course. Throws for one that the library does not know. */
export function lifecycleOfCourse(course: Course): AnyLifecycle {
  return knownLifecycle(course.lifecycle);
}

const chartOf = (course: Course, terms: EngineTerms) => lifecycleOfCourse(course).under(terms).chart;

const contextOf = (course: Course, matter: Matter) => ({
  ...course.context,
  instance: course.instance,
  matter,
});

/** The facts of a lifecycle's own: the instance and the matter are kept beside them. */
function ownFacts(context: object): Course['context'] {
  const own: Record<string, unknown> = {};
  for (const key in context) {
    if (key === 'matter' || key === 'instance') continue;
    const fact: unknown = context[key as never];
    if (fact !== undefined) own[key] = fact;
  }
  return own as Course['context'];
}

/** What a step came to; a matter that it left as it was before is taken over as it is. */
function movedFrom(
  lifecycle: AnyLifecycle,
  { value, status, context, output, effects }: Stepped,
  before?: Matter,
): Moved {
  const { matter, instance } = context;
  const { id } = lifecycle;
  const own = ownFacts(context);
  // The keys stand as they do in a petition, which need not put them in order then.
  const course: Course = output
    ? { context: own, instance, lifecycle: id, outcome: output.outcome, status, value }
    : { context: own, instance, lifecycle: id, status, value };
  return {
    course,
    matter: matter === before ? matter : (withoutUndefined(matter) as Matter),
    effects,
    output,
  };
}

/** What a lifecycle is opened with: what all are, and its own. */
export type OpeningInput = LifecycleInput & Readonly<Record<string, unknown>>;

/** Opens a lifecycle; nothing is decided yet but what its machine does on entry. */
export function openCourse(lifecycle: AnyLifecycle, input: OpeningInput, terms: EngineTerms): Moved {
  return movedFrom(lifecycle, openLifecycle(lifecycle, terms, input));
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
  return judge(candidates, conditions, { context: contextOf(course, matter), event, env: terms });
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
  const context = contextOf(course, matter);
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
  const moved = movedFrom(lifecycle, stepped, matter);
  const breach = breachOfConfidence(moved.effects, moved.matter, terms.policy);
  if (breach) return { refusals: [breachRefusal(breach)] };
  const taken: Taken = {
    lifecycle: lifecycle.id,
    instance: course.instance,
    event: event.type,
    from: course.value,
    to: moved.course.value,
    rule: chosen.meta.rule,
  };
  return { moved: { ...moved, taken } };
}
