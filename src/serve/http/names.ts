import type { MiddlewareHandler } from 'hono';
import { text } from '../../vocabulary/text.ts';
import type { Known } from '../context.ts';
import { Problem } from '../problem.ts';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** The name in a Host header, without its port; undefined where it is none. */
function nameIn(host: string | undefined): string | undefined {
  return /^(\[[\da-f:.]+\]|[^\s:/?#@[\]\\]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase();
}

/** What is asked for under every name: whether the program lives tells nobody anything. */
const namedByAnybody: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/**
 * Lets through what is asked of this host by its own names: another name that leads here is somebody else's site (DNS rebinding), and a
 * browser that comes from another site is not the office's own page.
 */
export function ownNames(publicHosts: readonly string[]): MiddlewareHandler<Known> {
  const publicNames = new Set(publicHosts.map((host) => host.toLowerCase()));
  const names = new Set([...loopback, ...publicNames]);
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const name = nameIn(host);
    if (!namedByAnybody.has(c.req.path) && (name === undefined || !names.has(name)))
      throw new Problem(
        'wrong-host',
        text(
          '本服务不以该名称提供（可用 --public-host 增加）',
          'this is served under other names; --public-host adds one',
        ),
      );
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const foreign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : !isOwnOrigin(origin, host, publicNames);
    if (foreign)
      throw new Problem(
        'wrong-origin',
        text('不接受其他网站的请求', 'requests of other sites are not taken'),
      );
    return next();
  };
}

function isOwnOrigin(origin: string, host: string, publicNames: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: from, hostname } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return from === host.toLowerCase() || publicNames.has(hostname);
}
