import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { open } from '../joints.ts';
import { set, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  deciding,
  type opinionConditions,
  reportingChange,
  sendingBack,
  tellUnit,
} from '../remedy/opinion.ts';
import type { organConditions } from '../remedy/organ.ts';
import { asReview, type Doing, type ReviewSteps } from './context.ts';

/** The opinion stands until it is delivered: the petitioner and the unit are told, and its delivery is owed. */
const givingOpinion: Doing<'review.decide'> = [
  ...deciding(asReview),
  set(['event.at'], { decidedOn: ({ event }) => dayOf(event.at) }),
  start('review.deliver', ({ event }) => ({
    owner: { role: 'superiorOrgan', unit: event.by.unit },
  })),
  tell('review-opinion', ({ context, event: { outcome, reason, legalBasis } }) => ({
    reason,
    remedy: 'ask-reexamination',
    by: owedDeadline(context, 'review.deliver')?.due,
    detail: { outcome, legalBasis },
  })),
  ...tellUnit('review-opinion'),
];

/** What the opinion changes is carried out, where the policy says by when (`reg.32.2`). */
const carryingOut: Doing<'review.decide'> = [open('carryingOut', () => ({ basis: 'review' }))];

/** The organ gives its opinion, or sends the matter back (`reg.35.2`). */
export const opinionSteps = (policy: Policy) =>
  ({
    'review.decide': [
      {
        by: 'superiorOrgan',
        rule: 'reg.35.2',
        when: ['organHasIt', 'notTheSamePerson', 'superiorLearnsOfChange'],
        to: 'opinionGiven',
        do: [...givingOpinion, ...reportingChange, ...(policy.carryingOut === undefined ? [] : carryingOut)],
      },
      ...(policy.carryingOut === undefined
        ? [
            {
              by: 'superiorOrgan',
              rule: 'reg.35.2',
              when: [
                'organHasIt',
                'notTheSamePerson',
                { not: 'sendsBack' },
                { not: 'superiorLearnsOfChange' },
              ],
              to: 'opinionGiven',
              do: givingOpinion,
            } as const,
          ]
        : [
            {
              by: 'superiorOrgan',
              rule: 'reg.35.2',
              when: ['organHasIt', 'notTheSamePerson', 'changesResult', { not: 'superiorLearnsOfChange' }],
              to: 'opinionGiven',
              do: [...givingOpinion, ...carryingOut],
            } as const,
            {
              by: 'superiorOrgan',
              rule: 'reg.35.2',
              when: ['organHasIt', 'notTheSamePerson', { not: 'sendsBack' }, { not: 'changesResult' }],
              to: 'opinionGiven',
              do: givingOpinion,
            } as const,
          ]),
      {
        by: 'superiorOrgan',
        rule: 'reg.35.2',
        when: ['organHasIt', 'notTheSamePerson', 'sendsBack'],
        to: 'sentBack',
        do: sendingBack(asReview),
      },
    ],
  }) as const satisfies ReviewSteps<
    GuardsOf<typeof opinionConditions> | GuardsOf<ReturnType<typeof organConditions>>
  >;
