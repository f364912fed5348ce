import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import type { AnyEngine } from '../../../src/serve/operations/operation.ts';
import { operations } from '../../../src/serve/operations/operations.ts';
import { createStatelessApi } from '../../../src/serve/stateless/createStatelessApi.ts';
import { statelessLimits } from '../../../src/serve/stateless/limits.ts';
import { at, by, engine, receive } from '../rpc/answered.ts';
import { Fitting, type OpenApi } from '../support/fits.ts';

interface Given {
  readonly limits?: Partial<typeof statelessLimits>;
  readonly clock?: () => number;
  readonly engine?: AnyEngine;
  readonly publicHosts?: readonly string[];
}

let fitting: Fitting | undefined;

/** The document of the API, and what fits it; compiled once. */
async function described(): Promise<Fitting> {
  const api = createStatelessApi({ engine, onFault: () => undefined });
  const answer = await api.request('/openapi.json', { headers: { host: 'localhost' } });
  fitting ??= new Fitting((await answer.json()) as OpenApi);
  return fitting;
}

/** An API and how it is asked; every answer is held against its own document. */
async function stateless({ limits, ...given }: Given = {}) {
  const faults: unknown[] = [];
  const api = createStatelessApi({
    engine,
    limits: { ...statelessLimits, ...limits },
    onFault: (fault) => faults.push(fault),
    ...given,
  });
  const fits = await described();
  const { document } = fits;
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await api.request(path, {
      method,
      headers: { host: '127.0.0.1:8080', ...json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const answer = method === 'HEAD' ? undefined : await response.json();
    if (answer !== undefined) fits.expectAnswer(method, path, response.status, type, answer);
    return { status: response.status, type, headers: response.headers, body: answer };
  }
  const post = (path: string, body: unknown, headers?: Record<string, string>) =>
    ask('POST', path, body, headers);
  return { ask, post, document, faults };
}

describe('the engine over HTTP', () => {
  test('answers what it decides, and stores nothing', async () => {
    const { post } = await stateless();
    const opened = await post('/decide', { event: receive() });
    expect(opened).toMatchObject({
      status: 200,
      body: JSON.parse(JSON.stringify(engine.receive(undefined, receive()))),
    });
    expect((await post('/decide', { event: receive() })).body).toEqual(opened.body);
    const { petition } = opened.body as { petition: object };
    expect(await post('/decide', { petition, event: receive() })).toMatchObject({
      status: 200,
      body: { accepted: false, refusals: [{ code: 'duplicate' }] },
    });
    expect(await post('/next', { petition, by, at })).toMatchObject({
      status: 200,
      body: { accepted: true },
    });
    expect(await post('/deadlines', { petition, at })).toMatchObject({
      body: { deadlines: [{ id: 'firstVisit.register', due: '2026-03-05' }, {}] },
    });
    expect(await post('/due', { petition, at: '2026-03-06T08:00:00+08:00' })).toMatchObject({
      body: { events: [{ type: 'deadline.passed', deadline: 'firstVisit.register' }] },
    });
    expect(await post('/replay', { log: [receive()] })).toMatchObject({
      body: { taken: 1, petitions: [petition] },
    });
  });

  test('has a route for each operation, and the document lists them all', async () => {
    const { ask, document } = await stateless();
    expect(Object.keys(document.paths)).toEqual([
      ...operations.map(({ path }) => path),
      '/healthz',
      '/openapi.json',
    ]);
    for (const { path } of operations)
      expect((await ask('GET', path)).status).toBe(path === '/policies' ? 200 : 405);
    expect(await ask('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  test('has a document that is OpenAPI 3.1, whose examples are answered', async () => {
    const { document, post } = await stateless();
    expect(await new Validator().validate(structuredClone(document) as never)).toMatchObject({ valid: true });
    for (const path of ['/decide', '/explain', '/next', '/replay']) {
      const media = document.paths[path]?.post?.requestBody?.content['application/json'] as unknown as {
        example: object;
      };
      expect(await post(path, media.example), path).toMatchObject({ status: 200, body: { accepted: true } });
    }
  });
});

describe('what is no question', () => {
  test.each([
    ['{', 400, 'not-json'],
    ['[]', 400, 'invalid'],
    ['{}', 400, 'invalid'],
    ['{"event":{},"more":1}', 400, 'invalid'],
    ['{"event":{"__proto__":{}}}', 400, 'invalid'],
    [`{"event":${'['.repeat(200)}${']'.repeat(200)}}`, 400, 'invalid'],
  ])('as %s is told as a problem', async (body, status, kind) => {
    const { post } = await stateless();
    expect(await post('/decide', body)).toMatchObject({
      status,
      type: 'application/problem+json',
      body: { type: `/problems/${kind}` },
    });
  });

  test('says which parameter is wrong, in the language that is asked for', async () => {
    const { post } = await stateless();
    const asked = { petition: {}, at: 'today' };
    expect((await post('/deadlines', asked)).body).toMatchObject({ detail: expect.stringContaining('at: ') });
    const told = (await post('/explain', {}, { 'accept-language': 'zh-CN' })).body;
    expect(told).toMatchObject({ title: '请求有误', detail: 'event：须给出' });
  });

  test.each([
    [{ 'content-type': 'text/plain' }, 415],
    [{ host: 'evil.example' }, 421],
    [{ origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
  ])('sent with %j gets %s', async (headers, status) => {
    const { post } = await stateless();
    expect((await post('/decide', { event: receive() }, headers)).status).toBe(status);
  });

  test('asked of no route is not found', async () => {
    const { ask, post } = await stateless();
    expect((await ask('GET', '/')).status).toBe(404);
    expect((await post('/petitions', {})).status).toBe(404);
  });

  test('is no longer than is taken', async () => {
    const { post } = await stateless({ limits: { body: 1000 } });
    expect((await post('/decide', { event: receive() })).status).toBe(200);
    expect(await post('/decide', { event: { ...receive(), cause: 'x'.repeat(1000) } })).toMatchObject({
      status: 413,
      body: { detail: 'at most 1000 bytes' },
    });
  });
});

test('asked too fast, it says when to ask again; whether it lives is answered all the same', async () => {
  let now = 0;
  const { ask } = await stateless({ limits: { rate: { burst: 2, perSecond: 1 } }, clock: () => now });
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await ask('GET', '/policies')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await ask('GET', '/policies')).headers.get('retry-after')).toBe('1');
  expect((await ask('GET', '/healthz')).status).toBe(200);
  now = 1000;
  expect((await ask('GET', '/policies')).status).toBe(200);
});

test('a fault of the program is a problem without its message', async () => {
  const broken = {
    ...engine,
    receive: () => {
      throw new Error('what somebody sent');
    },
  };
  const { post, faults } = await stateless({ engine: broken });
  const { status, body } = await post('/decide', { event: {} });
  expect([status, JSON.stringify(body).includes('somebody')]).toEqual([500, false]);
  expect(faults).toEqual([new Error('what somebody sent')]);
});
