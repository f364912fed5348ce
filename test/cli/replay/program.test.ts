import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReplayReport } from '../../../src/cli/replay/replayReport.ts';
import { file } from '../cli.ts';
import { assess, lines, parsedLines, receive, registerFile } from '../register.ts';
import { built, recorded, weeks } from './replaying.ts';

const { main } = built();

/** Runs the bundled program in a process of its own. */
const program = (...argv: string[]) => ended(main, ...argv);

async function ended(path: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [path, 'replay', ...argv]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('the program', () => {
  test('verifies a register against what a run wrote, and finds the one line that was changed', async () => {
    const register = weeks();
    const { decisions, effects, petitions } = await recorded(register);
    const same = await program(register, decisions, effects, petitions, '--verify', '--jobs', '2');
    expect(same).toMatchObject({ code: 0, err: '', out: expect.stringContaining('400 decisions compared') });
    const changed = parsedLines(readFileSync(decisions, 'utf8'));
    changed[99] = { ...changed[99], seal: '0000000000000000' };
    const tampered = file('decisions.jsonl.gz', gzipSync(lines(...changed)));
    const { code, out } = await program(register, tampered, '--verify', '--json');
    const { differences } = JSON.parse(out) as ReplayReport;
    expect(differences).toMatchObject([
      {
        log: tampered,
        line: 100,
        kind: 'seal',
        recorded: '0000000000000000',
        eventAt: { log: register, line: 100 },
      },
    ]);
    expect(code).toBe(1);
  });

  test('tells by its exit code that input was bad, and prints nothing beside the answer', async () => {
    const log = registerFile(receive('e1', 'P1'), 'no JSON', assess('e2', 'P1'));
    const { code, out, err } = await program(log, '--lang', 'zh');
    expect(out).toContain(`${log}:2`);
    expect([code, err]).toEqual([2, '']);
  });
});

describe.runIf(existsSync('dist/cli/replayWorker.js'))('the built program', () => {
  test('has the file of its workers beside it', async () => {
    const { code, out } = await ended('dist/cli/main.js', registerFile(receive('e1', 'P1')), '--json');
    expect(JSON.parse(out)).toMatchObject({ totals: { accepted: 1, petitions: 1 } });
    expect(code).toBe(0);
  });
});
