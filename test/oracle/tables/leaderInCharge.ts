import type { Look, Row, Table } from '../model.ts';
import { firstPartOf } from './parts.ts';
import { sharedConditions } from './shared.ts';

const office = ({ policy, course }: Look) => ({
  role: firstPartOf(policy, course.facts.unit),
  unit: course.facts.unit as string,
});

const entrusted = {
  to: 'toPlan',
  notes: ({ course, event }: Look) => {
    course.facts.unit = event.unit;
    course.facts.leader = event.leader;
  },
  runs: [{ kind: 'leaderInCharge.plan', owner: office }],
  clause: 'reg.18.2',
} satisfies Partial<Row>;

const fits = [
  'it is an office that leaders hold',
  'the leader has no interest in it',
  'the petition does not complain of that unit',
];

/** A leader takes a matter in charge (`reg.18.2`): nothing of the matter’s own days moves. */
export const leaderInCharge: Table = {
  lifecycle: 'leaderInCharge',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'leaderInCharge.take',
      by: 'the chief officer or the leading group',
      when: ['the matter is not concluded', ...fits],
      ...entrusted,
    },
  ],
  rows: [
    {
      in: 'toPlan',
      on: 'leaderInCharge.plan',
      by: 'the leader in charge',
      when: 'the day for it lies ahead',
      to: 'inCharge',
      does: ['leaderInCharge.plan'],
      runs: [
        { kind: 'leaderInCharge.settle', owner: office, until: ({ event }) => event.until },
        { kind: 'leaderInCharge.report', owner: office },
      ],
      clause: 'reg.18.2',
    },
    {
      in: 'inCharge',
      on: 'leaderInCharge.progress',
      by: 'the leader in charge',
      does: ['leaderInCharge.report'],
      runs: [{ kind: 'leaderInCharge.report', owner: office }],
      clause: 'reg.18.2',
    },
    {
      in: ['toPlan', 'inCharge'],
      on: 'leaderInCharge.handOver',
      by: 'the chief officer or the leading group',
      when: ['the leader named is another', ...fits],
      drops: ['leaderInCharge.plan', 'leaderInCharge.settle', 'leaderInCharge.report'],
      ...entrusted,
    },
    {
      in: 'inCharge',
      on: 'leaderInCharge.settle',
      by: 'the leader in charge',
      to: 'settled',
      does: ['leaderInCharge.settle', 'leaderInCharge.report'],
      clause: 'reg.18.2',
    },
  ],
  ends: { settled: {} },
  conditions: {
    ...sharedConditions,
    'the matter is not concluded': ({ matter }) => matter.concludedOn === undefined,
    'it is an office that leaders hold': ({ event, policy }) =>
      policy.units.some(
        ({ id, roles }) => id === event.unit && roles.some((part) => policy.leaders?.hold.includes(part)),
      ),
    'the leader has no interest in it': ({ event, matter }) =>
      ![matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) =>
        ids.includes(event.leader),
      ),
    'the leader named is another': ({ event, course }) => event.leader !== course.facts.leader,
    'the day for it lies ahead': ({ event, today }) => event.until > today,
  },
};
