import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { shippedPolicies } from '../../../src/cli/policies.ts';
import { workersOf } from '../../../src/cli/replay/replayCommand.ts';
import type { RunReport } from '../../../src/cli/run/runReport.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { digest } from '../../../src/vocabulary/digest.ts';
import { cli, file } from '../cli.ts';
import { parsedLines } from '../register.ts';
import { built, year as register, replayed } from './replaying.ts';

const written = readFileSync(register);
const { worker } = built();

describe('a replay on worker threads', () => {
  test('gives the same bytes whatever the number of workers, of a plain log and of a gzip', async () => {
    const zipped = file('register.jsonl.gz', gzipSync(written));
    const at = '2026-06-30T23:59:59+08:00';
    const start = workersOf(worker);
    const runs = [];
    for (const jobs of [1, 2, 4]) runs.push(await replayed([register], { jobs, at, start }));
    expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
    const ofZip = await replayed([zipped], { jobs: 2, at, start });
    expect(ofZip.out.replaceAll(zipped, register)).toBe(runs[0]?.out);
  });

  test('comes to what a run comes to, at the end and on any day', async () => {
    for (const at of ['2026-03-31T12:00:00+08:00', '2026-12-31T23:59:59+08:00']) {
      const { report } = await replayed([register], { at });
      const { out } = await cli(['run', register, '--json', '--at', at]);
      const run = JSON.parse(out) as RunReport;
      const { blank, unlisted, ...totals } = run.totals;
      expect([blank, unlisted]).toEqual([0, 0]);
      expect(report.totals).toMatchObject(totals);
      expect(report.petitions).toEqual(run.petitions);
      expect(report.refused).toEqual(run.refused.map((refused) => ({ log: register, ...refused })));
    }
  });

  test('comes to the petitions that the engine comes to', async () => {
    const { report } = await replayed([register]);
    const { petitions, accepted } = createEngine(shippedPolicies[0] as never).replay(
      parsedLines(written.toString('utf8')),
    );
    const sum = [...petitions.values()].reduce(
      (total, { id, seal }) => BigInt.asUintN(64, total + BigInt(`0x${digest(`${id} ${seal}`)}`)),
      0n,
    );
    expect(report.digest).toBe(sum.toString(16).padStart(16, '0'));
    expect(report.totals).toMatchObject({ accepted, petitions: petitions.size });
    expect(report.lastAt).toBe(
      [...petitions.values()]
        .map(({ lastAt }) => lastAt)
        .sort()
        .at(-1),
    );
  });

  test('takes a log that is cut into several, and one that comes on standard input', async () => {
    const lines = written.toString('utf8').split('\n');
    const first = file('first.jsonl', lines.slice(0, 700).join('\n'));
    const rest = lines.slice(700).join('\n');
    const whole = await replayed([register]);
    for (const stdin of [Buffer.from(rest), gzipSync(rest)]) {
      const { report } = await replayed([first, '-'], { stdin });
      expect(report.digest).toBe(whole.report.digest);
      expect(report.refused.map(({ log, line }) => (log === '-' ? line + 700 : line))).toEqual(
        whole.report.refused.map(({ line }) => line),
      );
    }
  });

  test('does not ask how the petitions of a log are interleaved', async () => {
    const byPetition = parsedLines(written.toString('utf8'))
      .map((event, at) => ({ event, at }))
      .sort((a, b) => String(a.event.petition).localeCompare(String(b.event.petition)) || a.at - b.at)
      .map(({ event }) => JSON.stringify(event));
    const { report } = await replayed([file('sorted.jsonl', byPetition.join('\n'))]);
    expect(report.digest).toBe((await replayed([register])).report.digest);
  });
});
