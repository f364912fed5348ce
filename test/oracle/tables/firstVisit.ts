import type { Look, Table } from '../model.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { sameMatters } from './priors.ts';
import { sharedConditions, termTowardPetitioner, withdrawals } from './shared.ts';

const received = ({ matter }: Look) => matter.receivedOn;
const open = ['received', 'outside', 'toBeLed', 'competent', 'confidential', 'registered'];

/** First visit (`plan.3.1.1`, `plan.3.2.1`). */
export const firstVisit: Table = {
  lifecycle: 'firstVisit',
  place: 'main',
  opens: [
    {
      in: [],
      on: 'intake.receive',
      by: 'the commission',
      when: [
        'fewer than a group came in person',
        'an oral petition was written down',
        'the persons cover the petitioners named',
        'names and anonymity agree',
        'nobody is petitioner and complained of at once',
        'no earlier matter is the same',
      ],
      to: 'received',
      runs: [
        { kind: 'intake.notice', owner: 'disciplineCommission' },
        { kind: 'intake.register', owner: 'supervisionOffice' },
      ],
      clause: 'plan.3.1.1',
    },
  ],
  begins: [
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
      notes: ({ matter, event }) => {
        matter.kind = event.kind;
      },
      clause: 'plan.3.1.1',
    },
    {
      in: 'received',
      on: 'intake.assess',
      by: 'the commission',
      when: ['it is within competence', 'it belongs to another procedure'],
      to: 'toBeLed',
      notes: ({ matter, event }) => {
        matter.kind = event.kind;
      },
      clause: 'reg.31',
    },
    {
      in: 'received',
      on: 'intake.assess',
      by: 'the commission',
      when: 'it is within competence',
      to: 'competent',
      notes: ({ matter, event }) => {
        matter.kind = event.kind;
      },
      clause: 'plan.3.1.1',
    },
    {
      in: 'outside',
      on: 'intake.redirect',
      by: 'the commission',
      when: 'the organ is none of the body’s own units',
      to: 'redirected',
      does: ['intake.notice'],
      tells: ['redirected'],
      clause: 'plan.3.1.1',
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
      by: 'the commission',
      when: [
        'the classification follows the facts stated',
        'it is for the simplified procedure',
        'the simplified procedure fits',
      ],
      to: 'simplified',
      does: ['intake.classify'],
      notes: ({ matter, event }) => {
        matter.classification = event.classification;
        matter.simplified = true;
        matter.unit = event.unit;
      },
      clause: 'simple.scope',
    },
    {
      in: 'registered',
      on: 'intake.classify',
      by: 'the commission',
      when: [
        'the classification follows the facts stated',
        'it is not for the simplified procedure',
        'it is classified as general',
      ],
      to: 'general',
      does: ['intake.classify'],
      notes: ({ matter, event }) => {
        matter.classification = event.classification;
      },
      runs: termTowardPetitioner('disciplineCommission'),
      clause: 'plan.3.2.1',
    },
    {
      in: 'registered',
      on: 'intake.classify',
      by: 'the commission',
      when: [
        'the classification follows the facts stated',
        'it is not for the simplified procedure',
        'it is classified as complex',
      ],
      to: 'complex',
      does: ['intake.classify'],
      notes: ({ matter, event }) => {
        matter.classification = event.classification;
      },
      runs: termTowardPetitioner('disciplineCommission'),
      clause: 'plan.3.2.1',
    },
    ...withdrawals('intake.withdraw', open),
    ...everywhere,
  ],
  ends: {
    redirected: {},
    led: {},
    withdrawn: {},
    general: { next: 'generalApproval', carries: ['handling.conclude', 'handling.answer'] },
    complex: { next: 'complexApproval', carries: ['handling.conclude', 'handling.answer'] },
    simplified: { next: 'handling' },
  },
  conditions: {
    ...sharedConditions,
    ...everywhereConditions,
    'no earlier matter is the same': (look) => sameMatters(look, look.event.priors ?? []).length === 0,
  },
};
