import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { answerableFor, commission } from '../addressees.ts';
import { assignTask, record, report, set } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps, type Doing, respondNext } from './context.ts';

/** Guards on whether the unit that has the matter is there. */
export const sceneConditions = {
  unitHasMatter: condition({
    rule: 'plan.3.3.2',
    label: text('事项已有责权单位', 'a unit has the matter'),
    reads: ['matter.unit'],
    holds: ({ context }) => context.matter.unit !== undefined,
  }),
  unitHasArrived: condition({
    rule: 'plan.3.3.2',
    label: text('责权单位已到场', 'the responsible unit is at the scene'),
    reads: ['unitArrived'],
    holds: ({ context }) => context.unitArrived,
  }),
} as const;

/** Who does what at the premises. Publicity follows what is reported of the incident, never who the visitors are. */
export const coordinationSteps = {
  'disorder.coordinate': {
    by: 'supervisionOffice',
    rule: 'plan.3.3.2',
    to: 'coordinated',
    do: [
      assignTask('keep-order', ({ context, env }) => ({
        to: mayBeTold('serviceDetachment', context.matter, env.policy),
      })),
      assignTask('secure-evidence', ({ context, env }) => ({
        to: mayBeTold('supervisionOffice', context.matter, env.policy),
        detail: { of: 'conduct' },
      })),
      assignTask('follow-public-reporting', ({ context, env }) => ({
        to: mayBeTold('commandCentre', context.matter, env.policy),
        detail: { of: 'incident' },
      })),
      assignTask('follow-public-reporting', ({ context, env }) => ({
        to: mayBeTold('publicityOffice', context.matter, env.policy),
        detail: { of: 'incident' },
      })),
      // At once: the day of the coordination itself.
      assignTask('come-to-scene', ({ context, event, env }) => ({
        to: answerableFor(context.matter, env.policy),
        by: dayOf(event.at),
      })),
      report('incident', ({ event }) => ({
        to: commission,
        reason: event.reason,
      })),
      ...respondNext,
    ],
  },
} as const satisfies DisorderSteps<never>;

/** The unit that has the matter is at the scene. */
export const unitArrived: Doing<'disorder.unitArrived'> = [
  set({ unitArrived: true }),
  record('arrival', ({ event }) => ({
    about: event.by.id,
    detail: { unit: event.by.unit ?? '', at: event.at },
  })),
];

/** What shows the conduct is put on record, as references, with who did it and what happened where that is stated. */
export const secured: Doing<'disorder.secureEvidence'> = [
  set({ evidenceSecured: true }),
  record('evidence', ({ event }) => ({
    rule: 'reg.26',
    about: event.by.id,
    reason: event.facts,
    detail: { conduct: event.conduct, evidence: [...event.evidence] },
  })),
];

/** Once the response is coordinated, evidence is secured, as references, of which conduct, and the unit comes. */
export const sceneSteps = {
  'disorder.secureEvidence': {
    by: 'supervisionOffice',
    rule: 'plan.3.3.2',
    do: [
      set({ evidenceSecured: true }),
      record('evidence', ({ event }) => ({
        rule: 'reg.26',
        detail: { conduct: event.conduct, evidence: [...event.evidence] },
      })),
    ],
  },
  'disorder.unitArrived': [
    {
      by: 'responsibleUnit',
      rule: 'plan.3.3.2',
      when: ['unitHasMatter', { not: 'unitHasArrived' }],
      do: unitArrived,
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.3.2',
      when: [{ not: 'unitHasMatter' }, { not: 'unitHasArrived' }],
      do: unitArrived,
    },
  ],
} as const satisfies DisorderSteps<GuardsOf<typeof sceneConditions>>;
