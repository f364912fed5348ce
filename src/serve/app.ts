import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Engine } from '../engine/createEngine.ts';
import type { Clock, Host } from '../hosts/port/host.ts';
import { maySee } from '../hosts/worklist/visible.ts';
import { text } from '../vocabulary/text.ts';
import type { SignIn } from './actors/signIn.ts';
import { type Asked, addressOf, type Known, languageOf } from './context.ts';
import { asyncApiDocument } from './documents/asyncapi.ts';
import { addComponents, described, openApiDocument } from './documents/openapi.ts';
import { problemOf } from './faultOf.ts';
import { safeHeaders } from './http/headers.ts';
import { ownNames } from './http/names.ts';
import { Rates, rateOf } from './http/rate.ts';
import { requestLog } from './http/requestLog.ts';
import { isId } from './ids.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { faultFacts, type Log, noLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { noSuchPetition, Problem } from './problem.ts';
import { routes } from './routes/all.ts';
import { instantOf, type Route, type Served } from './routes/route.ts';

/** What the HTTP API stands on. */
export interface AppParts {
  readonly host: Host;
  readonly engine: Engine<string>;
  readonly signIn: SignIn;
  readonly clock: Clock;
  /** Names under which it may be asked, besides those of loopback. */
  readonly publicHosts?: readonly string[];
  readonly limits?: Limits;
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly isStopping?: () => boolean;
}

/** The HTTP API over a host, as a Hono application. */
export function createApp({ publicHosts = [], limits = defaultLimits, log = noLog, ...parts }: AppParts) {
  const { host, engine, signIn, clock, isStopping = () => false, metrics = createMetrics() } = parts;
  const served: Served = { host, engine, now: instantOf(clock), limits, metrics, isStopping };
  const app = new OpenAPIHono<Known>({
    defaultHook: (result) => {
      if (result.success) return;
      const said = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      throw new Problem('invalid', text(`参数有误：${said}`, said));
    },
  });
  addComponents(app, signIn);

  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.kind === 'fault' && !(error instanceof Problem))
      log('error', 'a request came to a fault', { request: c.get('request'), ...faultFacts(error) });
    return problem.answer(languageOf(c));
  });
  app.notFound((c) =>
    new Problem('not-found', text('没有此内容', 'there is nothing here')).answer(languageOf(c)),
  );
  app.use(requestLog(log, metrics));
  app.use(safeHeaders);
  app.use(ownNames(publicHosts));
  app.use(signedIn(signIn));
  app.use(rateOf(new Rates(limits, () => performance.now())));
  app.use(
    bodyLimit({
      maxSize: limits.body,
      onError: () => {
        throw new Problem('too-large', text(`不得超过 ${limits.body} 字节`, `at most ${limits.body} bytes`));
      },
    }),
  );
  const pathOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');
  for (const path of new Set(routes.map((route) => route.path)))
    app.use(pathOf(path), async (c, next) => {
      c.set('route', path);
      return next();
    });
  app.use('/petitions/:id/*', findPetition(served));
  for (const route of routes) {
    const handler = (c: Asked) =>
      route.handle({ c, served, query: validIn(c, route, 'query'), headers: validIn(c, route, 'header') });
    app.openapi(described(route), handler as never);
  }
  let openApi: object | undefined;
  app.get('/openapi.json', (c) => {
    c.set('route', '/openapi.json');
    openApi ??= openApiDocument(app);
    return c.json(openApi);
  });
  app.get('/asyncapi.json', (c) => {
    c.set('route', '/asyncapi.json');
    return c.json(asyncApiDocument());
  });
  for (const [path, allowed] of methodsOf([...routes, ...documents]))
    app.all(pathOf(path), () => {
      throw new Problem(
        'wrong-method',
        text(`可用方法：${allowed}`, `use ${allowed}`),
        {},
        { allow: allowed },
      );
    });
  return app;
}

const documents = [
  { method: 'get', path: '/openapi.json' },
  { method: 'get', path: '/asyncapi.json' },
] as const;

/** What is answered whoever asks. */
const open = [...routes.filter((route) => route.open), ...documents].map(
  ({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/, '[^/]+')}$`),
);

/** Who asks, for every path that is not open: one that is forgotten is closed. */
function signedIn(signIn: SignIn): MiddlewareHandler<Known> {
  return async (c, next) => {
    if (open.some((path) => path.test(c.req.path))) return next();
    const header = (name: string) => c.req.header(name);
    c.set('actor', await signIn.actor({ header, address: addressOf(c) }));
    return next();
  };
}

/** A petition that somebody may not see is not there for them (`reg.30`). */
function findPetition({ host, engine }: Served): MiddlewareHandler<Known> {
  return async (c, next) => {
    const id = c.req.param('id') ?? '';
    const petition = isId(id) ? await host.read(id) : undefined;
    if (!petition || !maySee(engine.policies, petition, c.get('actor'))) throw noSuchPetition();
    c.set('petition', petition);
    return next();
  };
}

function methodsOf(all: readonly { readonly method: string; readonly path: string }[]): Map<string, string> {
  const methods = new Map<string, string>();
  for (const { method, path } of all) {
    const allowed = method === 'get' ? 'GET, HEAD' : method.toUpperCase();
    methods.set(path, methods.has(path) ? `${methods.get(path)}, ${allowed}` : allowed);
  }
  return methods;
}

/** What was read of a request, where the route reads it at all. */
const validIn = (c: Asked, route: Route, where: 'query' | 'header'): unknown =>
  (where === 'query' ? route.query : route.headers) ? c.req.valid(where as never) : {};
