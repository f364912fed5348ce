import type { AnswerabilityInput } from './answerability/context.ts';
import type { ApprovalInput } from './approval/context.ts';
import type { CarryingOutInput } from './carryingOut/context.ts';
import type { FirstVisitInput } from './firstVisit/context.ts';
import type { HandlingInput } from './handling/context.ts';
import type { Action, ActionArgs } from './lifecycle/actions.ts';
import type { LifecycleInput } from './lifecycle/context.ts';
import type { HandOffFrom } from './lifecycle/grammar.ts';
import type { PassingInput } from './passingDown/context.ts';
import type { ReexaminationInput, RemedyInput } from './remedy/remedy.ts';
import type { SuperiorReferralInput } from './superiorReferral/context.ts';
import type { FoundNotDone } from './supervision/context.ts';

/** What a lifecycle is opened with of its own: the rest is the petition's. */
type Own<Input> = Omit<Input, keyof LifecycleInput>;

/** The lifecycles that another hands on to, with what they are handed. */
export interface Handed {
  readonly firstVisit: Own<FirstVisitInput>;
  readonly generalApproval: Own<ApprovalInput>;
  readonly complexApproval: Own<ApprovalInput>;
  readonly classApproval: Own<ApprovalInput>;
  readonly handling: Own<HandlingInput>;
  readonly review: Own<RemedyInput>;
  readonly reexamination: Own<ReexaminationInput>;
  readonly passingDown: Own<PassingInput>;
  readonly superiorReferral: Own<SuperiorReferralInput>;
}

/** The lifecycles that a step opens beside the matter, with what they are opened with. */
export interface Opened {
  readonly answerability: Own<AnswerabilityInput>;
  readonly supervision: Own<FoundNotDone>;
  readonly carryingOut: Own<CarryingOutInput>;
}

/** The matter goes on in another lifecycle. */
export function handOff<Id extends keyof Handed, C>(
  lifecycle: Id,
  input: (context: C) => Handed[Id],
): HandOffFrom<C> {
  return { lifecycles: [lifecycle], input };
}

/** The matter goes on in one of several lifecycles that are handed the same. */
export function handOffToOneOf<Id extends keyof Handed, C>(
  lifecycles: readonly [Id, ...Id[]],
  choose: (context: C) => NoInfer<Id>,
  input: (context: C) => Handed[Id],
): HandOffFrom<C> {
  return { lifecycles, choose, input };
}

/** Opens another lifecycle beside this one. */
export function open<Id extends keyof Opened, C, E>(
  lifecycle: Id,
  input: (args: ActionArgs<C, E>) => Opened[Id],
): Action<C, E> {
  return { does: 'open', what: lifecycle, params: (args) => ({ lifecycle, input: input(args) }) };
}
