import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, patientPage } from '../../../test/inspector/support/browser.ts';
import { dist } from './builtPages.ts';
import { type SiteServer, serveSite } from './siteServer.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** A page of each kind; the longest are only opened, for axe would take minutes over them. */
const kinds = [
  { page: '', axe: true },
  { page: 'guide/getStarted.html', axe: true },
  { page: 'guide/stepThrough.html', axe: true },
  { page: 'lifecycles/', axe: true },
  { page: 'lifecycles/capitalVisit.html', axe: true },
  { page: 'lifecycles/handling.html', axe: false },
  { page: 'reference/refusals.html', axe: true },
  { page: 'reference/ruleBook.html', axe: false },
  { page: 'reference/traceability.html', axe: false },
  { page: 'reference/checks/PF101.html', axe: true },
  { page: 'api/', axe: false },
];
const visits = ['', 'zh/'].flatMap((language) =>
  kinds.map(({ page, axe }) => ({ address: `/${language}${page}`, isAsked: axe })),
);

/** What a page does that it should not. */
interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

async function watched(browser: Browser, colorScheme: 'light' | 'dark'): Promise<Watched> {
  const page = await patientPage(browser, { colorScheme, viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== '127.0.0.1') faults.push(`asks ${request.url()}`);
  });
  return { page, faults };
}

async function seriousOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describeInBrowser('the built site in a browser', (browser) => {
  let site: SiteServer;
  beforeAll(async () => {
    site = await serveSite(dist);
  });
  afterAll(() => site.close());

  test.each(['light', 'dark'] as const)(
    'is sound in %s: no fault, no request elsewhere, nothing serious for axe',
    async (scheme) => {
      const { page, faults } = await watched(browser(), scheme);
      const found: string[] = [];
      for (const { address, isAsked } of visits) {
        await page.goto(site.address + address);
        await page.waitForLoadState('networkidle');
        // The words change no colour: in the dark one language is enough.
        if (isAsked && (scheme === 'light' || !address.startsWith('/zh/')))
          found.push(...(await seriousOf(page)).map((fault) => `${address} ${fault}`));
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  test.each([
    ['/', 'review', 'review'],
    ['/zh/', '复查意见', '复查'],
  ])('from %s a search for %s finds it', async (start, words, found) => {
    const { page, faults } = await watched(browser(), 'light');
    await page.goto(site.address + start);
    await page.locator('.VPNavBarSearch button').click();
    await page.locator('#localsearch-input').fill(words);
    const results = page.locator('#localsearch-list .result');
    await results.first().waitFor();
    expect((await results.allTextContents()).join('\n').toLowerCase()).toContain(found);
    expect(faults).toEqual([]);
  });

  test('a statechart is part of its page, and can be shown in its own size', async () => {
    const { page } = await watched(browser(), 'light');
    await page.goto(`${site.address}/lifecycles/handling.html`);
    const chart = page.locator('.state-chart svg');
    const width = async () => (await chart.boundingBox())?.width ?? 0;
    const fitted = await width();
    await page.getByRole('button', { name: 'Full size' }).click();
    expect(await width()).toBeGreaterThan(fitted);
    expect(await chart.locator('g[data-state]').count()).toBeGreaterThan(10);
  });

  test('the language is changed on the page that is open', async () => {
    const { page } = await watched(browser(), 'light');
    await page.goto(`${site.address}/reference/effects.html`);
    await page.locator('.VPNavBarTranslations button').hover();
    await page.locator('.VPNavBarTranslations a').first().click();
    await page.waitForURL('**/zh/reference/effects.html');
    await page.locator('h1', { hasText: '效果' }).waitFor();
  });
});
