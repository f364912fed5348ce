import { isWithin } from '../../deadlines/guards.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { type Action, lapse, record, report, settle, tell } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { type LifecycleContext, owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf, Step } from '../lifecycle/grammar.ts';
import {
  condition,
  type Doing,
  type EventNamed,
  type HandlingContext,
  type HandlingSteps,
} from './context.ts';

type Rating = EventNamed<'handling.rate'>;

/** Guards on what is rated, wherever the matter stands by then. */
export const rateConditions = {
  officeMayBeRated: conditionsFor<LifecycleContext, Rating>()({
    rule: 'policy',
    label: text(
      '未另行评价信访部门，或本级对信访部门和承办单位分别评价',
      'the petition office is not rated apart from the unit, or the body asks for both',
    ),
    reads: ['event.scoreOffice', 'policy.choices'],
    holds: ({ event, env }) => event.scoreOffice === undefined || env.policy.choices.rateOffice === true,
  }),
} as const;

const rated = ({ score, scoreOffice }: Rating) => ({
  score,
  ...(scoreOffice !== undefined && { scoreOffice }),
});

/** Guards on the petitioner's rating. */
export const ratingConditions = {
  ...rateConditions,
  noRatingCanCome: condition({
    on: 'handling.conclude',
    rule: 'reg.21',
    label: text('评价期已过或无法评价', 'the time for a rating is over, or nobody is known to give one'),
    code: 'too-early',
    reads: ['deadlines', 'matter.reachable', 'event.at'],
    holds: ({ context, event }) => {
      const window = owedDeadline(context, 'handling.rate');
      return !context.matter.reachable || window === undefined || !isWithin(window, event.at);
    },
    deadline: ({ context }) => owedDeadline(context, 'handling.rate')?.id,
  }),
} as const;

/**
 * The petitioner rates the handling (满意度评价, `reg.21`) while the window is open; using it ends it, so once. It is
 * recorded and reported, and changes nothing else. The window of a claim outlives the handling: any lifecycle that comes
 * after it can take this step.
 */
export const rate = {
  by: 'petitioner',
  rule: 'reg.21',
  when: [{ type: 'windowIsOpen', params: { kind: 'handling.rate' } }, 'officeMayBeRated'],
  do: [
    record('rating', ({ event }) => ({ reason: event.note, detail: rated(event) })),
    report('rating', ({ event }) => ({
      to: commission,
      reason: event.note,
      detail: rated(event),
    })),
    settle('handling.rate'),
  ],
} as const satisfies Step<LifecycleContext, Rating, GuardsOf<typeof rateConditions>>;

const ratingOver = (reason: string): Action<HandlingContext, { readonly type: string }> =>
  tell('concluded', () => ({ reason, remedy: 'raise-anew' }));

const lapsing: Doing<'deadline.passed'> = [lapse(), ratingOver('评价期已过，信访人未评价')];

/** An answered suggestion or report waits for the rating and nothing else. */
export const answeredSteps = {
  'handling.rate': { ...rate, to: 'ending', do: [...rate.do, ratingOver('信访人已评价')] },
  'handling.conclude': {
    by: 'disciplineCommission',
    rule: 'reg.21',
    when: ['noRatingCanCome'],
    to: 'ending',
    do: [tell('concluded', ({ event }) => ({ reason: event.reason, remedy: 'raise-anew' }))],
  },
  'deadline.passed': {
    by: 'system',
    rule: 'reg.21',
    when: [{ type: 'deadlineIsRunning', params: { kind: 'handling.rate' } }, 'deadlineHasPassed'],
    to: 'ending',
    do: lapsing,
  },
} as const satisfies HandlingSteps<GuardsOf<typeof ratingConditions>>;
