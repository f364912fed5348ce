import { offers } from '../policy/intake.ts';
import { intakeEvents } from '../vocabulary/events/intake.ts';
import { text } from '../vocabulary/text.ts';
import { matterOf } from './arrival.ts';
import { belowConditions, belowSteps } from './firstVisit/below.ts';
import {
  assessmentSteps,
  competenceConditions,
  passingSteps,
  procedureSteps,
  redirectionSteps,
} from './firstVisit/competence.ts';

import {
  contextSchema,
  type FirstVisitContext,
  type FirstVisitEvent,
  type FirstVisitInput,
} from './firstVisit/context.ts';
import { onTheSpotConditions, onTheSpotEnds, onTheSpotSteps } from './firstVisit/onTheSpot.ts';
import { receiptConditions, receiptSteps, wayBack, waysIn } from './firstVisit/receipt.ts';
import { registrationConditions, registrationSteps } from './firstVisit/registration.ts';
import { byClass, classEnds, classificationConditions, classifying } from './intake/classification.ts';
import { restrict } from './intake/seenBy.ts';
import { withdrawalSteps } from './intake/withdrawal.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { owingTerm, termConditions } from './term.ts';
import { othersGoOn } from './withdrawal.ts';

/**
 * First visit (首访): received by the commission alone, its competence checked, registered by the supervision
 * office and classified; or, outside competence, the petitioner is told in writing where to go (`plan.3.1.1`, `plan.3.2.1`).
 */
export const firstVisit: Lifecycle<'firstVisit', FirstVisitContext, FirstVisitEvent, FirstVisitInput> =
  defineLifecycle({
    id: 'firstVisit',
    rule: 'plan.3.1.1',
    label: text('首次信访', 'first visit'),
    place: 'phase',
    course: [
      'intake.receive',
      'intake.assess',
      'intake.redirect',
      'intake.passDown',
      'intake.leadToProcedure',
      'intake.register',
      'intake.restrict',
      'intake.classify',
    ],
    opens: {
      by: 'intake.receive',
      input: (event): FirstVisitInput => ({ matter: matterOf(event), at: event.at }),
    },
    events: intakeEvents,
    context: contextSchema,
    units: {},
    conditions: {
      ...receiptConditions,
      ...belowConditions,
      ...competenceConditions,
      ...registrationConditions,
      ...classificationConditions,
      ...termConditions,
      ...onTheSpotConditions,
      othersGoOn,
    },
    start: (input: FirstVisitInput) => ({
      handedOver: input.handedOver ?? false,
      byGroup: input.byGroup ?? false,
      ...(input.takenBack === true && { takenBack: true }),
    }),
    chart: ({ env, unopened, state, choice, final }) => ({
      initial: 'entering',
      states: {
        entering: choice(
          'plan.3.1.1',
          text('进入', 'entering'),
          env.policy.passing ? [wayBack, ...waysIn] : waysIn,
        ),
        arriving: unopened('plan.3.1.1', text('待收件', 'awaiting the petition'), receiptSteps(env.policy)),
        received: state('plan.3.1.1', text('已收件，待核定', 'received, to be assessed'), {
          ...assessmentSteps,
          ...(offers(env.policy, 'heldBelow') && belowSteps),
        }),
        outside: state(
          'plan.3.1.1',
          text('不属本级职责，待告知', 'outside competence, to be told'),
          env.policy.passing
            ? { ...redirectionSteps(env.policy), ...passingSteps }
            : redirectionSteps(env.policy),
        ),
        toBeLed: state(
          'reg.31',
          text('应导入法定途径，待告知', 'belongs to another procedure, to be told'),
          procedureSteps,
        ),
        competent: state(
          'plan.3.1.1',
          text('属本级职责，待登记', 'within competence, to be registered'),
          registrationSteps,
        ),
        confidential: state(
          'reg.30',
          text('检举控告，待限定知悉范围', 'a report: who may see it is to be named'),
          { 'intake.restrict': { ...restrict, to: 'registered' } },
        ),
        registered: state('plan.3.2.1', text('已登记，待分类定性', 'registered, to be classified'), {
          'intake.classify': classifying(env.policy),
          ...(env.policy.fastLane && onTheSpotSteps(env.policy.fastLane, env.policy)),
        }),
        classified: choice(
          'reg.34',
          text('办理期限', 'the term toward the petitioner'),
          owingTerm('parting'),
        ),
        parting: choice('plan.3.2.1', text('类别', 'the class'), byClass),
        ...(offers(env.policy, 'heldBelow') && {
          heldBelow: final(
            'reg.19.3',
            text('下级正在办理，不予受理', 'not accepted, an organ below has it'),
            'heldBelow',
          ),
        }),
        redirected: final('plan.3.1.1', text('已告知有权机关', 'told where to go'), 'redirected'),
        passedDown: final(
          'reg.22',
          text('转送交办', 'to be passed on'),
          'passedDown',
          handOff('passingDown', () => ({})),
        ),
        led: final('reg.31', text('已导入法定途径', 'led to its own procedure'), 'led'),
        withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
        ...classEnds(final, env.policy),
        ...(env.policy.fastLane && onTheSpotEnds(final, env.policy.fastLane)),
      },
      anywhere: withdrawalSteps,
    }),
  });
