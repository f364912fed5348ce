import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, record } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, type LevelSteps } from './context.ts';
import { ladder } from './levels.ts';
import { toRectify } from './pressing.ts';
import type { proposalConditions } from './proposals.ts';
import type { Level } from './standing.ts';

/** Guards on a measure. */
export const measureConditions = {
  setsADate: condition({
    on: 'supervision.measure',
    rule: 'reg.39',
    label: text('责令限期整改', 'rectification by a date is ordered'),
    reads: ['event.measure'],
    holds: ({ event }) => event.measure === 'rectifyByDate',
  }),
  dateIsAhead: condition({
    on: 'supervision.measure',
    rule: 'reg.39',
    label: text('整改期限尚未届至', 'the day for putting it right is not over'),
    reads: ['event.rectifyBy', 'event.at'],
    needs: ['rectifyBy'],
    holds: ({ event }) => event.rectifyBy !== undefined && event.rectifyBy >= dayOf(event.at),
  }),
} as const;

const measured: Doing<'supervision.measure'> = [
  record('measure', ({ event }) => ({ reason: event.reason, detail: { measure: event.measure } })),
];

/** A measure against the unit that owes the duty (`reg.39`). */
export const measureSteps = (level: Level) =>
  ({
    'supervision.measure': [
      {
        by: ladder[level].measuredBy,
        rule: 'reg.39',
        when: ['ownerIsOurs', 'setsADate', 'dateIsAhead'],
        do: [
          ...measured,
          assignTask('rectify', (args) => ({
            to: toRectify(level, args),
            by: args.event.rectifyBy,
            reason: args.event.reason,
          })),
        ],
      },
      {
        by: ladder[level].measuredBy,
        rule: 'reg.39',
        when: ['ownerIsOurs', { not: 'setsADate' }],
        do: measured,
      },
    ],
  }) as const satisfies LevelSteps<GuardsOf<typeof measureConditions> | GuardsOf<typeof proposalConditions>>;
