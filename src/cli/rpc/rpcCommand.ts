import { createEngine } from '../../engine/createEngine.ts';
import type { Policy } from '../../policy/schema.ts';
import { rpcLimits, serveRpc } from '../../serve/rpc/serveRpc.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Print } from '../streams.ts';

/** What `rpc` is asked to do. */
export interface RpcRequest {
  readonly policies: readonly Policy[];
  /** Bytes of a line. */
  readonly longest: number | undefined;
}

/** Answers requests until there are no more; gives the exit code. A fault of the program is told, and the next request is answered. */
export async function rpc(
  { policies, longest = rpcLimits.longest }: RpcRequest,
  stdin: AsyncIterable<Uint8Array>,
  print: Print,
  warn: Print,
): Promise<number> {
  let code: number = exitCodes.answered;
  const onFault = (error: unknown) => {
    code = exitCodes.fault;
    void warn(`petition-flow: ${(error as Error).stack}\n`);
  };
  await serveRpc(stdin, print, {
    engine: createEngine<string>(policies),
    longest,
    batch: rpcLimits.batch,
    onFault,
  });
  return code;
}
