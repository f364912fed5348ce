import { ByteLines, type LineBytes } from '../../exchange/byteLines.ts';
import { type Answering, answerLine } from './answerLine.ts';

/** What is gathered before it is written, in characters. */
const atOnce = 1 << 16;

/** Bytes of a line and requests of a batch that are read unless told otherwise. */
export const rpcLimits = { longest: 1024 * 1024, batch: 1_000 } as const;

/**
 * Answers JSON-RPC 2.0, a request or a batch a line, until the input ends; fulfilled once all answers are written. Nothing more is read
 * while an answer waits to be written.
 */
export async function serveRpc(
  chunks: AsyncIterable<Uint8Array>,
  print: (written: string) => Promise<void>,
  answering: Answering,
): Promise<void> {
  const cut = new ByteLines(answering.longest);
  const answer = async (lines: readonly LineBytes[]) => {
    let waiting = '';
    for (const line of lines)
      for (const piece of answerLine(line, answering)) {
        waiting += piece;
        if (waiting.length < atOnce) continue;
        await print(waiting);
        waiting = '';
      }
    if (waiting !== '') await print(waiting);
  };
  for await (const chunk of chunks) await answer(cut.take(chunk));
  await answer(cut.rest());
}
