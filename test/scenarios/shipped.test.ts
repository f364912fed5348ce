import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureLabels, measures } from '../../src/coverage/items.ts';
import type { CoverageReport } from '../../src/coverage/report.ts';
import { ruleTexts } from '../../src/rules/texts/ruleTexts.ts';
import type { ScenarioResult } from '../../src/scenarios/result.ts';
import { describeScenarios } from '../../src/testing/index.ts';
import { ruleIds } from '../../src/vocabulary/ruleIds.ts';

const results: ScenarioResult[] = [];
let report: CoverageReport | undefined;

// All of them run once; the last test is that nothing is left uncovered.
describeScenarios('examples/scenarios', {
  onResult: (result) => results.push(result),
  coverage: {
    threshold: 100,
    maxUncovered: 0,
    onReport: (whole) => {
      report = whole;
    },
  },
});

describe('the shipped scenarios', () => {
  test('are at least 120', () => {
    expect(results.length).toBeGreaterThanOrEqual(120);
  });

  // With `-u` the figures are written into the page.
  test('reach as much as the page on scenarios says', async () => {
    const counts = report?.counts ?? expect.fail('nothing was counted');
    const path = 'docs/reference/tools/scenarios.md';
    const page = measures.reduce(
      (text, measure) => {
        const { covered, total } = counts[measure];
        const line = new RegExp(`^(  ${measureLabels[measure].en} +)\\d+/\\d+$`, 'm');
        expect(text).toMatch(line);
        return text.replace(line, `$1${covered}/${total}`);
      },
      readFileSync(path, 'utf8'),
    );
    await expect(page).toMatchFileSnapshot(resolve(path));
  });

  test('have a title of their own each, in Chinese and in English', () => {
    const titles = results.map(({ title }) => title);
    expect(new Set(titles.map(({ zh }) => zh)).size).toBe(titles.length);
    expect(new Set(titles.map(({ en }) => en)).size).toBe(titles.length);
    expect(titles.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/^[A-Z]/.test(en))).toEqual([]);
  });

  test('cover every clause of the plan, and every rule by which somebody acts', () => {
    const covered = new Set(results.flatMap(({ covers }) => covers));
    const bare = ruleIds.filter((rule) => !covered.has(rule));
    expect(bare).toEqual(ruleIds.filter((rule) => ruleTexts[rule].notExecutable));
  });

  test('stand in files named after the clause that they cover', () => {
    const names = [...new Set(results.map(({ file }) => file))];
    const misnamed = names.filter((file) => {
      const name = file.replace(/^.*[\\/]/, '');
      const clause = /^(?:plan|reg)\.[\d.]*\d/.exec(name)?.[0];
      if (clause === undefined) return !/^(?:simple|civil|policy)-/.test(name);
      const covered = results.flatMap((result) => (result.file === file ? result.covers : []));
      return !covered.some((rule) => rule === clause || rule.startsWith(`${clause}.`));
    });
    expect(misnamed).toEqual([]);
  });
});
