import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { isOwn, unitOf } from '../../src/policy/schema.ts';

describe('the units of a body', () => {
  test('are its own unless the policy says that they are outside, and one that nobody knows is not', () => {
    const outside = fireRescueBureau.units.filter((unit) => unit.outside);
    expect(outside.length).toBeGreaterThan(0);
    for (const unit of outside) expect([unit.id, isOwn(unit)]).toEqual([unit.id, false]);
    expect(isOwn(unitOf(fireRescueBureau, 'commission'))).toBe(true);
    expect(isOwn(unitOf(fireRescueBureau, 'nobody-knows-it'))).toBe(false);
    expect(isOwn(undefined)).toBe(false);
  });
});
