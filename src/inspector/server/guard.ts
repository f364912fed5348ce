import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { isLoopbackOrigin } from '../protocol/origins.ts';

/** What a request is refused with: a status and a sentence. */
export interface Rejected {
  readonly status: number;
  readonly reason: string;
}

const names = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];

/** Whether the request names this very machine: another name that leads here is somebody else's site (DNS rebinding). */
export function checkHost({ headers }: IncomingMessage, port: number): Rejected | undefined {
  const { host } = headers;
  if (host !== undefined && names(port).includes(host.toLowerCase())) return undefined;
  return { status: 403, reason: 'This address is served under 127.0.0.1 and localhost only.' };
}

/** Whether a browser says that another site asks; only what the page itself asks for, or a person, gets the log. */
export function checkSite({ headers }: IncomingMessage): Rejected | undefined {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  return { status: 403, reason: 'Only the inspector page reads this.' };
}

/** A host that is no browser sends no origin; one in a browser has to be a site of this machine. */
export function checkHostOrigin({ headers }: IncomingMessage): Rejected | undefined {
  const { origin } = headers;
  if (origin === undefined || isLoopbackOrigin(origin)) return undefined;
  return { status: 403, reason: 'Only programs and sites of this machine may send to the inspector.' };
}

/** What hosts sent is for the page alone, and for programs of this machine. */
export function checkPageOrigin({ headers }: IncomingMessage, port: number): Rejected | undefined {
  const { origin } = headers;
  if (origin === undefined || names(port).some((name) => origin === `http://${name}`)) return undefined;
  return { status: 403, reason: 'Only the inspector page itself may listen here.' };
}

/** Headers of every answer. */
export const plainHeaders: OutgoingHttpHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// A browser's stock client opens the page in a window or a frame of its own and talks to it: so there is no opener policy, and sites of
// this machine may frame it.
const local = ['http', 'https']
  .flatMap((scheme) => [`${scheme}://127.0.0.1:*`, `${scheme}://localhost:*`])
  .join(' ');

/** Headers of the page: it runs its own scripts only, and speaks to this server only. */
export function pageHeaders(scripts: string, port: number): OutgoingHttpHeaders {
  // Policies have no words for an address of IPv6; the page's own is meant by 'self'.
  const sockets = `ws://127.0.0.1:${port} ws://localhost:${port}`;
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    `connect-src 'self' ${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${local}`,
  ];
  return {
    ...plainHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
