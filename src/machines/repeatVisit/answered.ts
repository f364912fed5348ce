import type { PriorMatter } from '../../vocabulary/priors.ts';
import { unitOrCommission } from '../addressees.ts';
import { assignTask, tell } from '../lifecycle/actions.ts';
import { type Doing, priorOf } from './context.ts';
import { earlierUnit, matchOf, repeated } from './earlier.ts';

const askFor = { review: 'ask-review', reexamination: 'ask-reexamination' } as const;

type Answered = Extract<PriorMatter, { readonly remedy: unknown }>;

/** The earlier matter that was answered; the guards saw to it that there is one. */
const answered = (event: Parameters<typeof matchOf>[0]) => matchOf(event).prior as Answered;

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
