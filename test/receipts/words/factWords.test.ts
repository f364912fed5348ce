import { describe, expect, test } from 'vitest';
import { createCalendar, lifecycles, shippedPolicies } from '../../../src/index.ts';
import * as packs from '../../../src/packs/index.ts';
import { factName, valueWords } from '../../../src/receipts/words/factWords.ts';

/** Every fact that a guard reads somewhere, with the event at which it is asked. */
function factsRead(): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const policy of [...shippedPolicies, ...Object.values(packs)])
    for (const lifecycle of lifecycles) {
      const { states, everywhere } = lifecycle.under({ policy, calendar: createCalendar() }).chart;
      const steps = [...Object.values(states).map(({ on }) => on), everywhere].flatMap((on) =>
        Object.values(on).flat(),
      );
      for (const { event = '?', meta } of steps)
        for (const { reads } of meta.when) for (const fact of reads) facts.set(fact, event);
    }
  return facts;
}

test('every fact that a guard reads is called something, in both languages, and no part of it by its own name', () => {
  const facts = factsRead();
  expect(facts.size).toBeGreaterThan(150);
  for (const [fact, event] of facts) {
    const { zh, en } = factName(fact, event);
    expect(zh, fact).not.toMatch(/[A-Za-z]/);
    expect(en, fact).not.toMatch(/[a-z][A-Z]/);
  }
});

describe('a value is said in words', () => {
  test.each([
    ['reachable', true, '是', 'yes'],
    ['reachable', false, '否', 'no'],
    ['channel', 'letter', '来信', 'letter'],
    ['persons', 5, '5', '5'],
    ['petitioners', ['a', 'b'], 'a、b', 'a, b'],
    ['petitioners', [], '无', 'none'],
    ['complainedOf', { persons: [], units: ['u'] }, '被反映的人：无；单位：u', 'persons: none; units: u'],
    ['unit', null, '无', 'none'],
    ['unit', {}, '无', 'none'],
  ])('%s %j', (field, value, zh, en) => {
    expect(valueWords(field, value)).toEqual({ zh, en });
  });
});
