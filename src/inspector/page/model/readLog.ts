import { isNestedTooDeeply, mostLevels } from '../../../vocabulary/nesting.ts';
import { type Text, text } from '../../../vocabulary/text.ts';
import type { PageProblem } from './pageData.ts';

/** Bytes of the longest line that is read: 1 MiB, as for the command line. */
const longestLine = 1024 * 1024;

/** A line of a log: a JSON object, or what is wrong with it. */
export type LogLine =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: PageProblem };

/** Reads JSON Lines piece by piece. */
export interface LogReader {
  /** The lines that this piece completes. */
  push(bytes: Uint8Array): LogLine[];
  /** The last line, where no line feed ends it. */
  end(): LogLine[];
}

const lineFeed = 10;

function broken(line: number, message: Text, fix: Text): LogLine {
  return { line, problem: { line, message, fix } };
}

function lineOf(line: number, bytes: Uint8Array): LogLine | undefined {
  let written: string;
  try {
    written = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return broken(line, text('不是 UTF-8 编码', 'no UTF-8'), text('转存为 UTF-8', 'save the file as UTF-8'));
  }
  if (written.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return broken(
      line,
      text('不是完整的 JSON', 'no complete JSON'),
      text('改正本行，或补齐被截断的内容', 'correct the line, or complete it where it was cut off'),
    );
  }
  if (isNestedTooDeeply(value))
    return broken(
      line,
      text(`嵌套超过 ${mostLevels} 层`, `nested more than ${mostLevels} levels deep`),
      text('核对本行来源：事件不会如此', 'find out where the line comes from: no event is like that'),
    );
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { line, value: value as Record<string, unknown> };
  return broken(
    line,
    text('不是 JSON 对象', 'JSON, but no object'),
    text('每行写一个事件对象 {…}', 'write one event object {…} on each line'),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads JSON Lines: LF or CRLF, blank lines and a byte order mark skipped; nothing is kept of a line that is too long. */
export function logReader(limit: number = longestLine): LogReader {
  let held: Uint8Array[] = [];
  let length = 0;
  let count = 0;
  const hold = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) held = [];
    else if (part.length > 0) held.push(part);
  };
  const finish = (): LogLine[] => {
    count += 1;
    const line =
      length > limit
        ? broken(
            count,
            text(`一行超过 ${limit} 字节，未读入`, `longer than ${limit} bytes, not read`),
            text('每行写一个事件，大件另存', 'one event on a line; keep documents elsewhere'),
          )
        : lineOf(count, joined(held));
    held = [];
    length = 0;
    return line ? [line] : [];
  };
  return {
    push(bytes) {
      const lines: LogLine[] = [];
      let from = 0;
      for (let to = bytes.indexOf(lineFeed); to >= 0; to = bytes.indexOf(lineFeed, from)) {
        hold(bytes.subarray(from, to));
        from = to + 1;
        lines.push(...finish());
      }
      hold(bytes.subarray(from));
      return lines;
    },
    end: () => (length === 0 ? [] : finish()),
  };
}

/** Reads a whole text at once. */
export function readLogText(written: string): LogLine[] {
  const reader = logReader();
  return [...reader.push(new TextEncoder().encode(written)), ...reader.end()];
}
