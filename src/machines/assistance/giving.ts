import { answerableFor } from '../addressees.ts';
import { dischargeAll, notify, report, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type AssistanceSteps, assistant } from './context.ts';
import { assisting, type takingConditions } from './taking.ts';

/** The part goes to the lead alone, which answers: an assistant has nothing to tell the petitioner. */
export const givingSteps = {
  'assistance.give': {
    by: assisting,
    rule: 'policy',
    when: ['speaksForAssistant'],
    to: 'given',
    do: [
      settle('assistance.give'),
      report('assistance', ({ context, event, env }) => ({
        to: answerableFor(context.matter, env.policy),
        reason: event.result,
        detail: {
          unit: context.unit,
          owes: context.owes,
          ...(event.evidence === undefined ? {} : { evidence: event.evidence }),
        },
      })),
    ],
  },
} as const satisfies AssistanceSteps<GuardsOf<typeof takingConditions>>;

/** Whoever named it does without it; nothing that the lead owes moves. */
export const releasingSteps = {
  'assistance.release': {
    by: ['disciplineCommission', 'leadingGroup', 'responsibleUnit'],
    rule: 'policy',
    to: 'released',
    do: [
      notify('assistance-released', (args) => ({ to: assistant(args), reason: args.event.reason })),
      dischargeAll(),
    ],
  },
} as const satisfies AssistanceSteps<never>;

/** Another unit leads: the assistant is told whom its part goes to, and owes it by the same day. */
export const leadSteps = {
  'lead.changed': {
    by: 'system',
    rule: 'policy',
    do: [
      report('lead-changed', (args) => ({
        to: assistant(args),
        detail: { lead: answerableFor(args.context.matter, args.env.policy).unit ?? 'none' },
      })),
    ],
  },
} as const satisfies AssistanceSteps<never>;
