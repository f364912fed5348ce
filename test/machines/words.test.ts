import { describe, expect, test } from 'vitest';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { ruleIds } from '../../src/vocabulary/ruleIds.ts';
import type { Text } from '../../src/vocabulary/text.ts';

/** Chinese in Chinese characters, English in Latin letters, neither with a space around it. */
const said = {
  zh: expect.stringMatching(/^\S*\p{Script=Han}.*\S$|^\p{Script=Han}+$/u),
  en: expect.stringMatching(/^\w.*\S$/),
};
const inBook = expect.toSatisfy((rule: string) => ruleIds.some((id) => id === rule), 'a rule of the book');

interface Named {
  readonly rule: string;
  readonly label: Text;
}
const namedOf = ({ rule, label }: Named) => ({ rule, label });

describe.each(lifecycles.map((lifecycle) => [lifecycle.id, lifecycle] as const))('of %s', (_, lifecycle) => {
  const chart = () => lifecycle.under(standardTerms()).chart;
  const states = () => Object.values(chart().states);
  const steps = () => [
    ...states().flatMap(({ on, ways }) => [...Object.values(on).flat(), ...ways]),
    ...Object.values(chart().everywhere).flat(),
  ];

  test('the whole and each state say what they are in both languages, and from which rule', () => {
    expect(namedOf(lifecycle)).toEqual({ rule: inBook, label: said });
    expect(namedOf(chart().meta)).toEqual(namedOf(lifecycle));
    for (const { name, meta } of states())
      expect({ name, ...namedOf(meta) }).toEqual({ name, rule: inBook, label: said });
  });

  test('each step names its rule and the parts that may take it, and says what it is', () => {
    for (const { meta } of steps()) {
      expect(namedOf(meta)).toEqual({ rule: inBook, label: said });
      expect(meta.by).not.toContain('');
    }
  });

  test('each condition says what must hold, and from which rule', () => {
    for (const condition of Object.values(lifecycle.conditions))
      expect(namedOf(condition)).toEqual({ rule: inBook, label: said });
  });
});
