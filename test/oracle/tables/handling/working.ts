import { untouched } from '../../chains.ts';
import { daysAfter } from '../../dayCount.ts';
import { begin, drop } from '../../lastDays.ts';
import type { Owed, Row } from '../../model.ts';
import { classifies } from '../shared.ts';
import { find, superiorsDay, term, unit, work } from './facts.ts';

const later = (one: string, other: string) => (one > other ? one : other);

/** Facts are found, the term is extended, the class is raised. */
export const working: readonly Row[] = [
  work({
    in: 'inHand',
    on: 'handling.investigate',
    notes: ({ course, event }) => {
      if (event.step === 'petitionerHeard') course.facts.heard = true;
      if (event.step === 'factsFound') course.facts.found = true;
    },
    clause: 'reg.31.6',
  }),
  work({
    in: 'inHand',
    on: 'handling.setHearing',
    when: ['it is significant, or complex and difficult', 'the day of the hearing is to come'],
    notes: ({ course, event }) => {
      course.facts.hearingOn = event.on;
    },
    tells: ['hearing-set'],
    clause: 'reg.31.6',
  }),
  work({
    in: 'inHand',
    on: 'handling.holdHearing',
    when: ['a hearing was set for today or before'],
    notes: ({ course, event }) => {
      if (event.petitionerHeard) course.facts.heard = true;
      delete course.facts.hearingOn;
    },
    clause: 'reg.31.6',
  }),
  work({
    in: 'inHand',
    on: 'handling.mediate',
    when: ['it is a claim', 'an agreement is in writing'],
    tells: ({ event }) => (event.agreed ? ['mediation-agreed'] : []),
    notes: ({ course, event }) => {
      if (event.agreed) course.facts.agreed = true;
    },
    besides: ({ policy, event }) =>
      policy.carryingOut && event.agreed
        ? { lifecycle: 'carryingOut', facts: { basis: 'agreement' } }
        : undefined,
    clause: 'reg.33',
  }),
  {
    in: ['inHand', 'reported', 'approved'],
    on: 'handling.askExtension',
    by: 'the unit that has it',
    when: [
      'the term runs and is not over',
      'it was not extended before',
      'no more days than the body allows',
      'none is asked for already',
    ],
    notes: ({ course, event }) => {
      course.facts.asked = true;
      course.facts.askedDays = event.days;
      course.facts.request = { by: event.by.id, passage: untouched };
    },
    clause: 'reg.34',
  },
  {
    in: ['inHand', 'reported', 'approved'],
    on: 'handling.extend',
    by: 'the head of the organ',
    when: [
      'an extension was asked for',
      'the term runs and is not over',
      'it was not extended before',
      'no more days than the body allows',
      'it is complex in fact',
      'whoever acts before the head has acted',
      'the head did not ask for it',
    ],
    notes: (look) => {
      const { course, event, today } = look;
      const owed = term(look) as Owed;
      owed.added = event.days;
      owed.due = daysAfter(owed.due, event.days);
      const report = find(look, 'handling.report');
      if (report && report.state !== 'missed' && report.due >= today) {
        const superior = superiorsDay(look);
        const moved = daysAfter(report.due, event.days);
        // It brings nothing forward either: a report returned after that day keeps its own.
        const due = superior !== undefined && superior < moved ? later(superior, report.due) : moved;
        drop(report, today);
        begin(course, { kind: 'handling.report', owner: unit, until: () => due }, look);
      }
      course.facts.asked = false;
    },
    tells: ['extended'],
    clause: 'reg.34',
  },
  {
    in: ['inHand', 'reported', 'approved'],
    on: 'handling.declineExtension',
    by: 'the head of the organ',
    when: 'an extension was asked for',
    notes: ({ course }) => {
      course.facts.asked = false;
    },
    clause: 'reg.34',
  },
  {
    in: ['dispatched', 'inHand', 'reported'],
    on: 'handling.raise',
    by: 'the commission, or whoever the body has decide both classes',
    when: [
      'it is no complex matter',
      'no simplified matter',
      'the facts make it complex',
      'the class may be changed to that one',
    ],
    notes: classifies,
    tells: ['reclassified'],
    clause: 'plan.3.2.1',
  },
];
