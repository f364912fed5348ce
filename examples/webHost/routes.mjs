// The routes, as OpenAPI describes them.
import { createRoute, z } from '@hono/zod-openapi';
import { isDay, isInstant } from 'petition-flow';

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema) => ({ 'application/json': { schema } });
const answer = (description, schema) => ({ description, content: json(schema) });
const list = (name) => ({ type: 'array', items: ref(name) });
const problems = (...statuses) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: 'a problem', content: { 'application/problem+json': { schema: ref('Problem') } } },
    ]),
  );

const id = z.string().min(1).max(96).openapi({ example: '2026-000001' });
const params = z.object({ id });
const key = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:-]+$/);
// Node gives header names in lower case.
const idempotent = z.object({ 'idempotency-key': key.optional() });
// Moments and days are the library's own: what the engine cannot count from is refused here.
const at = z
  .string()
  .refine(isInstant, 'an instant as 2026-03-02T09:00:00+08:00')
  .optional()
  .openapi({ format: 'date-time' });
const day = z.string().refine(isDay, 'a day as 2026-03-02').optional().openapi({ format: 'date' });
const body = (name) => ({ content: json(ref(name)), required: true });
const security = [{ actor: [] }];
const route = (method, path, summary, rest) => createRoute({ method, path, summary, security, ...rest });

export const openRoute = route('post', '/petitions', 'Open a petition by its first event', {
  request: { headers: idempotent, body: body('Opening') },
  responses: {
    201: answer('opened', ref('Accepted')),
    200: answer('opened by this key before', ref('Accepted')),
    ...problems(400, 401, 413, 415, 422),
  },
});

export const sendRoute = route('post', '/petitions/{id}/events', 'Send an event to a petition', {
  request: { params, headers: idempotent, body: body('Sending') },
  responses: {
    200: answer('accepted', ref('Accepted')),
    ...problems(400, 401, 404, 409, 413, 415, 422),
  },
});

export const listRoute = route('get', '/petitions', 'Petitions that you may see', {
  request: {
    query: z.object({
      lifecycle: z.string().max(50).optional(),
      state: z.string().max(50).optional(),
      unit: z.string().max(96).optional(),
      open: z.enum(['true', 'false']).optional(),
      /** With a running deadline whose last day is this one or before. */
      dueBy: day,
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: answer('in the order of their ids', list('Summary')), ...problems(400, 401) },
});

export const readRoute = route('get', '/petitions/{id}', 'A petition', {
  request: { params },
  responses: { 200: answer('as it stands', ref('Petition')), ...problems(401, 404) },
});

export const nextRoute = route(
  'get',
  '/petitions/{id}/next',
  'What you can send, and why the rest is blocked',
  {
    request: { params },
    responses: { 200: answer('every event known now', list('NextEvent')), ...problems(401, 404) },
  },
);

export const deadlinesRoute = route('get', '/petitions/{id}/deadlines', 'Every deadline', {
  request: { params, query: z.object({ at }) },
  responses: {
    200: answer('as they stand now, or at a moment', list('Deadline')),
    ...problems(400, 401, 404),
  },
});

export const explainDeadlineRoute = route('get', '/petitions/{id}/explain', 'How a last day came about', {
  request: { params, query: z.object({ deadline: z.string().min(1).max(96) }) },
  responses: { 200: answer('day by day', { type: 'object' }), ...problems(400, 401, 404) },
});

export const explainRoute = route(
  'post',
  '/petitions/{id}/explain',
  'What an event would come to; not sent',
  {
    request: { params, body: body('Asking') },
    responses: {
      200: answer('each guard and its facts', { type: 'object' }),
      ...problems(400, 401, 404, 415, 422),
    },
  },
);

export const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the host works, and what waits in the outbox',
  responses: { 200: answer('it works', { type: 'object' }) },
});
