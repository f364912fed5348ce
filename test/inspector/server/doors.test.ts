import { request as ask, createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { PortError, startInspector } from '../../../src/inspector/index.ts';
import { eventually } from '../../support/patience.ts';
import { bareHost, inspector, livePage } from '../support/livePage.ts';

type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks the server; Node's own client may say any host that it likes. */
function asked(port: number, path: string, headers: Headers = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

/** The status with which a socket is let in (101) or refused. */
function knocked(port: number, path: string, headers: Headers = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    onTestFinished(() => socket.terminate());
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

async function* lines(...written: string[]): AsyncGenerator<Uint8Array> {
  for (const line of written) yield Buffer.from(line);
}

describe('the page', () => {
  test('is one file with its data inside, whatever they hold', async () => {
    const cruel = '</script><script>alert(1)</script><!-- $& $1 \u2028';
    const { port, inspectUrl } = await inspector({ title: cruel, events: [{ type: cruel }] });
    const { status, body } = await asked(port, '/');
    expect(status).toBe(200);
    const [, json = ''] =
      /<script type="application\/json" id="petition-flow-data">(.*?)<\/script>/s.exec(body) ?? [];
    expect(JSON.parse(json)).toEqual({
      version: 1,
      title: cruel,
      events: [{ type: cruel }],
      socketPath: '/page',
      inspectUrl,
    });
    expect(body).not.toContain('alert(1)</script>');
  });

  test('runs its own scripts only, asks only this server, and tells nobody where it was', async () => {
    const { port } = await inspector();
    const { headers, body } = await asked(port, '/?any=query');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-length': String(Buffer.byteLength(body)),
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
        expect.stringMatching(/^script-src( 'sha256-[\w+/]{43}=')+$/),
      ]),
    );
  });

  test('may be asked for by its head', async () => {
    const { port } = await inspector();
    const { status, headers, body } = await asked(port, '/', {}, 'HEAD');
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('the log', () => {
  test('comes as it is written, anew each time', async () => {
    const log = () => lines('{"a":1}\n', 'broken\n', '{"b":2}');
    const { port } = await inspector({ log });
    for (const _ of [1, 2])
      expect(await asked(port, '/log')).toMatchObject({ status: 200, body: '{"a":1}\nbroken\n{"b":2}' });
    expect(await asked(port, '/log', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    ['same-origin', 200],
    ['none', 200],
    ['cross-site', 403],
    ['same-site', 403],
  ])('is given to a browser that asks from %s: %i', async (site, status) => {
    const { port } = await inspector({ log: () => lines('secret') });
    const answer = await asked(port, '/log', { 'Sec-Fetch-Site': site });
    expect(answer.status).toBe(status);
    expect(answer.body.includes('secret')).toBe(status === 200);
  });

  test('that cannot be read ends that answer only', async () => {
    const running = await inspector({
      log: async function* () {
        yield Buffer.from('{}\n');
        throw new Error('the disk is gone');
      },
    });
    await expect(asked(running.port, '/log')).rejects.toThrow();
    expect((await asked(running.port, '/')).status).toBe(200);
  });

  test('that cannot even be opened ends that answer only', async () => {
    const running = await inspector({
      log: () => {
        throw new Error('no such file');
      },
    });
    await expect(asked(running.port, '/log')).rejects.toThrow();
    expect((await asked(running.port, '/')).status).toBe(200);
  });

  test('is not there where there is none', async () => {
    const { port } = await inspector();
    expect((await asked(port, '/log')).status).toBe(404);
  });
});

describe('nothing else is served', () => {
  test.each([
    '/index.html',
    '/page',
    '/../package.json',
    '/%2e%2e/package.json',
    '//',
    '/log/',
    '/etc/passwd',
    '*',
  ])('%s is not there', async (path) => {
    const { port } = await inspector({ log: () => lines('x') });
    expect((await asked(port, path)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not taken', async (method) => {
    const { port } = await inspector();
    const { status, headers } = await asked(port, '/', {}, method);
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });
});

describe('a request that names another host than this machine, as rebinding does', () => {
  const others = (port: number) => [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `localhost.evil.example:${port}`,
    `10.0.0.1:${port}`,
  ];

  test('is refused, at every door', async () => {
    const { port } = await inspector({ log: () => lines('x') });
    for (const Host of others(port)) {
      for (const path of ['/', '/log']) expect((await asked(port, path, { Host })).status).toBe(403);
      for (const path of ['/', '/page']) expect(await knocked(port, path, { Host })).toBe(403);
    }
  });

  test('is let in where it names this machine', async () => {
    const { port } = await inspector();
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])
      expect((await asked(port, '/', { Host: `${name}:${port}` })).status).toBe(200);
  });

  test('and one that names none is refused', async () => {
    const { port } = await inspector();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket: Socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
      socket.on('data', (data) => resolve(String(data)));
      socket.on('error', reject);
    });
    expect(answer).toContain('403');
  });
});

describe('a socket', () => {
  const own = (port: number) => `http://127.0.0.1:${port}`;
  test.each([
    ['a program', undefined, 101, 101],
    ['the page', own, 101, 101],
    ['the page under its other name', (port: number) => `http://localhost:${port}`, 101, 101],
    ['another site of this machine', () => 'http://localhost:3000', 101, 403],
    ['another site of this machine, encrypted', () => 'https://127.0.0.1:8443', 101, 403],
    ['the page’s address, encrypted', (port: number) => `https://127.0.0.1:${port}`, 101, 403],
    ['a site elsewhere', () => 'https://evil.example', 403, 403],
    ['a site whose name begins like ours', () => 'http://127.0.0.1.evil.example', 403, 403],
    ['a file or a sandbox', () => 'null', 403, 403],
    ['an extension', () => 'chrome-extension://abc', 403, 403],
    ['something that is no origin', () => '127.0.0.1', 403, 403],
  ])('of %s', async (_, origin, host, page) => {
    const { port } = await inspector();
    const headers: Headers = origin ? { Origin: origin(port) } : {};
    expect(await knocked(port, '/', headers)).toBe(host);
    expect(await knocked(port, '/page', headers)).toBe(page);
  });

  test('goes to a host’s door or a page’s, and nowhere else', async () => {
    const { port } = await inspector();
    for (const path of ['/log', '/page/', '/other']) expect(await knocked(port, path)).toBe(404);
  });

  test('is one too many after so many, until one leaves', async () => {
    const running = await inspector({}, { limits: { hosts: 1, pages: 1 } });
    const page = await livePage(running);
    const host = await bareHost(running);
    expect(await knocked(running.port, '/')).toBe(503);
    expect(await knocked(running.port, '/page')).toBe(503);
    host.terminate();
    page.socket.terminate();
    for (const path of ['/', '/page'])
      await eventually(async () => expect(await knocked(running.port, path)).toBe(101));
  });

  test('that is no HTTP at all harms nobody', async () => {
    const { port } = await inspector();
    await new Promise<void>((resolve) => {
      const socket: Socket = connect(port, '127.0.0.1', () => socket.write('\x16\x03\x01garbage\r\n\r\n'));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
    expect((await asked(port, '/')).status).toBe(200);
  });
});

describe('the server', () => {
  test('listens on this machine alone', async () => {
    const { port } = await inspector();
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const address of [...outside, '127.0.0.2'])
      await expect(
        new Promise((resolve, reject) => connect(port, address, () => resolve(address)).on('error', reject)),
      ).rejects.toThrow(/ECONNREFUSED/);
  });

  test('says which port is taken', async () => {
    const { port } = await inspector();
    const fault = await startInspector({ port }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(PortError);
    expect(fault).toMatchObject({
      port,
      code: 'EADDRINUSE',
      message: `Port ${port} is in use by another program.`,
    });
  });

  test('takes the next free port where none was asked for', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => {
      blocker.once('error', () => resolve());
      blocker.listen(4750, '127.0.0.1', resolve);
    });
    onTestFinished(() => void blocker.close());
    const started = [await startInspector(), await startInspector()];
    onTestFinished(async () => {
      for (const one of started) await one.close();
    });
    expect(new Set([4750, ...started.map(({ port }) => port)]).size).toBe(3);
  });

  test('ends with every connection, and may be ended twice', async () => {
    const running = await inspector();
    const page = await livePage(running);
    const gone = new Promise((resolve) => page.socket.once('close', resolve));
    await Promise.all([running.close(), running.close()]);
    await gone;
    await expect(asked(running.port, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
});
