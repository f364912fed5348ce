import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Diagram } from './diagram.ts';
import { grouped } from './grouped.ts';
import { type Measured, type MeasuredLine, type MeasuredState, padding } from './measured.ts';

/** ELK's options; all places are counted from the picture's corner. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
} as const;

/** Pixels across the dot in which a machine begins. */
export const startSize = 14;

/** Id of a state's node in the graph; the ids of foreign states may hold any character. */
export const nodeId = (index: number): string => `s${index}`;
/** Id of a line's edge in the graph. */
export const edgeId = (index: number): string => `l${index}`;
/** Id of the dot in a state's box and of the edge that leaves it. */
export const startId = (index: number): string => `b${index}`;

/** A diagram as a graph for ELK. */
export function elkGraph(diagram: Diagram, { states, lines }: Measured): ElkNode {
  const indexOf = new Map(diagram.states.map(({ id }, index) => [id, index]));
  const inside = grouped(states, ({ state }) => state.parent ?? '');
  const nodesIn = (within: string): ElkNode[] =>
    (inside.get(within) ?? []).flatMap((measured) => {
      const index = indexOf.get(measured.state.id) as number;
      const node = nodeOf(measured, index, nodesIn(measured.state.id));
      if (!measured.state.initial) return [node];
      return [{ id: startId(index), width: startSize, height: startSize }, node];
    });
  return {
    id: 'root',
    layoutOptions: options,
    children: nodesIn(''),
    edges: [
      ...states.flatMap(({ state }) => {
        if (!state.initial) return [];
        const index = indexOf.get(state.id) as number;
        return [{ id: `e${startId(index)}`, sources: [startId(index)], targets: [nodeId(index)] }];
      }),
      ...lines.map((line, index) => edgeOf(line, index, indexOf)),
    ],
  };
}

function nodeOf(measured: MeasuredState, index: number, children: ElkNode[]): ElkNode {
  const { width, height, header, steps, hasChildren } = measured;
  if (!hasChildren) return { id: nodeId(index), width, height };
  const top = steps.texts.length > 0 ? height : header;
  return {
    id: nodeId(index),
    children,
    layoutOptions: {
      'elk.padding': `[top=${top + 14},left=16,bottom=16,right=16]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width},${height})`,
    },
  };
}

function edgeOf(
  { from, to, label }: MeasuredLine,
  index: number,
  indexOf: ReadonlyMap<string, number>,
): ElkExtendedEdge {
  const size = label && {
    width: label.width + 2 * padding.label,
    height: label.height + 2 * padding.label,
  };
  return {
    id: edgeId(index),
    sources: [nodeId(indexOf.get(from) as number)],
    targets: [nodeId(indexOf.get(to) as number)],
    labels: size
      ? [
          {
            text: ' ',
            ...size,
            layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
          },
        ]
      : [],
  };
}
