import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Actor,
  createEngine,
  type Engine,
  fireRescueBureau,
  housingBureau,
  lifecycles,
  type NextEvent,
  type Policy,
  payloadSchema,
} from '../../src/index.ts';
import { receive } from './support/courses.ts';
import { laterPlan, people, petitionUnder } from './support/office.ts';
import { sampleEvents } from './support/sampleEvents.ts';

const at = '2026-04-07T10:20:00+08:00';
const openingTypes = [
  'intake.receive',
  'repeat.receive',
  'referral.receive',
  'group.arrive',
  'capital.request',
  'reviewCase.request',
];

/** Everybody who might act under a policy: each role for each unit, and for none. */
const actorsOf = (policy: Policy): Actor<string>[] =>
  Object.keys(policy.roles).flatMap((role) => [
    { role, id: 'person-1' },
    { role, id: 'petitioner-1' },
    ...policy.units.map(({ id: unit }) => ({ role, unit, id: 'person-1' })),
  ]);

const engines: readonly [string, Engine<string>, Policy][] = [fireRescueBureau, housingBureau].map(
  (policy) => [policy.id, createEngine<string>(policy), policy],
);

describe.each(engines)('what can open a petition under %s', (_, engine, policy) => {
  const asked = (by: Actor<string>) => engine.nextEvents(undefined, { by, at });

  test('is every event that opens one, in the order of the plan, and has the shape of what is said of a petition', () => {
    const [actor] = actorsOf(policy) as [Actor<string>];
    const listed = asked(actor);
    expect(listed.map(({ type }) => type)).toEqual(openingTypes);
    const ofPetition = petitionUnder().follow([receive]);
    const [beside] = ofPetition.engine.nextEvents(ofPetition.petition, {
      by: people.clerk,
      at: ofPetition.petition.lastAt,
    });
    for (const one of listed) {
      expect(Object.keys(one)).toEqual(Object.keys(beside as NextEvent));
      expect(one).toMatchObject({ opens: true, payload: payloadSchema(one.type) });
      expect(one.roles.length).toBeGreaterThan(0);
      expect(one.rules.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    }
  });

  test('needs nothing but what the payload states', () => {
    for (const by of actorsOf(policy))
      for (const { type, needs } of asked(by)) {
        const { properties } = payloadSchema(type) as { properties: object };
        expect(Object.keys(properties)).toEqual(expect.arrayContaining([...needs]));
      }
  });

  test('agrees with what is decided, whoever sends whatever opens', () => {
    let accepted = 0;
    for (const by of actorsOf(policy)) {
      const said = new Map(asked(by).map((one) => [one.type, one]));
      for (const [type, payloads] of sampleEvents)
        for (const payload of payloads.slice(0, said.has(type) ? 6 : 1)) {
          const decision = engine.receive(undefined, {
            id: 'e-1',
            petition: 'p-1',
            type,
            at,
            by,
            ...payload,
          });
          const one = said.get(type);
          const told = `${type} by ${by.role} of ${by.unit}`;
          if (decision.accepted) {
            accepted += 1;
            expect(one?.allowed, told).toBe(true);
            expect(
              decision.petition.phase.lifecycle === 'firstVisit' ||
                decision.path[0]?.instance === one?.instance,
              told,
            ).toBe(true);
          } else if (one?.allowed) {
            expect(
              decision.refusals.map(({ code }) => code),
              told,
            ).not.toContain('wrong-role');
            if (one.needs.length === 0)
              expect(
                decision.refusals.map(({ code }) => code),
                told,
              ).toContain('invalid');
          } else if (one) {
            expect(one.refusals.length, told).toBeGreaterThan(0);
          }
        }
    }
    expect(accepted).toBeGreaterThan(10);
  });
});

describe('what can open a petition', () => {
  test('is blocked for whoever may not, with who may', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const of = (type: string, by: Actor<string>) =>
      engine.nextEvents(undefined, { by, at }).find((one) => one.type === type) as NextEvent;
    expect(of('capital.request', people.bureau)).toMatchObject({ allowed: true, instance: 'capitalVisit-1' });
    expect(of('capital.request', people.clerk)).toMatchObject({
      allowed: false,
      needs: [],
      refusals: [{ code: 'wrong-role', roles: ['superiorOrgan'] }],
    });
    expect(of('group.arrive', people.guard)).toMatchObject({ allowed: true, needs: ['arrival', 'persons'] });
  });

  test('is blocked before any policy is in force, and allowed from its first day on', () => {
    const engine = createEngine<string>(laterPlan({ inForce: '2026-08-03' }));
    const asked = (at: string) => engine.nextEvents(undefined, { by: people.clerk, at });
    for (const { allowed, needs, refusals } of asked('2026-08-02T23:59:59+08:00'))
      expect([allowed, needs, refusals.map(({ code }) => code)]).toEqual([false, [], ['unknown-policy']]);
    expect(asked('2026-08-03T00:00:00+08:00').some(({ allowed }) => allowed)).toBe(true);
  });

  test('is said of the policy that would be taken, the last that is in force', () => {
    const moved = laterPlan(
      {
        inForce: '2026-06-01',
        roles: {
          ...fireRescueBureau.roles,
          bureauChief: { plays: ['chiefOfficer'], label: { zh: '局长', en: 'chief' } },
        },
      },
      '3.0.0',
    );
    const engine = createEngine<string>([fireRescueBureau, moved]);
    for (const day of ['2026-05-31', '2026-06-01']) {
      const moment = `${day}T08:00:00+08:00`;
      const alone = createEngine<string>(day < '2026-06-01' ? fireRescueBureau : moved);
      expect(engine.nextEvents(undefined, { by: people.clerk, at: moment })).toEqual(
        alone.nextEvents(undefined, { by: people.clerk, at: moment }),
      );
    }
  });

  test('is no answer to a question that is none', () => {
    const engine = createEngine<string>(fireRescueBureau);
    fc.assert(
      fc.property(fc.anything(), (question) => {
        expect(() => engine.nextEvents(undefined, question as never)).toThrow();
      }),
    );
    expect(() => engine.nextEvents(undefined, { by: people.clerk, at: '2026-02-30T08:00:00+08:00' })).toThrow(
      RangeError,
    );
  });

  test('is known for every lifecycle that says it opens one', () => {
    const alone = lifecycles.filter(({ opens, place }) => opens && (opens.alone ?? place === 'phase'));
    expect(alone.map(({ opens }) => opens?.by)).toEqual(openingTypes);
  });
});
