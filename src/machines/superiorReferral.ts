import { referralEvents } from '../vocabulary/events/referral.ts';
import { text } from '../vocabulary/text.ts';
import { matterOf } from './arrival.ts';
import { byClass, classEnds, classifiedAs } from './intake/byClass.ts';
import { restricting } from './intake/seenBy.ts';
import { givenToUnit, simplifiedEnd, simplifiedWhere } from './intake/simplified.ts';
import { withdrawing } from './intake/told.ts';
import { handOff } from './joints.ts';
import type { LifecycleInput } from './lifecycle/context.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import {
  conditions,
  contextSchema,
  type SuperiorReferralContext,
  type SuperiorReferralEvent,
} from './superiorReferral/conditions.ts';
import {
  assessing,
  classifying,
  confirming,
  denying,
  goingOn,
  leading,
  leadingAndReporting,
  objecting,
  oweClassification,
  oweConfirmation,
  oweRegistration,
  oweReport,
  receiving,
  registering,
  returning,
  withdrawingAndReporting,
} from './superiorReferral/referralActions.ts';
import { owingTerm } from './term.ts';
import { oneWithdraws } from './withdrawal.ts';

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
  LifecycleInput
> = defineLifecycle({
  id: 'superiorReferral',
  rule: 'plan.3.1.3',
  label: text('上级来件', 'referral from above'),
  place: 'phase',
  opens: {
    by: 'referral.receive',
    input: (event): LifecycleInput => ({
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
  conditions,
  start: () => ({ objected: false }),
  chart: ({ unopened, state, choice, final }) => {
    const objection = {
      by: 'disciplineCommission',
      rule: 'reg.23.3',
      when: ['firstObjection', { type: 'windowIsOpen', params: { kind: 'referral.objection' } }],
      to: 'objected',
      do: objecting,
    } as const;
    return {
      initial: 'arriving',
      states: {
        arriving: unopened('plan.3.1.3', text('待收件', 'awaiting the referral'), {
          'referral.receive': {
            by: 'supervisionOffice',
            rule: 'plan.3.1.3',
            when: [
              'organIsSuperior',
              'officesNotComplainedOf',
              'petitionersCounted',
              'callIsRecorded',
              'dueDayIsNamed',
              'assignedIsReported',
            ],
            to: 'duties',
            do: receiving,
          },
        }),
        duties: choice('reg.22', text('是否须反馈', 'whether the result is asked for'), [
          {
            rule: 'reg.22',
            label: text('须反馈办理结果', 'the result is reported back'),
            when: ['reportIsAsked'],
            to: 'form',
            do: oweReport,
          },
          { rule: 'plan.3.1.3', label: text('无须反馈', 'no report is asked for'), to: 'form' },
        ]),
        form: choice('plan.3.1.3', text('来件形式', 'how it was referred'), [
          {
            rule: 'plan.3.1.3',
            label: text('电话通知，待核实', 'by telephone: to be confirmed'),
            when: ['telephoned'],
            to: 'unconfirmed',
            do: oweConfirmation,
          },
          {
            rule: 'plan.3.1.3',
            label: text('书面来件，待登记', 'in writing: to be registered'),
            to: 'received',
            do: oweRegistration,
          },
        ]),
        unconfirmed: state('plan.3.1.3', text('电话通知待核实', 'a call, to be confirmed'), {
          'referral.confirm': [
            {
              by: ['superiorOrgan', 'supervisionOffice'],
              rule: 'plan.3.1.3',
              when: ['ownReferral', 'isConfirmed'],
              to: 'received',
              do: confirming,
            },
            {
              by: ['superiorOrgan', 'supervisionOffice'],
              rule: 'plan.3.1.3',
              when: ['ownReferral', { not: 'isConfirmed' }],
              to: 'denied',
              do: denying,
            },
          ],
        }),
        received: state('plan.3.1.3', text('已收件，待登记', 'received, to be registered'), {
          'referral.register': {
            by: 'supervisionOffice',
            rule: 'plan.3.1.3',
            to: 'registered',
            do: [...registering, oweClassification],
          },
          'referral.object': objection,
        }),
        registered: state('plan.3.1.3', text('已登记，待核定类别', 'registered, to be assessed'), {
          'intake.assess': [
            {
              by: 'disciplineCommission',
              rule: 'reg.31',
              when: ['withinCompetence', 'ledElsewhere'],
              to: 'toBeLed',
              do: assessing,
            },
            {
              by: 'disciplineCommission',
              rule: 'reg.30',
              when: ['withinCompetence', 'isReport'],
              to: 'confidential',
              do: assessing,
            },
            {
              by: 'disciplineCommission',
              rule: 'plan.3.1.3',
              when: ['withinCompetence', { not: 'ledElsewhere' }, { not: 'isReport' }],
              to: 'assessed',
              do: assessing,
            },
          ],
          'referral.object': objection,
        }),
        objected: state('reg.23.3', text('已提异议，待上级答复', 'objected to, the superior decides'), {
          'referral.register': {
            by: 'supervisionOffice',
            rule: 'reg.23.2',
            when: ['notYetRegistered'],
            do: registering,
          },
          'referral.agreeObjection': {
            by: 'superiorOrgan',
            rule: 'reg.23.3',
            when: ['ownReferral'],
            to: 'returned',
            do: returning,
          },
          'referral.refuseObjection': [
            {
              by: 'superiorOrgan',
              rule: 'reg.23.3',
              when: ['ownReferral', 'notYetRegistered'],
              to: 'received',
              do: goingOn,
            },
            {
              by: 'superiorOrgan',
              rule: 'reg.23.3',
              when: ['ownReferral', { not: 'notYetRegistered' }],
              to: 'registered',
              do: [...goingOn, oweClassification],
            },
          ],
        }),
        toBeLed: state('reg.31', text('应导入法定途径，待告知', 'belongs to another procedure, to be told'), {
          'intake.leadToProcedure': [
            {
              by: 'disciplineCommission',
              rule: 'reg.31',
              when: ['organHasProcedure', 'reportIsAsked'],
              to: 'led',
              do: leadingAndReporting,
            },
            {
              by: 'disciplineCommission',
              rule: 'reg.31',
              when: ['organHasProcedure', { not: 'reportIsAsked' }],
              to: 'led',
              do: leading,
            },
          ],
        }),
        confidential: state(
          'reg.30',
          text('检举控告，待限定知悉范围', 'a report: who may see it is to be named'),
          {
            'intake.restrict': {
              by: 'disciplineCommission',
              rule: 'reg.30',
              when: [
                { type: 'unitMayHandle', params: { field: 'unit' } },
                { type: 'unitNotComplainedOf', params: { field: 'unit' } },
              ],
              to: 'assessed',
              do: restricting,
            },
          },
        ),
        assessed: state('plan.3.2.1', text('已核定，待分类定性', 'assessed, to be classified'), {
          'referral.classify': [
            {
              by: 'disciplineCommission',
              rule: 'simple.scope',
              when: [...simplifiedWhere, 'notAssigned'],
              to: 'simplified',
              do: [...classifying, givenToUnit],
            },
            { ...classifiedAs.general, do: classifying },
            { ...classifiedAs.complex, do: classifying },
          ],
        }),
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
        ...classEnds(final),
        simplified: simplifiedEnd(final),
      },
      anywhere: {
        'intake.withdraw': [
          { by: 'petitioner', rule: 'reg.20', when: ['othersGoOn'], do: oneWithdraws },
          {
            by: 'petitioner',
            rule: 'policy',
            when: [{ not: 'othersGoOn' }, 'reportIsAsked'],
            to: 'withdrawn',
            do: withdrawingAndReporting,
          },
          {
            by: 'petitioner',
            rule: 'policy',
            when: [{ not: 'othersGoOn' }, { not: 'reportIsAsked' }],
            to: 'withdrawn',
            do: withdrawing,
          },
        ],
      },
    };
  },
});
