import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { file } from '../cli.ts';

/** Starts the built program, with so little memory that it cannot hold a long log; gives its address once it is told. */
async function started(argv: readonly string[]) {
  const program = spawn(
    process.execPath,
    ['--max-old-space-size=40', 'dist/cli/main.js', 'inspect', ...argv],
    {
      env: { ...process.env, LANG: 'C' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => void program.kill('SIGKILL'));
  let out = '';
  program.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  while (!out.includes('Ctrl-C')) await once(program.stdout, 'data');
  return { program, out, url: /http:\S+/.exec(out)?.[0] ?? expect.fail(out) };
}

test('the built program shows a log of 100,000 events in little memory, and Ctrl-C ends it cleanly', async () => {
  const register = readFileSync('examples/register/register.jsonl', 'utf8').trimEnd().split('\n');
  const events = Array.from({ length: 100_000 }, (_, n) => register[n % register.length]);
  const path = file('log.jsonl', events.join('\n'));
  const { program, out, url } = await started([path, '--no-open', '--port', '0']);
  expect(out).toContain('100000 events');
  const response = await fetch(`${url}log`);
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).length;
  expect(bytes).toBe(Buffer.byteLength(events.join('\n')));
  program.kill('SIGINT');
  expect(await once(program, 'exit')).toEqual([0, null]);
});
