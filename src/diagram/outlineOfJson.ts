import { text } from '../vocabulary/text.ts';
import { DiagramError } from './diagramError.ts';
import type { Outline } from './outline.ts';
import { objectAt, placeOf } from './plainParts.ts';
import { type NamedState, readStates } from './readState.ts';

/** A machine's definition or config as an outline. Throws a {@link DiagramError} where it is no machine. */
export function outlineOfJson(json: unknown): Outline {
  const object = objectAt(json, '');
  if (object === undefined) throw new DiagramError('', text('不是状态机定义', 'it is no machine definition'));
  const root = readStates(object);
  const names = new Names(root);
  return outlineOf(root, names);
}

function outlineOf(state: NamedState, names: Names): Outline {
  const { key, id, type, history, meta, ways, children } = state;
  const transitions = ways.map(({ event, targets, guard, reenter, meta, place }) => ({
    event,
    targets: targets.flatMap((target) => names.idOf(target, state, `${place}.target`)),
    guard,
    reenter,
    meta,
  }));
  const inside = [...children.values()].map((child) => outlineOf(child, names));
  return { key, id, type, history, meta, transitions, initial: names.initialOf(state), children: inside };
}

/** What the names of targets mean. */
class Names {
  private readonly byXstateId = new Map<string, NamedState>();
  private isCut = false;

  constructor(root: NamedState) {
    const visit = (state: NamedState): void => {
      this.byXstateId.set(state.xstateId, state);
      this.isCut ||= state.isCut;
      for (const child of state.children.values()) visit(child);
    };
    visit(root);
  }

  /** The id of the state in which another begins. Throws a {@link DiagramError} where a compound state names none. */
  initialOf(state: NamedState): string | undefined {
    const { type, initialName, place, children } = state;
    if (type !== 'compound' || (initialName === undefined && children.size === 0)) return undefined;
    const found =
      initialName === undefined
        ? undefined
        : (children.get(initialName) ??
          (initialName.startsWith('#') ? this.find(initialName, state) : undefined));
    if (found) return found.id;
    if (state.isCut) return undefined;
    throw new DiagramError(
      placeOf(place, 'initial'),
      text('没有写明从哪个内部状态开始', 'it names no state inside to begin in'),
    );
  }

  /** The id that a target means; none where it lies in what was left out. Throws a {@link DiagramError} for one that means no state. */
  idOf(target: string, from: NamedState, place: string): string[] {
    const found = this.find(target, from);
    if (found) return [found.id];
    if (this.isCut) return [];
    throw new DiagramError(place, text(`没有状态“${target}”`, `there is no state ${target}`));
  }

  private find(target: string, from: NamedState): NamedState | undefined {
    if (target.startsWith('#')) return this.byId(target.slice(1));
    if (target.startsWith('.')) return below(from, keysOf(target.slice(1)));
    return from.parent && below(from.parent, keysOf(target));
  }

  /** By the whole id, or by an id and the keys below it. */
  private byId(id: string): NamedState | undefined {
    const whole = this.byXstateId.get(id);
    if (whole) return whole;
    for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) {
      const above = this.byXstateId.get(id.slice(0, end));
      const found = above && below(above, keysOf(id.slice(end + 1)));
      if (found) return found;
    }
    return undefined;
  }
}

function below(state: NamedState, keys: readonly string[]): NamedState | undefined {
  let found: NamedState | undefined = state;
  for (const key of keys) found = found?.children.get(key);
  return found;
}

/** The keys of a path; a dot after a backslash belongs to a key. */
const keysOf = (path: string): string[] =>
  [...path.matchAll(/(?:^|\.)((?:\\.|[^\\.])*)/gs)].map(([, key = '']) => key.replace(/\\(.)/gs, '$1'));
