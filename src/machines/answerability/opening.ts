import { isOwn, type Policy, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, assignTask, record, start } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { type AnswerabilityContext, type AnswerabilitySteps, condition } from './context.ts';
import { onlyWhereSerious } from './grounds.ts';
import { itemFits, listed } from './items.ts';
import { examiner } from './parties.ts';
import { toAnswerFirst } from './partyCommittee.ts';

/** Guards on how it begins. */
export const openingConditions = {
  referred: condition({
    rule: 'reg.40',
    label: text('由督办移送', 'referred by supervision'),
    reads: ['referred'],
    holds: ({ context }) => context.referred,
  }),
  unitIsOurs: condition({
    on: 'answerability.open',
    rule: 'plan.3.5',
    label: text('被追责单位属本级', 'the unit belongs to the body'),
    reads: ['event.unit', 'policy.units'],
    holds: ({ event, env }) => isOwn(unitOf(env.policy, event.unit)),
  }),
  /** An article that has items is pursued for one of them, where the policy has it stated. */
  itemIsOfArticle: condition({
    on: 'answerability.open',
    rule: 'plan.3.5',
    label: text('所列项属于该条', 'the item stated is one of the article'),
    says: ({ event }) => listed(event.breach),
    reads: ['event.breach', 'event.item', 'policy.answerability'],
    holds: ({ event, env }) => itemFits(env.policy, event),
  }),
  /** `plan.3.5` and `reg.42` are about serious consequences only. */
  seriousWhereRequired: condition({
    on: ['answerability.open', 'answerability.find'],
    rule: 'reg.42',
    label: text(
      '该条以造成严重后果为前提的，须有严重后果',
      'the consequences are serious where the article asks for that',
    ),
    reads: ['breach', 'event.seriousConsequences'],
    holds: ({ context, event }) => !onlyWhereSerious(context.breach) || event.seriousConsequences,
  }),
} as const;

type Guard = GuardsOf<typeof openingConditions>;

type Asked = Pick<Policy, 'answerability'>;

/** Starts the examination: by whoever stands above the unit; the party committee is to answer first where the policy says so. */
const examining = ({ answerability }: Asked): readonly Action<AnswerabilityContext, Opening>[] => [
  start('answerability.examine', (args) => ({ owner: examiner(args) })),
  assignTask('examine-duty', (args) => ({
    to: examiner(args),
    by: owedDeadline(args.context, 'answerability.examine')?.due,
    detail: { breach: args.context.breach, unit: args.context.unit },
  })),
  ...(answerability?.partyCommittee ? toAnswerFirst : []),
];

/** Supervision refers a duty not done; else an event opens it. */
export const waysIn = (policy: Asked) =>
  [
    {
      rule: 'plan.3.5',
      label: text('由督办移送', 'referred by supervision'),
      when: ['referred'],
      to: 'examining',
      do: examining(policy),
    },
    { rule: 'plan.3.5', label: text('等待启动', 'to be opened'), to: 'opening' },
  ] as const satisfies readonly Way<AnswerabilityContext, Guard>[];

/** Opened on facts that somebody states. */
export const openingSteps = (policy: Asked) =>
  ({
    'answerability.open': {
      by: ['disciplineCommission', 'leadingGroup'],
      rule: 'plan.3.5',
      when: ['unitIsOurs', 'itemIsOfArticle', 'seriousWhereRequired'],
      to: 'examining',
      do: [
        record('duty', ({ event }) => ({
          about: event.unit,
          reason: event.facts,
          detail: {
            breach: event.breach,
            ...(event.item === undefined ? {} : { item: event.item }),
            serious: event.seriousConsequences,
          },
        })),
        ...examining(policy),
      ],
    },
  }) as const satisfies AnswerabilitySteps<Guard>;
