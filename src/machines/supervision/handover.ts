import { isOwed } from '../../deadlines/deadline.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, discharge, record, set } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, delayedBy, type LevelSteps, type SupervisionContext } from './context.ts';
import type { endConditions } from './ends.ts';
import { ladder, takenUpAt } from './levels.ts';
import { duty, toRectify } from './pressing.ts';
import { type Level, levels, standing } from './standing.ts';

/** Guards on a duty that goes from hand to hand. */
export const handoverConditions = {
  ownerIsAnother: condition({
    on: 'deadline.handedOver',
    rule: 'reg.40',
    label: text('责任主体已变更', 'another owes the duty from here on'),
    reads: ['owner', 'event.owner'],
    holds: ({ context: { owner }, event }) =>
      owner.role !== event.owner.role || owner.unit !== event.owner.unit,
  }),
  /** Whoever owes the duty now is not supervised by themselves, nor from below. */
  levelIsAbove: condition({
    on: 'deadline.handedOver',
    rule: 'plan.3.4',
    label: text('督办层级高于责任主体', 'the level stands above whoever owes the duty'),
    reads: ['matter.unit', 'event.owner', 'policy.units'],
    holds: ({ context, event, env }, { level }: { readonly level: Level }) => {
      const least = takenUpAt[standing(event.owner, context.matter, env.policy)];
      return levels.indexOf(level) >= levels.indexOf(least);
    },
  }),
} as const;

type HandingOver = Doing<'deadline.handedOver'>;
type Steps = LevelSteps<GuardsOf<typeof handoverConditions> | GuardsOf<typeof endConditions>>;

/** Somebody else owes the duty from here on; the delay stays with whoever held it. */
const takingOver: HandingOver = [
  set(['owner', 'missedBy', 'event.owner'], {
    owner: ({ event }) => event.owner,
    missedBy: ({ context }) => delayedBy(context),
  }),
  record('duty', ({ context, event }) => ({
    about: event.deadline,
    detail: { ...duty(context), delayedBy: delayedBy(context).unit ?? delayedBy(context).role },
  })),
];

/** The level goes on in its own time, and presses whoever owes the duty now. */
function goingOnWith(level: Level): HandingOver {
  const { deadline: kind, heldBy } = ladder[level];
  const owing = set<SupervisionContext, unknown, 'deadlines' | 'owner'>(['deadlines', 'owner'], {
    deadlines: ({ context: { deadlines, owner } }) =>
      deadlines.map((one) => (one.kind === kind && isOwed(one) ? { ...one, owner } : one)),
  });
  return [
    ...takingOver,
    ...(heldBy === undefined ? [owing] : []),
    assignTask('rectify', (args) => ({
      to: toRectify(level, args),
      by: owedDeadline(args.context, kind)?.due,
      detail: duty(args.context),
    })),
  ];
}

/** The level does not stand above whoever owes the duty now: another takes it up. */
function leaving(level: Level): HandingOver {
  return [...takingOver, discharge(ladder[level].deadline)];
}

/** Another owes the duty: the level presses them from here on, or leaves them to one that stands above them. */
export function handoverSteps(level: Level): Steps {
  const goingOn = { by: 'system', rule: 'reg.40', do: goingOnWith(level) } as const;
  // Nobody stands above the highest.
  if (level === levels.at(-1))
    return { 'deadline.handedOver': { ...goingOn, when: ['isWatched', 'ownerIsAnother'] } };
  const isAbove = { type: 'levelIsAbove', params: { level } } as const;
  return {
    'deadline.handedOver': [
      { ...goingOn, when: ['isWatched', isAbove, 'ownerIsAnother'] },
      {
        by: 'system',
        rule: 'plan.3.4',
        when: ['isWatched', { not: isAbove }],
        to: 'weighing',
        do: leaving(level),
      },
    ],
  };
}
