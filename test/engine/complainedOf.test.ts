import { describe, expect, test } from 'vitest';
import {
  addDays,
  createEngine,
  type Effect,
  fireRescueBureau,
  housingBureau,
  type Policy,
} from '../../src/index.ts';

/** Who would get an effect: the unit named, or each that plays the part. */
function reached(effect: Effect, { units }: Policy): readonly string[] {
  const to = 'to' in effect ? effect.to : 'organ' in effect ? effect.organ : undefined;
  if (!to) return [];
  return to.unit === undefined
    ? units.filter(({ roles }) => roles.includes(to.role)).map(({ id }) => id)
    : [to.unit];
}

const bodies = [fireRescueBureau, housingBureau] as const;
const organs = bodies.flatMap((policy) => policy.units.map(({ id }) => [policy.id, id, policy] as const));

describe('a petition that complains of one organ, left to itself after it arrived', () => {
  test.each(organs)(
    '%s, of %s: what is missed is supervised, and nothing of it reaches that organ',
    (_, organ, policy) => {
      const engine = createEngine<string>(policy);
      const commission = policy.units.find(({ roles }) => roles.includes('disciplineCommission'));
      const role = Object.keys(policy.roles).find((name) =>
        policy.roles[name]?.plays.includes('disciplineCommission'),
      );
      const opened = engine.receive(undefined, {
        type: 'intake.receive',
        id: 'c1',
        petition: 'P-77',
        at: '2026-06-01T15:00:00+08:00',
        by: { role, unit: commission?.id, id: 'officer-7' },
        channel: 'online',
        petitioners: ['petitioner-7'],
        persons: 1,
        anonymous: false,
        reachable: true,
        cause: 'noise',
        claim: 'quiet',
        complainedOf: { persons: [], units: [organ] },
      });
      if (!opened.accepted) throw new Error('not opened');
      let { petition } = opened;
      const effects: Effect[] = [...opened.effects];
      for (let day = '2026-06-02'; day < '2026-09-01'; day = addDays(day, 4)) {
        const at = `${day}T08:00:00+08:00`;
        for (const event of engine.due(petition, at).events) {
          const decision = engine.receive(petition, event);
          if (!decision.accepted) throw new Error(`${event.id} was refused`);
          petition = decision.petition;
          effects.push(...decision.effects);
        }
        // Nothing is over and unnoticed.
        const overdue = engine
          .deadlines(petition, at)
          .filter(({ state, overdue: is }) => state === 'running' && is);
        expect(overdue).toEqual([]);
      }
      const missed = engine
        .deadlines(petition, '2026-09-01T08:00:00+08:00')
        .filter(({ state }) => state === 'missed');
      expect(missed.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['intake.notice', 'intake.register']),
      );
      expect(petition.beside.filter(({ lifecycle }) => lifecycle === 'supervision')).toHaveLength(2);
      for (const effect of effects) {
        const who = reached(effect, policy);
        if (who.length > 0) expect(who.every((id) => id === organ)).toBe(false);
      }
    },
  );
});
