import { text } from '../vocabulary/text.ts';
import { DiagramError } from './diagramError.ts';
import { idOfPath, type Outline } from './outline.ts';
import { isCut, type JsonObject, listAt, objectAt, placeOf, stringAt } from './plainParts.ts';
import { type NamedTransition, readTransitions } from './readTransitions.ts';

/** A state as JSON has it: what it leads to and begins in are still names. */
export interface NamedState extends Omit<Outline, 'transitions' | 'initial' | 'children'> {
  /** The id that XState gives it, by which others name it after a `#`. */
  readonly xstateId: string;
  readonly initialName: string | undefined;
  readonly ways: readonly NamedTransition[];
  readonly parent: NamedState | undefined;
  readonly children: Map<string, NamedState>;
  readonly place: string;
  /** Whether whoever wrote the JSON left out what is inside. */
  readonly isCut: boolean;
}

/** More than this is no picture that anybody could read. */
const mostStates = 2000;
const deepest = 64;

const types: ReadonlySet<string> = new Set(['atomic', 'compound', 'parallel', 'final', 'history']);

/** Reads the states of a machine from its definition or its config. Throws a {@link DiagramError} where it is none. */
export function readStates(json: JsonObject): NamedState {
  const counted = { states: 0 };
  const machineId = stringAt(json.id, 'id') ?? '(machine)';
  const visit = (value: unknown, keys: readonly string[], parent: NamedState | undefined, place: string) => {
    counted.states += 1;
    if (counted.states > mostStates || keys.length > deepest)
      throw new DiagramError(
        place,
        text(
          `状态超过 ${mostStates} 个或嵌套超过 ${deepest} 层，无法成图`,
          `more than ${mostStates} states, or nested deeper than ${deepest}: too much for a picture`,
        ),
      );
    const node = stateOf(value, keys, parent, machineId, place);
    const inside = objectAt(objectAt(value, place)?.states, placeOf(place, 'states')) ?? {};
    for (const [key, child] of Object.entries(inside))
      node.children.set(key, visit(child, [...keys, key], node, placeOf(placeOf(place, 'states'), key)));
    return node;
  };
  return visit(json, [], undefined, '');
}

function stateOf(
  value: unknown,
  keys: readonly string[],
  parent: NamedState | undefined,
  machineId: string,
  place: string,
): NamedState {
  const json = objectAt(value, place) ?? {};
  const xstateId = stringAt(json.id, placeOf(place, 'id')) ?? [machineId, ...keys].join('.');
  const type = typeOf(json, place);
  return {
    key: keys.at(-1) ?? machineId,
    id: idOfPath(keys),
    xstateId,
    type,
    initialName: type === 'compound' ? initialOf(json.initial, placeOf(place, 'initial')) : undefined,
    history: type === 'history' ? (json.history === 'deep' ? 'deep' : 'shallow') : undefined,
    meta: json.meta,
    ways: readTransitions(json, xstateId, place),
    parent,
    children: new Map(),
    place,
    isCut: isCut(value) || isCut(json.states),
  };
}

function typeOf({ type, states, history }: JsonObject, place: string): Outline['type'] {
  const given = stringAt(type, placeOf(place, 'type'));
  if (given !== undefined && types.has(given)) return given as Outline['type'];
  if (given !== undefined)
    throw new DiagramError(
      placeOf(place, 'type'),
      text('没有这一类状态', `there is no state of type ${given}`),
    );
  if (Object.keys(objectAt(states, placeOf(place, 'states')) ?? {}).length > 0) return 'compound';
  return history ? 'history' : 'atomic';
}

/** A name, or an object with its target. */
function initialOf(initial: unknown, place: string): string | undefined {
  if (typeof initial === 'string' || initial === undefined) return initial;
  const [target] = listAt(objectAt(initial, place)?.target);
  return stringAt(target, `${place}.target`);
}
