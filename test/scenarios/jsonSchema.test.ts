import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.ts';
import { knownKeys } from '../../src/scenarios/knownKeys.ts';
import { scenarioFileSchema, sendableEvents } from '../../src/scenarios/model.ts';

interface Schema {
  readonly $defs: {
    readonly id: object;
    readonly step: {
      readonly else: { readonly allOf: readonly { readonly if: object; readonly then: object }[] };
    };
  };
}

describe('the published JSON Schema', () => {
  test('is the one that the code gives: npm run scenarioSchema writes it', () => {
    const published = JSON.parse(readFileSync('docs/reference/schema/scenario.schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  test('knows the payload of every event that can be sent', () => {
    const { allOf } = (scenarioJsonSchema() as unknown as Schema).$defs.step.else;
    expect(allOf).toHaveLength(sendableEvents.length);
    const register = allOf.find((one) => JSON.stringify(one.if).includes('"intake.register"'));
    expect(register?.then).toMatchObject({
      properties: {
        with: { properties: { registerNumber: { $ref: '#/$defs/id' } }, additionalProperties: false },
      },
    });
  });

  test('defines once what stands in hundreds of places, and refers to nothing that it does not define', () => {
    const schema = scenarioJsonSchema() as unknown as Schema;
    const { id } = schema.$defs;
    expect(id).toMatchObject({ type: 'string', maxLength: 96 });
    const whole = JSON.stringify(schema);
    expect(whole.split(JSON.stringify(id))).toHaveLength(2);
    const asked = new Set([...whole.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual(Object.keys(schema.$defs).sort());
  });
});

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const accepts = ajv.compile(scenarioJsonSchema() as object);
const shipped = readdirSync('examples/scenarios', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.ya?ml$/.test(name),
);
/** A file as an editor reads it: keys merged in with `<<` are keys. */
const written = (name: string) =>
  parse(readFileSync(join('examples/scenarios', name), 'utf8'), { merge: true });

describe('an editor that has the published JSON Schema', () => {
  test.each(shipped)('finds nothing against %s', (name) => {
    expect(accepts(written(name)) ? [] : accepts.errors).toEqual([]);
  });

  test('is asked about every file that is shipped', () => {
    expect(shipped.length).toBeGreaterThan(60);
    expect(shipped).toContain('office.yaml');
  });

  const send = (
    payload: object,
    then: object = { state: { handling: 'inHand' } },
    event = 'handling.extend',
  ) => ({
    scenarios: [
      { title: '一', given: '一般已交办', when: { at: '+1 day', by: '纪委', event, with: payload }, then },
    ],
  });

  test.each([
    ['a day', { until: '2026-06-30' }, true],
    ['a day in words', { until: '+5 working days' }, true],
    ['the last day of a deadline', { until: 'the last day of handling.conclude' }, true],
    ['a day that there is not', { until: '2026-06-31' }, false],
    ['words that name no day', { until: 'soon' }, false],
    ['a field that the event does not have', { til: '2026-06-30' }, false],
  ])('says of %s what a lawyer needs to know', (_, payload, said) => {
    expect(accepts(send(payload, undefined, 'special.list'))).toBe(said);
  });

  test('lets a payload be wrong where that is what the scenario is about, and nowhere else', () => {
    const wrong = { reason: '' };
    const refused = (then: object) => accepts(send(wrong, then, 'handling.refuse'));
    expect(refused({ refused: 'invalid' })).toBe(true);
    expect(refused({ refused: { code: 'invalid', rule: 'policy' } })).toBe(true);
    expect(refused({ refused: 'wrong-role' })).toBe(false);
    expect(refused({ refused: { code: 'too-late' } })).toBe(false);
    const inBackground = (then: object) => {
      const step = Object.fromEntries(
        Object.entries({ by: '法制处', event: 'handling.refuse', with: wrong }).concat([
          ['then', then as never],
        ]),
      );
      return accepts({ backgrounds: { 甲: { steps: [step] } } });
    };
    expect(inBackground({ refused: 'invalid' })).toBe(true);
    expect(inBackground({ refused: 'not-now' })).toBe(false);
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
