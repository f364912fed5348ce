import { describe, expect, test } from 'vitest';
import { disorderlyVisit } from '../../../src/machines/disorderlyVisit.ts';
import { handled, undispatched } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { asked, duties, on, refusedBy, type Sample } from '../incident/steps.ts';
import {
  arrived,
  came,
  coordinate,
  inform,
  report,
  restore,
  said,
  talk,
  talks,
  urgent,
} from './happenings.ts';
import { opened } from './underFirst.ts';

const evidence = {
  type: 'disorder.secureEvidence',
  by: people.clerk,
  conduct: 'blocking',
  evidence: ['video-1', 'photo-2'],
};
const scene = [...talks, coordinate];
const informed = [...scene, inform];
const handed = [...informed, came];

const now = '2026-03-04T09:00:00+08:00';
const rule = 'plan.3.3.2';
const unit = { role: 'responsibleUnit', unit: 'dept-legal' };
const commission = { role: 'disciplineCommission' };
const toPetitioners = { role: 'petitioner', ids: ['petitioner-1', 'petitioner-2'] };
const here = (done: readonly Sample[] = [], beside = handled) =>
  opened(disorderlyVisit, report, beside, done);
const responses = (done: readonly Sample[]) => duties(here(done)).map((line) => line.split(' ')[1]);

test('as it is reported, whoever answers for the matter hears of the conduct', () => {
  const incident = (to: object) => [
    {
      type: 'report',
      rule: 'reg.26',
      what: 'incident',
      to,
      detail: { kind: 'disorderlyVisit', conduct: 'blocking', persons: 3 },
    },
  ];
  expect(asked(here())).toEqual(incident(unit));
  expect(asked(here([], undispatched))).toEqual(incident(commission));
  const { deadlines: _, ...kept } = here().context;
  expect(kept).toEqual({
    instance: 'disorderlyVisit',
    matter: handled,
    tried: {},
    evidenceSecured: false,
    unitArrived: false,
    urgentReported: false,
  });
});

/** What the register and the visitors get of a talk. */
const spoken = (what: string, outcome: string) => [
  {
    type: 'record',
    rule: 'reg.47',
    what,
    about: 'guard-1',
    reason: said,
    detail: { by: 'guard-1', unit: 'service-detachment', at: now, outcome },
  },
  {
    type: 'notify',
    rule: 'reg.47',
    what: 'disorder-dissuasion',
    to: toPetitioners,
    form: 'inPerson',
    reason: said,
    remedy: 'query-progress',
    detail: { talk: what },
  },
];
/** What follows from order restored, by the rule under which it was. */
const restored = (of: string, reason: string, by: object = unit) => [
  { type: 'record', rule: of, what: 'restoration', about: 'guard-1', detail: { at: now } },
  {
    type: 'notify',
    rule: of,
    what: 'order-restored',
    to: toPetitioners,
    form: 'written',
    reason,
    remedy: 'query-progress',
    detail: { matterGoesOn: true },
  },
  {
    type: 'report',
    rule: of,
    what: 'incident',
    to: by,
    reason,
    detail: { kind: 'disorderlyVisit', restored: true },
  },
];

describe.each([
  [0, 'dissuade', 'dissuasion'],
  [1, 'criticise', 'criticism'],
  [2, 'explain', 'explanation'],
])('talk %i: to %s', (done, type, what) => {
  const reached = () => here(talks.slice(0, done));

  test('where people still gather, it is on record and said to them, and the next thing is owed', () => {
    const next = on(reached(), talk(type));
    expect(asked(next)).toEqual(spoken(what, 'persists'));
    expect(next.context.tried).toHaveProperty(what, { by: 'guard-1', at: now });
    expect(duties(next).map((line) => line.split(' ')[1])).toEqual([
      ...Array(done + 1).fill('met'),
      'running',
    ]);
  });

  test('where they leave, order is restored besides', () => {
    const end = on(reached(), talk(type, 'dispersed'));
    expect(asked(end)).toEqual([...spoken(what, 'dispersed'), ...restored('reg.47', said)]);
    expect(end.output).toEqual({ outcome: 'dispersed' });
    expect(duties(end).map((line) => line.split(' ')[1])).toEqual(Array(done + 1).fill('met'));
  });

  test('one way for either, and for whoever may talk alone', () => {
    expect(refusedBy(reached(), talk(type))).toEqual([[], ['not stillGathered']]);
    expect(refusedBy(reached(), talk(type, 'dispersed'))).toEqual([['stillGathered'], []]);
  });
});

test('as the response is coordinated, each office has its task and the commission hears why', () => {
  const tasks = (to: object) => [
    { type: 'assign', rule, what: 'keep-order', to: { role: 'serviceDetachment' } },
    {
      type: 'assign',
      rule,
      what: 'secure-evidence',
      to: { role: 'supervisionOffice' },
      detail: { of: 'conduct' },
    },
    ...['commandCentre', 'publicityOffice'].map((role) => ({
      type: 'assign',
      rule,
      what: 'follow-public-reporting',
      to: { role },
      detail: { of: 'incident' },
    })),
    { type: 'assign', rule, what: 'come-to-scene', to, by: '2026-03-04' },
    { type: 'report', rule, what: 'incident', to: commission, reason: coordinate.reason },
  ];
  expect(asked(here(scene))).toEqual(tasks(unit));
  expect(asked(here(scene, undispatched))).toEqual(tasks(commission));
  expect(responses(scene)).toEqual(['met', 'met', 'met', 'met', 'running']);
});

describe.each([
  ['coordinated', scene],
  ['informed', informed],
  ['handedToLaw', handed],
])('at the scene, %s', (value, done) => {
  test('what shows the conduct is on record as references', () => {
    const secured = on(here(done), evidence);
    expect(asked(secured)).toEqual([
      {
        type: 'record',
        rule: 'reg.26',
        what: 'evidence',
        detail: { conduct: 'blocking', evidence: ['video-1', 'photo-2'] },
      },
    ]);
    expect([secured.value, secured.context.evidenceSecured]).toEqual([value, true]);
  });

  test('the unit that has the matter comes, once; the commission where none has it', () => {
    const coming = on(here(done), arrived);
    const arrival = { type: 'record', rule, what: 'arrival' };
    expect(asked(coming)).toEqual([
      { ...arrival, about: 'handler-1', detail: { unit: 'dept-legal', at: now } },
    ]);
    expect([coming.value, coming.context.unitArrived]).toEqual([value, true]);
    const theirs = on(here(done, undispatched), { ...arrived, by: people.commissioner });
    expect(asked(theirs)).toEqual([
      { ...arrival, about: 'commissioner-1', detail: { unit: 'commission', at: now } },
    ]);
    expect(refusedBy(theirs, { ...arrived, by: people.commissioner })[1]).toEqual(['not unitHasArrived']);
  });
});

test('as public security is informed, the grounds go to it and to the commission, and the next thing is owed', () => {
  const secured = on(here(scene), evidence);
  const detail = {
    conduct: 'storming',
    evidenceSecured: true,
    dissuadedAt: now,
    criticisedAt: now,
    explainedAt: now,
  };
  const next = on(secured, inform);
  expect(asked(next)).toEqual([
    {
      type: 'inform',
      rule: 'reg.47',
      what: 'disorder-at-premises',
      organ: { role: 'publicSecurity' },
      reason: inform.reason,
      decidedBy: 'clerk-1',
      detail,
    },
    {
      type: 'report',
      rule: 'reg.47',
      what: 'incident',
      to: commission,
      reason: inform.reason,
      detail: { ...detail, publicSecurity: true },
    },
  ]);
  expect(responses(informed)).toEqual(['met', 'met', 'met', 'met', 'met', 'running']);
});

test('each talk is put before public security with its own moment', () => {
  const moments = [0, 1, 2].map((index) => `2026-03-04T1${index}:00:00+08:00`);
  const talked = talks.reduce((from, one, index) => on(from, one, moments[index]), here());
  const [informing] = asked(on(on(talked, coordinate), inform));
  expect(informing).toMatchObject({
    detail: { dissuadedAt: moments[0], criticisedAt: moments[1], explainedAt: moments[2] },
  });
});

test('as public security comes, that is on record, and the next thing is owed', () => {
  expect(asked(here(handed))).toEqual([
    {
      type: 'record',
      rule: 'reg.47',
      what: 'arrival',
      detail: { organ: 'publicSecurity', recordedBy: 'police-1', at: now },
    },
  ]);
  expect(responses(handed)).toEqual([...Array(6).fill('met'), 'running']);
});

describe('what is significant and urgent', () => {
  const stages = [[], talks.slice(0, 1), talks.slice(0, 2), talks, scene, informed, handed];

  test.each(stages.map((done) => [done]))(
    'is put before the leading group and told outside, with the reason (%#)',
    (done) => {
      const before = here(done);
      const told = on(before, urgent);
      const { reason } = urgent;
      const inform = { type: 'inform', rule: 'reg.25', what: 'urgent-matter', reason, decidedBy: 'clerk-1' };
      expect(asked(told)).toEqual([
        { type: 'report', rule: 'reg.25', what: 'urgent', to: { role: 'leadingGroup' }, reason },
        { ...inform, organ: { role: 'superiorOrgan', unit: 'superior-bureau' } },
        { ...inform, organ: { role: 'outsideOrgan', unit: 'petition-bureau' } },
      ]);
      expect([told.value, told.context.urgentReported]).toEqual([before.value, true]);
    },
  );

  test('is not told to a unit that nobody knows', () => {
    expect(refusedBy(here(), { ...urgent, superior: 'nobody', jointConference: 'no-one' })).toEqual([
      ['superiorIsSuperior', 'conferenceIsOutside'],
    ]);
  });

  test.each(stages.map((done) => [done]))(
    'is over as order is restored, and the matter goes on (%#)',
    (done) => {
      const end = on(here(done), restore);
      expect(asked(end)).toEqual(restored(rule, restore.reason));
      expect(end.output).toEqual({ outcome: 'restored' });
      const [, , last] = asked(on(here(done, undispatched), restore));
      expect(last).toMatchObject({ type: 'report', to: commission });
    },
  );
});

test('it goes on beside a matter, which it never opens', () => {
  expect(disorderlyVisit).toMatchObject({ place: 'beside', opens: { by: 'disorder.report', alone: false } });
});

test('of the two organs told, it is said which has to be of which kind', () => {
  const { superiorIsSuperior, conferenceIsOutside } = disorderlyVisit.conditions;
  expect([superiorIsSuperior, conferenceIsOutside]).toMatchObject([
    { label: { zh: '所报机关为上级机关', en: 'the organ told is a superior one' } },
    {
      label: {
        zh: '所报机关为联席会议办公室所在单位',
        en: 'the organ told has the joint conference’s office',
      },
    },
  ]);
});
