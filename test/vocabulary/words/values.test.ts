import { describe, expect, test } from 'vitest';
import { supervisionCauses } from '../../../src/vocabulary/events/supervision.ts';
import { ruleIds } from '../../../src/vocabulary/ruleIds.ts';
import { valueLabel, valueLabels } from '../../../src/vocabulary/words/values.ts';
import { statedAnywhere } from './stated.ts';

const rules = new Set<string>(ruleIds);

/** The words that the schemas know, by field; rules are called by the rule book. */
const wordsByField = new Map<string, Set<string>>();
for (const { name, words } of statedAnywhere)
  for (const word of words)
    if (!rules.has(word)) wordsByField.set(name, (wordsByField.get(name) ?? new Set()).add(word));

describe('the labels of values', () => {
  test('are those of the fields whose value is one of several words, and of no other', () => {
    const fields = Object.keys(valueLabels).filter((field) => field !== 'role');
    expect(fields.sort()).toEqual([...wordsByField.keys()].filter((field) => field !== 'role').sort());
  });

  test.each([...wordsByField])('of %s are of every word that it can be', (field, words) => {
    const labelled = Object.keys(valueLabels[field as keyof typeof valueLabels]);
    expect(labelled).toEqual(expect.arrayContaining([...words]));
    for (const word of words) expect(valueLabel(field, word).zh).toMatch(/\p{Script=Han}/u);
  });

  test('have no word that no event states, but the cause that comes of itself and the parts of the plan', () => {
    const idle = Object.entries(valueLabels)
      .filter(([field]) => field !== 'role')
      .flatMap(([field, labels]) =>
        Object.keys(labels)
          .filter((word) => !wordsByField.get(field)?.has(word))
          .map((word) => `${field} ${word}`),
      );
    expect(idle).toEqual(['cause missedDeadline']);
    expect(supervisionCauses).toContain('missedDeadline');
  });

  test.each([
    ['channel', 'telegram'],
    ['reason', 'because'],
    ['breach', 'reg.42'],
    ['constructor', 'name'],
    ['channel', 'constructor'],
    ['__proto__', '__proto__'],
    ['channel', ''],
  ])('call what is no word of %s (%j) by itself', (field, value) => {
    expect(valueLabel(field, value)).toEqual({ zh: value, en: value });
  });
});
