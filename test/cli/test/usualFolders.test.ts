import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory } from '../cli.ts';

const scenario = `actors:
  officer: { role: disciplineCommission, unit: commission, id: officer-1 }
scenarios:
  - title: { zh: 没有的信访事项不能登记, en: What was not received is not registered }
    when: { at: 2026-03-02, by: officer, event: petitioner.query }
    then: { refused: unknown-petition }
`;

function folder(names: readonly string[]): string {
  const path = directory();
  for (const name of names) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), scenario);
  }
  return path;
}

describe('where scenarios are found unless told', () => {
  const main = resolve('src/cli/main.ts');
  const within = (cwd: string) => {
    const argv = ['--no-warnings', main, 'test', '--lang', 'en'];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  test('in scenarios, and where there is none in examples/scenarios', () => {
    const both = folder(['scenarios/a.yaml', 'examples/scenarios/b.yaml']);
    expect(within(both).out).toContain('scenarios/a.yaml');
    expect(within(both).out).not.toContain('b.yaml');
    expect(within(folder(['examples/scenarios/b.yaml'])).out).toContain('b.yaml');
  });

  test('where there is neither, that is told', () => {
    expect(within(folder([]))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no scenarios or examples/scenarios here'),
    });
  });
});
