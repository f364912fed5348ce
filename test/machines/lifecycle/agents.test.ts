import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { definePolicy } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Policy } from '../../../src/policy/schema.ts';

const withAgents = definePolicy({
  extends: fireRescueBureau,
  id: 'agents',
  version: '1.0.0',
  agents: { most: 2 },
});
const calendar = createCalendar();
const acts = ['agent.authorise', 'agent.revoke'] as const;

/** The acts that each state of a lifecycle answers to, but for those in which it has ended. */
function knownIn(lifecycle: (typeof lifecycles)[number], policy: Policy) {
  const { chart } = lifecycle.under({ policy, calendar });
  return Object.values(chart.states)
    .filter(({ end, on }) => end === undefined && Object.keys(on).length > 0)
    .map(({ name }) => acts.filter((type) => eventsKnownIn(chart, name).has(type)));
}

describe('authorising an agent and revoking the authority', () => {
  const phases = lifecycles.filter(({ place }) => place === 'phase');
  const beside = lifecycles.filter(({ place }) => place === 'beside');

  test.each(phases)('are possible wherever the matter stands in $id', (lifecycle) => {
    const known = knownIn(lifecycle, withAgents);
    expect(known.length).toBeGreaterThan(0);
    for (const types of known) expect(types).toEqual([...acts]);
  });

  test.each(phases)('are unknown to $id where the policy has no agents', (lifecycle) => {
    for (const types of knownIn(lifecycle, fireRescueBureau)) expect(types).toEqual([]);
  });

  test.each(beside)('are no business of $id', (lifecycle) => {
    for (const types of knownIn(lifecycle, withAgents)) expect(types).toEqual([]);
  });
});
