import { dayOf } from '../../calendar/day.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { EffectOf } from '../../vocabulary/effects.ts';
import type { Day } from '../../vocabulary/instant.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { restrict } from '../intake/seenBy.ts';
import {
  type Action,
  assignTask,
  dischargeAll,
  record,
  report,
  set,
  setMatter,
  settle,
  start,
} from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardName, Opening, Step, Way } from '../lifecycle/grammar.ts';
import { reportingWithdrawal } from '../reportBack.ts';
import { oneOfSeveralWithdraws, tellWithdrawn } from '../withdrawal.ts';
import type { ApprovalCondition } from './conditions.ts';
import type { ApprovalContext, ApprovalEvent } from './context.ts';
import { liaisonOf, toBeApproved } from './liaison.ts';
import { resultDue, termEndedBefore } from './resultDue.ts';

/** In what the two approvals differ: the clause, who writes the opinion, who signs. */
export interface ApprovalClause<G extends GuardName> {
  readonly rule: RuleId;
  readonly proposer: RoleId;
  /** Who owes the sign-off. */
  readonly signer: RoleId;
  /** Who may sign or return, the signer among them. */
  readonly signers: readonly RoleId[];
  /** Guards on the person who signs or returns. */
  readonly entitled: readonly G[];
}

type Event<T extends ApprovalEvent['type']> = Extract<ApprovalEvent, { readonly type: T }>;
type Does<E> = readonly Action<ApprovalContext, E>[];

/** The duty of a stage, and the task for whoever owes it. */
function stage<E>(kind: DeadlineKind, task: EffectOf<'assign'>['what'], role: RoleId): Does<E> {
  return [
    start(kind, () => ({ owner: { role } })),
    assignTask(task, ({ context }) => ({ to: { role }, by: owedDeadline(context, kind)?.due })),
  ];
}

const signing: Does<Event<'approval.sign'>> = [
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
    },
  })),
  settle('approval.sign'),
  ...stage<Event<'approval.sign'>>('approval.dispatch', 'dispatch', 'supervisionOffice'),
];

/** What the record says where the petitioner's term was over before the unit had the matter. */
function endedBefore(context: ApprovalContext, on: Day) {
  const termEndedOn = termEndedBefore(context, on);
  return termEndedOn === undefined ? {} : { termEndedOn };
}

/** The steps that both approvals take, under their own clause. */
export function approvalSteps<G extends GuardName>(clause: ApprovalClause<G>) {
  type Guarded = ApprovalCondition | G;
  type StepFor<T extends ApprovalEvent['type']> = Step<ApprovalContext, Event<T>, Guarded>;
  const { rule, proposer, signer, signers, entitled } = clause;
  const toForm = <E>(): Does<E> => stage('approval.form', 'fill-in-form', 'supervisionOffice');
  const toOpinion = <E>(): Does<E> => stage('approval.opinion', 'write-opinion', proposer);
  const toSignature = <E>(): Does<E> => stage('approval.sign', 'sign', signer);

  const beginning = setMatter<ApprovalContext, Opening>(toBeApproved);
  const entering = [
    {
      rule: 'plan.3.2.2',
      label: text('承办单位不予接收，重新拟办', 'a unit refused: propose anew'),
      when: ['returnedByUnit'],
      to: 'opinion',
      do: [
        beginning,
        record('return', ({ context }) => ({ about: context.refusedBy, detail: { by: 'unit' } })),
        ...toOpinion<Opening>(),
      ],
    },
    {
      rule,
      label: text('填写审批单', 'fill in the form'),
      to: 'form',
      do: [beginning, ...toForm<Opening>()],
    },
  ] as const satisfies readonly Way<ApprovalContext, Guarded>[];

  const fillForm = {
    by: 'supervisionOffice',
    rule,
    to: 'opinion',
    do: [
      set(['event.form', 'event.by'], {
        form: ({ event }) => event.form,
        filledBy: ({ event }) => event.by.id,
      }),
      record('form', ({ event }) => ({ about: event.form, detail: { by: event.by.id } })),
      settle('approval.form'),
      ...toOpinion<Event<'approval.fillForm'>>(),
    ],
  } as const satisfies StepFor<'approval.fillForm'>;

  const restrictAnew = {
    ...restrict,
    when: ['seeingUnitRefused', ...restrict.when],
  } as const satisfies StepFor<'intake.restrict'>;

  const propose = {
    by: proposer,
    rule,
    when: [...namedUnitMayHaveIt, 'unitMaySee', 'refusedUnitHasReason'],
    to: 'signature',
    do: [
      set(['event.id', 'event.by', 'event.unit'], {
        opinion: ({ event }) => event.id,
        proposedBy: ({ event }) => event.by.id,
        proposedUnit: ({ event }) => event.unit,
      }),
      record('opinion', ({ event }) => ({
        about: event.unit,
        reason: event.opinion,
        detail: { by: event.by.id, ...(event.reason === undefined ? {} : { again: event.reason }) },
      })),
      settle('approval.opinion'),
      ...toSignature<Event<'approval.propose'>>(),
    ],
  } as const satisfies StepFor<'approval.propose'>;

  const entitledSigner = [...entitled, 'notOwnForm', 'notOwnOpinion'] as const;
  const sign = [
    { by: signers, rule, when: [...entitledSigner, 'signedAsProposed'], to: 'signed', do: signing },
    {
      by: signers,
      rule,
      when: [
        ...entitledSigner,
        { not: 'signedAsProposed' },
        ...namedUnitMayHaveIt,
        'unitMaySee',
        'changeHasReason',
      ],
      to: 'signed',
      do: signing,
    },
  ] as const satisfies readonly StepFor<'approval.sign'>[];

  const sendingBack: Does<Event<'approval.return'>> = [
    set(['sentBack'], { sentBack: ({ context }) => context.sentBack + 1 }),
    record('return', ({ context, event }) => ({
      about: context.form,
      reason: event.reason,
      detail: { by: event.by.id, to: event.to, count: context.sentBack },
    })),
    settle('approval.sign'),
  ];
  const sendBack = [
    {
      by: signers,
      rule,
      when: [...entitled, 'returnedToForm'],
      to: 'form',
      do: [...sendingBack, ...toForm<Event<'approval.return'>>()],
    },
    {
      by: signers,
      rule,
      when: [...entitled, { not: 'returnedToForm' }],
      to: 'opinion',
      do: [...sendingBack, ...toOpinion<Event<'approval.return'>>()],
    },
  ] as const satisfies readonly StepFor<'approval.return'>[];

  const dispatch = {
    by: 'supervisionOffice',
    rule,
    when: ['unitAsSigned', 'liaisonIsKnown', 'liaisonHasNoInterest'],
    to: 'dispatched',
    do: [
      setMatter(['event.unit', 'event.liaison', 'policy.units'], {
        unit: ({ event }) => event.unit,
        liaison: ({ event, env }) => liaisonOf(env.policy, event),
      }),
      assignTask('handle', ({ context, event, env }) => ({
        to: {
          role: 'responsibleUnit',
          unit: event.unit,
          ...(context.matter.liaison === undefined ? {} : { ids: [context.matter.liaison] }),
        },
        by: resultDue(context, dayOf(event.at), env),
        detail: {
          opinion: context.opinion as string,
          ...(context.form === undefined ? {} : { form: context.form }),
          ...endedBefore(context, dayOf(event.at)),
        },
      })),
      settle('approval.dispatch'),
      dischargeAll(),
    ],
  } as const satisfies StepFor<'approval.dispatch'>;

  const withdrawing: Does<Event<'approval.withdraw'>> = [
    tellWithdrawn,
    report('withdrawal', ({ event }) => ({ to: commission, reason: event.reason })),
  ];
  const withdraw = [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }, 'superiorIsToBeTold'],
      to: 'withdrawn',
      do: [...withdrawing, ...reportingWithdrawal, dischargeAll()],
    },
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }, { not: 'superiorIsToBeTold' }],
      to: 'withdrawn',
      do: [...withdrawing, dischargeAll()],
    },
  ] as const satisfies readonly StepFor<'approval.withdraw'>[];

  return { entering, fillForm, restrict: restrictAnew, propose, sign, sendBack, dispatch, withdraw };
}
