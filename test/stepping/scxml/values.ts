import { type Data, evaluate, type Surroundings } from './datamodel.js';
import { childrenOf, type Element } from './element.js';

/** The data that `param`, `namelist` and `content` give to an event. */
export function dataOf(element: Element, data: Data, surroundings: Surroundings): unknown {
  const [content] = childrenOf(element, 'content');
  if (content) {
    if (content.attributes.expr !== undefined) return evaluate(content.attributes.expr, data, surroundings);
    return readInline(content.text);
  }
  const names = (element.attributes.namelist ?? '').split(/\s+/).filter(Boolean);
  const given: [string, unknown][] = names.map((name) => [name, evaluate(name, data, surroundings)]);
  for (const { attributes } of childrenOf(element, 'param')) {
    const expression = attributes.expr ?? attributes.location ?? 'undefined';
    given.push([attributes.name ?? '', evaluate(expression, data, surroundings)]);
  }
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** Text within an element: JSON where it is that, else the text with its white space made plain. */
export function readInline(text: string): unknown {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '') return undefined;
  try {
    return JSON.parse(plain);
  } catch {
    return plain;
  }
}
