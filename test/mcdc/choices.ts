import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import { openingType, type StandsAt } from '../../src/machines/lifecycle/stepper.ts';
import type { Walk } from '../support/walk.ts';
import { type Decision, decisionOf, type Situation } from './situations.ts';

const choicesIn = ({ chart }: AnyLifecycle) =>
  Object.values(chart.states).filter(({ kind }) => kind === 'choice');

/** The decisions of a lifecycle's choices, by the state in which they are made. */
export function choicesOf(lifecycle: AnyLifecycle): ReadonlyMap<string, readonly Decision[]> {
  return new Map(
    choicesIn(lifecycle).map(({ name, ways }) => [
      name,
      ways
        .filter(({ meta }) => meta.when.length > 0)
        .map((way) => decisionOf(`${lifecycle.id} ${name} → ${way.to}`, way, lifecycle.conditions)),
    ]),
  );
}

/** Every choice that a walk came through, with what was known there. */
export function* choicesMet(
  lifecycle: AnyLifecycle,
  { openings, steps }: Walk,
): Generator<readonly [state: string, situation: Situation]> {
  const choices = new Set(choicesIn(lifecycle).map(({ name }) => name));
  const moves = [
    ...openings.map(({ input, terms }) => ({ input, terms, event: { type: openingType, at: input.at } })),
    ...steps.filter(({ taken }) => choices.has(taken?.candidate.to ?? '')),
  ];
  for (const move of moves) {
    const { event, terms } = move;
    const { stepper, start } = lifecycle.under(terms);
    const arrivals: StandsAt[] = [];
    const arrives = (at: StandsAt) => void arrivals.push(at);
    if ('input' in move) stepper.open(start(move.input as never), event.at, arrives);
    else if (move.taken) stepper.take(move.from, move.taken.candidate, event, arrives);
    for (const { value, context } of arrivals)
      if (choices.has(value)) yield [value, { context, event, env: terms } as Situation];
  }
}
