import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkLibrary } from '../../src/check/checkLibrary.js';
import { checks } from '../../src/check/checks.js';
import { type FindingsOf, sarifOf } from '../../src/check/sarif.js';
import { mutants } from './mutants.js';

const message = z.object({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);

/** What SARIF 2.1.0 requires of the parts that we write, and the kinds of what we add. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string().min(1),
            version: z.string().min(1),
            rules: z.array(
              z.strictObject({
                id: z.string().min(1),
                name: z.string().min(1),
                shortDescription: message,
                help: message.extend({ markdown: z.string().min(1) }),
                defaultConfiguration: z.strictObject({ level }),
                properties: z.record(z.string(), z.string()),
              }),
            ),
          }),
        }),
        language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
        results: z.array(
          z.strictObject({
            ruleId: z.string().min(1),
            ruleIndex: z.int().min(0),
            level,
            message,
            locations: z.array(
              z.strictObject({
                physicalLocation: z
                  .strictObject({
                    artifactLocation: z.strictObject({ uri: z.string().regex(/^[^\s\\]+$/) }),
                  })
                  .optional(),
                logicalLocations: z.array(
                  z.strictObject({ fullyQualifiedName: z.string().min(1), kind: z.literal('member') }),
                ),
              }),
            ),
            partialFingerprints: z.record(z.string(), z.string()),
            properties: z.record(z.string(), z.string()),
          }),
        ),
      }),
    )
    .min(1),
});

const checked = (id: string, file?: string): FindingsOf => {
  const mutant = mutants.find((one) => one.id === id) as (typeof mutants)[number];
  return { policy: { id: 'body', version: '1.0.0' }, file, findings: checkLibrary(mutant.library) };
};

const runOf = (all: readonly FindingsOf[], lang: 'zh' | 'en' = 'en') =>
  sarif.parse(sarifOf(all, '0.1.0', lang)).runs[0] as z.infer<typeof sarif>['runs'][number];

describe('findings as SARIF', () => {
  test.each(['zh', 'en'] as const)('have what the format requires, in %s', (lang) => {
    const run = runOf([checked('PF101'), checked('PF303')], lang);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(run.results.map(({ level: one }) => one)).toEqual(expect.arrayContaining(['error', 'warning']));
  });

  test('name their rule by its place in the list', () => {
    const { tool, results } = runOf(mutants.slice(0, 6).map(({ id }) => checked(id)));
    expect(results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('of a policy’s data lead to its file', () => {
    const [result] = runOf([checked('PF301', 'packs/our bureau.json')]).results;
    expect(result?.locations[0]?.physicalLocation?.artifactLocation.uri).toBe('packs/our%20bureau.json');
  });

  test('of a machine, or of a policy that has no file, have a name alone', () => {
    for (const one of [checked('PF101', 'pack.json'), checked('PF301')])
      expect(runOf([one]).results[0]?.locations[0]).not.toHaveProperty('physicalLocation');
  });

  test('under two policies are told apart', () => {
    const one = checked('PF101');
    const other = { ...one, policy: { id: 'other', version: '1.0.0' } };
    const prints = runOf([one, other]).results.map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
