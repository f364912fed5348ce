import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { assignTask, record, set, start } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type AssistanceSteps, assistant, condition } from './context.ts';

/** Guards on who is named, and for when. */
export const namingConditions = {
  unitMaySee,
  /** There is nobody to assist before a unit has the matter. */
  leadHasIt: condition({
    on: 'assistance.name',
    rule: 'policy',
    label: text('主办单位已确定', 'a unit has the matter and leads'),
    reads: ['matter.unit'],
    holds: ({ context }) => context.matter.unit !== undefined,
  }),
  matterIsOver: condition({
    on: 'assistance.name',
    rule: 'policy',
    label: text('事项已办结', 'the matter is concluded'),
    reads: ['matter.concludedOn'],
    holds: ({ context }) => context.matter.concludedOn !== undefined,
  }),
  assistantIsAnother: condition({
    on: 'assistance.name',
    rule: 'policy',
    label: text('协办单位不是主办单位', 'the unit named is not the one that leads'),
    reads: ['matter.unit', 'event.unit'],
    holds: ({ context, event }) => event.unit !== context.matter.unit,
  }),
  dayIsAhead: condition({
    on: 'assistance.name',
    rule: 'policy',
    label: text('协办期限尚未届至', 'the day for its part is still to come'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until > dayOf(event.at),
  }),
} as const;

/**
 * The office or the lead names a unit for a part of the matter, by a day. What is said against a unit never reaches it
 * (`reg.30`), and a report about a person only the unit that may see it.
 */
export const namingSteps = (by: NonNullable<Policy['joint']>['assistantsNamedBy']) =>
  ({
    'assistance.name': {
      by,
      rule: 'policy',
      when: [
        'leadHasIt',
        { not: 'matterIsOver' },
        'assistantIsAnother',
        'dayIsAhead',
        'unitMaySee',
        ...namedUnitMayHaveIt,
      ],
      to: 'named',
      do: [
        set(['event.unit', 'event.owes'], {
          unit: ({ event }) => event.unit,
          owes: ({ event }) => event.owes,
        }),
        record('assistance', ({ event }) => ({
          about: event.unit,
          reason: event.reason,
          detail: { owes: event.owes, until: event.until, by: event.by.id },
        })),
        start('assistance.accept', (args) => ({ owner: assistant(args) })),
        start('assistance.give', (args) => ({ owner: assistant(args), until: args.event.until })),
        assignTask('assist', (args) => ({
          to: assistant(args),
          by: args.event.until,
          reason: args.event.reason,
          detail: { owes: args.event.owes },
        })),
      ],
    },
  }) as const satisfies AssistanceSteps<GuardsOf<typeof namingConditions>>;
