import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CoverageReport } from '../../../src/coverage/report.ts';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { cli, directory } from '../cli.ts';

const scenarios = `actors:
  commission: { role: disciplineCommission, unit: commission, id: commission-1 }
scenarios:
  - title: { zh: 来信<受理>, en: A letter & more }
    when: { at: 2026-03-02, by: commission, event: intake.receive, with: { channel: letter, petitioners: [petitioner-1], persons: 1, anonymous: false, reachable: true, cause: wages, claim: pay, complainedOf: { persons: [], units: [] } } }
    then: { state: { firstVisit: received } }
`;

function folder(): string {
  const path = directory();
  writeFileSync(join(path, 'a.yaml'), scenarios);
  return path;
}

const tested = (...options: string[]) => cli(['test', folder(), ...options]);

describe('petition-flow test --coverage', () => {
  test('says nothing of coverage unless asked', async () => {
    const { out } = await tested();
    expect(out).not.toContain('Coverage');
  });

  test('shows each measure by its counts, what is not covered by name, and what is left out with the reason', async () => {
    const { code, out } = await tested('--coverage');
    expect(code).toBe(0);
    expect(out).toMatch(/Coverage by scenarios\n {2}rules +\d+\/\d+\n {2}states +3\/\d{3}\n/);
    expect(out).toContain('  states: firstVisit.redirected  told where to go');
    expect(out).toMatch(/Left out \(\d+\)\n/);
    expect(out).toMatch(/rules: reg\.18\n {6}A prohibition/);
  });

  test('is in Chinese where that is asked for', async () => {
    const { out } = await tested('--coverage', '--lang', 'zh');
    expect(out).toContain('情景覆盖');
    expect(out).toContain('  状态: firstVisit.redirected  已告知有权机关');
  });

  test('is part of the JSON report', async () => {
    const { out } = await tested('--coverage', '--json');
    const { coverage } = JSON.parse(out) as { coverage: CoverageReport };
    expect(coverage.counts.states.covered).toBe(3);
    expect(coverage.counts.states.total).toBeGreaterThan(150);
    expect(coverage.items.find(({ name }) => name === 'firstVisit.received')).toMatchObject({
      count: 1,
      scenarios: [0],
    });
  });

  test('is written as JSON and as a page that asks for nothing from outside', async () => {
    const out = join(directory(), 'deep', 'out');
    const { code } = await tested('--coverage-out', out);
    expect(code).toBe(0);
    const { counts } = JSON.parse(readFileSync(join(out, 'coverage.json'), 'utf8')) as CoverageReport;
    expect(counts.transitions.covered).toBe(2);
    const page = readFileSync(join(out, 'coverage.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('A letter &amp; more');
    expect(page.match(/<svg\b/g)).toHaveLength(lifecycles.length);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\((?!#)/);
    expect(page.match(/\b(?:src|href)="(?!#)[^"]*"/g)).toBeNull();
  });

  test('colours in each picture what was reached, with the count', async () => {
    const out = join(directory(), 'out');
    await tested('--coverage-out', out, '--lang', 'zh');
    const page = readFileSync(join(out, 'coverage.html'), 'utf8');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toMatch(
      /class="state[^"]*\bcovered"[^>]*data-state="received"[^>]*><title>received: 1 次<\/title>/,
    );
    expect(page).toMatch(
      /class="state[^"]*\buncovered"[^>]*data-state="outside"[^>]*><title>outside: 未覆盖<\/title>/,
    );
    expect(page).toContain('来信&lt;受理&gt;');
  });

  test('fails the run where a measure is short of its threshold, and says which', async () => {
    const { code, err } = await tested('--threshold', 'states=2', '--threshold', 'transitions=99.99');
    expect(code).toBe(1);
    expect(err).toMatch(/^petition-flow: too few states are covered: 3 of \d{3}, 2 % are asked for\n/);
    expect(err).toContain('too few transitions are covered: 2 of ');
  });

  test('fails the run where too much is not covered', async () => {
    const { coverage } = JSON.parse((await tested('--coverage', '--json')).out) as {
      coverage: CoverageReport;
    };
    const { total, covered } = coverage.counts.states;
    const open = total - covered;
    const { code, err } = await tested('--max-uncovered', `states=${open - 1}`);
    expect(code).toBe(1);
    expect(err).toBe(`petition-flow: too many states are not covered: ${open}, at most ${open - 1} may be\n`);
    expect((await tested('--max-uncovered', `states=${open}`)).code).toBe(0);
  });

  test.each([
    ['--threshold', '101'],
    ['--threshold', 'state=1'],
    ['--max-uncovered', 'few'],
  ])('does not take %s %s', async (option, value) => {
    const { code, err } = await tested(option, value);
    expect(code).toBe(2);
    expect(err).toContain('the measures are rules, states, transitions, guards, deadlines, refusals');
  });

  test('says where it cannot be written', async () => {
    const path = folder();
    const { code, err } = await cli(['test', path, '--coverage-out', join(path, 'a.yaml')]);
    expect(code).toBe(2);
    expect(err).toContain('a.yaml');
    expect(existsSync(join(path, 'coverage.html'))).toBe(false);
  });
});
