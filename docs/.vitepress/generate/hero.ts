import type { Diagram } from '../../../src/diagram/diagram.ts';
import { layOut } from '../../../src/diagram/layOut.ts';
import { diagramOfLifecycle } from '../../../src/diagram/ofLifecycle.ts';
import { svgOf } from '../../../src/diagram/svg.ts';
import { chartFor } from './library.ts';
import { languages, type Page } from './page.ts';

/** The way of a first visit, as far as the first page of the site shows it. */
const shown: ReadonlySet<string> = new Set(['received', 'outside', 'redirected', 'competent', 'registered']);

/** A diagram with the shown states alone, and one arrow without conditions from one to the next. */
function brief(diagram: Diagram): Diagram {
  const states = diagram.states.filter(({ id }) => shown.has(id));
  const names = new Set(states.map(({ id }) => id));
  const firsts = new Map(
    diagram.arrows
      .filter(
        ({ from, to, internal }) => names.has(from) && names.has(to) && from !== to && internal === undefined,
      )
      .map((arrow) => [`${arrow.from} ${arrow.to}`, { ...arrow, guards: [] }]),
  );
  return { ...diagram, states, arrows: [...firsts.values()], everywhere: [] };
}

/** The picture of the first page, in each language, for light and for dark. */
export async function heroPictures(): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const lang of languages)
    for (const theme of ['light', 'dark'] as const) {
      const laidOut = await layOut(brief(diagramOfLifecycle(chartFor('firstVisit').lifecycle)), { lang });
      pages.push({
        path: `docs/public/hero/${lang}${theme === 'light' ? 'Light' : 'Dark'}.svg`,
        content: svgOf(laidOut, { theme }),
      });
    }
  return pages;
}
