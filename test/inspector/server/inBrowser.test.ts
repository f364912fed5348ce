import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { createActor } from 'xstate';
import { describeInBrowser, openAt, patientPage } from '../support/browser.ts';
import { foreignMachine } from '../support/foreign.ts';
import { hostSite } from '../support/hostSite.ts';
import { inspector } from '../support/livePage.ts';
import { stockClient } from '../support/stockClient.ts';

/** Waits until an actor of this name shows in the page's live part in this state. */
async function showsActor(page: Page | Frame, name: string, state: string): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { location: { hash: string } }).location.hash = '#/live';
  });
  await page.getByText(name).first().waitFor();
  await page.getByText(state).first().waitFor();
}

describeInBrowser('the served page in a real browser', (browser) => {
  test('runs under its policy, and asks for nothing but itself, its log and its socket', async () => {
    const log = readFileSync('examples/register/register.jsonl');
    const { url } = await inspector({
      title: 'register.jsonl',
      log: async function* () {
        yield log;
      },
    });
    const { page, requests, faults } = await openAt(browser(), url);
    await page.getByText('P2025-0001').first().waitFor();
    expect(new Set(requests)).toEqual(new Set([url, `${url}log`]));
    expect(faults).toEqual([]);
  });

  test('shows a live actor of a program, a machine that is not ours', async () => {
    const running = await inspector();
    const { page, faults } = await openAt(browser(), running.url);
    const actor = createActor(foreignMachine(), { inspect: stockClient(running).inspect });
    onTestFinished(() => void actor.stop());
    actor.start();
    await showsActor(page, 'foreign', 'ready');
    expect(faults).toEqual([]);
  });

  test('shows a live actor of a site that opens it with the stock browser client', async () => {
    const { url } = await inspector();
    const host = await patientPage(browser());
    onTestFinished(() => host.context().close());
    await host.goto(`http://localhost:${await hostSite()}/?inspector=${encodeURIComponent(url)}`);
    const [opened] = await Promise.all([host.waitForEvent('popup'), host.click('button')]);
    await opened.waitForSelector('#app > header');
    await showsActor(opened, 'browserLamp', 'bright');
  });

  test('shows it in a frame of that site as well', async () => {
    const { url } = await inspector();
    const host = await patientPage(browser());
    onTestFinished(() => host.context().close());
    await host.goto(`http://127.0.0.1:${await hostSite()}/?frame&inspector=${encodeURIComponent(url)}`);
    await host.click('button');
    const frame = await (await host.waitForSelector('iframe')).contentFrame();
    await frame?.waitForURL(`${url}**`);
    await frame?.waitForSelector('#app > header');
    await showsActor(frame ?? expect.fail('no frame'), 'browserLamp', 'bright');
  });
});
