import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cloudEventType } from '../../src/serve/delivery/cloudEvent.ts';
import { signed } from '../../src/serve/delivery/signature.ts';
import { servedOffice } from '../cli/serve/support/servedOffice.ts';
import { until } from '../support/patience.ts';
import { runScript, stop } from '../support/programs.ts';
import { blockAfter } from './runBuilt.ts';

const page = readFileSync('examples/webHost/README.md', 'utf8');

/** Starts the example's receiver on a free port. */
async function startReceiver(secretFile: string, keysFile: string) {
  const words = ['examples/webHost/receiver.mjs', secretFile, keysFile, '0'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => stop(child, 'SIGKILL'));
  const said = { out: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said.out += piece;
  });
  await until(() => said.out.includes('\n'));
  const [first = '', url = ''] = /receiving on (\S+)\n/.exec(said.out) ?? [];
  /** What it has done, a line each. */
  const done = () => said.out.slice(first.length);
  return { child, url, done };
}

/** An office whose receiver and service share a secret. */
function office() {
  const served = servedOffice();
  const secret = randomBytes(24).toString('hex');
  const secretFile = join(served.folder, 'secret');
  writeFileSync(secretFile, `${secret}\n`);
  return { ...served, secret, secretFile, keysFile: join(served.folder, 'keys') };
}

describe('the web host', () => {
  test('goes through a day as its page shows: each answer, and each delivery', async () => {
    const { start, secretFile, keysFile } = office();
    const receiver = await startReceiver(secretFile, keysFile);
    const actors = ['--actors', 'examples/webHost/actors.json'];
    const deliver = ['--deliver-to', receiver.url, '--deliver-secret-file', secretFile];
    const { url } = await start([...actors, ...deliver]);
    const day = await runScript('examples/webHost/day.mjs', url);
    expect(day).toEqual({ code: 0, out: blockAfter(page, 'The last of them prints', 'text'), err: '' });
    const deliveries = blockAfter(page, 'as the deliveries come', 'text');
    await until(() => receiver.done().length >= deliveries.length);
    expect(receiver.done()).toBe(deliveries);
  });

  test('has a receiver that takes nothing unsigned, old or forged, and does a key once, across a kill too', async () => {
    const { secret, secretFile, keysFile } = office();
    const first = await startReceiver(secretFile, keysFile);
    const event = { id: 'P1/1/0', type: 'petition-flow.record', data: { type: 'record', what: 'receipt' } };
    const body = JSON.stringify(event);
    const seconds = Math.floor(Date.now() / 1000);
    const headersBy = (by: string, at = seconds, over = body) => signed(Buffer.from(by), event.id, at, over);
    const post = async (url: string, headers: Record<string, string>) =>
      (await fetch(url, { method: 'POST', headers: { 'content-type': cloudEventType, ...headers }, body }))
        .status;
    for (const wrong of [
      {},
      headersBy('somebody else’s secret of some length'),
      headersBy(secret, seconds - 3_600),
      headersBy(secret, seconds, `${body} `),
      { ...headersBy(secret), 'webhook-signature': 'v1,' },
    ])
      expect(await post(first.url, wrong)).toBe(401);
    expect(first.done()).toBe('');
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(await post(first.url, headersBy(secret))).toBe(204);
    await until(() => first.done() !== '');
    expect(first.done()).toBe('P1/1/0 petition-flow.record receipt\n');
    await stop(first.child, 'SIGKILL');
    const second = await startReceiver(secretFile, keysFile);
    expect(await post(second.url, headersBy(secret))).toBe(204);
    expect(second.done()).toBe('');
  });
});
