import type { Diagram, DiagramArrow } from '../../../diagram/diagram.ts';
import type { Taken } from '../../../engine/decision.ts';
import type { NextEvent } from '../../../engine/nextEvents.ts';

/** Class names for the states and arrows of a picture, by id. */
export interface Marks {
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly arrows: Readonly<Record<string, readonly string[]>>;
}

/** What is marked in a chart. */
export interface Marked {
  /** The active states. */
  readonly active: readonly string[];
  /** Steps taken before, and the ones that were taken last. */
  readonly walked: readonly Taken[];
  readonly last: readonly Taken[];
  /** Events that are known now. */
  readonly next: readonly NextEvent[];
}

/** The arrow that a step took: of several between the same states the one with its rule. */
export function arrowOf(
  { arrows, everywhere }: Diagram,
  { event, from, to, rule }: Taken,
): DiagramArrow | undefined {
  const own = arrows.filter((arrow) => arrow.event === event && arrow.from === from);
  const inside = own.filter((arrow) => arrow.to === to);
  // A step may end behind a choice, which its arrow leads to.
  const near = inside.length > 0 ? inside : own;
  return (
    near.find((arrow) => arrow.rule === rule) ??
    near[0] ??
    everywhere.find((arrow) => arrow.event === event && arrow.rule === rule) ??
    everywhere.find((arrow) => arrow.event === event)
  );
}

/** The arrows of a step: its own, and those that were taken at once after it, through choices. */
function arrowsOf(diagram: Diagram, taken: Taken): readonly DiagramArrow[] {
  const first = arrowOf(diagram, taken);
  return first ? [first, ...atOnce(diagram.arrows, first.to, taken.to, new Set())] : [];
}

/** The way from one state to another by arrows that need no event. */
function atOnce(
  arrows: readonly DiagramArrow[],
  from: string,
  to: string,
  seen: Set<string>,
): readonly DiagramArrow[] {
  if (from === to || seen.has(from)) return [];
  seen.add(from);
  for (const arrow of arrows.filter(({ event, from: left }) => event === '' && left === from)) {
    const rest = atOnce(arrows, arrow.to, to, seen);
    if (arrow.to === to || rest.length > 0) return [arrow, ...rest];
  }
  return [];
}

/** Marks the active states, what was taken, and what can be taken now. */
export function marksOf(diagram: Diagram, { active, walked, last, next }: Marked): Marks {
  const states = new Map<string, Set<string>>();
  const arrows = new Map<string, Set<string>>();
  const put = (map: typeof states, id: string | undefined, name: string) => {
    if (id === undefined) return;
    map.set(id, (map.get(id) ?? new Set()).add(name));
  };
  for (const taken of walked) {
    put(states, taken.from, 'walked');
    put(states, taken.to, 'walked');
    for (const { id } of arrowsOf(diagram, taken)) put(arrows, id, 'walked');
  }
  for (const taken of last) for (const { id } of arrowsOf(diagram, taken)) put(arrows, id, 'taken');
  for (const id of active) put(states, id, 'active');
  const known = new Map(next.map((event) => [event.type, event]));
  for (const arrow of [...diagram.arrows, ...diagram.everywhere]) {
    const isHere = arrow.from === '' || active.includes(arrow.from);
    const event = isHere ? known.get(arrow.event) : undefined;
    if (event) put(arrows, arrow.id, event.allowed ? 'open' : 'blocked');
  }
  const listed = (map: typeof states) => Object.fromEntries([...map].map(([id, names]) => [id, [...names]]));
  return { states: listed(states), arrows: listed(arrows) };
}
