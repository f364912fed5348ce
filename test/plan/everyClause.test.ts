import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Effect, lifecycles, type RuleId, ruleIds } from '../../src/index.ts';
import { deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import type { Office } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const pursued = 'named as the breach that answerability pursues: a value there, decided under reg.43';

/** Rules that no transition, guard, state, deadline or effect carries: why. */
const principlesOnly: Partial<Record<RuleId, string>> = {
  'reg.18':
    'a prohibition: what it forbids has no event, state or effect; its breach is pursued under reg.46',
  'reg.19.3':
    'addressed to superior organs: a review or a second acceptance is simply not possible meanwhile',
  'reg.24':
    'between organs: within the body whoever signs decides, with a superior the objection of reg.23.3',
  'reg.44': pursued,
  'reg.45': pursued,
  'reg.46': pursued,
};

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
  return lifecycles.flatMap(({ chart, conditions, rule }) => {
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
  test('each rule has a test whose title starts with its id', () => {
    const tested = titled();
    expect(ruleIds.filter((id) => !tested.has(id))).toEqual([]);
  });

  test('no title names a rule that there is not', () => {
    const known: ReadonlySet<string> = new Set(ruleIds);
    expect([...titled()].filter((id) => !known.has(id))).toEqual([]);
  });

  test('each rule is carried by a machine, or is a principle with a reason', () => {
    const kinds = Object.values(deadlineKinds).map(({ rule }) => rule);
    const carried = new Set([...rulesOfCharts(), ...kinds, ...rulesOfEffects()]);
    expect(ruleIds.filter((id) => !carried.has(id))).toEqual(Object.keys(principlesOnly));
  });
});
