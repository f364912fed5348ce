import { expect, test } from 'vitest';
import { partToldOfUrgency } from '../../../src/machines/lifecycle/urgentOrgan.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';

test.each([
  ['superior-bureau', 'superiorOrgan'],
  ['street-office', 'outsideOrgan'],
  // What public security is told has its own way (reg.47).
  ['public-security', undefined],
  ['dept-legal', undefined],
  ['unheard-of', undefined],
])('%s may be told of an urgent matter as %s (reg.25)', (organ, part) => {
  expect(partToldOfUrgency(fireRescueBureau, organ)).toBe(part);
});

test('an organ of several parts is told in the one that fits', () => {
  const [unit] = fireRescueBureau.units;
  if (!unit) throw new Error('the bureau has no unit');
  const units = [
    { ...unit, id: 'several', roles: ['publicSecurity', 'outsideOrgan', 'superiorOrgan'] as const },
  ];
  expect(partToldOfUrgency({ ...fireRescueBureau, units: units as never }, 'several')).toBe('outsideOrgan');
});
