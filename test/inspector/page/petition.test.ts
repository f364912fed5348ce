import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { letter } from '../../support/stories.ts';
import { describeInBrowser, openFromDisk } from '../support/browser.ts';

const engine = createEngine<string>(fireRescueBureau);
const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
const register = lines.map((line) => JSON.parse(line) as { petition: string; at: string });
const eventsOf = (id: string) => register.filter(({ petition }) => petition === id);

/** Where the open courses of the petition stand, as the page shows it. */
const standing = (page: Page) => page.locator('.course:not(.ended)').allTextContents();
const folder = () => mkdtempSync(join(tmpdir(), 'inspector-log-'));
const idle = (page: Page) => page.locator('.progress').waitFor({ state: 'detached' });

describeInBrowser('a petition in the page', (browser) => {
  test('opened from disk it shows the shipped register, and asks for nothing beyond itself', async () => {
    const { page, requests, faults } = await openFromDisk(browser());
    await page.locator('[data-chart][data-drawn=true]').waitFor();
    expect(await page.locator('.case-count').textContent()).toContain(
      String(new Set(register.map(({ petition }) => petition)).size),
    );
    expect(await page.locator('svg [data-state].active').count()).toBe(1);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a refused event shows its code, its rule, and who could have sent it', async () => {
    const { page } = await openFromDisk(browser(), { data: { events: [] } });
    const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
    const clerk = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' };
    const opening = { type: 'intake.receive', petition: 'P-9', by, ...letter };
    const assess = {
      type: 'intake.assess',
      by: clerk,
      withinCompetence: true,
      kind: 'claim',
      reason: 'ours',
    };
    await page.evaluate(`driver.openPetition(${JSON.stringify(opening)}, '2026-03-02T09:00:00')`);
    expect(
      await page.evaluate(`driver.sendEvent(${JSON.stringify(assess)}, '2026-03-03T09:00:00')`),
    ).toMatchObject({ verdict: 'refused', code: 'wrong-role' });
    const step = page.locator('.this-step');
    expect(await step.locator('.refusals [data-rule="plan.3.1.1"]').count()).toBe(1);
    expect(await step.textContent()).toContain('discipline commission');
    expect(await page.locator('#log .log-row.refused').count()).toBe(1);
  });

  test('an event that states too little is sent back with the fields that lack, and is no step', async () => {
    const { page } = await openFromDisk(browser(), { data: { events: eventsOf('P2025-0001').slice(0, 1) } });
    await page.locator('[data-event="intake.assess"] .event-name').click();
    await page.locator('.event-form [type=submit]').click();
    expect(await page.locator('.event-form [data-code=invalid]').count()).toBe(3);
    expect(await page.locator('.event-form .field-fault').count()).toBe(3);
    expect(await page.locator('#log .log-row').count()).toBe(1);
  });

  test('going back shows the petition as it was, and going on shows it as it is', async () => {
    const events = eventsOf('P2026-0008');
    const { page } = await openFromDisk(browser(), { data: { events } });
    await idle(page);
    const now = await standing(page);
    const slider = page.locator('.player input');
    let petition: unknown;
    for (const [at, event] of events.entries()) {
      const decision = engine.receive(petition, event);
      if (decision.accepted) petition = decision.petition;
      if (at % 4 > 0) continue;
      await slider.fill(String(at + 1));
      const { phase, beside } = petition as { phase: { instance: string }; beside: { instance: string }[] };
      const shown = await page.evaluate(
        "[...document.querySelectorAll('.course:not(.ended)')].map((one) => one.dataset.instance)",
      );
      expect(shown).toEqual([phase, ...beside].map(({ instance }) => instance));
    }
    await slider.fill('0');
    expect(await standing(page)).toEqual([]);
    await page.locator('.log-row').last().click();
    expect(await standing(page)).toEqual(now);
  });

  test('an event sent from the past goes into a branch, and the log stays what it was', async () => {
    const events = eventsOf('P2025-0001');
    const { page } = await openFromDisk(browser(), { data: { events } });
    await idle(page);
    await page.locator('.player input').fill('1');
    await page.locator('[data-event="petitioner.query"] .event-name').click();
    await page.locator('[name=role]').selectOption('petitioner');
    await page.locator('.event-form [type=submit]').click();
    expect(await page.locator('.case-title h2').textContent()).toBe('P2025-0001 ~1');
    expect(await page.locator('#log .log-row').count()).toBe(2);
    await page.locator('[data-case="P2025-0001"]').click();
    expect(await page.locator('#details-tab-log .count').textContent()).toBe(String(events.length));
  });

  test('undo takes the last step back', async () => {
    const { page } = await openFromDisk(browser(), { data: { events: eventsOf('P2025-0001').slice(0, 3) } });
    await idle(page);
    await page.getByRole('button', { name: 'Undo last' }).click();
    expect(await page.locator('#log .log-row').count()).toBe(2);
    expect((await standing(page)).join()).toContain('within competence');
  });

  test('an exported log is the log that was read, and opens again', async () => {
    const events = eventsOf('P2026-0007');
    const { page } = await openFromDisk(browser(), { data: { events } });
    await idle(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export this log' }).click(),
    ]);
    const file = join(folder(), 'log.jsonl');
    await download.saveAs(file);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual(
      events.map((event) => JSON.stringify(event)),
    );
    const { page: other } = await openFromDisk(browser(), { data: { events: [] } });
    await other.locator('input[type=file]').setInputFiles(file);
    await other.locator('[data-case="P2026-0007"]').waitFor();
    await idle(other);
    expect(await standing(other)).toEqual(await standing(page));
  });

  test('broken lines of a dropped log are listed with their numbers, and the rest works', async () => {
    const { page, faults } = await openFromDisk(browser(), { data: { events: [] } });
    const [first, second] = eventsOf('P2025-0001').map((event) => JSON.stringify(event));
    const log = `${first}\n{"broken":\n\n[]\n${second}\n`;
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(log)}], 'a.jsonl'));
      for (const type of ['dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: data, cancelable: true }));
    })()`);
    await page.locator('[data-case="P2025-0001"]').waitFor();
    await page.locator('.problem-count').click();
    expect(await page.locator('.problem-list b').allTextContents()).toEqual(['line 2', 'line 4']);
    await page.keyboard.press('Escape');
    expect(await page.locator('#log .log-row.accepted').count()).toBe(2);
    expect(faults).toEqual([]);
  });

  test('petitions of an unknown policy, or changed by hand, are told, and the page goes on', async () => {
    let petition: unknown;
    for (const event of eventsOf('P2025-0002')) {
      const decision = engine.receive(petition, event);
      if (decision.accepted) petition = decision.petition;
    }
    const stored = petition as object;
    const data = {
      petitions: [
        { ...stored, policy: { id: 'elsewhere', version: '9.0.0' } },
        { ...stored, seal: 'x' },
        stored,
      ],
      problems: [{ line: 3, message: { zh: '坏行', en: 'a broken line' } }],
    };
    const { page, faults } = await openFromDisk(browser(), { data });
    await page.locator('.problem-count').click();
    const told = (await page.locator('.problem-list li').allTextContents()).join('\n');
    expect(told).toMatch(/line 3 a broken line[\s\S]*elsewhere[\s\S]*seal/);
    // The list is read before the dialog has the focus; the key is for the dialog.
    await page.locator('dialog.problems[open]').press('Escape');
    await page.locator('dialog.problems[open]').waitFor({ state: 'detached' });
    expect(await page.locator('[data-case]').count()).toBe(1);
    await page.locator('#details-tab-deadlines').click();
    expect(await page.locator('[data-deadline]').count()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('a log of 100,000 events leaves the page usable while it is decided', async () => {
    const file = join(folder(), 'large.jsonl');
    const copies = Math.ceil(100_000 / lines.length);
    const large = Array.from({ length: copies }, (_, copy) =>
      lines.map((line) => line.replace('"petition":"P', `"petition":"C${copy}-P`)),
    );
    writeFileSync(file, large.flat().slice(0, 100_000).join('\n'));
    const { page, faults } = await openFromDisk(browser(), { data: { events: [] } });
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.case-row').first().waitFor();
    await page.locator('.case-search input').fill('C3-P2026-0007');
    await page.locator('[data-case="C3-P2026-0007"]').click();
    await page.locator('.player input').fill('1');
    expect(await page.locator('.course:not(.ended)').count()).toBe(1);
    expect(await page.locator('.case-row').count()).toBe(1);
    await page.locator('.case-search input').fill('');
    expect(await page.locator('.case-row').count()).toBeLessThan(60);
    expect(faults).toEqual([]);
  });

  test('a deadline counts itself day by day, over the days that the engine names', async () => {
    const events = eventsOf('P2026-0008');
    const { page } = await openFromDisk(browser(), { data: { events } });
    await idle(page);
    const { petitions } = engine.replay(events);
    const petition = petitions.get('P2026-0008');
    if (!petition) throw new Error('no such petition');
    const id =
      engine.deadlines(petition, petition.lastAt).find(({ kind }) => kind === 'handling.conclude')?.id ?? '';
    const explained = engine.explainDeadline(petition, id);
    await page.locator('#details-tab-deadlines').click();
    await page.locator(`[data-deadline="${id}"] .deadline-name`).click();
    const days = await page.locator('.day-by-day tbody tr td:first-child').allTextContents();
    expect(days).toEqual(explained?.periods.flat().map(({ day }) => day));
  });

  test('a scenario plays step by step, up to the event that is refused', async () => {
    const { page, faults } = await openFromDisk(browser(), { data: { events: [] }, hash: '#/training' });
    const row = page.locator('.play', { hasText: 'The secretary does not extend the term' });
    await row.getByRole('button').click();
    await page.locator('.player').getByRole('button', { name: 'Next', exact: true }).click();
    expect(await page.locator('.this-step .refusals [data-rule="reg.34"]').count()).toBe(1);
    await page.locator('.player').getByRole('button', { name: 'To the start' }).click();
    expect(await page.locator('.this-step').textContent()).toContain('before it was opened');
    await page.locator('.player').getByRole('button', { name: 'Play' }).click();
    await page.locator('.verdict.good').waitFor();
    expect(faults).toEqual([]);
  });
});
