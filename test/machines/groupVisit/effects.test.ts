import { describe, expect, test } from 'vitest';
import { groupVisit } from '../../../src/machines/groupVisit.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { arrival, handled, unreachable } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { asked, at, awaiting, duties, on, opened, refusedBy, tried } from '../incident/steps.ts';

const arrive = { type: 'group.arrive', by: people.guard, persons: 6 };
const described = { ...arrive, arrival };
const nameReceiver = { type: 'group.nameReceiver', by: people.clerk, person: 'receiver-1' };
const admit = { type: 'group.admit', by: people.clerk };
const represent = {
  type: 'group.nameRepresentatives',
  by: people.clerk,
  representatives: ['petitioner-1', 'petitioner-3', 'petitioner-3'],
};
const register = { type: 'group.register', by: people.clerk, cause: 'cause-2', claim: 'claim-2' };
const leave = { type: 'group.leave', by: people.clerk, reason: '改日再来' };
const inRoom = [nameReceiver, admit];

const rule = 'plan.3.3.1';
const receiving = (person: string) => ({
  type: 'assign',
  rule,
  what: 'receive-petitioner',
  to: { role: 'supervisionOffice', ids: [person] },
});
const toPetitioners = { role: 'petitioner', ids: ['petitioner-1', 'petitioner-2'] };

test('as a group arrives, how many came is on record, and they are to be received that day', () => {
  const here = opened(groupVisit, arrive, handled);
  expect(asked(here)).toEqual([
    { type: 'record', rule, what: 'receipt', detail: { channel: 'visit', persons: 6 } },
  ]);
  const { deadlines: _, ...kept } = here.context;
  expect(kept).toEqual({
    instance: 'groupVisit',
    matter: { ...handled, persons: 6 },
    standalone: false,
    persons: 6,
    representatives: [],
  });
  expect(opened(groupVisit, described).context.standalone).toBe(true);
});

test('whoever is named receives them, at the door, after that and in the room', () => {
  const here = opened(groupVisit, arrive, handled);
  for (const [before, value] of [
    [here, 'expected'],
    [on(here, { ...nameReceiver, person: 'receiver-0' }), 'expected'],
    [opened(groupVisit, arrive, handled, inRoom), 'inRoom'],
  ] as const) {
    const named = on(before, { ...nameReceiver, person: 'receiver-2' });
    expect(asked(named)).toEqual([receiving('receiver-2')]);
    expect([named.value, named.context.receiver]).toEqual([value, 'receiver-2']);
    expect(refusedBy(before, { ...nameReceiver, person: 'complained-1' })).toEqual([
      ['receiverHasNoInterest'],
    ]);
  }
});

test('as they are taken to the room, that is on record and they are asked to elect representatives', () => {
  expect(asked(opened(groupVisit, arrive, handled, inRoom))).toEqual([
    {
      type: 'record',
      rule,
      what: 'reception',
      detail: { admitted: true, persons: 6, receiver: 'receiver-1' },
    },
    {
      type: 'notify',
      rule: 'reg.20',
      what: 'representatives-asked',
      to: toPetitioners,
      form: 'inPerson',
      detail: { most: 5 },
    },
  ]);
});

test('whom they elect is on record, kept once each, and becomes a petitioner', () => {
  const elected = on(opened(groupVisit, arrive, handled, inRoom), represent);
  expect(asked(elected)).toEqual([
    {
      type: 'record',
      rule: 'reg.20',
      what: 'contact',
      detail: { representatives: represent.representatives },
    },
  ]);
  expect(elected.context.representatives).toEqual(['petitioner-1', 'petitioner-3']);
  expect(elected.context.matter).toEqual({
    ...handled,
    petitioners: ['petitioner-1', 'petitioner-2', 'petitioner-3'],
    persons: 6,
  });
  expect(elected.value).toBe('inRoom');
});

test('named twice, one person is one representative', () => {
  const room = opened(groupVisit, arrive, handled, inRoom);
  const ids = ['a', 'b', 'c', 'd', 'e'];
  expect(refusedBy(room, { ...represent, representatives: [...ids, 'a'] })).toEqual([[]]);
  expect(refusedBy(room, { ...represent, representatives: ['a', 'complained-1'] })).toEqual([
    ['representativesNotComplainedOf'],
  ]);
  const [one] = tried(room, at({ ...represent, representatives: [...ids, 'f'] }));
  expect(one?.asked.find(({ guard }) => guard.type === 'representativesWithinNumber')?.says).toEqual({
    zh: '代表至多5人',
    en: 'at most 5 representatives',
  });
});

test('fewer than a group are told from how many on they are one', () => {
  const [one] = tried(awaiting(groupVisit, arrive, handled), at({ ...arrive, persons: 4 }));
  expect(one?.asked.find(({ guard }) => guard.type === 'isAGroup')?.says).toEqual({
    zh: '来访人数为5人以上（不足的按一般来访收件：intake.receive）',
    en: '5 persons or more come (fewer are received by intake.receive)',
  });
});

describe('as cause and claim are registered', () => {
  const registered = (representatives: readonly string[], to: object) => [
    {
      type: 'record',
      rule,
      what: 'registration',
      about: 'petition-1',
      detail: { cause: 'cause-2', claim: 'claim-2', persons: 6, receiver: 'receiver-1', representatives },
    },
    {
      type: 'notify',
      rule,
      what: 'received-in-person',
      to: toPetitioners,
      form: 'written',
      reason: '事由和诉求已登记，按审批程序办理',
      remedy: 'query-progress',
      detail: { cause: 'cause-2', claim: 'claim-2' },
    },
    { type: 'report', rule, what: 'incident', to, detail: { kind: 'groupVisit', persons: 6 } },
  ];

  test('beside a matter: on record, told to the group and to the unit that has it, which keeps its own', () => {
    const end = opened(groupVisit, arrive, handled, [...inRoom, register]);
    expect(asked(end)).toEqual(registered([], { role: 'responsibleUnit', unit: 'dept-legal' }));
    expect(end.context.matter).toEqual({ ...handled, persons: 6 });
    expect(duties(end)).toEqual([
      'group.receive met supervisionOffice 2026-03-04',
      'group.register met supervisionOffice 2026-03-05',
    ]);
  });

  test('of a new matter: they are its cause and its claim', () => {
    const end = opened(groupVisit, described, undefined, [...inRoom, register]);
    expect(asked(end)).toEqual(registered([], { role: 'disciplineCommission' }));
    expect(end.context.matter).toEqual({
      id: 'petition-1',
      channel: 'visit',
      receivedAt: '2026-03-04T09:00:00+08:00',
      ...arrival,
      persons: 6,
      cause: 'cause-2',
      claim: 'claim-2',
      interested: [],
      simplified: false,
      tendencies: [],
    });
  });
});

describe('as the group leaves', () => {
  const steps = [
    { done: [], receiver: '' },
    { done: [nameReceiver], receiver: 'receiver-1' },
    { done: inRoom, receiver: 'receiver-1' },
  ];

  test.each(steps)('that is on record with its reason, and told (%#)', ({ done, receiver }) => {
    for (const [opener, beside] of [
      [described, undefined],
      [arrive, handled],
    ] as const) {
      const end = opened(groupVisit, opener, beside, [...done, leave]);
      expect(asked(end)).toEqual([
        {
          type: 'record',
          rule,
          what: 'reception',
          reason: '改日再来',
          detail: { left: true, persons: 6, receiver },
        },
        {
          type: 'notify',
          rule,
          what: 'received-in-person',
          to: toPetitioners,
          form: 'written',
          reason: '改日再来',
          remedy: 'query-progress',
          detail: { left: true, cause: 'cause-1', claim: 'claim-1' },
        },
      ]);
      expect(end.context.deadlines.at(-1)?.state).toBe('discharged');
    }
  });

  test('without a reason none is on record, and the notice says that they left of themselves', () => {
    const { reason: _, ...silent } = leave;
    const [entry, notice] = asked(opened(groupVisit, arrive, handled, [silent]));
    expect(entry).toEqual({
      type: 'record',
      rule,
      what: 'reception',
      detail: { left: true, persons: 6, receiver: '' },
    });
    expect(notice).toMatchObject({ reason: '来访人自行离开' });
  });

  test('where no address is known, the register says that the notice could not be given', () => {
    const [, impossible] = asked(opened(groupVisit, arrive, unreachable, [leave]));
    expect(impossible).toMatchObject({ type: 'record', what: 'notice-impossible' });
  });
});

test('a matter that was concluded is no bar to a group that raises one of its own', () => {
  const concluded: Matter = { ...handled, concludedOn: '2026-03-02' };
  expect(refusedBy(awaiting(groupVisit, arrive, concluded), arrive)).toEqual([['matterIsOpen']]);
  expect(refusedBy(awaiting(groupVisit, described), described)).toEqual([[]]);
});

test('one way to register and to leave for a new matter, and one beside a matter in hand', () => {
  for (const [opener, beside, refused] of [
    [described, undefined, [[], ['not standalone']]],
    [arrive, handled, [['standalone'], []]],
  ] as const) {
    const room = opened(groupVisit, opener, beside, inRoom);
    expect(refusedBy(room, register)).toEqual(refused);
    for (const here of [opened(groupVisit, opener, beside), room])
      expect(refusedBy(here, leave)).toEqual(refused);
  }
});

test('it goes on beside a matter, or opens one of its own', () => {
  expect(groupVisit).toMatchObject({ place: 'beside', opens: { by: 'group.arrive', alone: true } });
});
