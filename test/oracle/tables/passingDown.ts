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
const open = ['toRegister', 'toSend', 'sent', 'received', 'objected', 'disputed', 'underway', 'reported'];

/** Passing on (`reg.22`, `reg.23.1` to `reg.23.3`, `reg.24`). */
export const passingDown: Table = {
  lifecycle: 'passingDown',
  place: 'main',
  begins: [
    {
      to: 'toRegister',
      runs: [
        { kind: 'passing.send', owner: 'supervisionOffice', from: received },
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
    {
      ...sends,
      when: [...mayGoThere, 'what is assigned has a day ahead', 'the receiver alone tells the petitioner'],
      does: ['passing.send', 'passing.share', 'passing.decision'],
      drops: ['intake.notice'],
      tells: [],
    },
    { ...sends, when: [...mayGoThere, 'what is assigned has a day ahead'] },
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
      does: ['passing.notice'],
      drops: ['passing.objection'],
      clause: 'reg.23.2',
    },
    {
      in: 'received',
      on: 'passing.confirm',
      by: organActs,
      when: 'the petitioner was told after its receipt, and by now',
      to: 'passedOn',
      does: ['passing.notice'],
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
    {
      in: 'received',
      on: 'passing.onward',
      by: organActs,
      when: ['the policy lets it be passed on in turn', 'it was transferred', ...mayGoThere],
      to: 'sent',
      drops: ['passing.objection', 'passing.notice'],
      tells: ['passed-on'],
      notes: goes,
      runs: [receipt],
      clause: 'house',
    },
    {
      in: 'objected',
      on: 'passing.agreeObjection',
      by: 'the supervision office',
      when: 'it is the second that says it is not theirs',
      to: 'disputed',
      does: ['passing.decision'],
      drops: ['passing.notice', 'passing.report'],
      runs: [{ kind: 'passing.dispute', owner: 'supervisionOffice' }],
      clause: 'reg.24',
    },
    {
      in: 'objected',
      on: 'passing.agreeObjection',
      by: 'the supervision office',
      to: 'toSend',
      drops: ['passing.notice', 'passing.report'],
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
    {
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
    },
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
      when: ['the day for the report is not over', 'the new day is later'],
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
      does: ['passing.review'],
      tells: ['passing-ended'],
      clause: 'reg.22',
    },
    {
      in: 'reported',
      on: 'passing.returnReport',
      by: 'the supervision office',
      when: 'the new day lies ahead',
      to: 'underway',
      does: ['passing.review'],
      runs: [{ kind: 'passing.report', owner: theOrgan, until: ({ event }) => event.dueOn }],
      clause: 'reg.22',
    },
    {
      in: open.slice(1),
      on: 'passing.takeBack',
      by: 'the supervision office',
      to: 'takenBack',
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
    'the new day lies ahead': ({ event, today }) => event.dueOn >= today,
  },
};
