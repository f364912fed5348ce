import type { Look, Row, Table } from '../model.ts';
import { handles } from '../people.ts';
import { commissionOrAbove, firstPartOf } from './parts.ts';
import { sharedConditions } from './shared.ts';

/** The unit that assists, in the first part that it plays. */
const assistant = ({ policy, course }: Look) => ({
  role: firstPartOf(policy, course.facts.unit),
  unit: course.facts.unit as string,
});

const open = ['named', 'disputed', 'owing'];
const told: Row = {
  in: open,
  on: 'lead.changed',
  by: 'nobody from outside',
  clause: 'house',
};

/** Units that assist the one in the lead (主办、协办): their own days, nothing of the lead's. */
export const assistance: Table = {
  lifecycle: 'assistance',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'assistance.name',
      by: 'the unit that has it, or the commission',
      when: [
        'the body lets units assist',
        'a unit has the matter, which is not concluded',
        'the unit named is another than the one that has it',
        'the day for its part lies ahead',
        'the unit named may see it',
        'the unit handles matters',
        'the petition does not complain of that unit',
      ],
      to: 'named',
      notes: ({ course, event }) => {
        course.facts.unit = event.unit;
      },
      runs: [
        { kind: 'assistance.accept', owner: assistant },
        { kind: 'assistance.give', owner: assistant, until: ({ event }) => event.until },
      ],
      clause: 'house',
    },
  ],
  rows: [
    {
      in: 'named',
      on: 'assistance.accept',
      by: 'the unit that assists',
      when: 'the person named has no interest in it',
      to: 'owing',
      does: ['assistance.accept'],
      clause: 'reg.28',
    },
    {
      in: 'named',
      on: 'assistance.object',
      by: 'the unit that assists',
      to: 'disputed',
      does: ['assistance.accept'],
      runs: [{ kind: 'assistance.decide', owner: commissionOrAbove }],
      clause: 'house',
    },
    {
      in: 'disputed',
      on: 'assistance.uphold',
      by: 'the commission or the leading group',
      to: 'owing',
      does: ['assistance.decide'],
      clause: 'house',
    },
    {
      in: 'owing',
      on: 'assistance.give',
      by: 'the unit that assists',
      to: 'given',
      does: ['assistance.give'],
      clause: 'house',
    },
    {
      in: open,
      on: 'assistance.release',
      by: 'the unit that has it, the commission or the leading group',
      to: 'released',
      clause: 'house',
    },
    told,
  ],
  ends: { given: {}, released: {} },
  conditions: {
    ...sharedConditions,
    'the body lets units assist': ({ policy }) => policy.joint !== undefined,
    'a unit has the matter, which is not concluded': ({ matter }) =>
      matter.unit !== undefined && matter.concludedOn === undefined,
    'the unit named is another than the one that has it': ({ event, matter }) => event.unit !== matter.unit,
    'the day for its part lies ahead': ({ event, today }) => event.until > today,
    'the unit named may see it': ({ event, matter }) =>
      matter.seenBy === undefined ? matter.kind !== 'report' : matter.seenBy === event.unit,
    'the unit handles matters': ({ event, policy }) => handles(policy, event.unit),
    'the person named has no interest in it': ({ event, matter }) =>
      ![matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) =>
        ids.includes(event.handler),
      ),
  },
};
