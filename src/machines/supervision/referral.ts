import { isOwn } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { onlyWhereSerious } from '../answerability/grounds.ts';
import { itemFits, listed } from '../answerability/items.ts';
import { open } from '../joints.ts';
import { record, set } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, delayedBy, type LevelSteps } from './context.ts';
import { ladder } from './levels.ts';
import { type Level, owingUnit } from './standing.ts';

/** Guards on what is pursued as a duty not done. */
export const referralConditions = {
  /** Of a duty that went from hand to hand, whoever let its day pass: what is pursued is that delay. */
  delayIsOurs: condition({
    rule: 'plan.1',
    label: text('造成逾期的责任主体属本级', 'whoever let the day pass belongs to the body'),
    reads: ['missedBy', 'owner', 'matter.unit', 'policy.units'],
    holds: ({ context, env }) => isOwn(owingUnit(delayedBy(context), context.matter, env.policy)),
  }),
  seriousWhereRequired: condition({
    on: 'supervision.refer',
    rule: 'plan.3.5',
    label: text(
      '以造成严重后果为前提的，须有严重后果',
      'the consequences are serious where the rule not kept asks for that',
    ),
    reads: ['event.breach', 'event.seriousConsequences'],
    holds: ({ event }) => !onlyWhereSerious(event.breach) || event.seriousConsequences,
  }),
  itemIsOfArticle: condition({
    on: 'supervision.refer',
    rule: 'plan.3.5',
    label: text('所列项属于该条', 'the item stated is one of the article'),
    says: ({ event }) => listed(event.breach),
    reads: ['event.breach', 'event.item', 'policy.answerability'],
    holds: ({ event, env }) => itemFits(env.policy, event),
  }),
  referred: condition({
    rule: 'plan.3.5',
    label: text('已移送责任追究', 'referred for answerability already'),
    reads: ['referred'],
    holds: ({ context }) => context.referred,
  }),
} as const;

/** Whoever let the day pass answers for it (`plan.3.5`). */
export const referralSteps = (level: Level) =>
  ({
    'supervision.refer': {
      by: ladder[level].inCharge,
      rule: 'plan.3.5',
      when: ['delayIsOurs', 'itemIsOfArticle', 'seriousWhereRequired', { not: 'referred' }],
      do: [
        set({ referred: true }),
        record('duty', ({ event }) => ({ about: event.id, reason: event.facts })),
        open('answerability', ({ context, event, env }) => ({
          breach: event.breach,
          ...(event.item === undefined ? {} : { item: event.item }),
          unit: owingUnit(delayedBy(context), context.matter, env.policy)?.id as string,
        })),
      ],
    },
  }) as const satisfies LevelSteps<GuardsOf<typeof referralConditions>>;
