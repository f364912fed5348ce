import { generalApprovalEvents } from '../vocabulary/events/approval.ts';
import { text } from '../vocabulary/text.ts';
import { office, type SignedByOne } from './approval/clause.ts';
import {
  type ApprovalContext,
  type ApprovalInput,
  approvalContextSchema,
  approvalUnits,
  carriedOn,
  startApproval,
} from './approval/context.ts';
import { dispatchConditions, dispatchSteps } from './approval/dispatch.ts';
import { formConditions, formSteps, waysIn } from './approval/form.ts';
import { opinionConditions, opinionSteps, restriction } from './approval/opinion.ts';
import { reclassify } from './approval/reclassification.ts';
import { deputyConditions, signatureConditions, signatureSteps, toSignature } from './approval/signature.ts';
import { withdrawalConditions, withdrawalSteps } from './approval/withdrawal.ts';
import { criteriaAreGeneral } from './intake/criteria.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';

const rule = 'plan.3.2.2.1';

const clause = {
  rule,
  form: office('supervisionOffice'),
  proposal: office('supervisionOffice'),
  dispatch: office('supervisionOffice'),
  signer: 'disciplineSecretary',
  signers: ['disciplineSecretary', 'deputyDisciplineSecretary'],
  entitled: ['deputyMaySign'],
} as const satisfies SignedByOne<'deputyMaySign'>;

/**
 * Approval of a general matter: the supervision office fills in the form (审批单) and writes the proposed opinion
 * (拟办意见), the commission's secretary, or the deputy where the policy says so, signs (审签) or returns it, and the
 * matter goes to the department or brigade signed for (`plan.3.2.2.1`). The commission can raise it to complex.
 */
export const generalApproval: Lifecycle<
  'generalApproval',
  ApprovalContext,
  LifecycleEvent<typeof generalApprovalEvents>,
  ApprovalInput
> = defineLifecycle({
  id: 'generalApproval',
  rule,
  label: text('一般信访事项审批', 'approval of a general matter'),
  place: 'phase',
  course: ['approval.fillForm', 'approval.propose', 'approval.sign', 'approval.dispatch'],
  events: generalApprovalEvents,
  context: approvalContextSchema,
  units: approvalUnits,
  conditions: {
    ...formConditions,
    ...opinionConditions,
    ...signatureConditions,
    ...deputyConditions,
    ...dispatchConditions,
    criteriaAreGeneral,
    ...withdrawalConditions,
  },
  start: startApproval,
  chart: ({ env: { policy }, state, choice, final }) => ({
    initial: 'entering',
    states: {
      entering: choice(rule, text('进入', 'entering'), waysIn(clause)),
      form: state(rule, text('待纪保督察处填写审批单', 'the supervision office is to fill in the form'), {
        ...formSteps(clause),
        ...restriction,
      }),
      opinion: state(rule, text('待纪保督察处拟办', 'the supervision office is to propose'), {
        ...opinionSteps(clause, toSignature(clause), policy),
        ...restriction,
      }),
      signature: state(
        rule,
        text('待纪委书记审签', 'the discipline secretary is to sign'),
        signatureSteps(clause, policy),
      ),
      signed: state(rule, text('已审签，待交办', 'signed, to be dispatched'), dispatchSteps(clause)),
      dispatched: final(
        rule,
        text('已交承办单位', 'dispatched'),
        'dispatched',
        handOff('handling', () => ({})),
      ),
      raised: final(
        'plan.3.2.1',
        text('已改定为复杂疑难', 'raised to complex'),
        'raised',
        handOff('complexApproval', carriedOn),
      ),
      withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
    },
    anywhere: {
      'approval.raise': {
        by: 'disciplineCommission',
        rule: 'plan.3.2.1',
        when: [{ not: 'criteriaAreGeneral' }],
        to: 'raised',
        do: reclassify('general', 'complex'),
      },
      ...withdrawalSteps,
    },
  }),
});
