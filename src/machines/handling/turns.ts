import { dayOf } from '../../calendar/day.js';
import { type Policy, unitOf } from '../../policy/schema.js';
import type { RoleId } from '../../vocabulary/roles.js';
import { text } from '../../vocabulary/text.js';
import { resultDue } from '../approval/resultDue.js';
import { criteriaAreGeneral } from '../intake/criteria.js';
import { discharge, inform, record, report, setMatter, start, tell } from '../lifecycle/actions.js';
import {
  chiefOfficer,
  commission,
  condition,
  type Doing,
  dueOf,
  type HandlingSteps,
  responsible,
  stated,
} from './context.js';
import type { kindConditions } from './kind.js';

/** The part of an organ that may be told of an urgent matter. */
function partOf(policy: Policy, organ: string): RoleId | undefined {
  return unitOf(policy, organ)?.roles.find((role) => role === 'superiorOrgan' || role === 'outsideOrgan');
}

/** Guards on a matter that turns out to be another than it seemed. */
export const turnConditions = {
  criteriaAreGeneral,
  isNotSimplified: condition<never>({
    rule: 'simple.exclude',
    label: text('不在简易办理中', 'not under the simplified procedure, which is left first'),
    holds: ({ context }) => !context.matter.simplified,
  }),
  isNotComplexYet: condition<never>({
    rule: 'plan.3.2.1',
    label: text('尚未定为复杂疑难', 'not classified as complex before'),
    holds: ({ context }) => context.matter.classification !== 'complex',
  }),
  /** A superior or a partner organ; what public security is told has its own way (`reg.47`). */
  organMayBeTold: condition<'handling.reportUrgent'>({
    rule: 'reg.25',
    label: text(
      '所告知的是上级机关或外部协作单位',
      'the organ is a superior one, or one that is worked with',
    ),
    holds: ({ event, env }) => partOf(env.policy, event.organ) !== undefined,
  }),
} as const;

const leaving: Doing<'handling.leaveSimplified'> = [
  setMatter(() => ({ simplified: false })),
  discharge('simple.reply'),
  start('handling.report', ({ context, event, env }) => ({
    owner: responsible(context),
    until: resultDue(context.matter, dayOf(event.at), env),
  })),
  record('classification', ({ event }) => ({
    reason: event.reason,
    detail: { simplified: false, by: event.by.id },
  })),
];

/** What is not simple after all is handled in the ordinary way; its term counts from acceptance, not from here. */
export const leavingSimplified = {
  'handling.leaveSimplified': [
    {
      by: ['responsibleUnit', 'disciplineCommission'],
      rule: 'simple.exclude',
      when: ['isClaim'],
      to: 'inHand',
      do: [
        start('handling.conclude', ({ context }) => ({
          owner: responsible(context),
          on: context.matter.acceptedOn,
        })),
        ...leaving,
        tell('reclassified', ({ context, event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          detail: stated({ until: dueOf(context, 'handling.conclude') }),
        })),
      ],
    },
    {
      by: ['responsibleUnit', 'disciplineCommission'],
      rule: 'simple.exclude',
      when: [{ not: 'isClaim' }],
      to: 'inHand',
      do: [
        start('handling.answer', ({ context }) => ({
          owner: responsible(context),
          on: context.matter.acceptedOn,
        })),
        ...leaving,
        tell('reclassified', ({ context, event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          detail: stated({ until: dueOf(context, 'handling.answer') }),
        })),
      ],
    },
  ],
} as const satisfies HandlingSteps<keyof typeof kindConditions>;

/**
 * The commission raises a matter to complex, on the facts of the clause and with a reason (`plan.3.2.1`). It stays in
 * hand, and is summed up for the chief officer at the end; nothing here lowers it.
 */
export const raising = {
  'handling.raise': {
    by: 'disciplineCommission',
    rule: 'plan.3.2.1',
    when: ['isNotSimplified', 'isNotComplexYet', { not: 'criteriaAreGeneral' }],
    do: [
      setMatter(() => ({ classification: 'complex' })),
      record('classification', ({ event }) => ({
        reason: event.reason,
        detail: { from: 'general', to: 'complex', by: event.by.id, ...event.criteria },
      })),
      report('reclassified', ({ event }) => ({ to: chiefOfficer, reason: event.reason })),
      tell('reclassified', ({ event }) => ({ reason: event.reason, remedy: 'query-progress' })),
    ],
  },
} as const satisfies HandlingSteps<keyof typeof turnConditions>;

/** Significant and urgent matters are reported at once, and harm is contained (`reg.25`). */
export const reportingUrgent = {
  'handling.reportUrgent': {
    by: ['responsibleUnit', 'disciplineCommission'],
    rule: 'reg.25',
    when: ['organMayBeTold'],
    do: [
      report('urgent', ({ event }) => ({
        to: commission,
        reason: event.reason,
        detail: { containment: event.containment },
      })),
      report('urgent', ({ event }) => ({
        to: { role: 'leadingGroup' },
        reason: event.reason,
        detail: { containment: event.containment },
      })),
      inform('urgent-matter', ({ event, env }) => ({
        organ: { role: partOf(env.policy, event.organ) ?? 'outsideOrgan', unit: event.organ },
        reason: event.reason,
        detail: { containment: event.containment },
      })),
    ],
  },
} as const satisfies HandlingSteps<keyof typeof turnConditions>;
