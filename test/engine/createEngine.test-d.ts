import { describe, expectTypeOf, test } from 'vitest';
import {
  createEngine,
  type Decision,
  type Engine,
  fireRescueBureau,
  housingBureau,
  type Petition,
  type PetitionEvent,
  type PetitionEventOf,
  type RoleId,
} from '../../src/index.ts';

declare const petition: Petition;
const engine = createEngine(fireRescueBureau);
const head = { id: 'e1', petition: 'P1', at: '2026-03-03T10:00:00+08:00' } as const;
const commissioner = { role: 'disciplineCommission', unit: 'commission', id: 'c-1' } as const;

describe('what an engine is given', () => {
  test('is an event whose type says what it states', () => {
    const assess: PetitionEventOf<'intake.assess'> = {
      ...head,
      type: 'intake.assess',
      by: commissioner,
      withinCompetence: true,
      kind: 'claim',
      reason: 'r',
    };
    expectTypeOf(engine.decide(petition, assess)).toEqualTypeOf<Decision>();
    expectTypeOf<PetitionEvent['type']>()
      .extract<'handling.reply' | 'group.arrive' | 'petition.migrate'>()
      .not.toBeNever();
    expectTypeOf<Extract<PetitionEvent['type'], 'intake.approve'>>().toBeNever();
  });

  test('is no event that there is not', () => {
    // @ts-expect-error there is no such event
    engine.decide(petition, { ...head, type: 'intake.approve', by: commissioner });
    // @ts-expect-error an event has a type
    engine.open({ ...head, by: commissioner });
  });

  test('is no event with a field too few, too many or of another kind', () => {
    // @ts-expect-error the kind and the reason are missing
    engine.decide(petition, { ...head, type: 'intake.assess', by: commissioner, withinCompetence: true });
    engine.decide(petition, {
      ...head,
      type: 'intake.assess',
      by: commissioner,
      withinCompetence: true,
      // @ts-expect-error there is no such kind of matter
      kind: 'complaint',
      reason: 'r',
    });
    engine.decide(petition, {
      ...head,
      type: 'approval.dispatch',
      by: commissioner,
      unit: 'dept-legal',
      // @ts-expect-error a dispatch states no term
      days: 90,
    });
  });

  test('is sent by a role that there is', () => {
    const by = { role: 'mayor', id: 'm-1' } as const;
    // @ts-expect-error the plan has no mayor
    engine.decide(petition, { ...head, type: 'petitioner.query', by });
    // @ts-expect-error nor may a mayor ask what is next
    engine.nextEvents(petition, { by, at: head.at });
    // @ts-expect-error nor move a petition over
    engine.migrate(petition, { policy: 'p', version: '1.0.0' }, { id: 'm-1', at: head.at, by });
    expectTypeOf<PetitionEvent['by']['role']>().toEqualTypeOf<RoleId>();
  });

  test('has the role names of the body, where those are named', () => {
    const housing = createEngine<'resident' | 'petitionOffice'>(housingBureau);
    expectTypeOf(housing).toEqualTypeOf<Engine<'resident' | 'petitionOffice'>>();
    housing.decide(petition, { ...head, type: 'petitioner.query', by: { role: 'resident', id: 'r-1' } });
    housing.nextEvents(petition, {
      by: { role: 'petitionOffice', unit: 'petition-office', id: 'o-1' },
      at: head.at,
    });
    // @ts-expect-error the housing bureau has no discipline commission
    housing.decide(petition, { ...head, type: 'petitioner.query', by: commissioner });
  });
});

describe('what an engine gives', () => {
  test('has a petition where it was accepted, refusals where not', () => {
    const decision = engine.receive(undefined, {});
    // @ts-expect-error a refused decision has no petition
    decision.petition;
    if (decision.accepted) expectTypeOf(decision.petition).toEqualTypeOf<Petition>();
    else expectTypeOf(decision.refusals[0]?.code).not.toBeAny();
  });

  test('is made of a policy, stepped in one of three ways', () => {
    createEngine([fireRescueBureau, housingBureau], { stepping: 'both' });
    // @ts-expect-error a policy is data, not its name
    expectTypeOf(createEngine).toBeCallableWith('fireRescueBureau');
    // @ts-expect-error there is no such way
    createEngine(fireRescueBureau, { stepping: 'fast' });
  });
});
