import type { AnyStateMachine } from 'xstate';
import type { Terms } from '../deadlines/compute.js';
import type { AnyLifecycle } from '../engine/lifecycles.js';
import type { Diagram } from './diagram.js';
import { draw } from './draw.js';
import { outlineOfMachine } from './outlineOfMachine.js';

/** A lifecycle as a diagram, its guards with their labels; under the standard terms unless told. */
export function diagramOfLifecycle(lifecycle: AnyLifecycle, terms?: Terms): Diagram {
  const { machine } = terms === undefined ? lifecycle : lifecycle.under(terms);
  return draw(outlineOfMachine(machine as unknown as AnyStateMachine), (name) =>
    Object.hasOwn(lifecycle.conditions, name) ? lifecycle.conditions[name]?.label : undefined,
  );
}
