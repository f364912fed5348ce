import type { Policy } from '../../../policy/schema.ts';
import type { RoleId } from '../../../vocabulary/roles.ts';
import { signersUnder as signersOfAll } from '../../approval/paperSteps.ts';
import { record } from '../../lifecycle/actions.ts';
import type { GuardsOf, StepsTo } from '../../lifecycle/grammar.ts';
import type { acceptanceConditions } from '../acceptance.ts';
import { type EventNamed, type HandlingContext, type HandlingEvent, stated } from '../context.ts';
import type { kindConditions } from '../kind.ts';
import type { draftConditions } from './conditions.ts';
import { type Paper, stepOf } from './papers.ts';

type Guard =
  | GuardsOf<typeof draftConditions>
  | GuardsOf<typeof acceptanceConditions>
  | GuardsOf<typeof kindConditions>;

export const signature = record<HandlingContext, EventNamed<'handling.endorse'>>('signature', (args) => ({
  reason: args.event.reason,
  detail: stated({
    drafted: args.event.drafted,
    act: stepOf(args.event.drafted, args).act ?? '',
    by: args.event.by.id,
    standIn: args.event.standIn,
    meeting: args.event.meeting,
  }),
}));

export const returning = record<HandlingContext, EventNamed<'handling.returnDraft'>>(
  'return',
  ({ event }) => ({
    reason: event.reason,
    detail: stated({ drafted: event.drafted, to: event.to, by: event.by.id, standIn: event.standIn }),
  }),
);

export type Staying = StepsTo<HandlingContext, HandlingEvent, Guard, never>;

/** Whoever may act for those whom the chains of a paper name. */
export const signersUnder = (policy: Policy, paper: Paper): readonly RoleId[] =>
  signersOfAll(
    policy,
    (policy.approval?.chains ?? []).filter((chain) => chain.paper === paper),
  );
