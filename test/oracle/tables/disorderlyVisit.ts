import type { Look, Row, Run, Table } from '../model.ts';
import { unitPlays } from '../people.ts';
import { orAbove } from './parts.ts';
import { sharedConditions } from './shared.ts';

const respond: Run = { kind: 'disorder.respond', owner: 'supervisionOffice' };
const next = { does: ['disorder.respond'], runs: [respond] };
const response = ['coordinated', 'informed', 'handedToLaw'];
const reported = ['reported', 'unheeded', 'coordinated', 'informed', 'handedToLaw'];
const talked = ['dissuade', 'criticise', 'explain'].flatMap((talk): Row[] => [
  {
    in: reported,
    on: `disorder.${talk}`,
    by: 'staff at the premises',
    when: 'they persist',
    to: ({ course }) => (course.facts.begun === true ? course.state : 'unheeded'),
    ...next,
    tells: ['disorder-dissuasion'],
    clause: 'reg.47',
  },
  {
    in: reported,
    on: `disorder.${talk}`,
    by: 'staff at the premises',
    when: 'they disperse',
    to: 'dispersed',
    does: ['disorder.respond'],
    tells: ['disorder-dissuasion', 'order-restored'],
    clause: 'plan.3.3.2',
  },
]);

const theUnit = (look: Look) =>
  look.matter.unit === undefined
    ? orAbove('disciplineCommission')(look)
    : { role: 'responsibleUnit', unit: look.matter.unit };

/** The tasks of the coordinated response, each with its owner. */
const tasks: Run[] = [
  { kind: 'disorder.communicate', owner: orAbove('supervisionOffice') },
  { kind: 'disorder.evidence', owner: orAbove('supervisionOffice') },
  { kind: 'disorder.group', owner: orAbove('serviceDetachment') },
  { kind: 'disorder.commandReporting', owner: orAbove('commandCentre') },
  { kind: 'disorder.publicityReporting', owner: orAbove('publicityOffice') },
  { kind: 'disorder.unitAtScene', owner: theUnit },
];
const begin = ({ course }: Look) => {
  course.facts.begun = true;
};
const coordinate = (look: Look) => {
  begin(look);
  look.course.facts.coordinated = true;
};
const contained: Run = { kind: 'urgent.contain', owner: orAbove('supervisionOffice') };
const owes = ({ course }: Look, kind: string) => course.owed.some((one) => one.kind === kind && !one.over);

/** Followed and answered, by one of the two offices: its own duty first, then as often as there is something. */
const reporting = (by: string, office: 'command' | 'publicity'): Row[] => [
  {
    in: response,
    on: 'disorder.followReporting',
    by,
    when: ['the response is coordinated', `${office} does not follow yet`],
    notes: ({ course }) => {
      course.facts[office] = true;
    },
    clause: 'plan.3.3.2',
  },
  {
    in: response,
    on: 'disorder.answerReporting',
    by,
    when: [`${office} follows`, `${office} has yet to answer`],
    does: [`disorder.${office}Reporting`],
    clause: 'plan.3.3.2',
  },
];
const furtherReporting = (by: string, office: 'command' | 'publicity'): Row[] => [
  {
    in: response,
    on: 'disorder.followReporting',
    by,
    when: ['the response is coordinated', `${office} follows`],
    clause: 'plan.3.3.2',
  },
  { in: response, on: 'disorder.answerReporting', by, when: `${office} follows`, clause: 'plan.3.3.2' },
];
const command = 'the command centre, or the chief officer';
const publicity = 'the publicity office, or the chief officer';
const told = {
  on: 'disorder.informPublicSecurity',
  to: 'informed',
  does: ['disorder.decideInforming', 'disorder.respond'],
  runs: [{ kind: 'disorder.publicSecurityComes', owner: 'supervisionOffice' }, respond],
  notes: begin,
  clause: 'reg.47',
} as const;

const mayReport = [
  'it was not reported before',
  'the superior is one, and the other is an outside organ',
  'neither is complained of',
] as const;
const reportedUrgent: Row = {
  in: reported,
  on: 'disorder.reportUrgent',
  by: 'the supervision office',
  notes: ({ course }) => {
    course.facts.urgent = true;
    course.facts.found = true;
  },
  clause: 'reg.25',
};

/** Unlawful or violent visit (`plan.3.3.2`, `reg.26`, `reg.47`): talk comes first, but where violence or danger is stated. */
export const disorderlyVisit: Table = {
  lifecycle: 'disorderlyVisit',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'disorder.report',
      by: 'staff at the premises',
      when: ['it happens where the article reaches', 'what is said of the place agrees'],
      to: 'reported',
      runs: [respond],
      clause: 'reg.26',
    },
  ],
  rows: [
    ...talked,
    {
      in: 'unheeded',
      on: 'disorder.coordinate',
      by: 'the supervision office',
      to: 'coordinated',
      does: ['disorder.respond'],
      runs: [...tasks, respond, { kind: 'disorder.decideInforming', owner: orAbove('supervisionOffice') }],
      notes: coordinate,
      clause: 'plan.3.3.2',
    },
    {
      in: ['informed', 'handedToLaw'],
      on: 'disorder.coordinate',
      by: 'the supervision office',
      when: 'the response is not coordinated yet',
      does: ['disorder.respond'],
      runs: [...tasks, respond],
      notes: coordinate,
      clause: 'plan.3.3.2',
    },
    { ...told, in: 'coordinated', by: 'the supervision office', when: 'the disorder is serious' },
    {
      ...told,
      in: ['reported', 'unheeded', 'coordinated'],
      by: 'staff at the premises',
      when: ['it is violent or dangerous', 'the facts are stated'],
    },
    {
      in: 'coordinated',
      on: 'disorder.decideNotToInform',
      by: 'the supervision office',
      does: ['disorder.decideInforming'],
      clause: 'reg.47',
    },
    {
      in: 'informed',
      on: 'disorder.publicSecurityCame',
      by: 'the supervision office or public security',
      to: 'handedToLaw',
      does: ['disorder.respond', 'disorder.publicSecurityComes'],
      runs: [respond],
      clause: 'plan.3.3.2',
    },
    {
      in: reported,
      on: 'disorder.secureEvidence',
      by: 'the supervision office',
      when: 'the response is coordinated',
      does: ['disorder.evidence'],
      clause: 'plan.3.3.2',
    },
    {
      in: reported,
      on: 'disorder.secureEvidence',
      by: 'staff at the premises',
      when: ['the response is not coordinated yet', 'it is violent or dangerous', 'the facts are stated'],
      clause: 'reg.26',
    },
    {
      in: response,
      on: 'disorder.communicate',
      by: 'the supervision office',
      when: 'the response is coordinated',
      does: ['disorder.communicate'],
      clause: 'plan.3.3.2',
    },
    {
      in: response,
      on: 'disorder.formGroup',
      by: 'the detachment, or the chief officer',
      when: 'the response is coordinated',
      notes: ({ course }) => {
        course.facts.group = true;
      },
      clause: 'plan.3.3.2',
    },
    {
      in: response,
      on: 'disorder.groupArrived',
      by: 'the detachment, or the chief officer',
      when: 'the group is formed',
      does: ['disorder.group'],
      clause: 'plan.3.3.2',
    },
    ...reporting(command, 'command'),
    ...reporting(publicity, 'publicity'),
    ...furtherReporting(command, 'command'),
    ...furtherReporting(publicity, 'publicity'),
    {
      in: response,
      on: 'disorder.unitArrived',
      by: 'the unit that has it, or the commission',
      when: ['the response is coordinated', 'it came not before', 'the commission only before a unit has it'],
      does: ['disorder.unitAtScene'],
      notes: ({ course }) => {
        course.facts.came = true;
      },
      clause: 'plan.3.3.2',
    },
    {
      in: reported,
      on: 'disorder.findUrgent',
      by: 'staff at the premises',
      when: 'it was not found urgent before',
      runs: [{ kind: 'urgent.report', owner: orAbove('supervisionOffice') }, contained],
      notes: ({ course }) => {
        course.facts.found = true;
      },
      clause: 'reg.25',
    },
    // From when it is known, whichever of the two says so first.
    { ...reportedUrgent, when: ['it was found urgent', ...mayReport], does: ['urgent.report'] },
    { ...reportedUrgent, when: ['it was not found urgent before', ...mayReport], runs: [contained] },
    {
      in: reported,
      on: 'disorder.containHarm',
      by: 'staff at the premises',
      when: 'it was found urgent',
      does: ['urgent.contain'],
      clause: 'reg.25',
    },
    {
      in: reported,
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
    'it happens where the article reaches': ({ event: { atPremises, where, conduct } }) =>
      atPremises === true ||
      where === 'premises' ||
      (['surroundings', 'publicPlace'].includes(where) &&
        // Only of the place where petitioners are received: article 26 (4).
        !['stayingOn', 'makingTrouble', 'leavingDependants'].includes(conduct)),
    'what is said of the place agrees': ({ event: { atPremises, where } }) =>
      atPremises === undefined || where === undefined || atPremises === (where === 'premises'),
    'the response is coordinated': ({ course }) => course.facts.coordinated === true,
    'the response is not coordinated yet': ({ course }) => course.facts.coordinated !== true,
    'it is violent or dangerous': ({ event }) =>
      ['dangerousArticles', 'assault', 'threat', 'restrictingLiberty', 'damage'].includes(event.conduct),
    'the facts are stated': ({ event }) => event.facts !== undefined,
    'the group is formed': ({ course }) => course.facts.group === true,
    'command follows': ({ course }) => course.facts.command === true,
    'command does not follow yet': ({ course }) => course.facts.command !== true,
    'command has yet to answer': (look) => owes(look, 'disorder.commandReporting'),
    'publicity follows': ({ course }) => course.facts.publicity === true,
    'publicity does not follow yet': ({ course }) => course.facts.publicity !== true,
    'publicity has yet to answer': (look) => owes(look, 'disorder.publicityReporting'),
    'it was found urgent': ({ course }) => course.facts.found === true,
    'it was not found urgent before': ({ course }) => course.facts.found !== true,
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
