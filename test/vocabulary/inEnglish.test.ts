import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import { createEngine } from '../../src/engine/createEngine.ts';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { readEvent } from '../../src/engine/readEvent.ts';
import {
  effectSchema,
  fireRescueBureau,
  housingBureau,
  matterSchema,
  type Petition,
  petitionSchema,
  policySchema,
} from '../../src/index.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import type { Schema } from '../../src/vocabulary/schema.ts';
import { sampleEvents } from '../engine/support/sampleEvents.ts';
import { twisted } from '../support/twisted.ts';

describe('where the host has set no language for zod, or another', () => {
  const { localeError } = z.config();
  const said = () =>
    [petitionSchema, policySchema, matterSchema].flatMap((schema) => {
      const { error } = schema.safeParse({
        id: 7,
        persons: 0,
        petitioners: [1],
        channel: 'telegram',
        x: 1,
        version: '',
      });
      return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    });
  const before = said();
  beforeEach(() => z.config({ localeError: () => 'in no language' }));
  afterEach(() => z.config({ localeError }));

  test('a public schema tells its faults in English as zod does', () => {
    expect(said()).toEqual(before);
    expect(before).toEqual(
      expect.arrayContaining([
        'id: Invalid input: expected string, received number',
        'persons: Too small: expected number to be >=1',
        'channel: Invalid option: expected one of "letter"|"online"|"telephone"|"visit"|"fax"',
        ': Unrecognized keys: "x", "version"',
      ]),
    );
    expect(() => matterSchema.parse({})).toThrow('expected string, received undefined');
    expect(matterSchema['~standard'].validate({})).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({
          path: ['id'],
          message: 'Invalid input: expected string, received undefined',
        }),
      ]),
    });
  });

  test('an event of the wrong shape is refused in English, too', () => {
    expect(JSON.stringify(readEvent({ type: 'intake.receive', id: 7 }))).toContain(
      'id: Invalid input: expected string, received number',
    );
  });

  test('within a schema of the host’s own, faults are told as the host has them told', () => {
    const row = z.object({ matter: matterSchema });
    expect(row.safeParse({ matter: {} }).error?.issues[0]?.message).toBe('in no language');
  });
});

describe('whatever is wrong, it is told word for word as zod tells it', () => {
  const error = en().localeError;
  const told = (schema: Schema<unknown>, input: unknown) => schema.safeParse(input).error?.issues;
  const toldByZod = (schema: Schema<unknown>, input: unknown) =>
    z.safeParse(schema, input, { error }).error?.issues;
  const asZod = (schema: Schema<unknown>, good: readonly unknown[], numRuns: number) =>
    fc.assert(
      fc.property(twisted(good), (mutant) => {
        expect(told(schema, mutant)).toEqual(toldByZod(schema, mutant));
      }),
      { numRuns },
    );

  test.each([...eventDefinitions])('of an event %s', (type, { schema }) => {
    asZod(schema, [{ type }, ...(sampleEvents.get(type) ?? [])], 100);
  });

  test('of a policy, a petition, its facts and its effects', () => {
    asZod(policySchema, [fireRescueBureau, housingBureau], 1000);
    const log = readFileSync('examples/register/register.jsonl', 'utf8').split('\n', 300);
    const engine = createEngine(fireRescueBureau);
    const petitions = new Map<string, Petition>();
    const effects = log.flatMap((line) => {
      const event = JSON.parse(line) as { readonly petition: string };
      const decision = engine.receive(petitions.get(event.petition), event);
      if (!decision.accepted) return [];
      petitions.set(event.petition, decision.petition);
      return decision.effects;
    });
    const stored = [...petitions.values()];
    asZod(petitionSchema, stored, 1000);
    asZod(effectSchema, effects, 1000);
    const contexts = stored.flatMap(({ phase, beside, matter }) =>
      [phase, ...beside].map(({ context, instance }) => ({ ...context, instance, matter })),
    );
    for (const { context } of lifecycles) asZod(context, contexts, 200);
  });

  test.each<[string, Schema<unknown>, unknown]>([
    ['no number', policySchema, { thresholds: { groupVisit: Number.NaN } }],
    ['no finite number', policySchema, { thresholds: { groupVisit: -1 / 0 } }],
    ['no kind that there is', effectSchema, { type: 'arrest' }],
    ['no kind at all', effectSchema, 7],
    ['a key that is none', policySchema, { roles: { 'two words': {} } }],
    ['one that is not the only one', petitionSchema, { format: 0 }],
    ['of another class', matterSchema, new Date(0)],
  ])('of %s', (_, schema, input) => {
    expect(told(schema, input)).toBeDefined();
    expect(told(schema, input)).toEqual(toldByZod(schema, input));
  });
});
