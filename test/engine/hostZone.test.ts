import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inHostZone } from '../calendar/inHostZone.ts';
import type { EngineAnswers } from './hostZoneAnswers.ts';

const ask = (zone: string) => inHostZone<EngineAnswers>(zone, '../engine/hostZoneAnswers.ts');

describe('a register is decided the same on every host', () => {
  let inUtc: EngineAnswers;
  beforeAll(() => {
    // The sources have syntax that Node strips only when asked to transform it.
    vi.stubEnv('NODE_OPTIONS', '--experimental-transform-types');
    inUtc = ask('UTC');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  test('one in UTC decides', () => {
    expect(inUtc.minutesBehindUtc).toBe(0);
    expect(inUtc.answers).toHaveLength(5);
  });

  test.each([
    ['Asia/Shanghai', -480],
    ['America/New_York', 300],
  ])('one in %s decides the same, to the byte', (zone, minutesBehindUtc) => {
    const there = ask(zone);
    expect(there.minutesBehindUtc).toBe(minutesBehindUtc);
    expect(JSON.stringify(there.answers)).toBe(JSON.stringify(inUtc.answers));
  });
});
