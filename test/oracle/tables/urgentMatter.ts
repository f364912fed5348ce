import type { Look, Row, Table } from '../model.ts';
import { orAbove } from './parts.ts';
import { sharedConditions } from './shared.ts';

const reporting = orAbove('supervisionOffice');

const containing = (look: Look) => {
  const { unit, complainedOf } = look.matter;
  return look.policy.urgency?.measuresBy === 'unit' && unit && !complainedOf.units.includes(unit)
    ? { role: 'responsibleUnit', unit }
    : reporting(look);
};

const report = (from: string, to: string): Row => ({
  in: from,
  on: 'urgent.report',
  by: 'the supervision office, or whoever stands above it',
  when: [
    'the organ above is one',
    'the joint conference’s office is told where there is one',
    'the petition complains of neither',
  ],
  to,
  does: ['urgent.report'],
  clause: 'reg.25',
});

const contain = (from: string, to: string): Row => ({
  in: from,
  on: 'urgent.contain',
  by: 'any office of the body',
  to,
  does: ['urgent.contain'],
  clause: 'reg.25',
});

/** Significant and urgent: reported promptly, and harm contained (`reg.25`). */
export const urgentMatter: Table = {
  lifecycle: 'urgentMatter',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'urgent.find',
      by: 'any office of the body',
      where: ({ urgency }) => urgency !== undefined,
      to: 'found',
      runs: [
        { kind: 'urgent.report', owner: reporting },
        { kind: 'urgent.contain', owner: containing },
      ],
      clause: 'reg.25',
    },
  ],
  rows: [
    report('found', 'reported'),
    contain('found', 'contained'),
    contain('reported', 'done'),
    report('contained', 'done'),
  ],
  ends: { done: {} },
  conditions: {
    ...sharedConditions,
    'the organ above is one': ({ event, policy }) =>
      policy.units.some(({ id, roles }) => id === event.superior && roles.includes('superiorOrgan')),
    'the joint conference’s office is told where there is one': ({ event, policy }) => {
      const outside = policy.units.filter(({ roles }) => roles.includes('outsideOrgan')).map(({ id }) => id);
      return event.jointConference === undefined
        ? outside.length === 0
        : outside.includes(event.jointConference);
    },
    'the petition complains of neither': ({ event, matter }) =>
      ![event.superior, event.jointConference].some((one) => matter.complainedOf.units.includes(one)),
  },
};
