import { complexApprovalEvents } from '../vocabulary/events/approval.ts';
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
import { signatureConditions, signatureSteps, toSignature } from './approval/signature.ts';
import { withdrawalConditions, withdrawalSteps } from './approval/withdrawal.ts';
import { criteriaAreGeneral } from './intake/criteria.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';

const rule = 'plan.3.2.2.2';

const clause = {
  rule,
  form: office('supervisionOffice'),
  proposal: office('disciplineCommission'),
  dispatch: office('supervisionOffice'),
  signer: 'chiefOfficer',
  signers: ['chiefOfficer'],
  entitled: [],
} as const satisfies SignedByOne<never>;

/**
 * Approval of a complex and difficult matter: the supervision office fills in the form (审批单), the commission writes
 * the proposed opinion (拟办意见), the chief officer signs (审签) or returns it, and the matter goes to the responsible
 * unit as the signed opinion says (`plan.3.2.2.2`). The chief officer can lower it to general, never silently.
 */
export const complexApproval: Lifecycle<
  'complexApproval',
  ApprovalContext,
  LifecycleEvent<typeof complexApprovalEvents>,
  ApprovalInput
> = defineLifecycle({
  id: 'complexApproval',
  rule,
  label: text('复杂疑难信访事项审批', 'approval of a complex matter'),
  place: 'phase',
  course: ['approval.fillForm', 'approval.propose', 'approval.sign', 'approval.dispatch'],
  events: complexApprovalEvents,
  context: approvalContextSchema,
  units: approvalUnits,
  conditions: {
    ...formConditions,
    ...opinionConditions,
    ...signatureConditions,
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
      opinion: state(rule, text('待纪委拟办', 'the commission is to propose'), {
        ...opinionSteps(clause, toSignature(clause), policy),
        ...restriction,
      }),
      signature: state(
        rule,
        text('待主官审签', 'the chief officer is to sign'),
        signatureSteps(clause, policy),
      ),
      signed: state(rule, text('已审签，待交办', 'signed, to be dispatched'), dispatchSteps(clause)),
      dispatched: final(
        rule,
        text('已交责权单位', 'dispatched'),
        'dispatched',
        handOff('handling', () => ({})),
      ),
      lowered: final(
        'plan.3.2.1',
        text('已改定为一般事项', 'lowered to general'),
        'lowered',
        handOff('generalApproval', carriedOn),
      ),
      withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
    },
    anywhere: {
      'approval.lower': {
        by: 'chiefOfficer',
        rule: 'plan.3.2.1',
        when: ['criteriaAreGeneral'],
        to: 'lowered',
        do: reclassify('complex', 'general'),
      },
      ...withdrawalSteps,
    },
  }),
});
