import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Known } from '../context.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Asked for every few seconds by machines. */
const quiet: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** Measures each request, and writes one line for it: what kind it was and what it came to, never who or about whom. */
export function requestLog(log: Log, metrics: Metrics): MiddlewareHandler<Known> {
  return async (c, next) => {
    const began = performance.now();
    const request = randomUUID();
    c.set('request', request);
    await next();
    c.res.headers.set('x-request-id', request);
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const route = c.get('route') ?? 'none';
    const method = methods.has(c.req.method) ? c.req.method : 'OTHER';
    const { status } = c.res;
    metrics.request({ method, route, status, seconds: ms / 1000 });
    if (quiet.has(route) && status < 400) return;
    const codes = c.get('codes');
    log(status >= 500 ? 'error' : 'info', 'request', {
      request,
      method,
      route,
      status,
      ms,
      ...(codes ? { codes } : {}),
    });
  };
}
