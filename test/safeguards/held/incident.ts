import type { Walk, Walked } from '../../support/walk.ts';

const name = ({ from, event }: Walked) => `${from.value} --${event.type}`;

/** Steps of what goes on beside a matter that start, end or move deadlines that are not its own. */
export const movedForeign = ({ steps }: Walk): string[] =>
  steps
    .filter(({ effects, after }) =>
      effects.some(
        (effect) =>
          (effect.type === 'schedule' || effect.type === 'cancel') &&
          !effect.deadline.startsWith(`${after.instance}.`),
      ),
    )
    .map(name);

/** Steps of what goes on beside a matter that change its term, acceptance or classification. */
export const changedTheMatter = ({ steps }: Walk): string[] =>
  steps
    .filter(({ from, after }) =>
      ['acceptedOn', 'receivedAt', 'classification', 'kind', 'simplified'].some(
        (fact) => from.context.matter[fact] !== after.matter[fact],
      ),
    )
    .map(name);

/** The kinds of deadline that somewhere stand still. */
export const stoppedKinds = ({ states }: Walk): string[] =>
  states.flatMap(({ context }) =>
    context.deadlines.filter(({ state }) => state === 'suspended').map(({ kind }) => kind),
  );
