import type { Actor } from '../vocabulary/events/define.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { Situation } from './situation.ts';

/** How people come to send one type of event. */
export interface Habit {
  /** How much likelier than usual it is here; 0 where nobody would think of it. Once, unless told. */
  readonly likely?: (situation: Situation) => number;
  /** Who sends it; nobody where there is no such person. */
  readonly by: (situation: Situation) => Actor<string> | undefined;
  /** What it states. Nothing, unless told. */
  readonly states?: (situation: Situation) => Readonly<Record<string, unknown>>;
}

/** Habits by event type. */
export type Habits = Readonly<Record<string, Habit>>;

/** Somebody of the office that plays a part. */
export const office =
  (part: RoleId): Habit['by'] =>
  (situation) =>
    situation.officer(part);

/** Somebody of the commission. */
export const commission: Habit['by'] = office('disciplineCommission');

/** Somebody of the unit that has the matter. */
export const ofUnit: Habit['by'] = (situation) =>
  situation.matter.unit === undefined
    ? undefined
    : situation.officer('responsibleUnit', situation.matter.unit);

/** One of the petitioners. */
export const petitioner: Habit['by'] = (situation) => situation.petitioner();

/** Likely only where it holds. */
export const where =
  (holds: (situation: Situation) => boolean) =>
  (situation: Situation): number =>
    holds(situation) ? 1 : 0;
