import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory } from '../cli/cli.ts';

const query = '{ at: 2026-03-02, by: clerk, event: petitioner.query }';
const office = 'actors: { clerk: { role: supervisionOffice, unit: supervision-office, id: clerk-1 } }\n';
const scenarios = `scenarios:
  - { title: Right, when: ${query}, then: { refused: unknown-petition } }
  - { title: Wrong, when: ${query}, then: { refused: not-now } }
`;

/** A folder in which the built package, vitest and yaml are installed, with these scenarios and a test file. */
function consumer(): string {
  const path = directory();
  mkdirSync(join(path, 'node_modules'));
  symlinkSync(resolve('.'), join(path, 'node_modules/petition-flow'));
  for (const name of ['vitest', 'yaml'])
    symlinkSync(resolve('node_modules', name), join(path, 'node_modules', name));
  mkdirSync(join(path, 'scenarios'));
  writeFileSync(join(path, 'scenarios/office.yaml'), office);
  writeFileSync(join(path, 'scenarios/query.yaml'), scenarios);
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(path, 'scenarios.test.js'),
    "import { describeScenarios } from 'petition-flow/testing';\ndescribeScenarios('scenarios');\n",
  );
  return path;
}

describe('the built test kit', () => {
  test('registers each scenario as a test of vitest', () => {
    const cwd = consumer();
    const vitest = join(cwd, 'node_modules/vitest/vitest.mjs');
    const file = join(cwd, 'report.json');
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST|NODE_V8)/.test(name)),
    );
    const args = [vitest, 'run', '--reporter=json', `--outputFile=${file}`];
    const { stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
    if (!existsSync(file)) throw new Error(stderr);
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const tests = report.testResults.flatMap((file: { assertionResults: object[] }) => file.assertionResults);
    expect(tests).toEqual([
      expect.objectContaining({ fullName: 'scenarios/query.yaml Right · Right', status: 'passed' }),
      expect.objectContaining({
        fullName: 'scenarios/query.yaml Wrong · Wrong',
        status: 'failed',
        failureMessages: [expect.stringContaining('- code not-now')],
      }),
    ]);
  });
});
