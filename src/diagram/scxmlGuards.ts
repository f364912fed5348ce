import type { Diagram, DiagramGuard } from './diagram.js';

/** The variable of the document that holds the answer of every guard by its name. */
const answers = 'guards';

/**
 * What a transition asks, as a condition of SCXML's ECMAScript data model: every guard's answer looked up by the guard's name. What
 * the guards themselves ask lies in the machine.
 */
export function conditionOf(guards: readonly DiagramGuard[]): string {
  return guards.map(({ name, not }) => `${not ? '!' : ''}${answers}[${JSON.stringify(name)}]`).join(' && ');
}

/**
 * The data of a diagram that has guards: the answer of each, `false` until whoever runs the document gives another. Undefined where
 * nothing is asked.
 */
export function answersOf({ arrows, everywhere }: Diagram): { id: string; expr: string } | undefined {
  const names = [...arrows, ...everywhere].flatMap(({ guards }) => guards.map(({ name }) => name));
  if (names.length === 0) return undefined;
  const answered = [...new Set(names)].map((name) => `${JSON.stringify(name)}: false`);
  return { id: answers, expr: `{${answered.join(', ')}}` };
}
