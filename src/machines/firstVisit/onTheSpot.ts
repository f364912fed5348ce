import { dayOf } from '../../calendar/day.ts';
import type { FastLane } from '../../policy/fastLane.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { petitioner } from '../addressees.ts';
import type { classificationConditions } from '../intake/classification.ts';
import { handOff, open } from '../joints.ts';
import { dischargeAll, record, set, setMatter, settle, start, tell } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { Final, GuardsOf } from '../lifecycle/grammar.ts';
import type { termConditions } from '../term.ts';
import { condition, type Doing, type FirstVisitContext, type FirstVisitSteps } from './context.ts';

const spoken: readonly string[] = ['telephone', 'inPerson'];

/** Guards on an answer on the spot (当场答复). */
export const onTheSpotConditions = {
  isSuggestion: condition({
    rule: 'reg.29',
    label: text('属于意见建议、咨询类', 'a suggestion or consultation'),
    reads: ['matter.kind'],
    holds: ({ context }) => context.matter.kind === 'suggestion',
  }),
  spokenAnswerIsRecorded: condition({
    on: 'intake.answerOnTheSpot',
    rule: 'policy',
    label: text('口头答复已记录', 'a spoken answer is written down'),
    reads: ['event.form', 'event.recordedBy'],
    needs: ({ event }) => (spoken.includes(event.form) ? ['recordedBy'] : []),
    holds: () => true,
  }),
  /** Whatever was said, a claim has its opinion in writing. */
  opinionIsWhole: condition({
    on: 'intake.answerOnTheSpot',
    rule: 'reg.31.6',
    label: text(
      '另出具书面意见，载明请求、事实和理由、法律依据',
      'a written opinion goes with it: request, facts and reasons, legal basis',
    ),
    reads: ['event.request', 'event.facts', 'event.legalBasis', 'event.outcome'],
    needs: ['request', 'facts', 'legalBasis', 'outcome'],
    holds: () => true,
  }),
  requestIsNotRefused: condition({
    on: 'intake.answerOnTheSpot',
    rule: 'simple.exclude',
    label: text('不是不予支持的答复', 'the request is not refused'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome !== 'notSupported',
  }),
  petitionerAgrees: condition({
    on: 'intake.answerOnTheSpot',
    rule: 'policy',
    label: text('信访人同意当场答复，已记录', 'a petitioner of the matter agrees, which is recorded'),
    reads: ['event.agreedBy', 'matter.petitioners'],
    needs: ['agreedBy'],
    holds: ({ context, event }) =>
      event.agreedBy !== undefined && context.matter.petitioners.includes(event.agreedBy),
  }),
  /** Nobody gets a written opinion who cannot be reached. */
  writtenOpinionReaches: condition({
    rule: 'reg.23.1',
    label: text('书面意见可以送达', 'a written opinion reaches the petitioner'),
    reads: ['matter.reachable'],
    holds: ({ context }) => context.matter.reachable,
  }),
  isSupported: condition({
    on: 'intake.answerOnTheSpot',
    rule: 'reg.32.2',
    label: text('支持信访请求', 'the request is supported'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome === 'supported',
  }),
} as const;

type Guard =
  | GuardsOf<typeof onTheSpotConditions>
  | GuardsOf<typeof classificationConditions>
  | GuardsOf<typeof termConditions>;
type Answering = Doing<'intake.answerOnTheSpot'>;

/** What is simple, whichever kind of matter it is: never what has to be refused, concerns several, or is a report. */
const simple = [
  'simplifiedInScope',
  'simplifiedNotExcluded',
  'notRaisedByAGroup',
  'spokenAnswerIsRecorded',
] as const;

const answered: Answering = [
  record('outcome', ({ event: { answer, form, recordedBy, agreedBy, outcome } }) => ({
    reason: answer,
    detail: {
      outcome: outcome ?? 'answeredOnTheSpot',
      onTheSpot: true,
      form,
      ...(recordedBy !== undefined && { recordedBy }),
      ...(agreedBy !== undefined && { agreedBy }),
    },
  })),
  settle('intake.classify'),
  dischargeAll(),
];

const answeringSuggestion: Answering = [
  tell('suggestion-answered', ({ event: { form, answer, adopted } }) => ({
    form,
    reason: answer,
    remedy: 'raise-anew',
    detail: { onTheSpot: true, ...(adopted !== undefined && { adopted }) },
  })),
  ...answered,
];

/** The claim is accepted and concluded at once; its review window counts from the day on which the opinion is handed over. */
const answeringClaim: Answering = [
  setMatter(['matter.acceptedOn', 'event.unit', 'event.at'], {
    classification: 'general',
    unit: ({ event }) => event.unit,
    acceptedOn: ({ context: { matter }, event }) => matter.acceptedOn ?? dayOf(event.at),
  }),
  set(['event.by', 'event.at'], {
    answeredBy: ({ event }) => event.by.id,
    answeredOn: ({ event }) => dayOf(event.at),
  }),
  tell('written-reply', ({ event, env }) => ({
    form: 'written',
    reason: event.facts,
    remedy: 'ask-review',
    detail: {
      onTheSpot: true,
      request: event.request as string,
      opinion: event.answer,
      legalBasis: event.legalBasis as string,
      outcome: event.outcome as string,
      reviewDays: env.policy.terms['review.request'].term.n,
    },
  })),
  ...answered,
  record('delivery', ({ event }) => ({
    detail: { deliveredOn: dayOf(event.at), manner: 'inPerson', by: event.by.id },
  })),
  start('handling.rate', () => ({ owner: petitioner })),
];

const onClaims = [
  'isClaim',
  ...simple,
  'opinionIsWhole',
  'requestIsNotRefused',
  'petitionerAgrees',
  'writtenOpinionReaches',
  'unitIsNamed',
  ...namedUnitMayHaveIt,
] as const;

function claims({ by }: FastLane, { carryingOut }: Policy) {
  const step = { by, rule: 'simple.scope', to: 'claimAnsweredOnTheSpot' } as const;
  if (carryingOut === undefined) return [{ ...step, when: onClaims, do: answeringClaim }] as const;
  return [
    {
      ...step,
      when: [...onClaims, 'isSupported'],
      do: [...answeringClaim, open('carryingOut', () => ({ basis: 'reply' }))],
    },
    { ...step, when: [...onClaims, { not: 'isSupported' }], do: answeringClaim },
  ] as const;
}

/** What is simple and clear is answered where it is raised: a suggestion in any form, a claim in writing besides. */
export const onTheSpotSteps = (fastLane: FastLane, policy: Policy) =>
  ({
    'intake.answerOnTheSpot': [
      {
        by: fastLane.by,
        rule: 'reg.29',
        when: ['isSuggestion', ...simple],
        to: 'answeredOnTheSpot',
        do: answeringSuggestion,
      },
      ...(fastLane.claims ? claims(fastLane, policy) : []),
    ],
  }) as const satisfies FirstVisitSteps<Guard>;

/** Ends of what was answered on the spot; a claim can go on to review (`reg.35.1`). */
export const onTheSpotEnds = (final: Final<FirstVisitContext>, { claims }: FastLane) => ({
  answeredOnTheSpot: final('reg.29', text('已当场答复', 'answered on the spot'), 'answeredOnTheSpot'),
  ...(claims && {
    claimAnsweredOnTheSpot: final(
      'simple.scope',
      text('已当场书面答复', 'answered on the spot in writing'),
      'claimAnsweredOnTheSpot',
      handOff('review', ({ matter, answeredOn, answeredBy }: FirstVisitContext) => ({
        deliveredOn: answeredOn as string,
        unit: matter.unit as string,
        decidedBy: [answeredBy as string],
      })),
    ),
  }),
});
