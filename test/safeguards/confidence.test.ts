import { describe, expect, test } from 'vitest';
import { breachOfConfidence } from '../../src/machines/lifecycle/confidence.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';

type Actor = { role: string; id: string };

describe('safeguard 5: what is said against somebody never reaches them, and nobody handles their own case', () => {
  for (const { id } of walked) {
    test(`${id}: no effect goes to a person or unit complained of`, () => {
      const breaches = walkOf(id).steps.filter(({ effects, after, terms }) =>
        breachOfConfidence(effects, after.matter as never, terms.policy),
      );
      expect(breaches.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });

    test(`${id}: whoever has an interest is refused (回避), but for their own declaration or the petitioner’s own act`, () => {
      const taken = walkOf(id).steps.filter(({ from, event, taken: one }) => {
        const { interested, petitioners, complainedOf } = from.context.matter as unknown as {
          interested: string[];
          petitioners: string[];
          complainedOf: { persons: string[] };
        };
        const { id: person } = event.by as Actor;
        const parts = one?.candidate.meta.by ?? [];
        if (!one || parts.every((part) => part === 'petitioner')) return false;
        const open = ['matter.declareInterest', 'petitioner.giveContact'];
        return (
          !open.includes(event.type) &&
          [...interested, ...petitioners, ...complainedOf.persons].includes(person)
        );
      });
      expect(taken.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });

    test(`${id}: a matter never goes to a unit that it complains of`, () => {
      const given = walkOf(id).steps.filter(({ from, after }) => {
        const { unit, complainedOf } = after.matter as unknown as {
          unit?: string;
          complainedOf: { units: string[] };
        };
        return unit !== undefined && unit !== from.context.matter.unit && complainedOf.units.includes(unit);
      });
      expect(given.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });
  }
});
