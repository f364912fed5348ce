import { isOwn, unitOf } from '../../policy/schema.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import { record, tell } from '../lifecycle/actions.ts';
import type { GuardsOf, Steps, Way } from '../lifecycle/grammar.ts';
import { condition, type SupervisionContext, type SupervisionEvent } from './context.ts';
import { ladder, takenUpAt } from './levels.ts';
import { entering } from './pressing.ts';
import { type Level, standing } from './standing.ts';

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

/** Guards on why supervision begins, and on which level. */
export const openingConditions = {
  deadlineWasMissed: condition({
    rule: 'reg.40',
    label: text('因期限届满启动', 'a missed deadline opened it'),
    reads: ['cause'],
    holds: ({ context }) => context.cause === 'missedDeadline',
  }),
  foundNotDone: condition({
    rule: 'reg.40',
    label: text('已认定职责未履行', 'the duty was found not done'),
    reads: ['found'],
    holds: ({ context }) => context.found === true,
  }),
  concernsPetitioner: condition({
    rule: 'reg.40',
    label: text('所涉期限系对信访人的义务', 'the duty is one toward the petitioner'),
    reads: ['breach'],
    holds: ({ context }) => owedToPetitioner.has(context.breach),
  }),
  /** On which level whoever owes the duty stands: supervision starts above it. */
  ownerStandsAt: condition({
    rule: 'plan.3.4',
    label: text('责任主体的层级', 'whoever owes the duty stands on this level'),
    reads: ['owner', 'matter.unit', 'policy.units'],
    holds: ({ context, env }, { level }: { readonly level: Level }) =>
      standing(context.owner, context.matter, env.policy) === level,
  }),
  unitIsOurs: condition({
    on: 'supervision.open',
    rule: 'plan.1',
    label: text('被督办单位属本级', 'the unit belongs to the body'),
    reads: ['event.unit', 'policy.units'],
    holds: ({ event, env }) => isOwn(unitOf(env.policy, event.unit)),
  }),
  notOwnUnit: condition({
    on: 'supervision.open',
    rule: 'reg.40',
    label: text('不得自行督办', 'nobody opens supervision of their own unit'),
    reads: ['event.by', 'event.unit'],
    holds: ({ event }) => event.by.unit !== event.unit,
  }),
} as const;

type Guard = GuardsOf<typeof openingConditions>;
type Ways = readonly Way<SupervisionContext, Guard>[];

/** A missed deadline opens it, and the petitioner is told where the duty was one toward them; else an event does. */
export const waysIn = [
  {
    rule: 'reg.40',
    label: text('对信访人的期限届满', 'a deadline toward the petitioner was missed'),
    when: ['deadlineWasMissed', 'concernsPetitioner'],
    to: 'weighing',
    do: [
      tell('follow-up', ({ context }) => ({
        reason: '办理期限届满，有关事项尚未完成，已启动督办',
        remedy: 'ask-superior',
        detail: { breach: context.breach },
      })),
    ],
  },
  {
    rule: 'reg.40',
    label: text('内部期限届满', 'a deadline within the arrangement was missed'),
    when: ['deadlineWasMissed'],
    to: 'weighing',
  },
  {
    rule: 'reg.40',
    label: text('认定职责未履行', 'the duty was found not done'),
    when: ['foundNotDone'],
    to: 'weighing',
  },
  { rule: 'reg.40', label: text('等待启动', 'to be opened'), to: 'opening' },
] as const satisfies Ways;

/** Opened for a cause that somebody states. */
export const openingSteps = {
  'supervision.open': {
    by: ['disciplineCommission', 'leadingGroupOffice', 'superiorOrgan'],
    rule: 'reg.40',
    when: ['unitIsOurs', 'notOwnUnit'],
    to: 'weighing',
    do: [
      record('duty', ({ event }) => ({
        about: event.unit,
        reason: event.reason,
        detail: { cause: event.cause, breach: event.breach },
      })),
    ],
  },
} as const satisfies Steps<SupervisionContext, SupervisionEvent, Guard>;

const taking = (stands: Level) => {
  const level = takenUpAt[stands];
  return {
    rule: ladder[level].rule,
    label: ladder[level].label,
    when: [{ type: 'ownerStandsAt', params: { level: stands } }],
    to: level,
    do: entering(level),
  } as const;
};

/** It starts above whoever owes the duty. */
export const toLevel = [
  taking('leadingGroup'),
  taking('superiorOrgan'),
  taking('chiefOfficer'),
  taking('commission'),
  taking('unit'),
] as const satisfies Ways;
