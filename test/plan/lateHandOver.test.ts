import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  createEngine,
  type Deadline,
  dayOf,
  deadlineKinds,
  type Engine,
  fireRescueBureau,
  housingBureau,
  type Petition,
} from '../../src/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { complexCourse, handled, referred, wholeCourse } from '../engine/support/courses.ts';
import type { Step } from '../engine/support/office.ts';
import { policies, turn, Wandering } from '../engine/support/wandering.ts';
import type { Office } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const commission = { role: 'disciplineCommission' };
const supervisionOf = ({ petition }: Office, id: string) =>
  petition.beside.find(({ context }) => (context.watches as readonly string[] | undefined)?.includes(id));

/** Classified on the second of March, and then left lying until a day. */
function dispatchedOn(day: string, office = stories.classified()): Office {
  office.on(day);
  stories.proposing(office);
  office.send('approval.sign', 'disciplineSecretary');
  office.send('approval.dispatch', 'supervisionOffice', {
    unit: 'dept-legal',
    liaison: 'dept-legal.liaison',
  });
  return office;
}

describe('nobody owes what was over before they had it', () => {
  test('plan.3.2.2: a unit that gets a matter after its term has its own prescribed time', () => {
    const office = dispatchedOn('2026-05-20');
    const { owner, due } = office.deadline('handling.report');
    expect(owner).toEqual({ role: 'responsibleUnit', unit: 'dept-legal' });
    expect(due).toBe(addDays('2026-05-20', fireRescueBureau.terms['handling.report'].term.n));
  });

  test('plan.3.2.2: the delay is the commission’s, and is supervised by the head of the body', () => {
    const office = dispatchedOn('2026-05-20');
    const term = office.deadline('handling.conclude');
    expect(term).toMatchObject({ due: '2026-05-01', state: 'missed', owner: commission });
    const supervision = supervisionOf(office, term.id);
    expect(supervision).toMatchObject({ context: { owner: commission } });
    expect(['chiefOfficer', 'leadingGroup']).toContain(supervision?.value);
    const pressed = office.effects('assign').filter(({ what }) => what === 'rectify');
    expect(pressed.map(({ to }) => to.role)).not.toContain('responsibleUnit');
    office.timer();
    expect(office.petition.beside.filter(({ value }) => value === 'unit')).toEqual([]);
  });

  test('plan.3.2.2: the record of the dispatch says that the term was over', () => {
    const given = dispatchedOn('2026-05-20')
      .effects('assign')
      .find(({ what }) => what === 'handle');
    expect(given?.detail).toMatchObject({ termEndedOn: '2026-05-01' });
    const inTime = dispatchedOn('2026-03-09')
      .effects('assign')
      .find(({ what }) => what === 'handle');
    expect(inTime?.detail).not.toHaveProperty('termEndedOn');
  });

  test('reg.34: as long as the term is not over, it is never reported later than the term allows', () => {
    for (const day of ['2026-04-14', '2026-04-30', '2026-05-01'])
      expect(dispatchedOn(day).deadline('handling.report').due).toBe('2026-05-01');
  });

  test('reg.22: a superior’s day that is over at the dispatch binds the commission, not the unit', () => {
    const office = stories.referred({ ...stories.referral, dueOn: '2026-03-27' }, '2026-03-03');
    stories.referralClassified(office);
    dispatchedOn('2026-04-08', office);
    expect(office.deadline('referral.report')).toMatchObject({
      state: 'missed',
      owner: { role: expect.not.stringMatching('responsibleUnit') },
    });
    const { due } = office.deadline('handling.report');
    expect(due > '2026-04-08').toBe(true);
    expect(due <= office.deadline('handling.conclude').due).toBe(true);
  });

  test('simple.accept: a unit that is given a simplified matter late has its three working days from then', () => {
    const office = stories.registered({ on: '2026-06-01' }).on('2026-06-08');
    office.send('intake.classify', 'disciplineCommission', stories.simplifying(office));
    expect(office.deadlines('simple.accept')).toMatchObject([
      { owner: commission, due: '2026-06-04', state: 'missed' },
      { owner: { role: 'responsibleUnit' }, due: '2026-06-11', state: 'running' },
    ]);
    office.on('2026-06-10').send('handling.accept', 'responsibleUnit', { handler: 'handler-9' });
    expect(
      office
        .deadlines('simple.accept')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['met', 'missed']);
    // The answer still counts from the acceptance, which was on the first.
    expect(office.deadlines('simple.reply')).toMatchObject([
      { owner: { role: 'responsibleUnit' }, due: '2026-06-15' },
    ]);
  });

  test('simple.reply: where the days for the answer are over too, they are the unit’s own from its acceptance', () => {
    const office = stories.registered({ on: '2026-06-01' }).on('2026-06-17');
    office.send('intake.classify', 'disciplineCommission', stories.simplifying(office));
    office.on('2026-06-18').send('handling.accept', 'responsibleUnit', { handler: 'handler-9' });
    expect(office.deadlines('simple.reply')).toMatchObject([
      { owner: commission, due: '2026-06-15', state: 'missed' },
      { owner: { role: 'responsibleUnit' }, due: '2026-07-03', state: 'running' },
    ]);
    office.on('2026-06-23').send('handling.leaveSimplified', 'responsibleUnit', { reason: '争议较大' });
    expect(office.deadline('handling.conclude').owner.role).toBe('responsibleUnit');
  });

  test('simple.reply: a unit that had it in time and takes it in hand after the days are over has missed them itself', () => {
    const office = stories.registered({ on: '2026-06-01' }).on('2026-06-02');
    office.send('intake.classify', 'disciplineCommission', stories.simplifying(office));
    const unit = office.petition.matter.unit as string;
    office.on('2026-06-17').send('handling.accept', 'responsibleUnit', { handler: 'handler-9' });
    expect(office.deadlines('simple.reply')).toMatchObject([
      { owner: { role: 'responsibleUnit', unit }, due: '2026-06-15' },
    ]);
    office.on('2026-06-18').send('petitioner.query', 'petitioner', {});
    expect(office.deadline('simple.reply').state).toBe('missed');
  });

  test('reg.34: a simplified matter left after its term is over keeps the delay where it was', () => {
    const office = stories.registered({ on: '2026-06-01' }).on('2026-08-05');
    office.send('intake.classify', 'disciplineCommission', stories.simplifying(office));
    office.on('2026-08-06').send('handling.accept', 'responsibleUnit', { handler: 'handler-9' });
    office.on('2026-08-07').send('handling.leaveSimplified', 'responsibleUnit', { reason: '争议较大' });
    expect(office.deadline('handling.conclude')).toMatchObject({ due: '2026-07-31', owner: commission });
    expect(office.deadline('handling.report').due > '2026-08-07').toBe(true);
  });
});

/** Duties of units that an event brought about or gave to another, with their last day over by then. */
function overWhenGiven(before: Petition | undefined, after: Petition, at: string): Deadline[] {
  const of = (petition: Petition | undefined) =>
    petition
      ? [petition.phase, ...petition.beside].flatMap(
          ({ context }) => context.deadlines as unknown as readonly Deadline[],
        )
      : [];
  const known = of(before);
  return of(after).filter(({ id, kind, owner, due, settledAt }) => {
    const then = known.find((one) => one.id === id);
    const isNew = then === undefined || then.owner.unit !== owner.unit || then.owner.role !== owner.role;
    // A unit that had the matter while the days ran let them pass itself.
    const hadIt = known.some((one) => one.owner.unit === owner.unit && one.start <= due);
    // Supervision gives its own days, from the day after each miss on.
    const isUnits = owner.role === 'responsibleUnit' && !kind.startsWith('supervision.');
    return (
      isNew &&
      isUnits &&
      !hadIt &&
      deadlineKinds[kind].nature === 'duty' &&
      settledAt === undefined &&
      due < dayOf(at)
    );
  });
}

function follow(
  engine: Engine<string>,
  events: readonly { readonly at: string; readonly petition: string }[],
) {
  const petitions = new Map<string, Petition>();
  for (const event of events) {
    const before = petitions.get(event.petition);
    const decision = engine.receive(before, event);
    if (!decision.accepted) continue;
    expect(overWhenGiven(before, decision.petition, event.at)).toEqual([]);
    petitions.set(event.petition, decision.petition);
  }
}

describe('no event gives a unit a duty that is over', () => {
  test('in the shipped register', () => {
    const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
    follow(
      createEngine<string>(fireRescueBureau),
      lines.map((line) => JSON.parse(line)),
    );
  });

  test.each([
    ['fire and rescue', fireRescueBureau, 21],
    ['housing', housingBureau, 22],
  ] as const)('in a simulated year of the %s bureau', (_, policy, seed) => {
    const events = [...simulate({ petitions: 80, seed, policy })].map(({ event }) => event);
    follow(createEngine<string>(policy), events as never);
  });

  test('whatever people send, and however long they wait', () => {
    const engine = createEngine<string>(policies);
    const beginning = fc.oneof(
      fc.constant<readonly Step[]>([]),
      fc
        .tuple(fc.constantFrom(wholeCourse, complexCourse, [...referred, ...handled]), fc.nat(12))
        .map(([course, length]) => course.slice(0, length)),
    );
    fc.assert(
      fc.property(beginning, fc.array(turn, { minLength: 10, maxLength: 25, size: 'max' }), (start, some) => {
        const wandering = new Wandering(engine, start);
        for (const one of some)
          for (const event of wandering.eventsOf({ ...one, hours: one.hours * 4 })) {
            const before = wandering.petition;
            const decision = wandering.receive(event, false);
            if (decision.accepted)
              expect(overWhenGiven(before, decision.petition, (event as { at: string }).at)).toEqual([]);
          }
      }),
      { numRuns: 80 },
    );
  });
});
