import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockAfter, runBuilt } from '../examples/runBuilt.ts';

const ownPolicy = "```js\nimport { definePolicy, fireRescueBureau } from 'petition-flow';\n";

describe.each(['docs/manual.md', 'docs/manual.zh-CN.md'])('%s', (page) => {
  const markdown = readFileSync(page, 'utf8');
  let folder = '';

  // Within the repository, so that the package finds itself by its own name.
  beforeAll(() => {
    mkdirSync('.tmp', { recursive: true });
    folder = mkdtempSync(join('.tmp', 'page-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  function run(program: string): string {
    const file = join(folder, 'program.mjs');
    writeFileSync(file, program);
    return runBuilt([file]);
  }

  test('the policy stands, and laxer it is refused in the words of the page', () => {
    const program = blockAfter(markdown, ownPolicy, 'js');
    expect(run(program)).toBe('');
    const [said = ''] = /`terms\.intake\.notice: [^`]+`/.exec(markdown) ?? [];
    const words = said.slice(1, -1).replace('terms.intake.notice: ', '');
    expect(words).not.toBe('');
    expect(program).toContain('n: 10');
    expect(() => run(program.replace('n: 10', 'n: 20'))).toThrow(words);
  });
});
