import { describe, expect, test } from 'vitest';
import { profileOf } from '../../examples/packs/register.ts';
import { createEngine, type Petition } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { coursesOf, holdsOf, holdsOfRefused, must } from '../engine/support/promises.ts';

const bodies = Object.values(packs).map((policy) => [policy.id, policy] as const);

describe.each(bodies)('under the pack %s', (_, policy) => {
  test('every promise holds after every event of petitions made at random, and what was decided is read back', () => {
    const engine = createEngine<string>(policy);
    const visited = new Set<string>();
    let refused = 0;
    for (const seed of ['promise-1', 'promise-2']) {
      const files = new Map<string, Petition>();
      for (const { event, decision } of simulate({
        policy,
        petitions: 30,
        seed,
        profile: profileOf(policy),
      })) {
        if (!decision.accepted) {
          refused += 1;
          holdsOfRefused(decision);
          continue;
        }
        const { petition } = decision;
        holdsOf(policy, files.get(petition.id), decision, event.type);
        files.set(petition.id, petition);
        for (const { lifecycle, value } of coursesOf(petition)) visited.add(`${lifecycle}.${value}`);
      }
      for (const petition of files.values()) {
        const stored = JSON.stringify(petition);
        const restored = engine.restore(JSON.parse(stored));
        must(
          restored.accepted && JSON.stringify(restored.petition) === stored,
          () => `${petition.id} is not read back`,
        );
      }
    }
    expect(refused).toBeGreaterThan(0);
    expect(visited.size).toBeGreaterThan(20);
  });
});
