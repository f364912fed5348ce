import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { Addressee } from '../../vocabulary/effects.ts';
import { type Action, type ActionArgs, assignTask, start } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import type { SupervisionContext } from './context.ts';
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
export const duty = ({ cause, breach, owner, watches: [deadline] }: SupervisionContext) => ({
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
