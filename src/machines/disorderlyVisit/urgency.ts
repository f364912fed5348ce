import { unitOf } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { inform, report, set } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps } from './context.ts';

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
  superiorIsSuperior: outsideUnit('superior', 'superiorOrgan'),
  conferenceIsOutside: outsideUnit('jointConference', 'outsideOrgan'),
} as const;

/** Whom a significant and urgent matter is put before, and who outside is told (`reg.25`). */
export const urgencySteps = {
  'disorder.reportUrgent': {
    by: 'supervisionOffice',
    rule: 'reg.25',
    when: [
      { not: 'urgentIsReported' },
      'superiorIsSuperior',
      'conferenceIsOutside',
      { type: 'unitNotComplainedOf', params: { field: 'superior' } },
      { type: 'unitNotComplainedOf', params: { field: 'jointConference' } },
    ],
    do: [
      set({ urgentReported: true }),
      report('urgent', ({ context, event, env }) => ({
        to: mayBeTold('leadingGroup', context.matter, env.policy),
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
    ],
  },
} as const satisfies DisorderSteps<GuardsOf<typeof urgencyConditions>>;
