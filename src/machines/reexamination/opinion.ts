import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { open } from '../joints.ts';
import { assignTask, set, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  answerableUnit,
  deciding,
  opinionConditions as ofBoth,
  reportingChange,
  sendingBack,
  tellUnit,
} from '../remedy/opinion.ts';
import type { organConditions } from '../remedy/organ.ts';
import { asReexamination, condition, type Doing, type ReexaminationSteps } from './context.ts';

/** Guards on the opinion. */
export const opinionConditions = {
  ...ofBoth,
  /** Only an opinion after a hearing may be published. */
  publishedAfterHearing: condition({
    on: 'reexamination.decide',
    rule: 'reg.36.2',
    label: text('经过听证的复核意见方可公示', 'only an opinion after a hearing is published'),
    reads: ['heard', 'event.publish'],
    holds: ({ context, event }) => event.publish !== true || context.heard,
  }),
} as const;

const endingForGood: Doing<'reexamination.decide'> = [
  ...deciding(asReexamination),
  set({ ending: 'ended' }),
  tell('reexamination-opinion', ({ event: { outcome, reason, legalBasis, publish } }) => ({
    rule: 'reg.36.3',
    reason,
    remedy: 'none-further',
    detail: { outcome, legalBasis, published: publish ?? false },
  })),
  ...tellUnit('reexamination-opinion'),
  // Local bodies go on explaining, reconciling and helping; no day ends that.
  assignTask('follow-up', ({ context }) => ({
    rule: 'reg.37',
    to: answerableUnit(context),
  })),
];

const mayDecide = ['organHasIt', 'notTheSamePerson', 'publishedAfterHearing'] as const;

/** What the opinion changes is carried out, where the policy says by when (`reg.32.2`). */
const carryingOut: Doing<'reexamination.decide'> = [open('carryingOut', () => ({ basis: 'reexamination' }))];

/** The opinion ends the matter for good, or sends it back (`reg.36.2`, `reg.36.3`). */
export const opinionSteps = (policy: Policy) =>
  ({
    'reexamination.decide': [
      {
        by: 'superiorOrgan',
        rule: 'reg.36.2',
        when: [...mayDecide, 'superiorLearnsOfChange'],
        to: 'ending',
        do: [...endingForGood, ...reportingChange, ...(policy.carryingOut === undefined ? [] : carryingOut)],
      },
      ...(policy.carryingOut === undefined
        ? [
            {
              by: 'superiorOrgan',
              rule: 'reg.36.2',
              when: [...mayDecide, { not: 'sendsBack' }, { not: 'superiorLearnsOfChange' }],
              to: 'ending',
              do: endingForGood,
            } as const,
          ]
        : [
            {
              by: 'superiorOrgan',
              rule: 'reg.36.2',
              when: [...mayDecide, 'changesResult', { not: 'superiorLearnsOfChange' }],
              to: 'ending',
              do: [...endingForGood, ...carryingOut],
            } as const,
            {
              by: 'superiorOrgan',
              rule: 'reg.36.2',
              when: [...mayDecide, { not: 'sendsBack' }, { not: 'changesResult' }],
              to: 'ending',
              do: endingForGood,
            } as const,
          ]),
      {
        by: 'superiorOrgan',
        rule: 'reg.36.2',
        when: [...mayDecide, 'sendsBack'],
        to: 'sentBack',
        do: sendingBack(asReexamination),
      },
    ],
  }) as const satisfies ReexaminationSteps<
    GuardsOf<typeof opinionConditions> | GuardsOf<ReturnType<typeof organConditions>>
  >;
