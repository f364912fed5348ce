import { crc32 } from 'node:zlib';
import { type Text, text } from '../../vocabulary/text.ts';
import { ByteSource } from './byteSource.ts';
import { inflatedMember } from './inflatedMember.ts';

/** Why a gzip could not be read to its end: it is too short, or not what it says. */
export interface GzipFault extends Text {
  readonly isShort: boolean;
}

const short: GzipFault = { isShort: true, ...text('文件不完整', 'it ends too soon') };
const corrupt = (zh: string, en: string): GzipFault => ({ isShort: false, ...text(zh, en) });
const noDeflate = corrupt('压缩方法不明', 'unknown compression method');
const otherContent = corrupt('校验不符', 'its checksum or length does not agree');
const garbage = corrupt('压缩数据之后另有内容', 'something else stands after it');

/**
 * Inflates gzips that stand one after the other. Zero bytes between and after them are what tapes and archives fill up with, and are
 * passed over. Whatever was inflated is handed on before a fault is told; after a fault nothing more is.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  tell: (fault: GzipFault) => void,
): AsyncGenerator<Uint8Array> {
  const input = chunks[Symbol.asyncIterator]();
  const source = new ByteSource(input);
  try {
    for (let isFirst = true; ; isFirst = false) {
      const begins = await beginOf(source, isFirst);
      if (begins === 'end') return;
      const fault = typeof begins === 'object' ? begins : yield* member(source);
      if (fault) return tell(fault);
    }
  } finally {
    await input.return?.();
  }
}

/** Whether another gzip begins, after zeros or at once. */
async function beginOf(source: ByteSource, isFirst: boolean): Promise<'gzip' | 'end' | GzipFault> {
  let first = await source.byte();
  while (first === 0 && !isFirst) first = await source.byte();
  if (first === undefined) return 'end';
  if (first !== 0x1f) return garbage;
  const second = await source.byte();
  if (second === undefined) return short;
  return second === 0x8b ? 'gzip' : garbage;
}

/** Hands on what one gzip holds, after its first two bytes; gives what is wrong with it. */
async function* member(source: ByteSource): AsyncGenerator<Uint8Array, GzipFault | undefined> {
  const wrong = await readHead(source);
  if (wrong) return wrong;
  let check = 0;
  let length = 0;
  const inflating = inflatedMember(source);
  for (let next = await inflating.next(); ; next = await inflating.next()) {
    if (next.done) {
      if (next.value === 'short') return short;
      if (next.value) return corrupt(next.value.message, next.value.message);
      break;
    }
    check = crc32(next.value, check);
    length = (length + next.value.length) % 2 ** 32;
    yield next.value;
  }
  const tail = await source.exactly(8);
  if (!tail) return short;
  const view = new DataView(tail.buffer, tail.byteOffset);
  return view.getUint32(0, true) === check && view.getUint32(4, true) === length ? undefined : otherContent;
}

/** Reads what stands before the compressed data (RFC 1952, 2.3), of which nothing is needed. */
async function readHead(source: ByteSource): Promise<GzipFault | undefined> {
  const fixed = await source.exactly(8);
  if (!fixed) return short;
  const [method, flags] = fixed as Uint8Array & [number, number];
  if (method !== 8 || (flags & 0xe0) !== 0) return noDeflate;
  if (flags & 4) {
    const size = await source.exactly(2);
    if (!size || !(await source.exactly((size[0] as number) + 256 * (size[1] as number)))) return short;
  }
  // A name and a comment, each up to a zero byte; then a check of the head.
  for (const flag of [8, 16]) if (flags & flag && !(await passText(source))) return short;
  return flags & 2 && !(await source.exactly(2)) ? short : undefined;
}

async function passText(source: ByteSource): Promise<boolean> {
  let byte = await source.byte();
  while (byte !== 0 && byte !== undefined) byte = await source.byte();
  return byte === 0;
}
