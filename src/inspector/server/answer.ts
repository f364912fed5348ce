import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkHost, checkSite, pageHeaders, plainHeaders, type Rejected } from './guard.ts';
import { scriptSources } from './pageFile.ts';

/** What is served. */
export interface Served {
  /** The page, its data inside. */
  readonly page: string;
  /** Opens the log from its start. */
  readonly log?: (() => AsyncIterable<Uint8Array>) | undefined;
}

/** Paths of the server. */
export const paths = { page: '/', log: '/log', host: '/', pageSocket: '/page' } as const;

/** The path that a request asks for, without its query. */
export const pathOf = ({ url = '/' }: IncomingMessage) => url.replace(/[?#].*$/s, '');

/** Answers requests: the page, its log, and nothing else. */
export function answering({ page, log }: Served, port: () => number) {
  const bytes = Buffer.from(page, 'utf8');
  const scripts = scriptSources(page);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    const rejected = checkHost(request, port()) ?? checkMethod(request);
    if (rejected) return reject(response, rejected);
    if (path === paths.page) {
      response.writeHead(200, { ...pageHeaders(scripts, port()), 'Content-Length': bytes.length });
      response.end(request.method === 'HEAD' ? undefined : bytes);
      return;
    }
    if (path !== paths.log || !log)
      return reject(response, { status: 404, reason: 'There is nothing here but the inspector page.' });
    const foreign = checkSite(request);
    if (foreign) return reject(response, foreign);
    response.writeHead(200, { ...plainHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
    if (request.method === 'HEAD') return void response.end();
    // Whoever reads may leave, and the file may go: both end this answer only.
    await pipeline(Readable.from(log(), { objectMode: false }), response).catch(() => response.destroy());
  };
}

function checkMethod({ method }: IncomingMessage): Rejected | undefined {
  return method === 'GET' || method === 'HEAD' ? undefined : { status: 405, reason: 'Only GET and HEAD.' };
}

function reject(response: ServerResponse, { status, reason }: Rejected): void {
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...plainHeaders, ...allow, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}

/** A refusal for a socket that has not become a web socket. */
export function rejection({ status, reason }: Rejected): string {
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: text/plain',
  ];
  return [...head, `Content-Length: ${Buffer.byteLength(reason)}`, '', reason].join('\r\n');
}
