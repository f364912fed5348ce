import { isOwn, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { condition, type SpecialSteps } from './context.ts';
import type { followUpConditions } from './followUp.ts';
import type { namingConditions } from './naming.ts';

/** Guards on a team. */
export const teamConditions = {
  teamIsOurs: condition({
    on: 'special.sendTeam',
    rule: 'plan.3.4',
    label: text('派员单位属本级', 'the unit that sends members belongs to the body'),
    reads: ['event.unit', 'policy.units'],
    holds: ({ event, env }) => isOwn(unitOf(env.policy, event.unit)),
  }),
  membersHaveNoInterest: condition({
    on: 'special.sendTeam',
    rule: 'reg.28',
    label: text('专班成员与事项无利害关系', 'no member has an interest in the matter'),
    reads: [...interestRead, 'event.members'],
    holds: ({ context: { matter }, event }) => event.members.every((member) => !hasInterest(matter, member)),
  }),
} as const;

/** A team is sent to help. */
export const teamSteps = {
  'special.sendTeam': {
    by: ['disciplineCommission', 'leadingGroup'],
    rule: 'plan.3.4',
    when: [
      'periodStillRuns',
      'teamIsOurs',
      { type: 'unitNotComplainedOf', params: { field: 'unit' } },
      'unitMaySee',
      'membersHaveNoInterest',
    ],
    do: [
      assignTask('special-team', ({ context, event, env }) => ({
        to: {
          role: unitOf(env.policy, event.unit)?.roles[0] ?? 'responsibleUnit',
          unit: event.unit,
          ids: [...event.members],
        },
        by: context.until,
        reason: event.task,
      })),
    ],
  },
} as const satisfies SpecialSteps<
  GuardsOf<typeof teamConditions> | GuardsOf<typeof followUpConditions> | GuardsOf<typeof namingConditions>
>;
