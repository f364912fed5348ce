import { Buffer } from 'node:buffer';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLog } from '../../../src/cli/replay/openLog.js';

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
