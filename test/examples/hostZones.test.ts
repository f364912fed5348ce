import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createEngine, fireRescueBureau } from '../../src/index.ts';
import { runBuilt } from './runBuilt.ts';

const register = 'examples/register/register.jsonl';
const folder = mkdtempSync(join(tmpdir(), 'host-zones-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The register decided live: event by event, each petition stored as text and read again before the next. */
function decidedLive(): string {
  const engine = createEngine<string>(fireRescueBureau);
  const stored = new Map<string, string>();
  for (const line of readFileSync(register, 'utf8').trimEnd().split('\n')) {
    const event = JSON.parse(line) as { petition: string };
    const before = stored.get(event.petition);
    const decision = engine.receive(before === undefined ? undefined : JSON.parse(before), event);
    if (decision.accepted) stored.set(decision.petition.id, JSON.stringify(decision.petition));
  }
  return [...stored.values(), ''].join('\n');
}

const live = decidedLive();

test.each([
  ['UTC', '0'],
  ['Asia/Shanghai', '-480'],
  ['America/New_York', '300'],
])(
  'a host in %s replays the shipped register to the bytes that were decided live',
  (TZ, minutesBehindUtc) => {
    expect(live.length).toBeGreaterThan(60_000);
    const offset = runBuilt(['-p', 'new Date(2026, 0, 1).getTimezoneOffset()'], { TZ });
    expect(offset.trim()).toBe(minutesBehindUtc);
    const out = join(folder, minutesBehindUtc);
    runBuilt(['dist/cli/main.js', 'run', register, '--out', out], { TZ });
    expect(readFileSync(join(out, 'petitions.jsonl'), 'utf8') === live).toBe(true);
  },
);
