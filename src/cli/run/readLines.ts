import { ByteLines, type LineBytes } from '../../exchange/byteLines.ts';
import { decodeUtf8, parseText } from '../../exchange/parseJson.ts';
import { type Text, text } from '../../vocabulary/text.ts';

/** Bytes of the longest line of a register that is read: 1 MiB. */
const longestLine = 1024 * 1024;

/** Why a line is no event at all. */
export type Damage = 'too-long' | 'not-utf8' | 'not-json' | 'too-deep' | 'not-an-object' | 'undecidable';

/** What is wrong with a line, and what to do about it. */
export interface DamageReport {
  readonly code: Damage;
  readonly message: Text;
  readonly fix: Text;
}

/** A line with something on it: a JSON object, or what is wrong with it. Lines are counted from 1. */
export type Line =
  | { readonly line: number; readonly value: object }
  | { readonly line: number; readonly damage: DamageReport };

/** What was read of an input so far. */
export interface Reading {
  readonly lines: readonly Line[];
  /** Lines so far, blank ones included. */
  readonly count: number;
  /** Bytes so far. */
  readonly bytes: number;
}

const isBlank = /^[ \t\r]*$/;

const tooLong = (limit: number): DamageReport => ({
  code: 'too-long',
  message: text(`一行超过 ${limit} 字节，未读入`, `longer than ${limit} bytes, not read`),
  fix: text(
    '每行写一个事件，大件另存，仅写编号',
    'one event on a line; keep documents elsewhere and write their ids',
  ),
});
const notUtf8: DamageReport = {
  code: 'not-utf8',
  message: text('不是 UTF-8 编码', 'no UTF-8'),
  fix: text('转存为 UTF-8', 'save the file as UTF-8'),
};
const notAnObject: DamageReport = {
  code: 'not-an-object',
  message: text('不是 JSON 对象', 'JSON, but no object'),
  fix: text('每行写一个事件对象 {…}', 'write one event object {…} on each line'),
};
const fixes = {
  'not-json': text('改正本行，或补齐被截断的内容', 'correct the line, or complete it where it was cut off'),
  'too-deep': text('核对本行来源：事件不会如此', 'find out where the line comes from: no event is like that'),
};

function lineOf(line: number, bytes: Uint8Array): Line | undefined {
  const written = decodeUtf8(bytes);
  if (written === undefined) return { line, damage: notUtf8 };
  if (isBlank.test(written)) return undefined;
  const read = parseText(written);
  if ('fault' in read) {
    const { code, fault } = read;
    return { line, damage: { code, message: fault, fix: fixes[code] } };
  }
  const { value } = read;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { line, value }
    : { line, damage: notAnObject };
}

/**
 * Reads JSON Lines chunk by chunk: LF or CRLF, blank lines skipped, a byte order mark skipped. Of a line longer than `limit` bytes
 * nothing is held, and the lines after it are read as ever.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = longestLine,
): AsyncGenerator<Reading> {
  const cut = new ByteLines(limit);
  let count = 0;
  let bytes = 0;
  const read = (lines: readonly LineBytes[]): Line[] =>
    lines.flatMap((line): Line | [] => {
      count += 1;
      return line === undefined ? { line: count, damage: tooLong(limit) } : (lineOf(count, line) ?? []);
    });
  for await (const chunk of chunks) {
    const lines = read(cut.take(chunk));
    bytes += chunk.length;
    yield { lines, count, bytes };
  }
  const rest = cut.rest();
  if (rest.length > 0) yield { lines: read(rest), count, bytes };
}
