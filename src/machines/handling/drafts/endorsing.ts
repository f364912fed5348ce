import { back, partsNamed, signersOf } from '../../../policy/chains.ts';
import type { Policy } from '../../../policy/schema.ts';
import type { RoleId } from '../../../vocabulary/roles.ts';
import { record } from '../../lifecycle/actions.ts';
import { above } from '../../lifecycle/confidence.ts';
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
    detail: { drafted: event.drafted, to: event.to, by: event.by.id },
  }),
);

export type Staying = StepsTo<HandlingContext, HandlingEvent, Guard, never>;
export type Endorse = Extract<NonNullable<Staying['handling.endorse']>, readonly unknown[]>;
export type Return = Extract<NonNullable<Staying['handling.returnDraft']>, readonly unknown[]>;

/** Whoever may act for those whom the chains of a paper name, those above them where a petition complains of them among these. */
export const signersUnder = (policy: Policy, paper: Paper): readonly RoleId[] => [
  ...new Set([...partsNamed(policy, paper, signersOf), ...above]),
];
export const may = ['isNextOnPaper', 'hasNoPartInPaper', 'paperMeetingIsRecorded'] as const;

type Reply = NonNullable<HandlingContext['replyDraft']>;
type Extension = NonNullable<HandlingContext['extensionDraft']>;
export const backOne = <T extends Reply | Extension>(draft: T): T => {
  const { step, passed } = back(draft);
  return { ...draft, step, passed: [...passed] };
};
