import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { condition } from './context.ts';

/** Guards on what an opinion comes to, where it is drafted and where it is given. */
export const outcomeConditions = {
  outcomeIsOffered: condition({
    on: ['reviewCase.decide', 'reviewCase.draftOpinion'],
    rule: 'policy',
    label: text('方案允许作出此种意见', 'the policy has an opinion of that kind'),
    reads: ['event.outcome', 'policy.reviewing'],
    holds: ({ event, env }) => env.policy.reviewing?.outcomes.includes(event.outcome) === true,
  }),
  /** What is revoked says what was at fault, and what is ordered anew by which day. */
  faultAndDayNamed: condition({
    on: ['reviewCase.decide', 'reviewCase.draftOpinion'],
    rule: 'reg.35.2',
    label: text(
      '撤销的载明过错，责令重作的载明期限',
      'what is revoked names the fault, what is made anew a day ahead',
    ),
    reads: ['event.outcome', 'event.fault', 'event.redoBy', 'event.at'],
    needs: ({ event }) =>
      event.outcome === 'revokeRedo' ? ['fault', 'redoBy'] : event.outcome === 'revokeOnly' ? ['fault'] : [],
    holds: ({ event }) => event.redoBy === undefined || event.redoBy >= dayOf(event.at),
  }),
} as const;
