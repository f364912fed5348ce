import { unitOf } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { inform, record, report, set, settle, start } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps, type Doing, staff } from './context.ts';
import type { reportConditions } from './report.ts';
import { owedBy, task } from './tasks.ts';

const outsideUnit = (field: 'superior' | 'jointConference', part: RoleId) =>
  condition({
    on: 'disorder.reportUrgent',
    rule: 'reg.25',
    label:
      part === 'superiorOrgan'
        ? text('所报机关为上级机关', 'the organ told is a superior one')
        : text('所报机关为联席会议办公室所在单位', 'the organ told has the joint conference’s office'),
    reads: [`event.${field}`, 'policy.units'],
    holds: ({ event, env }) => unitOf(env.policy, event[field])?.roles.includes(part) ?? false,
  });

/** Guards on who is told of what is significant and urgent. */
export const urgencyConditions = {
  urgentIsReported: condition({
    rule: 'reg.25',
    label: text('已作重大紧急情况报告', 'it was reported as significant and urgent'),
    reads: ['urgentReported'],
    holds: ({ context }) => context.urgentReported,
  }),
  urgentIsFound: condition({
    rule: 'reg.25',
    label: text('已认定情况重大紧急', 'it was found significant and urgent'),
    reads: ['urgentFound'],
    holds: ({ context }) => context.urgentFound === true,
  }),
  superiorIsSuperior: outsideUnit('superior', 'superiorOrgan'),
  conferenceIsOutside: outsideUnit('jointConference', 'outsideOrgan'),
} as const;

const mayReport = [
  { not: 'urgentIsReported' },
  'superiorIsSuperior',
  'conferenceIsOutside',
  { type: 'unitNotComplainedOf', params: { field: 'superior' } },
  { type: 'unitNotComplainedOf', params: { field: 'jointConference' } },
] as const;

/** Whom a significant and urgent matter is put before, and who outside is told. */
const reportedUrgent: Doing<'disorder.reportUrgent'> = [
  set({ urgentReported: true }),
  report('urgent', ({ event }) => ({
    to: { role: 'leadingGroup' },
    reason: event.reason,
  })),
  inform('urgent-matter', ({ event }) => ({
    organ: { role: 'superiorOrgan', unit: event.superior },
    reason: event.reason,
  })),
  inform('urgent-matter', ({ event }) => ({
    organ: { role: 'outsideOrgan', unit: event.jointConference },
    reason: event.reason,
  })),
];

/** Whom a significant and urgent matter is put before, and who outside is told (`reg.25`). */
export const urgencySteps = {
  'disorder.reportUrgent': { by: 'supervisionOffice', rule: 'reg.25', when: mayReport, do: reportedUrgent },
} as const satisfies DisorderSteps<GuardsOf<typeof urgencyConditions>>;

/** From the moment at which it is known: harm is contained by a day. */
const contain: Doing<'disorder.findUrgent' | 'disorder.reportUrgent'> = [
  set({ urgentFound: true }),
  ...task('urgent.contain', 'contain-harm', owedBy('supervisionOffice')),
];

/** What is significant and urgent is reported promptly, and harm contained: each by a day, from when it is known (`reg.25`). */
export const promptSteps = {
  'disorder.findUrgent': {
    by: staff,
    rule: 'reg.25',
    when: ['isReported', { not: 'urgentIsFound' }],
    do: [
      record('urgency', ({ event }) => ({ about: event.by.id, reason: event.reason })),
      start('urgent.report', ({ context, env }) => ({
        owner: mayBeTold('supervisionOffice', context.matter, env.policy),
      })),
      ...contain,
    ],
  },
  'disorder.reportUrgent': [
    {
      by: 'supervisionOffice',
      rule: 'reg.25',
      when: ['urgentIsFound', ...mayReport],
      do: [...reportedUrgent, settle('urgent.report')],
    },
    {
      by: 'supervisionOffice',
      rule: 'reg.25',
      when: ['isReported', { not: 'urgentIsFound' }, ...mayReport],
      do: [...reportedUrgent, ...contain],
    },
  ],
  'disorder.containHarm': {
    by: staff,
    rule: 'reg.25',
    when: ['urgentIsFound'],
    do: [
      record('containment', ({ event }) => ({ about: event.by.id, reason: event.containment })),
      settle('urgent.contain'),
    ],
  },
} as const satisfies DisorderSteps<GuardsOf<typeof urgencyConditions & typeof reportConditions>>;
