import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { groupVisit } from '../../src/machines/groupVisit.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import { arrival, handled, undispatched } from './incident/matters.ts';
import { people } from './incident/people.ts';
import {
  at,
  awaiting,
  duties,
  of,
  on,
  opened,
  refusedBy,
  type Sample,
  type Standing,
  tried,
} from './incident/steps.ts';
import { termsWith } from './remedy/promises.ts';

const arrive = { type: 'group.arrive', by: people.guard, persons: 6 };
const described = { ...arrive, arrival };
const nameReceiver = { type: 'group.nameReceiver', by: people.clerk, person: 'receiver-1' };
const admit = { type: 'group.admit', by: people.clerk };
const register = { type: 'group.register', by: people.clerk, cause: 'cause-2', claim: 'claim-2' };
const leave = { type: 'group.leave', by: people.clerk, reason: '改日再来' };
const represent = (count: number): Sample => ({
  type: 'group.nameRepresentatives',
  by: people.clerk,
  representatives: Array.from({ length: count }, (_, index) => `representative-${index}`),
});
const inRoom = [nameReceiver, admit];

describe('what a group visit is', () => {
  test('a group of five is a group visit: "five or more" includes five; four are not', () => {
    expect(refusedBy(awaiting(groupVisit, arrive, handled), { ...arrive, persons: 5 })).toEqual([[]]);
    expect(refusedBy(awaiting(groupVisit, arrive, handled), { ...arrive, persons: 4 })).toEqual([
      ['isAGroup'],
    ]);
  });

  test('fewer persons are told the number and to be received as an ordinary visit', () => {
    const event = at({ ...arrive, persons: 4 });
    const [one] = tried(awaiting(groupVisit, arrive, handled), event);
    const says = one?.asked.find(({ guard }) => guard.type === 'isAGroup')?.says;
    expect(says?.zh).toMatch(/5人以上.*intake\.receive/);
    expect(says?.en).toMatch(/^5 persons or more.*intake\.receive/);
  });

  test.each([
    ['the supervision office', people.clerk, []],
    ['the commission', people.commissioner, []],
    ['the service detachment', people.guard, []],
    ['the petitioner', { role: 'petitioner' as const, id: 'petitioner-1' }, ['by']],
    ['whoever is complained of', people.complainedOf, ['noInterest']],
  ])('its arrival stated by %s', (_, by, refused) => {
    expect(refusedBy(awaiting(groupVisit, arrive, handled), { ...arrive, by })).toEqual([refused]);
  });
});

describe('a group that raises a matter nobody here knows', () => {
  test('has to be described: the description missing is a missing fact', () => {
    expect(refusedBy(awaiting(groupVisit, arrive), arrive)).toEqual([['arrivalIsStated?arrival']]);
    expect(refusedBy(awaiting(groupVisit, described), described)).toEqual([[]]);
  });

  test('a matter in hand is not described anew', () => {
    expect(refusedBy(awaiting(groupVisit, described, handled), described)).toEqual([['arrivalOnlyIfNew']]);
  });

  test.each([
    ['anonymous with petitioners named', { anonymous: true, reachable: false }],
    ['anonymous and reachable', { anonymous: true, petitioners: [], reachable: true }],
    ['named with nobody named', { petitioners: [] }],
    ['more named than came', { petitioners: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }],
  ])('is refused where the description contradicts itself: %s', (_, change) => {
    const event = { ...described, arrival: { ...arrival, ...change } };
    expect(refusedBy(awaiting(groupVisit, event), event)).toEqual([['arrivalAgrees']]);
  });

  test('nobody is petitioner and complained of at once', () => {
    const event = { ...described, arrival: { ...arrival, petitioners: ['complained-1'] } };
    expect(refusedBy(awaiting(groupVisit, event), event)).toEqual([['arrivalAgrees']]);
  });

  test('goes on to ordinary approval once cause and claim are registered as they were asked', () => {
    const end = opened(groupVisit, described, undefined, [...inRoom, register]);
    expect(end.output).toEqual({
      outcome: 'registered',
      handOff: { lifecycle: 'firstVisit', input: { handedOver: true, byGroup: true } },
    });
    expect(end.context.matter).toMatchObject({
      channel: 'visit',
      persons: 6,
      cause: 'cause-2',
      claim: 'claim-2',
      receivedAt: '2026-03-04T09:00:00+08:00',
    });
    expect(of(end.effects, 'record', 'registration')[0]?.detail).toEqual({
      cause: 'cause-2',
      claim: 'claim-2',
      persons: 6,
      receiver: 'receiver-1',
      representatives: [],
    });
  });
});

describe('a group beside a matter in hand', () => {
  test('is not received beside a matter that is concluded: it raises a petition of its own', () => {
    const concluded = { ...handled, concludedOn: '2026-03-02' };
    expect(refusedBy(awaiting(groupVisit, arrive, concluded), arrive)).toEqual([['matterIsOpen']]);
    const own = opened(groupVisit, described, undefined);
    expect(own.value).toBe('arrived');
  });

  test('is registered and told to the unit that has the matter, which keeps all but the number of persons', () => {
    const end = opened(groupVisit, arrive, handled, [...inRoom, register]);
    expect(end.output).toEqual({ outcome: 'noted' });
    expect(end.context.matter).toEqual({ ...handled, persons: 6 });
    expect(of(end.effects, 'report', 'incident')[0]?.to).toEqual({
      role: 'responsibleUnit',
      unit: 'dept-legal',
    });
  });

  test('is told to the commission where no unit has the matter yet', () => {
    const end = opened(groupVisit, arrive, undispatched, [...inRoom, register]);
    expect(of(end.effects, 'report', 'incident')[0]?.to).toEqual({ role: 'disciplineCommission' });
  });
});

describe('reception', () => {
  test('one person is named to receive them, and has no interest in the matter', () => {
    const here = opened(groupVisit, arrive, handled);
    expect(of(on(here, nameReceiver).effects, 'assign')).toMatchObject([
      { what: 'receive-petitioner', to: { role: 'supervisionOffice', ids: ['receiver-1'] } },
    ]);
    for (const person of ['complained-1', 'interested-1', 'petitioner-1'])
      expect(refusedBy(here, { ...nameReceiver, person })).toEqual([['receiverHasNoInterest']]);
  });

  test('somebody else may be named while they are there, and one receives at a time', () => {
    const room = opened(groupVisit, arrive, handled, inRoom);
    const next = on(room, { ...nameReceiver, person: 'receiver-2' });
    expect([next.value, next.context.receiver]).toEqual(['inRoom', 'receiver-2']);
  });

  test('nobody is taken to the room before a receiver is named', () => {
    expect(on(opened(groupVisit, arrive, handled), admit).taken).toBe(false);
  });

  test('they are taken to the reception room the same day', () => {
    const here = opened(groupVisit, arrive, handled);
    expect(duties(here)).toEqual(['group.receive running supervisionOffice 2026-03-04']);
    const named = on(here, nameReceiver);
    const inTime = on(named, admit, '2026-03-04T23:59:59+08:00');
    expect(duties(inTime)).toEqual([
      'group.receive met supervisionOffice 2026-03-04',
      'group.register running supervisionOffice 2026-03-05',
    ]);
    expect(duties(on(named, admit, '2026-03-05T00:00:00+08:00'))[0]).toBe(
      'group.receive missed supervisionOffice 2026-03-04',
    );
  });

  test('registration does not wait for an election', () => {
    const end = opened(groupVisit, arrive, handled, [...inRoom, represent(2), register]);
    expect(of(end.effects, 'record', 'registration')[0]?.detail?.representatives).toEqual([
      'representative-0',
      'representative-1',
    ]);
    expect(opened(groupVisit, arrive, handled, [...inRoom, register]).value).toBe('noted');
  });
});

describe('representatives', () => {
  test('the group is asked to elect them and told how many', () => {
    const room = opened(groupVisit, arrive, handled, inRoom);
    expect(of(room.effects, 'notify', 'representatives-asked')).toMatchObject([
      { rule: 'reg.20', form: 'inPerson', to: { ids: handled.petitioners }, detail: { most: 5 } },
    ]);
  });

  test('five may be elected, six are refused with the number', () => {
    const room = opened(groupVisit, { ...arrive, persons: 40 }, handled, inRoom);
    expect(on(room, represent(5)).taken).toBe(true);
    expect(refusedBy(room, represent(6))).toEqual([['representativesWithinNumber']]);
    const [one] = tried(room, at(represent(6)));
    expect(one?.asked.find(({ holds }) => !holds)?.says).toEqual({
      zh: '代表至多5人',
      en: 'at most 5 representatives',
    });
  });

  test('where the policy allows three for ten persons, four are refused with its number, and five stand for eleven', () => {
    const terms = { policy: housingBureau, calendar: createCalendar() };
    const clerk = { role: 'petitionOffice' as never, unit: 'petition-office', id: 'clerk-1' };
    const from = (persons: number) =>
      opened(
        groupVisit,
        { ...arrive, by: clerk, persons },
        handled,
        inRoom.map((sample) => ({ ...sample, by: clerk })),
        terms,
      );
    const elected = (count: number) => ({ ...represent(count), by: clerk });
    expect(on(from(10), elected(3)).taken).toBe(true);
    expect(tried(from(10), at(elected(4)))[0]?.asked.find(({ holds }) => !holds)?.says?.en).toBe(
      'at most 3 representatives',
    );
    expect(on(from(11), elected(5)).taken).toBe(true);
  });

  const ids = (...from: string[]) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 5 });
  const elections = fc.array(ids('petitioner-1', 'a', 'b', 'c', 'd', 'e', 'f', 'g'), {
    minLength: 1,
    maxLength: 4,
  });
  const elect = (room: Standing, each: readonly (readonly string[])[]) =>
    each.reduce((now, representatives) => on(now, { ...represent(1), representatives }), room);

  test('whoever is elected becomes a petitioner, once, beside those who were known', () => {
    fc.assert(
      fc.property(ids('petitioner-1', 'a', 'b', 'c', 'd'), (elected) => {
        const room = opened(groupVisit, { ...arrive, persons: 8 }, handled, inRoom);
        const { matter } = elect(room, [elected]).context;
        expect(matter.petitioners).toEqual([...new Set([...handled.petitioners, ...elected])]);
      }),
    );
  });

  test('of several elections the last alone counts, and none makes anybody more', () => {
    fc.assert(
      fc.property(elections, fc.integer({ min: 5, max: 12 }), fc.boolean(), (each, persons, alone) => {
        const came = { ...arrive, persons };
        const room = alone
          ? opened(groupVisit, { ...came, arrival }, undefined, inRoom)
          : opened(groupVisit, came, { ...handled, petitioners: ['x', 'y', 'z'], persons: 3 }, inRoom);
        const last = each.at(-1) as string[];
        const [after, once] = [elect(room, each).context, elect(room, [last]).context];
        expect(after.matter).toEqual(once.matter);
        expect(after.representatives).toEqual([...new Set(last)]);
        expect(after.matter.persons).toBe(room.context.matter.persons);
        expect(after.matter.petitioners.length).toBeLessThanOrEqual(after.matter.persons);
        const replaced = each.flat().filter((id) => !last.includes(id) && !named(room).includes(id));
        expect(after.matter.petitioners.filter((id) => replaced.includes(id))).toEqual([]);
      }),
    );
  });

  const named = (room: Standing) => room.context.matter.petitioners;

  test('where as many are elected as came, they stand for the whole group; one not elected again is known as before', () => {
    const room = opened(groupVisit, { ...described, persons: 5 }, undefined, inRoom);
    const all = elect(room, [['a', 'b', 'c', 'd', 'e']]);
    expect(all.context.matter).toMatchObject({ petitioners: ['a', 'b', 'c', 'd', 'e'], persons: 5 });
    expect(elect(all, [['b', 'f']]).context.matter.petitioners).toEqual([...arrival.petitioners, 'b', 'f']);
  });

  test('a matter in hand keeps its petitioners, whoever represents those who came about it', () => {
    const six = ['p', 'q', 'r', 's', 't', 'u'];
    const room = opened(groupVisit, arrive, { ...handled, petitioners: six, persons: 6 }, inRoom);
    const elected = elect(room, [['a', 'b']]).context;
    expect(elected.matter).toMatchObject({ petitioners: six, persons: 6 });
    expect(elected.representatives).toEqual(['a', 'b']);
  });

  test('no more are elected than came', () => {
    const terms = termsWith({ thresholds: { groupVisit: 3 } });
    const room = opened(groupVisit, { ...arrive, persons: 3 }, handled, inRoom, terms);
    expect(on(room, represent(3)).taken).toBe(true);
    expect(refusedBy(room, represent(4))).toEqual([['representativesWithinNumber']]);
    expect(of(room.effects, 'notify', 'representatives-asked')).toMatchObject([{ detail: { most: 3 } }]);
  });

  test('nobody who is complained of represents the group', () => {
    const room = opened(groupVisit, arrive, handled, inRoom);
    expect(refusedBy(room, { ...represent(1), representatives: ['complained-1'] })).toEqual([
      ['representativesNotComplainedOf'],
    ]);
  });

  test('an anonymous group that elects representatives is anonymous no longer', () => {
    const anonymous = { ...arrival, petitioners: [], anonymous: true, reachable: false };
    const room = opened(groupVisit, { ...arrive, arrival: anonymous }, undefined, inRoom);
    expect(on(room, represent(1)).context.matter).toMatchObject({
      anonymous: false,
      petitioners: ['representative-0'],
    });
  });
});

describe('a group that leaves early', () => {
  const steps: { done: Sample[] }[] = [{ done: [] }, { done: [nameReceiver] }, { done: inRoom }];

  test.each(steps)(
    'has raised what it stated on arrival, which is registered all the same (%#)',
    ({ done }) => {
      const end = opened(groupVisit, described, undefined, [...done, leave]);
      expect(end.output).toEqual({
        outcome: 'registered',
        handOff: { lifecycle: 'firstVisit', input: { handedOver: true, byGroup: true } },
      });
      expect(of(end.effects, 'notify', 'received-in-person')).toMatchObject([
        { reason: '改日再来', remedy: 'query-progress', detail: { cause: 'cause-1', claim: 'claim-1' } },
      ]);
      expect(of(end.effects, 'record', 'reception')).toHaveLength(1);
    },
  );

  test.each(steps)('is told that a matter in hand goes on (%#)', ({ done }) => {
    const end = opened(groupVisit, arrive, handled, [...done, { ...leave, reason: undefined }]);
    expect(of(end.effects, 'notify', 'received-in-person')).toMatchObject([
      { reason: '来访人自行离开', remedy: 'query-progress' },
    ]);
    expect(end.output).toEqual({ outcome: 'left' });
    expect(end.context.matter).toEqual({ ...handled, persons: 6 });
  });

  test('a reception that was missed before they left stays missed', () => {
    const here = opened(groupVisit, arrive, handled);
    expect(duties(on(here, leave, '2026-03-05T08:00:00+08:00'))).toEqual([
      'group.receive missed supervisionOffice 2026-03-04',
    ]);
  });
});
