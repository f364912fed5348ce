import { describe, expect, test } from 'vitest';
import { breachOfConfidence, mayBeTold } from '../../../src/machines/lifecycle/confidence.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Effect } from '../../../src/vocabulary/effects.ts';
import { approvedMatter } from '../approval/samples.ts';

const assigned = (to: object) =>
  ({ type: 'assign', rule: 'plan.1', what: 'handle', to: { role: 'responsibleUnit', ...to } }) as Effect;
const informed = (organ: object) =>
  ({
    type: 'inform',
    rule: 'plan.1',
    what: 'urgent-matter',
    organ: { role: 'outsideOrgan', ...organ },
    decidedBy: 'clerk-1',
  }) as Effect;
const recorded: Effect = { type: 'record', rule: 'plan.1', what: 'receipt', about: 'officer-1' };

const unit = 'dept-personnel';
const harmless = [recorded, assigned({}), assigned({ unit: 'dept-legal', ids: ['legal-1'] }), informed({})];
const nobody = { persons: [], units: [] };
const breach = (effects: readonly Effect[], complainedOf = approvedMatter.complainedOf) =>
  breachOfConfidence(effects, { ...approvedMatter, complainedOf }, fireRescueBureau);

describe('what is said against somebody (reg.30)', () => {
  test('may go to everybody else, and into the register', () => {
    expect(breach([])).toBeUndefined();
    expect(breach(harmless)).toBeUndefined();
  });

  test.each([
    ['the unit complained of', assigned({ unit })],
    ['the unit complained of, told as an organ', informed({ unit })],
    ['the person complained of', assigned({ ids: ['legal-1', 'officer-1'] })],
    ['the person complained of, in another unit', assigned({ unit: 'dept-legal', ids: ['officer-1'] })],
    ['the person complained of, told as of an organ', informed({ ids: ['officer-1'] })],
  ])('does not go to %s', (_, effect) => {
    expect(breach([...harmless, effect, assigned({ unit })])).toBe(effect);
  });

  test('is kept from the unit where no person is named, and from the person where no unit is', () => {
    const [toUnit, toPerson] = [assigned({ unit }), assigned({ ids: ['officer-1'] })];
    expect(breach([toPerson, toUnit], { persons: [], units: [unit] })).toBe(toUnit);
    expect(breach([toUnit, toPerson], { persons: ['officer-1'], units: [] })).toBe(toPerson);
  });

  test('is nothing where nobody is complained of', () => {
    expect(breach([assigned({ unit }), assigned({ ids: ['officer-1'] })], nobody)).toBeUndefined();
  });
});

describe('a part that is addressed without a unit', () => {
  const reported = (role: string) =>
    ({ type: 'report', rule: 'plan.1', what: 'incident', to: { role } }) as Effect;
  const against = (...units: string[]) => ({ persons: [], units });

  test('reaches the only unit that plays it', () => {
    for (const [role, only] of [
      ['disciplineSecretary', 'commission'],
      ['leadingGroupOffice', 'leading-group'],
      ['commandCentre', 'command-centre'],
    ] as const) {
      const effect = reported(role);
      expect(breach([effect], against(only))).toBe(effect);
      expect(breach([effect], against('brigade-2'))).toBeUndefined();
    }
    expect(breach([informed({ role: 'publicSecurity' })], against('public-security'))).toBeDefined();
  });

  test('reaches any of several, so that it is a breach where all of them are complained of', () => {
    const effect = reported('brigade');
    expect(breach([effect], against('brigade-1', 'brigade-2'))).toBeUndefined();
    expect(breach([effect], against('brigade-1', 'brigade-2', 'brigade-3'))).toBe(effect);
  });

  test('reaches no unit where none plays it: the petitioner and the timer have none', () => {
    for (const role of ['petitioner', 'system'])
      expect(breach([reported(role)], against('commission'))).toBeUndefined();
  });

  test('is told in its place to the first above it that is not complained of', () => {
    const told = (part: 'supervisionOffice' | 'leadingGroup', ...units: string[]) =>
      mayBeTold(part, { complainedOf: against(...units) }, fireRescueBureau).role;
    expect(told('supervisionOffice')).toBe('supervisionOffice');
    expect(told('supervisionOffice', 'supervision-office')).toBe('chiefOfficer');
    expect(told('supervisionOffice', 'supervision-office', 'command')).toBe('leadingGroup');
    expect(told('leadingGroup', 'leading-group', 'command')).toBe('superiorOrgan');
    // Nobody is left: the step is refused then.
    const all = fireRescueBureau.units.map(({ id }) => id);
    expect(told('supervisionOffice', ...all)).toBe('supervisionOffice');
  });
});
