import type { Table } from '../model.ts';
import { everywhere } from './everywhere.ts';
import { handlingConditions } from './handling/conditions.ts';
import { endings } from './handling/endings.ts';
import { began, handTo, reportDueAnew, superiorsNewDay, superiorWaits, unit } from './handling/facts.ts';
import { papers } from './handling/papers.ts';
import { replying } from './handling/replying.ts';
import { reporting } from './handling/reporting.ts';
import { taking } from './handling/taking.ts';
import { working } from './handling/working.ts';
import { approvalFor, termTowardPetitioner } from './shared.ts';

/** What an earlier handling noted, and a new one notes anew. */
const workFacts = [
  'handler',
  'deciders',
  'heard',
  'found',
  'hearingOn',
  'asked',
  'askedDays',
  'repliedOn',
  'endsAs',
  'summed',
  'agreed',
  'draft',
  'request',
];

/** Handling by the responsible unit (`plan.3.2.2`, `reg.28` to `reg.34`). */
export const handling: Table = {
  lifecycle: 'handling',
  place: 'main',
  begins: [
    {
      when: 'it was sent back',
      to: 'inHand',
      // Whoever assigned it has a result that stands no longer, and is owed the new one.
      runs: [
        ...termTowardPetitioner(unit),
        { kind: 'handling.report', owner: unit, until: reportDueAnew },
        { kind: 'referral.report', owner: unit, until: superiorsNewDay, if: superiorWaits },
      ],
      notes: ({ course, matter, today }) => {
        for (const fact of [...workFacts, 'outcome']) delete course.facts[fact];
        matter.acceptedOn = today;
        matter.simplified = false;
      },
      clause: 'reg.35.2',
    },
    {
      to: 'dispatched',
      runs: began,
      notes: ({ course, matter }) => {
        for (const fact of workFacts) delete course.facts[fact];
        for (const owed of course.owed)
          if (owed.owner.role !== 'petitioner') handTo(owed, { role: 'responsibleUnit', unit: matter.unit });
      },
      clause: 'plan.3.2.2',
    },
  ],
  rows: [...taking, ...working, ...reporting, ...papers, ...replying, ...endings, ...everywhere],
  ends: {
    returned: {
      next: (look) =>
        approvalFor(look.matter.classification === 'complex' ? 'complexApproval' : 'generalApproval')(look),
      carries: ['handling.conclude', 'handling.answer', 'referral.report', 'handling.rate'],
    },
    replied: { next: 'review', carries: ['handling.rate', 'handling.summary'] },
    undelivered: {},
    answered: {},
    withdrawn: {},
    merged: {},
    led: {},
  },
  conditions: handlingConditions,
};
