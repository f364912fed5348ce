import { createEngine } from '../../engine/createEngine.ts';
import type { Policy } from '../../policy/schema.ts';
import { listen } from '../../serve/listen.ts';
import { faultFacts, jsonLog } from '../../serve/log.ts';
import { createStatelessApi } from '../../serve/stateless/createStatelessApi.ts';
import { statelessLimits } from '../../serve/stateless/limits.ts';
import { stop, toldAtStart } from '../serve/faults.ts';
import { printTo, type Streams } from '../streams.ts';
import { untilEnded } from '../untilEnded.ts';

/** What `serve --stateless` is asked to do. */
export interface StatelessRequest {
  readonly policies: readonly Policy[];
  readonly port: number;
  /** The address that is listened on. */
  readonly address: string;
  /** Names under which it may be asked, besides those of loopback. */
  readonly publicHosts: readonly string[];
  /** Requests in a second, for long; 0: as many as come. */
  readonly rate: number | undefined;
  /** Bytes of a body. */
  readonly maxBody: number | undefined;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Serves the engine, and stores nothing, until it is ended; what is in hand then is answered. */
export async function serveStateless(request: StatelessRequest, streams: Streams): Promise<void> {
  const { policies, publicHosts, address } = request;
  if (!loopback.test(address) && publicHosts.length === 0)
    throw stop(
      '在其他地址上提供服务时，请用 --public-host 指明其名称',
      'served elsewhere than on loopback it needs its name: --public-host NAME',
    );
  const toStderr = printTo(streams.stderr);
  const log = jsonLog((line) => void toStderr(line).catch(() => undefined));
  const api = createStatelessApi({
    engine: createEngine<string>(policies),
    limits: limitsOf(request),
    publicHosts,
    onFault: (error) => log('error', 'a request came to a fault', faultFacts(error)),
  });
  const ended = untilEnded(streams.signal);
  const server = await listen(api.fetch, request).catch((error: unknown) => toldAtStart(error, request));
  log('info', 'listening', { url: server.url });
  await ended;
  log('info', 'stopping: what is in hand is answered');
  await server.close();
  log('info', 'stopped');
}

function limitsOf({ rate, maxBody }: StatelessRequest) {
  const { body, rate: usual } = statelessLimits;
  return {
    body: maxBody ?? body,
    rate: rate === undefined ? usual : { burst: Math.max(usual.burst, 2 * rate), perSecond: rate },
  };
}
