import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../src/index.ts';
import { runScript } from '../support/programs.ts';
import { blockAfter } from './runBuilt.ts';

const folder = 'examples/ownPolicy';
const policy = `${folder}/policy.json`;
const page = readFileSync(`${folder}/README.md`, 'utf8');
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const command = (...args: string[]) => runScript('dist/cli/main.js', ...args, '--lang', 'en');

describe("the example of a bureau's own policy", () => {
  it('has the very data in its JSON files that its script defines', async () => {
    const print =
      "import('./examples/ownPolicy/marketBureau.mjs').then((all) => console.log(JSON.stringify(all)))";
    const { out } = await runScript('-e', print);
    expect(JSON.parse(out)).toEqual({ marketBureau: read('policy.json'), draft: read('draft.json') });
  });

  it('stands without a finding, and so does its draft', async () => {
    const [standing, draft] = await Promise.all([
      command('check', policy),
      command('check', `${folder}/draft.json`),
    ]);
    expect(standing).toMatchObject({ code: 0, out: expect.stringContaining('no finding') });
    expect(draft.code).toBe(0);
  });

  it('passes its scenarios, and tells with --coverage what they leave out', async () => {
    const tested = await command('test', `${folder}/scenarios`);
    expect(tested).toEqual({ code: 0, out: blockAfter(page, 'enough to see it work', 'text'), err: '' });
    const covered = await command('test', `${folder}/scenarios`, '--coverage');
    expect(covered).toMatchObject({
      code: 0,
      out: expect.stringMatching(/rules {2,}\d+\/\d+[\s\S]*Not covered/),
    });
  });

  it('differs from its draft in the terms that the draft changes, and in every petition of its register', async () => {
    const log = ['--log', `${folder}/register.jsonl`];
    const { code, out } = await command('diff', policy, `${folder}/draft.json`, ...log);
    expect(code).toBe(0);
    expect(out).toContain('Petitions that differ (2 / 2)');
    expect(out).toMatch(/terms\.handling\.conclude\.term\.n +40 +30/);
  });

  it('is refused where it is laxer than the law, with the article', async () => {
    const register = `${folder}/register.jsonl`;
    const run = await command('run', register, '--policy', `${folder}/laxer.json`);
    expect(run).toEqual({ code: 2, out: '', err: blockAfter(page, 'names the articles', 'text') });
    const checked = await command('check', `${folder}/laxer.json`);
    expect(checked).toMatchObject({ code: 3, out: expect.stringContaining('3 findings') });
    expect((await command('run', register, '--policy', policy, '--strict')).code).toBe(0);
    expect(checkPolicy(read('policy.json')).accepted).toBe(true);
  });
});
