import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { livePage } from '../inspector/support/livePage.ts';
import { blockAfter, runBuilt } from './runBuilt.ts';

const script = 'examples/liveActors/index.mjs';
const port = /127\.0\.0\.1:\d+/g;

test('the live actors print what their page says, and end by themselves', () => {
  const printed = blockAfter(readFileSync('examples/liveActors/README.md', 'utf8'), 'It prints', 'text');
  expect(runBuilt([script]).replace(port, '')).toBe(printed.replace(port, ''));
});

test('the live actors show up in the inspector, each in the state that it came to, until Ctrl-C', async () => {
  const program = spawn(process.execPath, [script, '--stay'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void program.kill('SIGKILL'));
  const [first] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
  const [address = ''] = first.match(port) ?? [];
  const page = await livePage({ inspectUrl: `ws://${address}` });
  await page.until(() => page.actor('supervision')?.status === 'done');
  expect(page.actor('supervision')?.value).toBe('dutyDone');
  expect(page.actor('handling')?.value).toBe('reported');
  expect(page.store).toMatchObject({ problems: [], dropped: 0 });
  program.kill('SIGINT');
  expect(await once(program, 'exit')).toEqual([0, null]);
});
