import { text } from '../../vocabulary/text.ts';
import { answerableFor, commission } from '../addressees.ts';
import { record, report, set, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps, type Doing, respondNext } from './context.ts';
import { type sceneConditions, unitArrived } from './scene.ts';
import { owedBy, task } from './tasks.ts';

/** Guards on how far the response is. */
export const responseConditions = {
  responseIsCoordinated: condition({
    rule: 'plan.3.3.2',
    label: text('已统筹处置', 'the response is coordinated'),
    reads: ['coordinated'],
    holds: ({ context }) => context.coordinated === true,
  }),
  groupIsFormed: condition({
    rule: 'plan.3.3.2',
    label: text('处突小组已建立', 'the group is formed'),
    reads: ['groupFormed'],
    holds: ({ context }) => context.groupFormed === true,
  }),
} as const;

type Guards = GuardsOf<typeof responseConditions & typeof sceneConditions>;

/** Everybody has a task: of the conduct and of what is reported of the incident, never of who the visitors are. */
const coordinated: Doing<'disorder.coordinate'> = [
  set({ coordinated: true }),
  ...task('disorder.communicate', 'coordinate-at-scene', owedBy('supervisionOffice')),
  ...task('disorder.evidence', 'secure-evidence', owedBy('supervisionOffice'), { of: 'conduct' }),
  ...task('disorder.group', 'keep-order', owedBy('serviceDetachment'), { at: 'premises' }),
  ...task('disorder.commandReporting', 'follow-public-reporting', owedBy('commandCentre'), {
    of: 'incident',
    answered: true,
  }),
  ...task('disorder.publicityReporting', 'follow-public-reporting', owedBy('publicityOffice'), {
    of: 'incident',
    answered: true,
  }),
  ...task('disorder.unitAtScene', 'come-to-scene', answerableFor),
  report('incident', ({ event }) => ({
    to: commission,
    reason: event.reason,
  })),
  ...respondNext,
];

/** Talk was without effect: the supervision office coordinates. A person then decides whether public security is told. */
export const respondingSteps = {
  'disorder.coordinate': {
    by: 'supervisionOffice',
    rule: 'plan.3.3.2',
    to: 'coordinated',
    do: [
      ...coordinated,
      ...task('disorder.decideInforming', 'decide-on-public-security', owedBy('supervisionOffice')),
    ],
  },
} as const satisfies DisorderSteps<never>;

/** Public security was told of danger before anything was coordinated: the response still can be. */
export const respondingLaterSteps = {
  'disorder.coordinate': {
    by: 'supervisionOffice',
    rule: 'plan.3.3.2',
    when: [{ not: 'responseIsCoordinated' }],
    do: coordinated,
  },
} as const satisfies DisorderSteps<Guards>;

const wasFormed: Doing<'disorder.formGroup'> = [
  set({ groupFormed: true }),
  record('incident-group', ({ event }) => ({ about: event.by.id, detail: { members: [...event.members] } })),
];
// Where the petition complains of the office itself, the chief officer has its task.
const detachmentOrAbove = ['serviceDetachment', 'chiefOfficer'] as const;

/** What completes each task of the coordinated response, in whatever order. */
export const taskSteps = {
  'disorder.communicate': {
    by: 'supervisionOffice',
    rule: 'plan.3.3.2',
    when: ['responseIsCoordinated'],
    do: [
      record('coordination', ({ event }) => ({ about: event.by.id, reason: event.agreement })),
      settle('disorder.communicate'),
    ],
  },
  'disorder.formGroup': {
    by: detachmentOrAbove,
    rule: 'plan.3.3.2',
    when: ['responseIsCoordinated'],
    do: wasFormed,
  },
  'disorder.groupArrived': {
    by: detachmentOrAbove,
    rule: 'plan.3.3.2',
    when: ['groupIsFormed'],
    do: [
      record('arrival', ({ event }) => ({
        about: event.by.id,
        detail: { unit: event.by.unit ?? '', at: event.at },
      })),
      settle('disorder.group'),
    ],
  },
  'disorder.unitArrived': [
    {
      by: 'responsibleUnit',
      rule: 'plan.3.3.2',
      when: ['responseIsCoordinated', 'unitHasMatter', { not: 'unitHasArrived' }],
      do: [...unitArrived, settle('disorder.unitAtScene')],
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.3.2',
      when: ['responseIsCoordinated', { not: 'unitHasMatter' }, { not: 'unitHasArrived' }],
      do: [...unitArrived, settle('disorder.unitAtScene')],
    },
  ],
} as const satisfies DisorderSteps<Guards>;
