import { describe, expect, test } from 'vitest';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { lifecycles } from '../../src/engine/lifecycles.js';
import type { StateMeta, StepMeta } from '../../src/machines/lifecycle/chart.js';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.js';
import { ruleIds } from '../../src/vocabulary/ruleIds.js';
import type { Text } from '../../src/vocabulary/text.js';

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
  const machine = () => lifecycle.under(standardTerms()).machine as unknown as AnyStateMachine;
  const states = (): AnyStateNode[] => Object.values(machine().states);
  const stepsOf = (node: AnyStateNode): StepMeta[] =>
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(({ meta }) => meta as never);

  test('the whole and each state say what they are in both languages, and from which rule', () => {
    expect(namedOf(lifecycle)).toEqual({ rule: inBook, label: said });
    for (const { key, meta } of states())
      expect({ key, ...namedOf(meta as unknown as StateMeta) }).toEqual({ key, rule: inBook, label: said });
  });

  test('each step names its rule and the parts that may take it, and says what it is where it has words', () => {
    for (const node of [machine().root, ...states()])
      for (const { rule, by, label } of stepsOf(node)) {
        expect(rule).toEqual(inBook);
        expect(by).not.toContain('');
        if (label) expect(label).toEqual(said);
      }
  });

  test('each condition says what must hold, and from which rule', () => {
    for (const condition of Object.values(lifecycle.conditions))
      expect(namedOf(condition)).toEqual({ rule: inBook, label: said });
  });
});
