import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packRegister } from '../../examples/packs/register.ts';
import { checkPolicy, createEngine, type Petition, type Policy } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { describeScenarios } from '../../src/testing/index.ts';

const bodies = Object.values(packs).map((policy) => [policy.id, policy] as const);

/** To which lifecycles each kind of body comes that the plan's own body has not, or has otherwise. */
const comesTo: Readonly<Record<string, readonly string[]>> = {
  countyDepartment: ['classApproval', 'handling', 'review', 'reexamination', 'reception'],
  municipalPetitionBureau: ['passingDown', 'reviewCase'],
  reexaminationOffice: ['reviewCase'],
  university: ['classApproval', 'handling'],
};

const registerOf = (id: string) =>
  readFileSync(`examples/packs/${id}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly petition: string; readonly type: string });

/** What a register comes to under a policy. */
function decided(policy: Policy, events: ReturnType<typeof registerOf>) {
  const engine = createEngine<string>(policy);
  const petitions = new Map<string, Petition>();
  const through = new Set<string>();
  let refused = 0;
  for (const event of events) {
    const decision = engine.receive(petitions.get(event.petition), event);
    if (!decision.accepted) refused += 1;
    else {
      petitions.set(event.petition, decision.petition);
      for (const { lifecycle } of decision.path) through.add(lifecycle);
    }
  }
  return { petitions, through, refused };
}

describe.each(bodies)('the pack %s', (id, policy) => {
  test('is a policy as anybody could write it: whole, and nowhere laxer than the regulation', () => {
    const written = JSON.parse(JSON.stringify(policy)) as unknown;
    expect(checkPolicy(written)).toEqual({ accepted: true, policy: written });
  });

  test('invents no office: a part that it has nobody for is left out or has a stand-in', () => {
    const { without = [] } = policy.parts ?? {};
    for (const part of without) expect(policy.units.filter(({ roles }) => roles.includes(part))).toEqual([]);
  });

  test('has a register of at least thirty petitions, which goes through what this kind of body does', () => {
    const { petitions, through, refused } = decided(policy, registerOf(id));
    expect(petitions.size).toBeGreaterThanOrEqual(30);
    for (const lifecycle of comesTo[id] as string[]) expect(through).toContain(lifecycle);
    expect(refused).toBeGreaterThan(0);
    expect(refused / registerOf(id).length).toBeLessThan(0.2);
  });

  test('has in it no petition that nobody owes anything for and that has not ended', () => {
    const engine = createEngine<string>(policy);
    for (const petition of decided(policy, registerOf(id)).petitions.values()) {
      if (petition.phase.status === 'done') continue;
      const owed = engine
        .deadlines(petition, petition.lastAt)
        .filter(({ state }) => state === 'running' || state === 'missed');
      expect(owed, `${petition.id} in ${petition.phase.value}`).not.toEqual([]);
    }
  });
});

test('a register of a pack is what its seed gives, to the byte', () => {
  const { university } = packs;
  expect(readFileSync('examples/packs/university.jsonl', 'utf8')).toBe(packRegister(university));
});

describeScenarios('examples/packs');
