import { text } from '../vocabulary/text.ts';
import type { Diagram } from './diagram.ts';
import { DiagramError } from './diagramError.ts';
import { draw } from './draw.ts';
import { outlineOfJson } from './outlineOfJson.ts';

/**
 * A machine as a diagram, from JSON or its text: the config that it was made from, as the inspection protocol sends it, or
 * `machine.definition`, which leaves out transitions that are taken at once. What was lost on the way (functions, what lay too
 * deep) is not drawn. Throws a {@link DiagramError} with the place where it is no machine.
 */
export function diagramOfDefinition(json: unknown): Diagram {
  return draw(outlineOfJson(typeof json === 'string' ? parsed(json) : json));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DiagramError('', text('不是 JSON', 'it is no JSON'));
  }
}
