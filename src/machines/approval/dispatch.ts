import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, dischargeAll, setMatter, settle } from '../lifecycle/actions.ts';
import type { GuardName, GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import type { ApprovalClause } from './clause.ts';
import { type ApprovalContext, type ApprovalSteps, condition } from './context.ts';
import { liaisonOf, needsLiaison } from './liaison.ts';
import { resultDue, termEndedBefore } from './resultDue.ts';

/** Guards on where the matter goes. */
export const dispatchConditions = {
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
    reads: [...interestRead, 'event.liaison', 'event.unit', 'policy.units'],
    holds: ({ context: { matter }, event, env }) => {
      const liaison = liaisonOf(env.policy, event);
      return liaison === undefined || !hasInterest(matter, liaison);
    },
  }),
} as const;

/** What the record says where the petitioner's term was over before the unit had the matter. */
function endedBefore(context: ApprovalContext, on: Day) {
  const termEndedOn = termEndedBefore(context, on);
  return termEndedOn === undefined ? {} : { termEndedOn };
}

/** The matter goes to the unit signed for, with a day for its result. */
export const dispatchSteps = <G extends GuardName = never>({ rule, dispatch }: ApprovalClause<G>) =>
  ({
    'approval.dispatch': {
      by: dispatch.by,
      rule,
      when: [...dispatch.entitled, 'unitAsSigned', 'liaisonIsKnown', 'liaisonHasNoInterest'],
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
    },
  }) as const satisfies ApprovalSteps<GuardsOf<typeof dispatchConditions> | G>;
