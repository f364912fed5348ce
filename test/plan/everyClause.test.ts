import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Effect, lifecycles, type RuleId, ruleIds } from '../../src/index.ts';
import { widestTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import { ruleTexts } from '../../src/rules/texts/ruleTexts.ts';
import type { Office } from '../support/office.ts';
import * as stories from '../support/stories.ts';

/** Rules that no machine carries but that an event names as the one not kept, decided under `reg.43`. */
const grounds: readonly RuleId[] = ['reg.44', 'reg.45', 'reg.46'];

/** Why no machine carries it, as the rule book says. */
const unmoved = (id: RuleId): boolean => ruleTexts[id].notExecutable !== undefined;

const folders = ['../plan/', '../regulation/'];
const title = /\btest(?:\.each\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])([\w.-]+): /g;

/** The rule ids with which the titles of the policy's tests start. */
function titled(): Set<string> {
  const texts = folders.flatMap((folder) => {
    const at = new URL(folder, import.meta.url);
    return readdirSync(at)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, at), 'utf8'));
  });
  return new Set(texts.flatMap((text) => [...text.matchAll(title)].map(([, , id]) => id as string)));
}

/** Rules of the states, the steps and the guards of every lifecycle. */
function rulesOfCharts(): RuleId[] {
  return lifecycles.flatMap(({ under, conditions, rule }) => {
    const { chart } = under(widestTerms());
    const states = Object.values(chart.states);
    const steps = [
      ...states.flatMap(({ on, ways }) => [...Object.values(on).flat(), ...ways]),
      ...Object.values(chart.everywhere).flat(),
    ];
    return [
      rule,
      ...[chart, ...states, ...steps].map(({ meta }) => meta.rule),
      ...steps.flatMap(({ meta }) => meta.when).flatMap(({ type }) => conditions[type]?.rule ?? []),
    ];
  });
}

/** Rules of the effects of whole stories: those that a step names for one of its effects alone. */
function rulesOfEffects(): RuleId[] {
  const reexamined = stories.inReexamination();
  reexamined.send('reexamination.decide', stories.higher(reexamined), stories.opinion);
  const told: readonly Office[] = [reexamined, stories.referredOn(stories.referred()), stories.admitted()];
  const effects: readonly Effect[] = told.flatMap(({ decisions }) =>
    decisions.flatMap((decision) => decision.effects),
  );
  return effects.map(({ rule }) => rule);
}

describe('every clause', () => {
  test('each rule has a test whose title starts with its id, but for those that no machine carries', () => {
    const tested = titled();
    const untested = ['reg.41', 'reg.48'];
    expect(ruleIds.filter((id) => !tested.has(id))).toEqual(untested);
    expect(untested.filter((id) => !unmoved(id as RuleId))).toEqual([]);
  });

  test('no title names a rule that there is not', () => {
    const known: ReadonlySet<string> = new Set(ruleIds);
    expect([...titled()].filter((id) => !known.has(id))).toEqual([]);
  });

  test('each rule is carried by a machine or is a ground that an event names, or the book says why not; never both', () => {
    const kinds = Object.values(deadlineKinds).map(({ rule }) => rule);
    const carried = new Set([...rulesOfCharts(), ...kinds, ...rulesOfEffects(), ...grounds]);
    expect(ruleIds.filter((id) => !carried.has(id))).toEqual(ruleIds.filter(unmoved));
  });
});
