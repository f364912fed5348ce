import { isBelow, type State, type Transition } from './stateTable.js';

/** What the geometry of a transition depends on. */
export type Arc = Pick<Transition, 'source' | 'targets' | 'reenter'>;

/**
 * The state within which a transition moves: what is active below it is left. Undefined is the whole machine, its root
 * included.
 */
function domainOf({ source, targets = [], reenter }: Arc): State | undefined {
  if (!reenter && targets.every((target) => target === source || isBelow(target, source))) return source;
  const [first, ...others] = [...targets, source];
  const common = first?.ancestors.find((ancestor) => others.every((state) => isBelow(state, ancestor)));
  if (common || reenter) return common;
  return source.ancestors.at(-1) ?? source;
}

/** The active states that a transition leaves. */
export function exitedBy(arc: Arc, active: Iterable<State>): State[] {
  if (!arc.targets?.length) return [];
  const domain = domainOf(arc);
  return [...active].filter((state) => isBelow(state, domain));
}

/** Of transitions that would leave the same states, keeps the inner one, else the one found first. */
export function withoutConflicts(transitions: readonly Transition[], active: readonly State[]): Transition[] {
  const kept = new Map<Transition, ReadonlySet<State>>();
  for (const transition of transitions) {
    const exits = new Set(exitedBy(transition, active));
    const rivals: Transition[] = [];
    let preempted = false;
    for (const [earlier, earlierExits] of kept) {
      if (![...exits].some((state) => earlierExits.has(state))) continue;
      preempted = !isBelow(transition.source, earlier.source);
      if (preempted) break;
      rivals.push(earlier);
    }
    if (preempted) continue;
    for (const rival of rivals) kept.delete(rival);
    kept.set(transition, exits);
  }
  return [...kept.keys()];
}

/** The states that transitions enter, and those among them whose initial actions run. */
export interface EntrySet {
  readonly entered: ReadonlySet<State>;
  readonly byDefault: ReadonlySet<State>;
}

/** Works out which states a group of transitions enters, ancestors and default children included. */
export function entrySetOf(arcs: readonly Arc[]): EntrySet {
  const entered = new Set<State>();
  const byDefault = new Set<State>();
  const enterByDefault = (state: State): void => {
    entered.add(state);
    byDefault.add(state);
  };
  const hasEnteredBelow = (state: State): boolean => [...entered].some((other) => isBelow(other, state));

  const enterBelow = (state: State): void => {
    if (state.kind === 'compound' && state.initial) {
      enterByDefault(state.initial);
      enterBelow(state.initial);
    }
    if (state.kind !== 'parallel') return;
    for (const region of state.children) {
      if (hasEnteredBelow(region)) continue;
      enterByDefault(region);
      enterBelow(region);
    }
  };

  const enterAncestors = (ancestors: readonly State[], domain: State | undefined): void => {
    for (const ancestor of ancestors) {
      if (isBelow(ancestor, domain)) entered.add(ancestor);
      if (ancestor.kind !== 'parallel') continue;
      for (const region of ancestor.children) {
        if (hasEnteredBelow(region)) continue;
        // As in XState, a region brought in by its parent does not run its own initial actions.
        entered.add(region);
        enterBelow(region);
      }
    }
  };

  for (const arc of arcs) {
    const { source, targets = [], reenter } = arc;
    const domain = domainOf(arc);
    for (const target of targets) {
      if (target !== source || source !== domain || reenter) enterByDefault(target);
      enterBelow(target);
    }
    for (const target of targets) enterAncestors(ancestorsBetween(target, domain), domain);
  }
  return { entered, byDefault };
}

/** The ancestors of a state below the domain, and the domain too where it is parallel. */
function ancestorsBetween(state: State, domain: State | undefined): State[] {
  const end = domain ? state.ancestors.indexOf(domain) : -1;
  const between = state === domain ? [] : state.ancestors.slice(0, end === -1 ? undefined : end);
  return domain?.kind === 'parallel' ? [...between, domain] : between;
}
