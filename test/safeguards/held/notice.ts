import type { Effect } from '../../../src/index.ts';
import type { Walk, Walked } from '../../support/walk.ts';

type Output = { outcome: string; handOff?: { lifecycle: string; input: object } };

/** A notice with its reason and remedy; or, where no address is known, the record that it could not be given. */
const isNotice = (effect: Effect) =>
  (effect.type === 'notify' &&
    effect.to.role === 'petitioner' &&
    effect.reason !== undefined &&
    effect.remedy !== undefined) ||
  (effect.type === 'record' &&
    effect.what === 'notice-impossible' &&
    effect.reason !== undefined &&
    effect.detail?.remedy !== undefined);

const extended = ({ from, after }: Walked) =>
  after.deadlines.some(
    ({ id, extension }) => extension && !from.context.deadlines.some((old) => old.id === id && old.extension),
  );

const told = ({ effects }: Walked) => effects.some(isNotice);
const name = ({ from, event, to }: Walked) => `${from.value} --${event.type}--> ${to?.value}`;

const taken = ({ steps }: Walk) => steps.filter(({ to }) => to !== undefined);

/** Ends of a matter of which nobody is told, and nobody records that no address is known. */
export const endedUntold = (walk: Walk): string[] =>
  taken(walk)
    .filter(({ to }) => to?.status === 'done' && !(to.output as Output).handOff)
    .filter((step) => !told(step))
    .map(name);

/** Extensions of which nobody is told. */
export const extendedUntold = (walk: Walk): string[] =>
  taken(walk)
    .filter((step) => extended(step) && !told(step))
    .map(name);

/** Notices to a petitioner whom nobody can reach. */
export const toldUnreachable = (walk: Walk): string[] =>
  taken(walk)
    .filter(({ from, after }) => !from.context.matter.reachable && !after.matter.reachable)
    .filter(({ effects }) => effects.some((one) => one.type === 'notify' && one.to.role === 'petitioner'))
    .map(name);
