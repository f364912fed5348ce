import type { Terms } from '../deadlines/compute.ts';
import type { Explanation } from '../engine/explain.ts';
import { knownLifecycle } from '../engine/lifecycles.ts';
import type { Move } from '../engine/move.ts';
import { type Chart, type ChartStep, eventsKnownIn, type GuardData } from '../machines/lifecycle/chart.ts';
import type { Answer } from '../machines/lifecycle/condition.ts';
import { type Asked, judge } from '../machines/lifecycle/judge.ts';
import { standardTerms } from '../machines/lifecycle/standardTerms.ts';
import { openingType, type StandsAt } from '../machines/lifecycle/stepper.ts';
import { type Outcome, outcomeName, type StepPlace, stateName, stepName } from './place.ts';

/** What a move went through, by name. */
export interface Trail {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
  readonly guards: readonly string[];
}

interface Way {
  readonly place: StepPlace;
  readonly step: ChartStep;
}

/** Steps in the order in which they are looked at, each with its place. */
function waysOf(steps: readonly ChartStep[], placeOf: (step: ChartStep) => StepPlace): readonly Way[] {
  const places = steps.map(placeOf);
  return steps.map((step, at) => {
    const place = places[at] as StepPlace;
    const alike = places.filter(({ state }) => state === place.state);
    const before = places.slice(0, at).filter(({ state }) => state === place.state);
    return { step, place: { ...place, step: alike.length > 1 ? before.length + 1 : undefined } };
  });
}

/** The steps for an event in a state. */
const waysFor = (chart: Chart, state: string, event: string): readonly Way[] =>
  waysOf(eventsKnownIn(chart, state).get(event) ?? [], ({ from }) => ({
    lifecycle: chart.id,
    state: from,
    event,
  }));

/** The ways out of a choice; none of any other state. */
const waysOut = (chart: Chart, state: string): readonly Way[] =>
  waysOf(chart.states[state]?.ways ?? [], () => ({ lifecycle: chart.id, state }));

/** What guards said, as far as they were asked: up to the first that did not hold, and none behind the step that was taken. */
function outcomesOf(
  ways: readonly {
    readonly place: StepPlace;
    readonly asked: readonly (Pick<Asked, 'answer' | 'holds'> & { readonly guard: GuardData })[];
  }[],
): string[] {
  const names: string[] = [];
  for (const { place, asked } of ways) {
    let holds = true;
    for (const one of asked) {
      const outcome: Outcome = one.answer.answer === 'yes' ? 'yes' : 'no';
      names.push(outcomeName(place, one.guard, outcome));
      holds = one.holds;
      if (!holds) break;
    }
    if (holds) return names;
  }
  return names;
}

/** Asks the guards of steps as the move asked them, and tells which was taken. */
function choose(ways: readonly Way[], { lifecycle, terms }: Move, context: object, event: object) {
  const tried = judge(
    ways.map(({ step }) => step),
    lifecycle.conditions,
    { context, event, env: terms },
  );
  const asked = tried.map((one, at) => ({ ...one, place: (ways[at] as Way).place }));
  const taken = asked.find((one) => one.taken)?.place;
  return { transitions: taken ? [stepName(taken)] : [], guards: outcomesOf(asked) };
}

/** Follows a move through the choices behind it. */
export function trailOf(move: Move): Trail {
  const { lifecycle, terms } = move;
  const { chart, stepper, start } = lifecycle.under(terms);
  const states: StandsAt[] = [];
  const arrives = (at: StandsAt) => {
    states.push(at);
  };
  const first: ReturnType<typeof choose>[] = [];
  if ('from' in move) {
    const { from, event, chosen } = move;
    first.push(choose(waysFor(chart, from.value, event.type), move, from.context, event));
    stepper.take(from, chosen, event, arrives);
  } else stepper.open(start(move.input as never), move.input.at, arrives);
  const event = 'from' in move ? move.event : { type: openingType, at: move.input.at };
  const behind = states.map(({ value, context }) => choose(waysOut(chart, value), move, context, event));
  const chosen = [...first, ...behind];
  return {
    states: states.map(({ value }) => stateName(lifecycle.id, value)),
    transitions: chosen.flatMap(({ transitions }) => transitions),
    guards: chosen.flatMap(({ guards }) => guards),
  };
}

/** What guards said of an event that was refused and explained, under the terms that it was refused by. */
export function explainedOutcomes(
  { event, instance, state, candidates }: Explanation,
  terms: Terms = standardTerms(),
): Trail {
  const { chart } = knownLifecycle(instance.replace(/-\d+$/, '')).under(terms);
  const ways = waysFor(chart, state, event);
  const tried = candidates.map(({ guards }, at) => ({
    place: (ways[at] as Way).place,
    asked: guards.map(({ guard, params, answer, holds }) => ({
      guard: { type: guard, ...(params ? { params } : {}) },
      answer: { answer } as Answer,
      holds,
    })),
  }));
  return { states: [], transitions: [], guards: outcomesOf(tried) };
}

/** What the guards of the steps for an event would say where a lifecycle stands, by name: as far as they are asked. */
export function asked(
  { lifecycle, terms }: Pick<Move, 'lifecycle' | 'terms'>,
  { value, context }: { readonly value: string; readonly context: object },
  event: { readonly type: string },
): Omit<Trail, 'states'> {
  const { chart } = lifecycle.under(terms);
  return choose(waysFor(chart, value, event.type), { lifecycle, terms } as Move, context, event);
}
