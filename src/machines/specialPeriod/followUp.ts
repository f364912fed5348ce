import { dayOf } from '../../calendar/day.ts';
import { type Policy, unitOf } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { isReport } from '../intake/seenBy.ts';
import { inform, record, set } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type SpecialSteps } from './context.ts';

type Organs = Pick<Policy, 'units' | 'specialPeriods'>;

/** The part in which an organ is worked with (`plan.3.4`); none where it is not among those that are. */
function partWorkedWith({ units, specialPeriods }: Organs, id: string): RoleId | undefined {
  const organ = unitOf({ units }, id);
  if (organ?.outside !== true) return undefined;
  if (organ.roles.includes('outsideOrgan')) return 'outsideOrgan';
  return specialPeriods?.publicSecurity && organ.roles.includes('publicSecurity')
    ? 'publicSecurity'
    : undefined;
}

/** Guards on what the unit named does in the period. */
export const followUpConditions = {
  isNamedUnit: condition({
    on: ['special.followUp', 'special.workWith'],
    rule: 'plan.3.4',
    label: text('由所明确的责任单位提出', 'the unit named acts'),
    code: 'wrong-role',
    reads: ['unit', 'event.by'],
    holds: ({ context, event }) => context.unit === event.by.unit,
  }),
  /** What is done for a period is done in it, whether or not anybody noticed that it is over. */
  periodStillRuns: condition({
    rule: 'plan.3.4',
    label: text('该时期尚未结束', 'the period is not over'),
    code: 'too-late',
    reads: ['until', 'event.at'],
    holds: ({ context, event }) => dayOf(event.at) <= context.until,
    deadline: ({ context }) => owedDeadline(context, 'special.followUp')?.id,
  }),
  /** Public security only where the policy counts it among them; it is asked about the matter, and called to disorder by its own way (`reg.47`). */
  organIsOutside: condition({
    on: 'special.workWith',
    rule: 'plan.3.4',
    label: text('所会同的单位系可协作的外部单位', 'the organ is an outside one that is worked with'),
    reads: ['event.organ', 'policy.units', 'policy.specialPeriods'],
    holds: ({ event, env }) => partWorkedWith(env.policy, event.organ) !== undefined,
  }),
  isReport,
} as const;

/** The unit named follows up, and asks outside organs to work with it. */
export const followUpSteps = {
  'special.followUp': {
    by: ['responsibleUnit', 'businessDepartment', 'brigade'],
    rule: 'plan.3.4',
    when: ['isNamedUnit', 'periodStillRuns'],
    do: [
      set({ anyFollowUp: true }),
      record('explanation', ({ event }) => ({
        about: event.id,
        reason: event.note,
        detail: { kind: event.kind },
      })),
    ],
  },
  'special.workWith': {
    by: ['responsibleUnit', 'businessDepartment', 'brigade'],
    rule: 'plan.3.4',
    when: [
      'isNamedUnit',
      'periodStillRuns',
      'organIsOutside',
      { type: 'unitNotComplainedOf', params: { field: 'organ' } },
      { not: 'isReport' },
    ],
    do: [
      set({ anyFollowUp: true }),
      // The matter's own facts, in the unit's words: no person is described to anybody.
      inform('cooperation-asked', ({ event, env }) => ({
        // That it has such a part is asked above.
        organ: { role: partWorkedWith(env.policy, event.organ) as RoleId, unit: event.organ },
        reason: event.reason,
      })),
    ],
  },
} as const satisfies SpecialSteps<GuardsOf<typeof followUpConditions>>;
