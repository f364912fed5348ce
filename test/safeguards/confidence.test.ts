import { describe, expect, test } from 'vitest';
import type { Matter, Policy } from '../../src/index.ts';
import { breachOfConfidence } from '../../src/machines/lifecycle/confidence.ts';
import { judge } from '../../src/machines/lifecycle/judge.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';

/** The units that alone play one of the offices that lifecycles address by their part. */
const officesOf = ({ units }: Policy) =>
  (
    [
      'disciplineCommission',
      'supervisionOffice',
      'chiefOfficer',
      'leadingGroup',
      'leadingGroupOffice',
    ] as const
  ).flatMap((part) => {
    const playing = units.filter(({ roles }) => roles.includes(part));
    return playing.length === 1 ? playing.map(({ id }) => id) : [];
  });

type Actor = { role: string; id: string };

describe('safeguard 5: what is said against somebody never reaches them, and nobody handles their own case', () => {
  for (const { id } of walked) {
    test(`${id}: no effect goes to a person or unit complained of`, () => {
      const breaches = walkOf(id).steps.filter(({ effects, after, terms }) =>
        breachOfConfidence(effects, after.matter as never, terms.policy),
      );
      expect(breaches.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });

    test(`${id}: what is reported to an office that is complained of goes to whoever stands above it, and no step fails for it`, () => {
      const lifecycle = walked.find((one) => one.id === id) ?? expect.fail();
      const tried = new Set<string>();
      const refused: string[] = [];
      for (const { from, event, taken, terms } of walkOf(id).steps) {
        if (!taken) continue;
        const { candidate } = taken;
        for (const unit of officesOf(terms.policy)) {
          const name = `${from.value} --${event.type} ${candidate.meta.when.map(({ type }) => type)} ${unit}`;
          if (tried.has(name)) continue;
          const matter = { ...from.context.matter, complainedOf: { persons: [], units: [unit] } };
          const context = { ...from.context, matter };
          const [open] = judge([candidate], lifecycle.conditions, { context, event, env: terms });
          if (!open?.taken) continue;
          tried.add(name);
          const after = lifecycle.under(terms).stepper.take({ ...from, context } as never, candidate, event);
          const told = after.context as { readonly matter: Matter };
          const breach = breachOfConfidence(after.effects as never, told.matter, terms.policy);
          // A task that the office alone can do is not given to another: whoever acts looks for another way.
          if (breach?.type === 'report') refused.push(`${name}: ${JSON.stringify(breach)}`);
        }
      }
      expect(refused).toEqual([]);
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
