import { Buffer } from 'node:buffer';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLog } from '../../../src/cli/replay/openLog.ts';

async function* inChunks(bytes: Uint8Array, length: number) {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

async function readAll(bytes: Uint8Array, chunk: number) {
  const log = await openLog('-', inChunks(bytes, chunk));
  const parts: Uint8Array[] = [];
  for await (const part of log.chunks) parts.push(part);
  return { content: Buffer.concat(parts), fault: log.fault()?.code, read: log.read() };
}

const content = fc
  .array(fc.string({ maxLength: 60 }), { maxLength: 400 })
  .map((lines) => Buffer.from(lines.join('\n')));
const chunk = fc.integer({ min: 1, max: 300 });

test('a log is read as it is, compressed or not, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(content, chunk, async (bytes, length) => {
      fc.pre(!(bytes[0] === 0x1f && bytes[1] === 0x8b));
      expect((await readAll(bytes, length)).content).toEqual(bytes);
      const zipped = gzipSync(bytes);
      expect(await readAll(zipped, length)).toEqual({
        content: bytes,
        fault: undefined,
        read: zipped.length,
      });
    }),
    { numRuns: 40 },
  );
});

test('of a gzip that is cut off anywhere, what zlib itself can read is used, and the cut is told', async () => {
  await fc.assert(
    fc.asyncProperty(content, chunk, fc.nat(), async (bytes, length, draw) => {
      const zipped = gzipSync(bytes);
      const cut = zipped.subarray(0, 2 + (draw % (zipped.length - 2)));
      const { content: used, fault } = await readAll(cut, length);
      expect(used).toEqual(gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }));
      expect(fault).toBe('cut-off');
    }),
    { numRuns: 60 },
  );
});

/** Gzips of what is given, each with something after it. */
const archive = (parts: readonly Uint8Array[], after: Uint8Array) =>
  Buffer.concat(parts.flatMap((part) => [gzipSync(part), after]));

test('zero bytes after a gzip, as tapes fill up with, are nothing, however many and wherever they stand', async () => {
  const zeros = fc.integer({ min: 1, max: 2000 }).map((count) => Buffer.alloc(count));
  const parts = fc.array(content, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(parts, zeros, chunk, async (members, fill, length) => {
      const padded = archive(members, fill);
      expect(await readAll(padded, length)).toEqual({
        content: Buffer.concat(members),
        fault: undefined,
        read: padded.length,
      });
    }),
    { numRuns: 40 },
  );
});

test('whatever else stands after a gzip is told, and all that the gzip held is used', async () => {
  const other = fc
    .uint8Array({ minLength: 1, maxLength: 500 })
    .filter((bytes) => bytes.some((byte) => byte !== 0) && !bytes.includes(0x1f));
  const fill = fc.integer({ min: 0, max: 600 }).map((count) => Buffer.alloc(count));
  await fc.assert(
    fc.asyncProperty(content, fill, other, chunk, async (bytes, zeros, garbage, length) => {
      const written = Buffer.concat([gzipSync(bytes), zeros, garbage]);
      expect(await readAll(written, length)).toMatchObject({ content: bytes, fault: 'corrupt' });
    }),
    { numRuns: 60 },
  );
});

test('the head of another gzip that is none is told, and what stands before is used', async () => {
  const bytes = Buffer.from('one\n');
  for (const [head, fault] of [
    [[0x1f], 'cut-off'],
    [[0x1f, 0x8b, 8, 0], 'cut-off'],
    [[0x1f, 0x8b, 9, 0, 0, 0, 0, 0, 0, 3, 1], 'corrupt'],
    [[0x1f, 0x8b, 8, 0xe0, 0, 0, 0, 0, 0, 3, 1], 'corrupt'],
    [[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff], 'corrupt'],
    [[0x1f, 0x8c, 8, 0, 0, 0, 0, 0, 0, 3], 'corrupt'],
    [[0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 0x61], 'cut-off'],
    [[0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, 9, 0, 1], 'cut-off'],
  ] as const)
    expect(await readAll(Buffer.concat([gzipSync(bytes), Buffer.from(head)]), 5)).toMatchObject({
      content: bytes,
      fault,
    });
});

test('a gzip whose checksum or length does not agree is used, and told', async () => {
  const bytes = Buffer.from('{"a":1}\n'.repeat(300));
  for (const place of [8, 7, 4, 1]) {
    const zipped = gzipSync(bytes);
    zipped[zipped.length - place] = 255 - (zipped[zipped.length - place] as number);
    expect(await readAll(zipped, 50)).toMatchObject({ content: bytes, fault: 'corrupt' });
  }
});

test('a gzip with a name, a comment, further fields and a check of its head is read', async () => {
  const [bytes, plain] = [Buffer.from('two\n'), gzipSync('two\n')];
  const head = Buffer.from([
    0x1f, 0x8b, 8, 31, 0, 0, 0, 0, 0, 3, 3, 0, 7, 7, 7, 0x61, 0, 0x62, 0x63, 0, 1, 2,
  ]);
  const full = Buffer.concat([head, plain.subarray(10)]);
  for (const length of [1, 3, 100])
    expect(await readAll(full, length)).toMatchObject({ content: bytes, fault: undefined });
});

test('several gzips one after the other are one log', async () => {
  const both = Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]);
  expect((await readAll(both, 7)).content.toString()).toBe('one\ntwo\n');
});

test('an input that breaks off is used as far as it came, and what is no fault of an input is thrown', async () => {
  const breaking = async function* () {
    yield Buffer.from('{}\n');
    throw Object.assign(new Error('gone'), { code: 'EIO' });
  };
  const log = await openLog('-', breaking());
  const parts: Uint8Array[] = [];
  for await (const part of log.chunks) parts.push(part);
  expect(Buffer.concat(parts).toString()).toBe('{}\n');
  expect(log.fault()).toMatchObject({ code: 'unreadable', message: { en: expect.stringContaining('gone') } });
});
