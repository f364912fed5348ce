import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedCount,
  askedDuties,
  askedPetitions,
  petitionFilter,
} from '../../../src/hosts/worklist/asked.ts';
import { readPlace, writePlace } from '../../../src/hosts/worklist/place.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';

const asked = { policies: [fireRescueBureau], now: Date.parse('2026-03-05T23:59:59+08:00') };

describe('a question', () => {
  it('becomes what a store is asked: columns, tags, days', () => {
    expect(
      petitionFilter(
        { unit: 'dept-legal', open: true, period: 'congress-2026', notInPeriod: 'fair-2026' },
        asked,
      ),
    ).toEqual({
      where: { unit: 'dept-legal' },
      open: true,
      has: [{ name: 'period', value: 'congress-2026' }],
      lacks: [{ name: 'period', value: 'fair-2026' }],
    });
  });

  it('of what is overdue today means the day in Shanghai, which has not ended at 23:59:59', () => {
    expect(petitionFilter({ dueBefore: 'today' }, asked).dueBefore).toBe('2026-03-05');
    const later = { ...asked, now: asked.now + 1000 };
    expect(petitionFilter({ dueBefore: 'today' }, later).dueBefore).toBe('2026-03-06');
  });

  it('of whatever form is answered or refused by a RangeError that names the part', () => {
    const parts = [
      'viewer',
      'unit',
      'limit',
      'after',
      'order',
      'dueBefore',
      'open',
      'by',
      'of',
      'petitioner',
      '__proto__',
      'x',
    ];
    const anything = fc.dictionary(
      fc.constantFrom(...parts),
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom('today', 'petitions', 'duties'),
      ),
    );
    fc.assert(
      fc.property(anything, ({ viewer: _, ...question }) => {
        for (const ask of [askedPetitions, askedDuties, askedCount])
          try {
            ask(question as never, asked);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
      }),
    );
  });
});

describe('a place in a list', () => {
  it('is read back as it was written, whatever the ids hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (id, deadline) => {
        const parts = ['2026-03-05', id, deadline];
        expect(readPlace(writePlace(parts), 3)).toEqual(parts);
      }),
    );
  });

  it('that no list has given is refused', () => {
    for (const place of ['', 'x', '2026-03-05', '2026-02-30,P1', '2026-03-05,%', '2026-03-05,P1,D,more'])
      expect(() => readPlace(place, 2)).toThrow(RangeError);
  });
});
