import { within } from '../../hosts/host/within.ts';
import type { HostWaiting } from '../../hosts/port/host.ts';
import { text } from '../../vocabulary/text.ts';
import { noQuery, ref, route, type Served } from './route.ts';

export const live = route(
  {
    method: 'get',
    path: '/healthz',
    said: text('程序是否在运行', 'Whether the program lives'),
    open: true,
    query: noQuery,
    answers: { 200: { said: text('在运行', 'it does'), schema: ref('Live'), example: 'live' } },
    problems: [],
  },
  ({ c }) => c.json({ status: 'ok' }),
);

/** What waits; nothing where the store does not answer in time. */
async function waitingOf({ host, limits }: Served): Promise<HostWaiting | undefined> {
  const late = () => new Error('the store does not answer in time');
  return within(host.waiting(), limits.readiness, late).catch(() => undefined);
}

export const ready = route(
  {
    method: 'get',
    path: '/readyz',
    said: text(
      '是否可以受理',
      'Whether events can be sent: the store answers, the receiver is there, the timer keeps up',
    ),
    open: true,
    query: noQuery,
    answers: {
      200: { said: text('可以', 'ready'), schema: ref('Ready'), example: 'ready' },
      503: { said: text('不可以', 'not ready, and why'), schema: ref('Ready') },
    },
    problems: [],
  },
  async ({ c, served }) => {
    const waiting = await waitingOf(served);
    const checks = {
      store: waiting !== undefined,
      receiver: waiting?.receiverGone !== true,
      timer: waiting === undefined || waiting.lag <= served.limits.lag,
      running: !served.isStopping(),
    };
    const isReady = Object.values(checks).every(Boolean);
    return c.json({ ready: isReady, checks }, isReady ? 200 : 503);
  },
);

export const measured = route(
  {
    method: 'get',
    path: '/metrics',
    said: text('指标（Prometheus）', 'What is counted, for Prometheus'),
    open: true,
    query: noQuery,
    answers: { 200: { said: text('文本', 'as text'), schema: { type: 'string' }, type: 'text/plain' } },
    problems: [],
  },
  async ({ c, served }) => {
    const waiting = await waitingOf(served);
    const page = await served.metrics.page(waiting, Date.now());
    return c.body(page, 200, { 'content-type': served.metrics.contentType });
  },
);
