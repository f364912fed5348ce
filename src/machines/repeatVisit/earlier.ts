import { mayHandle, type Policy, unitOf } from '../../policy/schema.ts';
import type { PriorStage } from '../../vocabulary/priors.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { type EventTyped, record, setMatter } from '../lifecycle/actions.ts';
import { condition, type Doing, type RepeatVisitEvent } from './context.ts';
import { type Compared, isClosed, matchPrior } from './matching.ts';

type Receiving = EventTyped<RepeatVisitEvent, 'repeat.receive'>;

/** What is compared: of the arriving event, and the earlier matters that it names. */
export const compared = [
  'event.petition',
  'event.at',
  'event.petitioners',
  'event.cause',
  'event.claim',
  'event.priors',
] as const;

/** The match that an arriving event carries the facts for. */
export const matchOf = (event: Compared & Pick<Receiving, 'priors'>) => matchPrior(event, event.priors);

/**
 * The unit first responsible, where it may have the petition: it is one of the body's, and the petition does not
 * complain of it (`reg.30`).
 */
export function earlierUnit(
  event: Compared & Pick<Receiving, 'priors' | 'complainedOf'>,
  policy: Pick<Policy, 'units'>,
): string | undefined {
  const unit = unitOf(policy, matchOf(event).prior?.unit);
  return mayHandle(unit) && !event.complainedOf.units.includes(unit.id) ? unit.id : undefined;
}

const atStage = (stage: PriorStage, label: Text) =>
  condition({
    on: 'repeat.receive',
    rule: 'plan.3.1.2',
    label,
    reads: compared,
    holds: ({ event }) => matchOf(event).stage === stage,
  });

/** Guards on the earlier matter: whether there is one, and how far it has come. */
export const earlierConditions = {
  sameMatter: condition({
    on: 'repeat.receive',
    rule: 'plan.3.1.2',
    label: text('同一信访人、同一事由、同一诉求', 'the same petitioner, the same cause, the same claim'),
    reads: compared,
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
  answeredForGood: condition({
    on: 'repeat.receive',
    rule: 'reg.36.3',
    label: text('原事项程序已终结', 'the earlier matter was answered for good'),
    reads: compared,
    holds: ({ event }) => isClosed(matchOf(event).stage),
  }),
  newFactsClaimed: condition({
    on: 'repeat.receive',
    rule: 'reg.36.3',
    label: text('提出新的事实或理由', 'new facts or reasons are claimed'),
    reads: ['event.newFacts'],
    holds: ({ event }) => event.newFacts,
  }),
} as const;

/** Each earlier matter that was looked at, and in what it differs. */
export const matching: Doing<'repeat.receive'> = [
  record('match', ({ event }) => {
    const { prior, stage, comparisons } = matchOf(event);
    const told = comparisons.map(({ petition, differs }) => `${petition}: ${differs.join(', ') || 'same'}`);
    return {
      about: prior?.petition,
      detail: {
        matched: prior !== undefined,
        ...(stage && { stage }),
        newFacts: event.newFacts,
        compared: told,
      },
    };
  }),
];

/** What repeats an earlier matter names it. */
export const repeated: Doing<'repeat.receive'> = [
  setMatter(compared, { prior: ({ event }) => matchOf(event).prior?.petition }),
  ...matching,
];
