import { describe, expect, test } from 'vitest';
import { definePolicy, PolicyRefused } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';

describe('nothing in place of a part of a policy', () => {
  test.each(['terms', 'choices', 'units', 'roles', 'extension', 'thresholds'])('is refused: %s', (part) => {
    const define = () =>
      definePolicy({ extends: fireRescueBureau, id: 'own', version: '1.0.0', [part]: null } as never);
    expect(define).toThrow(PolicyRefused);
    expect(define).toThrow(part);
  });

  test('is refused within a part, too', () => {
    const terms = { 'handling.conclude': null };
    expect(() =>
      definePolicy({ extends: fireRescueBureau, id: 'own', version: '1.0.0', terms } as never),
    ).toThrow('terms.handling.conclude');
  });
});
