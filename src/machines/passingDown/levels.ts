import type { PassingPolicy } from '../../policy/passing.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, settle, start } from '../lifecycle/actions.ts';
import type { GuardName, GuardUse } from '../lifecycle/grammar.ts';
import { condition, type Doing, type PassingContext, type PassingEvent, receiver } from './context.ts';

/** The place of an organ on the way down; -1 where it is no level. */
const levelOf = (organ: string | undefined, passing: PassingPolicy | undefined): number =>
  organ === undefined ? -1 : (passing?.path ?? []).findIndex(({ organs }) => organs.includes(organ));

/** Guards on the levels that a matter is passed through. */
export const levelConditions = {
  /** The organ that it goes to is a level on the way, and not its end. */
  goesToALevel: condition({
    on: ['passing.send', 'passing.settleDispute', 'passing.onward'],
    rule: 'policy',
    label: text('转送到下一层级，由其再行转送', 'it goes to a level below, which passes it on'),
    reads: ['event.organ', 'policy.passing'],
    holds: ({ event, env }) => levelOf(event.organ, env.policy.passing) >= 0,
  }),
  goesFurtherDown: condition({
    on: 'passing.onward',
    rule: 'policy',
    label: text('不向上级或者同级层级再行转送', 'it goes to no level above, or beside, the one that has it'),
    reads: ['organ', 'event.organ', 'policy.passing'],
    holds: ({ context, event, env: { policy } }) => {
      const to = levelOf(event.organ, policy.passing);
      return to < 0 || to > levelOf(context.organ, policy.passing);
    },
  }),
  /** Whoever was assigned it does not pass it on, and has no share for that. */
  isWithALevel: condition({
    rule: 'policy',
    label: text('转送由中间层级收到', 'a level on the way has it, transferred'),
    reads: ['organ', 'mode', 'policy.passing'],
    holds: ({ context, env }) =>
      context.mode === 'transfer' && levelOf(context.organ, env.policy.passing) >= 0,
  }),
} as const;

/** A step by which a matter goes to an organ. */
export interface GoingStep<G extends GuardName, T extends PassingEvent['type']> {
  readonly by: RoleId | readonly RoleId[];
  readonly rule: RuleId;
  readonly when: readonly GuardUse<G>[];
  readonly to: 'sent';
  readonly do: Doing<T>;
}

/** Sent to a level on the way the time for the whole runs on; sent to whoever handles it, it has come to its end. */
export function throughLevels<T extends PassingEvent['type'], G extends GuardName>(
  { path }: PassingPolicy,
  step: GoingStep<G, T>,
): readonly GoingStep<G | 'goesToALevel', T>[] {
  if (path === undefined) return [step];
  return [
    { ...step, when: [...step.when, 'goesToALevel'] },
    { ...step, when: [...step.when, { not: 'goesToALevel' }], do: [...step.do, settle('passing.whole')] },
  ];
}

/** The share of the level that has it counts from its own receipt. */
export const owingShare: Doing<'passing.acknowledge'> = [
  start('passing.lowerShare', ({ context, event, env: { policy } }) => ({
    owner: receiver(context),
    on: event.receivedOn,
    term: policy.passing?.path?.[levelOf(context.organ, policy.passing)]?.share,
  })),
];

/** Whoever passes it on, or takes it in itself, has done its share. */
export const shareDone: readonly Action<PassingContext, unknown>[] = [settle('passing.lowerShare')];
