import { disorderEvents } from '../vocabulary/events/disorder.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import {
  type DisorderlyVisitContext,
  type DisorderlyVisitEvent,
  disorderlyVisitConditions,
  disorderlyVisitContext,
} from './disorderlyVisit/conditions.ts';
import {
  coordinated,
  evidenceSecured,
  orderRestored,
  publicSecurityInformed,
  reported,
  respondNext,
  talked,
  unitArrived,
  urgentReported,
} from './disorderlyVisit/responseActions.ts';
import { record } from './lifecycle/actions.ts';
import type { LifecycleInput } from './lifecycle/context.ts';
import type { GuardsOf, StepsTo } from './lifecycle/grammar.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

type DisorderSteps = StepsTo<
  DisorderlyVisitContext,
  DisorderlyVisitEvent,
  GuardsOf<typeof disorderlyVisitConditions>,
  'restored'
>;

const staff: readonly RoleId[] = [
  'serviceDetachment',
  'supervisionOffice',
  'responsibleUnit',
  'disciplineCommission',
];

/** A talk leads on only where people still gather; where they leave, order is restored and nothing follows. */
const talking = <const Next extends string>(talk: 'dissuasion' | 'criticism' | 'explanation', next: Next) =>
  [
    {
      by: staff,
      rule: 'reg.47',
      when: ['stillGathered'],
      to: next,
      do: [...talked(talk), ...respondNext],
    },
    {
      by: staff,
      rule: 'reg.47',
      when: [{ not: 'stillGathered' }],
      to: 'dispersed',
      do: [...talked(talk), ...orderRestored],
    },
  ] as const;

/** Possible from the report on. */
const always: DisorderSteps = {
  'disorder.reportUrgent': {
    by: 'supervisionOffice',
    rule: 'reg.25',
    when: [
      { not: 'urgentIsReported' },
      'superiorIsSuperior',
      'conferenceIsOutside',
      { type: 'unitNotComplainedOf', params: { field: 'superior' } },
      { type: 'unitNotComplainedOf', params: { field: 'jointConference' } },
    ],
    do: urgentReported,
  },
  'disorder.restore': {
    by: staff,
    rule: 'plan.3.3.2',
    to: 'restored',
    do: orderRestored,
  },
};

/** Possible once the response is coordinated. */
const atTheScene: DisorderSteps = {
  ...always,
  'disorder.secureEvidence': { by: 'supervisionOffice', rule: 'plan.3.3.2', do: evidenceSecured },
  'disorder.unitArrived': [
    {
      by: 'responsibleUnit',
      rule: 'plan.3.3.2',
      when: ['unitHasMatter', { not: 'unitHasArrived' }],
      do: unitArrived,
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.3.2',
      when: [{ not: 'unitHasMatter' }, { not: 'unitHasArrived' }],
      do: unitArrived,
    },
  ],
};

/**
 * Disorderly visit (plan: 非法访, 暴力访): conduct at the premises that `reg.26` does not allow, and nothing else. Dissuasion,
 * criticism and explanation are each tried and recorded, one after another; only where people still gather is the response
 * coordinated, and only a person's recorded decision informs public security (`plan.3.3.2`, `reg.47`). No step touches
 * anybody's liberty, and the matter goes on beside it untouched.
 */
export const disorderlyVisit: Lifecycle<
  'disorderlyVisit',
  DisorderlyVisitContext,
  DisorderlyVisitEvent,
  LifecycleInput
> = defineLifecycle({
  id: 'disorderlyVisit',
  rule: 'plan.3.3.2',
  label: text('非法访、暴力访处置', 'disorderly visit'),
  place: 'beside',
  opens: {
    by: 'disorder.report',
    alone: false,
    // It never opens a petition, so there is a matter.
    input: (event, matter): LifecycleInput => ({ matter: matter as Matter, at: event.at }),
  },
  events: disorderEvents,
  context: disorderlyVisitContext,
  units: {},
  conditions: disorderlyVisitConditions,
  start: () => ({ tried: {}, evidenceSecured: false, unitArrived: false, urgentReported: false }),
  chart: ({ unopened, state, final }) => ({
    initial: 'quiet',
    states: {
      quiet: unopened('plan.3.3.2', text('未失序', 'no disorder reported'), {
        'disorder.report': {
          by: staff,
          rule: 'reg.26',
          when: ['atPremises'],
          to: 'reported',
          do: reported,
        },
      }),
      reported: state('reg.47', text('待劝阻', 'to be dissuaded'), {
        'disorder.dissuade': talking('dissuasion', 'dissuaded'),
        ...always,
      }),
      dissuaded: state('reg.47', text('已劝阻，待批评教育', 'dissuasion tried, criticism next'), {
        'disorder.criticise': talking('criticism', 'criticised'),
        ...always,
      }),
      criticised: state('reg.47', text('已批评教育，待解释疏导', 'criticism tried, explanation next'), {
        'disorder.explain': talking('explanation', 'explained'),
        ...always,
      }),
      explained: state('plan.3.3.2', text('劝导无效，仍聚集滞留', 'all three tried, people still gather'), {
        'disorder.coordinate': {
          by: 'supervisionOffice',
          rule: 'plan.3.3.2',
          to: 'coordinated',
          do: coordinated,
        },
        ...always,
      }),
      coordinated: state('plan.3.3.2', text('处置中', 'the response is coordinated'), {
        'disorder.informPublicSecurity': {
          by: 'supervisionOffice',
          rule: 'reg.47',
          when: ['isSeriousDisorder'],
          to: 'informed',
          do: publicSecurityInformed,
        },
        ...atTheScene,
      }),
      informed: state('reg.47', text('已通报公安机关', 'public security is informed'), {
        'disorder.publicSecurityCame': {
          by: ['supervisionOffice', 'publicSecurity'],
          rule: 'reg.47',
          to: 'handedToLaw',
          do: [
            record('arrival', ({ event }) => ({
              detail: { organ: 'publicSecurity', recordedBy: event.by.id, at: event.at },
            })),
            ...respondNext,
          ],
        },
        ...atTheScene,
      }),
      handedToLaw: state('reg.47', text('公安机关到场依法处置', 'public security is there, by its own law'), {
        ...atTheScene,
      }),
      dispersed: final('plan.3.3.2', text('经劝导已散去', 'people left after being talked to'), 'dispersed'),
      restored: final('plan.3.3.2', text('秩序已恢复', 'order is restored'), 'restored'),
    },
  }),
});
