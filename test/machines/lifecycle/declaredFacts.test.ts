import { describe, expect, test } from 'vitest';
import { type Audited, audit, Ledger } from '../../support/declaredFacts.ts';
import { walked, walkOf } from '../../support/lifecycleWalks.ts';

describe('facts that guards and patches declare', () => {
  const ledger = new Ledger();

  test.each(walked.map((lifecycle) => [lifecycle.id, lifecycle] as const))(
    '%s: no guard reads, and no action writes, a fact that it does not declare',
    (id, lifecycle) => {
      const before = ledger.size;
      audit(lifecycle, walkOf(id), ledger);
      expect(ledger.undeclared).toEqual([]);
      expect(ledger.size - before).toBeGreaterThan(10);
    },
  );

  test('each of them is used in some run: none is declared in vain', () => {
    expect(ledger.idle).toEqual([]);
  });
});
