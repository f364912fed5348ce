import type { Chain } from '../policy/approval.ts';
import { approvalOf, partsNamed, partsOf, signersOf } from '../policy/chains.ts';
import type { Policy } from '../policy/schema.ts';
import { classApprovalEvents } from '../vocabulary/events/approval.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import { ownerNamed } from './approval/chain.ts';
import { type ApprovalClause, toDispatch } from './approval/clause.ts';
import {
  type ApprovalInput,
  approvalUnits,
  type ChainContext,
  chainContextSchema,
  startApproval,
} from './approval/context.ts';
import { dispatchConditions, dispatchSteps } from './approval/dispatch.ts';
import {
  dispatchChain,
  endorsementConditions,
  endorsementSteps,
  preparing,
  toNextStep,
  unsigned,
} from './approval/endorsement.ts';
import { chainWaysIn, formConditions, formSteps } from './approval/form.ts';
import { opinionConditions, opinionSteps, proposing, restriction } from './approval/opinion.ts';
import { reclassifyingConditions, reclassifyingSteps } from './approval/reclassifying.ts';
import { signatureConditions } from './approval/signature.ts';
import { withdrawalConditions, withdrawalSteps } from './approval/withdrawal.ts';
import { handOff } from './joints.ts';
import { above } from './lifecycle/confidence.ts';
import type { GuardsOf } from './lifecycle/grammar.ts';
import { defineLifecycle, type Lifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';

const rule = 'policy';

// A paper goes back in a way of the chain's own.
const signing = (({ returnedToForm: _, ...others }: typeof signatureConditions) => others)(
  signatureConditions,
);

type Place = 'form' | 'propose' | 'sentBy';
type Named = GuardsOf<Pick<typeof endorsementConditions, 'isNamedFor'>>;

/** A stage that the chain of the matter's class gives to somebody. */
const stageOf = (policy: Policy, place: Place, named: (chain: Chain) => readonly string[]) =>
  ({
    by: partsNamed(policy, 'dispatch', named),
    owner: ({ context, env }) =>
      ownerNamed(named(dispatchChain(context, env.policy)), context.matter, env.policy),
    entitled: [{ type: 'isNamedFor', params: { place } }],
  }) as const satisfies ApprovalClause<Named>['form'];

const clauseOf = (policy: Policy): ApprovalClause<Named> => ({
  rule,
  form: stageOf(policy, 'form', (chain) => preparing(chain, 'form')),
  proposal: stageOf(policy, 'propose', (chain) => preparing(chain, 'propose')),
  dispatch: stageOf(policy, 'sentBy', (chain) => preparing(chain, 'sentBy')),
});

/** Whoever may act for those whom the chains name, those above them where a petition complains of them among these (`reg.30`). */
const signersUnder = (policy: Policy): readonly RoleId[] => [
  ...new Set([...partsNamed(policy, 'dispatch', signersOf), ...above]),
];

const decidersUnder = (policy: Policy): readonly RoleId[] => [
  ...new Set(
    approvalOf(policy).classes.flatMap(({ decidedBy }) => decidedBy.flatMap((who) => partsOf(policy, who))),
  ),
];

/**
 * Approval by the body's own chain: whoever the policy names for the class of the matter fills in the form, where there is one,
 * proposes the unit, checks, agrees, discusses and signs, in order, none of it or as often as the policy says, and the matter
 * goes to the unit signed for. Nobody takes two steps of one paper or any on an opinion of their own; who stands in says why.
 */
export const classApproval: Lifecycle<
  'classApproval',
  ChainContext,
  LifecycleEvent<typeof classApprovalEvents>,
  ApprovalInput
> = defineLifecycle({
  id: 'classApproval',
  rule,
  label: text('按类别的审批', 'approval by class'),
  place: 'phase',
  course: ['approval.fillForm', 'approval.propose', 'approval.endorse', 'approval.dispatch'],
  events: classApprovalEvents,
  context: chainContextSchema,
  units: approvalUnits,
  conditions: {
    ...formConditions,
    ...opinionConditions,
    ...signing,
    ...endorsementConditions,
    ...dispatchConditions,
    ...reclassifyingConditions,
    ...withdrawalConditions,
  },
  start: (input: ApprovalInput) => ({ ...startApproval(input), step: 0, passed: [] }),
  chart: ({ env: { policy }, state, choice, final }) => {
    const clause = clauseOf(policy);
    const proposal = opinionSteps(clause, [], policy);
    const hasForms = approvalOf(policy).chains.some(({ form }) => form !== undefined);
    return {
      initial: 'entering',
      states: {
        entering: choice(rule, text('进入', 'entering'), chainWaysIn(clause, hasForms)),
        ...(hasForms
          ? {
              form: state(rule, text('待填写审批单', 'the form is to be filled in'), {
                ...formSteps(clause),
                ...restriction,
              }),
            }
          : {}),
        opinion: state(rule, text('待拟办', 'the unit is to be proposed'), {
          'approval.propose': [
            {
              ...proposal['approval.propose'],
              when: [...proposal['approval.propose'].when, 'isSignedBySomebody'],
              do: [...proposing, ...toNextStep],
            },
            {
              ...proposal['approval.propose'],
              when: [...proposal['approval.propose'].when, { not: 'isSignedBySomebody' }],
              to: 'signed',
              do: [...proposing, ...unsigned, ...toDispatch(clause)],
            },
          ],
          ...restriction,
        }),
        signature: state(
          rule,
          text('待审核、会签、审签', 'to be checked, agreed to and signed'),
          endorsementSteps(clause, signersUnder(policy), hasForms, policy),
        ),
        signed: state(rule, text('已审定，待交办', 'approved, to be dispatched'), dispatchSteps(clause)),
        dispatched: final(
          rule,
          text('已交承办单位', 'dispatched'),
          'dispatched',
          handOff('handling', () => ({})),
        ),
        withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
      },
      anywhere: { ...reclassifyingSteps(decidersUnder(policy)), ...withdrawalSteps },
    };
  },
});
