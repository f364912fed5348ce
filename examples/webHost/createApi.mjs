// The HTTP API: reads requests, asks the desk or the engine, and says what came of it.
import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { laterOf } from './clock.mjs';
import { listPetitions } from './listPetitions.mjs';
import { actorOf, maySee } from './people.mjs';
import { problem, refusedWith } from './problems.mjs';
import * as routes from './routes.mjs';
import { componentSchemas, stampedFields } from './schemas.mjs';

// An id must hold nothing that looks like a telephone or identity number, which the digits of a UUID can do by chance.
const newId = () => randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]);

const largestBody = 256 * 1024;
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const info = {
  title: 'Petitions of one office',
  version: '1.0.0',
  description: 'An example host of petition-flow. X-Actor stands for real authentication.',
};

/** The API over a desk, its engine and its database, as a Hono application. */
export function createApi({ database, engine, desk, outbox, now }) {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const said = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      return problem('invalid', said.join('; '));
    },
  });
  for (const [name, schema] of Object.entries(componentSchemas()))
    api.openAPIRegistry.registerComponent('schemas', name, schema);
  api.openAPIRegistry.registerComponent('securitySchemes', 'actor', {
    type: 'apiKey',
    in: 'header',
    name: 'X-Actor',
    description: 'Who acts. For trying out only: a real host takes this from its authentication.',
  });

  api.onError((error) => {
    console.error(error);
    return problem('fault', 'the host could not answer; it is in its log');
  });
  api.notFound(() => problem('not-found', 'there is nothing here'));
  api.use(async (c, next) => {
    // A page of some other site that a browser resolves to this machine.
    if (!loopback.test(c.req.header('host') ?? ''))
      return problem('wrong-host', 'this host answers on loopback');
    return next();
  });
  api.use(
    bodyLimit({ maxSize: largestBody, onError: () => problem('too-large', `at most ${largestBody} bytes`) }),
  );
  api.use('/petitions/*', signIn);
  api.use('/petitions/:id/*', findPetition);

  async function signIn(c, next) {
    const actor = actorOf(c.req.header('x-actor'));
    if (!actor) return problem('not-signed-in', 'X-Actor has to name a person of this office');
    c.set('actor', actor);
    return next();
  }

  /** A petition that somebody may not see is not there for them. */
  async function findPetition(c, next) {
    const known = desk.find(c.req.param('id'));
    if (!known || !maySee(known.petition, c.get('actor')))
      return problem('not-found', 'there is no such petition');
    c.set('petition', known.petition);
    return next();
  }

  const next = (petition, by) => engine.nextEvents(petition, { by, at: laterOf(now(), petition.lastAt) });

  /** The body of a request, with its event; throws a problem for what is none. */
  async function bodyOf(c) {
    if (!/^\s*application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
      throw problem('wrong-content-type', 'send application/json');
    const body = await c.req.json().catch(() => {
      throw problem('not-json', 'the body is no JSON');
    });
    const { event } = Object(body);
    if (typeof event !== 'object' || event === null || Array.isArray(event))
      throw problem('invalid', 'event: the event is a JSON object');
    const stated = stampedFields.find((field) => Object.hasOwn(event, field));
    if (stated) throw problem('invalid', `event.${stated}: the host writes this itself`);
    return body;
  }

  /** Answers with what a task gives, or with the problem that it throws. */
  const answering = (task) => async (c) => {
    try {
      return await task(c);
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };

  function take(c, message, petition, seen) {
    const key = c.req.valid('header')['idempotency-key'] ?? newId();
    const by = c.get('actor');
    // The prefix keeps clients from taking the ids of the timer's events.
    const taken = desk.take({ id: `http:${key}`, petition, seen, message, by });
    if (taken.reused) return problem('key-reused', `the key ${key} was used for another message`);
    if (taken.conflict) {
      const { seq, petition: now } = taken.conflict;
      return problem('changed', `the petition is at ${seq}, not at ${seen}`, { seq, next: next(now, by) });
    }
    if (!taken.answer.accepted) return refusedWith(taken.answer.refusals);
    if (taken.repeated) c.header('Idempotent-Replayed', 'true');
    const opened = petition === undefined && !taken.repeated;
    if (petition === undefined) c.header('Location', `/petitions/${taken.answer.id}`);
    return c.json(taken.answer, opened ? 201 : 200);
  }

  api.openapi(
    routes.openRoute,
    answering(async (c) => take(c, (await bodyOf(c)).event)),
  );
  api.openapi(
    routes.sendRoute,
    answering(async (c) => {
      const { event, seen } = await bodyOf(c);
      if (!Number.isSafeInteger(seen)) throw problem('invalid', 'seen: the seq that you saw, a whole number');
      return take(c, event, c.get('petition').id, seen);
    }),
  );
  api.openapi(routes.listRoute, (c) => c.json(listPetitions(database, c.req.valid('query'), c.get('actor'))));
  // One segment, which `/petitions/:id/*` matches as well.
  api.openapi(routes.readRoute, (c) => c.json(c.get('petition')));
  api.openapi(routes.nextRoute, (c) => c.json(next(c.get('petition'), c.get('actor'))));
  api.openapi(routes.deadlinesRoute, (c) =>
    c.json(engine.deadlines(c.get('petition'), c.req.valid('query').at ?? now())),
  );
  api.openapi(routes.explainDeadlineRoute, (c) => {
    const { deadline } = c.req.valid('query');
    const explained = engine.explainDeadline(c.get('petition'), deadline);
    return explained ? c.json(explained) : problem('not-found', `there is no deadline ${deadline}`);
  });
  api.openapi(
    routes.explainRoute,
    answering(async (c) => {
      const { event } = await bodyOf(c);
      const { id, lastAt } = c.get('petition');
      const head = { id: newId(), petition: id, at: laterOf(now(), lastAt), by: c.get('actor') };
      const explained = engine.explain(c.get('petition'), { ...event, ...head });
      return 'refusals' in explained ? refusedWith(explained.refusals) : c.json(explained);
    }),
  );
  api.openapi(routes.healthRoute, (c) => c.json({ status: 'ok', at: now(), outbox: outbox.state() }));
  api.doc31('/openapi.json', { openapi: '3.1.0', info });
  return api;
}
