import type { DeadlineOwner } from '../../deadlines/deadline.js';
import type { Addressee } from '../../vocabulary/effects.js';
import { type Action, type ActionArgs, assignTask, report, settle, start } from '../lifecycle/actions.js';
import { owedDeadline } from '../lifecycle/context.js';
import type { Opening } from '../lifecycle/grammar.js';
import type { SupervisionContext } from './context.js';
import { ladder } from './levels.js';
import { type Level, owingUnit, standing } from './standing.js';

type Args = ActionArgs<SupervisionContext, unknown>;

/** The office that has a level in charge, to be addressed. */
export const chargeOf = (level: Level): { role: Addressee['role'] } => ({
  role: ladder[level].heldBy ?? 'disciplineCommission',
});

const ownerOf = (level: Level, { owner }: SupervisionContext): DeadlineOwner => {
  const { heldBy } = ladder[level];
  return heldBy ? { role: heldBy } : owner;
};

/**
 * Who is told to put the duty right: whoever owes it; but the level in charge where the petition complains of
 * that very unit (`reg.30`), or where the duty is an outside organ's, to which the body gives no tasks.
 */
export function toRectify(level: Level, { context: { owner, matter }, env }: Args): Addressee {
  const unit = owingUnit(owner, matter, env.policy);
  const outside = unit?.outside === true || standing(owner, matter, env.policy) === 'superiorOrgan';
  const complainedOf = unit !== undefined && matter.complainedOf.units.includes(unit.id);
  return outside || complainedOf ? chargeOf(level) : owner;
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
      to: chargeOf(level),
      by: byThen(args),
      detail: duty(args.context),
    })),
  ];
}

/** Ends a level whose time has passed, tells the next level of it, and starts that one's. */
export function climbing(from: Level, to: Level): readonly Action<SupervisionContext, Opening>[] {
  return [
    settle(ladder[from].deadline),
    report('climbed', ({ context }) => ({ to: chargeOf(to), detail: { ...duty(context), from, level: to } })),
    ...entering(to),
  ];
}
