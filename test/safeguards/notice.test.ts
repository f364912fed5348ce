import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/index.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import type { Walked } from '../support/walk.ts';

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

describe('safeguard 1: whatever ends, diverts, extends or declines a matter is told with reason and remedy', () => {
  for (const { id, place } of walked.filter((one) => one.place === 'phase')) {
    const steps = () => walkOf(id).steps.filter(({ to }) => to !== undefined);

    test(`${id}: a matter that ends here is told, or it is recorded that no address is known`, () => {
      const ends = steps().filter(({ to }) => to?.status === 'done' && !(to.output as Output).handOff);
      expect(ends.filter((step) => !told(step)).map(name)).toEqual([]);
      expect(place).toBe('phase');
    });

    test(`${id}: an extension is told`, () => {
      expect(
        steps()
          .filter((step) => extended(step) && !told(step))
          .map(name),
      ).toEqual([]);
    });

    test(`${id}: an unreachable petitioner gets no notice, and that is recorded`, () => {
      const unreachable = steps().filter(
        ({ from, after }) => !from.context.matter.reachable && !after.matter.reachable,
      );
      const sent = unreachable.filter(({ effects }) =>
        effects.some((one) => one.type === 'notify' && one.to.role === 'petitioner'),
      );
      expect(sent.map(name)).toEqual([]);
    });
  }
});
