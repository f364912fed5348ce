import type { Row, Run, Table } from '../model.ts';
import { unitPlays } from '../people.ts';
import { sharedConditions } from './shared.ts';

const respond: Run = { kind: 'disorder.respond', owner: 'supervisionOffice' };
const next = { does: ['disorder.respond'], runs: [respond] };
const talk = (from: string, on: string, to: string): Row[] => [
  {
    in: from,
    on,
    by: 'staff at the premises',
    when: 'they persist',
    to,
    ...next,
    tells: ['disorder-dissuasion'],
    clause: 'plan.3.3.2',
  },
  {
    in: from,
    on,
    by: 'staff at the premises',
    when: 'they disperse',
    to: 'dispersed',
    does: ['disorder.respond'],
    tells: ['disorder-dissuasion', 'order-restored'],
    clause: 'plan.3.3.2',
  },
];
const open = ['reported', 'dissuaded', 'criticised', 'explained', 'coordinated', 'informed', 'handedToLaw'];
const later = ['coordinated', 'informed', 'handedToLaw'];

/** Unlawful or violent visit (`plan.3.3.2`, `reg.26`, `reg.47`): dissuasion, criticism and explanation come first. */
export const disorderlyVisit: Table = {
  lifecycle: 'disorderlyVisit',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'disorder.report',
      by: 'staff at the premises',
      when: 'it happens at the premises',
      to: 'reported',
      runs: [respond],
      clause: 'reg.26',
    },
  ],
  rows: [
    ...talk('reported', 'disorder.dissuade', 'dissuaded'),
    ...talk('dissuaded', 'disorder.criticise', 'criticised'),
    ...talk('criticised', 'disorder.explain', 'explained'),
    {
      in: 'explained',
      on: 'disorder.coordinate',
      by: 'the supervision office',
      to: 'coordinated',
      ...next,
      clause: 'plan.3.3.2',
    },
    {
      in: 'coordinated',
      on: 'disorder.informPublicSecurity',
      by: 'the supervision office',
      when: 'the disorder is serious',
      to: 'informed',
      ...next,
      clause: 'reg.47',
    },
    {
      in: 'informed',
      on: 'disorder.publicSecurityCame',
      by: 'the supervision office or public security',
      to: 'handedToLaw',
      ...next,
      clause: 'plan.3.3.2',
    },
    { in: later, on: 'disorder.secureEvidence', by: 'the supervision office', clause: 'plan.3.3.2' },
    {
      in: later,
      on: 'disorder.unitArrived',
      by: 'the unit that has it, or the commission',
      when: ['it came not before', 'the commission only before a unit has it'],
      notes: ({ course }) => {
        course.facts.came = true;
      },
      clause: 'plan.3.3.2',
    },
    {
      in: open,
      on: 'disorder.reportUrgent',
      by: 'the supervision office',
      when: [
        'it was not reported before',
        'the superior is one, and the other is an outside organ',
        'neither is complained of',
      ],
      notes: ({ course }) => {
        course.facts.urgent = true;
      },
      clause: 'reg.25',
    },
    {
      in: open,
      on: 'disorder.restore',
      by: 'staff at the premises',
      to: 'restored',
      does: ['disorder.respond'],
      tells: ['order-restored'],
      clause: 'plan.3.3.2',
    },
  ],
  ends: { dispersed: {}, restored: {} },
  conditions: {
    ...sharedConditions,
    'it happens at the premises': ({ event }) => event.atPremises === true,
    'they persist': ({ event }) => event.outcome === 'persists',
    'they disperse': ({ event }) => event.outcome === 'dispersed',
    'the disorder is serious': ({ event }) => event.seriousDisorder === true,
    'it was not reported before': ({ course }) => course.facts.urgent !== true,
    'the commission only before a unit has it': ({ event, matter }) =>
      matter.unit === undefined || event.by.unit === matter.unit,
    'it came not before': ({ course }) => course.facts.came !== true,
    'the superior is one, and the other is an outside organ': ({ event, policy }) =>
      unitPlays(policy, event.superior, 'superiorOrgan') &&
      unitPlays(policy, event.jointConference, 'outsideOrgan'),
    'neither is complained of': ({ event, matter }) =>
      ![event.superior, event.jointConference].some((unit) => matter.complainedOf.units.includes(unit)),
  },
};
