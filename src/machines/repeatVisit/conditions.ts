import { mayHandle, type Policy, unitOf } from '../../policy/schema.ts';
import type { repeatEvents } from '../../vocabulary/events/repeat.ts';
import type { PriorStage } from '../../vocabulary/priors.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { notAGroup, oralIsRecorded, petitionersCounted } from '../intake/arrivalFacts.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { othersGoOn } from '../withdrawal.ts';
import { isClosed, matchPrior } from './matching.ts';

/** The events that a repeat visit knows. */
export type RepeatVisitEvent = LifecycleEvent<typeof repeatEvents>;
type Receiving = Extract<RepeatVisitEvent, { readonly type: 'repeat.receive' }>;

const condition = conditionsFor<LifecycleContext, RepeatVisitEvent>();

/** The match that an arriving event carries the facts for. */
export const matchOf = (event: Receiving) => matchPrior(event, event.priors);

/**
 * The unit first responsible, where it may have the petition: it is one of the body's, and the petition does not
 * complain of it (`reg.30`).
 */
export function earlierUnit(event: Receiving, policy: Policy): string | undefined {
  const unit = unitOf(policy, matchOf(event).prior?.unit);
  return mayHandle(unit) && !event.complainedOf.units.includes(unit.id) ? unit.id : undefined;
}

const atStage = (stage: PriorStage, label: Text) =>
  condition<'repeat.receive'>({
    rule: 'plan.3.1.2',
    label,
    holds: ({ event }) => matchOf(event).stage === stage,
  });

/** The guards of a repeat visit. */
export const conditions = {
  notAGroup,
  petitionersCounted,
  oralIsRecorded,
  othersGoOn,
  sameMatter: condition<'repeat.receive'>({
    rule: 'plan.3.1.2',
    label: text('同一信访人、同一事由、同一诉求', 'the same petitioner, the same cause, the same claim'),
    holds: ({ event }) => matchOf(event).prior !== undefined,
  }),
  stillInHand: atStage('inHand', text('原事项正在办理', 'the earlier matter is in hand')),
  remedyIsOpen: atStage('remedyOpen', text('复查、复核期限未过', 'a remedy of the earlier matter is open')),
  wasReexamined: atStage('reexamined', text('原事项已经复核', 'the earlier matter was re-examined')),
  windowWentBy: atStage(
    'ended',
    text('逾期未申请复查、复核', 'the remedy of the earlier matter was not asked for in time'),
  ),
  /** Answered for good: re-examined, or its remedy not asked for in time. */
  answeredForGood: condition<'repeat.receive'>({
    rule: 'reg.36.3',
    label: text('原事项程序已终结', 'the earlier matter was answered for good'),
    holds: ({ event }) => isClosed(matchOf(event).stage),
  }),
  newFactsClaimed: condition<'repeat.receive'>({
    rule: 'reg.36.3',
    label: text('提出新的事实或理由', 'new facts or reasons are claimed'),
    holds: ({ event }) => event.newFacts,
  }),
  unitIsNamed: condition<'repeat.receiveByUnit'>({
    rule: 'plan.3.1.2',
    label: text('由原承办单位继续接待', 'the unit first responsible goes on receiving'),
    holds: ({ context }) => context.matter.unit !== undefined,
  }),
} as const;
