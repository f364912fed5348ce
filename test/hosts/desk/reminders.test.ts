import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../src/engine/compose.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import type { Accepted } from '../../../src/engine/decision.ts';
import type { Petition } from '../../../src/engine/petition.ts';
import { comeBy, firstReminder, remindersAfter, reminding } from '../../../src/hosts/desk/reminders.ts';
import type { Reminder } from '../../../src/hosts/port/rows.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { assessment, letter, registration } from '../support/letters.ts';
import { registerEvents } from '../support/registerHost.ts';

const engine = createEngine(fireRescueBureau);
const accept = (petition: Petition | undefined, event: unknown): Accepted => {
  const decision = engine.receive(petition, event);
  if (!decision.accepted) throw new Error(decision.refusals[0]?.message.en);
  return decision;
};

describe('the reminders of a petition', () => {
  it('are set with a deadline and dropped when its duty is done', () => {
    const opened = accept(undefined, letter('P1'));
    const set = remindersAfter([], opened.effects, opened.petition);
    expect(set).toContainEqual({ deadline: 'firstVisit.register', day: '2026-03-04' });
    const assessed = accept(opened.petition, assessment('P1'));
    const registered = accept(assessed.petition, registration('P1', { at: '2026-03-03T11:00:00+08:00' }));
    const left = remindersAfter(
      remindersAfter(set, assessed.effects, assessed.petition),
      registered.effects,
      registered.petition,
    );
    expect(left.filter(({ deadline }) => deadline === 'firstVisit.register')).toEqual([]);
  });

  it('are over the whole register only of deadlines that run, of days not over, in the order of their days', () => {
    const petitions = new Map<string, { petition: Petition; waiting: readonly Reminder[] }>();
    let most = 0;
    for (const event of registerEvents()) {
      const known = petitions.get(event.petition as string);
      const decision = engine.receive(known?.petition, event);
      if (!decision.accepted) continue;
      const { petition, effects } = decision;
      const waiting = remindersAfter(known?.waiting ?? [], effects, petition);
      petitions.set(petition.id, { petition, waiting });
      most = Math.max(most, waiting.length);
      const running = [petition.phase, ...petition.beside]
        .flatMap(deadlinesOf)
        .filter(({ state }) => state === 'running');
      for (const { deadline, day } of waiting) {
        const owed = running.find(({ id }) => id === deadline);
        expect(owed).toBeDefined();
        expect(day <= (owed?.due ?? '')).toBe(true);
        expect(reminding(petition, { deadline, day })?.to).toBeDefined();
      }
      expect(waiting.map(({ day }) => day)).toEqual(waiting.map(({ day }) => day).sort());
      expect(new Set(waiting.map((one) => JSON.stringify(one))).size).toBe(waiting.length);
    }
    expect(most).toBeGreaterThan(2);
  });

  it('come at the first moment of their day in Shanghai, of one deadline only the last that has come', () => {
    const waiting = [
      { deadline: 'a', day: '2026-03-04' },
      { deadline: 'b', day: '2026-03-04' },
      { deadline: 'a', day: '2026-03-05' },
      { deadline: 'a', day: '2026-03-06' },
    ];
    expect(firstReminder(waiting)).toBe(Date.parse('2026-03-04T00:00:00+08:00'));
    expect(comeBy(waiting, Date.parse('2026-03-03T23:59:59.999+08:00')).come).toEqual([]);
    expect(comeBy(waiting, Date.parse('2026-03-05T00:00:00+08:00'))).toEqual({
      come: [
        { deadline: 'a', day: '2026-03-05' },
        { deadline: 'b', day: '2026-03-04' },
      ],
      left: [{ deadline: 'a', day: '2026-03-06' }],
    });
    expect(firstReminder([])).toBeNull();
  });
});
