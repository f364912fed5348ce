import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, PolicyRefused } from '../../src/index.ts';
import { alwaysNamed } from '../../src/policy/inertTerms.ts';

describe('a length that an event names each time', () => {
  const setting = (kind: (typeof alwaysNamed)[number], n: number) => {
    const terms = { [kind]: { term: { n, unit: 'calendarDays' } } };
    try {
      definePolicy({ extends: fireRescueBureau, id: 'other', version: '1.0.0', terms });
    } catch (error) {
      if (error instanceof PolicyRefused) return error.faults;
      throw error;
    }
    return [];
  };

  test.each(alwaysNamed)('policy: %s is refused where a policy sets it, for it changes nothing', (kind) => {
    const faults = setting(kind, 3);
    expect(faults.map(({ path, rule }) => [path, rule])).toEqual([[`terms.${kind}.term`, 'policy']]);
    expect(faults[0]?.message.en).toContain(`or at ${fireRescueBureau.terms[kind].term.n}`);
    expect(setting(kind, fireRescueBureau.terms[kind].term.n)).toEqual([]);
  });
});
