import { handlingEvents } from '../vocabulary/events/handling.ts';
import { reexaminationEvents } from '../vocabulary/events/reexamination.ts';
import { text } from '../vocabulary/text.ts';
import { rate, rateConditions } from './handling/rating.ts';
import { summarise } from './handling/summary.ts';
import { handOff } from './joints.ts';
import { set } from './lifecycle/actions.ts';
import { defineLifecycle } from './lifecycle/lifecycle.ts';
import { aftercareConditions, aftercareSteps, waysToAftercare } from './reexamination/aftercare.ts';
import { asReexamination, contextSchema, type ReexaminationContext } from './reexamination/context.ts';
import {
  callingHearing,
  closingHearing,
  forgettingHearing,
  hearingConditions,
} from './reexamination/hearing.ts';
import { opinionConditions, opinionSteps } from './reexamination/opinion.ts';
import { askerConditions, joining, withdrawing } from './remedy/askers.ts';
import { endConditions, lastSummary, waysToEnd, waysToPart } from './remedy/ends.ts';
import { extending, extensionConditions } from './remedy/extension.ts';
import { lapsing, lapsingForGood } from './remedy/lapse.ts';
import { organConditions } from './remedy/organ.ts';
import { type ReexaminationInput, remedyStart, type Stated } from './remedy/remedy.ts';
import { asking, askingLate, opening, requestConditions } from './remedy/request.ts';
import { declining, takingIn, takingInConditions } from './remedy/takingIn.ts';

/** Petitioners who ask together: another joins, one withdraws. */
const askers = {
  'reexamination.withdraw': withdrawing(asReexamination, forgettingHearing),
  'reexamination.request': joining(asReexamination),
} as const;

/**
 * Re-examination (复核): for 30 days from receipt of the review opinion the petitioner may ask the organ above the
 * reviewer; its opinion is due 30 days from the request, the days of a hearing not counted, and after it the same
 * facts and reasons are accepted no more. Where the policy says so, the matter stays open until its unit has gone on explaining
 * and helping (`reg.36.1` to `reg.36.3`, `reg.37`, `reg.37.2`).
 */
export const reexamination = defineLifecycle({
  id: 'reexamination',
  rule: 'reg.36.1',
  label: text('复核', 're-examination'),
  place: 'phase',
  course: [
    'reexamination.request',
    'reexamination.accept',
    'reexamination.closeHearing',
    'reexamination.decide',
    'reexamination.help',
    'reexamination.completeHelp',
    'handling.summarise',
  ],
  // The window for rating the handling outlives it, and so may the summary of a complex matter.
  events: {
    ...reexaminationEvents,
    'handling.rate': handlingEvents['handling.rate'],
    'handling.summarise': handlingEvents['handling.summarise'],
  },
  context: contextSchema,
  units: { unit: 'acts', reviewUnit: 'past', reexaminationUnit: 'acts' },
  conditions: {
    ...rateConditions,
    ...requestConditions(asReexamination),
    ...askerConditions(asReexamination),
    ...organConditions({
      has: 'reexaminationUnit',
      before: ['unit', 'reviewUnit'],
    }),
    ...takingInConditions,
    ...extensionConditions(asReexamination),
    ...hearingConditions,
    ...opinionConditions,
    ...endConditions,
    ...aftercareConditions,
  },
  start: (input: ReexaminationInput) => ({
    ...remedyStart(input),
    reviewUnit: input.reviewUnit,
    heard: false,
  }),
  chart: ({ env, state, choice, final }) => ({
    initial: 'entering',
    states: {
      entering: choice(
        'reg.36.1',
        text('是否已申请复核', 'whether re-examination is asked for already'),
        opening(asReexamination),
      ),
      open: state('reg.36.1', text('可申请复核', 're-examination may be asked for'), {
        'reexamination.request': asking(asReexamination),
        'deadline.passed': lapsing(asReexamination),
      }),
      lapsed: state(
        'policy',
        text('逾期，有正当理由仍可申请复核', 'not asked for in time; may be for a good reason'),
        {
          'reexamination.request': askingLate(asReexamination),
          'deadline.passed': lapsingForGood(asReexamination),
        },
      ),
      requested: state('reg.36.2', text('已申请复核，待受理', 'asked for, to be taken in'), {
        'reexamination.accept': takingIn(asReexamination, {
          to: 'inReexamination',
          taken: set<ReexaminationContext, Stated, 'event.by'>(['event.by'], {
            reexaminationUnit: ({ event }) => event.by.unit,
          }),
        }),
        'reexamination.decline': declining(asReexamination),
        ...askers,
      }),
      inReexamination: state('reg.36.2', text('复核中', 'under re-examination'), {
        ...callingHearing,
        'reexamination.extend': extending(asReexamination),
        ...opinionSteps(env.policy),
        ...askers,
      }),
      hearing: state('reg.36.2', text('复核听证中', 'hearing under way'), {
        ...closingHearing,
        ...askers,
      }),
      ended: final('reg.36.3', text('复核终结', 'ended for good'), 'reexamined'),
      sentBack: final(
        'reg.36.2',
        text('退回重新办理', 'sent back to be handled anew'),
        'sentBack',
        handOff('handling', () => ({ reopened: 'reexamination' })),
      ),
      ending: choice('plan.3.2.2.2', text('是否须汇总', 'whether it is to be summed up'), waysToEnd),
      toSummarise: state('plan.3.2.2.2', text('待向主官汇总', 'to be summed up'), lastSummary),
      parting: choice(
        'plan.3.2.2',
        text('结束方式', 'how it ended'),
        env.policy.choices.aftercare ? waysToAftercare : waysToPart('declined', 'withdrawn', 'ended'),
      ),
      ...(env.policy.choices.aftercare && {
        aftercare: state(
          'reg.37',
          text('复核终结，继续疏导帮扶', 'ended for good, the unit goes on explaining and helping'),
          aftercareSteps,
        ),
      }),
      declined: final('reg.36.1', text('不予受理', 'declined'), 'declined'),
      withdrawn: final('reg.36.1', text('已撤回', 'withdrawn'), 'withdrawn'),
      windowEnded: final('reg.36.1', text('逾期未申请复核', 'not asked for in time'), 'windowEnded'),
    },
    anywhere: { 'handling.rate': rate, 'handling.summarise': summarise },
  }),
});
