import type { Addressee } from '../../vocabulary/effects.ts';
import type { ActionArgs } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { ownerOfUnit, partAbove } from '../supervision/standing.ts';
import type { AnswerabilityContext } from './context.ts';

export type Args = ActionArgs<AnswerabilityContext, unknown>;

/** Who may examine and decide, where they stand above the unit: superiors order correction (`reg.43` to `reg.46`). */
export const superiors = ['disciplineCommission', 'leadingGroup', 'superiorOrgan'] as const;

/** Whoever stands above the unit and decides; above them where the petition complains of that very office. */
export const examiner = ({ context: { unit, matter }, env }: Args) =>
  mayBeTold(partAbove(unit, env.policy), matter, env.policy, ['leadingGroup', 'superiorOrgan']);

/** The unit whose duty it was. */
export const unitItself = ({ context: { unit, matter }, env }: Args) => ownerOfUnit(unit, matter, env.policy);

/**
 * Who is told what concerns the unit: the unit; but whoever stands above it where the petition complains of that
 * very unit, so that nothing of the petition reaches it in writing (`reg.30`).
 */
export function toUnit(args: Args): Addressee {
  const { unit, matter } = args.context;
  return matter.complainedOf.units.includes(unit) ? examiner(args) : unitItself(args);
}
