import { describe, expect, test } from 'vitest';
import type { Lifecycle } from '../../src/machines/lifecycle/lifecycle.ts';
import { repeatVisit } from '../../src/machines/repeatVisit.ts';
import { after, monday, opening, owed, said, states, stepped, terms, told } from './intake/cases.ts';
import { people } from './intake/people.ts';
import { describeSteps, office, type StepRow } from './intake/stepTable.ts';
import { byUnit, earlier, receive } from './repeatVisit/happenings.ts';

const lifecycle = repeatVisit as unknown as Lifecycle;
const reach = (...events: Parameters<typeof after>[1]) => after(lifecycle, events);
const inHand = receive([earlier.inHand]);
const unitless = receive([earlier.notDispatched]);
const ofTwo = receive([earlier.ofTwo], { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 });
const withdraw = { type: 'intake.withdraw', by: people.petitioner };

/** What refuses any arrival. */
const arriving = {
  ...office(people.commissioner),
  notAGroup: { event: { channel: 'visit', persons: 5, recordedBy: 'clerk-1' } },
  petitionersCounted: { event: { complainedOf: { persons: ['petitioner-1'], units: [] } } },
  oralIsRecorded: { event: { channel: 'telephone' } },
  channelIsOpen: { event: { channel: 'fax' }, env: terms({ intake: { fax: false } }) },
};
const otherClaim = { event: { claim: 'apology' } };

const rows: StepRow[] = [
  {
    step: 'what is not the same matter goes on as a first visit',
    before: [],
    event: receive([earlier.otherClaim]),
    to: 'notARepeat',
    flips: { ...arriving, sameMatter: { event: { priors: [earlier.inHand] } } },
  },
  {
    step: 'new facts after re-examination go on as a first visit',
    before: [],
    event: receive([earlier.reexamined], { newFacts: true }),
    to: 'notARepeat',
    flips: {
      ...arriving,
      answeredForGood: { event: { priors: [earlier.inHand] } },
      newFactsClaimed: { event: { newFacts: false } },
    },
  },
  {
    step: 'a matter in hand stays with the unit first responsible',
    before: [],
    event: inHand,
    to: 'toBeReceived',
    flips: { ...arriving, stillInHand: otherClaim },
  },
  {
    step: 'the petitioner is told of an open remedy',
    before: [],
    event: receive([earlier.remedyOpen]),
    to: 'remedyTold',
    flips: { ...arriving, remedyIsOpen: otherClaim },
  },
  {
    step: 'a matter re-examined is no longer accepted',
    before: [],
    event: receive([earlier.reexamined]),
    to: 'noLongerAccepted',
    flips: { ...arriving, wasReexamined: otherClaim, newFactsClaimed: { event: { newFacts: true } } },
  },
  {
    step: 'the petitioner is told that the window went by',
    before: [],
    event: receive([earlier.ended]),
    to: 'windowEnded',
    flips: { ...arriving, windowWentBy: otherClaim, newFactsClaimed: { event: { newFacts: true } } },
  },
  {
    step: 'the unit receives the petitioner',
    before: [inHand],
    event: byUnit,
    to: 'receivedByUnit',
    flips: {
      by: { event: { by: people.otherResponsible } },
      noInterest: { matter: { interested: [people.responsible.id] } },
    },
  },
  {
    step: 'the commission receives where no unit has the matter yet',
    before: [unitless],
    event: { ...byUnit, by: people.commissioner },
    to: 'receivedByUnit',
    flips: { ...office(people.commissioner), unitIsNamed: { matter: { unit: 'brigade-1' } } },
  },
  {
    step: 'the petitioner withdraws',
    before: [inHand],
    event: withdraw,
    to: 'withdrawn',
    flips: {
      by: { event: { by: people.stranger } },
      othersGoOn: { matter: { persons: 2 } },
    },
  },
  {
    step: 'one of several petitioners withdraws',
    before: [ofTwo],
    event: withdraw,
    to: 'toBeReceived',
    flips: {
      by: { event: { by: people.stranger } },
      othersGoOn: { matter: { persons: 1 } },
    },
  },
];

describeSteps(lifecycle, rows);

describe('repeat visit: the same petitioner (plan.3.1.2, reg.36.3)', () => {
  const withNewcomer = { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };

  test('whoever comes new has a first visit, though they come with somebody who was answered for good', () => {
    expect(reach(receive([earlier.reexamined], withNewcomer)).output).toEqual({
      outcome: 'notARepeat',
      handOff: { lifecycle: 'firstVisit', input: { handedOver: true } },
    });
  });

  test('one of several who raised the earlier matter repeats it', () => {
    expect(reach(receive([earlier.ofTwo])).value).toBe('toBeReceived');
  });
});

describe('repeat visit: the unit first responsible goes on receiving (plan.3.1.2)', () => {
  test('the unit gets the task and the day, and the petitioner is told who receives', () => {
    const standing = reach(inHand);
    expect(owed(standing)).toEqual({ 'repeat.receive': '2026-03-17 responsibleUnit brigade-1' });
    expect(standing.context.matter).toMatchObject({ prior: 'earlier-1', unit: 'brigade-1' });
    expect(said(standing)).toEqual([
      {
        type: 'record',
        rule: 'plan.3.1.2',
        what: 'match',
        about: 'earlier-1',
        detail: { matched: true, stage: 'inHand', newFacts: false, compared: ['earlier-1: same'] },
      },
      expect.objectContaining({
        type: 'notify',
        what: 'earlier-unit-receives',
        reason: expect.any(String),
        remedy: 'query-progress',
        detail: { petition: 'earlier-1', receiver: 'brigade-1' },
      }),
      expect.objectContaining({
        type: 'assign',
        what: 'receive-petitioner',
        to: { role: 'responsibleUnit', unit: 'brigade-1' },
        by: '2026-03-17',
      }),
    ]);
  });

  test('and the commission does not accept it again: nothing hands it on', () => {
    const standing = reach(inHand, byUnit);
    expect(standing.output).toEqual({ outcome: 'receivedByUnit' });
    expect(told(standing)).toEqual([
      expect.objectContaining({ what: 'merged', reason: byUnit.reason, remedy: 'query-progress' }),
    ]);
    expect(states(standing)).toEqual({ 'repeat.receive': 'met' });
  });

  test('new facts do not open a second matter while the first is in hand (reg.19.3)', () => {
    expect(reach(receive([earlier.inHand], { newFacts: true })).value).toBe('toBeReceived');
    expect(reach(receive([earlier.remedyOpen], { newFacts: true })).value).toBe('remedyTold');
  });

  test.each([
    ['was not dispatched yet', receive([earlier.notDispatched])],
    ['is not one of the body’s', receive([{ ...earlier.inHand, unit: 'petition-bureau' }])],
    ['handles no matters', receive([{ ...earlier.inHand, unit: 'command-centre' }])],
    [
      'is complained of, which never reaches it (reg.30)',
      receive([earlier.inHand], { complainedOf: { persons: [], units: ['brigade-1'] } }),
    ],
  ])('the commission receives where the unit %s', (_, event) => {
    const standing = reach(event);
    expect(owed(standing)).toEqual({ 'repeat.receive': '2026-03-17 disciplineCommission' });
    expect(standing.context.matter.unit).toBeUndefined();
    expect(JSON.stringify(standing.effects)).not.toContain('"unit"');
    for (const by of [people.responsible, { role: 'responsibleUnit', id: 'fireman-1' } as const]) {
      expect(reach(event, { ...byUnit, by }).value).toBe('toBeReceived');
    }
    expect(reach(event, { ...byUnit, by: people.commissioner }).value).toBe('receivedByUnit');
  });

  test('a reception that is late counts as missed', () => {
    expect(states(reach(inHand, { ...byUnit, at: '2026-03-17T23:59:59+08:00' }))).toEqual({
      'repeat.receive': 'met',
    });
    expect(states(reach(inHand, { ...byUnit, at: '2026-03-18T00:00:00+08:00' }))).toEqual({
      'repeat.receive': 'missed',
    });
  });

  test('a reception that is owed and not given opens supervision of that unit', () => {
    const passed = {
      type: 'deadline.passed',
      by: people.timer,
      deadline: 'repeatVisit.receive',
      at: '2026-03-18T00:00:00+08:00',
    };
    const standing = reach(inHand, passed);
    expect(standing.value).toBe('toBeReceived');
    expect(standing.effects).toContainEqual(
      expect.objectContaining({
        type: 'open',
        lifecycle: 'supervision',
        input: expect.objectContaining({ owner: { role: 'responsibleUnit', unit: 'brigade-1' } }),
      }),
    );
  });

  test('any office that receives petitions may take it in', () => {
    for (const by of [people.commissioner, people.clerk, people.brigade, people.department]) {
      expect(reach({ ...inHand, by }).value).toBe('toBeReceived');
    }
    expect(reach({ ...inHand, by: people.superior }).value).toBe('arriving');
  });
});

describe('repeat visit after the answer', () => {
  test('the remedy that is open is named with its last day', () => {
    expect(told(reach(receive([earlier.remedyOpen])))).toEqual([
      expect.objectContaining({
        what: 'remedy-open',
        remedy: 'ask-review',
        detail: { petition: 'earlier-1', until: '2026-03-20' },
      }),
    ]);
    const reexamination = { ...earlier.remedyOpen, remedy: 'reexamination' as const };
    expect(told(reach(receive([reexamination])))).toEqual([
      expect.objectContaining({ what: 'remedy-open', remedy: 'ask-reexamination' }),
    ]);
  });

  test('a window counts by its own last day, whatever stage the register still shows', () => {
    const event = receive([earlier.remedyOpen]);
    expect(reach({ ...event, at: '2026-03-20T23:59:59+08:00' }).value).toBe('remedyTold');
    expect(reach({ ...event, at: '2026-03-21T00:00:00+08:00' }).value).toBe('windowEnded');
  });

  test('after re-examination it is no longer accepted, and told so with the reason (reg.36.3)', () => {
    const standing = reach(receive([earlier.reexamined]));
    expect(told(standing)).toEqual([
      expect.objectContaining({
        rule: 'reg.36.3',
        what: 'no-longer-accepted',
        reason: expect.any(String),
        remedy: 'none-further',
      }),
    ]);
    expect(standing.output).toEqual({ outcome: 'noLongerAccepted' });
  });

  test.each([earlier.reexamined, earlier.ended])(
    'but the unit goes on explaining and helping (reg.37): $stage',
    (prior) => {
      const task = { type: 'assign', rule: 'reg.37', what: 'follow-up' };
      expect(reach(receive([prior])).effects).toContainEqual(
        expect.objectContaining({ ...task, to: { role: 'responsibleUnit', unit: 'brigade-1' } }),
      );
      const against = { complainedOf: { persons: [], units: ['brigade-1'] } };
      expect(reach(receive([prior], against)).effects).toContainEqual(
        expect.objectContaining({ ...task, to: { role: 'disciplineCommission' } }),
      );
    },
  );

  test.each([
    ['review', true, 'ask-review'],
    ['reexamination', true, 'ask-reexamination'],
    ['review', false, 'none-further'],
    ['reexamination', false, 'none-further'],
  ] as const)(
    'the effect of a missed window is the policy’s: %s, reopened for a good reason %s',
    (remedy, goodReasonReopensWindow, left) => {
      const env = terms({ choices: { goodReasonReopensWindow } });
      const standing = after(lifecycle, [receive([{ ...earlier.ended, remedy }])], env);
      expect(told(standing)).toEqual([
        expect.objectContaining({
          rule: 'policy',
          what: 'window-ended',
          reason: expect.any(String),
          remedy: left,
          detail: { petition: 'earlier-1', goodReasonReopens: goodReasonReopensWindow },
        }),
      ]);
    },
  );

  test('a remedy that is no longer open is still the one to ask for with a good reason', () => {
    const late = { ...receive([earlier.remedyOpen]), at: '2026-03-21T00:00:00+08:00' };
    expect(told(reach(late))).toEqual([
      expect.objectContaining({ what: 'window-ended', remedy: 'ask-review' }),
    ]);
  });
});

describe('what is no repeat', () => {
  test('goes on as a first visit that is received already', () => {
    const handOff = { lifecycle: 'firstVisit', input: { handedOver: true } };
    for (const event of [
      receive([]),
      receive([earlier.otherClaim]),
      receive([earlier.inHand], { anonymous: true, petitioners: [], reachable: false }),
      receive([earlier.ended], { newFacts: true }),
    ]) {
      const standing = reach(event);
      expect(standing.output).toEqual({ outcome: 'notARepeat', handOff });
      expect(standing.context.matter).not.toHaveProperty('prior');
      expect(standing.context.matter).not.toHaveProperty('unit');
      expect(told(standing)).toEqual([]);
    }
  });

  test('with the reason on record for each earlier matter', () => {
    const other = { ...earlier.inHand, petition: 'earlier-2', petitioners: ['petitioner-9'], cause: 'noise' };
    expect(said(reach(receive([earlier.otherClaim, other])))).toEqual([
      {
        type: 'record',
        rule: 'plan.3.1.1',
        what: 'match',
        detail: {
          matched: false,
          newFacts: false,
          compared: ['earlier-1: claim', 'earlier-2: petitioner, cause'],
        },
      },
    ]);
  });
});

test('where no address is known the answer is recorded in place of the notice (safeguard 1)', () => {
  for (const prior of [earlier.inHand, earlier.remedyOpen, earlier.reexamined, earlier.ended]) {
    const standing = reach(receive([prior], { reachable: false }));
    expect(told(standing)).toEqual([]);
    expect(standing.effects).toContainEqual(
      expect.objectContaining({
        type: 'record',
        what: 'notice-impossible',
        reason: expect.any(String),
        detail: expect.objectContaining({ why: 'no-address', remedy: expect.any(String) }),
      }),
    );
  }
});

test('a withdrawal ends what was owed, and is confirmed', () => {
  const standing = reach(inHand, withdraw);
  expect(states(standing)).toEqual({ 'repeat.receive': 'discharged' });
  expect(told(standing)).toEqual([
    expect.objectContaining({ what: 'withdrawn', reason: expect.any(String), remedy: 'raise-anew' }),
  ]);
  const said = stepped(lifecycle, reach(inHand), { ...withdraw, reason: '问题已解决' });
  expect(told(said)).toEqual([expect.objectContaining({ reason: '问题已解决' })]);
});

test('before the petition arrives nothing is owed', () => {
  const standing = opening(lifecycle, inHand);
  expect([standing.value, standing.effects, standing.context.deadlines]).toEqual(['arriving', [], []]);
  expect(standing.context.matter.receivedAt).toBe(monday);
});

describe('what is said of a repeated petition', () => {
  const detail = { petition: 'earlier-1' };

  test.each([
    [
      'inHand',
      '信访人、事由、诉求与正在办理的事项相同，不重复受理',
      { ...detail, receiver: 'brigade-1' },
      undefined,
    ],
    [
      'notDispatched',
      '信访人、事由、诉求与正在办理的事项相同，不重复受理',
      { ...detail, receiver: 'disciplineCommission' },
      undefined,
    ],
    [
      'remedyOpen',
      '原事项已有书面答复，可在期限内请求复查或者复核',
      { ...detail, until: '2026-03-20' },
      'remedyTold',
    ],
    ['reexamined', '已经复核，仍以同一事实和理由提出，不再受理', detail, 'noLongerAccepted'],
    [
      'ended',
      '未在规定期限内请求复查或者复核，原答复已终结',
      { ...detail, goodReasonReopens: true },
      'windowEnded',
    ],
  ] as const)('%s: the reason, the earlier matter, and how it ends', (stage, reason, about, outcome) => {
    const standing = reach(receive([earlier[stage]]));
    expect(told(standing)).toMatchObject([{ reason, detail: about }]);
    expect(standing.output).toEqual(outcome && { outcome });
    expect(standing.context.matter.prior).toBe('earlier-1');
  });

  test('the tasks that come of it name the earlier matter', () => {
    const tasks = (event: typeof inHand) => reach(event).effects.filter(({ type }) => type === 'assign');
    expect(tasks(inHand)).toEqual([
      {
        type: 'assign',
        rule: 'plan.3.1.2',
        what: 'receive-petitioner',
        to: { role: 'responsibleUnit', unit: 'brigade-1' },
        by: '2026-03-17',
        detail,
      },
    ]);
    expect(tasks(receive([earlier.ended]))).toMatchObject([{ what: 'follow-up', detail }]);
  });

  test('that the unit received the petitioner, and what it explained', () => {
    const standing = reach(inHand, byUnit);
    expect(said(standing).filter(({ type }) => type === 'record')).toEqual([
      { type: 'record', rule: 'plan.3.1.2', what: 'reception', about: 'earlier-1', reason: byUnit.reason },
    ]);
    expect(told(standing)).toMatchObject([{ what: 'merged', reason: byUnit.reason, detail }]);
  });

  test('that it was withdrawn', () => {
    const standing = reach(inHand, withdraw);
    expect(standing.output).toEqual({ outcome: 'withdrawn' });
    expect(told(standing)).toMatchObject([{ reason: '信访人自愿撤回' }]);
  });
});
