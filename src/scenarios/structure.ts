import { type Document, isNode, isScalar, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Text, text } from '../vocabulary/text.ts';

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

/** A fault because of which a document is no YAML, in words. */
export const noYaml = ({ zh, en }: Text): Text => text(`不是 YAML：${zh}`, `no YAML: ${en}`);

const messages = {
  repeated: noYaml(text('同一个键写了两次，请合并', 'the same key is written twice: keep one of them')),
  prototype: noYaml(text('没有名为 __proto__ 的键，请删去', 'nothing has a key __proto__: take it out')),
  noAnchor: noYaml(text('别名没有对应的锚点', 'an alias without its anchor, which stands before it')),
  circular: text(
    '别名重复过多：此处重复它自己所在的内容，请直接写出内容，或用 backgrounds',
    'its aliases repeat too much, this one what it stands in: write it out, or use backgrounds',
  ),
};

/** The first key that is written twice or that nothing has, alias that no anchor before it has, or alias within its own anchor. */
export function structureFault(document: Document.Parsed): StructureFault | undefined {
  const anchors = new Map<string, unknown>();
  let fault: StructureFault | undefined;
  const anchored = (node: Scalar | YAMLMap | YAMLSeq) => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
  };
  const tell = (node: unknown, message: Text) => {
    fault = { offset: startOf(node), message };
    return visit.BREAK;
  };
  visit(document, {
    Scalar: (_, node) => anchored(node),
    Seq: (_, node) => anchored(node),
    Map: (_, node) => {
      anchored(node);
      const repeated = repeatedKey(node);
      if (repeated) return tell(repeated, messages.repeated);
      const key = prototypeKey(node);
      return key === undefined ? undefined : tell(key, messages.prototype);
    },
    Alias: (_, node, within) => {
      if (!anchors.has(node.source)) return tell(node, messages.noAnchor);
      const named = anchors.get(node.source);
      return within.some((outer) => outer === named) ? tell(node, messages.circular) : undefined;
    },
  });
  return fault;
}
