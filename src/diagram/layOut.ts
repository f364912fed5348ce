import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Language } from '../vocabulary/text.ts';
import { askedBy, type GuardsShown } from './askedBy.ts';
import type { Diagram } from './diagram.ts';
import { elkGraph } from './elkGraph.ts';
import { everywhereList } from './everywhereList.ts';
import type { LaidOutDiagram } from './laidOut.ts';
import { measured } from './measured.ts';
import { placed } from './placed.ts';

/** What lays a graph out: elkjs itself, or one that works beside the page. */
export interface Elk {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/** How a diagram is laid out. */
export interface LayOutOptions {
  readonly lang: Language;
  /** `brief` unless told: what a picture leaves out is in its tooltips. */
  readonly guards?: GuardsShown;
  /** elkjs in this thread unless told. */
  readonly elk?: Elk;
}

const margin = 16;

let made: Elk | undefined;

/** elkjs is large: it is loaded when the first diagram is laid out. */
async function ownElk(): Promise<Elk> {
  const { default: ElkConstructor } = await import('elkjs/lib/elk.bundled.js');
  made ??= new ElkConstructor();
  return made;
}

/** Gives everything that a diagram says a place, without a page to measure on. */
export async function layOut(
  diagram: Diagram,
  { lang, elk, guards = 'brief' }: LayOutOptions,
): Promise<LaidOutDiagram> {
  const wording = { lang, asked: askedBy([...diagram.arrows, ...diagram.everywhere], lang, guards) };
  const sizes = measured(diagram, wording);
  const graph = await (elk ?? (await ownElk())).layout(elkGraph(diagram, sizes));
  const { states, lines, starts, right, bottom } = placed(graph, diagram, sizes);
  const everywhere = everywhereList(diagram, wording, margin, bottom + margin, Math.max(right - margin, 300));
  return {
    diagram,
    lang,
    width: Math.ceil(Math.max(right, everywhere ? everywhere.x + everywhere.width : 0) + margin),
    height: Math.ceil((everywhere ? everywhere.y + everywhere.height : bottom) + margin),
    states,
    lines,
    starts,
    ...(everywhere === undefined ? {} : { everywhere }),
  };
}
