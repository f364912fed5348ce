import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { InspectorData } from '../../../src/inspector/page/model/pageData.ts';
import { readPage, withData } from '../../../src/inspector/server/pageFile.ts';
import { patience } from '../../support/patience.ts';
import { chromiumPath } from './chromiumPath.ts';

/** A group of tests in a real browser. Where there is none it is skipped by name; in CI it fails. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const isSkipped = chromiumPath === undefined && process.env.CI === undefined;
  const title = isSkipped ? `${name} (skipped: no Chromium found)` : name;
  describe.skipIf(isSkipped)(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (chromiumPath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH.');
      browser = await chromium.launch({
        executablePath: chromiumPath,
        args: ['--no-sandbox'],
        timeout: patience,
      });
    });
    afterAll(() => browser?.close());
    tests(() => browser as Browser);
  });
}

/** A new page that waits for whatever it is asked for as long as a test may take. */
export async function patientPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.context().setDefaultTimeout(patience);
  return page;
}

/** How a page is opened. */
export interface Opening {
  readonly data?: Omit<InspectorData, 'version'>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly hash?: string;
  readonly dark?: boolean;
}

/** An open page, with what it asked for beyond itself and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

const inFile = /^(?:file|data|blob):/;

/** The built page with these data, opened from disk; closed after the test. */
export async function openFromDisk(browser: Browser, opening: Opening = {}): Promise<OpenPage> {
  const { data = {}, hash = '' } = opening;
  const folder = mkdtempSync(join(tmpdir(), 'inspector-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, withData(readPage(), { version: 1, lang: 'en', ...data }));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return openAt(browser, `${pathToFileURL(file)}${hash}`, opening);
}

/** A page at an address, watched; closed after the test. */
export async function openAt(
  browser: Browser,
  address: string,
  { size = { width: 1280, height: 800 }, dark = false }: Opening = {},
): Promise<OpenPage> {
  const page = await patientPage(browser, {
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  onTestFinished(() => page.close());
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!inFile.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.addInitScript({ path: 'test/inspector/support/driver.js' });
  await page.goto(address);
  await page.waitForSelector('#app > header');
  return { page, requests, faults };
}
