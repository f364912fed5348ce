import { type Policy, plays, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { record, set, setMatter, settle } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardName, GuardsOf } from '../lifecycle/grammar.ts';
import { office, type SignedByOne, stage, toDispatch, toForm, toOpinion } from './clause.ts';
import { type ApprovalSteps, condition, type Doing } from './context.ts';
import type { opinionConditions } from './opinion.ts';
import { keptLocal, whyNotLocal } from './territory.ts';

/** Guards on the signature. */
export const signatureConditions = {
  /** Nobody signs the form that they filled in. */
  notOwnForm: condition({
    on: ['approval.sign', 'approval.endorse'],
    rule: 'plan.3.2.2',
    label: text('不得审签本人填写的审批单', 'nobody signs a form of their own'),
    reads: ['filledBy', 'event.by'],
    holds: ({ context, event }) => event.by.id !== context.filledBy,
  }),
  /** Nobody signs the opinion that they proposed. */
  notOwnOpinion: condition({
    on: ['approval.sign', 'approval.endorse'],
    rule: 'plan.3.2.2',
    label: text('不得审签本人提出的拟办意见', 'nobody signs an opinion of their own'),
    reads: ['proposedBy', 'event.by'],
    holds: ({ context, event }) => event.by.id !== context.proposedBy,
  }),
  signedAsProposed: condition({
    on: ['approval.sign', 'approval.endorse'],
    rule: 'plan.3.2.2',
    label: text('同意拟交单位', 'the unit is the one proposed'),
    reads: ['proposedUnit', 'event.unit'],
    holds: ({ context, event }) => event.unit === undefined || event.unit === context.proposedUnit,
  }),
  /** The signer changes nothing silently. */
  changeHasReason: condition({
    on: ['approval.sign', 'approval.endorse'],
    rule: 'plan.3.2.2',
    label: text('改定承办单位的，说明理由', 'another unit is named with a reason'),
    reads: ['event.reason'],
    needs: ['reason'],
    holds: () => true,
  }),
  returnedToForm: condition({
    on: 'approval.return',
    rule: 'plan.3.2.2',
    label: text('退回重填审批单', 'the form is to be filled in again'),
    reads: ['event.to'],
    holds: ({ event }) => event.to === 'form',
  }),
} as const;

/** Guards of the general approval alone. */
export const deputyConditions = {
  /** The secretary signs; the deputy where the body says so. */
  deputyMaySign: condition({
    on: ['approval.sign', 'approval.return'],
    rule: 'plan.3.2.2.1',
    label: text(
      '由书记审签，或本级规定副书记可以审签',
      'the secretary signs, or the body lets the deputy sign',
    ),
    reads: ['event.by', 'policy.units', 'policy.roles', 'policy.choices'],
    holds: ({ event: { by }, env: { policy } }) =>
      policy.choices.deputySigns ||
      (plays(policy, by.role, ['disciplineSecretary']) &&
        unitOf(policy, by.unit)?.roles.includes('disciplineSecretary') === true),
  }),
} as const;

type Guard = GuardsOf<typeof signatureConditions> | GuardsOf<typeof opinionConditions>;

const signing = (clause: SignedByOne): Doing<'approval.sign'> => [
  set(['proposedUnit', 'event.by', 'event.unit'], {
    signedBy: ({ event }) => event.by.id,
    signedUnit: ({ context, event }) => event.unit ?? context.proposedUnit,
  }),
  setMatter(['signedUnit'], { signedFor: ({ context }) => context.signedUnit }),
  record('signature', ({ context, event }) => ({
    about: context.signedUnit,
    reason: event.reason,
    detail: {
      // Nothing comes to be signed but what was proposed.
      proposed: context.proposedUnit as string,
      asProposed: context.signedUnit === context.proposedUnit,
      by: event.by.id,
      ...whyNotLocal(event),
    },
  })),
  settle('approval.sign'),
  ...toDispatch(clause),
];

const sendingBack: Doing<'approval.return'> = [
  set(['sentBack'], { sentBack: ({ context }) => context.sentBack + 1 }),
  record('return', ({ context, event }) => ({
    about: context.form,
    reason: event.reason,
    detail: { by: event.by.id, to: event.to, count: context.sentBack },
  })),
  settle('approval.sign'),
];

/** Whoever signs is to sign. */
export const toSignature = ({ signer }: SignedByOne) => stage('approval.sign', 'sign', office(signer));

/** Whoever signs signs (审签), for the unit proposed or with a reason for another, or returns it unsigned. */
export function signatureSteps<G extends GuardName>(clause: SignedByOne<G>, policy: Policy) {
  const { rule, signers, entitled } = clause;
  const entitledSigner = [...entitled, 'notOwnForm', 'notOwnOpinion'] as const;
  return {
    'approval.sign': [
      { by: signers, rule, when: [...entitledSigner, 'signedAsProposed'], to: 'signed', do: signing(clause) },
      {
        by: signers,
        rule,
        when: [
          ...entitledSigner,
          { not: 'signedAsProposed' },
          ...namedUnitMayHaveIt,
          'unitMaySee',
          'changeHasReason',
          ...keptLocal(policy),
        ],
        to: 'signed',
        do: signing(clause),
      },
    ],
    'approval.return': [
      {
        by: signers,
        rule,
        when: [...entitled, 'returnedToForm'],
        to: 'form',
        do: [...sendingBack, ...toForm(clause)],
      },
      {
        by: signers,
        rule,
        when: [...entitled, { not: 'returnedToForm' }],
        to: 'opinion',
        do: [...sendingBack, ...toOpinion(clause)],
      },
    ],
  } as const satisfies ApprovalSteps<Guard | G>;
}
