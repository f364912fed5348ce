import type { Petition } from '../engine/petition.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import { isOnTheSpot } from './case.ts';
import type { Minute } from './clock.ts';
import { enteredFor } from './entering.ts';
import { habits } from './habits/all.ts';
import type { Known, KnownEvent } from './knownEvents.ts';
import type { Random } from './random.ts';
import { Situation, type World } from './situation.ts';

/** What somebody could do now, and how likely it is. */
export interface Choice {
  readonly next: KnownEvent;
  readonly situation: Situation;
  readonly weight: number;
}

/** What people would think of doing about a petition now. */
export function choicesOf(
  petition: Petition,
  known: readonly Known[],
  now: Minute,
  world: World,
  random: Random,
): Choice[] {
  const spot = petition.beside.filter(isOnTheSpot);
  const { habits: weights } = world.profile;
  return known.flatMap(({ next, course }) => {
    const habit = habits[next.type];
    const weight = weights[next.type] ?? 0;
    if (!habit || weight === 0) return [];
    if (spot.length > 0 && !spot.includes(course)) return [];
    const situation = new Situation(world, petition, course, now, random);
    const likely = weight * (habit.likely?.(situation) ?? 1);
    return likely > 0 ? [{ next, situation, weight: likely }] : [];
  });
}

/** Who takes a choice, and what the event states; nothing where there is nobody for it. */
export function statedBy({
  next,
  situation,
}: Choice): { readonly by: Actor<string>; readonly states: object } | undefined {
  const habit = habits[next.type];
  const by = habit?.by(situation);
  if (!by) return undefined;
  const { petition, course } = situation;
  const same = petition.beside.filter(({ lifecycle }) => lifecycle === course.lifecycle);
  const incident = !next.opens && same.length > 1 ? { incident: course.instance } : {};
  return {
    by,
    states: {
      ...enteredFor(by, situation.world, situation.day, situation.random),
      ...incident,
      ...habit?.states?.(situation),
    },
  };
}
