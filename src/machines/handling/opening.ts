import { dayOf } from '../../calendar/day.ts';
import type { Terms } from '../../deadlines/compute.ts';
import { lastDayOf } from '../../deadlines/counted.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { referrerOf, responsible } from '../addressees.ts';
import { resultDue } from '../approval/resultDue.ts';
import { type Action, assignTask, report, set, setMatter, start } from '../lifecycle/actions.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { fromAcceptance } from '../term.ts';
import { dueOf, type HandlingContext, handedTo, stated } from './context.ts';
import type { kindConditions } from './kind.ts';
import { answeringLate, type simplifiedConditions, simplifying, simplifyingLate } from './simplified.ts';

type Opened = Action<HandlingContext, Opening>;

/** What runs on from one unit to the next is this unit's now. */
const takingOver: Opened = set(['deadlines', 'matter.unit'], {
  deadlines: ({ context }) => handedTo(responsible(context), context),
});

const unitIsToAccept: readonly Opened[] = [
  start('handling.accept', ({ context }) => ({ owner: responsible(context) })),
  // The day that the dispatch named.
  start('handling.report', ({ context, event, env }) => ({
    owner: responsible(context),
    until: resultDue(context, dayOf(event.at), env),
  })),
];

/** A matter sent back is in hand at once, with a term of its own from that day. */
const takingInHand: readonly Opened[] = [
  takingOver,
  setMatter(['event.at'], { simplified: false, acceptedOn: ({ event }) => dayOf(event.at) }),
  start('handling.conclude', ({ context }) => ({ owner: responsible(context) })),
];

const givingAnew: readonly Opened[] = [
  assignTask('handle', ({ context }) => ({
    to: responsible(context),
    by: dueOf(context, 'handling.report'),
    detail: stated({ reopened: context.reopened, until: dueOf(context, 'handling.conclude') }),
  })),
];

/** The superior's own day while it is ahead; it was met once, so that after it the body's own term counts, from this day. */
function superiorsDayAnew({ matter }: HandlingContext, on: Day, env: Terms): Day {
  const day = matter.referral?.dueOn;
  if (day !== undefined && day >= on) return day;
  return lastDayOf('referral.report', on, env);
}

/** The result that a superior organ has stands no longer: it is told so, and is owed the new one (`reg.22`). */
const reportingAnew: readonly Opened[] = [
  report('referral-reopened', ({ context }) => ({
    rule: 'reg.22',
    to: referrerOf(context.matter),
    detail: stated({ reopened: context.reopened, unit: context.matter.unit }),
  })),
  // The commission looks at the result before the superior has it.
  start('handling.report', ({ context, event, env }) => {
    const on = dayOf(event.at);
    const [until] = [lastDayOf('handling.report', on, env), superiorsDayAnew(context, on, env)].sort();
    return { owner: responsible(context), until };
  }),
  start('referral.report', ({ context, event, env }) => ({
    owner: responsible(context),
    until: superiorsDayAnew(context, dayOf(event.at), env),
  })),
];

/**
 * How a handling starts. The term of a claim counts from the day of acceptance, whoever dallies before the
 * unit takes it (`reg.34`); a term that a unit left by refusing runs on; only where the policy takes the day on which
 * the unit accepts does it start then.
 */
export const waysIn = [
  {
    rule: 'reg.22',
    label: text('退回重新办理，须重新向上级机关报告', 'sent back, to be reported anew to the superior organ'),
    when: ['isReopened', 'reportIsAsked'],
    to: 'inHand',
    do: [...takingInHand, ...reportingAnew, ...givingAnew],
  },
  {
    rule: 'reg.35.2',
    label: text('退回重新办理', 'sent back to be handled anew'),
    when: ['isReopened'],
    to: 'inHand',
    do: [
      ...takingInHand,
      start('handling.report', ({ context }) => ({ owner: responsible(context) })),
      ...givingAnew,
    ],
  },
  {
    rule: 'simple.reply',
    label: text(
      '简易办理，受理、答复期限均已过',
      'simplified, the days for accepting and answering are over',
    ),
    when: ['isSimplified', 'acceptDayIsOver', 'replyDayIsOver'],
    to: 'dispatched',
    do: [takingOver, ...simplifyingLate, ...answeringLate],
  },
  {
    rule: 'simple.accept',
    label: text('简易办理，受理期限已过', 'simplified, the days for accepting are over'),
    when: ['isSimplified', 'acceptDayIsOver'],
    to: 'dispatched',
    do: [takingOver, ...simplifyingLate],
  },
  {
    rule: 'simple.accept',
    label: text('简易办理，待受理', 'simplified, to be accepted'),
    when: ['isSimplified'],
    to: 'dispatched',
    do: [takingOver, ...simplifying],
  },
  {
    rule: 'plan.3.2.2',
    label: text('期限继续计算，待接收', 'the term runs on, to be accepted'),
    when: ['termIsOwed'],
    to: 'dispatched',
    do: [takingOver, ...unitIsToAccept],
  },
  {
    rule: 'reg.34',
    label: text('申诉求决，自受理日起算', 'a claim: its term counts from acceptance'),
    when: ['isAccepted', 'isClaim'],
    to: 'dispatched',
    do: [takingOver, fromAcceptance('handling.conclude', responsible), ...unitIsToAccept],
  },
  {
    rule: 'reg.29',
    label: text('其他事项，自受理日起算', 'any other matter: its answer counts from acceptance'),
    when: ['isAccepted'],
    to: 'dispatched',
    do: [takingOver, fromAcceptance('handling.answer', responsible), ...unitIsToAccept],
  },
  {
    rule: 'policy',
    label: text('自承办单位接收之日起算', 'the term counts from the unit’s acceptance'),
    to: 'dispatched',
    do: [takingOver, ...unitIsToAccept],
  },
] as const satisfies readonly Way<
  HandlingContext,
  GuardsOf<typeof kindConditions> | GuardsOf<typeof simplifiedConditions>
>[];
