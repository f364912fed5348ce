import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../test/inspector/support/chromiumPath.ts';

/** The rooms of the inspector that the guides show, with what their button says in each language. */
const rooms = [
  { file: 'inspectorPetition', en: 'Petitions', zh: '信访事项' },
  { file: 'inspectorLifecycle', en: 'Lifecycles', zh: '流程图' },
  { file: 'inspectorTraining', en: 'Training', zh: '演练' },
] as const;

const folder = 'docs/assets';
const page = pathToFileURL(resolve('dist/inspector/page.html')).href;

// Takes the pictures of the inspector's built page anew: `npm run build` first.
mkdirSync(folder, { recursive: true });
if (chromiumPath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
for (const lang of ['en', 'zh'] as const) {
  const shown = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
  });
  await shown.goto(page);
  for (const room of rooms) {
    await shown.getByRole('button', { name: room[lang], exact: true }).first().click();
    // A chart is laid out in a moment, and then fitted.
    await shown.waitForTimeout(2_000);
    await shown.screenshot({ path: `${folder}/${room.file}${lang === 'zh' ? '.zh' : ''}.png` });
  }
}
await browser.close();
