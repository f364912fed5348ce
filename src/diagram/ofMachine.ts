import type { AnyStateMachine } from 'xstate';
import type { Diagram } from './diagram.js';
import { draw } from './draw.js';
import { outlineOfMachine } from './outlineOfMachine.js';

/** Any XState machine as a diagram; labels, rules and parts come from its `meta` where that has them as ours has. */
export const diagramOfMachine = (machine: AnyStateMachine): Diagram => draw(outlineOfMachine(machine));
