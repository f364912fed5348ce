import { disorderEvents } from '../vocabulary/events/disorder.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import {
  type DisorderlyVisitContext,
  type DisorderlyVisitEvent,
  disorderlyVisitContext,
} from './disorderlyVisit/context.ts';
import {
  awaitedSteps,
  comingSteps,
  dangerSteps,
  decidingSteps,
  evidenceSteps,
  informingSteps,
  publicSecurityConditions,
} from './disorderlyVisit/publicSecurity.ts';
import { reportConditions, reportSteps, reportWhereSteps } from './disorderlyVisit/report.ts';
import { reportingConditions, reportingSteps } from './disorderlyVisit/reporting.ts';
import {
  respondingLaterSteps,
  respondingSteps,
  responseConditions,
  taskSteps,
} from './disorderlyVisit/response.ts';
import { restorationAnywhere, restorationSteps } from './disorderlyVisit/restoration.ts';
import { coordinationSteps, sceneConditions, sceneSteps } from './disorderlyVisit/scene.ts';
import { openTalks, talkConditions, talking } from './disorderlyVisit/talks.ts';
import { promptSteps, urgencyConditions, urgencySteps } from './disorderlyVisit/urgency.ts';
import type { LifecycleInput } from './lifecycle/context.ts';
import type { Grammar, GuardsOf } from './lifecycle/grammar.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

type Words = Grammar<
  DisorderlyVisitContext,
  DisorderlyVisitEvent,
  GuardsOf<
    typeof reportConditions &
      typeof talkConditions &
      typeof urgencyConditions &
      typeof sceneConditions &
      typeof responseConditions &
      typeof reportingConditions &
      typeof publicSecurityConditions
  >
>;

/** Possible from the report on. */
const always = { ...urgencySteps, ...restorationSteps } as const;

/** Possible once the response is coordinated. */
const atTheScene = { ...always, ...sceneSteps } as const;

/** Where a policy has no section on disorder: the three talks one after another, then the response. */
const inFixedOrder = ({ state }: Words) => ({
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
    ...coordinationSteps,
    ...always,
  }),
  coordinated: state('plan.3.3.2', text('处置中', 'the response is coordinated'), {
    ...informingSteps,
    ...atTheScene,
  }),
  informed: state('reg.47', text('已通报公安机关', 'public security is informed'), {
    ...comingSteps,
    ...atTheScene,
  }),
  handedToLaw: state('reg.47', text('公安机关到场依法处置', 'public security is there, by its own law'), {
    ...atTheScene,
  }),
});

/** What completes the tasks of the coordinated response. */
const tasks = { ...taskSteps, ...reportingSteps } as const;

/** Where it has one: talk without effect opens the response; violence or danger, stated as a fact, does not wait for talk. */
const byTheSection = ({ state }: Words) => ({
  reported: state('reg.47', text('待劝导', 'to be talked to'), dangerSteps),
  unheeded: state(
    'plan.3.3.2',
    text('劝导无效，仍聚集滞留', 'talk was without effect, people still gather'),
    {
      ...respondingSteps,
      ...dangerSteps,
    },
  ),
  coordinated: state('plan.3.3.2', text('处置中', 'the response is coordinated'), {
    ...decidingSteps,
    ...tasks,
  }),
  informed: state('reg.47', text('已通报公安机关', 'public security is informed'), {
    ...awaitedSteps,
    ...respondingLaterSteps,
    ...tasks,
  }),
  handedToLaw: state('reg.47', text('公安机关到场依法处置', 'public security is there, by its own law'), {
    ...respondingLaterSteps,
    ...tasks,
  }),
});

/**
 * Disorderly visit (plan: 非法访, 暴力访): conduct that `reg.26` does not allow, and nothing else. Dissuasion, criticism or explanation
 * is tried and recorded; only where people still gather is the response coordinated, each office with a task and a day, and only a
 * person's recorded decision informs public security (`plan.3.3.2`, `reg.47`): before any talk of violence or danger alone. No step
 * touches anybody's liberty, and the matter goes on beside it untouched.
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
  course: [
    'disorder.report',
    'disorder.dissuade',
    'disorder.criticise',
    'disorder.explain',
    'disorder.coordinate',
    'disorder.communicate',
    'disorder.formGroup',
    'disorder.groupArrived',
    'disorder.unitArrived',
    'disorder.followReporting',
    'disorder.publicSecurityCame',
    'disorder.restore',
  ],
  opens: {
    by: 'disorder.report',
    alone: false,
    // It never opens a petition, so there is a matter.
    input: (event, matter): LifecycleInput => ({ matter: matter as Matter, at: event.at }),
  },
  events: disorderEvents,
  context: disorderlyVisitContext,
  units: {},
  conditions: {
    ...reportConditions,
    ...talkConditions,
    ...urgencyConditions,
    ...sceneConditions,
    ...publicSecurityConditions,
    ...responseConditions,
    ...reportingConditions,
  },
  start: () => ({ tried: {}, evidenceSecured: false, unitArrived: false, urgentReported: false }),
  chart: (words) => {
    const { env, unopened, final } = words;
    const { disorder } = env.policy;
    // The states of either way under one type: a step leads to none that its own way has not.
    type States = ReturnType<typeof inFixedOrder> & ReturnType<typeof byTheSection>;
    const open = (disorder ? byTheSection(words) : inFixedOrder(words)) as States;
    return {
      initial: 'quiet',
      states: {
        quiet: unopened(
          'plan.3.3.2',
          text('未失序', 'no disorder reported'),
          disorder ? reportWhereSteps : reportSteps,
        ),
        ...open,
        dispersed: final(
          'plan.3.3.2',
          text('经劝导已散去', 'people left after being talked to'),
          'dispersed',
        ),
        restored: final('plan.3.3.2', text('秩序已恢复', 'order is restored'), 'restored'),
      },
      anywhere: disorder
        ? {
            ...openTalks(disorder.talks),
            ...evidenceSteps,
            ...promptSteps,
            ...restorationAnywhere,
          }
        : {},
    };
  },
});
