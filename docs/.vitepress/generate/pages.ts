import { readdirSync } from 'node:fs';
import { checkPage } from './checkPage.ts';
import { commandPage } from './commandPage.ts';
import { deadlinePage } from './deadlinePage.ts';
import { effectPage } from './effectPage.ts';
import { heroPictures } from './hero.ts';
import { library } from './library.ts';
import { lifecycleIndex } from './lifecycleIndex.ts';
import { lifecyclePage } from './lifecyclePage.ts';
import { languages, type Page, pathOf } from './page.ts';
import { pictures } from './pictures.ts';
import { refusalPage } from './refusalPage.ts';
import { ruleBookPage } from './ruleBookPage.ts';
import { traceabilityPage } from './traceabilityPage.ts';

/** The folders whose files are all made here; what is written by hand has folders of its own below them. */
export const generatedFolders: readonly string[] = [
  ...languages.flatMap((lang) => [pathOf(lang, 'lifecycles'), pathOf(lang, 'reference')]),
  'docs/public/hero',
];

/** The files right in a folder, from the root of the repository. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [`${folder}/${entry.name}`] : [],
  );

const notice = '<!-- Made from the machines and rules by `npm run docs:generate`. -->';

/** Below its title, so that a page still begins with it. */
function marked({ path, content }: Page): Page {
  const end = content.indexOf('\n');
  return { path, content: `${content.slice(0, end)}\n\n${notice}${content.slice(end)}` };
}

/** Every page and picture that is made from the machines and rules. */
export async function generatedPages(): Promise<readonly Page[]> {
  const written = await Promise.all(
    languages.flatMap((lang) => [
      lifecycleIndex(lang),
      ...library.charts.map((chart) => lifecyclePage(chart, lang)),
      ruleBookPage(lang),
      traceabilityPage(lang),
      refusalPage(lang),
      effectPage(lang),
      deadlinePage(lang),
      checkPage(lang),
      commandPage(lang),
    ]),
  );
  return [...written.map(marked), ...(await pictures()), ...(await heroPictures())];
}
