import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Earliest, mostListed } from '../../../src/cli/replay/earliest.ts';

const places = fc.uniqueArray(fc.record({ file: fc.nat(2), line: fc.nat(3000) }), {
  minLength: 0,
  maxLength: 2500,
  selector: ({ file, line }) => `${file}:${line}`,
});

test('of many entries the first by place are listed, in whatever order and groups they come, and all are counted', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 700 }), (entries, size) => {
      const whole = new Earliest<'kind', { file: number; line: number }>();
      for (let from = 0; from < entries.length; from += size) {
        const group = new Earliest<'kind', { file: number; line: number }>();
        for (const entry of entries.slice(from, from + size)) group.add('kind', entry);
        for (const [kind, counted] of group.gathered) whole.merge(kind, counted);
      }
      const gathered = whole.gathered.get('kind');
      const first = [...entries].sort((a, b) => a.file - b.file || a.line - b.line).slice(0, mostListed);
      expect(gathered ?? { count: 0, listed: [] }).toEqual({ count: entries.length, listed: first });
    }),
    { numRuns: 30 },
  );
});
