import { describe, expect, test } from 'vitest';
import { createRegister } from '../../src/register/index.ts';
import { engine, entriesFrom, exampleEvents } from './samples.ts';

const register = createRegister(engine);
const entries = entriesFrom(exampleEvents);
const early = entriesFrom(exampleEvents.filter(({ at }) => at < '2026-07'));
const petitioners = new Set(entries.flatMap(({ petition }) => petition.matter.petitioners));
const year = { from: '2026-01-01', to: '2026-12-31' };

/** Every text and every key in an answer, with the path to it. */
function words(value: unknown, path: string): [path: string, word: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => [
    [path, key],
    ...words(inner, Array.isArray(value) ? path : `${path}.${key}`),
  ]);
}
/** Where petitioners are named. */
const namedIn = (answer: unknown) =>
  new Set(words(answer, 'answer').flatMap(([path, word]) => (petitioners.has(word) ? [path] : [])));

describe('nobody is counted, sorted or scored', () => {
  test('the register has petitioners that would be found', () => {
    expect(petitioners.size).toBeGreaterThan(50);
    expect(namedIn(entries.map(({ petition }) => petition)).size).toBeGreaterThan(0);
  });

  test.each([
    ['figures', register.figures(entries, year)],
    ['the report of a year', register.yearlyReport(entries, { year: 2026 })],
    ['what units owe', register.owed(early, '2026-06-30')],
  ])('%s name no petitioner', (_, answer) => {
    expect(namedIn(answer)).toEqual(new Set());
  });

  test('candidates name petitioners as ids that two petitions have in common, and nowhere else', () => {
    const twice = early.map(({ petition }) => petition);
    const again = entriesFrom(
      exampleEvents
        .filter(({ at }) => at < '2026-07')
        .map((event) => ({ ...event, petition: `${event.petition}-again` })),
    );
    const candidates = register.candidates([...twice, ...again]);
    expect(candidates.length).toBeGreaterThan(3);
    expect([...namedIn(candidates)].every((path) => /^answer(\.proposed)?\.petitioners$/.test(path))).toBe(
      true,
    );
    for (const candidate of candidates)
      expect(Object.keys(candidate).filter((key) => /score|rank|weight|likel|count/i.test(key))).toEqual([]);
  });
});
