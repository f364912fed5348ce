import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Two sources, the first of which imports the second, and the rule that forbids it. */
const forbidden = [
  ['src/rules/book.ts', 'src/calendar/days.ts', 'rules-imports-downwards'],
  ['src/vocabulary/roles.ts', 'src/rules/clause.ts', 'vocabulary-imports-downwards'],
  ['src/calendar/notice.ts', 'src/policy/bureau.ts', 'calendar-imports-downwards'],
  ['src/policy/caps.ts', 'src/deadlines/term.ts', 'policy-imports-downwards'],
  ['src/deadlines/due.ts', 'src/machines/review.ts', 'deadlines-imports-downwards'],
  ['src/machines/handling.ts', 'src/engine/decide.ts', 'machines-imports-downwards'],
  ['src/engine/open.ts', 'src/cli/table.ts', 'engine-imports-downwards'],
  ['src/engine/replay.ts', 'src/testing/walk.ts', 'engine-imports-downwards'],
  ['src/engine/loop.ts', 'src/scenarios/step.ts', 'engine-imports-downwards'],
  ['src/scenarios/watch.ts', 'src/cli/watch.ts', 'scenarios-imports-downwards'],
  ['src/engine/tried.ts', 'src/check/checks.ts', 'engine-imports-downwards'],
  ['src/check/graph.ts', 'src/scenarios/graph.ts', 'check-imports-downwards'],
  ['src/check/page.ts', 'src/cli/page.ts', 'check-imports-downwards'],
  ['src/cli/run.ts', 'src/index.ts', 'cli-stands-alone'],
  ['src/cli/check.ts', 'src/testing/suite.ts', 'cli-stands-alone'],
  ['src/inspector/page.ts', 'src/hosts/outbox.ts', 'inspector-stands-alone'],
  ['src/documents/paper.ts', 'src/hosts/outbox.ts', 'documents-stands-alone'],
  ['src/documents/file.ts', 'node:fs', 'no-node-built-ins-in-the-core'],
  ['src/index.ts', 'src/testing/kit.ts', 'index-shows-only-the-core'],
  ['src/index.ts', 'src/scenarios/model.ts', 'index-shows-only-the-core'],
  ['src/misplaced.ts', 'src/vocabulary/codes.ts', 'no-file-outside-the-rooms'],
  ['src/engine/first.ts', 'src/engine/second.ts', 'no-cycles'],
  ['src/calendar/table.ts', 'node:fs', 'no-node-built-ins-in-the-core'],
  ['src/scenarios/folder.ts', 'node:fs', 'no-node-built-ins-in-the-core'],
  ['src/engine/explain.ts', 'src/engine/absent.ts', 'nothing-unresolvable'],
] as const;

const allowed = [
  ['src/engine/due.ts', 'src/machines/supervision.ts'],
  ['src/engine/next.ts', 'src/vocabulary/events.ts'],
  ['src/cli/progress.ts', 'src/engine/report.ts'],
  ['src/cli/files.ts', 'node:fs'],
  ['src/cli/test.ts', 'src/scenarios/run.ts'],
  ['src/cli/findings.ts', 'src/check/finding.ts'],
  ['src/check/library.ts', 'src/engine/lifecycles.ts'],
  ['src/testing/adapter.ts', 'src/scenarios/run.ts'],
  ['src/documents/ledger.ts', 'src/register/entry.ts'],
  ['src/testing/read.ts', 'node:fs'],
  ['src/scenarios/run.ts', 'src/engine/decision.ts'],
] as const;

/** What closes the circle of the first two files; the circle is reported once, at its first file. */
const wayBack = ['src/engine/second.ts', 'src/engine/first.ts'] as const;

/** The sources that are imported but not there. */
const absent = new Set<string>(['src/engine/absent.ts']);

describe('imports run downwards only', () => {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  let violations: string[] = [];

  beforeAll(async () => {
    const imports = new Map<string, string[]>();
    for (const [from, to] of [...forbidden, ...allowed, wayBack]) {
      imports.set(from, [...(imports.get(from) ?? []), to]);
      if (to.startsWith('src/') && !absent.has(to)) imports.set(to, imports.get(to) ?? []);
    }
    for (const [file, targets] of imports) {
      const lines = targets.map((to) =>
        to.startsWith('src/') ? `import './${relative(dirname(file), to)}';` : `import '${to}';`,
      );
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), `${lines.join('\n')}\nexport {};\n`);
    }
    const { forbidden: rules, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
    const { tsConfig: _, ...cruiseOptions } = options as ICruiseOptions & { tsConfig?: unknown };
    const { output } = await cruise(['src'], {
      ...cruiseOptions,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
    });
    violations = (output as ICruiseResult).summary.violations.map(
      ({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`,
    );
  });

  afterAll(() => rmSync(root, { recursive: true }));

  test.each(forbidden)('%s may not import %s', (from, to, rule) => {
    const target = rule === 'nothing-unresolvable' ? './absent.ts' : to.replace(/^node:/, '');
    expect(violations).toContain(`${from} -> ${target}: ${rule}`);
  });

  test.each(allowed)('%s may import %s', (from) => {
    expect(violations.filter((violation) => violation.startsWith(`${from} `))).toEqual([]);
  });
});
