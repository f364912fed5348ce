import type { answerabilityMeasures } from '../../vocabulary/events/answerability.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, start } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import { condition, type Doing } from './context.ts';
import { grounds } from './grounds.ts';
import { toUnit, unitItself } from './parties.ts';

/** What only serious consequences call for. */
const grave: readonly (typeof answerabilityMeasures)[number][] = [
  'organisationalMeasure',
  'disciplinaryReferral',
  'criminalReferral',
];

/** Guards on what follows from a finding. */
export const measureConditions = {
  measuresNamed: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text('已列明处理措施', 'what follows is named'),
    reads: ['event.measures'],
    needs: ['measures'],
    holds: () => true,
  }),
  correctionOrdered: condition({
    on: 'answerability.find',
    rule: 'reg.43',
    label: text(
      '条例第四十三至四十六条：由上级责令改正',
      'under articles 43 to 46 the superior orders correction',
    ),
    reads: ['breach', 'event.measures'],
    holds: ({ context, event }) =>
      !grounds[context.breach].correctionFirst || event.measures?.includes('orderCorrection') === true,
  }),
  measuresWarranted: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text(
      '组织处理、移送纪律或司法的，须造成严重后果',
      'organisational measures and referrals only for serious consequences',
    ),
    reads: ['event.seriousConsequences', 'event.measures'],
    holds: ({ event }) =>
      event.seriousConsequences || !grave.some((measure) => event.measures?.includes(measure)),
  }),
  measureStated: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text('列有处理措施', 'a measure is stated'),
    reads: ['event.measures'],
    holds: ({ event }) => event.measures !== undefined,
  }),
} as const;

/** Starts the time for carrying the finding out. */
export const ordering: Doing<'answerability.find'> = [
  start('answerability.close', (args) => ({ owner: unitItself(args) })),
  assignTask('rectify', (args) => ({
    to: toUnit(args),
    by: owedDeadline(args.context, 'answerability.close')?.due,
    detail: { unit: args.context.unit, measures: [...(args.event.measures ?? [])] },
  })),
];
