import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Book } from '../../../../src/inspector/page/model/book.ts';
import { enginesOf, shippedPolicies } from '../../../../src/inspector/page/model/policies.ts';
import { readLogText } from '../../../../src/inspector/page/model/readLog.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';
import { describeEffect } from '../../../../src/receipts/words/describe.ts';
import { effectTypes } from '../../../../src/vocabulary/effects.ts';

const register = readFileSync('examples/register/register.jsonl', 'utf8');

test('every effect of the register is said in words, and every deadline in it by its name', () => {
  const engine = enginesOf(shippedPolicies)(undefined);
  const book = new Book(engine);
  for (const line of readLogText(register)) book.take(line);
  book.work(() => true);
  const said = new Set<string>();
  for (const file of book.cases.values())
    for (const at of file.entries.keys()) {
      const decision = file.decisionOn(at);
      if (!decision?.accepted) continue;
      const views = engine.deadlines(decision.petition, decision.petition.lastAt);
      for (const effect of decision.effects) {
        const { verb, what, facts } = describeEffect(effect, fireRescueBureau, views);
        for (const text of [verb, what]) expect(text.zh, JSON.stringify(effect)).not.toBe(text.en);
        if ('to' in effect || 'organ' in effect) expect(facts[0]?.en).toMatch(/^to /);
        said.add(effect.type);
      }
    }
  expect([...said].sort()).toEqual([...effectTypes].sort());
});
