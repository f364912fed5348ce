import { describe, expect, test } from 'vitest';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import { endedUntold, extendedUntold, toldUnreachable } from './held/notice.ts';

describe('safeguard 1: whatever ends, diverts, extends or declines a matter is told with reason and remedy', () => {
  for (const { id } of walked.filter(({ place }) => place === 'phase')) {
    test(`${id}: a matter that ends here is told, or it is recorded that no address is known`, () => {
      expect(endedUntold(walkOf(id))).toEqual([]);
    });

    test(`${id}: an extension is told`, () => {
      expect(extendedUntold(walkOf(id))).toEqual([]);
    });

    test(`${id}: an unreachable petitioner gets no notice, and that is recorded`, () => {
      expect(toldUnreachable(walkOf(id))).toEqual([]);
    });
  }
});
