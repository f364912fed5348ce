import { referralEvents } from '../vocabulary/events/referral.ts';
import { text } from '../vocabulary/text.ts';
import { matterOf } from './arrival.ts';
import { byClass, classEnds } from './intake/classification.ts';
import { restrict } from './intake/seenBy.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { assessmentConditions, assessmentSteps, procedureSteps } from './superiorReferral/assessment.ts';
import { classificationConditions, classificationSteps } from './superiorReferral/classification.ts';
import { confirmationConditions, confirmationSteps } from './superiorReferral/confirmation.ts';
import {
  contextSchema,
  type SuperiorReferralContext,
  type SuperiorReferralEvent,
  type SuperiorReferralInput,
} from './superiorReferral/context.ts';
import { objectedSteps, objecting, objectionConditions } from './superiorReferral/objection.ts';
import { passingConditions, passingSteps, waysIn } from './superiorReferral/passing.ts';
import { byForm, duties, receiptConditions, receiptSteps } from './superiorReferral/receipt.ts';
import { registrationConditions, registrationSteps } from './superiorReferral/registration.ts';
import { withdrawalConditions, withdrawalSteps } from './superiorReferral/withdrawal.ts';
import { owingTerm, termConditions } from './term.ts';

/**
 * Referral from above (上级来件): assigned, forwarded or announced by telephone; registered by the supervision office
 * and classified (`plan.3.1.3`). Within five working days the commission may object once that it is out of scope, and the
 * papers go back when the referrer agrees (`reg.23.3`). Where the superior asks for the result, its last day stays owed
 * at the hand-off (`reg.22`).
 */
export const superiorReferral: Lifecycle<
  'superiorReferral',
  SuperiorReferralContext,
  SuperiorReferralEvent,
  SuperiorReferralInput
> = defineLifecycle({
  id: 'superiorReferral',
  rule: 'plan.3.1.3',
  label: text('上级来件', 'referral from above'),
  place: 'phase',
  course: [
    'referral.receive',
    'referral.confirm',
    'referral.register',
    'referral.agreeObjection',
    'referral.refuseObjection',
    'referral.classify',
    'intake.assess',
    'intake.restrict',
    'intake.passDown',
    'intake.leadToProcedure',
  ],
  opens: {
    by: 'referral.receive',
    input: (event): SuperiorReferralInput => ({
      matter: {
        ...matterOf(event),
        referral: {
          form: event.form,
          organ: event.organ,
          reportBack: event.reportBack,
          ...(event.dueOn !== undefined && { dueOn: event.dueOn }),
        },
      },
      at: event.at,
    }),
  },
  events: referralEvents,
  context: contextSchema,
  units: {},
  conditions: {
    ...receiptConditions,
    ...confirmationConditions,
    ...registrationConditions,
    ...objectionConditions,
    ...assessmentConditions,
    ...classificationConditions,
    ...termConditions,
    ...withdrawalConditions,
    ...passingConditions,
  },
  start: ({ takenBack }: SuperiorReferralInput) => ({
    objected: false,
    ...(takenBack !== undefined && { registerNumber: takenBack }),
  }),
  chart: ({ env, unopened, state, choice, final }) => {
    const passesOn = env.policy.passing?.referrals === true;
    return {
      initial: passesOn ? 'entering' : 'arriving',
      states: {
        ...(passesOn && { entering: choice('reg.22', text('进入', 'entering'), waysIn) }),
        arriving: unopened('plan.3.1.3', text('待收件', 'awaiting the referral'), receiptSteps),
        duties: choice('reg.22', text('是否须反馈', 'whether the result is asked for'), duties),
        form: choice('plan.3.1.3', text('来件形式', 'how it was referred'), byForm),
        unconfirmed: state(
          'plan.3.1.3',
          text('电话通知待核实', 'a call, to be confirmed'),
          confirmationSteps,
        ),
        received: state('plan.3.1.3', text('已收件，待登记', 'received, to be registered'), {
          ...registrationSteps,
          ...objecting,
        }),
        registered: state('plan.3.1.3', text('已登记，待核定类别', 'registered, to be assessed'), {
          ...assessmentSteps(env.policy),
          ...objecting,
        }),
        objected: state(
          'reg.23.3',
          text('已提异议，待上级答复', 'objected to, the superior decides'),
          objectedSteps,
        ),
        ...(passesOn && {
          furtherDown: state(
            'reg.22',
            text('属下级或者其他机关，待转送交办', 'belongs further down, to be passed on'),
            { ...passingSteps, ...objecting },
          ),
          passedDown: final(
            'reg.22',
            text('转送交办', 'to be passed on'),
            'passedDown',
            handOff('passingDown', ({ registerNumber }: SuperiorReferralContext) => ({ registerNumber })),
          ),
        }),
        toBeLed: state(
          'reg.31',
          text('应导入法定途径，待告知', 'belongs to another procedure, to be told'),
          procedureSteps,
        ),
        confidential: state(
          'reg.30',
          text('检举控告，待限定知悉范围', 'a report: who may see it is to be named'),
          { 'intake.restrict': { ...restrict, to: 'assessed' } },
        ),
        assessed: state(
          'plan.3.2.1',
          text('已核定，待分类定性', 'assessed, to be classified'),
          classificationSteps(env.policy),
        ),
        classified: choice(
          'reg.34',
          text('办理期限', 'the term toward the petitioner'),
          owingTerm('parting'),
        ),
        parting: choice('plan.3.2.1', text('类别', 'the class'), byClass),
        returned: final('reg.23.3', text('已退回上级机关', 'gone back to the superior'), 'returned'),
        denied: final(
          'plan.3.1.3',
          text('非上级来件', 'no referral after all'),
          'denied',
          handOff('firstVisit', () => ({ handedOver: true })),
        ),
        led: final('reg.31', text('已导入法定途径', 'led to its own procedure'), 'led'),
        withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
        ...classEnds(final, env.policy),
      },
      anywhere: withdrawalSteps,
    };
  },
});
