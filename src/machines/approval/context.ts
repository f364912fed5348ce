import * as z from 'zod/mini';
import { whole } from '../../vocabulary/bounded.ts';
import type {
  approvalEvents,
  classApprovalEvents,
  complexApprovalEvents,
  generalApprovalEvents,
} from '../../vocabulary/events/approval.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { progressShape } from './progress.ts';

const approvalContext = strictRecord(() => ({
  ...contextShape,
  /** A unit refused to accept the matter, which comes back for another dispatch. */
  returned: z.boolean(),
  /** The unit that refused. */
  refusedBy: z.optional(idSchema),
  /** How often the signer sent it back unsigned. */
  sentBack: whole(0),
  /** The approval form's number, and the person who filled it in. */
  form: z.optional(idSchema),
  filledBy: z.optional(idSchema),
  /** The event that holds the proposed opinion, the person who wrote it, and the unit it proposes. */
  opinion: z.optional(idSchema),
  proposedBy: z.optional(idSchema),
  proposedUnit: z.optional(idSchema),
  /** The person who signed, and the unit signed for. */
  signedBy: z.optional(idSchema),
  signedUnit: z.optional(idSchema),
}));

/** The whole context of either approval. */
export const approvalContextSchema = schemaOf(approvalContext);

/** The whole context of an approval by the body's own chain: how far along it is, too. */
export const chainContextSchema = schemaOf(
  strictRecord(() => ({ ...approvalContext.shape, ...progressShape })),
);

/** Units that either approval keeps: who refused is only compared with, who is proposed or signed for is to have the matter. */
export const approvalUnits = { refusedBy: 'past', proposedUnit: 'handles', signedUnit: 'handles' } as const;

/** What an approval by the body's own chain keeps. */
export type ChainContext = Named<Read<typeof chainContextSchema>>;
/** What either approval keeps of its own. */
export type ApprovalContext = Named<Read<typeof approvalContextSchema>>;

/** The events that both approvals know. */
export type ApprovalEvent = LifecycleEvent<typeof approvalEvents>;

/** Events of either approval, the changes of class that each has alone among them. */
type AnyApprovalEvent = LifecycleEvent<
  typeof generalApprovalEvents & typeof complexApprovalEvents & typeof classApprovalEvents
>;
/** Steps of both approvals whose guards are named `G`. */
export type ApprovalSteps<G extends GuardName> = Steps<ApprovalContext, ApprovalEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends ApprovalEvent['type']> = ActionsOn<ApprovalContext, ApprovalEvent, T>;

/** Writes a condition of an approval. */
export const condition = conditionsFor<ApprovalContext, AnyApprovalEvent>();

/** The events of an approval by the body's own chain. */
export type ChainEvent = LifecycleEvent<typeof classApprovalEvents>;
/** Its steps whose guards are named `G`. */
export type ChainSteps<G extends GuardName> = Steps<ChainContext, ChainEvent, G>;
/** What a step on one of its events does. */
export type ChainDoing<T extends ChainEvent['type']> = ActionsOn<ChainContext, ChainEvent, T>;
/** Writes a condition of it. */
export const chainCondition = conditionsFor<ChainContext, ChainEvent>();

/** Input: `returned` when a unit refused to accept the matter, `refusedBy` the unit that did. */
export interface ApprovalInput extends LifecycleInput {
  readonly returned?: boolean | undefined;
  readonly refusedBy?: string | undefined;
}

/** Facts at the start. Where nobody says who refused, it is the unit that had the matter. */
export function startApproval(input: ApprovalInput) {
  const returned = input.returned ?? false;
  const refusedBy = input.refusedBy ?? (returned ? input.matter.unit : undefined);
  return { returned, sentBack: 0, ...(refusedBy === undefined ? {} : { refusedBy }) };
}

/** Input of the approval that goes on after a change of classification: which unit refused is not forgotten. */
export function carriedOn(context: ApprovalContext): { readonly refusedBy?: string } {
  return context.refusedBy === undefined ? {} : { refusedBy: context.refusedBy };
}
