import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.js';
import { knownKeys } from '../../src/scenarios/knownKeys.js';
import { scenarioFileSchema, sendableEvents } from '../../src/scenarios/model.js';

interface Schema {
  readonly $defs: {
    readonly step: { readonly allOf: readonly { readonly if: object; readonly then: object }[] };
  };
}

describe('the published JSON Schema', () => {
  test('is the one that the code gives: npm run scenarioSchema writes it', () => {
    const published = JSON.parse(readFileSync('docs/schema/scenario.schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  test('knows the payload of every event that can be sent', () => {
    const { step } = (scenarioJsonSchema() as unknown as Schema).$defs;
    expect(step.allOf).toHaveLength(sendableEvents.length);
    const register = step.allOf.find((one) => JSON.stringify(one.if).includes('"intake.register"'));
    expect(register?.then).toMatchObject({
      properties: {
        with: { properties: { registerNumber: { type: 'string' } }, additionalProperties: false },
      },
    });
  });
});

describe('the keys that a place knows', () => {
  test.each([
    [[], ['covers', 'policy', 'actors', 'backgrounds', 'scenarios']],
    [
      ['actors', 'clerk'],
      ['role', 'unit', 'id'],
    ],
    [
      ['scenarios', 0],
      ['title', 'covers', 'given', 'when', 'then'],
    ],
    [
      ['scenarios', 0, 'given'],
      ['use', 'facts', 'steps', 'policy'],
    ],
    [
      ['scenarios', 0, 'title'],
      ['zh', 'en'],
    ],
    [['policy', 'x'], []],
    [['policy', 0], []],
  ])('%j: %j', (path, keys) => {
    expect(knownKeys(scenarioFileSchema, path)).toEqual(keys);
  });
});
