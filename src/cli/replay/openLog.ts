import { type Text, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { openInput } from '../files.ts';
import { type GzipFault, gunzipped } from './gunzipped.ts';

/** Why a log could not be read, or not to its end. */
export interface LogFault {
  readonly code: 'unreadable' | 'cut-off' | 'corrupt';
  readonly message: Text;
}

/** A log that is open. What can be read of it is read; what stopped it is in `fault` once the chunks have ended. */
export interface OpenLog {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file, compressed where it is; undefined where nobody knows. */
  readonly size: number | undefined;
  /** How many of them were read. */
  readonly read: () => number;
  readonly fault: () => LogFault | undefined;
}

/** Bytes of a piece that is handed on. */
const pieceBytes = 16 * 1024;

function unreadable(error: unknown): LogFault {
  if (!(error instanceof CliError)) throw error;
  const [message] = error.faults;
  return { code: 'unreadable', message: message as Text };
}

function unzippable({ isShort, zh, en }: GzipFault): LogFault {
  const message = isShort
    ? text('gzip 文件不完整，已用可读部分', 'the gzip file ends too soon; what could be read is used')
    : text(
        `gzip 数据损坏（${zh}），已用之前部分`,
        `the gzip data are corrupt (${en}); what comes before is used`,
      );
  return { code: isShort ? 'cut-off' : 'corrupt', message };
}

/** Opens a log, plain or gzip by its first bytes, `-` for standard input. One that cannot be opened is empty and has its fault. */
export async function openLog(path: string, stdin: AsyncIterable<Uint8Array>): Promise<OpenLog> {
  let fault: LogFault | undefined;
  let read = 0;
  const tell = (found: LogFault) => {
    fault ??= found;
  };
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    try {
      for await (const chunk of chunks) {
        read += chunk.length;
        yield chunk;
      }
    } catch (error) {
      tell(unreadable(error));
    }
  };
  const opened = { read: () => read, fault: () => fault };
  try {
    const { chunks, bytes } = await openInput(path, stdin);
    return { ...opened, chunks: plain(counted(chunks), tell), size: bytes };
  } catch (error) {
    tell(unreadable(error));
    return { ...opened, chunks: nothing(), size: undefined };
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Looks at the first two bytes, and inflates where they are gzip's. */
async function* plain(
  chunks: AsyncGenerator<Uint8Array>,
  tell: (fault: LogFault) => void,
): AsyncGenerator<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  while (first.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  const all = (async function* () {
    yield first;
    yield* chunks;
  })();
  yield* inPieces(
    first[0] === 0x1f && first[1] === 0x8b ? gunzipped(all, (found) => tell(unzippable(found))) : all,
  );
}

/** Hands on little at a time: what is made of a chunk is garbage before the next one comes, and the heap stays small. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += pieceBytes) yield chunk.subarray(from, from + pieceBytes);
}
