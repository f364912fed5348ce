import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { missDeadline, settleDeadline, suspendDeadline } from '../../../src/deadlines/change.ts';
import { open } from '../../../src/machines/joints.ts';
import {
  assignTask,
  discharge,
  dischargeAll,
  extend,
  inform,
  lapse,
  miss,
  notify,
  recompute,
  record,
  report,
  resume,
  set,
  setMatter,
  settle,
  start,
  suspend,
  tell,
} from '../../../src/machines/lifecycle/actions.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { notice2027 } from '../../calendar/samples.ts';
import { type Act, done, isAsBefore, later, owner, running } from './sample.ts';

const rule = 'plan.3.4';
/** What the host is asked when a deadline ends. */
const ended = (deadline: { id: string; rule: string; due: string }, how: string) => [
  { type: 'cancel', rule: deadline.rule, deadline: deadline.id },
  {
    type: 'record',
    rule,
    what: `deadline-${how}`,
    about: deadline.id,
    detail: { due: deadline.due, settledAt: later },
  },
];
/** What the host is asked when a last day moves. */
const moved = (id: string, from: string, to: string) => ({
  type: 'record',
  rule,
  what: 'deadline-moved',
  about: id,
  detail: { from, to },
});
const scheduled = (deadline: { id: string; rule: string }, due: string, ...remindOn: string[]) => ({
  type: 'schedule',
  rule: deadline.rule,
  deadline: deadline.id,
  at: `${due}T23:59:59.999+08:00`,
  remindOn,
});

const report1 = running('handling.report');
const conclude = running('handling.conclude');
const rate = running('handling.rate');
const others = [conclude, rate];

describe('what a step asks of the host', () => {
  test('names the step’s rule and what it is about, in the order in which the step says it', () => {
    const to = { role: 'disciplineCommission' } as const;
    const { effects, context, before } = done([
      notify('received', () => ({ to })),
      assignTask('handle', () => ({ to, by: '2026-04-01' })),
      report('result', () => ({ to, detail: { persons: 2 } })),
      record('receipt'),
      inform('cooperation-asked', () => ({ organ: { role: 'outsideOrgan' } })),
      open('answerability', () => ({ breach: 'plan.3.5', unit: 'dept-legal' })),
    ]);
    expect(effects).toStrictEqual([
      { type: 'notify', rule, what: 'received', form: 'written', to },
      { type: 'assign', rule, what: 'handle', to, by: '2026-04-01' },
      { type: 'report', rule, what: 'result', to, detail: { persons: 2 } },
      { type: 'record', rule, what: 'receipt' },
      {
        type: 'inform',
        rule,
        what: 'cooperation-asked',
        organ: { role: 'outsideOrgan' },
        decidedBy: 'clerk-1',
      },
      { type: 'open', rule, lifecycle: 'answerability', input: { breach: 'plan.3.5', unit: 'dept-legal' } },
    ]);
    isAsBefore({ context, before });
  });

  test('names another rule where the step does, and leaves out what is not known', () => {
    const { effects } = done(record('receipt', () => ({ rule: 'reg.19', reason: undefined })));
    expect(effects).toStrictEqual([{ type: 'record', rule: 'reg.19', what: 'receipt' }]);
  });

  test('is nothing where the step only changes facts', () => {
    const { effects, context, before } = done([
      set({ instance: 'errand-2' }),
      setMatter(['instance'], { unit: ({ context: { instance } }) => instance }),
    ]);
    expect(effects).toStrictEqual([]);
    expect(context).toStrictEqual({
      ...before,
      instance: 'errand-2',
      matter: { ...before.matter, unit: 'errand-2' },
    });
  });
});

describe('a notice to the petitioners', () => {
  const told = () =>
    tell('extended', () => ({
      reason: '案情复杂',
      detail: { days: 30 },
      remedy: 'query-progress',
      form: 'network',
      by: '2026-04-01',
    }));

  test('goes to each of them, in writing', () => {
    const petitioners = ['petitioner-1', 'petitioner-2'];
    const { effects } = done(tell('received'), { matter: { petitioners } });
    expect(effects).toStrictEqual([
      {
        type: 'notify',
        rule,
        what: 'received',
        to: { role: 'petitioner', ids: petitioners },
        form: 'written',
      },
    ]);
  });

  test('says the reason, the remedy, the day and the details, in the form named', () => {
    expect(done(told()).effects).toStrictEqual([
      {
        type: 'notify',
        rule,
        what: 'extended',
        to: { role: 'petitioner', ids: ['petitioner-1'] },
        form: 'network',
        remedy: 'query-progress',
        by: '2026-04-01',
        reason: '案情复杂',
        detail: { days: 30 },
      },
    ]);
  });

  test('has no empty words, neither for a live machine', () => {
    const empty = tell('received', () => ({ reason: undefined }));
    expect(done(empty).asked).toStrictEqual([
      {
        type: 'notify',
        rule,
        what: 'received',
        to: { role: 'petitioner', ids: ['petitioner-1'] },
        form: 'written',
      },
    ]);
    expect(done(empty, { matter: { reachable: false } }).asked).toStrictEqual([
      { type: 'record', rule, what: 'notice-impossible', detail: { notice: 'received', why: 'no-address' } },
    ]);
  });

  test('that cannot be given is recorded with what it would have said (safeguard 1)', () => {
    expect(done(told(), { matter: { reachable: false } }).effects).toStrictEqual([
      {
        type: 'record',
        rule,
        what: 'notice-impossible',
        reason: '案情复杂',
        detail: { days: 30, notice: 'extended', why: 'no-address', remedy: 'query-progress' },
      },
    ]);
  });

  test('cannot be given to somebody who gave no name', () => {
    const { effects } = done(tell('received'), { matter: { reachable: false, anonymous: true } });
    expect(effects).toStrictEqual([
      { type: 'record', rule, what: 'notice-impossible', detail: { notice: 'received', why: 'anonymous' } },
    ]);
  });
});

describe('a deadline that starts', () => {
  const starting = () => start('handling.report', () => ({ owner }));

  test('runs from the day of the event, beside those that run already', () => {
    const { deadlines, effects } = done(starting(), { deadlines: others });
    const due = '2026-05-09';
    expect(deadlines).toStrictEqual([
      ...others,
      {
        id: 'errand.report',
        kind: 'handling.report',
        rule: 'plan.3.2.2',
        owner,
        start: '2026-03-20',
        term: { n: 50, unit: 'calendarDays' },
        state: 'running',
        due,
        provisional: false,
      },
    ]);
    expect(effects).toStrictEqual([scheduled(report1, due, '2026-05-02', '2026-05-06', '2026-05-08')]);
  });

  test('runs from the day named', () => {
    const { deadlines } = done(start('handling.report', () => ({ owner, on: '2026-03-10' })));
    expect(deadlines).toMatchObject([{ start: '2026-03-10', due: '2026-04-29' }]);
  });

  test('ends on the day named', () => {
    const { deadlines } = done(start('referral.report', () => ({ owner, until: '2026-04-01' })));
    expect(deadlines).toMatchObject([{ id: 'errand.report', until: '2026-04-01', due: '2026-04-01' }]);
  });

  test('is numbered where there was one of its kind before', () => {
    const twice = [report1, running('handling.report', 'errand.report#2')];
    expect(done(starting(), { deadlines: [report1, rate] }).deadlines.at(-1)?.id).toBe('errand.report#2');
    expect(done(starting(), { deadlines: twice }).deadlines.at(-1)?.id).toBe('errand.report#3');
  });
});

describe('a deadline that is settled', () => {
  const settling = () => settle('handling.report');

  test('was met where the duty is done in time; the others go on', () => {
    const { deadlines, effects } = done(settling(), { deadlines: [conclude, report1, rate] });
    expect(deadlines).toStrictEqual([conclude, { ...report1, state: 'met', settledAt: later }, rate]);
    expect(effects).toStrictEqual(ended(report1, 'met'));
  });

  test('was missed where the duty is done late', () => {
    const at = '2026-04-22T00:00:00+08:00';
    const { deadlines, effects } = done(settling(), { deadlines: [report1], event: { at } });
    expect(deadlines).toStrictEqual([{ ...report1, state: 'missed', settledAt: at }]);
    expect(effects).toMatchObject([
      { type: 'cancel' },
      { what: 'deadline-missed', detail: { settledAt: at } },
    ]);
  });

  test('is each of its kind that is owed: whoever was late with it keeps that', () => {
    const newer = running('handling.report', 'errand.report#2', '2026-03-16');
    const missed = { ...report1, state: 'missed' as const };
    const { deadlines } = done(settling(), { deadlines: [missed, newer] });
    expect(deadlines).toStrictEqual([
      { ...missed, settledAt: later },
      { ...newer, state: 'met', settledAt: later },
    ]);
  });

  test('is none where none is owed', () => {
    const settled = settleDeadline(report1, '2026-03-10T09:00:00+08:00');
    const { effects, context, before } = done(settling(), { deadlines: [settled, rate] });
    expect(effects).toStrictEqual([]);
    isAsBefore({ context, before });
  });
});

describe('deadlines whose duty falls away', () => {
  const carried = running('handling.conclude', 'firstVisit.conclude');
  const discharged = (deadline: object) => ({ ...deadline, state: 'discharged', settledAt: later });

  test('are those of the kind named, whoever started them', () => {
    const own = running('handling.conclude', 'errand.conclude#2');
    const { deadlines, effects } = done(discharge('handling.conclude'), {
      deadlines: [carried, report1, own],
    });
    expect(deadlines).toStrictEqual([discharged(carried), report1, discharged(own)]);
    expect(effects).toStrictEqual([...ended(carried, 'discharged'), ...ended(own, 'discharged')]);
  });

  test('are all that this lifecycle started itself, but for the kinds named', () => {
    const before = [carried, report1, rate, conclude];
    const { deadlines, effects } = done(dischargeAll('handling.rate', 'handling.conclude'), {
      deadlines: before,
    });
    expect(deadlines).toStrictEqual([carried, discharged(report1), rate, conclude]);
    expect(effects).toStrictEqual(ended(report1, 'discharged'));
    expect(done(dischargeAll(), { deadlines: before }).deadlines).toStrictEqual([
      carried,
      ...[report1, rate, conclude].map(discharged),
    ]);
  });

  test('are not those of an instance whose name only begins alike', () => {
    const second = running('handling.report', 'errand-2.report');
    expect(done(dischargeAll(), { deadlines: [second] }).deadlines).toStrictEqual([second]);
  });

  test('are none that were settled before', () => {
    const settled = settleDeadline(report1, '2026-03-10T09:00:00+08:00');
    const { deadlines } = done(discharge('handling.report'), { deadlines: [settled, rate] });
    expect(deadlines).toStrictEqual([settled, rate]);
  });

  test('stay missed where they were', () => {
    const missed = missDeadline(report1);
    const { deadlines, effects } = done(dischargeAll(), { deadlines: [missed] });
    expect(deadlines).toStrictEqual([{ ...missed, settledAt: later, fellAway: true }]);
    expect(effects).toStrictEqual(ended(report1, 'missed'));
  });

  test('change nothing where there are none', () => {
    for (const none of [discharge('handling.report'), dischargeAll('handling.rate')]) {
      const { context, before, effects } = done(none, { deadlines: [rate, carried] });
      expect(effects).toStrictEqual([]);
      isAsBefore({ context, before });
    }
  });
});

describe('a deadline that is extended', () => {
  const extending = () =>
    extend<LifecycleContext, Act>('handling.conclude', ({ event }) => ({
      days: 30,
      by: event.by.id,
    }));

  test('ends later, and its timer is set anew', () => {
    const { deadlines, effects } = done(extending(), { deadlines: [report1, conclude, rate] });
    const extension = { days: 30, by: 'clerk-1', on: '2026-03-20' };
    expect(conclude.due).toBe('2026-05-01');
    expect(deadlines).toStrictEqual([report1, { ...conclude, extension, due: '2026-05-31' }, rate]);
    expect(effects).toStrictEqual([
      moved(conclude.id, '2026-05-01', '2026-05-31'),
      scheduled(conclude, '2026-05-31', '2026-05-24', '2026-05-28', '2026-05-30'),
    ]);
  });

  test('moves once only', () => {
    const once = done(extending(), { deadlines: [conclude] }).deadlines;
    const { deadlines, effects } = done(extending(), { deadlines: once });
    expect(deadlines).toStrictEqual(once);
    expect(effects).not.toContainEqual(expect.objectContaining({ what: 'deadline-moved' }));
  });

  test('is none where none is owed', () => {
    const { effects, context, before } = done(extending(), { deadlines: [report1] });
    expect(effects).toStrictEqual([]);
    isAsBefore({ context, before });
  });
});

describe('a clock that a hearing stops (reg.36.2)', () => {
  const decide = running('reexamination.decide');
  const stopped = suspendDeadline(decide, '2026-03-10T09:00:00+08:00');
  const suspending = () => suspend('reexamination.decide');
  const resuming = () => resume('reexamination.decide', () => undefined);

  test('has no timer while it stands', () => {
    const { deadlines, effects } = done(suspending(), { deadlines: [report1, decide, rate] });
    const excluded = [{ from: '2026-03-20' }];
    expect(deadlines).toStrictEqual([report1, { ...decide, excluded, state: 'suspended' }, rate]);
    expect(effects).toStrictEqual([{ type: 'cancel', rule: 'reg.36.2', deadline: decide.id }]);
  });

  test('is not stopped twice, nor where there is none', () => {
    for (const deadlines of [[stopped], [report1], [missDeadline(decide)]]) {
      const { effects, context, before } = done(suspending(), { deadlines });
      expect(effects).toStrictEqual([]);
      isAsBefore({ context, before });
    }
  });

  test('runs on without the days of the hearing, and its timer is set anew', () => {
    const { deadlines, effects } = done(resuming(), { deadlines: [report1, stopped, rate] });
    expect(decide.due).toBe('2026-04-01');
    const due = '2026-04-12';
    const excluded = [{ from: '2026-03-10', to: '2026-03-20' }];
    expect(deadlines).toStrictEqual([report1, { ...decide, excluded, due }, rate]);
    expect(effects).toStrictEqual([
      moved(decide.id, '2026-04-01', due),
      scheduled(decide, due, '2026-04-05', '2026-04-09', '2026-04-11'),
    ]);
  });

  test('runs on from the day after the last day of the hearing, where one is named', () => {
    const { deadlines } = done(
      resume('reexamination.decide', () => '2026-03-11'),
      { deadlines: [stopped] },
    );
    expect(deadlines).toMatchObject([
      { due: '2026-04-03', excluded: [{ from: '2026-03-10', to: '2026-03-11' }] },
    ]);
  });

  test('that did not stand still does not begin again', () => {
    for (const deadlines of [[decide], [report1], [missDeadline(decide)]]) {
      const { effects, context, before } = done(resuming(), { deadlines });
      expect(effects).toStrictEqual([]);
      isAsBefore({ context, before });
    }
  });
});

describe('a duty that was not done in time', () => {
  test('is recorded, put before the commission, and supervised', () => {
    const { deadlines, effects } = done(miss(), { deadlines: [conclude, report1, rate] });
    const detail = { due: report1.due, owner: 'responsibleUnit', unit: 'dept-legal' };
    expect(deadlines).toStrictEqual([conclude, { ...report1, state: 'missed' }, rate]);
    expect(effects).toStrictEqual([
      {
        type: 'record',
        rule: 'plan.3.2.2',
        what: 'deadline-missed',
        about: 'errand.report',
        detail: { ...detail, passedAt: later },
      },
      {
        type: 'report',
        rule,
        to: { role: 'disciplineCommission' },
        what: 'missed-deadline',
        detail: { deadline: 'errand.report', ...detail },
      },
      {
        type: 'open',
        rule,
        lifecycle: 'supervision',
        input: { cause: 'missedDeadline', deadline: 'errand.report', breach: 'plan.3.2.2', owner },
      },
    ]);
  });

  test('of an office without a unit of its own names no unit', () => {
    const ofOffice = { ...report1, owner: { role: 'disciplineCommission' as const } };
    const { effects } = done(miss(), { deadlines: [ofOffice] });
    const detail = { owner: 'disciplineCommission', unit: '' };
    expect(effects).toMatchObject([{ detail }, { detail }, { input: { owner: ofOffice.owner } }]);
  });
});

test('a right that was not used in time lapses; nothing is supervised', () => {
  const event = { deadline: 'errand.rate' };
  const { deadlines, effects } = done(lapse(), { deadlines: [report1, rate], event });
  expect(deadlines).toStrictEqual([report1, { ...rate, state: 'discharged', settledAt: later }]);
  expect(effects).toStrictEqual(ended(rate, 'discharged'));
});

test('a deadline that is not known here is neither missed nor lapsed', () => {
  for (const action of [miss(), lapse()]) {
    const { effects, context, before } = done(action, { deadlines: others });
    expect(effects).toStrictEqual([]);
    isAsBefore({ context, before });
  }
});

test('a holiday notice moves the last days that it reaches, and no others', () => {
  const at = '2027-02-04T12:00:00+08:00';
  const deliver = running('handling.deliver', undefined, '2027-02-03');
  const settled = settleDeadline(running('handling.deliver', 'errand.deliver#0', '2027-02-02'), at);
  const far = running('handling.conclude', undefined, '2027-02-03');
  expect([deliver, far]).toMatchObject([
    { due: '2027-02-10', provisional: true },
    { due: '2027-04-04', provisional: false },
  ]);
  const terms = { policy: fireRescueBureau, calendar: createCalendar({ notices: [notice2027] }) };
  const { deadlines, effects } = done(recompute(), {
    deadlines: [settled, far, deliver],
    event: { at },
    terms,
  });
  const record1 = { notice: notice2027.id, on: '2027-02-04', from: '2027-02-10', to: '2027-02-16' };
  expect(deadlines).toStrictEqual([
    settled,
    far,
    { ...deliver, due: '2027-02-16', provisional: false, moved: [record1] },
  ]);
  expect(effects).toStrictEqual([
    moved(deliver.id, '2027-02-10', '2027-02-16'),
    scheduled(deliver, '2027-02-16', '2027-02-15'),
  ]);
});
