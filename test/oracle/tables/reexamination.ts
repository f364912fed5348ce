import { daysAfter, daysBetween } from '../dayCount.ts';
import type { Look, Row, Table } from '../model.ts';
import {
  endsRemedy,
  find,
  goesOnHelping,
  type Remedy,
  remedyBegins,
  remedyConditions,
  remedyEnds,
  remedyRows,
  withdrawsRequest,
} from './remedy.ts';

const remedy: Remedy = {
  name: 'reexamination',
  inHand: 'inReexamination',
  done: 'ended',
  before: ['replyUnit', 'reviewUnit'],
  accepted: 'reexamination-accepted',
  declined: 'reexamination-declined',
  request: 'reg.36.1',
  decide: 'reg.36.2',
};

/** The days of a hearing, both ends among them; the day on which the clock starts does not count anyway. */
const daysHeard = (start: string, from: string, to: string) =>
  daysBetween(from > start ? from : daysAfter(start, 1), to) + 1;

/** An opinion that ends the matter leaves it with its unit first, where the body wants that. */
const endsAs = ({ policy }: Look) => (policy.choices.aftercare === true ? 'aftercare' : 'ended');

/** Re-examination (`reg.36.1` to `reg.36.3`): the days of its first hearing do not count. */
export const reexamination: Table = {
  lifecycle: 'reexamination',
  place: 'main',
  begins: remedyBegins('reexamination', 'reg.36.1'),
  rows: [
    ...remedyRows(remedy),
    {
      in: 'inReexamination',
      on: 'reexamination.openHearing',
      by: 'the organ that took it in',
      to: 'hearing',
      runs: [
        {
          kind: 'reexamination.hearing',
          owner: ({ course }) => ({ role: 'superiorOrgan', unit: course.facts.organ }),
        },
      ],
      notes: (look) => {
        const { course, today } = look;
        const owed = find(look, 'reexamination.decide');
        if (course.facts.heardOnce !== true && owed && owed.state === 'running' && owed.due >= today) {
          owed.state = 'suspended';
          course.facts.stoppedOn = today;
        }
      },
      tells: ['hearing-set'],
      clause: 'reg.36.2',
    },
    {
      in: 'hearing',
      on: 'reexamination.closeHearing',
      by: 'the organ that took it in',
      to: 'inReexamination',
      does: ['reexamination.hearing'],
      notes: (look) => {
        const { course, today } = look;
        const owed = find(look, 'reexamination.decide');
        if (owed?.state === 'suspended') {
          owed.state = 'running';
          const hearing = course.owed.filter(({ kind }) => kind === 'reexamination.hearing').at(-1);
          owed.due = daysAfter(
            owed.due,
            daysHeard(
              owed.start,
              course.facts.stoppedOn,
              hearing && hearing.due < today ? hearing.due : today,
            ),
          );
        }
        course.facts.heardOnce = true;
      },
      clause: 'reg.36.2',
    },
    {
      in: 'hearing',
      on: 'deadline.passed',
      by: 'the timer',
      when: 'the hearing’s own term passed',
      notes: (look) => {
        const { course } = look;
        const owed = find(look, 'reexamination.decide');
        const hearing = find(look, 'reexamination.hearing');
        if (owed?.state === 'suspended' && hearing) {
          owed.state = 'running';
          owed.due = daysAfter(owed.due, daysHeard(owed.start, course.facts.stoppedOn, hearing.due));
        }
      },
      clause: 'reg.36.2',
    },
    ...endsRemedy({
      in: 'inReexamination',
      on: 'reexamination.decide',
      by: 'the organ that took it in',
      when: [
        'the person decided nothing before',
        'only after a hearing is it published',
        'it is not sent back',
      ],
      to: 'ended',
      does: ['reexamination.decide'],
      tells: ['reexamination-opinion'],
      besides: ({ policy, event }) =>
        policy.carryingOut && event.outcome === 'changed'
          ? { lifecycle: 'carryingOut', facts: { basis: 'reexamination' } }
          : undefined,
      clause: 'reg.36.2',
    }).map(
      (row): Row =>
        row.to === 'ended'
          ? { ...row, to: endsAs, runs: [{ ...goesOnHelping, if: (look) => endsAs(look) === 'aftercare' }] }
          : {
              ...row,
              notes: (look) => {
                row.notes?.(look);
                look.course.facts.endsAs = endsAs(look);
              },
            },
    ),
    {
      in: 'aftercare',
      on: 'reexamination.help',
      by: 'whoever answers for the matter',
      when: ['it is about social relief'],
      notes: ({ course }) => {
        course.facts.helped = true;
      },
      tells: ['social-relief'],
      clause: 'reg.37.2',
    },
    {
      in: 'aftercare',
      on: 'reexamination.help',
      by: 'whoever answers for the matter',
      when: ['it is not about social relief'],
      notes: ({ course }) => {
        course.facts.helped = true;
      },
      clause: 'reg.37',
    },
    {
      in: 'aftercare',
      on: 'reexamination.completeHelp',
      by: 'whoever answers for the matter',
      when: ['it explained or helped before'],
      to: 'ended',
      does: ['reexamination.aftercare'],
      tells: ['aftercare-completed'],
      clause: 'reg.37',
    },
    {
      in: 'inReexamination',
      on: 'reexamination.decide',
      by: 'the organ that took it in',
      when: ['the person decided nothing before', 'only after a hearing is it published', 'it is sent back'],
      to: 'sentBack',
      does: ['reexamination.decide'],
      notes: ({ course }) => {
        course.facts.outcome = 'sentBack';
      },
      tells: ['reopened'],
      clause: 'reg.36.2',
    },
    ...withdrawsRequest('reexamination', ['requested', 'inReexamination', 'hearing'], 'reg.36.1'),
  ],
  ends: { ...remedyEnds, ended: {} },
  conditions: {
    ...remedyConditions(remedy),
    'it is about social relief': ({ event }) => event.help.startsWith('socialRelief'),
    'it is not about social relief': ({ event }) => !event.help.startsWith('socialRelief'),
    'it explained or helped before': ({ course }) => course.facts.helped === true,
  },
};
