import type { Look, Row, Run, Table } from '../model.ts';
import { unitPlays } from '../people.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import {
  approvalFor,
  classifies,
  kindStated,
  sharedConditions,
  termTowardPetitioner,
  withdrawals,
} from './shared.ts';

const received = ({ matter }: Look) => matter.receivedOn;
const open = [
  'unconfirmed',
  'received',
  'registered',
  'objected',
  'toBeLed',
  'confidential',
  'assessed',
  'furtherDown',
];
const duties: readonly Run[] = [
  { kind: 'referral.notice', owner: 'supervisionOffice', from: received },
  { kind: 'referral.objection', owner: 'disciplineCommission', from: received },
  {
    kind: 'referral.report',
    owner: 'disciplineCommission',
    from: received,
    if: ({ matter }) => matter.referral?.reportBack === true && matter.referral.dueOn === undefined,
  },
  {
    kind: 'referral.report',
    owner: 'disciplineCommission',
    from: received,
    until: ({ matter }) => matter.referral?.dueOn ?? '',
    if: ({ matter }) => matter.referral?.reportBack === true && matter.referral.dueOn !== undefined,
  },
];
const register: Run = { kind: 'referral.register', owner: 'supervisionOffice' };
const arrives: Omit<Row, 'to'> = {
  in: [],
  on: 'referral.receive',
  by: 'the supervision office',
  clause: 'plan.3.1.3',
  notes: ({ matter, event }) => {
    matter.referral = { form: event.form, organ: event.organ, reportBack: event.reportBack };
    if (event.dueOn !== undefined) matter.referral.dueOn = event.dueOn;
  },
};
const whole = [
  'the organ is a superior one',
  'what is assigned names its last day and asks for the result',
  'a call was written down',
  'no office that would process it is complained of',
  'the persons cover the petitioners named',
  'names and anonymity agree',
  'nobody is petitioner and complained of at once',
  'the channel is open',
];
const accepts: Row['notes'] = ({ matter, today, policy }) => {
  if (policy.choices.acceptanceDay === 'registration') matter.acceptedOn = today;
};
const registers = {
  on: 'referral.register',
  by: 'the supervision office',
  to: 'registered',
  does: ['referral.register', 'referral.notice'],
  tells: ['referral-received'],
  runs: [{ kind: 'intake.classify', owner: 'disciplineCommission' }],
  notes: accepts,
  clause: 'plan.3.1.3',
} as const;

const passesOn: NonNullable<Row['where']> = ({ passing }) => passing?.referrals === true;

/** Referral from above (`plan.3.1.3`, `reg.22`, `reg.23.2`, `reg.23.3`). */
export const superiorReferral: Table = {
  lifecycle: 'superiorReferral',
  place: 'main',
  opens: [
    {
      ...arrives,
      when: [...whole, 'it was telephoned'],
      to: 'unconfirmed',
      runs: [...duties, { kind: 'referral.confirm', owner: 'supervisionOffice', from: received }],
    },
    { ...arrives, when: [...whole, 'it came on paper'], to: 'received', runs: [...duties, register] },
  ],
  begins: [
    {
      // Passed on and taken back: registered, so it is assessed anew.
      to: 'registered',
      runs: [{ kind: 'intake.classify', owner: 'disciplineCommission' }],
      notes: ({ course }) => {
        course.facts.objected = false;
      },
      clause: 'reg.22',
    },
  ],
  rows: [
    {
      in: 'unconfirmed',
      on: 'referral.confirm',
      by: 'the superior organ that referred it, or the supervision office for it',
      when: 'the call is confirmed',
      to: 'received',
      does: ['referral.confirm'],
      runs: [register],
      clause: 'plan.3.1.3',
    },
    {
      in: 'unconfirmed',
      on: 'referral.confirm',
      by: 'the superior organ that referred it, or the supervision office for it',
      when: 'the call is denied',
      to: 'denied',
      does: ['referral.confirm'],
      notes: ({ matter }) => {
        delete matter.referral;
      },
      clause: 'plan.3.1.3',
    },
    { in: 'received', ...registers },
    { in: 'objected', ...registers, when: 'it is not registered yet', to: 'objected', runs: [] },
    {
      in: ['received', 'registered', 'furtherDown'],
      on: 'referral.object',
      by: 'the commission',
      when: ['nobody has objected before', 'the time to object is not over'],
      to: 'objected',
      does: ['referral.objection'],
      drops: ['intake.classify'],
      runs: [
        {
          kind: 'referral.decision',
          owner: ({ matter }) => ({ role: 'superiorOrgan', unit: matter.referral?.organ }),
        },
      ],
      notes: ({ course }) => {
        course.facts.objected = true;
        course.facts.from = course.state;
      },
      clause: 'reg.23.3',
    },
    {
      in: 'objected',
      on: 'referral.agreeObjection',
      by: 'the superior organ that referred it',
      to: 'returned',
      does: ['referral.decision', 'referral.notice'],
      tells: ['referral-returned'],
      clause: 'reg.23.3',
    },
    {
      in: 'objected',
      on: 'referral.refuseObjection',
      by: 'the superior organ that referred it',
      when: 'it is registered',
      to: 'registered',
      does: ['referral.decision'],
      runs: [{ kind: 'intake.classify', owner: 'disciplineCommission' }],
      clause: 'reg.23.3',
    },
    {
      in: 'objected',
      on: 'referral.refuseObjection',
      by: 'the superior organ that referred it',
      when: 'it is not registered yet',
      to: 'received',
      does: ['referral.decision'],
      clause: 'reg.23.3',
    },
    {
      in: 'registered',
      on: 'intake.assess',
      by: 'the commission',
      when: ['it is within competence', 'it belongs to another procedure'],
      to: 'toBeLed',
      notes: kindStated,
      clause: 'reg.31',
    },
    {
      in: 'registered',
      on: 'intake.assess',
      by: 'the commission',
      when: ['it is within competence', 'it is assessed as a report'],
      to: 'confidential',
      notes: kindStated,
      clause: 'reg.30',
    },
    {
      in: 'registered',
      on: 'intake.assess',
      by: 'the commission',
      when: 'it is within competence',
      to: 'assessed',
      notes: kindStated,
      clause: 'plan.3.1.3',
    },
    {
      in: 'registered',
      on: 'intake.assess',
      by: 'the commission',
      where: passesOn,
      when: 'it is outside competence',
      to: 'furtherDown',
      notes: kindStated,
      clause: 'reg.22',
    },
    {
      in: 'furtherDown',
      on: 'intake.passDown',
      by: 'the commission',
      where: passesOn,
      to: 'passedDown',
      does: ['intake.classify'],
      clause: 'reg.22',
    },
    {
      in: 'toBeLed',
      on: 'intake.leadToProcedure',
      by: 'the commission',
      when: 'the procedure is another organ’s, or a unit’s own fire-hazard check',
      to: 'led',
      does: ['referral.report'],
      tells: ['led-to-procedure'],
      clause: 'reg.31',
    },
    {
      in: 'confidential',
      on: 'intake.restrict',
      by: 'the commission',
      when: ['the unit handles matters', 'the petition does not complain of that unit'],
      to: 'assessed',
      notes: ({ matter, event }) => {
        matter.seenBy = event.unit;
      },
      clause: 'reg.30',
    },
    {
      in: 'assessed',
      on: 'referral.classify',
      by: 'the commission, or whoever the body has decide the class',
      when: [
        'the classification follows the facts stated',
        'it is for the simplified procedure',
        'the simplified procedure fits',
        'no superior assigned it',
      ],
      to: 'simplified',
      does: ['intake.classify'],
      notes: (look) => {
        classifies(look);
        look.matter.simplified = true;
        look.matter.unit = look.event.unit;
      },
      clause: 'simple.exclude',
    },
    {
      in: 'assessed',
      on: 'referral.classify',
      by: 'the commission, or whoever the body has decide the class',
      when: [
        'the classification follows the facts stated',
        'it is not for the simplified procedure',
        'it is classified as general',
      ],
      to: 'general',
      does: ['intake.classify'],
      notes: classifies,
      runs: termTowardPetitioner('disciplineCommission'),
      clause: 'plan.3.2.1',
    },
    {
      in: 'assessed',
      on: 'referral.classify',
      by: 'the commission, or whoever the body has decide the class',
      when: [
        'the classification follows the facts stated',
        'it is not for the simplified procedure',
        'it is classified as complex',
      ],
      to: 'complex',
      does: ['intake.classify'],
      notes: classifies,
      runs: termTowardPetitioner('disciplineCommission'),
      clause: 'plan.3.2.1',
    },
    ...withdrawals('intake.withdraw', open),
    ...everywhere,
  ],
  ends: {
    returned: {},
    denied: { next: 'firstVisit' },
    led: {},
    withdrawn: {},
    passedDown: { next: 'passingDown', carries: ['referral.report'] },
    simplified: { next: 'handling', carries: ['referral.report'] },
    general: {
      next: approvalFor('generalApproval'),
      carries: ['handling.conclude', 'handling.answer', 'referral.report'],
    },
    complex: {
      next: approvalFor('complexApproval'),
      carries: ['handling.conclude', 'handling.answer', 'referral.report'],
    },
  },
  conditions: {
    ...sharedConditions,
    ...everywhereConditions,
    'the organ is a superior one': ({ event, policy }) => unitPlays(policy, event.organ, 'superiorOrgan'),
    'what is assigned names its last day and asks for the result': ({ event }) =>
      event.form !== 'assigned' || (event.dueOn !== undefined && event.reportBack === true),
    'a call was written down': ({ event }) => event.form !== 'telephoned' || event.recordedBy !== undefined,
    'no superior assigned it': ({ matter }) => matter.referral?.form !== 'assigned',
    'it was telephoned': ({ event }) => event.form === 'telephoned',
    'it came on paper': ({ event }) => event.form !== 'telephoned',
    'the call is confirmed': ({ event }) => event.confirmed === true,
    'the call is denied': ({ event }) => event.confirmed === false,
    'nobody has objected before': ({ course }) => course.facts.objected !== true,
    'the time to object is not over': ({ course, today }) =>
      course.owed.some(({ kind, due, over }) => kind === 'referral.objection' && !over && due >= today),
    'it is registered': ({ course }) =>
      course.owed.some(({ kind, over }) => kind === 'referral.register' && over),
    'it is not registered yet': ({ course }) =>
      course.owed.some(({ kind, over }) => kind === 'referral.register' && !over),
    'it is assessed as a report': ({ event }) => event.kind === 'report',
  },
};
