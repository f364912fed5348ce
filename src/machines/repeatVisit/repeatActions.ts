import type { PriorMatter } from '../../vocabulary/priors.ts';
import { unitOrCommission } from '../addressees.ts';
import { type Action, assignTask, record, setMatter, settle, start, tell } from '../lifecycle/actions.ts';
import { type LifecycleContext, owedDeadline } from '../lifecycle/context.ts';
import { earlierUnit, matchOf, type RepeatVisitEvent } from './conditions.ts';

type Doing<T extends RepeatVisitEvent['type']> = readonly Action<
  LifecycleContext,
  Extract<RepeatVisitEvent, { readonly type: T }>
>[];

const askFor = { review: 'ask-review', reexamination: 'ask-reexamination' } as const;

type Answered = Extract<PriorMatter, { readonly remedy: unknown }>;

/** The earlier matter that was answered; the guards saw to it that there is one. */
const answered = (event: Parameters<typeof matchOf>[0]) => matchOf(event).prior as Answered;
/** The id of the earlier matter, set by the same step. */
const priorOf = ({ matter }: LifecycleContext) => matter.prior as string;

/** Each earlier matter that was looked at, and in what it differs. */
export const matching: Doing<'repeat.receive'> = [
  record('match', ({ event }) => {
    const { prior, stage, comparisons } = matchOf(event);
    const compared = comparisons.map(
      ({ petition, differs }) => `${petition}: ${differs.join(', ') || 'same'}`,
    );
    return {
      about: prior?.petition,
      detail: { matched: prior !== undefined, ...(stage && { stage }), newFacts: event.newFacts, compared },
    };
  }),
];

const repeated: Doing<'repeat.receive'> = [
  setMatter(({ event }) => ({ prior: matchOf(event).prior?.petition })),
  ...matching,
];

/** Not accepted twice: who received it first goes on, by a day, and the petitioner is told who (`plan.3.1.2`, `reg.19.3`). */
export const theUnitReceives: Doing<'repeat.receive'> = [
  ...repeated,
  setMatter(({ event, env }) => {
    const unit = earlierUnit(event, env.policy);
    return unit === undefined ? {} : { unit };
  }),
  start('repeat.receive', ({ context }) => ({ owner: unitOrCommission(context.matter.unit) })),
  tell('earlier-unit-receives', ({ context }) => ({
    reason: '信访人、事由、诉求与正在办理的事项相同，不重复受理',
    remedy: 'query-progress',
    detail: { petition: priorOf(context), receiver: context.matter.unit ?? 'disciplineCommission' },
  })),
  assignTask('receive-petitioner', ({ context }) => ({
    to: unitOrCommission(context.matter.unit),
    by: owedDeadline(context, 'repeat.receive')?.due,
    detail: { petition: priorOf(context) },
  })),
];

/** The petitioner is told which remedy is open and until when. */
export const remedyIsTold: Doing<'repeat.receive'> = [
  ...repeated,
  tell('remedy-open', ({ context, event }) => ({
    reason: '原事项已有书面答复，可在期限内请求复查或者复核',
    remedy: askFor[answered(event).remedy],
    detail: {
      petition: priorOf(context),
      until: (answered(event) as Extract<Answered, { readonly windowEnds: unknown }>).windowEnds,
    },
  })),
];

/** Local units go on explaining and helping (`reg.37`). */
const explaining: Doing<'repeat.receive'> = [
  assignTask('follow-up', ({ event, env, context }) => ({
    rule: 'reg.37',
    to: unitOrCommission(earlierUnit(event, env.policy)),
    detail: { petition: priorOf(context) },
  })),
];

/** The same facts and reasons after re-examination (`reg.36.3`). */
export const noLongerAccepted: Doing<'repeat.receive'> = [
  ...repeated,
  tell('no-longer-accepted', ({ context }) => ({
    reason: '已经复核，仍以同一事实和理由提出，不再受理',
    remedy: 'none-further',
    detail: { petition: priorOf(context) },
  })),
  ...explaining,
];

/** The effect of a missed window is the policy’s: asked for with a good reason, or ended. */
export const windowWentBy: Doing<'repeat.receive'> = [
  ...repeated,
  tell('window-ended', ({ context, event, env }) => ({
    reason: '未在规定期限内请求复查或者复核，原答复已终结',
    remedy: env.policy.choices.goodReasonReopensWindow ? askFor[answered(event).remedy] : 'none-further',
    detail: {
      petition: priorOf(context),
      goodReasonReopens: env.policy.choices.goodReasonReopensWindow,
    },
  })),
  ...explaining,
];

/** What was explained is recorded, and the petition goes into the earlier matter. */
export const received: Doing<'repeat.receiveByUnit'> = [
  record('reception', ({ context, event }) => ({ about: priorOf(context), reason: event.reason })),
  settle('repeat.receive'),
  tell('merged', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: { petition: priorOf(context) },
  })),
];
