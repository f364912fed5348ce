import { expect, onTestFinished, test } from 'vitest';
import { createActor, setup } from 'xstate';
import { eventually } from '../../support/patience.ts';
import { describeInBrowser, openAt } from '../support/browser.ts';
import { foreignMachine } from '../support/foreign.ts';
import { inspector } from '../support/livePage.ts';
import { stockClient } from '../support/stockClient.ts';

const light = setup({}).createMachine({
  id: 'light',
  initial: 'red',
  states: { red: { on: { go: 'green' } }, green: { on: { stop: 'red' } } },
});

describeInBrowser('live actors in the page', (browser) => {
  test('an actor of a host, watched with the stock client, appears and moves; no request leaves loopback', async () => {
    const running = await inspector();
    const { page, requests, faults } = await openAt(browser(), running.url);
    await page.locator('[data-chart][data-drawn=true]').waitFor();
    const actor = createActor(light, { inspect: stockClient(running).inspect });
    onTestFinished(() => void actor.stop());
    actor.start();
    await page.locator('[data-chart=light][data-drawn=true]').waitFor();
    await page.locator('[data-state=red].active').waitFor();
    actor.send({ type: 'go' });
    await page.locator('[data-state=green].active').waitFor();
    expect(await page.locator('[data-arrow="red/go/0"]').getAttribute('class')).toContain('taken');
    expect(await page.locator('.live-events li').first().textContent()).toContain('go');
    expect(requests.filter((url) => new URL(url).hostname !== '127.0.0.1')).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a machine that is not ours, full of functions, is drawn or told, and the page goes on', async () => {
    const running = await inspector();
    const { page, faults } = await openAt(browser(), `${running.url}#/live`);
    await page.locator('.socket.open').waitFor();
    const actor = createActor(foreignMachine(), { inspect: stockClient(running).inspect });
    onTestFinished(() => void actor.stop());
    actor.start();
    await eventually(() => expect(actor.getSnapshot().matches('ready')).toBe(true));
    for (const name of ['foreign', 'lamp']) await page.locator('.actor', { hasText: name }).first().waitFor();
    const count = await page.locator('.actor').count();
    for (let at = 0; at < count; at += 1) {
      await page.locator('.actor').nth(at).click();
      expect(await page.locator('.stage .chart-canvas, .stage .chart-note').count()).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  });

  test('a server that goes away is told, and the rest of the page works', async () => {
    const running = await inspector();
    const { page } = await openAt(browser(), `${running.url}#/live`);
    await page.locator('.socket.open').waitFor();
    await running.close();
    await page.locator('.socket.lost').waitFor();
    await page.locator('.room').nth(1).click();
    await page.locator('[data-chart][data-drawn=true]').waitFor();
  });
});
