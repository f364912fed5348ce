import { describe, expect, test } from 'vitest';
import { conditionNeverUsed } from '../../src/check/checks/conditionNeverUsed.ts';
import { eventNoStateKnows } from '../../src/check/checks/eventNoStateKnows.ts';
import { libraryOf } from '../../src/check/library.ts';
import { partsLeftOut } from '../../src/check/partsLeftOut.ts';
import { definePolicy, fireRescueBureau, lifecycles } from '../../src/index.ts';

const withAgents = definePolicy({
  extends: fireRescueBureau,
  id: 'agents',
  version: '1.0.0',
  agents: { most: 1 },
});

describe('what belongs to a part that a policy leaves out', () => {
  test.each([fireRescueBureau, withAgents])('is no fault, and what it has is asked for: $id', (policy) => {
    const library = libraryOf({ lifecycles, policy });
    expect(conditionNeverUsed.find(library)).toEqual([]);
    expect(eventNoStateKnows.find(library)).toEqual([]);
  });

  test('is named where it is left out, and only there', () => {
    expect([...partsLeftOut(fireRescueBureau)]).toContain('agent.authorise');
    expect(partsLeftOut(withAgents).size).toBe(0);
  });
});
