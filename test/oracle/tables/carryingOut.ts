import { daysAfter } from '../dayCount.ts';
import type { Look, Table } from '../model.ts';
import { handles } from '../people.ts';
import { commissionOrAbove, firstPartOf } from './parts.ts';
import { sharedConditions } from './shared.ts';

const executor = ({ policy, course, matter }: Look) => ({
  role: course.facts.unit === matter.unit ? 'responsibleUnit' : firstPartOf(policy, course.facts.unit),
  unit: course.facts.unit as string,
});

const open = ['toArrange', 'carrying', 'toCheck'];

/** The carrying out of what was supported, changed or agreed (`reg.32.2`, `reg.33`). */
export const carryingOut: Table = {
  lifecycle: 'carryingOut',
  place: 'beside',
  begins: [
    {
      to: 'toArrange',
      runs: [{ kind: 'carryingOut.arrange', owner: commissionOrAbove }],
      notes: ({ course, today }) => {
        course.facts.since = today;
      },
      clause: 'reg.32.2',
    },
  ],
  rows: [
    {
      in: 'toArrange',
      on: 'carryingOut.arrange',
      by: 'the commission',
      when: [
        'the last day lies ahead',
        'it was agreed, or the day is within the body’s own term',
        'the unit handles matters',
        'the petition does not complain of that unit',
      ],
      to: 'carrying',
      does: ['carryingOut.arrange'],
      notes: ({ course, event }) => {
        course.facts.unit = event.unit;
      },
      runs: [{ kind: 'carryingOut.carryOut', owner: executor, until: ({ event }) => event.until }],
      tells: ['to-be-carried-out'],
      clause: 'reg.32.2',
    },
    { in: 'carrying', on: 'carryingOut.progress', by: 'the unit that carries it out', clause: 'reg.32.2' },
    {
      in: 'carrying',
      on: 'carryingOut.complete',
      by: 'the unit that carries it out',
      to: 'toCheck',
      does: ['carryingOut.carryOut'],
      runs: [{ kind: 'carryingOut.check', owner: commissionOrAbove }],
      clause: 'reg.32.2',
    },
    { in: open, on: 'carryingOut.sayNot', by: 'a petitioner of the matter', clause: 'reg.32.2' },
    {
      in: 'carrying',
      on: 'carryingOut.findNot',
      by: 'the commission',
      besides: refusal,
      clause: 'reg.40',
    },
    {
      in: 'toCheck',
      on: 'carryingOut.findNot',
      by: 'the commission',
      when: 'a new last day lies ahead',
      to: 'carrying',
      does: ['carryingOut.check'],
      runs: [{ kind: 'carryingOut.carryOut', owner: executor, until: ({ event }) => event.until }],
      besides: refusal,
      clause: 'reg.40',
    },
    {
      in: 'toCheck',
      on: 'carryingOut.confirm',
      by: 'the commission',
      to: 'carriedOut',
      does: ['carryingOut.check'],
      tells: ['carried-out'],
      clause: 'reg.32.2',
    },
    {
      in: open,
      on: 'carryingOut.fallAway',
      by: 'the commission',
      to: 'fellAway',
      tells: ['carrying-out-ended'],
      clause: 'reg.32.2',
    },
  ],
  ends: { carriedOut: {}, fellAway: {} },
  conditions: {
    ...sharedConditions,
    'the last day lies ahead': ({ event, today }) => event.until > today,
    'it was agreed, or the day is within the body’s own term': ({ event, course, policy }) =>
      course.facts.basis === 'agreement' ||
      event.until <= daysAfter(course.facts.since, policy.carryingOut?.mostDays ?? 0),
    'the unit handles matters': ({ event, policy }) => handles(policy, event.unit),
    'a new last day lies ahead': ({ event, today }) => event.until !== undefined && event.until > today,
  },
};

/** A refusal to carry out is supervised (`reg.40`). */
function refusal(look: Look) {
  return {
    lifecycle: 'supervision',
    facts: { owner: executor(look), cause: 'refusalToCarryOut', unit: look.course.facts.unit },
  };
}
