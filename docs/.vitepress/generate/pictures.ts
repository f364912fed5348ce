import { layOut } from '../../../src/diagram/layOut.ts';
import { diagramOfLifecycle } from '../../../src/diagram/ofLifecycle.ts';
import { svgOf } from '../../../src/diagram/svg.ts';
import { chartFor, library } from './library.ts';
import { languages, type Page, pathOf } from './page.ts';

/** The statechart of every lifecycle, in each language. */
export async function pictures(): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const { lifecycle } of library.charts)
    for (const lang of languages) {
      const laidOut = await layOut(diagramOfLifecycle(chartFor(lifecycle.id).lifecycle, library.env), {
        lang,
      });
      pages.push({ path: pathOf(lang, `lifecycles/${lifecycle.id}.svg`), content: svgOf(laidOut) });
    }
  return pages;
}
