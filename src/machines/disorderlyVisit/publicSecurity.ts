import { type DisorderConduct, dangerousConducts } from '../../vocabulary/events/disorder.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, supervisionOffice } from '../addressees.ts';
import { inform, record, report, set, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  condition,
  type DisorderlyVisitContext,
  type DisorderSteps,
  type Doing,
  respondNext,
  staff,
} from './context.ts';
import type { reportConditions } from './report.ts';
import type { responseConditions } from './response.ts';
import { secured } from './scene.ts';

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
  /** Violence or danger, as conduct: never how often or where to somebody came, nor what they claim. */
  isViolentOrDangerous: condition({
    on: ['disorder.informPublicSecurity', 'disorder.secureEvidence'],
    rule: 'reg.26',
    label: text(
      '携带危险物品，殴打、威胁他人，限制他人人身自由，或者毁坏财物',
      'dangerous articles, assault, threats, restricting liberty or damage',
    ),
    reads: ['event.conduct'],
    holds: ({ event }) => dangerousConducts.has(event.conduct),
  }),
  factsAreStated: condition({
    on: ['disorder.informPublicSecurity', 'disorder.secureEvidence'],
    rule: 'reg.47',
    label: text('作出决定的人写明了现场事实', 'whoever decides states what happened'),
    reads: ['event.facts'],
    needs: ['facts'],
    holds: ({ event }) => event.facts !== undefined,
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
      report('incident', ({ context, event }) => ({
        to: commission,
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

/** Public security is told why, by whom it was decided, and that it is awaited; the commission hears of it. */
const told: Doing<'disorder.informPublicSecurity'> = [
  set({ publicSecurityTold: true }),
  inform('disorder-at-premises', ({ context, event }) => ({
    organ: { role: 'publicSecurity' },
    reason: event.reason,
    detail: { ...grounds(event.conduct, context), facts: event.facts ?? '' },
  })),
  report('incident', ({ context, event }) => ({
    to: commission,
    reason: event.reason,
    detail: { ...grounds(event.conduct, context), facts: event.facts ?? '', publicSecurity: true },
  })),
  settle('disorder.decideInforming'),
  start('disorder.publicSecurityComes', () => ({ owner: supervisionOffice })),
  ...respondNext,
];

/** Nobody has to talk to an armed person first: whoever of the staff decides it names the conduct and the facts (`reg.26` (2), (3)). */
const ofDanger = {
  by: staff,
  rule: 'reg.47',
  when: ['isViolentOrDangerous', 'factsAreStated'],
  to: 'informed',
  do: told,
} as const;

/** Before anything is coordinated: of violence or danger alone. */
export const dangerSteps = {
  'disorder.informPublicSecurity': ofDanger,
} as const satisfies DisorderSteps<GuardsOf<typeof publicSecurityConditions>>;

/** Once talk was without effect: of serious disorder as well; and that it is not told is decided and recorded just so. */
export const decidingSteps = {
  'disorder.informPublicSecurity': [
    { by: 'supervisionOffice', rule: 'reg.47', when: ['isSeriousDisorder'], to: 'informed', do: told },
    ofDanger,
  ],
  'disorder.decideNotToInform': {
    by: 'supervisionOffice',
    rule: 'reg.47',
    do: [
      record('public-security-decision', ({ event }) => ({
        about: event.by.id,
        reason: event.reason,
        detail: { informed: false },
      })),
      settle('disorder.decideInforming'),
    ],
  },
} as const satisfies DisorderSteps<GuardsOf<typeof publicSecurityConditions>>;

/** It is there: what it was awaited for is done. */
export const awaitedSteps = {
  'disorder.publicSecurityCame': {
    ...comingSteps['disorder.publicSecurityCame'],
    do: [...comingSteps['disorder.publicSecurityCame'].do, settle('disorder.publicSecurityComes')],
  },
} as const satisfies DisorderSteps<never>;

/** Evidence of the conduct: in the coordinated response, and of violence or danger from the first report on. */
export const evidenceSteps = {
  'disorder.secureEvidence': [
    {
      by: 'supervisionOffice',
      rule: 'plan.3.3.2',
      when: ['responseIsCoordinated'],
      do: [...secured, settle('disorder.evidence')],
    },
    {
      by: staff,
      rule: 'reg.26',
      when: ['isReported', { not: 'responseIsCoordinated' }, 'isViolentOrDangerous', 'factsAreStated'],
      do: [...secured],
    },
  ],
} as const satisfies DisorderSteps<
  GuardsOf<typeof publicSecurityConditions & typeof responseConditions & typeof reportConditions>
>;
