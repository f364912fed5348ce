import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { restrict, unitMaySee } from '../intake/seenBy.ts';
import { record, set, settle } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardName, GuardsOf } from '../lifecycle/grammar.ts';
import type { ApprovalClause } from './clause.ts';
import { type ApprovalSteps, condition, type Doing } from './context.ts';
import { keptLocal, territoryConditions, whyNotLocal } from './territory.ts';

/** Guards on the unit that is proposed. */
export const opinionConditions = {
  unitMaySee,
  ...territoryConditions,
  /** Who may see a report is named anew only where the unit named before refused it: else nobody could have it. */
  seeingUnitRefused: condition({
    rule: 'reg.30',
    label: text('原限定知悉的单位不予接收', 'the unit that may see the report refused it'),
    reads: ['refusedBy', 'matter.seenBy'],
    holds: ({ context }) =>
      context.matter.seenBy !== undefined && context.matter.seenBy === context.refusedBy,
  }),
  /** A unit that refused is not proposed again as if nothing had been. */
  refusedUnitHasReason: condition({
    on: 'approval.propose',
    rule: 'plan.3.2.2',
    label: text('再次拟交原退回单位的，说明理由', 'a unit that refused is proposed again with a reason only'),
    reads: ['refusedBy', 'event.unit', 'event.reason'],
    needs: ({ context, event }) => (event.unit === context.refusedBy ? ['reason'] : []),
    holds: () => true,
  }),
} as const;

type Guard = GuardsOf<typeof opinionConditions>;

/** Who may see a report is named anew, where the unit named before refused it. */
export const restriction = {
  'intake.restrict': {
    ...restrict,
    when: ['seeingUnitRefused', ...restrict.when],
  },
} as const satisfies ApprovalSteps<Guard>;

/** The opinion, its author and the unit that it proposes are kept, in the person's words in the register. */
export const proposing: Doing<'approval.propose'> = [
  set(['event.id', 'event.by', 'event.unit'], {
    opinion: ({ event }) => event.id,
    proposedBy: ({ event }) => event.by.id,
    proposedUnit: ({ event }) => event.unit,
  }),
  record('opinion', ({ event }) => ({
    about: event.unit,
    reason: event.opinion,
    detail: {
      by: event.by.id,
      ...(event.reason === undefined ? {} : { again: event.reason }),
      ...whyNotLocal(event),
    },
  })),
  settle('approval.opinion'),
];

/** The proposed opinion (拟办意见) names the unit, and goes to be signed. */
export const opinionSteps = <G extends GuardName = never>(
  { rule, proposal }: ApprovalClause<G>,
  toSignature: Doing<'approval.propose'>,
  policy: Policy,
) =>
  ({
    'approval.propose': {
      by: proposal.by,
      rule,
      when: [
        ...proposal.entitled,
        ...namedUnitMayHaveIt,
        'unitMaySee',
        'refusedUnitHasReason',
        ...keptLocal(policy),
      ],
      to: 'signature',
      do: [...proposing, ...toSignature],
    },
  }) as const satisfies ApprovalSteps<Guard | G>;
