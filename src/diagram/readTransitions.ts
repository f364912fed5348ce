import { text } from '../vocabulary/text.ts';
import { DiagramError } from './diagramError.ts';
import { isCut, type JsonObject, listAt, objectAt, placeOf, stringAt } from './plainParts.ts';

/** A transition as JSON has it: its targets are still names. */
export interface NamedTransition {
  readonly event: string;
  readonly targets: readonly string[];
  readonly guard: unknown;
  readonly reenter: boolean;
  readonly meta: unknown;
  readonly place: string;
}

/** The transitions of a state with this XState id, in the order in which XState looks at them. */
export function readTransitions(state: JsonObject, stateId: string, place: string): NamedTransition[] {
  const at = (part: string) => placeOf(place, part);
  const always = waysOf('', state.always, at('always'));
  if (Array.isArray(state.transitions))
    return [...always, ...formatted(state.transitions, at('transitions'))];
  return [
    ...always,
    ...handlers(state.on, at('on')),
    ...waysOf(`xstate.done.state.${stateId}`, state.onDone, at('onDone')),
    ...listAt(state.invoke).flatMap((invoked, index) =>
      invocation(invoked, `${index}.${stateId}`, at(`invoke[${index}]`)),
    ),
    ...Object.entries(objectAt(state.after, at('after')) ?? {}).flatMap(([delay, ways]) =>
      waysOf(`xstate.after.${delay}.${stateId}`, ways, at(`after.${delay}`)),
    ),
  ];
}

/** The list that `machine.definition` has, where every transition names its own event. */
const formatted = (transitions: readonly unknown[], place: string): NamedTransition[] =>
  transitions.flatMap((transition, index) => {
    const here = `${place}[${index}]`;
    const { eventType } = objectAt(transition, here) ?? {};
    return waysOf(stringAt(eventType, `${here}.eventType`) ?? '', transition, place, index);
  });

const handlers = (on: unknown, place: string): NamedTransition[] =>
  Object.entries(objectAt(on, place) ?? {}).flatMap(([event, ways]) =>
    waysOf(event, ways, placeOf(place, event)),
  );

function invocation(invoked: unknown, standardId: string, place: string): NamedTransition[] {
  const { id, onDone, onError, onSnapshot } = objectAt(invoked, place) ?? {};
  const name = stringAt(id, `${place}.id`) ?? standardId;
  return [
    ...waysOf(`xstate.done.actor.${name}`, onDone, `${place}.onDone`),
    ...waysOf(`xstate.error.actor.${name}`, onError, `${place}.onError`),
    ...waysOf(`xstate.snapshot.${name}`, onSnapshot, `${place}.onSnapshot`),
  ];
}

function waysOf(event: string, ways: unknown, place: string, from?: number): NamedTransition[] {
  return listAt(ways).flatMap((way, index) => {
    if (isCut(way)) return [];
    const here = from !== undefined || Array.isArray(ways) ? `${place}[${from ?? index}]` : place;
    return [transitionOf(event, way, here)];
  });
}

function transitionOf(event: string, way: unknown, place: string): NamedTransition {
  if (typeof way === 'string')
    return { event, targets: [way], guard: undefined, reenter: false, meta: undefined, place };
  const { target, guard, reenter, meta } = objectAt(way, place) ?? {};
  const targets = listAt(target).map((one) => {
    if (typeof one === 'string') return one;
    throw new DiagramError(`${place}.target`, text('应为状态名', 'it should be the name of a state'));
  });
  return { event, targets, guard, reenter: reenter === true, meta, place };
}
