import { XMLParser } from 'fast-xml-parser';

/** An element of a document: its name without prefix, its attributes, its children in order and its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

const attributesKey = ':@';
const textKey = '#text';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  removeNSPrefix: true,
  trimValues: false,
  cdataPropName: textKey,
});

/** Reads a document and gives its root element; what an element has in a file of its own becomes its text. */
export function readXml(text: string, read: (src: string) => string): Element {
  const nodes = parser.parse(text) as readonly Node[];
  const root = nodes.map(elementOf).find((element) => element && !element.name.startsWith('?'));
  if (!root) throw new Error('The document has no element');
  return withFiles(root, read);
}

function withFiles(element: Element, read: (src: string) => string): Element {
  const { name, attributes, children, text } = element;
  const isOutside = attributes.src !== undefined && (name === 'script' || name === 'data');
  return {
    name,
    attributes,
    children: children.map((child) => withFiles(child, read)),
    text: isOutside ? read(attributes.src as string) : text,
  };
}

function elementOf(node: Node): Element | undefined {
  const name = Object.keys(node).find((key) => key !== attributesKey && key !== textKey);
  if (name === undefined) return undefined;
  const inner = node[name] as readonly Node[];
  return {
    name,
    attributes: (node[attributesKey] ?? {}) as Element['attributes'],
    children: inner.map(elementOf).filter((child) => child !== undefined),
    text: inner.map(textOf).join(''),
  };
}

function textOf(node: Node): string {
  const own = node[textKey];
  if (Array.isArray(own)) return own.map(textOf).join('');
  return typeof own === 'string' ? own : '';
}

/** The children of an element that have one of the names, in order. */
export function childrenOf(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter(({ name }) => names.includes(name));
}

/** An element and all that lies in it, in document order, but for the documents within it that are machines of their own. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (child.name !== 'scxml') yield* within(child);
}
