import { effectSchema, ruleIds } from '../../../src/index.ts';
import type { Walk, Walked } from '../../support/walk.ts';

const name = ({ from, event }: Walked) => `${from.value} --${event.type}`;

/** Refused events that ask for something all the same. */
export const refusedWithEffects = ({ steps }: Walk): string[] =>
  steps.filter(({ taken, effects }) => !taken && effects.length > 0).map(name);

/** Rules that steps name and the rule book does not have. */
export const rulesNotInTheBook = ({ steps }: Walk): string[] => {
  const rules = new Set(steps.flatMap(({ tried }) => tried.map(({ candidate }) => candidate.meta.rule)));
  return [...rules].filter((rule) => !ruleIds.includes(rule));
};

/** Effects that are not of the closed union, or no plain JSON; of those alike in kind, subject and fields one is looked at. */
export const effectsOutsideTheUnion = ({ steps }: Walk): string[] => {
  const kinds = new Map(
    steps.flatMap(({ effects }) => effects).map((one) => [JSON.stringify(shapeOf(one)), one]),
  );
  return [...kinds.values()].flatMap((effect) => {
    const { error } = effectSchema.safeParse(effect);
    const plain = JSON.stringify(effect) === JSON.stringify(JSON.parse(JSON.stringify(effect)));
    const whole = Object.values(effect).every((value) => value !== undefined);
    return error || !plain || !whole ? [`${JSON.stringify(effect)}: ${error?.message}`] : [];
  });
};

/** Effects alike in kind, subject and fields are checked once. */
function shapeOf(effect: object): unknown[] {
  const { type, what, deadline } = effect as { type: string; what?: string; deadline?: string };
  return [type, what, deadline, Object.keys(effect)];
}
