import type { Writable } from 'node:stream';
import { text } from '../vocabulary/text.ts';
import { CliError } from './cliError.ts';

/** Where the command line writes; a terminal says so, and how wide it is. */
export type Output = Writable & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

/** What the command line reads from and writes to; Node's `process` is one. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends what would go on, as `test --watch`; Ctrl-C does it anyway. */
  readonly signal?: AbortSignal;
}

/** Writes a text; fulfilled once it is written. */
export type Print = (text: string) => Promise<void>;

/** Codes of a reader that has gone, as after `| head`. */
const readerIsGone: ReadonlySet<unknown> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF']);

/** Writes to a stream. A reader that has gone is no fault; any other is thrown as a {@link CliError}. */
export function printTo(stream: Output): Print {
  // The callback tells of the fault; without a listener the same fault would end the process.
  stream.on('error', () => undefined);
  return (written) =>
    new Promise((resolve, reject) => {
      stream.write(written, (error) => {
        if (!error || readerIsGone.has((error as NodeJS.ErrnoException).code)) resolve();
        else
          reject(
            new CliError([
              text(`无法输出：${error.message}`, `the output cannot be written: ${error.message}`),
            ]),
          );
      });
    });
}
