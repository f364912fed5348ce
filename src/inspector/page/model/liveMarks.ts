import type { Diagram } from '../../../diagram/diagram.ts';
import type { LiveEvent } from '../../protocol/index.ts';
import { activeStates } from './activeStates.ts';
import type { Marks } from './marks.ts';

/**
 * Marks of a live actor: its active states, and the arrows that its last event can have taken. A host tells events and states, not
 * transitions, so an arrow counts as taken where it leads from a state before to a state after.
 */
export function liveMarks(diagram: Diagram, active: readonly string[], events: readonly LiveEvent[]): Marks {
  const last = events.at(-1);
  const before = activeStates(events.at(-2)?.value);
  const isFrom = (id: string) => before.length === 0 || id === '' || before.includes(id);
  const taken = [...diagram.arrows, ...diagram.everywhere].filter(
    ({ event, from, to, internal }) =>
      last !== undefined && event === last.type && isFrom(from) && (internal || active.includes(to)),
  );
  const visited = new Set(events.flatMap(({ value }) => activeStates(value)));
  const states: Record<string, string[]> = {};
  for (const id of visited) states[id] = ['walked'];
  for (const id of active) states[id] = ['active'];
  return { states, arrows: Object.fromEntries(taken.map(({ id }) => [id, ['taken']])) };
}
