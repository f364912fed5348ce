import { createEngine } from '../../engine/createEngine.ts';
import type { Clock } from '../../hosts/port/host.ts';
import { createApp } from '../../serve/app.ts';
import { clockIn, machineClock } from '../../serve/clock.ts';
import { told } from '../../serve/delivery/told.ts';
import { defaultLimits } from '../../serve/limits.ts';
import { listen } from '../../serve/listen.ts';
import { faultFacts, jsonLog } from '../../serve/log.ts';
import { createMetrics } from '../../serve/metrics.ts';
import { fileFault } from '../files.ts';
import { type Print, printTo, type Streams } from '../streams.ts';
import { untilEnded } from '../untilEnded.ts';
import { deliveries } from './deliveries.ts';
import { stop, toldAtEnd, toldAtStart } from './faults.ts';
import { firstSteps, tryingOut } from './firstSteps.ts';
import { checkNode } from './nodeVersion.ts';
import { openHost } from './openHost.ts';
import type { ServeRequest } from './serveRequest.ts';
import { whoActs } from './whoActs.ts';

/** Serves petitions until it is ended; what is in hand then is answered, and a delivery that has begun is ended. */
export async function serve(request: ServeRequest, streams: Streams, print: Print): Promise<void> {
  checkNode(process.versions.node);
  const { policies, port, address, publicHosts, deliverTo, rate } = request;
  const { signIn, people } = await whoActs(request, streams.stdin);
  const clock = await clockOf(request.clock);
  const engine = createEngine<string>(policies);
  const metrics = createMetrics({ process: true });
  const toStderr = printTo(streams.stderr);
  const log = jsonLog((line) => void toStderr(line).catch(() => undefined));
  const deliver = told(await deliveries(request, print), log, metrics);
  const onFault = (error: unknown) => log('error', 'the host goes on, and tries again', faultFacts(error));
  const host = await openHost(request, { engine, deliver, clock, onFault }).catch((error: unknown) =>
    toldAtStart(error, request),
  );
  let isStopping = false;
  const limits =
    rate === undefined
      ? defaultLimits
      : { ...defaultLimits, rate: { ...defaultLimits.rate, perSecond: rate } };
  const app = createApp({
    host,
    engine,
    signIn,
    clock,
    publicHosts,
    limits,
    log,
    metrics,
    isStopping: () => isStopping,
  });
  const ended = untilEnded(streams.signal);
  const server = await listen(app.fetch, { port, address }).catch(async (error: unknown) => {
    await host.close();
    return toldAtStart(error, request);
  });
  log('info', 'listening', { url: server.url });
  if (people) log('warn', tryingOut(people));
  if (deliverTo === undefined)
    log(
      'warn',
      'nobody receives deliveries: they are printed, and count as delivered; name a receiver with --deliver-to',
    );
  if (people && streams.stderr.isTTY)
    await toStderr(firstSteps(server.url, people, request.lang)).catch(() => undefined);
  await ended;
  isStopping = true;
  log('info', 'stopping: what is in hand is answered');
  await server.close();
  await host.close().catch(toldAtEnd);
  log('info', 'stopped');
}

async function clockOf(path: string | undefined): Promise<Clock> {
  if (path === undefined) return machineClock;
  const clock = await clockIn(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  if (clock) return clock;
  throw stop(
    `${path}：须为一个时刻，如 2026-03-02T09:00:00+08:00`,
    `${path}: it holds a moment, as 2026-03-02T09:00:00+08:00`,
  );
}
