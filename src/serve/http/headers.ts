import type { MiddlewareHandler } from 'hono';
import type { Known } from '../context.ts';

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Puts into every answer that nobody keeps it, frames it, or takes it for something else. No other site may read it: there is no CORS. */
export const safeHeaders: MiddlewareHandler<Known> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};
