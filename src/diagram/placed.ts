import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Diagram } from './diagram.ts';
import { edgeId, nodeId, startId, startSize } from './elkGraph.ts';
import type { Box, LaidOutLine, LaidOutStart, LaidOutState, Point } from './laidOut.ts';
import { type Measured, type MeasuredLine, type MeasuredState, padding } from './measured.ts';
import { movedLines, movedTexts } from './textBlocks.ts';

/** What ELK placed, with the texts in their places. */
export interface Placed {
  readonly states: readonly LaidOutState[];
  readonly lines: readonly LaidOutLine[];
  readonly starts: readonly LaidOutStart[];
  /** How far it reaches. */
  readonly right: number;
  readonly bottom: number;
}

/** Reads ELK's answer. */
export function placed(graph: ElkNode, diagram: Diagram, measured: Measured): Placed {
  const boxes = new Map<string, Box>();
  const edges = new Map<string, ElkExtendedEdge>();
  const visit = (node: ElkNode): void => {
    boxes.set(node.id, boxOf(node));
    for (const edge of node.edges ?? []) edges.set(edge.id, edge);
    for (const child of node.children ?? []) visit(child);
  };
  visit(graph);
  const states = measured.states.map((state, index) => placedState(state, boxes.get(nodeId(index)) as Box));
  const lines = measured.lines.map((line, index) => placedLine(line, edges.get(edgeId(index))));
  const starts = diagram.states.flatMap((state, index): LaidOutStart[] => {
    const box = boxes.get(startId(index));
    if (!box) return [];
    const centre = { x: box.x + startSize / 2, y: box.y + startSize / 2 };
    return [{ within: state.parent ?? '', centre, points: pointsOf(edges.get(`e${startId(index)}`)) }];
  });
  const labels = lines.flatMap(({ label }) => (label ? [label] : []));
  const points = [...lines, ...starts].flatMap((line) => line.points);
  const rights = [...[...states, ...labels].map(({ x, width }) => x + width), ...points.map(({ x }) => x)];
  const bottoms = [...[...states, ...labels].map(({ y, height }) => y + height), ...points.map(({ y }) => y)];
  return {
    states,
    lines,
    starts,
    right: rights.reduce((most, one) => Math.max(most, one), 0),
    bottom: bottoms.reduce((most, one) => Math.max(most, one), 0),
  };
}

const boxOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box => ({ x, y, width, height });

function placedState({ state, title, steps, header, hasChildren }: MeasuredState, box: Box): LaidOutState {
  const top = header > 0 ? box.y + padding.box * 0.65 : box.y + (box.height - title.height) / 2;
  const centred = !hasChildren;
  const x = centred ? box.x + box.width / 2 : box.x + padding.box;
  const lines = movedLines(title.lines, x, top);
  return {
    ...box,
    state,
    title: centred ? lines.map((line) => ({ ...line, centred })) : lines,
    ...(header > 0 ? { headerEnd: box.y + header } : {}),
    steps: movedTexts(steps.texts, box.x + padding.box, box.y + header + padding.box * 0.7),
  };
}

function placedLine(
  { id, from, to, arrows, label }: MeasuredLine,
  edge: ElkExtendedEdge | undefined,
): LaidOutLine {
  const line = { id, from, to, arrows: arrows.map((arrow) => arrow.id), points: pointsOf(edge) };
  if (label === undefined) return line;
  const box = boxOf(edge?.labels?.[0] ?? {});
  const texts = movedTexts(label.texts, box.x + padding.label, box.y + padding.label);
  return { ...line, label: { ...box, texts } };
}

/** The corners of an edge; ELK may give it in sections. */
const pointsOf = (edge: ElkExtendedEdge | undefined): Point[] =>
  (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y })),
  );
