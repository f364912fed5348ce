import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, readLines } from '../../../src/cli/run/readLines.ts';

async function read(bytes: Uint8Array, pieces: readonly number[], limit?: number) {
  async function* chunks() {
    let from = 0;
    for (const size of pieces) {
      yield bytes.subarray(from, from + size);
      from += size;
    }
    yield bytes.subarray(from);
  }
  const lines: Line[] = [];
  let count = 0;
  for await (const reading of readLines(chunks(), limit)) {
    lines.push(...reading.lines);
    count = reading.count;
  }
  return { lines, count };
}

describe('reading line by line', () => {
  test('gives the same lines however the input is cut into pieces', async () => {
    const line = fc.oneof(
      fc
        .record({ id: fc.string({ unit: 'grapheme' }), n: fc.integer() })
        .map((value) => JSON.stringify(value)),
      fc.constantFrom('', ' ', '{', '[1]', '{"事":"项"}'),
    );
    const input = fc.array(line.filter((words) => !words.includes('\n')));
    const pieces = fc.array(fc.integer({ min: 0, max: 40 }));
    await fc.assert(
      fc.asyncProperty(
        input,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        pieces,
        async (all, end, closed, cuts) => {
          const bytes = Buffer.from(all.join(end) + (closed ? end : ''));
          const { lines, count } = await read(bytes, cuts, 60);
          const whole = await read(bytes, [], 60);
          expect({ lines, count }).toEqual(whole);
          const found = new Map(lines.map((one) => [one.line, one]));
          for (const [at, written] of all.entries()) {
            const one = found.get(at + 1);
            const carriage = end === '\r\n' && (at < all.length - 1 || closed) ? 1 : 0;
            if (written.trim() === '') expect(one).toBeUndefined();
            else if (Buffer.byteLength(written) + carriage > 60)
              expect(one).toMatchObject({ damage: { code: 'too-long' } });
            else if (written.startsWith('{"'))
              expect(one).toEqual({ line: at + 1, value: JSON.parse(written) });
            else expect(one).toHaveProperty('damage');
          }
        },
      ),
    );
  });

  test('a line of exactly the limit is read, one byte more is not', async () => {
    const exact = `{"x":"${'x'.repeat(12)}"}`;
    const { lines } = await read(Buffer.from(`${exact}\n${exact} \n${exact}`), [], exact.length);
    expect(lines.map((line) => ('damage' in line ? line.damage.code : line.line))).toEqual([
      1,
      'too-long',
      3,
    ]);
  });

  test('of a line that is too long nothing is held', async () => {
    const piece = new Uint8Array(1 << 20).fill(120);
    async function* endless() {
      for (let n = 0; n < 400; n += 1) {
        // A copy each: what is held would show.
        yield piece.slice();
      }
      yield Buffer.from('\n{}\n');
    }
    const lines: Line[] = [];
    let most = 0;
    for await (const reading of readLines(endless())) {
      lines.push(...reading.lines);
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect(lines).toMatchObject([
      { line: 1, damage: { code: 'too-long' } },
      { line: 2, value: {} },
    ]);
    expect(most).toBeLessThan(350 * (1 << 20));
  });
});
