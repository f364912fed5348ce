import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fireRescueBureau, housingBureau, lifecycles } from '../../src/index.ts';
import {
  countyDepartment,
  municipalPetitionBureau,
  reexaminationOffice,
  university,
} from '../../src/packs/index.ts';
import { ofThePlan } from '../support/ofThePlan.ts';
import { type Body, bodies, chainedBody, universityBody } from './bodies.ts';
import type { Happening } from './model.ts';
import { reported } from './reported.ts';
import { newTally, playGiven, playHistories, type Tally } from './run.ts';
import { playSimulated } from './simulated.ts';
import { tables } from './tables.ts';

/** A history at which the two once disagreed, and for whom it was settled. */
interface Fixture {
  readonly says: string;
  readonly clause: string;
  /** Who was wrong and was put right: the table, or the library. `reported`: the library is held to be wrong, and waits. */
  readonly settled: 'oracle' | 'library' | 'reported';
  /** Of a reported one: its entry. */
  readonly entry?: string;
  readonly body: string;
  readonly events: readonly Happening[];
}

const folder = 'test/oracle/fixtures';
const fixtures = readdirSync(folder).map((name) => ({
  name: name.replace('.json', ''),
  ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture),
}));
const bodyNamed = (name: string) =>
  [...bodies, chainedBody, universityBody].find((body) => body.name === name) as Body;

/** The first disagreements in words, with their seeds. */
const told = ({ disagreements }: Tally) =>
  disagreements.slice(0, 5).map(({ seed, says }) => `seed ${seed}: ${says}`);

describe('a second opinion', () => {
  test('has a decision table for every lifecycle that its bodies come to, with the states that there are', () => {
    const there = [...ofThePlan.map(({ id }) => id), 'reviewCase', 'classApproval', 'reception'];
    expect(tables.map(({ lifecycle }) => lifecycle).sort()).toEqual(there.sort());
    for (const { lifecycle, rows, ends } of tables) {
      const states = Object.keys(lifecycles.find(({ id }) => id === lifecycle)?.allStates ?? {});
      const named = [
        ...rows.flatMap((row) => [row.in].flat()).filter((state) => state !== '*'),
        ...Object.keys(ends),
      ];
      expect([...new Set(named)].filter((state) => !states.includes(state))).toEqual([]);
    }
  });

  test('agrees with the library on 2,000 histories made at random', () => {
    const tally = playHistories(1, 2000);
    expect(told(tally)).toEqual([]);
    // Most events are taken, and most rows of the tables are reached.
    expect(tally.accepted / tally.events).toBeGreaterThan(0.5);
    expect(tally.rows.size).toBeGreaterThan(225);
  });

  test('agrees with it on 600 of a body with classes and chains of its own', () => {
    const tally = playHistories(1, 600, newTally(), chainedBody);
    expect(told(tally)).toEqual([]);
    expect(tally.accepted / tally.events).toBeGreaterThan(0.5);
    const ofChains = [...tally.rows.keys()].filter((name) => name.startsWith('classApproval'));
    expect(ofChains.length).toBeGreaterThan(15);
  });

  test.each([
    fireRescueBureau,
    housingBureau,
    reexaminationOffice,
    countyDepartment,
    municipalPetitionBureau,
    university,
  ])(
    'agrees with it on a simulated register of $id',
    (policy) => {
      const tally = newTally();
      playSimulated(policy, 60, 2026, tally);
      expect(told(tally)).toEqual([]);
      expect(tally.histories).toBe(60);
      expect(tally.accepted).toBeGreaterThan(600);
    },
    120_000,
  );
});

describe('a history at which they once disagreed', () => {
  test.each(fixtures.filter(({ settled }) => settled !== 'reported'))('$name: $says', ({ body, events }) => {
    expect(playGiven(bodyNamed(body), events)).toBeUndefined();
  });
});

describe('a disagreement that is reported', () => {
  test('has a history that shows it', () => {
    const shown = fixtures.flatMap(({ entry }) => entry ?? []).sort();
    expect([...new Set(shown)]).toEqual(reported.map(({ id }) => id).sort());
  });

  test.each(fixtures.filter(({ settled }) => settled === 'reported'))(
    '$name is there still; once the library is put right, its entry goes and it is settled',
    ({ body, events, entry }) => {
      const found = playGiven(bodyNamed(body), events);
      expect(found?.at).toBe(events.length - 1);
      const fitting = reported.find(({ fits }) => fits(events.at(-1) as Happening, found?.says ?? ''));
      expect(fitting?.id).toBe(entry);
    },
  );
});
