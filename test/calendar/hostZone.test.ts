import { expect, test } from 'vitest';
import type { HostZoneAnswers } from './hostZoneAnswers.ts';
import { inHostZone } from './inHostZone.ts';

const ask = (zone: string) => inHostZone<HostZoneAnswers>(zone, './hostZoneAnswers.ts');
const inUtc = ask('UTC');

test.each([
  ['Asia/Shanghai', -480],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
])('a host in %s gets the answers that a host in UTC gets', (zone, minutesBehindUtc) => {
  const there = ask(zone);
  expect(there.minutesBehindUtc).toBe(minutesBehindUtc);
  expect(there.answers).toEqual(inUtc.answers);
});

test('a host in UTC sees the day change at midnight in Shanghai', () => {
  expect(inUtc.minutesBehindUtc).toBe(0);
  expect(inUtc.answers[0]?.slice(0, 2)).toEqual(['2025-12-20', '2025-12-21']);
});
