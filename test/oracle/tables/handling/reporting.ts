import type { Row } from '../../model.ts';
import { hadPart, unit, work } from './facts.ts';

/** The result is reported, looked at and summed up. */
export const reporting: readonly Row[] = [
  work({
    in: 'inHand',
    on: 'handling.report',
    when: ['it is a claim', 'the petitioner was heard or cannot be reached', 'the facts are found'],
    to: 'reported',
    does: ['handling.report'],
    runs: [{ kind: 'handling.review', owner: 'disciplineCommission' }],
    clause: 'reg.31.6',
  }),
  work({
    in: 'inHand',
    on: 'handling.report',
    when: ['it is no claim'],
    to: 'reported',
    does: ['handling.report'],
    runs: [{ kind: 'handling.review', owner: 'disciplineCommission' }],
    clause: 'reg.29',
  }),
  {
    in: 'reported',
    on: 'handling.returnForWork',
    by: 'the commission',
    when: 'the day for the new report is ahead, within the term',
    to: 'inHand',
    does: ['handling.review'],
    runs: [{ kind: 'handling.report', owner: unit, until: ({ event }) => event.dueOn }],
    clause: 'plan.3.2.2',
  },
  {
    in: 'reported',
    on: 'handling.approveResult',
    by: 'the commission',
    to: 'approved',
    does: ['handling.review'],
    notes: ({ course, event }) => hadPart(course, event.by.id),
    runs: [
      {
        kind: 'handling.summary',
        owner: 'disciplineCommission',
        if: ({ matter }) => matter.classification === 'complex',
      },
    ],
    clause: 'plan.3.2.2',
  },
  {
    in: ['approved', 'toDeliver', 'toRate'],
    on: 'handling.summarise',
    by: 'the commission',
    when: 'a summary is owed',
    does: ['handling.summary'],
    notes: ({ course }) => {
      course.facts.summed = true;
    },
    clause: 'plan.3.2.2.2',
  },
  {
    in: 'toSummarise',
    on: 'handling.summarise',
    by: 'the commission',
    when: 'a summary is owed',
    does: ['handling.summary', 'referral.report'],
    to: ({ course }) => course.facts.endsAs,
    tells: ['concluded'],
    clause: 'plan.3.2.2.2',
  },
];
