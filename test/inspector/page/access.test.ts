import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { widestTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { letter } from '../../support/stories.ts';
import { describeInBrowser, openFromDisk } from '../support/browser.ts';

const rooms = ['petitions', 'lifecycles', 'training', 'live'] as const;
const looks = [
  { lang: 'en', dark: false },
  { lang: 'zh', dark: true },
] as const;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds serious or critical, with the places. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
}

/** How many events the shipped register has for a petition. */
const stepsOf = (id: string) =>
  readFileSync('examples/register/register.jsonl', 'utf8')
    .trim()
    .split('\n')
    .filter((line) => JSON.parse(line).petition === id).length;

const drawn = (page: Page) => page.locator('[data-chart][data-drawn=true]').waitFor();

describeInBrowser('the page for everybody', (browser) => {
  describe.for(looks)('in $lang, dark: $dark', ({ lang, dark }) => {
    test('axe finds nothing serious in any room', async () => {
      const { page } = await openFromDisk(browser(), { data: { lang }, dark });
      await drawn(page);
      await page.locator('.event-name').first().click();
      expect(await serious(page)).toEqual([]);
      for (const panel of ['deadlines', 'facts', 'table'])
        await page.locator(`#details-tab-${panel}`).click();
      await page.locator('#details-tab-deadlines').click();
      await page.locator('.deadline-name').first().click();
      expect(await serious(page)).toEqual([]);
      for (const [at] of rooms.slice(1).entries()) {
        await page
          .locator('.room')
          .nth(at + 1)
          .click();
        expect(await serious(page)).toEqual([]);
      }
    });
  });

  test.for([820, 1280])('nothing has to be scrolled sideways at %i px', async (width) => {
    const { page } = await openFromDisk(browser(), { size: { width, height: 1180 } });
    await drawn(page);
    for (const [at] of rooms.entries()) {
      await page.locator('.room').nth(at).click();
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
    }
  });

  test('keys alone choose a petition, go through its log, and move the chart', async () => {
    const { page } = await openFromDisk(browser());
    await drawn(page);
    await page.locator('#cases').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.case-title h2').textContent()).toBe('P2025-0002');
    await page.locator('#log').focus();
    await page.keyboard.press('Home');
    expect(await page.locator('.player-step').textContent()).toContain(`step 1 of ${stepsOf('P2025-0002')}`);
    await page.locator('#details-tab-log').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[role=tab][aria-selected=true]').textContent()).toContain('Deadlines');
    const box = () => page.locator('.chart-canvas svg').getAttribute('viewBox');
    const before = await box();
    await page.locator('.chart-frame').focus();
    await page.keyboard.press('+');
    const zoomed = await box();
    await page.keyboard.press('ArrowRight');
    expect(new Set([before, zoomed, await box()]).size).toBe(3);
  });

  test('every chart is there as tables too, with its states, steps, and where the petition stands', async () => {
    const { page } = await openFromDisk(browser(), { hash: '#/lifecycles/handling' });
    expect(await page.locator('[data-lifecycle]').count()).toBe(lifecycles.length);
    for (const { id, under } of lifecycles) {
      const { chart } = under(widestTerms());
      await page.locator(`[data-lifecycle="${id}"]`).click();
      await page.locator('#lifecycle-tab-table').click();
      const states = await page.locator('.chart-table table').first().locator('tbody tr').count();
      expect(states).toBe(Object.keys(chart.states).length);
    }
  });

  test('printed, the chart and the log are whole, and the controls stay away', async () => {
    const { page } = await openFromDisk(browser());
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const shown = (await page.locator('.case-title h2').textContent()) ?? '';
    expect(stepsOf(shown)).toBeGreaterThan(10);
    expect(await page.locator('#log .log-row').count()).toBe(stepsOf(shown));
    expect(await page.locator('.chart-canvas svg').getAttribute('viewBox')).toMatch(/^0 0 /);
    for (const control of ['.case-list', '.side', '.player', '.header-tools'])
      expect(await page.locator(control).isVisible()).toBe(false);
  });

  test('how long a layout of the largest chart and a step take stands in the page’s own measures', async () => {
    const { page } = await openFromDisk(browser(), { data: { events: [] }, hash: '#/lifecycles/handling' });
    await drawn(page);
    await page.locator('[name=language]').click();
    await page.locator('[data-chart=handling][data-drawn=true]').waitFor();
    await page.locator('.room').first().click();
    const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
    const opening = { type: 'intake.receive', petition: 'P-9', by, ...letter };
    await page.evaluate(`driver.openPetition(${JSON.stringify(opening)}, '2026-03-02T09:00:00')`);
    const query = { type: 'petitioner.query', by: { role: 'petitioner', id: 'petitioner-1' } };
    for (let day = 3; day < 9; day += 1)
      await page.evaluate(`driver.sendEvent(${JSON.stringify(query)}, '2026-03-0${day}T09:00:00')`);
    const layouts = await page.evaluate<number[]>(measures('petition-flow:layout:handling'));
    const steps = await page.evaluate<number[]>(measures('petition-flow:step'));
    expect(layouts.length).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThanOrEqual(7);
    expect([...layouts, ...steps].filter((ms) => !(ms >= 0))).toEqual([]);
  });
});

const measures = (name: string) => `performance.getEntriesByName('${name}').map(({ duration }) => duration)`;
