import { answerabilityEvents } from '../vocabulary/events/answerability.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import {
  type AnswerabilityContext,
  type AnswerabilityEvent,
  type AnswerabilityInput,
  answerabilityContext,
} from './answerability/context.ts';
import { correctionSteps } from './answerability/correction.ts';
import { examinationSteps } from './answerability/examination.ts';
import { findingConditions, findingSteps } from './answerability/finding.ts';
import { hearingConditions, hearingSteps } from './answerability/hearing.ts';
import { openingConditions, openingSteps, waysIn } from './answerability/opening.ts';
import { committeeConditions, committeeSteps } from './answerability/partyCommittee.ts';
import { personConditions, personSteps } from './answerability/persons.ts';
import { standingConditions } from './answerability/standing.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

/**
 * Answerability (责任追究) for a duty not done: examined by whoever stands above the unit, the unit heard, a finding,
 * and what follows from it carried out; beside the unit, persons by name, and before all the party committee (`plan.3.5`, `reg.42` to `reg.46`).
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
  course: [
    'answerability.open',
    'answerability.hear',
    'answerability.hearPerson',
    'answerability.answerFirst',
    'answerability.examine',
    'answerability.find',
    'answerability.correct',
  ],
  opens: {
    by: 'answerability.open',
    // It never opens a petition, so there is a matter.
    input: ({ at, breach, item, unit }, matter): AnswerabilityInput => ({
      matter: matter as Matter,
      at,
      breach,
      item,
      unit,
      byEvent: true,
    }),
  },
  events: answerabilityEvents,
  context: answerabilityContext,
  units: { unit: 'own' },
  conditions: {
    ...openingConditions,
    ...hearingConditions,
    ...standingConditions,
    ...findingConditions,
    ...personConditions,
    ...committeeConditions,
  },
  start: ({ breach, item, unit, byEvent }: AnswerabilityInput) => ({
    referred: byEvent !== true,
    breach,
    ...(item !== undefined && { item }),
    unit,
    heard: false,
  }),
  chart: ({ env: { policy }, choice, unopened, state, final }) => ({
    initial: 'entering',
    states: {
      entering: choice('plan.3.5', text('进入', 'entering'), waysIn(policy)),
      opening: unopened('plan.3.5', text('待启动', 'to be opened'), openingSteps(policy)),
      examining: state('plan.3.5', text('调查中', 'the facts are examined'), {
        ...hearingSteps,
        ...(policy.answerability ? personSteps : {}),
        ...(policy.answerability?.partyCommittee ? committeeSteps : {}),
        ...examinationSteps,
      }),
      deciding: state('plan.3.5', text('事实已查明，待认定', 'the facts are established, a finding is due'), {
        ...hearingSteps,
        ...(policy.answerability ? personSteps : {}),
        ...(policy.answerability?.partyCommittee ? committeeSteps : {}),
        ...findingSteps(policy),
      }),
      correcting: state(
        'plan.3.5',
        text('已认定，待落实', 'found answerable, to be carried out'),
        correctionSteps,
      ),
      corrected: final('plan.3.5', text('已落实', 'carried out'), 'corrected'),
      notAnswerable: final('plan.3.5', text('不予追责', 'not answerable'), 'notAnswerable'),
    },
  }),
});
