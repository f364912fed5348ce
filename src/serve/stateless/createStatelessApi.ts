import { OpenAPIHono } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mostLevels } from '../../vocabulary/nesting.ts';
import { text } from '../../vocabulary/text.ts';
import { type Asked, type Known, languageOf } from '../context.ts';
import { bodyOf } from '../http/body.ts';
import { safeHeaders } from '../http/headers.ts';
import { ownNames } from '../http/names.ts';
import { Rates } from '../http/rate.ts';
import type { AnyEngine, Operation } from '../operations/operation.ts';
import { operations } from '../operations/operations.ts';
import { Problem } from '../problem.ts';
import { documentOf } from './document.ts';
import { type StatelessLimits, statelessLimits } from './limits.ts';

/** What a stateless server is made of. */
export interface StatelessParts {
  readonly engine: AnyEngine;
  readonly limits?: StatelessLimits;
  /** Names besides loopback's under which it is asked. */
  readonly publicHosts?: readonly string[];
  /** Is told of what nobody expects: a fault of the program itself. */
  readonly onFault: (error: unknown) => void;
  /** Milliseconds that go forward, by which the rate is counted. */
  readonly clock?: () => number;
}

/**
 * The engine over HTTP, and nothing stored: a route for each operation, whose body holds its parameters. What the rules refuse is an
 * answer, 200 with `accepted: false`; what is no question at all is application/problem+json.
 */
export function createStatelessApi({
  engine,
  limits = statelessLimits,
  publicHosts = [],
  onFault,
  clock = () => performance.now(),
}: StatelessParts): OpenAPIHono<Known> {
  const api = new OpenAPIHono<Known>();
  // Whoever asks is on this machine: one caller.
  const rates = new Rates({ rate: limits.rate, actors: 1 }, clock);

  api.onError((thrown, c) => {
    if (thrown instanceof Problem) return thrown.answer(languageOf(c));
    onFault(thrown);
    const said = text('服务未能答复，原因见标准错误', 'it could not answer; standard error has the reason');
    return new Problem('fault', said).answer(languageOf(c));
  });
  api.notFound((c) =>
    new Problem('not-found', text('没有此内容', 'there is nothing here')).answer(languageOf(c)),
  );
  api.use(safeHeaders);
  api.use(ownNames(publicHosts));
  api.get('/healthz', (c) => c.json({ status: 'ok' }));
  api.use(async (_, next) => {
    const seconds = rates.wait('');
    if (seconds === 0) return next();
    throw new Problem(
      'too-many',
      text('请稍后再试', 'ask again a little later'),
      {},
      {
        'retry-after': String(seconds),
      },
    );
  });
  api.get('/openapi.json', (c) => c.json(documentOf()));

  const answer = (operation: Operation, params: unknown): object => {
    const read = operation.answer(engine, params);
    if ('answer' in read) return read.answer;
    const said = read.faults.map(({ message }) => message);
    throw new Problem(
      'invalid',
      text(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; ')),
    );
  };
  api.use(
    bodyLimit({
      maxSize: limits.body,
      onError: () => {
        throw new Problem('too-large', text(`不得超过 ${limits.body} 字节`, `at most ${limits.body} bytes`));
      },
    }),
  );
  for (const operation of operations) {
    const { path, params } = operation;
    const fields = Object.keys(params.shape);
    // What takes no parameters is read.
    const allowed = fields.length === 0 ? 'GET, HEAD' : 'POST';
    const handler: Handler<Known> = async (c: Asked) =>
      c.json(answer(operation, fields.length === 0 ? {} : await bodyOf(c, fields, mostLevels)));
    api.on(fields.length === 0 ? 'GET' : 'POST', path, handler);
    api.all(path, () => {
      throw new Problem(
        'wrong-method',
        text(`可用方法：${allowed}`, `use ${allowed}`),
        {},
        { allow: allowed },
      );
    });
  }
  return api;
}
