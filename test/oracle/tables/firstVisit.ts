import type { Look, Table } from '../model.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { hadPart } from './handling/facts.ts';
import { sameMatters } from './priors.ts';
import {
  approvalFor,
  classifies,
  kindStated,
  sharedConditions,
  termTowardPetitioner,
  withdrawals,
} from './shared.ts';

const received = ({ matter }: Look) => matter.receivedOn;
const open = ['received', 'outside', 'toBeLed', 'competent', 'confidential', 'registered'];

const arrives = {
  in: [],
  on: 'intake.receive',
  by: 'the commission',
  to: 'received',
  runs: [
    { kind: 'intake.notice', owner: 'disciplineCommission' },
    { kind: 'intake.register', owner: 'supervisionOffice' },
  ],
} as const;
const whole = [
  'fewer than a group came in person',
  'an oral petition was written down',
  'the persons cover the petitioners named',
  'names and anonymity agree',
  'nobody is petitioner and complained of at once',
  'no earlier matter is the same',
  'the channel is open',
  'a level is stated of a visit alone, where the body asks for it',
];

/** What is simple is answered by whom the body lets answer on the spot. */
const spot = {
  in: 'registered',
  on: 'intake.answerOnTheSpot',
  by: 'whoever answers on the spot',
  does: ['intake.classify'],
} as const;
const simple = [
  'it is simple, and nothing shuts it out',
  'no group raises it',
  'a spoken answer is written down',
];

/** First visit (`plan.3.1.1`, `plan.3.2.1`). */
export const firstVisit: Table = {
  lifecycle: 'firstVisit',
  place: 'main',
  opens: [
    {
      ...arrives,
      when: [...whole, 'no visit passed over the competent organ by more than one level'],
      clause: 'plan.3.1.1',
    },
    {
      ...arrives,
      when: [...whole, 'a visit passed over the competent organ by more than one level'],
      tells: ['where-to-visit'],
      clause: 'reg.20',
    },
  ],
  begins: [
    {
      when: 'it was passed on and taken back',
      to: 'received',
      runs: [
        { kind: 'intake.notice', owner: 'disciplineCommission' },
        { kind: 'intake.register', owner: 'supervisionOffice' },
      ],
      clause: 'reg.22',
    },
    {
      to: 'received',
      runs: [
        { kind: 'intake.notice', owner: 'disciplineCommission', from: received },
        { kind: 'intake.register', owner: 'supervisionOffice' },
      ],
      clause: 'plan.3.1.1',
    },
  ],
  rows: [
    {
      in: 'received',
      on: 'intake.assess',
      by: 'the commission',
      when: 'it is outside competence',
      to: 'outside',
      notes: kindStated,
      clause: 'plan.3.1.1',
    },
    {
      in: 'received',
      on: 'intake.assess',
      by: 'the commission',
      when: ['it is within competence', 'it belongs to another procedure'],
      to: 'toBeLed',
      notes: kindStated,
      clause: 'reg.31',
    },
    {
      in: 'received',
      on: 'intake.assess',
      by: 'the commission',
      when: 'it is within competence',
      to: 'competent',
      notes: kindStated,
      clause: 'plan.3.1.1',
    },
    {
      in: 'received',
      on: 'intake.leaveBelow',
      by: 'the commission',
      where: ({ intake }) => intake?.heldBelow === true,
      when: ['the organ is none of the body’s own units', 'that organ accepted it and is within its term'],
      to: 'heldBelow',
      does: ['intake.notice'],
      tells: ['not-accepted'],
      clause: 'reg.19.3',
    },
    {
      in: 'outside',
      on: 'intake.redirect',
      by: 'the commission',
      when: ['the organ is none of the body’s own units', 'no organ that went before it is named'],
      to: 'redirected',
      does: ['intake.notice'],
      tells: ['redirected'],
      clause: 'plan.3.1.1',
    },
    {
      in: 'outside',
      on: 'intake.redirect',
      by: 'the commission',
      when: ['the organ is none of the body’s own units', 'it goes on with the powers of the organ named'],
      to: 'redirected',
      does: ['intake.notice'],
      tells: ['redirected'],
      clause: 'reg.24',
    },
    {
      in: 'outside',
      on: 'intake.passDown',
      by: 'the commission',
      when: 'the body passes matters on',
      to: 'passedDown',
      clause: 'reg.22',
    },
    {
      in: 'toBeLed',
      on: 'intake.leadToProcedure',
      by: 'the commission',
      when: 'the procedure is another organ’s, or a unit’s own fire-hazard check',
      to: 'led',
      does: ['intake.notice'],
      tells: ['led-to-procedure'],
      clause: 'reg.31',
    },
    {
      in: 'competent',
      on: 'intake.register',
      by: 'the supervision office',
      when: 'it is a report about a person',
      to: 'confidential',
      does: ['intake.register', 'intake.notice'],
      tells: ['received'],
      runs: [{ kind: 'intake.classify', owner: 'disciplineCommission' }],
      notes: ({ matter, today, policy }) => {
        if (policy.choices.acceptanceDay === 'registration') matter.acceptedOn = today;
      },
      clause: 'reg.30',
    },
    {
      in: 'competent',
      on: 'intake.register',
      by: 'the supervision office',
      to: 'registered',
      does: ['intake.register', 'intake.notice'],
      tells: ['received'],
      runs: [{ kind: 'intake.classify', owner: 'disciplineCommission' }],
      notes: ({ matter, today, policy }) => {
        if (policy.choices.acceptanceDay === 'registration') matter.acceptedOn = today;
      },
      clause: 'plan.3.1.1',
    },
    {
      in: 'confidential',
      on: 'intake.restrict',
      by: 'the commission',
      when: ['the unit handles matters', 'the petition does not complain of that unit'],
      to: 'registered',
      notes: ({ matter, event }) => {
        matter.seenBy = event.unit;
      },
      clause: 'reg.30',
    },
    {
      in: 'registered',
      on: 'intake.classify',
      by: 'the commission, or whoever the body has decide the class',
      when: [
        'the classification follows the facts stated',
        'it is for the simplified procedure',
        'the simplified procedure fits',
      ],
      to: 'simplified',
      does: ['intake.classify'],
      notes: (look) => {
        classifies(look);
        look.matter.simplified = true;
        look.matter.unit = look.event.unit;
      },
      clause: 'simple.scope',
    },
    {
      in: 'registered',
      on: 'intake.classify',
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
      in: 'registered',
      on: 'intake.classify',
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
    {
      ...spot,
      when: ['it is a suggestion or consultation', ...simple],
      to: 'answeredOnTheSpot',
      tells: ['suggestion-answered'],
      clause: 'reg.29',
    },
    {
      ...spot,
      when: [
        'it is a claim, which the body answers so too',
        ...simple,
        'the written opinion is whole, and refuses nothing',
        'a petitioner of the matter agrees, who can be written to',
        'the unit handles matters',
        'the petition does not complain of that unit',
      ],
      to: 'claimAnsweredOnTheSpot',
      tells: ['written-reply'],
      runs: [{ kind: 'handling.rate', owner: 'petitioner' }],
      besides: ({ policy, event }) =>
        policy.carryingOut && event.outcome === 'supported'
          ? { lifecycle: 'carryingOut', facts: { basis: 'reply' } }
          : undefined,
      notes: ({ matter, course, event, today }) => {
        matter.unit = event.unit;
        matter.classification = 'general';
        matter.acceptedOn ??= today;
        course.facts.deliveredOn = today;
        course.facts.replyUnit = event.unit;
        hadPart(course, event.by.id);
      },
      clause: 'simple.scope',
    },
    ...withdrawals('intake.withdraw', open),
    ...everywhere,
  ],
  ends: {
    redirected: {},
    heldBelow: {},
    led: {},
    passedDown: { next: 'passingDown', carries: ['intake.notice', 'intake.register'] },
    withdrawn: {},
    general: { next: approvalFor('generalApproval'), carries: ['handling.conclude', 'handling.answer'] },
    complex: { next: approvalFor('complexApproval'), carries: ['handling.conclude', 'handling.answer'] },
    simplified: { next: 'handling' },
    answeredOnTheSpot: {},
    claimAnsweredOnTheSpot: { next: 'review', carries: ['handling.rate'] },
  },
  conditions: {
    ...sharedConditions,
    ...everywhereConditions,
    'a level is stated of a visit alone, where the body asks for it': ({ event, policy }) =>
      event.visitedAbove === undefined || (event.channel === 'visit' && policy.intake?.visitLevel === true),
    'no visit passed over the competent organ by more than one level': ({ event }) =>
      (event.visitedAbove?.levels ?? 0) <= 1,
    'a visit passed over the competent organ by more than one level': ({ event }) =>
      event.visitedAbove?.levels >= 2,
    'that organ accepted it and is within its term': ({ event, today }) =>
      event.acceptedOn <= today && event.until >= today,
    'no organ that went before it is named': ({ event }) => event.formerOrgan === undefined,
    'it goes on with the powers of the organ named': ({ event, policy }) =>
      policy.intake?.successors === true &&
      event.formerOrgan !== undefined &&
      !(event.formerOrgan.change !== 'split' && event.formerOrgan.organ === event.organ),
    'it is a suggestion or consultation': ({ matter }) => matter.kind === 'suggestion',
    'it is a claim, which the body answers so too': ({ matter, policy }) =>
      (matter.kind ?? 'claim') === 'claim' && policy.fastLane?.claims === true,
    'it is simple, and nothing shuts it out': ({ event }) =>
      event.simplified.inScope && !event.simplified.mayBeRefused && !event.simplified.multiParty,
    'no group raises it': ({ matter, policy, course }) =>
      matter.persons < policy.thresholds.groupVisit && course.facts.ofGroup !== true,
    'a spoken answer is written down': ({ event }) =>
      ['written', 'network'].includes(event.form) || event.recordedBy !== undefined,
    'the written opinion is whole, and refuses nothing': ({ event }) =>
      ['request', 'facts', 'legalBasis'].every((field) => event[field] !== undefined) &&
      ['supported', 'explained'].includes(event.outcome),
    'a petitioner of the matter agrees, who can be written to': ({ matter, event }) =>
      matter.petitioners.includes(event.agreedBy) && matter.reachable,
    'the body passes matters on': ({ policy }) => policy.passing !== undefined,
    'it was passed on and taken back': ({ course }) => course.facts.takenBack === true,
    'no earlier matter is the same': (look) => sameMatters(look, look.event.priors ?? []).length === 0,
  },
};
