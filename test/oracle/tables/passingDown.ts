import type { Look, Row, Run, Table } from '../model.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { sharedConditions, withdrawals } from './shared.ts';

const received = ({ matter }: Look) => matter.receivedOn;
const theOrgan = ({ course }: Look) => ({ role: 'outsideOrgan', unit: course.facts.organ });
const organActs = 'the organ outside that has it, or the supervision office for it';
const mayGoThere = [
  'the organ is outside, and takes matters',
  'the petition does not complain of that organ',
  'a report goes where it may be known',
];
const receipt: Run = { kind: 'passing.acknowledge', owner: theOrgan };
const goes: Row['notes'] = ({ course, event, today }) => {
  Object.assign(course.facts, { organ: event.organ, mode: event.mode ?? 'transfer', sentOn: today });
};
const sends: Omit<Row, 'when'> = {
  in: 'toSend',
  on: 'passing.send',
  by: 'the supervision office',
  to: 'sent',
  does: ['passing.send', 'passing.share', 'passing.decision', 'intake.notice'],
  tells: ['passed-on'],
  notes: goes,
  runs: [
    receipt,
    {
      kind: 'passing.report',
      owner: theOrgan,
      until: ({ event }) => event.dueOn,
      if: ({ event }) => event.mode === 'assign',
    },
  ],
  clause: 'reg.22',
};
const sendable = [
  ...mayGoThere,
  'what is assigned has a day ahead',
  'a result asked for above is asked for below, in time',
];
const open = ['toRegister', 'toSend', 'sent', 'received', 'objected', 'disputed', 'underway', 'reported'];

/** The level on which an organ stands, from the nearest down; undefined where it stands on none. */
const levelOf = ({ policy }: Look, organ: string | undefined): number | undefined => {
  const at = (policy.passing?.path ?? []).findIndex(({ organs }) => organs.some((id) => id === organ));
  return at < 0 ? undefined : at;
};
/** Whoever takes what passes through levels, or is to handle it, ends the whole way. */
const endsTheWay = (row: Row): readonly Row[] => [
  {
    ...row,
    when: [...[row.when ?? []].flat(), 'it goes to a level on the way'],
  },
  { ...row, does: [...(row.does ?? []), 'passing.whole'] },
];
/** The superior that asked for the result has it with this. */
const superiorsDay = ({ course }: Look) =>
  course.owed.find(({ kind, over }) => kind === 'referral.report' && !over);
const asksForResult = ({ matter: { referral, complainedOf } }: Look) =>
  referral?.reportBack === true && !complainedOf.units.includes(referral.organ);

/** Passing on (`reg.22`, `reg.23.1` to `reg.23.3`, `reg.24`). */
export const passingDown: Table = {
  lifecycle: 'passingDown',
  place: 'main',
  begins: [
    {
      // What a superior referred is registered.
      to: ({ matter }) => (matter.referral === undefined ? 'toRegister' : 'toSend'),
      runs: [
        { kind: 'passing.send', owner: 'supervisionOffice', from: received },
        {
          kind: 'passing.whole',
          owner: 'supervisionOffice',
          from: received,
          if: ({ policy }) => policy.passing?.path !== undefined,
        },
        {
          kind: 'passing.share',
          owner: 'supervisionOffice',
          from: received,
          if: ({ policy }) => policy.passing?.ownShare === true,
        },
      ],
      notes: ({ course }) => {
        // Each passing counts its own objections.
        course.facts.objections = 0;
        course.facts.decidedAbove = false;
      },
      clause: 'reg.22',
    },
  ],
  rows: [
    {
      in: 'toRegister',
      on: 'intake.register',
      by: 'the supervision office',
      to: 'toSend',
      does: ['intake.register'],
      clause: 'reg.22',
    },
    ...endsTheWay({
      ...sends,
      when: [...sendable, 'the receiver alone tells the petitioner'],
      does: ['passing.send', 'passing.share', 'passing.decision'],
      drops: ['intake.notice'],
      tells: [],
    }),
    ...endsTheWay({ ...sends, when: sendable }),
    {
      in: 'sent',
      on: 'passing.acknowledge',
      by: organActs,
      when: 'it was received after it was sent, and by now',
      to: 'received',
      does: ['passing.acknowledge'],
      runs: [
        { kind: 'passing.objection', owner: theOrgan, from: ({ event }) => event.receivedOn },
        { kind: 'passing.notice', owner: theOrgan, from: ({ event }) => event.receivedOn },
        {
          kind: 'passing.lowerShare',
          owner: theOrgan,
          from: ({ event }) => event.receivedOn,
          within: (look) => look.policy.passing?.path?.[levelOf(look, look.course.facts.organ) ?? 0]?.share,
          if: (look) =>
            look.course.facts.mode !== 'assign' && levelOf(look, look.course.facts.organ) !== undefined,
        },
      ],
      notes: ({ course, event }) => {
        course.facts.receivedOn = event.receivedOn;
      },
      clause: 'reg.23.2',
    },
    {
      in: 'received',
      on: 'passing.confirm',
      by: organActs,
      when: ['the petitioner was told after its receipt, and by now', 'it was assigned'],
      to: 'underway',
      does: ['passing.notice', 'passing.whole'],
      drops: ['passing.objection'],
      clause: 'reg.23.2',
    },
    {
      in: 'received',
      on: 'passing.confirm',
      by: organActs,
      when: 'the petitioner was told after its receipt, and by now',
      to: 'passedOn',
      does: ['passing.notice', 'passing.lowerShare', 'passing.whole', 'referral.report'],
      tells: ['passing-ended'],
      clause: 'reg.23.2',
    },
    {
      in: 'received',
      on: 'passing.object',
      by: organActs,
      when: ['the five working days are not over', 'nobody above decided whose it is'],
      to: 'objected',
      does: ['passing.objection'],
      runs: [{ kind: 'passing.decision', owner: 'supervisionOffice' }],
      notes: ({ course }) => {
        course.facts.objections = (course.facts.objections ?? 0) + 1;
      },
      clause: 'reg.23.3',
    },
    ...endsTheWay({
      in: 'received',
      on: 'passing.onward',
      by: organActs,
      when: [
        'the policy lets it be passed on in turn',
        'it was transferred',
        'it goes to no level above or beside',
        ...mayGoThere,
      ],
      to: 'sent',
      does: ['passing.lowerShare'],
      drops: ['passing.objection', 'passing.notice'],
      tells: ['passed-on'],
      notes: goes,
      runs: [receipt],
      clause: 'house',
    }),
    {
      in: 'objected',
      on: 'passing.agreeObjection',
      by: 'the supervision office',
      when: 'it is the second that says it is not theirs',
      to: 'disputed',
      does: ['passing.decision'],
      drops: ['passing.notice', 'passing.report', 'passing.lowerShare'],
      runs: [{ kind: 'passing.dispute', owner: 'supervisionOffice' }],
      clause: 'reg.24',
    },
    {
      in: 'objected',
      on: 'passing.agreeObjection',
      by: 'the supervision office',
      to: 'toSend',
      drops: ['passing.notice', 'passing.report', 'passing.lowerShare'],
      clause: 'reg.23.3',
    },
    {
      in: 'objected',
      on: 'passing.refuseObjection',
      by: 'the supervision office',
      to: 'received',
      does: ['passing.decision'],
      clause: 'reg.23.3',
    },
    ...endsTheWay({
      in: 'disputed',
      on: 'passing.settleDispute',
      by: 'the supervision office',
      when: ['a common superior that decides is named', ...mayGoThere],
      to: 'sent',
      does: ['passing.dispute'],
      tells: ['passed-on'],
      notes: (look) => {
        goes(look);
        look.course.facts.decidedAbove = true;
      },
      runs: [receipt],
      clause: 'reg.24',
    }),
    {
      in: 'underway',
      on: 'passing.report',
      by: organActs,
      to: 'reported',
      does: ['passing.report'],
      runs: [{ kind: 'passing.review', owner: 'supervisionOffice' }],
      clause: 'reg.22',
    },
    {
      in: 'underway',
      on: 'passing.moreTime',
      by: 'the supervision office',
      when: [
        'the day for the report is not over',
        'the new day is later',
        'a result asked for above is in time',
      ],
      drops: ['passing.report'],
      tells: ['extended'],
      runs: [{ kind: 'passing.report', owner: theOrgan, until: ({ event }) => event.dueOn }],
      clause: 'house',
    },
    {
      in: 'reported',
      on: 'passing.acceptReport',
      by: 'the supervision office',
      to: 'reportAccepted',
      does: ['passing.review', 'referral.report'],
      tells: ['passing-ended'],
      clause: 'reg.22',
    },
    {
      in: 'reported',
      on: 'passing.returnReport',
      by: 'the supervision office',
      when: ['the new day lies ahead', 'a result asked for above is in time'],
      to: 'underway',
      does: ['passing.review'],
      runs: [{ kind: 'passing.report', owner: theOrgan, until: ({ event }) => event.dueOn }],
      clause: 'reg.22',
    },
    {
      in: open.slice(1),
      on: 'passing.takeBack',
      by: 'the supervision office',
      to: ({ matter }) => (matter.referral === undefined ? 'takenBack' : 'referralTakenBack'),
      does: ['intake.notice'],
      tells: ['taken-back'],
      notes: ({ course }) => {
        course.facts.takenBack = true;
      },
      clause: 'reg.22',
    },
    ...withdrawals('intake.withdraw', open),
    ...everywhere,
  ],
  ends: {
    passedOn: {},
    reportAccepted: {},
    withdrawn: {},
    takenBack: { next: 'firstVisit' },
    referralTakenBack: { next: 'superiorReferral', carries: ['referral.report'] },
  },
  conditions: {
    ...sharedConditions,
    ...everywhereConditions,
    'the organ is outside, and takes matters': ({ event, policy }) =>
      policy.units.some(
        ({ id, outside, roles }) => id === event.organ && outside === true && roles.includes('outsideOrgan'),
      ),
    'a report goes where it may be known': ({ matter, event, policy }) =>
      matter.kind !== 'report' || (policy.passing?.reportsTo ?? []).includes(event.organ),
    'what is assigned has a day ahead': ({ event, today }) =>
      event.dueOn === undefined ? event.mode !== 'assign' : event.dueOn >= today,
    'the receiver alone tells the petitioner': ({ policy }) => policy.passing?.tells === 'receiver',
    'it was received after it was sent, and by now': ({ course, event, today }) =>
      course.facts.sentOn <= event.receivedOn && event.receivedOn <= today,
    'the petitioner was told after its receipt, and by now': ({ course, event, today, policy }) =>
      event.toldOn === undefined
        ? policy.passing?.tells === 'passer'
        : course.facts.receivedOn <= event.toldOn && event.toldOn <= today,
    'it was assigned': ({ course }) => course.facts.mode === 'assign',
    'it was transferred': ({ course }) => course.facts.mode !== 'assign',
    'the five working days are not over': ({ course, today }) =>
      course.owed.some(({ kind, over, due }) => kind === 'passing.objection' && !over && today <= due),
    'nobody above decided whose it is': ({ course }) => course.facts.decidedAbove !== true,
    'the policy lets it be passed on in turn': ({ policy }) => policy.passing?.onward === true,
    'it is the second that says it is not theirs': ({ course }) => (course.facts.objections ?? 0) >= 2,
    'a common superior that decides is named': ({ event }) =>
      event.forum !== 'commonSuperior' || event.superior !== undefined,
    'the day for the report is not over': ({ course, today }) =>
      course.owed.some(({ kind, over, due }) => kind === 'passing.report' && !over && today <= due),
    'the new day is later': ({ course, event }) =>
      course.owed.some(({ kind, over, due }) => kind === 'passing.report' && !over && event.dueOn > due),
    'it goes to a level on the way': (look) =>
      look.event.mode !== 'assign' && levelOf(look, look.event.organ) !== undefined,
    'it goes to no level above or beside': (look) => {
      const to = levelOf(look, look.event.organ);
      const from = levelOf(look, look.course.facts.organ);
      return to === undefined || from === undefined || to > from;
    },
    'a result asked for above is in time': (look) => {
      const day = superiorsDay(look)?.due;
      return (
        look.event.dueOn === undefined || day === undefined || look.event.dueOn <= day || day < look.today
      );
    },
    'a result asked for above is asked for below, in time': (look) => {
      const day = superiorsDay(look)?.due;
      if (look.event.mode !== 'assign') return day === undefined || !asksForResult(look);
      return day === undefined || look.event.dueOn <= day || day < look.today;
    },
    'the new day lies ahead': ({ event, today }) => event.dueOn >= today,
  },
};
