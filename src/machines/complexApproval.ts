import { complexApprovalEvents } from '../vocabulary/events/approval.ts';
import { text } from '../vocabulary/text.ts';
import { approvalConditions } from './approval/conditions.ts';
import {
  type ApprovalContext,
  type ApprovalInput,
  approvalContextSchema,
  approvalUnits,
  carriedOn,
  startApproval,
} from './approval/context.ts';
import { reclassify } from './approval/reclassify.ts';
import { approvalSteps } from './approval/steps.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';

const rule = 'plan.3.2.2.2';

const steps = approvalSteps({
  rule,
  proposer: 'disciplineCommission',
  signer: 'chiefOfficer',
  signers: ['chiefOfficer'],
  entitled: [],
});

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
  events: complexApprovalEvents,
  context: approvalContextSchema,
  units: approvalUnits,
  conditions: approvalConditions,
  start: startApproval,
  chart: ({ state, choice, final }) => ({
    initial: 'entering',
    states: {
      entering: choice(rule, text('进入', 'entering'), steps.entering),
      form: state(rule, text('待纪保督察处填写审批单', 'the supervision office is to fill in the form'), {
        'approval.fillForm': steps.fillForm,
        'intake.restrict': steps.restrict,
      }),
      opinion: state(rule, text('待纪委拟办', 'the commission is to propose'), {
        'approval.propose': steps.propose,
        'intake.restrict': steps.restrict,
      }),
      signature: state(rule, text('待主官审签', 'the chief officer is to sign'), {
        'approval.sign': steps.sign,
        'approval.return': steps.sendBack,
      }),
      signed: state(rule, text('已审签，待交办', 'signed, to be dispatched'), {
        'approval.dispatch': steps.dispatch,
      }),
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
      'approval.withdraw': steps.withdraw,
    },
  }),
});
