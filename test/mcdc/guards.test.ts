import { beforeAll, describe, expect, test } from 'vitest';
import { decisionsOf } from './decisions.ts';
import { type Decision, unshown } from './situations.ts';

/**
 * Conditions that cannot decide a step alone, each with the reason. Every other one has a pair of situations that differ in its
 * answer and no other: with a yes the step is free, without it the step is not.
 */
const neverAlone: Readonly<Record<string, string>> = {
  'firstVisit intake.receive → received: channelIsOpen':
    'where a level is stated, implied by levelMayBeStated: only a visit has one, and a visit is always received; alone in the step without a level',
  'firstVisit intake.classify → simplified: simplifiedAsked':
    'implied by simplifiedInScope: what was not asked for has no scope',
  'firstVisit intake.classify → simplified: unitIsNamed':
    'implied by unitMayHandle: no unit is none that may handle matters; this one only says that it is missing',
  'superiorReferral referral.classify → simplified: simplifiedAsked':
    'implied by simplifiedInScope: what was not asked for has no scope',
  'superiorReferral referral.classify → simplified: unitIsNamed':
    'implied by unitMayHandle: no unit is none that may handle matters; this one only says that it is missing',
  'disorderlyVisit disorder.unitArrived → stays: unitHasMatter':
    'implied by the part that acts: the responsible unit is the one that has the matter',
  'firstVisit classified → parting: termIsOwed':
    'the way is written once for all that hand on to an approval; no term counts yet on a first visit',
  'superiorReferral classified → parting: termIsOwed':
    'the way is written once for all that hand on to an approval; no term counts yet on a referral',
};

describe('each condition of a step decides it alone (MC/DC)', () => {
  let decisions: readonly Decision[] = [];
  beforeAll(() => {
    decisions = decisionsOf();
  });

  test('over every step and every choice of every lifecycle', () => {
    expect(decisions.length).toBeGreaterThan(250);
    expect(decisions.flatMap(({ names }) => names).length).toBeGreaterThan(1000);
  });

  test('with all others saying yes, a single no keeps the step from being taken; the exceptions are these', () => {
    const found = decisions.flatMap((decision) =>
      unshown(decision).map((condition) => `${decision.name}: ${condition}`),
    );
    expect([...new Set(found)].sort()).toEqual(Object.keys(neverAlone).sort());
  });
});
