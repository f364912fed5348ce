import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import type { Petition } from '../../../src/engine/petition.ts';
import { columnsOf, dutiesOf, tagsOf } from '../../../src/hosts/desk/columns.ts';
import { noDay } from '../../../src/hosts/port/rows.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { letter } from '../support/letters.ts';
import { registerEvents } from '../support/registerHost.ts';

const engine = createEngine(fireRescueBureau);

describe('what stands beside a petition', () => {
  it('says where it is, what it owes first, and by which words it is found', () => {
    const decision = engine.receive(
      undefined,
      letter('P1', { complainedOf: { persons: ['clerk-9'], units: ['dept-legal'] } }),
    );
    const { petition } = decision as { petition: Petition };
    expect(columnsOf(petition)).toEqual({
      policy: 'fireRescueBureau@1.1.0',
      lifecycle: 'firstVisit',
      state: 'received',
      class: '',
      unit: '',
      cause: 'inspection',
      channel: 'letter',
      seenBy: '',
      open: true,
      openedOn: '2026-03-02',
      nextDue: '2026-03-05',
    });
    expect(tagsOf(petition)).toEqual([
      { name: 'petitioner', value: 'petitioner-1' },
      { name: 'kept-from', value: 'person:clerk-9' },
      { name: 'kept-from', value: 'unit:dept-legal' },
    ]);
  });

  it('agrees over the whole register with what the engine says is owed', () => {
    const petitions = new Map<string, Petition>();
    let owed = 0;
    for (const event of registerEvents()) {
      const decision = engine.receive(petitions.get(event.petition as string), event);
      if (!decision.accepted) continue;
      const { petition } = decision;
      petitions.set(petition.id, petition);
      const views = engine
        .deadlines(petition, petition.lastAt)
        .filter(({ nature, state, overdue }) => nature === 'duty' && (state === 'running' || overdue));
      const duties = dutiesOf(petition).filter(({ due }) => due !== noDay);
      expect(duties.map(({ deadline }) => deadline).sort()).toEqual(views.map(({ id }) => id).sort());
      owed += duties.length;
      const { nextDue, open } = columnsOf(petition);
      expect(nextDue).toBe(views.map(({ due }) => due).sort()[0] ?? noDay);
      if (!open) expect(duties).toEqual([]);
    }
    expect(owed).toBeGreaterThan(1000);
  });
});
