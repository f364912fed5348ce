import * as z from 'zod';
import { dayOf } from '../calendar/day.ts';
import { isOwn, unitOf } from '../policy/schema.ts';
import { intakeEvents } from '../vocabulary/events/intake.ts';
import { type Named, type Read, schemaOf } from '../vocabulary/schema.ts';
import { text } from '../vocabulary/text.ts';
import { commission, supervisionOffice } from './addressees.ts';
import { matterOf } from './arrival.ts';
import { acceptance } from './intake/acceptance.ts';
import { notAGroup, oralIsRecorded, petitionersCounted } from './intake/arrivalFacts.ts';
import { ledElsewhere, organHasProcedure, withinCompetence } from './intake/assessment.ts';
import { byClass, classEnds, classifiedAs } from './intake/byClass.ts';
import { asComplex, asGeneral, criteriaAreGeneral, isComplex } from './intake/criteria.ts';
import type { FirstVisitInput } from './intake/firstVisitInput.ts';
import { officesNotComplainedOf } from './intake/offices.ts';
import { restricting } from './intake/seenBy.ts';
import { givenToUnit, simplifiedConditions, simplifiedEnd, simplifiedWhere } from './intake/simplified.ts';
import { tellProcedure, withdrawing } from './intake/told.ts';
import {
  type Action,
  dischargeAll,
  record,
  set,
  setMatter,
  settle,
  start,
  tell,
} from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import { contextShape } from './lifecycle/context.ts';
import { defineLifecycle, type Lifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';
import { isRepeat, matchPrior } from './repeatVisit/matching.ts';
import { owingTerm, termConditions } from './term.ts';
import { oneWithdraws, othersGoOn } from './withdrawal.ts';

const contextSchema = schemaOf(
  z.strictObject({
    ...contextShape,
    /** Handed over from a group or capital visit, where the matter was registered already. */
    handedOver: z.boolean(),
    /** Handed over from a group visit: several raise it, however many of them stay with it. */
    byGroup: z.boolean(),
    /** The number in the register, once registered. */
    registerNumber: z.string().optional(),
    withinCompetence: z.boolean().optional(),
  }),
);

/** What a first visit keeps of its own. */
export type FirstVisitContext = Named<Read<typeof contextSchema>>;
export type FirstVisitEvent = LifecycleEvent<typeof intakeEvents>;

const condition = conditionsFor<FirstVisitContext, FirstVisitEvent>();

const conditions = {
  notAGroup,
  petitionersCounted,
  oralIsRecorded,
  /** Looked at where the host names earlier matters: a repeat goes to the unit first responsible. */
  notARepeat: condition<'intake.receive'>({
    rule: 'plan.3.1.2',
    label: text('不是重复访', 'not a repeat of an earlier matter'),
    says: ({ event }) => {
      const earlier = matchPrior(event, event.priors ?? []).prior?.petition ?? '';
      return text(`不是重复访：与信访事项“${earlier}”相同`, `no repeat visit: it is the same as ${earlier}`);
    },
    holds: ({ event }) => !isRepeat(event, event.priors ?? [], event.newFacts ?? false),
  }),
  handedOver: condition<never>({
    rule: 'plan.3.1.1',
    label: text('已由其他程序登记', 'another lifecycle registered the matter'),
    holds: ({ context }) => context.handedOver,
  }),
  withinCompetence,
  officesNotComplainedOf,
  ledElsewhere,
  organHasProcedure,
  isReport: condition<'intake.register'>({
    rule: 'reg.30',
    label: text('属于检举控告', 'a report about a person'),
    holds: ({ context }) => context.matter.kind === 'report',
  }),
  organIsAnother: condition<'intake.redirect'>({
    rule: 'reg.23.1',
    label: text('告知的机关不是本级单位', 'the organ named is not one of the body’s own units'),
    holds: ({ event, env }) => !isOwn(unitOf(env.policy, event.organ)),
  }),
  asGeneral,
  asComplex,
  isComplex,
  criteriaAreGeneral,
  ...termConditions,
  othersGoOn,
  ...simplifiedConditions,
} as const;

type Doing<T extends FirstVisitEvent['type']> = readonly Action<
  FirstVisitContext,
  Extract<FirstVisitEvent, { readonly type: T }>
>[];

const registering: Doing<'intake.register'> = [
  set(({ event }) => ({ registerNumber: event.registerNumber })),
  setMatter(({ context: { matter }, event, env }) => acceptance(matter, event.at, env.policy)),
  record('registration', ({ event }) => ({ about: event.registerNumber })),
  settle('intake.register'),
  tell('received', () => ({
    remedy: 'query-progress',
    detail: { route: 'approval', procedure: 'petition' },
  })),
  settle('intake.notice'),
  start('intake.classify', () => ({ owner: commission })),
];

const classifying: Doing<'intake.classify'> = [
  setMatter(({ event }) => ({ classification: event.classification })),
  record('classification', ({ event }) => ({
    reason: event.reason,
    detail: { classification: event.classification, ...event.criteria },
  })),
  settle('intake.classify'),
  dischargeAll(),
];

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
    opens: {
      by: 'intake.receive',
      input: (event): FirstVisitInput => ({ matter: matterOf(event), at: event.at }),
    },
    events: intakeEvents,
    context: contextSchema,
    units: {},
    conditions,
    start: (input: FirstVisitInput) => ({
      handedOver: input.handedOver ?? false,
      byGroup: input.byGroup ?? false,
    }),
    chart: ({ unopened, state, choice, final }) => ({
      initial: 'entering',
      states: {
        entering: choice('plan.3.1.1', text('进入', 'entering'), [
          {
            rule: 'plan.3.1.1',
            label: text('已登记，核定职责范围', 'registered already: assess competence'),
            when: ['handedOver'],
            to: 'received',
            do: [
              start('intake.notice', ({ context }) => ({
                owner: commission,
                on: dayOf(context.matter.receivedAt),
              })),
              start('intake.register', () => ({ owner: supervisionOffice })),
            ],
          },
          { rule: 'plan.3.1.1', label: text('等待收件', 'awaiting the petition'), to: 'arriving' },
        ]),
        arriving: unopened('plan.3.1.1', text('待收件', 'awaiting the petition'), {
          'intake.receive': {
            by: 'disciplineCommission',
            rule: 'plan.3.1.1',
            when: ['notAGroup', 'petitionersCounted', 'oralIsRecorded', 'notARepeat'],
            to: 'received',
            do: [
              record('receipt', ({ event }) => ({
                detail: { channel: event.channel, persons: event.persons },
              })),
              start('intake.notice', () => ({ owner: commission })),
              start('intake.register', () => ({ owner: supervisionOffice })),
            ],
          },
        }),
        received: state('plan.3.1.1', text('已收件，待核定', 'received, to be assessed'), {
          'intake.assess': [
            {
              by: 'disciplineCommission',
              rule: 'reg.31',
              when: ['withinCompetence', 'officesNotComplainedOf', 'ledElsewhere'],
              to: 'toBeLed',
              do: [setMatter(({ event }) => ({ kind: event.kind })), set(() => ({ withinCompetence: true }))],
            },
            {
              by: 'disciplineCommission',
              rule: 'plan.3.1.1',
              when: ['withinCompetence', 'officesNotComplainedOf', { not: 'ledElsewhere' }],
              to: 'competent',
              do: [setMatter(({ event }) => ({ kind: event.kind })), set(() => ({ withinCompetence: true }))],
            },
            {
              by: 'disciplineCommission',
              rule: 'reg.23.1',
              when: [{ not: 'withinCompetence' }],
              to: 'outside',
              do: [
                setMatter(({ event }) => ({ kind: event.kind })),
                set(() => ({ withinCompetence: false })),
              ],
            },
          ],
        }),
        outside: state('plan.3.1.1', text('不属本级职责，待告知', 'outside competence, to be told'), {
          'intake.redirect': {
            by: 'disciplineCommission',
            rule: 'reg.23.1',
            when: ['organIsAnother'],
            to: 'redirected',
            do: [
              tell('redirected', ({ event }) => ({
                reason: event.reason,
                remedy: 'raise-with-competent-organ',
                detail: { organ: event.organ },
              })),
              settle('intake.notice'),
              dischargeAll(),
            ],
          },
        }),
        toBeLed: state('reg.31', text('应导入法定途径，待告知', 'belongs to another procedure, to be told'), {
          'intake.leadToProcedure': {
            by: 'disciplineCommission',
            rule: 'reg.31',
            when: ['organHasProcedure'],
            to: 'led',
            do: [tellProcedure, settle('intake.notice'), dischargeAll()],
          },
        }),
        competent: state('plan.3.1.1', text('属本级职责，待登记', 'within competence, to be registered'), {
          'intake.register': [
            {
              by: 'supervisionOffice',
              rule: 'reg.30',
              when: ['isReport'],
              to: 'confidential',
              do: registering,
            },
            {
              by: 'supervisionOffice',
              rule: 'plan.3.1.1',
              when: [{ not: 'isReport' }],
              to: 'registered',
              do: registering,
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
              to: 'registered',
              do: restricting,
            },
          },
        ),
        registered: state('plan.3.2.1', text('已登记，待分类定性', 'registered, to be classified'), {
          'intake.classify': [
            {
              by: 'disciplineCommission',
              rule: 'simple.scope',
              when: simplifiedWhere,
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
        redirected: final('plan.3.1.1', text('已告知有权机关', 'told where to go'), 'redirected'),
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
            when: [{ not: 'othersGoOn' }],
            to: 'withdrawn',
            do: withdrawing,
          },
        ],
      },
    }),
  });
