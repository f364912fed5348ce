import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau } from '../../src/index.ts';
import { type Candidate, createRegister } from '../../src/register/index.ts';
import { dispatched, handled, receive, wholeCourse } from '../engine/support/courses.ts';
import { moment, people, type Step } from '../engine/support/office.ts';
import { engine, entriesFrom, entryOf, exampleEvents, opening } from './samples.ts';

const { commissioner, petitioner } = people;
const register = createRegister(engine);
/** The same steps some days later. */
const shifted = (steps: readonly Step[], days: number): Step[] =>
  steps.map(([day, ...rest]) => [`03-${String(Number(day.slice(3)) + days).padStart(2, '0')}`, ...rest]);
const found = (
  ...entries: Parameters<typeof register.candidates>[0] extends Iterable<infer E> ? E[] : never[]
) =>
  register.candidates(entries).map(({ kind, petition, earlier, stage }) => [kind, petition, earlier, stage]);
const first = entryOf('A', dispatched);
const again = entryOf('B', shifted(dispatched, 1));

describe('a candidate for a repeat', () => {
  test('has the petitioners, the cause and the claim of an earlier petition, whichever is given first', () => {
    expect(found(first, again)).toEqual([['repeat', 'B', 'A', 'inHand']]);
    expect(found(again, first)).toEqual([['repeat', 'B', 'A', 'inHand']]);
    expect(register.candidates([first, again])[0]).toMatchObject({
      rule: 'plan.3.1.2',
      petitioners: ['petitioner-1'],
      reasons: [{ rule: 'plan.3.1.2' }, { rule: 'plan.3.1.2' }, { rule: 'plan.3.1.2' }],
    });
  });

  test.each([
    ['another cause', { cause: 'Inspection' }],
    ['another claim', { claim: 'Compensation' }],
    ['another petitioner', { petitioners: ['petitioner-2'] }],
    ['nobody known', { petitioners: [], anonymous: true, reachable: false }],
  ])('is not what has %s: what is the same is the same word for word', (_, facts) => {
    expect(found(first, entryOf('B', opening([shifted([receive], 1)[0] as Step], facts)))).toEqual([]);
  });

  test('is not what is over, nor what was merged or withdrawn before', () => {
    const withdrawn = entryOf('B', [...shifted([receive], 1), ['03-04', 'intake.withdraw', petitioner]]);
    expect(found(first, withdrawn)).toEqual([]);
    const gone = entryOf('A', [receive, ['03-02', 'intake.withdraw', petitioner]]);
    expect(found(gone, again)).toEqual([]);
  });

  test('says how far the earlier one has come', () => {
    const late = entryOf('Z', shifted([receive], 25));
    expect(found(entryOf('A', [...dispatched, ...handled]), late)).toEqual([
      ['repeat', 'Z', 'A', 'remedyOpen'],
    ]);
    expect(found(entryOf('A', wholeCourse), late)).toEqual([['repeat', 'Z', 'A', 'reexamined']]);
  });

  test('names of several in hand the newest, as the engine does, and only that', () => {
    const third = entryOf('C', shifted(dispatched, 2));
    expect(found(first, again, third)).toEqual([
      ['repeat', 'B', 'A', 'inHand'],
      ['repeat', 'C', 'B', 'inHand'],
    ]);
  });
});

describe('what is proposed', () => {
  const [candidate] = register.candidates([first, again]) as [Candidate];

  test('is the event that merges the two, which the engine takes once a person gives head and reason', () => {
    expect(candidate.proposed).toMatchObject({
      type: 'handling.merge',
      petition: 'B',
      into: 'A',
      unit: 'dept-legal',
    });
    const event = {
      ...candidate.proposed,
      id: 'm',
      at: moment('03-16'),
      by: commissioner,
      reason: '同一事项',
    };
    const decision = engine.receive(again.petition, event);
    expect(decision).toMatchObject({ accepted: true, petition: { matter: { prior: 'A' } } });
    if (decision.accepted) expect(found(first, decision.petition)).toEqual([]);
  });

  test('is nothing before the later one is being handled, or after the earlier one was answered', () => {
    const young = entryOf('B', shifted([receive], 1));
    expect(register.candidates([first, young])[0]).not.toHaveProperty('proposed');
    const answered = entryOf('A', [...dispatched, ...handled]);
    const late = entryOf('B', shifted(dispatched, 10));
    expect(register.candidates([answered, late])[0]).not.toHaveProperty('proposed');
  });

  test('changes no petition: only a person’s event does', () => {
    const before = JSON.stringify(again.petition);
    register.candidates([first, again]);
    expect(JSON.stringify(again.petition)).toBe(before);
  });
});

describe('a candidate for a joint matter', () => {
  const both = { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };
  const joint = entryOf('J', opening(shifted([receive], 1), both));

  test('shares some of the petitioners with one in hand, and proposes no event', () => {
    expect(found(first, joint)).toEqual([['joint', 'J', 'A', 'inHand']]);
    const [candidate] = register.candidates([first, joint]);
    expect(candidate).toMatchObject({ rule: 'reg.20', petitioners: ['petitioner-1'] });
    expect(candidate).not.toHaveProperty('proposed');
  });

  test('is a repeat where whoever raises it now was one of several before', () => {
    const many = entryOf('A', opening([receive], both));
    expect(found(many, again)).toEqual([['repeat', 'B', 'A', 'inHand']]);
  });
});

describe('the earlier matters for an arriving petition', () => {
  const arriving = {
    petition: 'N',
    at: moment('03-20'),
    petitioners: ['petitioner-1'],
    cause: 'inspection',
    claim: 'compensation',
  };

  test('are what the engine compares it with', () => {
    const priors = register.priors(arriving, [
      first,
      again,
      entryOf('X', opening([receive], { cause: 'other' })),
    ]);
    expect(priors.map(({ petition, stage }) => [petition, stage])).toEqual([
      ['A', 'inHand'],
      ['B', 'inHand'],
    ]);
    const event = {
      ...(receive[3] as object),
      id: 'e1',
      petition: 'N',
      type: 'repeat.receive',
      at: arriving.at,
    };
    const decision = engine.receive(undefined, { ...event, by: commissioner, priors, newFacts: false });
    expect(decision).toMatchObject({ accepted: true, petition: { matter: { prior: 'B' } } });
  });

  test('are none that came after it, nor itself', () => {
    expect(register.priors({ ...arriving, at: moment('03-01') }, [first])).toEqual([]);
    expect(register.priors({ ...arriving, petition: 'A' }, [first])).toEqual([]);
  });
});

test('of the example register, every candidate has reasons and the ids that both have in common', () => {
  const raised = entriesFrom(exampleEvents.filter(({ at }) => at < '2026-07'));
  const byId = new Map(raised.map(({ petition }) => [petition.id, petition.matter]));
  for (const { petition, earlier, petitioners, reasons } of register.candidates(raised)) {
    const [one, other] = [byId.get(petition), byId.get(earlier)];
    expect(petitioners).toEqual(one?.petitioners.filter((id) => other?.petitioners.includes(id)));
    expect([one?.cause, one?.claim]).toEqual([other?.cause, other?.claim]);
    expect(reasons).toHaveLength(3);
  }
});

test('a petition of another policy is not compared at all, but refused', () => {
  const other = createRegister(createEngine<string>({ ...fireRescueBureau, id: 'another' }));
  expect(() => other.candidates([first])).toThrow(/^the petition "A" cannot be trusted: the policy/);
});
