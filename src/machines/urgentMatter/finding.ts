import type { Policy } from '../../policy/schema.ts';
import { officeIds } from '../../vocabulary/roles.ts';
import { assignTask, record, start } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { UrgentContext, UrgentSteps } from './context.ts';

interface Known {
  readonly context: UrgentContext;
  readonly env: { readonly policy: Policy };
}

/** The office that reports; whoever stands above it where the petition complains of that very office (`reg.30`). */
const reporting = ({ context, env }: Known) => mayBeTold('supervisionOffice', context.matter, env.policy);

/** Who contains harm: the unit that has the matter and is not complained of, else the office that reports. */
function containing(known: Known) {
  const { unit, complainedOf } = known.context.matter;
  const byUnit = known.env.policy.urgency?.measuresBy === 'unit';
  return byUnit && unit !== undefined && !complainedOf.units.includes(unit)
    ? ({ role: 'responsibleUnit', unit } as const)
    : reporting(known);
}

/** From the moment at which it is known it is owed a report, and measures, each by a day (`reg.25`). Any office may find it. */
export const findingSteps = {
  'urgent.find': {
    by: officeIds,
    rule: 'reg.25',
    to: 'found',
    do: [
      record('urgency', ({ event }) => ({ about: event.by.id, reason: event.reason })),
      start('urgent.report', (args) => ({ owner: reporting(args) })),
      assignTask('report-urgency', (args) => ({
        to: reporting(args),
        by: owedDeadline(args.context, 'urgent.report')?.due,
        reason: args.event.reason,
      })),
      start('urgent.contain', (args) => ({ owner: containing(args) })),
      assignTask('contain-harm', (args) => ({
        to: containing(args),
        by: owedDeadline(args.context, 'urgent.contain')?.due,
        reason: args.event.reason,
      })),
    ],
  },
} as const satisfies UrgentSteps<never>;
