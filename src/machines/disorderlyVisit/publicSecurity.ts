import type { DisorderConduct } from '../../vocabulary/events/disorder.ts';
import { text } from '../../vocabulary/text.ts';
import { inform, record, report } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderlyVisitContext, type DisorderSteps, respondNext } from './context.ts';

/** Guards on telling public security. */
export const publicSecurityConditions = {
  /** Below serious disorder the body's staff dissuade, criticise and explain, and hold nothing further. */
  isSeriousDisorder: condition({
    on: 'disorder.informPublicSecurity',
    rule: 'reg.47',
    label: text(
      '严重扰乱秩序，涉嫌违反治安管理或集会游行示威规定',
      'serious disorder that breaks public-security or assembly law',
    ),
    reads: ['event.seriousDisorder'],
    holds: ({ event }) => event.seriousDisorder,
  }),
} as const;

const grounds = (conduct: DisorderConduct, { tried, evidenceSecured: secured }: DisorderlyVisitContext) => ({
  conduct,
  evidenceSecured: secured,
  dissuadedAt: tried.dissuasion?.at ?? '',
  criticisedAt: tried.criticism?.at ?? '',
  explainedAt: tried.explanation?.at ?? '',
});

/** A person decides that public security is told; what public security then does is its own decision (`reg.47`). */
export const informingSteps = {
  'disorder.informPublicSecurity': {
    by: 'supervisionOffice',
    rule: 'reg.47',
    when: ['isSeriousDisorder'],
    to: 'informed',
    do: [
      inform('disorder-at-premises', ({ context, event }) => ({
        organ: { role: 'publicSecurity' },
        reason: event.reason,
        detail: grounds(event.conduct, context),
      })),
      report('incident', ({ context, event, env }) => ({
        to: mayBeTold('disciplineCommission', context.matter, env.policy),
        reason: event.reason,
        detail: { ...grounds(event.conduct, context), publicSecurity: true },
      })),
      ...respondNext,
    ],
  },
} as const satisfies DisorderSteps<GuardsOf<typeof publicSecurityConditions>>;

/** It is there, and acts by its own law. */
export const comingSteps = {
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
} as const satisfies DisorderSteps<never>;
