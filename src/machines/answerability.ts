import { answerabilityEvents } from '../vocabulary/events/answerability.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { examined, examiner, examining, found, ordering, telling, toUnit } from './answerability/actions.ts';
import { type AnswerabilityCondition, answerabilityConditions } from './answerability/conditions.ts';
import {
  type AnswerabilityContext,
  type AnswerabilityEvent,
  type AnswerabilityInput,
  answerabilityContext,
} from './answerability/context.ts';
import { assignTask, record, report, set, settle } from './lifecycle/actions.ts';
import type { Steps } from './lifecycle/grammar.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { ownOffices } from './supervision/standing.ts';

/** Who may examine and decide, where they stand above the unit: superiors order correction (`reg.43` to `reg.46`). */
const superiors = ['disciplineCommission', 'leadingGroup', 'superiorOrgan'] as const;

/** The unit is heard at any time before the finding. */
const hearing = {
  'answerability.invite': {
    by: superiors,
    rule: 'plan.3.5',
    when: ['standsAbove', 'dayIsAhead', { not: 'invited' }],
    do: [
      set(({ event }) => ({ speakBy: event.until })),
      assignTask('make-statement', (args) => ({
        to: toUnit(args),
        by: args.event.until,
        detail: { unit: args.context.unit },
      })),
    ],
  },
  // The persons concerned may speak for themselves: they state, they decide nothing.
  'answerability.hear': {
    by: ownOffices,
    rule: 'plan.3.5',
    when: ['isOfUnit'],
    evenWithInterest: true,
    do: [
      set(() => ({ heard: true })),
      record('statement', ({ context, event }) => ({ about: context.unit, reason: event.statement })),
    ],
  },
} as const satisfies Steps<AnswerabilityContext, AnswerabilityEvent, AnswerabilityCondition>;

const decided = ['standsAbove', 'unitWasHeard'] as const;
const answerable = [
  ...decided,
  'isAnswerable',
  'measuresNamed',
  'seriousWhereRequired',
  'correctionOrdered',
  'measuresWarranted',
] as const;
const notAnswerable = [...decided, { not: 'isAnswerable' }, { not: 'measureStated' }] as const;
const told = ['concernsPetition', 'answerIsWorded'] as const;

/**
 * Answerability (责任追究) for a duty not done: examined by whoever stands above the unit, the unit heard, a finding,
 * and what follows from it carried out (`plan.3.5`, `reg.42` to `reg.46`).
 */
export const answerability: Lifecycle<
  'answerability',
  AnswerabilityContext,
  AnswerabilityEvent,
  AnswerabilityInput
> = defineLifecycle({
  id: 'answerability',
  rule: 'plan.3.5',
  label: text('责任追究', 'answerability'),
  place: 'beside',
  opens: {
    by: 'answerability.open',
    // It never opens a petition, so there is a matter.
    input: ({ at, breach, unit }, matter): AnswerabilityInput => ({
      matter: matter as Matter,
      at,
      breach,
      unit,
      byEvent: true,
    }),
  },
  events: answerabilityEvents,
  context: answerabilityContext,
  units: { unit: 'own' },
  conditions: answerabilityConditions,
  start: ({ breach, unit, byEvent }: AnswerabilityInput) => ({
    referred: byEvent !== true,
    breach,
    unit,
    heard: false,
  }),
  chart: ({ choice, unopened, state, final }) => ({
    initial: 'entering',
    states: {
      entering: choice('plan.3.5', text('进入', 'entering'), [
        {
          rule: 'plan.3.5',
          label: text('由督办移送', 'referred by supervision'),
          when: ['referred'],
          to: 'examining',
          do: examining,
        },
        { rule: 'plan.3.5', label: text('等待启动', 'to be opened'), to: 'opening' },
      ]),
      opening: unopened('plan.3.5', text('待启动', 'to be opened'), {
        'answerability.open': {
          by: ['disciplineCommission', 'leadingGroup'],
          rule: 'plan.3.5',
          when: ['unitIsOurs', 'seriousWhereRequired'],
          to: 'examining',
          do: [
            record('duty', ({ event }) => ({
              about: event.unit,
              reason: event.facts,
              detail: { breach: event.breach, serious: event.seriousConsequences },
            })),
            ...examining,
          ],
        },
      }),
      examining: state('plan.3.5', text('调查中', 'the facts are examined'), {
        ...hearing,
        'answerability.examine': {
          by: superiors,
          rule: 'plan.3.5',
          when: ['standsAbove'],
          to: 'deciding',
          do: examined,
        },
      }),
      deciding: state('plan.3.5', text('事实已查明，待认定', 'the facts are established, a finding is due'), {
        ...hearing,
        'answerability.find': [
          {
            by: superiors,
            rule: 'plan.3.5',
            when: [...answerable, ...told],
            to: 'correcting',
            do: [...found, ...telling, ...ordering],
          },
          {
            by: superiors,
            rule: 'plan.3.5',
            when: [...answerable, { not: 'concernsPetition' }],
            to: 'correcting',
            do: [...found, ...ordering],
          },
          {
            by: superiors,
            rule: 'plan.3.5',
            when: [...notAnswerable, ...told],
            to: 'notAnswerable',
            do: [...found, ...telling],
          },
          {
            by: superiors,
            rule: 'plan.3.5',
            when: [...notAnswerable, { not: 'concernsPetition' }],
            to: 'notAnswerable',
            do: found,
          },
        ],
      }),
      correcting: state('plan.3.5', text('已认定，待落实', 'found answerable, to be carried out'), {
        'answerability.correct': {
          by: superiors,
          rule: 'plan.3.5',
          when: ['standsAbove'],
          to: 'corrected',
          do: [
            settle('answerability.close'),
            report('result', (args) => ({
              to: examiner(args),
              reason: args.event.reason,
              detail: { unit: args.context.unit, evidence: args.event.evidence },
            })),
            record('outcome', ({ event }) => ({ about: event.evidence, reason: event.reason })),
          ],
        },
      }),
      corrected: final('plan.3.5', text('已落实', 'carried out'), 'corrected'),
      notAnswerable: final('plan.3.5', text('不予追责', 'not answerable'), 'notAnswerable'),
    },
  }),
});
