import { dayOf } from '../../calendar/day.ts';
import { isDelegate } from '../../policy/opinionChains.ts';
import { unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, discharge, record, set, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { ownerOfUnit } from '../supervision/standing.ts';
import { type CaseSteps, condition } from './context.ts';

/** Guards on who is asked to draft the opinion, and by when. */
export const delegationConditions = {
  isToBeAsked: condition({
    on: 'reviewCase.delegate',
    rule: 'policy',
    label: text('系方案列明的受委托单位', 'the unit is one that the policy lets be asked to draft'),
    reads: ['event.unit', 'policy.reviewing'],
    says: ({ env: { policy } }) => {
      const labels = (policy.reviewing?.delegates ?? []).map(
        (id) => unitOf(policy, id)?.label ?? text(id, id),
      );
      return text(
        `受委托单位只能是：${labels.map(({ zh }) => zh).join('、')}`,
        `one of these may be asked to draft: ${labels.map(({ en }) => en).join(', ')}`,
      );
    },
    holds: ({ event, env }) => isDelegate(env.policy, event.unit),
  }),
  /** Nobody drafts the opinion on their own. */
  isNotTheOrgan: condition({
    on: 'reviewCase.delegate',
    rule: 'reg.35.1',
    label: text('受委托单位不是原处理机关', 'the unit is not the one whose opinion is looked at'),
    reads: ['organ', 'event.unit'],
    holds: ({ context, event }) => event.unit !== context.organ,
  }),
  draftDayIsAhead: condition({
    on: 'reviewCase.delegate',
    rule: 'policy',
    label: text('起草期限未过', 'the day for the draft lies ahead'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until >= dayOf(event.at),
  }),
} as const;

/** A unit is asked to draft (受委托), another in its place, or the same by another day; the clock of the opinion runs on. */
export const delegating = {
  'reviewCase.delegate': {
    by: 'disciplineCommission',
    rule: 'policy',
    when: [
      'isToBeAsked',
      'isNotTheOrgan',
      { type: 'unitNotComplainedOf', params: { field: 'unit' } },
      'draftDayIsAhead',
    ],
    do: [
      discharge('reviewCase.draft'),
      set(['event.unit'], { delegate: ({ event }) => event.unit }),
      record('assistance', ({ context, event }) => ({
        about: event.unit,
        reason: event.reason,
        detail: { opinion: context.opinion, until: event.until, by: event.by.id },
      })),
      start('reviewCase.draft', ({ context, event, env }) => ({
        owner: ownerOfUnit(event.unit, context.matter, env.policy),
        until: event.until,
      })),
      assignTask('write-opinion', ({ context, event, env }) => ({
        to: ownerOfUnit(event.unit, context.matter, env.policy),
        by: event.until,
        detail: { level: context.level, opinion: context.opinion },
      })),
    ],
  },
} as const satisfies CaseSteps<GuardsOf<typeof delegationConditions>>;
