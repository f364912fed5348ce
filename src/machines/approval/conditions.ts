import { plays, unitOf } from '../../policy/schema.ts';
import type { complexApprovalEvents, generalApprovalEvents } from '../../vocabulary/events/approval.ts';
import { text } from '../../vocabulary/text.ts';
import { criteriaAreGeneral } from '../intake/criteria.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest } from '../lifecycle/interest.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { superiorIsToBeTold } from '../reportBack.ts';
import { othersGoOn } from '../withdrawal.ts';
import type { ApprovalContext } from './context.ts';
import { liaisonOf, needsLiaison } from './liaison.ts';

type AnyApprovalEvent = LifecycleEvent<typeof generalApprovalEvents & typeof complexApprovalEvents>;

const condition = conditionsFor<ApprovalContext, AnyApprovalEvent>();

/** Guards of both approvals. */
export const approvalConditions = {
  /** A unit refused to accept the matter, and it is to be proposed anew. */
  returnedByUnit: condition({
    rule: 'plan.3.2.2',
    label: text('承办单位不予接收，退回重新拟办', 'a unit refused the matter, which comes back'),
    reads: ['returned'],
    holds: ({ context }) => context.returned,
  }),
  unitMaySee,
  /** Who may see a report is named anew only where the unit named before refused it: else nobody could have it. */
  seeingUnitRefused: condition({
    rule: 'reg.30',
    label: text('原限定知悉的单位不予接收', 'the unit that may see the report refused it'),
    reads: ['refusedBy', 'matter.seenBy'],
    holds: ({ context }) =>
      context.matter.seenBy !== undefined && context.matter.seenBy === context.refusedBy,
  }),
  /** A unit that refused is not proposed again as if nothing had been. */
  refusedUnitHasReason: condition({
    on: 'approval.propose',
    rule: 'plan.3.2.2',
    label: text('再次拟交原退回单位的，说明理由', 'a unit that refused is proposed again with a reason only'),
    reads: ['refusedBy', 'event.unit', 'event.reason'],
    needs: ({ context, event }) => (event.unit === context.refusedBy ? ['reason'] : []),
    holds: () => true,
  }),
  /** Nobody signs the form that they filled in. */
  notOwnForm: condition({
    on: 'approval.sign',
    rule: 'plan.3.2.2',
    label: text('不得审签本人填写的审批单', 'nobody signs a form of their own'),
    reads: ['filledBy', 'event.by'],
    holds: ({ context, event }) => event.by.id !== context.filledBy,
  }),
  /** Nobody signs the opinion that they proposed. */
  notOwnOpinion: condition({
    on: 'approval.sign',
    rule: 'plan.3.2.2',
    label: text('不得审签本人提出的拟办意见', 'nobody signs an opinion of their own'),
    reads: ['proposedBy', 'event.by'],
    holds: ({ context, event }) => event.by.id !== context.proposedBy,
  }),
  signedAsProposed: condition({
    on: 'approval.sign',
    rule: 'plan.3.2.2',
    label: text('同意拟交单位', 'the unit is the one proposed'),
    reads: ['proposedUnit', 'event.unit'],
    holds: ({ context, event }) => event.unit === undefined || event.unit === context.proposedUnit,
  }),
  /** The signer changes nothing silently. */
  changeHasReason: condition({
    on: 'approval.sign',
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
  unitAsSigned: condition({
    on: 'approval.dispatch',
    rule: 'plan.3.2.2',
    label: text('交办单位与审签意见一致', 'the matter goes to the unit signed for'),
    reads: ['signedUnit', 'event.unit'],
    holds: ({ context, event }) => event.unit === context.signedUnit,
  }),
  /** Every department has a liaison person; who it is must be known before the matter goes there. */
  liaisonIsKnown: condition({
    on: 'approval.dispatch',
    rule: 'plan.3.2.2.1',
    label: text('机关业务部门已确定联系人', 'the department’s liaison person is known'),
    reads: ['event.liaison', 'event.unit', 'policy.units'],
    needs: ({ event, env: { policy } }) =>
      needsLiaison(policy, event.unit) && liaisonOf(policy, event) === undefined ? ['liaison'] : [],
    holds: () => true,
  }),
  /** The liaison person has no interest in the matter and is not complained of. */
  liaisonHasNoInterest: condition({
    on: 'approval.dispatch',
    rule: 'reg.28',
    label: text('联系人与事项无利害关系', 'the liaison person has no interest in the matter'),
    reads: [
      'matter.interested',
      'matter.complainedOf',
      'matter.petitioners',
      'event.liaison',
      'event.unit',
      'policy.units',
    ],
    holds: ({ context: { matter }, event, env }) => {
      const liaison = liaisonOf(env.policy, event);
      return liaison === undefined || !hasInterest(matter, liaison);
    },
  }),
  criteriaAreGeneral,
  othersGoOn,
  superiorIsToBeTold,
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

/** Names of the guards of both approvals. */
export type ApprovalCondition = GuardsOf<typeof approvalConditions>;
