import { dayOf } from '../../calendar/day.ts';
import { isOwn, unitOf } from '../../policy/schema.ts';
import type { answerabilityMeasures } from '../../vocabulary/events/answerability.ts';
import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { standsAbove } from '../supervision/standing.ts';
import { onlyWhereSerious } from './consequences.ts';
import type { AnswerabilityContext, AnswerabilityEvent } from './context.ts';

const condition = conditionsFor<AnswerabilityContext, AnswerabilityEvent>();

/** What only serious consequences call for. */
const grave: readonly (typeof answerabilityMeasures)[number][] = [
  'organisationalMeasure',
  'disciplinaryReferral',
  'criminalReferral',
];

/** The guards of answerability. */
export const answerabilityConditions = {
  referred: condition<never>({
    rule: 'reg.40',
    label: text('由督办移送', 'referred by supervision'),
    holds: ({ context }) => context.referred,
  }),
  unitIsOurs: condition<'answerability.open'>({
    rule: 'plan.3.5',
    label: text('被追责单位属本级', 'the unit belongs to the body'),
    holds: ({ event, env }) => isOwn(unitOf(env.policy, event.unit)),
  }),
  /** Nobody examines or decides about their own unit, or about one above it. */
  standsAbove: condition<'answerability.examine'>({
    rule: 'plan.3.5',
    label: text('由被追责单位的上级提出', 'whoever acts stands above the unit examined'),
    code: 'wrong-role',
    holds: ({ context, event, env }) => standsAbove(event.by, context.unit, env.policy),
  }),
  /** `plan.3.5` and `reg.42` are about serious consequences only. */
  seriousWhereRequired: condition<'answerability.open' | 'answerability.find'>({
    rule: 'reg.42',
    label: text(
      '该条以造成严重后果为前提的，须有严重后果',
      'the consequences are serious where the article asks for that',
    ),
    holds: ({ context, event }) => !onlyWhereSerious(context.breach) || event.seriousConsequences,
  }),
  dayIsAhead: condition<'answerability.invite'>({
    rule: 'plan.3.5',
    label: text('说明情况的期限尚未届至', 'the day for the statement is still to come'),
    holds: ({ event }) => event.until > dayOf(event.at),
  }),
  invited: condition<never>({
    rule: 'plan.3.5',
    label: text('已通知说明情况', 'the unit was asked already'),
    holds: ({ context }) => context.speakBy !== undefined,
  }),
  isOfUnit: condition<'answerability.hear'>({
    rule: 'plan.3.5',
    label: text('由被追责单位说明', 'the unit examined speaks for itself'),
    code: 'wrong-role',
    holds: ({ context, event }) => event.by.unit === context.unit,
  }),
  /** No finding about a unit that was not heard; silence until the day named does not stop it. */
  unitWasHeard: condition<'answerability.find'>({
    rule: 'plan.3.5',
    label: text(
      '已听取单位说明，或单位逾期未作说明',
      'the unit was heard, or let the day named for its statement pass',
    ),
    holds: ({ context, event }) =>
      context.heard || (context.speakBy !== undefined && context.speakBy < dayOf(event.at)),
  }),
  isAnswerable: condition<'answerability.find'>({
    rule: 'plan.3.5',
    label: text('认定应当承担责任', 'the unit is found answerable'),
    holds: ({ event }) => event.answerable,
  }),
  measuresNamed: condition<'answerability.find'>({
    rule: 'plan.3.5',
    label: text('已列明处理措施', 'what follows is named'),
    needs: ['measures'],
    holds: () => true,
  }),
  correctionOrdered: condition<'answerability.find'>({
    rule: 'reg.43',
    label: text(
      '条例第四十三至四十六条：由上级责令改正',
      'under articles 43 to 46 the superior orders correction',
    ),
    holds: ({ context, event }) =>
      onlyWhereSerious(context.breach) || event.measures?.includes('orderCorrection') === true,
  }),
  measuresWarranted: condition<'answerability.find'>({
    rule: 'plan.3.5',
    label: text(
      '组织处理、移送纪律或司法的，须造成严重后果',
      'organisational measures and referrals only for serious consequences',
    ),
    holds: ({ event }) =>
      event.seriousConsequences || !grave.some((measure) => event.measures?.includes(measure)),
  }),
  measureStated: condition<'answerability.find'>({
    rule: 'plan.3.5',
    label: text('列有处理措施', 'a measure is stated'),
    holds: ({ event }) => event.measures !== undefined,
  }),
  concernsPetition: condition<'answerability.find'>({
    rule: 'reg.21',
    label: text('系信访人所反映', 'the petition raised it'),
    holds: ({ event }) => event.concernsPetition,
  }),
  answerIsWorded: condition<'answerability.find'>({
    rule: 'reg.21',
    label: text('已写明对信访人的答复', 'what the petitioner is told is written'),
    needs: ['answer'],
    holds: () => true,
  }),
} as const;

export type AnswerabilityCondition = GuardsOf<typeof answerabilityConditions>;
