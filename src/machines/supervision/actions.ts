import { type DeadlineOwner, isOwed } from '../../deadlines/deadline.ts';
import type { Addressee } from '../../vocabulary/effects.ts';
import {
  type Action,
  type ActionArgs,
  assignTask,
  discharge,
  record,
  report,
  set,
  settle,
  start,
} from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import { delayedBy, type SupervisionContext, type SupervisionEvent } from './context.ts';
import { ladder } from './levels.ts';
import { type Level, owingUnit, standing } from './standing.ts';

type Args = ActionArgs<SupervisionContext, unknown>;

/** The office that has a level in charge, to be addressed; above it where the petition complains of that very office. */
export const chargeOf = (level: Level, { context: { matter }, env }: Args): Addressee =>
  mayBeTold(ladder[level].heldBy ?? 'disciplineCommission', matter, env.policy);

const ownerOf = (level: Level, { owner }: SupervisionContext): DeadlineOwner => {
  const { heldBy } = ladder[level];
  return heldBy ? { role: heldBy } : owner;
};

/**
 * Who is told to put the duty right: whoever owes it; but the level in charge where the petition complains of
 * that very unit (`reg.30`), or where the duty is an outside organ's, to which the body gives no tasks.
 */
export function toRectify(level: Level, args: Args): Addressee {
  const { context, env } = args;
  const { owner, matter } = context;
  const unit = owingUnit(owner, matter, env.policy);
  const outside = unit?.outside === true || standing(owner, matter, env.policy) === 'superiorOrgan';
  const complainedOf = unit !== undefined && matter.complainedOf.units.includes(unit.id);
  return outside || complainedOf ? chargeOf(level, args) : owner;
}

/** What the arrangement is told of the duty: ids and rules, no words of anybody's. */
const duty = ({ cause, breach, owner, watches: [deadline] }: SupervisionContext) => ({
  cause,
  breach,
  owner: owner.role,
  ...(owner.unit === undefined ? {} : { unit: owner.unit }),
  ...(deadline === undefined ? {} : { deadline }),
});

/** Starts a level's own time and gives out its tasks. */
export function entering(level: Level): readonly Action<SupervisionContext, Opening>[] {
  const kind = ladder[level].deadline;
  const byThen = ({ context }: Args) => owedDeadline(context, kind)?.due;
  return [
    start(kind, ({ context }) => ({ owner: ownerOf(level, context) })),
    assignTask('rectify', (args) => ({
      to: toRectify(level, args),
      by: byThen(args),
      detail: duty(args.context),
    })),
    assignTask('supervise', (args) => ({
      to: chargeOf(level, args),
      by: byThen(args),
      detail: duty(args.context),
    })),
  ];
}

/** Ends a level whose time has passed, tells the next level of it, and starts that one's. */
export function climbing(from: Level, to: Level): readonly Action<SupervisionContext, Opening>[] {
  return [
    settle(ladder[from].deadline),
    report('climbed', (args) => ({
      to: chargeOf(to, args),
      detail: { ...duty(args.context), from, level: to },
    })),
    ...entering(to),
  ];
}

type HandingOver = Action<
  SupervisionContext,
  Extract<SupervisionEvent, { readonly type: 'deadline.handedOver' }>
>;

/** Somebody else owes the duty from here on; the delay stays with whoever held it. */
const takingOver: readonly HandingOver[] = [
  set(({ context, event }) => ({ owner: event.owner, missedBy: delayedBy(context) })),
  record('duty', ({ context, event }) => ({
    about: event.deadline,
    detail: { ...duty(context), delayedBy: delayedBy(context).unit ?? delayedBy(context).role },
  })),
];

/** The level goes on in its own time, and presses whoever owes the duty now. */
export function goingOnWith(level: Level): readonly HandingOver[] {
  const { deadline: kind, heldBy } = ladder[level];
  const owing = set<SupervisionContext, unknown>(({ context: { deadlines, owner } }) => ({
    deadlines: deadlines.map((one) => (one.kind === kind && isOwed(one) ? { ...one, owner } : one)),
  }));
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
export function leaving(level: Level): readonly HandingOver[] {
  return [...takingOver, discharge(ladder[level].deadline)];
}
