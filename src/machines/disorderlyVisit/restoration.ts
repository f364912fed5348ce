import { answerableFor } from '../addressees.ts';
import { record, report, settle, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type DisorderSteps, type Doing, staff } from './context.ts';
import type { reportConditions } from './report.ts';

const why = (event: { readonly said: string } | { readonly reason: string }) =>
  'said' in event ? event.said : event.reason;

/** The incident is over: the petitioners are told that their matter goes on as if it had not been. */
export const orderRestored: Doing<
  'disorder.dissuade' | 'disorder.criticise' | 'disorder.explain' | 'disorder.restore'
> = [
  record('restoration', ({ event }) => ({ about: event.by.id, detail: { at: event.at } })),
  settle('disorder.respond'),
  tell('order-restored', ({ event }) => ({
    reason: why(event),
    remedy: 'query-progress',
    detail: { matterGoesOn: true },
  })),
  report('incident', ({ context, event, env }) => ({
    to: answerableFor(context.matter, env.policy),
    reason: why(event),
    detail: { kind: 'disorderlyVisit', restored: true },
  })),
];

/** Order is restored. */
export const restorationSteps = {
  'disorder.restore': { by: staff, rule: 'plan.3.3.2', to: 'restored', do: orderRestored },
} as const satisfies DisorderSteps<never>;

/** The same where it is possible in every state: only of what was reported. */
export const restorationAnywhere = {
  'disorder.restore': { ...restorationSteps['disorder.restore'], when: ['isReported'] },
} as const satisfies DisorderSteps<GuardsOf<typeof reportConditions>>;
