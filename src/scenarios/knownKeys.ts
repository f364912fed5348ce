import type { Schema } from '../vocabulary/schema.ts';
import { inlineSchema } from './jsonSchema.ts';
import type { Path } from './place.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const branches = (node: Node): readonly Node[] => [node, ...(node.anyOf ?? []).flatMap(branches)];

function into(node: Node, step: string | number): readonly Node[] {
  const { properties = {}, additionalProperties, items } = node;
  if (typeof step === 'number') return items ? [items] : [];
  const named = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (named) return [named];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** The keys that a schema knows at a path, in the order in which it lists them. */
export function knownKeys(schema: Schema<unknown>, path: Path): readonly string[] {
  let nodes = branches(inlineSchema(schema) as Node);
  for (const step of path) nodes = nodes.flatMap((node) => into(node, step)).flatMap(branches);
  return [...new Set(nodes.flatMap(({ properties = {} }) => Object.keys(properties)))];
}
