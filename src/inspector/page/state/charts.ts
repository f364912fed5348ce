import type { Diagram } from '../../../diagram/diagram.ts';
import type { LaidOutDiagram } from '../../../diagram/laidOut.ts';
import { layOut } from '../../../diagram/layOut.ts';
import { diagramOfLifecycle } from '../../../diagram/ofLifecycle.ts';
import { knownLifecycle } from '../../../engine/lifecycles.ts';
import { widestTerms } from '../../../machines/lifecycle/standardTerms.ts';
import type { Language } from '../../../vocabulary/text.ts';

const diagrams = new Map<string, Diagram>();
const layouts = new WeakMap<Diagram, Map<Language, Promise<LaidOutDiagram>>>();

/** The diagram of one of the library's lifecycles, with the states of every policy, made once. */
export function lifecycleDiagram(id: string): Diagram {
  const known = diagrams.get(id) ?? diagramOfLifecycle(knownLifecycle(id), widestTerms());
  diagrams.set(id, known);
  return known;
}

/** A diagram with a place for everything, laid out once for each language; the time it took is in the page's measures. */
export function laidOut(diagram: Diagram, lang: Language): Promise<LaidOutDiagram> {
  const known = layouts.get(diagram) ?? new Map<Language, Promise<LaidOutDiagram>>();
  layouts.set(diagram, known);
  const found = known.get(lang) ?? measured(diagram, lang);
  known.set(lang, found);
  return found;
}

async function measured(diagram: Diagram, lang: Language): Promise<LaidOutDiagram> {
  const start = performance.now();
  const picture = await layOut(diagram, { lang });
  performance.measure(`petition-flow:layout:${diagram.id}`, { start, end: performance.now() });
  return picture;
}
