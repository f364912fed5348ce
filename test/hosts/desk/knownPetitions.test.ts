import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import type { Petition } from '../../../src/engine/petition.ts';
import { decideEvent } from '../../../src/hosts/desk/decideEvent.ts';
import { KnownPetitions } from '../../../src/hosts/desk/knownPetitions.ts';
import type { StoredPetition } from '../../../src/hosts/port/rows.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { letter } from '../support/letters.ts';
import { registerEvents } from '../support/registerHost.ts';

const engine = createEngine<string>(fireRescueBureau);
const opened = (id: string): Petition => {
  const decision = engine.receive(undefined, letter(id));
  if (!decision.accepted) throw new Error(decision.refusals[0]?.message.en);
  return decision.petition;
};

/** What is found; undefined: it cannot be trusted. */
const find = (known: KnownPetitions, id: string, json: string) => {
  const restored = known.restore(id, json);
  return restored.accepted ? restored.petition : undefined;
};

describe('petitions that an engine made lately', () => {
  it('are found by the text that they are stored as, and are not restored again', () => {
    const known = new KnownPetitions(engine);
    const petition = opened('P1');
    const json = JSON.stringify(petition);
    known.keep(json, petition);
    expect(find(known, 'P1', json)).toBe(petition);
  });

  it('are restored once, and found from then on', () => {
    const known = new KnownPetitions(engine);
    const json = JSON.stringify(opened('P1'));
    const first = find(known, 'P1', json);
    expect(first).toEqual(JSON.parse(json));
    expect(find(known, 'P1', json)).toBe(first);
  });

  it('are not found by a text that somebody changed: it is restored, and not trusted', () => {
    const known = new KnownPetitions(engine);
    const petition = opened('P1');
    known.keep(JSON.stringify(petition), petition);
    const changed = JSON.stringify({ ...petition, matter: { ...petition.matter, cause: 'pay' } });
    expect(find(known, 'P1', changed)).toBeUndefined();
    expect(find(known, 'P1', JSON.stringify(petition))).toBe(petition);
  });

  it('are forgotten, the ones that nobody asked for longest first, where their texts are too long together', () => {
    const [one, two, three] = [opened('P1'), opened('P2'), opened('P3')];
    const [first, second, third] = [one, two, three].map((petition) => JSON.stringify(petition)) as [
      string,
      string,
      string,
    ];
    const known = new KnownPetitions(engine, first.length + second.length);
    known.keep(first, one);
    known.keep(second, two);
    find(known, 'P1', first);
    known.keep(third, three);
    expect(find(known, 'P1', first)).toBe(one);
    expect(find(known, 'P2', second)).not.toBe(two);
  });

  it('change no decision: over the whole register the same is written as without', () => {
    const known = new KnownPetitions(engine);
    const stored = new Map<string, StoredPetition>();
    const asking = { now: 0, aheadMs: Number.POSITIVE_INFINITY };
    let written = 0;
    for (const event of registerEvents()) {
      const id = event.petition as string;
      const remembering = decideEvent(engine, stored.get(id), event, asking, known);
      expect(remembering).toEqual(decideEvent(engine, stored.get(id), event, asking));
      if (!remembering.write) continue;
      stored.set(id, remembering.write.petition);
      written += 1;
    }
    expect(written).toBeGreaterThan(200);
  });
});
