import type { Lifecycle } from '../machines/lifecycle/lifecycle.ts';
import { lifecycles } from '../machines/lifecycles.ts';
import type { EventDefinition } from '../vocabulary/events/define.ts';

/** Any lifecycle, whatever its own context and events. */
export type AnyLifecycle = Lifecycle;

const byId = new Map(lifecycles.map((lifecycle) => [lifecycle.id, lifecycle]));

/** The lifecycle with this id, or nothing. */
export function lifecycleOf(id: string): AnyLifecycle | undefined {
  return byId.get(id);
}

/** The lifecycle with this id. Throws a RangeError for one that the library does not know. */
export function knownLifecycle(id: string): AnyLifecycle {
  const lifecycle = byId.get(id);
  if (!lifecycle) throw new RangeError(`there is no lifecycle ${id}`);
  return lifecycle;
}

/** Every event type with its definition. */
export const eventDefinitions: ReadonlyMap<string, EventDefinition> = new Map(
  lifecycles.flatMap((lifecycle) => Object.entries(lifecycle.events)),
);

const owners = new Map(
  [...eventDefinitions.keys()].map((type) => [
    type,
    lifecycles.filter((lifecycle) => lifecycle.ownEvents.has(type)),
  ]),
);

const openers = new Map(
  lifecycles.flatMap((lifecycle) => (lifecycle.opens ? [[lifecycle.opens.by, lifecycle] as const] : [])),
);

/** The lifecycles whose own event this is. */
export function ownersOf(type: string): readonly AnyLifecycle[] {
  return owners.get(type) ?? [];
}

/** The lifecycle that this event opens, or nothing. */
export function openedBy(type: string): AnyLifecycle | undefined {
  return openers.get(type);
}

/** Whether the lifecycle can open a petition: a main one can, one beside only where it says so. */
export function opensAlone({ opens, place }: AnyLifecycle): boolean {
  return opens !== undefined && (opens.alone ?? place === 'phase');
}

/** The name of the first instance of a lifecycle: those beside the main one are numbered. */
export function firstInstance({ id, place }: AnyLifecycle): string {
  return place === 'beside' ? `${id}-1` : id;
}
