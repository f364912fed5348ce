import type { PassingPolicy } from '../policy/passing.ts';
import { passingEvents } from '../vocabulary/events/passing.ts';
import { text } from '../vocabulary/text.ts';
import { withdrawalSteps } from './intake/withdrawal.ts';
import { handOff } from './joints.ts';
import { defineLifecycle } from './lifecycle/lifecycle.ts';
import {
  contextSchema,
  type PassingContext,
  type PassingInput,
  receiverConditions,
} from './passingDown/context.ts';
import { forSuperiorConditions } from './passingDown/forSuperior.ts';
import { levelConditions } from './passingDown/levels.ts';
import {
  answeringObjection,
  objecting,
  objectionConditions,
  settlingDispute,
} from './passingDown/objection.ts';
import { acknowledging, confirmingSteps, onwardSteps, receivingConditions } from './passingDown/receiving.ts';
import { reportedSteps, reportingConditions, underwaySteps } from './passingDown/reporting.ts';
import { registering, sendingConditions, sendingSteps, waysIn } from './passingDown/sending.ts';
import { whileHere, whileThere } from './passingDown/takingBack.ts';
import { othersGoOn } from './withdrawal.ts';

/** Where a policy says nothing of it, whoever passes on tells, and the receiver only handles. */
const silent: PassingPolicy = { tells: 'both', onward: false, ownShare: false, reportsTo: [] };

/**
 * Passing on (转送、交办): within fifteen days of receipt the matter goes to a lower or competent organ, which takes it in and
 * tells the petitioner, or objects within five working days; what is assigned is reported by the day set, looked at, and
 * may be returned or taken back (`reg.22` to `reg.24`).
 */
export const passingDown = defineLifecycle({
  id: 'passingDown',
  rule: 'reg.22',
  label: text('转送交办', 'passing on'),
  place: 'phase',
  course: [
    'intake.register',
    'passing.send',
    'passing.acknowledge',
    'passing.confirm',
    'passing.agreeObjection',
    'passing.refuseObjection',
    'passing.settleDispute',
    'passing.report',
    'passing.acceptReport',
  ],
  events: passingEvents,
  context: contextSchema,
  units: { organ: 'acts' },
  conditions: {
    ...receiverConditions,
    ...sendingConditions,
    ...receivingConditions,
    ...objectionConditions,
    ...reportingConditions,
    ...levelConditions,
    ...forSuperiorConditions,
    othersGoOn,
  },
  start: ({ registerNumber }: PassingInput) => ({
    objections: 0,
    decidedAbove: false,
    ...(registerNumber !== undefined && { registerNumber }),
  }),
  chart: ({ env, state, choice, final }) => {
    const passing = env.policy.passing ?? silent;
    return {
      initial: 'entering',
      states: {
        entering: choice('reg.22', text('本级份额', 'whether there is a share'), waysIn(passing)),
        toRegister: state('reg.22', text('待登记', 'to be registered'), {
          ...registering,
          ...withdrawalSteps,
        }),
        toSend: state('reg.22', text('已登记，待转送交办', 'registered, to be passed on'), {
          ...sendingSteps(passing),
          ...whileHere(passing),
        }),
        sent: state('reg.22', text('已转送交办，待确认收到', 'passed on, its receipt awaited'), {
          ...acknowledging(passing),
          ...whileThere(passing),
        }),
        received: state('reg.23.2', text('承办机关已收到', 'received by the organ'), {
          ...confirmingSteps(passing),
          ...objecting,
          ...onwardSteps(passing),
          ...whileThere(passing),
        }),
        objected: state('reg.23.3', text('承办机关有异议，待答复', 'objected to, to be answered'), {
          ...answeringObjection,
          ...whileThere(passing),
        }),
        disputed: state('reg.24', text('承办机关有争议，待确定', 'whose it is has to be decided'), {
          ...settlingDispute(passing),
          ...whileHere(passing),
        }),
        underway: state('reg.22', text('交办办理中，待报告', 'assigned, the report awaited'), {
          ...underwaySteps(passing),
          ...whileThere(passing),
        }),
        reported: state('reg.22', text('已报告，待审核', 'reported, to be looked at'), {
          ...reportedSteps(passing),
          ...whileThere(passing),
        }),
        passedOn: final('reg.22', text('已转送并受理', 'passed on and taken in'), 'passedOn'),
        reportAccepted: final('reg.22', text('交办已办结', 'assigned, and the report accepted'), 'reported'),
        takenBack: final(
          'reg.22',
          text('已收回', 'taken back'),
          'takenBack',
          handOff('firstVisit', () => ({ handedOver: true, takenBack: true })),
        ),
        ...(passing.referrals === true && {
          referralTakenBack: final(
            'reg.22',
            text('已收回上级来件', 'a referral taken back'),
            'referralTakenBack',
            handOff('superiorReferral', ({ registerNumber }: PassingContext) => ({
              takenBack: registerNumber as string,
            })),
          ),
        }),
        withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
      },
    };
  },
});
