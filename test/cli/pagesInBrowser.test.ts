import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { fireRescueBureau } from '../../src/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { describeInBrowser, patientPage } from '../inspector/support/browser.ts';
import { cli, directory, file } from './cli.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What is seriously wrong with a page, in either light, for those who cannot see it well; and what it asks the network for. */
async function lookedAt(browser: Browser, path: string) {
  const page = await patientPage(browser, { viewport: { width: 1280, height: 900 } });
  onTestFinished(() => page.close());
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await page.evaluate(axe);
  const serious: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(passes.length).toBeGreaterThan(10);
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        serious.push(`${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }
  return { serious, elsewhere: requests.filter((url) => url !== address) };
}

/** The comparison of the bureau's policy with one of a shorter term. */
async function comparison(): Promise<string> {
  const events = [...simulate({ petitions: 15, seed: 4, policy: fireRescueBureau })];
  const log = events.map(({ event }) => JSON.stringify(event)).join('\n');
  const policy = JSON.stringify({
    extends: 'fireRescueBureau',
    id: 'ourBureau',
    version: '1.0.0',
    terms: { 'handling.conclude': { term: { n: 45, unit: 'calendarDays' } } },
  });
  const html = join(directory(), 'diff.html');
  const given = ['--log', file('register.jsonl', log), '--html', html, '--lang', 'zh'];
  expect((await cli(['diff', 'fireRescueBureau', file('policy.json', policy), ...given])).code).toBe(0);
  return html;
}

/** What some of the shipped scenarios cover. */
async function coverage(): Promise<string> {
  const out = directory();
  const given = ['--filter', 'plan.3.2.1', '--coverage-out', out, '--lang', 'zh'];
  expect((await cli(['test', 'examples/scenarios', ...given])).code).toBe(0);
  return join(out, 'coverage.html');
}

describeInBrowser('read by everybody, and asking the network for nothing', (browser) => {
  test.each([
    { name: 'the page of a comparison', written: comparison },
    { name: 'the page of what scenarios cover', written: coverage },
  ])('is $name', async ({ written }) => {
    expect(await lookedAt(browser(), await written())).toEqual({ serious: [], elsewhere: [] });
  });
});
