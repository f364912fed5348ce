import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { file } from './cli.ts';

/** Runs a command that comes to what is written, as the program's first lines run it. */
function ended(command: string, env: Record<string, string> = {}) {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { untilAnswered } from './src/cli/untilAnswered.js';
process.exitCode = await untilAnswered(process, ${command});`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    write: false,
  });
  const program = file('program.mjs', outputFiles[0]?.text ?? '');
  const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', env });
  return { status, stderr };
}

describe('a command', () => {
  test('ends with its exit code and says nothing more', () => {
    expect(ended('Promise.resolve(3)')).toEqual({ status: 3, stderr: '' });
  });

  test('that can never be answered, since nothing more comes in, is told as a fault and never ends silently', () => {
    const { status, stderr } = ended('new Promise(() => {})');
    expect(status).toBe(4);
    expect(stderr).toMatch(/^petition-flow: a fault of the program: nothing more can come in/);
    expect(ended('new Promise(() => {})', { LANG: 'zh_CN.UTF-8' }).stderr).toContain('程序故障');
  });
});
