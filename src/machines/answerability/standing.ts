import { text } from '../../vocabulary/text.ts';
import { standsAbove } from '../supervision/standing.ts';
import { condition } from './context.ts';

/** Guards on who examines. */
export const standingConditions = {
  /** Nobody examines or decides about their own unit, or about one above it. */
  standsAbove: condition({
    rule: 'plan.3.5',
    label: text('由被追责单位的上级提出', 'whoever acts stands above the unit examined'),
    code: 'wrong-role',
    reads: ['unit', 'event.by', 'policy.units', 'policy.roles'],
    holds: ({ context, event, env }) => standsAbove(event.by, context.unit, env.policy),
  }),
} as const;
