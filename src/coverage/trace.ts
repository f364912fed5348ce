import { type AnyMachineSnapshot, type AnyStateMachine, getInitialMicrosteps, getMicrosteps } from 'xstate';
import type { Explanation } from '../engine/explain.js';
import { knownLifecycle } from '../engine/lifecycles.js';
import type { Answer } from '../machines/lifecycle/condition.js';
import { asOpening, type StepMeta } from '../machines/lifecycle/grammar.js';
import { type Asked, type Candidate, judge } from '../machines/lifecycle/judge.js';
import { eventsKnownIn } from '../machines/lifecycle/machineData.js';
import { type Outcome, outcomeName, type StepPlace, stateName, stepName } from './place.js';
import type { Move } from './watch.js';

/** What a move went through, by name. */
export interface Trail {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
  readonly guards: readonly string[];
}

interface Way {
  readonly place: StepPlace;
  readonly candidate: Candidate;
}

/** Steps in the order in which the machine looks at them, each with its place. */
function waysOf(
  candidates: readonly Candidate[],
  placeOf: (candidate: Candidate) => StepPlace,
): readonly Way[] {
  const places = candidates.map(placeOf);
  return candidates.map((candidate, at) => {
    const place = places[at] as StepPlace;
    const alike = places.filter(({ state }) => state === place.state);
    const before = places.slice(0, at).filter(({ state }) => state === place.state);
    return { candidate, place: { ...place, step: alike.length > 1 ? before.length + 1 : undefined } };
  });
}

/** The steps for an event in a state. */
function waysFor(machine: AnyStateMachine, state: string, event: string): readonly Way[] {
  const candidates = eventsKnownIn(machine, state).get(event) ?? [];
  return waysOf(candidates, ({ source }) => ({
    lifecycle: machine.id,
    state: source === machine.root.id ? undefined : state,
    event,
  }));
}

/** The ways out of a choice; none of any other state. */
function waysOut(machine: AnyStateMachine, state: string): readonly Way[] {
  const always = machine.states[state]?.always ?? [];
  const candidates = always.map(
    ({ target, meta }): Candidate => ({
      source: state,
      target: (target ?? []).map(({ key }) => key),
      meta: meta as unknown as StepMeta,
    }),
  );
  return waysOf(candidates, () => ({ lifecycle: machine.id, state }));
}

/** What guards said, as far as they were asked: up to the first that did not hold, and none behind the step that was taken. */
function outcomesOf(
  ways: readonly {
    readonly place: StepPlace;
    readonly asked: readonly Pick<Asked, 'guard' | 'answer' | 'holds'>[];
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

interface Asking {
  readonly move: Move;
  readonly context: object;
  readonly event: { readonly type: string };
}

function choose(ways: readonly Way[], { move, context, event }: Asking) {
  const facts = { context, event: asOpening(event), env: move.terms };
  const tried = judge(
    ways.map(({ candidate }) => candidate),
    move.lifecycle.conditions,
    facts,
  );
  const asked = tried.map((one, at) => ({ ...one, place: (ways[at] as Way).place }));
  const taken = asked.find((one) => one.taken)?.place;
  return { transitions: taken ? [stepName(taken)] : [], guards: outcomesOf(asked) };
}

/** Follows a move through the choices behind it, by XState's own microsteps. */
export function trailOf(move: Move): Trail {
  const { lifecycle, terms, from, event = { type: 'xstate.init', input: move.input } } = move;
  const machine = lifecycle.under(terms).machine as unknown as AnyStateMachine;
  const steps: [AnyMachineSnapshot, unknown][] = from
    ? getMicrosteps(machine, machine.resolveState({ ...from, status: 'active' }), event)
    : getInitialMicrosteps(machine, move.input);
  const first = from
    ? [choose(waysFor(machine, from.value, event.type), { move, event, context: from.context })]
    : [];
  const behind = steps.map(([{ value, context }]) =>
    choose(waysOut(machine, String(value)), { move, event, context }),
  );
  const chosen = [...first, ...behind];
  return {
    states: steps.map(([{ value }]) => stateName(lifecycle.id, String(value))),
    transitions: chosen.flatMap(({ transitions }) => transitions),
    guards: chosen.flatMap(({ guards }) => guards),
  };
}

/** What guards said of an event that was refused and explained. */
export function explainedOutcomes({ event, instance, state, candidates }: Explanation): Trail {
  const { machine } = knownLifecycle(instance.replace(/-\d+$/, ''));
  const ways = waysFor(machine as unknown as AnyStateMachine, state, event);
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
