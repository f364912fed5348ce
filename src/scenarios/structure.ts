import { type Document, isNode, isScalar, visit, type YAMLMap } from 'yaml';
import { type Text, text } from '../vocabulary/text.js';

/** What is wrong with how a document is built, and at which character. */
export interface StructureFault {
  readonly offset: number;
  readonly message: Text;
}

/** The character at which a node begins. */
export const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** The key that a mapping has already. The parser's own search would compare each key with each other one. */
function repeatedKey({ items }: YAMLMap): unknown {
  const seen = new Set<unknown>();
  return items.find(({ key }) => {
    const name = isScalar(key) ? key.value : key;
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  })?.key;
}

/** The key that readers of records pass over in silence. */
const prototypeKey = ({ items }: YAMLMap): unknown =>
  items.find(({ key }) => isScalar(key) && key.value === '__proto__')?.key;

/** The first key that is written twice or that nothing has, or alias that no anchor before it has. */
export function structureFault(document: Document.Parsed): StructureFault | undefined {
  const anchors = new Set<string>();
  let fault: StructureFault | undefined;
  visit(document, {
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor);
      return undefined;
    },
    Map: (_, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor);
      const repeated = repeatedKey(node);
      const key = repeated ?? prototypeKey(node);
      if (key === undefined) return undefined;
      const message = repeated
        ? text('同一个键写了两次，请合并', 'the same key is written twice: keep one of them')
        : text('没有名为 __proto__ 的键，请删去', 'nothing has a key __proto__: take it out');
      fault = { offset: startOf(key), message };
      return visit.BREAK;
    },
    Alias: (_, node) => {
      if (anchors.has(node.source)) return undefined;
      const message = text('别名没有对应的锚点', 'an alias without its anchor, which stands before it');
      fault = { offset: startOf(node), message };
      return visit.BREAK;
    },
  });
  return fault;
}
