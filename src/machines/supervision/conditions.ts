import { dayOf } from '../../calendar/day.ts';
import { isOwn, plays, unitOf } from '../../policy/schema.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import { onlyWhereSerious } from '../answerability/consequences.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { delayedBy, type SupervisionContext, type SupervisionEvent } from './context.ts';
import { takenUpAt } from './levels.ts';
import { type Level, levels, owingUnit, standing } from './standing.ts';

const condition = conditionsFor<SupervisionContext, SupervisionEvent>();

/** Duties that the regulation sets toward the petitioner: notice, handling, reply, review. */
const owedToPetitioner: ReadonlySet<RuleId> = new Set([
  'reg.23.1',
  'reg.23.2',
  'reg.29',
  'reg.31.6',
  'reg.34',
  'reg.35.2',
  'reg.36.2',
  'simple.accept',
  'simple.reply',
]);

/** The guards of supervision. */
export const supervisionConditions = {
  deadlineWasMissed: condition<never>({
    rule: 'reg.40',
    label: text('因期限届满启动', 'a missed deadline opened it'),
    holds: ({ context }) => context.cause === 'missedDeadline',
  }),
  concernsPetitioner: condition<never>({
    rule: 'reg.40',
    label: text('所涉期限系对信访人的义务', 'the duty is one toward the petitioner'),
    holds: ({ context }) => owedToPetitioner.has(context.breach),
  }),
  /** On which level whoever owes the duty stands: supervision starts above it. */
  ownerStandsAt: condition<never, { level: Level }>({
    rule: 'plan.3.4',
    label: text('责任主体的层级', 'whoever owes the duty stands on this level'),
    holds: ({ context, env }, { level }) => standing(context.owner, context.matter, env.policy) === level,
  }),
  unitIsOurs: condition<'supervision.open'>({
    rule: 'plan.1',
    label: text('被督办单位属本级', 'the unit belongs to the body'),
    holds: ({ event, env }) => isOwn(unitOf(env.policy, event.unit)),
  }),
  notOwnUnit: condition<'supervision.open'>({
    rule: 'reg.40',
    label: text('不得自行督办', 'nobody opens supervision of their own unit'),
    holds: ({ event }) => event.by.unit !== event.unit,
  }),
  ownerIsOurs: condition<never>({
    rule: 'plan.1',
    label: text('责任主体属本级', 'whoever owes the duty belongs to the body'),
    holds: ({ context, env }) => isOwn(owingUnit(context.owner, context.matter, env.policy)),
  }),
  speaksForOwner: condition<'supervision.answer'>({
    rule: 'reg.40',
    label: text('由被督办单位反馈', 'the supervised unit itself answers'),
    code: 'wrong-role',
    holds: ({ context, event, env }) => {
      const unit = owingUnit(context.owner, context.matter, env.policy);
      return unit === undefined
        ? plays(env.policy, event.by.role, [context.owner.role])
        : unit.id === event.by.unit;
    },
  }),
  answerOwed: condition<never>({
    rule: 'reg.40',
    label: text('有待反馈的改进建议', 'proposals wait for an answer'),
    holds: ({ context }) => context.answerOwed,
  }),
  setsADate: condition<'supervision.measure'>({
    rule: 'reg.39',
    label: text('责令限期整改', 'rectification by a date is ordered'),
    holds: ({ event }) => event.measure === 'rectifyByDate',
  }),
  dateIsAhead: condition<'supervision.measure'>({
    rule: 'reg.39',
    label: text('整改期限尚未届至', 'the day for putting it right is not over'),
    needs: ['rectifyBy'],
    holds: ({ event }) => event.rectifyBy !== undefined && event.rectifyBy >= dayOf(event.at),
  }),
  seriousWhereRequired: condition<'supervision.refer'>({
    rule: 'plan.3.5',
    label: text(
      '以造成严重后果为前提的，须有严重后果',
      'the consequences are serious where the rule not kept asks for that',
    ),
    holds: ({ event }) => !onlyWhereSerious(event.breach) || event.seriousConsequences,
  }),
  referred: condition<never>({
    rule: 'plan.3.5',
    label: text('已移送责任追究', 'referred for answerability already'),
    holds: ({ context }) => context.referred,
  }),
  watchesDeadline: condition<never>({
    rule: 'reg.40',
    label: text('随期限事项办结而终结', 'ends when the missed duty itself is settled'),
    holds: ({ context }) => context.watches.length > 0,
  }),
  /** Of a duty that went from hand to hand, whoever let its day pass: what is pursued is that delay. */
  delayIsOurs: condition<never>({
    rule: 'plan.1',
    label: text('造成逾期的责任主体属本级', 'whoever let the day pass belongs to the body'),
    holds: ({ context, env }) => isOwn(owingUnit(delayedBy(context), context.matter, env.policy)),
  }),
  ownerIsAnother: condition<'deadline.handedOver'>({
    rule: 'reg.40',
    label: text('责任主体已变更', 'another owes the duty from here on'),
    holds: ({ context: { owner }, event }) =>
      owner.role !== event.owner.role || owner.unit !== event.owner.unit,
  }),
  /** Whoever owes the duty now is not supervised by themselves, nor from below. */
  levelIsAbove: condition<'deadline.handedOver', { level: Level }>({
    rule: 'plan.3.4',
    label: text('督办层级高于责任主体', 'the level stands above whoever owes the duty'),
    holds: ({ context, event, env }, { level }) => {
      const least = takenUpAt[standing(event.owner, context.matter, env.policy)];
      return levels.indexOf(level) >= levels.indexOf(least);
    },
  }),
  isWatched: condition<'deadline.settled' | 'deadline.handedOver'>({
    rule: 'reg.40',
    label: text('所指期限系督办对象', 'the deadline named is the one supervised'),
    holds: ({ context, event }) => context.watches.includes(event.deadline),
  }),
  deadlineFellAway: condition<'deadline.settled'>({
    rule: 'reg.40',
    label: text('该期限事项已不需办理', 'the duty fell away'),
    holds: ({ event }) => event.state === 'discharged',
  }),
  dutyIsDone: condition<'supervision.close'>({
    rule: 'reg.40',
    label: text('责任事项已办结', 'the duty is done'),
    holds: ({ event }) => event.outcome === 'dutyDone',
  }),
} as const;

export type SupervisionCondition = GuardsOf<typeof supervisionConditions>;
