import type { Diagram, DiagramGuard } from './diagram.ts';

/** The variable of the document that lists the guards that hold, by name. */
const holding = 'holding';

/** A text of ECMAScript's fifth edition, which the data model is. */
const literal = (name: string) =>
  JSON.stringify(name).replace(/[\u2028\u2029]/g, (char) => (char === '\u2028' ? '\\u2028' : '\\u2029'));

/**
 * What a transition asks, as a condition of SCXML's ECMAScript data model: whether each guard is among those that hold. What the
 * guards themselves ask lies in the machine.
 */
export function conditionOf(guards: readonly DiagramGuard[]): string {
  return guards
    .map(({ name, not }) => `${holding}.indexOf(${literal(name)}) ${not ? '<' : '>='} 0`)
    .join(' && ');
}

/** The data of a diagram that has guards: none of them holds until whoever runs the document says so. */
export function guardData({ arrows, everywhere }: Diagram): { id: string; expr: string } | undefined {
  const isAsked = [...arrows, ...everywhere].some(({ guards }) => guards.length > 0);
  return isAsked ? { id: holding, expr: '[]' } : undefined;
}
