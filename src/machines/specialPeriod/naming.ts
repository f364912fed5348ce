import { text } from '../../vocabulary/text.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { assignTask, record, set, settle, start } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type SpecialSteps } from './context.ts';
import type { liftingConditions } from './lifting.ts';

/** Guards on the unit that is to be answerable in the period. */
export const namingConditions = {
  /** Where the matter has a unit, that one is answerable in the period too. */
  unitHasMatter: condition({
    on: 'special.nameUnit',
    rule: 'plan.3.4',
    label: text('事项已有责权单位的，即由其负责', 'where the matter has a unit, it is that unit'),
    reads: ['matter.unit', 'event.unit'],
    holds: ({ context, event }) => context.matter.unit === undefined || context.matter.unit === event.unit,
  }),
  /** A report about a person stays with the one unit that may see it. */
  unitMaySee,
} as const;

/** A unit is named, which follows the matter up until the period ends. */
export const namingSteps = {
  'special.nameUnit': {
    by: 'disciplineCommission',
    rule: 'plan.3.4',
    when: ['unitHasMatter', ...namedUnitMayHaveIt, 'unitMaySee', { not: 'periodIsOver' }],
    to: 'inFollowUp',
    do: [
      settle('special.examine'),
      set(['event.unit'], { unit: ({ event }) => event.unit }),
      record('answerable-unit', ({ context, event }) => ({
        about: event.unit,
        detail: { period: context.period },
      })),
      start('special.followUp', ({ context, event }) => ({
        owner: { role: 'responsibleUnit', unit: event.unit },
        until: context.until,
      })),
      assignTask('follow-up', ({ context, event }) => ({
        to: { role: 'responsibleUnit', unit: event.unit },
        by: context.until,
        detail: { period: context.period },
      })),
    ],
  },
} as const satisfies SpecialSteps<GuardsOf<typeof namingConditions> | GuardsOf<typeof liftingConditions>>;
